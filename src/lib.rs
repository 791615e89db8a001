//! Compares competing plans: a pure core, and the `<plan-compare>` element around it.
//!
//! In reading order: [`model`] is what a dataset says, [`schema`] reads one from JSON and tells
//! every fault, [`compare`] is how plans differ and what a reader chose.

pub mod compare;
pub mod model;
pub mod schema;
