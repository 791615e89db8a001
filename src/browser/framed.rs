//! Whether another page is around this one. Never which.

use gloo_utils::window;

/// Whether this page stands in a frame of another.
pub(crate) fn is_framed() -> bool {
    window().top() != Ok(Some(window()))
}
