//! An issue: one question the plans answer, a row of the table. Never which plan gives which answer.

use super::{CategoryIx, SourceIx, Text};

/// One question the plans answer.
#[derive(Debug, Clone, PartialEq)]
pub struct Issue {
    /// Unique among the issues.
    pub id: String,
    /// The name: "NATO membership".
    pub name: Text,
    /// The group it belongs to.
    pub category: Option<CategoryIx>,
    /// The question in full.
    pub question: Option<Text>,
    /// The few answers that it can get, in the order in which they are shown.
    pub answers: Vec<Answer>,
    /// How far the parties have come.
    pub where_it_stands: Option<WhereItStands>,
    /// Whether the parties are publicly at odds about it.
    pub is_contested: bool,
}

/// One of the answers that an issue can get, as the editors code them.
#[derive(Debug, Clone, PartialEq)]
pub struct Answer {
    /// Unique among the answers of its issue.
    pub id: String,
    /// The name: "800,000 in peacetime".
    pub name: Text,
    /// What else belongs to it.
    pub note: Option<Text>,
}

/// How far the parties have come on an issue.
#[derive(Debug, Clone, PartialEq)]
pub struct WhereItStands {
    /// One to three sentences.
    pub text: Text,
    /// Who says so.
    pub sources: Vec<SourceIx>,
}

/// A group of issues.
#[derive(Debug, Clone, PartialEq)]
pub struct Category {
    /// Unique among the categories.
    pub id: String,
    /// The name: "Security".
    pub name: Text,
}
