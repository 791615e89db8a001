//! Who accepts what: the parties' lines in rows and groups. Never judges a line, never fills a gap.

use std::cmp::Reverse;

use super::Selection;
use crate::model::{CategoryIx, Dataset, Date, IssueIx, PartyIx, PlanIx, Position};

/// What the lines of a row are about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowSubject {
    /// An issue.
    Issue(IssueIx),
    /// A plan as a whole.
    Plan(PlanIx),
}

/// What the rows of a group have in common.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GroupKey {
    /// The parties are publicly at odds about them; only when those come first.
    Contested,
    /// They are about plans as a whole.
    WholePlans,
    /// Their category, or that they have none.
    Category(Option<CategoryIx>),
}

/// Rows that stand together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// What they have in common.
    pub key: GroupKey,
    /// What each is about, in order.
    pub subjects: Vec<RowSubject>,
}

/// The rows that have a line of at least one party.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Positions {
    /// The rows; a group is never empty.
    pub groups: Vec<Group>,
    /// How many of the rows are issues.
    pub n_issues: usize,
    /// How many issues there are in the chosen category, with lines or without.
    pub n_issues_in_all: usize,
}

/// The rows that `selection` leaves.
///
/// A row is left when some party has a line on it: for one plan a line that names that plan, or
/// none. What is about a plan as a whole is in no category.
pub fn positions(dataset: &Dataset, selection: &Selection) -> Positions {
    let (mut has_line, mut is_answered) =
        (vec![false; dataset.issues.len()], vec![false; dataset.plans.len()]);
    let is_due = |position: &&Position| is_about(position, selection.about);
    for position in dataset.positions.iter().filter(is_due) {
        match (position.issue, position.plan) {
            (Some(issue), _) => has_line[issue.0] = true,
            (None, Some(plan)) => is_answered[plan.0] = true,
            (None, None) => {}
        }
    }
    let is_in_category = |issue: &IssueIx| {
        selection.category.is_none_or(|category| dataset.issue(*issue).category == Some(category))
    };
    let mut issues = dataset.issues_by_category();
    issues.retain(is_in_category);
    let n_issues_in_all = issues.len();
    issues.retain(|issue| has_line[issue.0]);
    let n_issues = issues.len();
    let mut groups = Vec::new();
    if selection.contested_first {
        let (first, rest): (Vec<_>, Vec<_>) =
            issues.into_iter().partition(|issue| dataset.issue(*issue).is_contested);
        let subjects = first.into_iter().map(RowSubject::Issue).collect();
        groups.push(Group { key: GroupKey::Contested, subjects });
        issues = rest;
    }
    if selection.category.is_none() {
        let plans = dataset.plan_indices().filter(|plan| is_answered[plan.0]);
        groups.push(Group {
            key: GroupKey::WholePlans,
            subjects: plans.map(RowSubject::Plan).collect(),
        });
    }
    groups.retain(|group| !group.subjects.is_empty());
    for issue in issues {
        let key = GroupKey::Category(dataset.issue(issue).category);
        match groups.last_mut().filter(|group| group.key == key) {
            Some(group) => group.subjects.push(RowSubject::Issue(issue)),
            None => groups.push(Group { key, subjects: vec![RowSubject::Issue(issue)] }),
        }
    }
    Positions { groups, n_issues, n_issues_in_all }
}

/// One party's lines on one subject.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Lines<'a> {
    /// The latest, and those of which nobody can say that they are earlier.
    pub latest: Vec<&'a Position>,
    /// Those that are earlier for certain, the latest of them first.
    pub earlier: Vec<&'a Position>,
}

/// Each party's lines on `subject`, in dataset order: overall, or with `about` those that name this
/// plan or none.
pub fn lines<'a>(
    dataset: &'a Dataset,
    about: Option<PlanIx>,
    subject: RowSubject,
) -> Vec<Lines<'a>> {
    let is_on = |position: &&Position| match subject {
        RowSubject::Issue(issue) => position.issue == Some(issue) && is_about(position, about),
        RowSubject::Plan(plan) => position.issue.is_none() && position.plan == Some(plan),
    };
    let here: Vec<&Position> = dataset.positions.iter().filter(is_on).collect();
    let of_party = |party: usize| {
        let is_theirs = |position: &&Position| position.party == PartyIx(party);
        let mut theirs: Vec<&Position> = here.iter().copied().filter(is_theirs).collect();
        // Those without a date stand last, those of one date as the dataset has them.
        theirs.sort_by_key(|position| Reverse(position.date));
        let last = theirs.first().and_then(|position| position.date);
        let is_earlier = |position: &&Position| is_before(position.date, last);
        let (earlier, latest) = theirs.into_iter().partition(is_earlier);
        Lines { latest, earlier }
    };
    (0..dataset.parties.len()).map(of_party).collect()
}

/// Whether a line is shown for a plan: it names that plan, or none.
fn is_about(position: &Position, about: Option<PlanIx>) -> bool {
    about.is_none() || position.plan.is_none() || position.plan == about
}

/// Whether a date is earlier for certain: November is not before the 23rd of November.
fn is_before(date: Option<Date>, last: Option<Date>) -> bool {
    let (Some(date), Some(last)) = (date, last) else { return false };
    if date.year() != last.year() {
        return date.year() < last.year();
    }
    if date.month() != last.month() {
        return date.month().is_some() && last.month().is_some() && date.month() < last.month();
    }
    date.day().is_some() && last.day().is_some() && date.day() < last.day()
}
