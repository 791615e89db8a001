//! What comes of reading a text: a dataset, or why it is none. Never how it is read.

use super::fault::Fault;
use crate::model::Dataset;

/// A dataset, and what an editor should mend.
#[derive(Debug, Clone, PartialEq)]
pub struct Reading {
    /// The dataset, without what cannot be used.
    pub dataset: Dataset,
    /// Every fault in the order of the text; errors only in what the dataset calls damaged.
    pub faults: Vec<Fault>,
}

/// Why a text is not a dataset.
#[derive(Debug, Clone, PartialEq)]
pub enum Failure {
    /// It is larger than [`MAX_BYTES`](super::MAX_BYTES).
    TooLarge(Box<Fault>),
    /// It is not JSON; the fault tells the first place where it stops being so.
    NotJson(Box<Fault>),
    /// It is JSON, but not a dataset. Every fault of every level, in the order of the text.
    NotDataset(Vec<Fault>),
}

impl Failure {
    /// The faults behind the failure; never empty.
    pub fn faults(&self) -> &[Fault] {
        match self {
            Self::TooLarge(fault) | Self::NotJson(fault) => std::slice::from_ref(&**fault),
            Self::NotDataset(faults) => faults,
        }
    }
}
