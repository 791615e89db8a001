//! JSON text to [`Dataset`], or every fault in it. Never fetches, never guesses a value.
//!
//! [`wire`] holds the wire types, the one definition of the format `plan-compare/1`; the JSON Schema
//! is generated from them. [`resolve`] turns them into the model. They are filled in two ways:
//! natively always by the [`diagnosis`], which finds every fault and its place; in a browser by
//! what `JSON.parse` gives, and by the diagnosis only when that has a fault.

mod alike;
mod diagnosis;
pub mod fault;
mod limits;
mod reading;
mod resolve;
mod value;
mod wire;

use serde::Deserialize as _;

use crate::model::Dataset;
pub use alike::{Alike, alike};
#[cfg(not(target_arch = "wasm32"))]
pub(crate) use diagnosis::Lines;
pub use fault::Fault;
pub use limits::{MAX_BYTES, MAX_ISSUES, MAX_PLANS, MAX_TEXT_BYTES};
pub use reading::{Failure, Reading};
pub use value::Value;

/// Reads a dataset, collecting every fault.
///
/// # Errors
/// [`Failure`] when the text is too large, is not JSON, or has a fault of level *error* outside of
/// `positions`, `figures` and `events`.
///
/// # Examples
/// ```
/// let text = r#"{"format": "plan-compare/1", "id": "d", "title": "T", "provisions": [],
///   "plans": [{"id": "a", "name": "A"}], "issues": [{"id": "x", "name": "X"}]}"#;
/// assert_eq!(plan_compare::schema::read(text).unwrap().dataset.plans[0].id, "a");
/// assert!(plan_compare::schema::read("{}").is_err());
/// ```
pub fn read(text: &str) -> Result<Reading, Failure> {
    diagnosis::read(text)
}

/// The dataset of what another reader of JSON has made of a text, if [`read`] finds no fault in
/// that, not even a warning; but a key that stands twice no other reader tells.
///
/// Of the same text both make the same dataset. A value does not know where it stands, so that it
/// is read with a fraction of the code.
pub fn read_value(value: impl Value) -> Option<Dataset> {
    let document = wire::Document::deserialize(value::Given(value)).ok()?;
    resolve::flawless(document)
}

/// The JSON Schema (2020-12) of the format, generated from the wire types.
#[cfg(not(target_arch = "wasm32"))]
pub fn json_schema() -> String {
    wire::json_schema()
}
