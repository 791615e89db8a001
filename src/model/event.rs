//! Dated steps of the negotiations. Never what they mean.

use super::{Date, PartyIx, PlanIx, SourceIx, Text};

/// A dated step of the negotiations.
#[derive(Debug, Clone, PartialEq)]
pub struct Event {
    /// When it happened, or when it began.
    pub date: Date,
    /// What happened, in a few words.
    pub title: Text,
    /// What happened, in a sentence or three.
    pub text: Option<Text>,
    /// Where.
    pub place: Option<Text>,
    /// The plans it concerns.
    pub plans: Vec<PlanIx>,
    /// The parties that took part.
    pub parties: Vec<PartyIx>,
    /// Who reports it.
    pub sources: Vec<SourceIx>,
}
