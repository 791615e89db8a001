//! What is wrong with one file, in words and as JSON. Never prints, never changes the file.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::string::FromUtf8Error;

use serde_json::{Value, json};

use super::advice::advice;
use super::input;
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
    /// What the file says, as text.
    pub(super) content: Option<String>,
    /// None when there is an error.
    pub(super) dataset: Option<Dataset>,
}

impl Report {
    pub(super) fn of(path: String) -> Self {
        let text = input::read(&path)
            .map_err(|error| error.to_string())
            .and_then(|bytes| String::from_utf8(bytes).map_err(|error| not_utf8(&error)));
        match text {
            Ok(text) => Self::of_text(path, text),
            Err(why) => {
                let (outcome, unreadable) = (Outcome::Unreadable, Some(why));
                let (faults, content, dataset) = (Vec::new(), None, None);
                Self { path, outcome, faults, unreadable, content, dataset }
            }
        }
    }

    /// What was found in a text, which is called `path`.
    pub(super) fn of_text(path: String, text: String) -> Self {
        let (faults, dataset) = match schema::read(&text) {
            Ok(reading) => (reading.faults, Some(reading.dataset)),
            Err(Failure::TooLarge(fault) | Failure::NotJson(fault)) => (vec![fault], None),
            Err(Failure::NotDataset(faults)) => (faults, None),
        };
        let outcome = match faults.iter().all(|fault| fault.level == Level::Warning) {
            true => Outcome::Clean,
            false => Outcome::Faults,
        };
        Self { path, outcome, faults, unreadable: None, content: Some(text), dataset }
    }

    /// A line for each fault, but one for equal warnings, and their number.
    pub(super) fn text(&self) -> String {
        let Self { faults, .. } = self;
        let path = input::called(&self.path);
        if let Some(why) = &self.unreadable {
            return format!("{path}: cannot be read: {why}");
        }
        let mut alike: BTreeMap<(String, String), usize> = BTreeMap::new();
        for fault in faults.iter().filter(|fault| fault.level == Level::Warning) {
            *alike.entry(likeness(fault)).or_default() += 1;
        }
        let mut text = String::new();
        for fault in faults {
            let more = match fault.level {
                // Of several the first is told; the others are told with it.
                Level::Warning => match alike.remove(&likeness(fault)) {
                    None => continue,
                    Some(1) => String::new(),
                    Some(n) => format!(" ({n} times)"),
                },
                _ => String::new(),
            };
            let Fault { line, column, .. } = fault;
            // Fails only where memory ends.
            let _ = writeln!(text, "{path}:{line}:{column}: {}: {fault}{more}", fault.level.name());
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

    /// What an editor may want to look at again.
    pub(super) fn advice(&self) -> Vec<String> {
        self.dataset.as_ref().map(advice).unwrap_or_default()
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
        json!({
            "file": self.path,
            "faults": faults,
            "advice": self.advice(),
            "unreadable": self.unreadable,
        })
    }
}

/// What equal faults have in common: the place but for numbers, and what is wrong there.
fn likeness(fault: &Fault) -> (String, String) {
    let is_number = |token: &str| !token.is_empty() && token.bytes().all(|it| it.is_ascii_digit());
    let tokens = fault.pointer.split('/');
    let place: Vec<&str> = tokens.map(|token| if is_number(token) { "0" } else { token }).collect();
    (place.join("/"), fault.kind.sentence())
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
