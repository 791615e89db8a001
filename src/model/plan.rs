//! A plan: one proposal that is compared, a column of the table. Never what it says on an issue.

use serde::Deserialize;

use super::{Date, IssueIx, PartyIx, PlanIx, SourceIx, Text};

/// One proposal that is compared.
#[derive(Debug, Clone, PartialEq)]
pub struct Plan {
    /// Unique among the plans.
    pub id: String,
    /// The full name: "US 28-point draft".
    pub name: Text,
    /// A name of a word or two for narrow places.
    pub short: Option<Text>,
    /// Who proposes it.
    pub by: Vec<PartyIx>,
    /// When it was proposed, published or leaked.
    pub date: Option<Date>,
    /// What kind of document it is.
    pub standing: Option<Standing>,
    /// What has become of it.
    pub status: Option<Status>,
    /// The earlier plan that it revises; the chain of revisions never returns to its start.
    pub revises: Option<PlanIx>,
    /// How many points its text counts.
    pub points: Option<u32>,
    /// What it is, in a sentence or two.
    pub summary: Option<Text>,
    /// The address of its own text.
    pub url: Option<String>,
    /// A small mark beside its name, as CSS writes it: "#1b5e9b".
    pub color: Option<String>,
    /// Where it can be read.
    pub sources: Vec<SourceIx>,
    /// How many of its points are reported as agreed.
    pub agreement: Option<Agreement>,
}

/// What kind of document a plan is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Standing {
    /// Published by its authors.
    Official,
    /// Its text reached the public without its authors.
    Leaked,
    /// Known from reports about it.
    Reported,
    /// Read out or described by one of its authors.
    Readout,
    /// A party's public position rather than a text.
    Position,
}

/// What has become of a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Status {
    /// Still being written.
    Draft,
    /// On the table.
    Proposed,
    /// Replaced by a later plan.
    Superseded,
    /// Accepted by all sides.
    Agreed,
    /// Refused by one side.
    Rejected,
    /// Taken back by its authors.
    Withdrawn,
}

/// A reported count of the points on which parties agree.
#[derive(Debug, Clone, PartialEq)]
pub struct Agreement {
    /// Points reported as agreed, never more than `total`.
    pub agreed: u32,
    /// Points in all.
    pub total: u32,
    /// The parties that are said to agree.
    pub between: Vec<PartyIx>,
    /// The issues reported as open.
    pub open: Vec<IssueIx>,
    /// When it was reported.
    pub as_of: Option<Date>,
    /// Who reports it.
    pub sources: Vec<SourceIx>,
}
