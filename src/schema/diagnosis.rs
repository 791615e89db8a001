//! Every fault of a text at once, each with its place, and the dataset that is left without what
//! cannot be used. Never decides what can be: `resolve` does.
//!
//! [`tree`] finds the values of a text, [`node`] gives them to the wire types, and [`findings`]
//! remembers what is wrong, which [`suggestion`] advises how to mend.

mod encoding;
mod findings;
mod lines;
mod lookup;
mod node;
mod place;
mod subject;
mod suggestion;
mod tree;

use std::cell::RefCell;

use serde::Deserialize as _;

use super::fault::{Fault, FaultKind, Level};
use super::wire::Document;
use super::{Failure, MAX_BYTES, Reading, resolve};
use crate::model::{Dataset, Section};
use findings::Findings;
pub(crate) use lines::Lines;
use node::Node;
use tree::{Json, Syntax};

/// Reads a dataset, collecting every fault.
///
/// # Errors
/// [`Failure`] when the text is too large, is not JSON, or has an error that costs more than a view.
pub(super) fn read(text: &str) -> Result<Reading, Failure> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if MAX_BYTES < text.len() {
        let kind = FaultKind::TooLarge { limit: MAX_BYTES, found: text.len() };
        return Err(Failure::TooLarge(Box::new(Fault::of_document(kind))));
    }
    if let Some(fault) = encoding::fault(text) {
        return Err(Failure::NotJson(Box::new(fault)));
    }
    let json = match Json::parse(text) {
        Ok(json) => json,
        Err(syntax) => return Err(Failure::NotJson(Box::new(of_syntax(syntax, text)))),
    };
    let findings = RefCell::new(Findings::new(&json));
    let document = Document::deserialize(Node::document(&json, &findings));
    let mut findings = findings.into_inner();
    let dataset = match document {
        Ok(document) => resolve::dataset(document, &mut findings),
        Err(error) => findings.give_up(error.to_string()),
    };
    let faults = findings.into_faults();
    match dataset.and_then(|dataset| without_damage(dataset, &faults)) {
        Some(dataset) => Ok(Reading { dataset, faults }),
        None => Err(Failure::NotDataset(faults)),
    }
}

/// The dataset without the sections that have an error; nothing when there is an error elsewhere.
fn without_damage(mut dataset: Dataset, faults: &[Fault]) -> Option<Dataset> {
    for fault in faults.iter().filter(|fault| fault.level == Level::Error) {
        let section = section_of(&fault.pointer)?;
        if !dataset.damaged.contains(&section) {
            dataset.damaged.push(section);
        }
    }
    dataset.damaged.sort_unstable();
    for section in &dataset.damaged {
        match section {
            Section::Positions => dataset.positions.clear(),
            Section::Figures => dataset.figures.clear(),
            Section::Events => dataset.events.clear(),
        }
    }
    Some(dataset)
}

/// The section that a pointer leads into.
fn section_of(pointer: &str) -> Option<Section> {
    match pointer.split('/').nth(1)? {
        "positions" => Some(Section::Positions),
        "figures" => Some(Section::Figures),
        "events" => Some(Section::Events),
        _ => None,
    }
}

/// The first place where a text stops being JSON.
fn of_syntax(syntax: Syntax, text: &str) -> Fault {
    let suggestion = suggestion::of_syntax(&syntax, text).map(str::to_owned);
    let (line, column) = Lines::new(text).position(syntax.offset);
    let kind = FaultKind::NotJson { expected: syntax.expected, found: syntax.found };
    Fault { line, column, suggestion, ..Fault::of_document(kind) }
}
