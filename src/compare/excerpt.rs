//! The part of a dataset that one place of an article is about: some issues, one figure. Never a claim that
//! the whole does not make.

use crate::model::{CategoryIx, Dataset, IssueIx};

/// What an excerpt has of a dataset.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Part {
    /// The only issues, in this order; all where none are named.
    pub issues: Vec<IssueIx>,
    /// The place of the only figure; all where none is named.
    pub figure: Option<usize>,
}

/// This part of `dataset`, with whatever is said of it.
pub fn excerpt(dataset: &Dataset, part: &Part) -> Dataset {
    let mut excerpt = dataset.clone();
    if let Some(figure) = part.figure {
        excerpt.figures = vec![dataset.figures[figure].clone()];
    }
    if part.issues.is_empty() {
        return excerpt;
    }
    let place = |issue: IssueIx| part.issues.iter().position(|kept| *kept == issue).map(IssueIx);
    let n_plans = dataset.plans.len();
    let provisions = part.issues.iter().flat_map(|issue| {
        let cells = issue.0 * n_plans..(issue.0 + 1) * n_plans;
        cells.map(|cell| dataset.provisions.get(cell).cloned().flatten())
    });
    excerpt.provisions = provisions.collect();
    excerpt.issues = part.issues.iter().map(|issue| dataset.issue(*issue).clone()).collect();
    group(&mut excerpt, dataset);
    excerpt.positions.retain_mut(|position| {
        let Some(issue) = position.issue else { return true };
        position.issue = place(issue);
        position.issue.is_some()
    });
    for agreement in excerpt.plans.iter_mut().filter_map(|plan| plan.agreement.as_mut()) {
        let open: Vec<IssueIx> = agreement.open.iter().filter_map(|issue| place(*issue)).collect();
        // Some of them would seem to be all.
        agreement.open = if open.len() == agreement.open.len() { open } else { Vec::new() };
    }
    excerpt
}

/// Leaves the categories of the issues, in their order; none where one of them would be in two places.
fn group(excerpt: &mut Dataset, whole: &Dataset) {
    let mut order: Vec<Option<CategoryIx>> =
        excerpt.issues.iter().map(|issue| issue.category).collect();
    order.dedup();
    let is_twice = |(at, category): (usize, &Option<CategoryIx>)| order[..at].contains(category);
    let is_apart = order.iter().enumerate().any(is_twice);
    // Issues without a category stand last in every table.
    let is_out_of_order = order.iter().rev().skip(1).any(Option::is_none);
    let kept: Vec<CategoryIx> = match is_apart || is_out_of_order {
        true => Vec::new(),
        false => order.into_iter().flatten().collect(),
    };
    for issue in &mut excerpt.issues {
        let category = issue.category;
        issue.category = kept.iter().position(|kept| Some(*kept) == category).map(CategoryIx);
    }
    excerpt.categories = kept.iter().map(|category| whole.category(*category).clone()).collect();
}
