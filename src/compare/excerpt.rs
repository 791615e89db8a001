//! The part of a dataset that one place of an article is about: some issues, one figure. Never a claim that
//! the whole does not make.

use std::mem::take;

use super::citations::cited_in;
use super::selection::Unknown;
use super::view::View;
use crate::model::{CategoryIx, Dataset, IssueIx};

/// What an excerpt has of a dataset.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Part {
    /// The only issues, in this order; all where none are named.
    pub issues: Vec<IssueIx>,
    /// The place of the only figure; all where none is named.
    pub figure: Option<usize>,
    /// The views in which it is shown; those that it has data for where none are named.
    pub views: Vec<View>,
}

impl Part {
    /// The part with these ids; one that the dataset does not have is left out and returned.
    pub fn named<'i>(
        whole: &Dataset,
        issues: impl Iterator<Item = &'i str>,
        figures: impl Iterator<Item = &'i str>,
        views: Vec<View>,
    ) -> (Self, Vec<Unknown>) {
        let (mut part, mut unknown) = (Self { views, ..Self::default() }, Vec::new());
        for id in issues {
            match whole.issue_by_id(id) {
                Some(issue) if part.issues.contains(&issue) => {}
                Some(issue) => part.issues.push(issue),
                None => unknown.push(Unknown { choice: "issues", id: id.to_owned() }),
            }
        }
        for id in figures {
            match whole.figures.iter().position(|figure| figure.id == id) {
                Some(figure) => part.figure = Some(figure),
                None => unknown.push(Unknown { choice: "figure", id: id.to_owned() }),
            }
        }
        (part, unknown)
    }

    /// Whether it is everything.
    pub fn is_whole(&self) -> bool {
        self.issues.is_empty() && self.figure.is_none()
    }
}

/// This part of `dataset`, with whatever is said of it; sources keep their numbers. Its summary is of the whole,
/// and not of a few rows of it: it goes.
pub fn excerpt(dataset: Dataset, part: &Part) -> Dataset {
    if part.is_whole() {
        return dataset;
    }
    let mut dataset = Dataset { summary: None, ..cut(dataset, part) };
    dataset.listed = cited_in(&dataset, &View::offered(&part.views, &dataset));
    dataset
}

fn cut(mut dataset: Dataset, part: &Part) -> Dataset {
    if let Some(figure) = part.figure {
        let figure = dataset.figures.swap_remove(figure);
        dataset.figures = vec![figure];
    }
    if part.issues.is_empty() {
        return dataset;
    }
    let n_plans = dataset.plans.len();
    let mut provisions = take(&mut dataset.provisions);
    for issue in &part.issues {
        let cells = issue.0 * n_plans..(issue.0 + 1) * n_plans;
        dataset
            .provisions
            .extend(cells.map(|cell| provisions.get_mut(cell).and_then(Option::take)));
    }
    dataset.issues = picked(take(&mut dataset.issues), part.issues.iter().map(|issue| issue.0));
    group(&mut dataset);
    let place = |issue: IssueIx| part.issues.iter().position(|kept| *kept == issue).map(IssueIx);
    dataset.positions.retain_mut(|position| {
        let Some(issue) = position.issue else { return true };
        position.issue = place(issue);
        position.issue.is_some()
    });
    for agreement in dataset.plans.iter_mut().filter_map(|plan| plan.agreement.as_mut()) {
        let open: Vec<IssueIx> = agreement.open.iter().filter_map(|issue| place(*issue)).collect();
        // Some of them would seem to be all.
        agreement.open = if open.len() == agreement.open.len() { open } else { Vec::new() };
    }
    dataset
}

/// Those of `all` at these places, each at most once.
fn picked<T>(all: Vec<T>, places: impl Iterator<Item = usize>) -> Vec<T> {
    let mut all: Vec<Option<T>> = all.into_iter().map(Some).collect();
    places.filter_map(|place| all.get_mut(place)?.take()).collect()
}

/// Leaves the categories of the issues, in their order; none where one of them would be in two places.
fn group(dataset: &mut Dataset) {
    let mut order: Vec<Option<CategoryIx>> =
        dataset.issues.iter().map(|issue| issue.category).collect();
    order.dedup();
    let is_apart = (1..order.len()).any(|at| order[..at].contains(&order[at]));
    // Issues without a category stand last in every table.
    let is_out_of_order = order.iter().rev().skip(1).any(Option::is_none);
    let kept: Vec<CategoryIx> = match is_apart || is_out_of_order {
        true => Vec::new(),
        false => order.into_iter().flatten().collect(),
    };
    for issue in &mut dataset.issues {
        let category = issue.category;
        issue.category = kept.iter().position(|kept| Some(*kept) == category).map(CategoryIx);
    }
    dataset.categories =
        picked(take(&mut dataset.categories), kept.iter().map(|category| category.0));
}
