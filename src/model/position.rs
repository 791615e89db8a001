//! Parties, and their public lines. Never a legal commitment, never an inference.

use serde::Deserialize;

use super::{Date, IssueIx, PartyIx, PlanIx, SourceIx, Text};

/// Who negotiates.
#[derive(Debug, Clone, PartialEq)]
pub struct Party {
    /// Unique among the parties.
    pub id: String,
    /// The name: "Ukraine".
    pub name: Text,
    /// A code of a few letters for narrow places.
    pub short: Option<Text>,
}

/// A party's public line on a plan, an issue, or a plan's provision on an issue.
#[derive(Debug, Clone, PartialEq)]
pub struct Position {
    /// Whose line it is.
    pub party: PartyIx,
    /// The plan it is about; none when it holds whatever the plan. Plan and issue are never both missing.
    pub plan: Option<PlanIx>,
    /// The issue it is about; none when it is about the whole plan.
    pub issue: Option<IssueIx>,
    /// The line in one word.
    pub stance: Stance,
    /// The line in a sentence.
    pub text: Option<Text>,
    /// When it was said.
    pub date: Option<Date>,
    /// Who reports it.
    pub sources: Vec<SourceIx>,
}

/// A party's line in one word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Stance {
    /// In favour.
    Accepts,
    /// Against.
    Rejects,
    /// In favour under conditions.
    Conditional,
    /// No public line is known.
    Silent,
}
