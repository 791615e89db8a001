//! Which plan revises which, as trees. Never follows anything but `revises`.

use std::cmp::Reverse;

use crate::model::{Dataset, PlanIx};

/// A plan and the plans that revise it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Branch {
    /// The plan.
    pub plan: PlanIx,
    /// The plans that revise it, in dataset order, each with those that revise it in turn.
    pub revisions: Vec<Branch>,
}

/// How many plans one after the other still fit into a line of an article.
const MAX_IN_LINE: usize = 4;

/// The plans that revise others, below those they revise; the first texts in dataset order. Plans
/// that neither revise nor are revised are left out.
pub fn lineage(dataset: &Dataset) -> Vec<Branch> {
    let mut branches = revisions_of(dataset, None);
    branches.retain(|branch| !branch.revisions.is_empty());
    branches
}

/// Ends because a chain of revisions never returns to its start.
fn revisions_of(dataset: &Dataset, revised: Option<PlanIx>) -> Vec<Branch> {
    let is_revision = |plan: &PlanIx| dataset.plan(*plan).revises == revised;
    let branch = |plan| Branch { plan, revisions: revisions_of(dataset, Some(plan)) };
    dataset.plan_indices().filter(is_revision).map(branch).collect()
}

/// Whether no chain is too long to be read along one line.
pub fn fits_in_line(branches: &[Branch]) -> bool {
    n_generations(branches) <= MAX_IN_LINE
}

fn n_generations(branches: &[Branch]) -> usize {
    branches.iter().map(|branch| 1 + n_generations(&branch.revisions)).max().unwrap_or(0)
}

/// The two texts of the latest revision: of the plans that revise another the one with the newest
/// date, and the plan that it revises. Among plans of one date the one at the end of the longest
/// chain counts, then the first in the dataset; a plan without a date comes before all others.
pub fn last_step(dataset: &Dataset) -> Option<(PlanIx, PlanIx)> {
    let revised = |plan: &PlanIx| dataset.plan(*plan).revises;
    let n_steps = |plan: PlanIx| std::iter::successors(Some(plan), revised).count();
    let last = dataset
        .plan_indices()
        .filter(|plan| revised(plan).is_some())
        .max_by_key(|plan| (dataset.plan(*plan).date, n_steps(*plan), Reverse(*plan)))?;
    Some((revised(&last)?, last))
}
