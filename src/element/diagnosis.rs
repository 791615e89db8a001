//! The diagnosis, which few readers need: a part of its own, fetched when a dataset has a fault.
//! Never decides when.

use crate::model::Dataset;
use crate::schema::fault::Level;
use crate::schema::{self, Failure, Fault, Reading};

/// The part cannot be fetched.
pub(super) struct Unavailable;

/// What the diagnosis says of a text.
pub(super) struct Diagnosis {
    /// What is wrong with the whole; of no dataset there is always something.
    pub(super) result: Result<Dataset, Problem>,
    pub(super) faults: Faults,
}

/// The faults of a text, in words.
#[derive(Default)]
pub(super) struct Faults {
    /// In the order of the text.
    pub(super) told: Vec<Told>,
    /// For the console: a line for each, each after a line break; equal ones are one.
    pub(super) lines: String,
}

/// Why there is no dataset.
pub(super) enum Problem {
    TooLarge,
    /// At this line and column.
    NotJson(usize, usize),
    NotDataset,
}

/// A fault in words: only who needs the diagnosis fetches what words it.
pub(super) struct Told {
    pub(super) pointer: String,
    pub(super) line: usize,
    pub(super) column: usize,
    pub(super) level: Level,
    pub(super) expected: String,
    pub(super) found: String,
    /// What may be done; empty where nobody knows.
    pub(super) suggestion: String,
}

impl From<Fault> for Told {
    fn from(fault: Fault) -> Self {
        Self {
            expected: fault.kind.expected(),
            found: fault.kind.found(),
            suggestion: fault.suggestion.unwrap_or_default(),
            pointer: fault.pointer,
            line: fault.line,
            column: fault.column,
            level: fault.level,
        }
    }
}

fn told(result: Result<Reading, Failure>) -> Diagnosis {
    let (result, faults) = match result {
        Ok(Reading { dataset, faults }) => (Ok(dataset), faults),
        Err(Failure::TooLarge(fault)) => (Err(Problem::TooLarge), vec![*fault]),
        Err(Failure::NotJson(fault)) => {
            (Err(Problem::NotJson(fault.line, fault.column)), vec![*fault])
        }
        Err(Failure::NotDataset(faults)) => (Err(Problem::NotDataset), faults),
    };
    let mut lines = String::new();
    for alike in schema::alike(&faults) {
        lines.push('\n');
        lines.push_str(&alike.first.in_full());
        if 1 < alike.count() {
            lines.push_str(&[" (", &alike.count().to_string(), " times)"].concat());
        }
    }
    let told = faults.into_iter().map(Told::from).collect();
    Diagnosis { result, faults: Faults { told, lines } }
}

#[cfg(feature = "split")]
impl From<leptos::wasm_split::SplitLoaderError> for Unavailable {
    fn from(_: leptos::wasm_split::SplitLoaderError) -> Self {
        Self
    }
}

/// Reads a text in the part, which is fetched before.
#[cfg(feature = "split")]
#[leptos::wasm_split::wasm_split(
    diagnosis,
    wasm_split_path = leptos::wasm_split,
    fallible
)]
pub(super) fn diagnose(text: String) -> Result<Diagnosis, Unavailable> {
    Ok(told(schema::read(&text)))
}

/// Without the feature `split` everything is in one file.
#[cfg(not(feature = "split"))]
pub(super) async fn diagnose(text: String) -> Result<Diagnosis, Unavailable> {
    Ok(told(schema::read(&text)))
}
