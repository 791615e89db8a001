//! Figures: quantities of one kind, each with who gives it and when. Never summed across bodies.

use super::{Amount, Date, PlanIx, SourceIx, Text};

/// A list of quantities in one unit.
#[derive(Debug, Clone, PartialEq)]
pub struct Figure {
    /// Unique among the figures.
    pub id: String,
    /// What is counted.
    pub title: Text,
    /// The unit of every row.
    pub unit: Option<String>,
    /// What a reader must know before comparing rows.
    pub note: Option<Text>,
    /// The quantities, in dataset order.
    pub rows: Vec<Row>,
}

/// One quantity of a figure.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// What this quantity is.
    pub label: Text,
    /// How much, or why that is not known.
    pub value: RowValue,
    /// The plan it belongs to, when the rows are plans.
    pub plan: Option<PlanIx>,
    /// The date for which it holds.
    pub as_of: Option<Date>,
    /// The body that gives it.
    pub by: Option<Text>,
    /// What a reader must know about this row.
    pub note: Option<Text>,
    /// Where it can be read.
    pub sources: Vec<SourceIx>,
}

/// How much, or why that is not known.
#[derive(Debug, Clone, PartialEq)]
pub enum RowValue {
    /// A quantity in the figure's unit.
    Known(Amount),
    /// No number, with the reason when one is given.
    Missing(Option<Text>),
}
