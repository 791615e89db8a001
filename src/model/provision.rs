//! A provision: what one plan says on one issue, a cell of the table. Never how it compares.

use serde::Deserialize;

use super::{AnswerIx, Quantity, SourceIx, Text};

/// What one plan says on one issue.
#[derive(Debug, Clone, PartialEq)]
pub struct Provision {
    /// Whether the plan speaks on the issue at all.
    pub coverage: Coverage,
    /// The answer that it gives, or those that it leaves open, in the order of the issue's; none when
    /// it is not coded.
    pub answers: Vec<AnswerIx>,
    /// The statement in a line or two; always there when `coverage` is stated.
    pub summary: Option<Text>,
    /// The statement in full.
    pub detail: Option<Text>,
    /// The plan's own number for it: "6" or "16-18".
    pub point: Option<String>,
    /// The number it turns on.
    pub quantity: Option<Quantity>,
    /// Words of the plan itself.
    pub quote: Option<Quote>,
    /// Where it can be read.
    pub sources: Vec<SourceIx>,
    /// Reports that contradict it.
    pub conflicts: Vec<Conflict>,
}

impl Provision {
    /// What nobody has reported: the provision of every pair that a dataset leaves out.
    pub const UNREPORTED: Self = Self {
        coverage: Coverage::Unreported,
        answers: Vec::new(),
        summary: None,
        detail: None,
        point: None,
        quantity: None,
        quote: None,
        sources: Vec::new(),
        conflicts: Vec::new(),
    };
}

/// Whether a plan speaks on an issue. Neither kind of silence ever means that it rejects something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Coverage {
    /// The plan addresses the issue.
    Stated,
    /// The plan does not address the issue.
    Silent,
    /// Nobody has reported what the plan says on the issue.
    Unreported,
}

/// Words of a plan itself, in the language they are quoted in.
#[derive(Debug, Clone, PartialEq)]
pub struct Quote {
    /// The words.
    pub text: String,
    /// Their BCP 47 tag.
    pub language: Option<String>,
}

/// A report that contradicts a provision; both are shown.
#[derive(Debug, Clone, PartialEq)]
pub struct Conflict {
    /// What the other report says.
    pub claim: Text,
    /// Who says so.
    pub sources: Vec<SourceIx>,
}
