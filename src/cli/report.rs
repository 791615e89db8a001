//! What is wrong with one file, in words and as JSON. Never prints, never changes the file.

use serde_json::{Value, json};

use super::excerpt::{Lines, Look};
use super::{encoding, input};
use crate::advice::advice;
use crate::model::{Dataset, Date};
use crate::schema::fault::{Level, Subject};
use crate::schema::{self, Alike, Failure, Fault};

/// What a command has to say, worst last.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Outcome {
    Clean = 0,
    Faults = 1,
    /// A file cannot be read, or the output not be written.
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
        let text = input::read(&path).map_err(|error| error.to_string()).and_then(encoding::text);
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
            Err(Failure::TooLarge(fault) | Failure::NotJson(fault)) => (vec![*fault], None),
            Err(Failure::NotDataset(faults)) => (faults, None),
        };
        let outcome = match faults.iter().all(|fault| fault.level == Level::Warning) {
            true => Outcome::Clean,
            false => Outcome::Faults,
        };
        Self { path, outcome, faults, unreadable: None, content: Some(text), dataset }
    }

    /// Each fault in its line of the file, equal ones with their number; last how many there are.
    pub(super) fn text(&self, look: Look) -> String {
        let path = input::called(&self.path);
        if let Some(why) = &self.unreadable {
            return format!("{path}: cannot be read: {why}");
        }
        let lines = Lines::new(self.content.as_deref().unwrap_or_default());
        let mut text = String::new();
        for alike in schema::alike(&self.faults) {
            text += &told(path, &alike, &lines, look);
        }
        let count = |level: Level| {
            let n = self.faults.iter().filter(|fault| fault.level == level).count();
            counted(n, level.name())
        };
        let (errors, slips, warnings) =
            (count(Level::Error), count(Level::Slip), count(Level::Warning));
        match self.faults.iter().any(|fault| fault.level == Level::Slip) {
            true => text + &format!("{path}: {errors}, {slips}, {warnings}"),
            false => text + &format!("{path}: {errors}, {warnings}"),
        }
    }

    /// What an editor may want to look at again.
    pub(super) fn advice(&self, today: Date) -> Vec<String> {
        self.dataset.as_ref().map(|dataset| advice(dataset, today)).unwrap_or_default()
    }

    pub(super) fn json(&self, today: Date) -> Value {
        let faults: Vec<Value> = self.faults.iter().map(fault_json).collect();
        json!({
            "file": self.path,
            "faults": faults,
            "advice": self.advice(today),
            "unreadable": self.unreadable,
        })
    }
}

/// The first of equal faults in its line, and where the others are.
fn told(path: &str, alike: &Alike<'_>, lines: &Lines<'_>, look: Look) -> String {
    const SHOWN: usize = 5;
    let Alike { first, others } = alike;
    let Fault { line, column, level, .. } = first;
    let mut headline = format!("{path}:{line}:{column}: {}: {}", level.name(), first.placed());
    if !others.is_empty() {
        headline += &format!(" ({} times)", alike.count());
    }
    let mut told = lines.excerpt(headline, first, look) + "\n";
    if !others.is_empty() {
        let places =
            others.iter().take(SHOWN).map(|other| format!("{}:{}", other.line, other.column));
        told += &format!("  also at {}", places.collect::<Vec<_>>().join(", "));
        match others.len().saturating_sub(SHOWN) {
            0 => told += "\n",
            n => told += &format!(" and {n} more\n"),
        }
    }
    told + "\n"
}

/// "1 error", "2 errors"
pub(super) fn counted(n: usize, what: &str) -> String {
    format!("{n} {what}{}", if n == 1 { "" } else { "s" })
}

fn fault_json(fault: &Fault) -> Value {
    let Subject { party, plan, issue } = &fault.subject;
    let mut json = json!({
        "place": fault.pointer,
        "line": fault.line,
        "column": fault.column,
        "level": fault.level.name(),
        "expected": fault.kind.expected(),
        "found": fault.kind.found(),
    });
    // Only what there is.
    for (key, value) in
        [("party", party), ("plan", plan), ("issue", issue), ("suggestion", &fault.suggestion)]
    {
        if let Some(value) = value {
            json[key] = json!(value);
        }
    }
    json
}
