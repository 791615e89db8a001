//! Compares competing plans: a pure core, and the `<plan-compare>` element around it.

#[cfg(target_arch = "wasm32")]
use leptos::prelude::*;

/// Mounts the widget.
#[cfg(target_arch = "wasm32")]
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn mount(root: web_sys::HtmlElement) {
    leptos::mount::mount_to(root, || view! { <p>"hello"</p> }).forget();
}
