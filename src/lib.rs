//! Compares competing plans: a pure core, the Leptos components that show it, and the
//! `<plan-compare>` element around them.
//!
//! In reading order: [`model`] is what a dataset says, [`schema`] reads one from JSON and tells
//! every fault, [`compare`] is how plans differ and what a reader chose, [`localize`] tells it in a
//! reader's language, [`share`] is what readers take along. `widget` is the context of the
//! components, `components` their small parts, `views` what a reader sees, live in a browser and as
//! a figure that needs no script; `browser` is what only a browser can do. [`PlanCompare`] is the
//! widget in a Leptos app, and `element` the rim around the same tree for any other page: the custom
//! element. For editors `tables` makes datasets of spreadsheets, in the builder (the crate beside this
//! one) and natively in [`cli`], the command line.

pub mod advice;
pub mod attributes;
pub mod browser;
#[cfg(not(target_arch = "wasm32"))]
pub mod cli;
pub mod compare;
mod components;
pub mod localize;
pub mod model;
mod plan_compare;
pub mod schema;
pub mod share;
#[cfg(any(not(target_arch = "wasm32"), feature = "tables"))]
pub mod tables;
pub mod views;
pub mod widget;

#[cfg(all(target_arch = "wasm32", feature = "element"))]
pub mod element;

pub use plan_compare::{Change, DatasetSource, PlanCompare, Ready};
