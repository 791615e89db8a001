//! The commands `import` and `export`: a spreadsheet as a dataset and back, on the standard output.
//! Never a file, and nothing that is no dataset.

use std::io;

use serde_json::Value;

use super::arguments::{Export, Import};
use super::excerpt::Look;
use super::input;
use super::output::{print, tell};
use super::report::{Outcome, Report};
use crate::schema::MAX_BYTES;
use crate::schema::fault::Level;
use crate::tables::{self, Options, Weight};

/// Prints the dataset of a table, and tells what was guessed.
pub(super) fn import(arguments: Import) -> Outcome {
    let path = input::called(&arguments.path).to_owned();
    let bytes = match input::read(&arguments.path) {
        Ok(bytes) => bytes,
        Err(error) => {
            tell(&format!("{path}: cannot be read: {error}"));
            return Outcome::Unreadable;
        }
    };
    let into = match arguments.into.as_deref().map(parsed) {
        Some(Err(outcome)) => return outcome,
        into => into.and_then(Result::ok),
    };
    let options = Options {
        layout: arguments.layout,
        sheet: arguments.sheet,
        blank: arguments.blank.map(Into::into),
        id: arguments.id,
        title: arguments.title,
        language: arguments.language,
        into,
    };
    let imported = tables::import(&bytes, &input::stem(&arguments.path), &options);
    for (weight, sentence) in imported.remarks.sentences() {
        let weight = match weight {
            Weight::Guess => "read",
            Weight::LeftOut => "left out",
            Weight::Error => "error",
        };
        tell(&format!("{path}: {weight}: {sentence}"));
    }
    let Some(dataset) = imported.dataset else {
        return match imported.remarks.is_unreadable() {
            true => Outcome::Unreadable,
            false => Outcome::Faults,
        };
    };
    let mut text = format!("{dataset:#}\n");
    if MAX_BYTES < text.len() {
        // As much of a large dataset is indentation.
        text = format!("{dataset}\n");
    }
    let report = Report::of_text("dataset".to_owned(), text);
    if !report.faults.is_empty() {
        tell(&report.text(Look::of(&io::stderr())));
    }
    if report.faults.iter().any(|fault| fault.level == Level::Error) {
        return Outcome::Faults;
    }
    report.content.as_deref().map_or(Outcome::Clean, print)
}

/// Prints the wide table of a dataset, and tells what it has no place for.
pub(super) fn export(arguments: &Export) -> Outcome {
    let dataset = match parsed(&arguments.path) {
        Ok(dataset) => dataset,
        Err(outcome) => return outcome,
    };
    let exported = tables::export(&dataset);
    if !exported.left_out.is_empty() {
        tell(&format!(
            "{}: left out: {} (plan-compare import TABLE --into FILE keeps them)",
            input::called(&arguments.path),
            exported.left_out.join(", "),
        ));
    }
    print(&exported.csv)
}

/// The JSON of a file that is a dataset; else its faults are told.
fn parsed(path: &str) -> Result<Value, Outcome> {
    let report = Report::of(path.to_owned());
    if report.dataset.is_none() || !report.faults.is_empty() {
        tell(&report.text(Look::of(&io::stderr())));
    }
    match (report.dataset, report.content) {
        // What `schema` has read is JSON.
        (Some(_), Some(text)) => {
            serde_json::from_str(text.trim_start_matches('\u{feff}')).map_err(|_| Outcome::Faults)
        }
        _ => Err(report.outcome),
    }
}
