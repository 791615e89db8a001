//! The records that one view each is about: positions, figures, events; and corrections. Never what an
//! issue or a plan says.

#[cfg(not(target_arch = "wasm32"))]
use schemars::JsonSchema;
use serde::Deserialize;

use super::values::{Date, Id, Number, Text, Word, Words};
use crate::model::Stance;

/// A party's public line. Needs a plan or an issue, or both.
#[derive(Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(JsonSchema))]
pub(in crate::schema) struct Position {
    /// Whose line it is.
    pub(in crate::schema) party: Id,
    /// For, against, or on which conditions.
    pub(in crate::schema) position: Word<Stance>,
    /// The plan that it is about; left out, it is about the issue in every plan.
    pub(in crate::schema) plan: Option<Id>,
    /// The issue that it is about; left out, it is about the whole plan.
    pub(in crate::schema) issue: Option<Id>,
    /// The line in a sentence or two.
    pub(in crate::schema) text: Option<Text>,
    /// When it was taken.
    pub(in crate::schema) date: Option<Date>,
    /// Who reports it.
    pub(in crate::schema) sources: Option<Vec<Id>>,
}

/// Quantities of one kind.
#[derive(Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(JsonSchema))]
pub(in crate::schema) struct Figure {
    /// What a page names it by.
    pub(in crate::schema) id: Id,
    /// What is counted.
    pub(in crate::schema) title: Text,
    /// The numbers, in this order.
    pub(in crate::schema) rows: Vec<Row>,
    /// What is counted: an ISO 4217 code, `percent`, or a word.
    pub(in crate::schema) unit: Option<Words>,
    /// How it was counted, and what it leaves out.
    pub(in crate::schema) note: Option<Text>,
}

/// One quantity: `value`, or `low` and `high` or one of them, or `none` for expressly unlimited;
/// without any of them it is missing, for the reason in `why_missing`.
#[derive(Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(JsonSchema))]
pub(in crate::schema) struct Row {
    /// What this number is of.
    pub(in crate::schema) label: Text,
    /// The exact number.
    pub(in crate::schema) value: Option<Number>,
    /// The least; alone, "at least".
    pub(in crate::schema) low: Option<Number>,
    /// The most; alone, "at most".
    pub(in crate::schema) high: Option<Number>,
    /// `true`: expressly without limit.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(example = true))]
    pub(in crate::schema) none: Option<bool>,
    /// Why there is no number.
    pub(in crate::schema) why_missing: Option<Text>,
    /// The plan that names it.
    pub(in crate::schema) plan: Option<Id>,
    /// The day for which it holds.
    pub(in crate::schema) as_of: Option<Date>,
    /// Who counted or estimated it.
    pub(in crate::schema) by: Option<Text>,
    /// What it leaves out or takes in.
    pub(in crate::schema) note: Option<Text>,
    /// Where it can be read.
    pub(in crate::schema) sources: Option<Vec<Id>>,
}

/// A dated step of the negotiations.
#[derive(Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(JsonSchema))]
pub(in crate::schema) struct Event {
    /// When it happened.
    pub(in crate::schema) date: Date,
    /// What happened, in a line.
    pub(in crate::schema) title: Text,
    /// What happened, in a few sentences.
    pub(in crate::schema) text: Option<Text>,
    /// Where it happened.
    pub(in crate::schema) place: Option<Text>,
    /// The plans that it was about.
    pub(in crate::schema) plans: Option<Vec<Id>>,
    /// Who took part.
    pub(in crate::schema) parties: Option<Vec<Id>>,
    /// Who reports it.
    pub(in crate::schema) sources: Option<Vec<Id>>,
}

/// What was corrected, and when.
#[derive(Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(JsonSchema))]
pub(in crate::schema) struct Correction {
    /// When it was corrected.
    pub(in crate::schema) date: Date,
    /// What was wrong, and what it says now.
    pub(in crate::schema) text: Text,
}
