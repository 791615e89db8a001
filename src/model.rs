//! What a dataset says: checked, immutable values. No I/O, no JSON, no signals, no DOM.

pub mod dataset;
pub mod date;
pub mod event;
pub mod figure;
pub mod issue;
pub mod plan;
pub mod position;
pub mod provision;
pub mod quantity;
pub mod source;
pub mod text;

pub use dataset::{Dataset, Section};
pub use date::Date;
pub use event::Event;
pub use figure::{Figure, Row, RowValue};
pub use issue::{Answer, Category, Issue, WhereItStands};
pub use plan::{Agreement, Plan, Standing, Status};
pub use position::{Party, Position, Stance};
pub use provision::{Conflict, Coverage, Provision, Quote};
pub use quantity::{Amount, Quantity};
pub use source::Source;
pub use text::{Passage, Text};

/// Declares the indices by which one part of a dataset points at another.
///
/// An index is made only by reading a dataset, so it always points at something in that dataset.
macro_rules! indices {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub usize);
    )*};
}

indices! {
    /// Which plan of the dataset, in dataset order.
    PlanIx,
    /// Which issue of the dataset, in dataset order.
    IssueIx,
    /// Which answer of its issue.
    AnswerIx,
    /// Which category of the dataset, in dataset order.
    CategoryIx,
    /// Which party of the dataset, in dataset order.
    PartyIx,
    /// Which source of the dataset, in dataset order; readers see this number plus one.
    SourceIx,
}
