//! JSON text to [`Dataset`], or every fault in it. Never fetches, never guesses a value.
//!
//! [`json`] finds the values of a text. [`raw`] holds the wire types, the one definition of the
//! format `plan-compare/1`; the JSON Schema is generated from them. [`validate`] turns them into the
//! model.

mod declare;
pub mod fault;
mod json;
mod lines;
mod raw;
mod reader;
mod validate;
mod values;

use crate::model::Dataset;
pub use fault::Fault;
use fault::{FaultKind, Level};
use json::Json;
use reader::Reader;

/// The largest dataset that is read. Unit: bytes of UTF-8.
pub const MAX_BYTES: usize = 2_000_000;
/// The most plans a dataset may have.
pub const MAX_PLANS: usize = 40;
/// The most issues a dataset may have.
pub const MAX_ISSUES: usize = 2_000;
/// The longest single text. Unit: bytes of UTF-8.
pub const MAX_TEXT_BYTES: usize = 64 * 1024;

/// A dataset, and what an editor might still mend.
#[derive(Debug, Clone, PartialEq)]
pub struct Reading {
    /// The dataset.
    pub dataset: Dataset,
    /// Faults that do not change what a reader sees, such as unknown keys.
    pub warnings: Vec<Fault>,
}

/// Why a text is not a dataset.
#[derive(Debug, Clone, PartialEq)]
pub enum Failure {
    /// It is larger than [`MAX_BYTES`].
    TooLarge(Fault),
    /// It is not JSON; the fault tells the first place where it stops being so.
    NotJson(Fault),
    /// It is JSON, but not a dataset. Every fault, warnings included, in the order of the text.
    NotDataset(Vec<Fault>),
}

impl Failure {
    /// The faults behind the failure; never empty.
    pub fn faults(&self) -> &[Fault] {
        match self {
            Self::TooLarge(fault) | Self::NotJson(fault) => std::slice::from_ref(fault),
            Self::NotDataset(faults) => faults,
        }
    }
}

/// Reads a dataset, collecting every fault.
///
/// # Errors
/// [`Failure`] when the text is too large, is not JSON, or has a fault of level *error*.
///
/// # Examples
/// ```
/// let text = r#"{"format": "plan-compare/1", "id": "d", "title": "T", "provisions": [],
///   "plans": [{"id": "a", "name": "A"}], "issues": [{"id": "x", "name": "X"}]}"#;
/// assert_eq!(plan_compare::schema::read(text).unwrap().dataset.plans[0].id, "a");
/// assert!(plan_compare::schema::read("{}").is_err());
/// ```
pub fn read(text: &str) -> Result<Reading, Failure> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if MAX_BYTES < text.len() {
        let kind = FaultKind::TooLarge { limit: MAX_BYTES, found: text.len() };
        return Err(Failure::TooLarge(Fault::of_document(kind)));
    }
    let json = match Json::parse(text) {
        Ok(json) => json,
        Err(syntax) => return Err(Failure::NotJson(Fault::of_syntax(syntax, text))),
    };
    let mut reader = Reader::new(json);
    let dataset = validate::validate(&mut reader);
    let faults = reader.into_faults();
    match dataset {
        Some(dataset) if faults.iter().all(|fault| fault.level == Level::Warning) => {
            Ok(Reading { dataset, warnings: faults })
        }
        _ => Err(Failure::NotDataset(faults)),
    }
}

/// The JSON Schema (2020-12) of the format, generated from the wire types.
#[cfg(not(target_arch = "wasm32"))]
pub fn json_schema() -> String {
    raw::json_schema()
}
