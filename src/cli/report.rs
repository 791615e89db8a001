//! What is wrong with one file, in words and as JSON. Never prints, never changes the file.

use std::fmt::Write as _;
use std::fs;
use std::string::FromUtf8Error;

use serde_json::{Value, json};

use crate::model::Dataset;
use crate::schema::fault::Level;
use crate::schema::{self, Failure, Fault};

/// What a command has to say, worst last.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Outcome {
    Clean = 0,
    Faults = 1,
    Unreadable = 2,
}

/// What was found in one file.
pub(super) struct Report {
    path: String,
    pub(super) outcome: Outcome,
    pub(super) faults: Vec<Fault>,
    unreadable: Option<String>,
    /// None when there is an error.
    pub(super) dataset: Option<Dataset>,
}

impl Report {
    pub(super) fn of(path: String) -> Self {
        let text = fs::read(&path)
            .map_err(|error| error.to_string())
            .and_then(|bytes| String::from_utf8(bytes).map_err(|error| not_utf8(&error)));
        let text = match text {
            Ok(text) => text,
            Err(why) => {
                let (outcome, faults) = (Outcome::Unreadable, Vec::new());
                return Self { path, outcome, faults, unreadable: Some(why), dataset: None };
            }
        };
        let (faults, dataset) = match schema::read(&text) {
            Ok(reading) => (reading.faults, Some(reading.dataset)),
            Err(Failure::TooLarge(fault) | Failure::NotJson(fault)) => (vec![fault], None),
            Err(Failure::NotDataset(faults)) => (faults, None),
        };
        let outcome = match faults.iter().all(|fault| fault.level == Level::Warning) {
            true => Outcome::Clean,
            false => Outcome::Faults,
        };
        Self { path, outcome, faults, unreadable: None, dataset }
    }

    /// A line for each fault, and their number.
    pub(super) fn text(&self) -> String {
        let Self { path, faults, .. } = self;
        if let Some(why) = &self.unreadable {
            return format!("{path}: cannot be read: {why}");
        }
        let mut text = String::new();
        for fault in faults {
            let Fault { line, column, .. } = fault;
            // Fails only where memory ends.
            let _ = writeln!(text, "{path}:{line}:{column}: {}: {fault}", fault.level.name());
        }
        let count = |level: Level| match faults.iter().filter(|fault| fault.level == level).count()
        {
            1 => format!("1 {}", level.name()),
            n => format!("{n} {}s", level.name()),
        };
        let (errors, slips, warnings) =
            (count(Level::Error), count(Level::Slip), count(Level::Warning));
        match faults.iter().any(|fault| fault.level == Level::Slip) {
            true => text + &format!("{path}: {errors}, {slips}, {warnings}"),
            false => text + &format!("{path}: {errors}, {warnings}"),
        }
    }

    pub(super) fn json(&self) -> Value {
        let faults = self.faults.iter().map(|fault| {
            json!({
                "place": fault.pointer,
                "line": fault.line,
                "column": fault.column,
                "level": fault.level.name(),
                "expected": fault.kind.expected(),
                "found": fault.kind.found(),
            })
        });
        let faults: Vec<Value> = faults.collect();
        json!({ "file": self.path, "faults": faults, "unreadable": self.unreadable })
    }
}

/// Where a text stops being UTF-8.
fn not_utf8(error: &FromUtf8Error) -> String {
    let before = error.as_bytes().get(..error.utf8_error().valid_up_to()).unwrap_or_default();
    let before = String::from_utf8_lossy(before);
    let line = before.matches('\n').count() + 1;
    let column = before.chars().rev().take_while(|letter| *letter != '\n').count() + 1;
    format!(
        "expected UTF-8 text, found other bytes at line {line}, column {column}: save it as UTF-8"
    )
}
