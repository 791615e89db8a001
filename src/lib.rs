//! Compares competing plans: a pure core, and the `<plan-compare>` element around it.
//!
//! In reading order: [`model`] is what a dataset says, [`schema`] reads one from JSON and tells
//! every fault, [`compare`] is how plans differ and what a reader chose, [`messages`] and
//! [`format`](mod@format) are the interface's words and digits, [`share`] is what readers take
//! along. Natively comes [`render`], the comparison as HTML; on `wasm32` come `state` (signals), `view` (components) and `element` (the host page).

pub mod compare;
pub mod format;
pub mod messages;
pub mod model;
#[cfg(not(target_arch = "wasm32"))]
pub mod render;
pub mod schema;
pub mod share;

#[cfg(target_arch = "wasm32")]
pub mod element;
#[cfg(target_arch = "wasm32")]
pub mod state;
#[cfg(target_arch = "wasm32")]
pub mod view;
