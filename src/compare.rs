//! How plans differ, and what the reader chose. Pure functions and values, no signals, no DOM.

pub mod answers;
pub mod changes;
mod chars;
pub mod chart;
pub mod citations;
pub mod events;
pub mod excerpt;
pub mod folding;
pub mod lineage;
pub mod positions;
pub mod search;
pub mod selection;
pub mod signs;
pub mod statements;
pub mod text_diff;
pub mod view;

pub use changes::{Change, Changes, change, changes};
pub use chars::{is_part_of_letter, is_word_char};
pub use chart::{Bar, Chart, Shape, Tick, chart, has_several_bodies};
pub use citations::{cite_issue, cited_in, column_sources, indices_of};
pub use events::{Year, events};
pub use excerpt::{Part, excerpt};
pub use folding::{Folding, Letters};
pub use lineage::{Branch, lineage};
pub use positions::{GroupKey, Positions, RowSubject, positions};
pub use search::{Place, SearchIndex, Sight};
pub use selection::{Selection, SelectionRequest, Unknown};
pub use signs::Signs;
pub use statements::{Difference, Relation, Statements};
pub use text_diff::{DiffKind, DiffSpan, text_diff};
pub use view::View;

use crate::model::{Dataset, IssueIx, PlanIx};

/// What `selection` leaves, in its order, and how many of it differ.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    /// The issues, in the order of [`order`].
    pub issues: Vec<IssueIx>,
    /// On how many of `issues` the shown plans differ.
    pub n_differ: usize,
    /// On how many of these only because one addresses it and another does not.
    pub n_not_addressed_by_all: usize,
    /// The words searched for, folded.
    pub terms: Vec<String>,
    /// For each issue of the dataset, whether it is one of `issues`.
    is_left: Vec<bool>,
}

impl Shown {
    /// Whether an issue is left.
    pub fn has(&self, issue: IssueIx) -> bool {
        self.is_left[issue.0]
    }
}

/// All issues in the order of `selection`: grouped by category, or those first on which the plans chosen
/// state most different things.
pub fn order(dataset: &Dataset, selection: &Selection, statements: &Statements) -> Vec<IssueIx> {
    let mut issues = dataset.issues_by_category();
    if selection.contested_first {
        answers::most_different_first(dataset, statements, &selection.plans, &mut issues);
    }
    issues
}

/// The issues that `selection` leaves of `dataset`, with these plans shown.
///
/// An issue is left when it is in the chosen category, holds every word searched for, be it in what a plan
/// says that is chosen and has no column, and, if only
/// differences are wanted, is one on which the shown plans differ in this way.
pub fn shown(
    dataset: &Dataset,
    selection: &Selection,
    (plans, wanted): (&[PlanIx], Difference),
    statements: &Statements,
    index: &SearchIndex,
    terms: Vec<String>,
) -> Shown {
    let differs = |issue: &IssueIx, how| statements.is_difference(dataset, *issue, plans, how);
    let issues: Vec<IssueIx> = order(dataset, selection, statements)
        .into_iter()
        .filter(|issue| selection.has_category_of(dataset.issue(*issue)))
        .filter(|issue| index.holds(*issue, &selection.plans, &terms))
        .filter(|issue| !selection.only_differences || differs(issue, wanted))
        .collect();
    let n_differ = |how| issues.iter().filter(|issue| differs(issue, how)).count();
    let n_not_addressed_by_all = n_differ(wanted) - n_differ(Difference::OfAnswers);
    let n_differ = n_differ(wanted);
    let mut is_left = vec![false; dataset.issues.len()];
    issues.iter().for_each(|issue| is_left[issue.0] = true);
    Shown { issues, n_differ, n_not_addressed_by_all, terms, is_left }
}
