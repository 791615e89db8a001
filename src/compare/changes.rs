//! What became of each issue from one plan to another. Never takes a missing report for a change.

use super::Selection;
use super::lineage::last_step;
use super::statements::{Relation, Statements};
use super::text_diff::{DiffKind, DiffSpan};
use crate::model::{Coverage, Dataset, IssueIx, PlanIx};

/// Two plans, of which the later is read against the earlier.
pub type Pair = (PlanIx, PlanIx);

/// What became of an issue from an earlier plan to a later one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// Both say the same, in the same words.
    Kept,
    /// Both give the same answer, in other words.
    Reworded,
    /// They say different things.
    Changed,
    /// The later one does not address what the earlier one does.
    Dropped,
    /// The later one addresses what the earlier one does not.
    Added,
    /// The later one does not address it; what the earlier one says has not been reported.
    NewlySilent,
    /// The later one addresses it; what the earlier one says has not been reported.
    FirstReported,
    /// What the later one says has not been reported.
    NoLongerReported,
    /// Neither addresses it, or nothing has been reported of either.
    InNeither,
}

impl Change {
    /// All, in the order in which they are counted.
    pub const ALL: [Self; 9] = [
        Self::Kept,
        Self::Reworded,
        Self::Changed,
        Self::Dropped,
        Self::Added,
        Self::NewlySilent,
        Self::FirstReported,
        Self::NoLongerReported,
        Self::InNeither,
    ];

    /// Whether it stays when only differences are wanted.
    pub fn is_difference(self) -> bool {
        !matches!(self, Self::Kept | Self::InNeither)
    }
}

/// What became of an issue from the first plan of `pair` to the second.
///
/// Stated provisions are the same when [`Statements::relation`] says so.
pub fn change(dataset: &Dataset, statements: &Statements, issue: IssueIx, pair: Pair) -> Change {
    use Coverage::{Silent, Stated, Unreported};
    let coverage = |plan| dataset.provision(issue, plan).coverage;
    match (coverage(pair.0), coverage(pair.1)) {
        (Stated, Stated) => match statements.relation(dataset, issue, pair.1, pair.0) {
            Relation::Same => Change::Kept,
            Relation::SameAnswer => Change::Reworded,
            _ => Change::Changed,
        },
        (Stated, Silent) => Change::Dropped,
        (Silent, Stated) => Change::Added,
        (Unreported, Silent) => Change::NewlySilent,
        (Unreported, Stated) => Change::FirstReported,
        (Stated | Silent, Unreported) => Change::NoLongerReported,
        (Silent, Silent) | (Unreported, Unreported) => Change::InNeither,
    }
}

/// The issues on which a selection leaves something to tell, and how many there are of each kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Changes {
    /// The issues, in the order of the table.
    pub issues: Vec<IssueIx>,
    /// How many issues of the chosen category changed in which way, whether or not they are among
    /// `issues`; only kinds that occur, in the order of [`Change::ALL`].
    pub counts: Vec<(Change, usize)>,
}

/// What changed from the first plan of `pair` to the second, in the category that `selection` has
/// chosen; if only differences are wanted, without issues that are kept or in neither text. What is
/// searched for does not matter.
pub fn changes(
    dataset: &Dataset,
    statements: &Statements,
    selection: &Selection,
    pair: Pair,
) -> Changes {
    let mut issues = dataset.issues_by_category();
    issues.retain(|issue| selection.has_category_of(dataset.issue(*issue)));
    let change_on = |issue: &IssueIx| change(dataset, statements, *issue, pair);
    let count =
        |kind: Change| (kind, issues.iter().filter(|issue| change_on(issue) == kind).count());
    let counts = Change::ALL.into_iter().map(count).filter(|(_, n)| *n != 0).collect();
    issues.retain(|issue| !selection.only_differences || change_on(issue).is_difference());
    Changes { issues, counts }
}

/// The plan read from and the plan read to: those chosen, shown or not; else the last step of a
/// lineage (see [`last_step`]); else the first two plans. None where there is one plan only.
pub fn pair_of(dataset: &Dataset, selection: &Selection) -> Option<Pair> {
    let first_two = (1 < dataset.plans.len()).then_some((PlanIx(0), PlanIx(1)));
    selection.pair.or_else(|| last_step(dataset)).or(first_two)
}

/// `pair` read from `plan`; where it is the plan read to, the two change places.
pub fn read_from(pair: Pair, plan: PlanIx) -> Pair {
    if plan == pair.1 { (pair.1, pair.0) } else { (plan, pair.1) }
}

/// `pair` read to `plan`; where it is the plan read from, the two change places.
pub fn read_to(pair: Pair, plan: PlanIx) -> Pair {
    if plan == pair.0 { (pair.1, pair.0) } else { (pair.0, plan) }
}

/// Whether a text is written anew: nothing of the old one is kept in the spans of
/// [`text_diff`](super::text_diff()).
pub fn is_rewritten(spans: &[DiffSpan]) -> bool {
    spans.iter().all(|span| span.kind != DiffKind::Kept)
}
