//! What the reader, or the page, chose. Never points outside its dataset.

use super::view::View;
use crate::model::{CategoryIx, Dataset, Issue, IssueIx, PartyIx, PlanIx};

/// What is shown of a dataset.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Selection {
    /// The view; none is the first that is offered.
    pub view: Option<View>,
    /// The plans shown, in the order shown.
    pub plans: Vec<PlanIx>,
    /// The plan that the others are read against.
    pub baseline: Option<PlanIx>,
    /// Whether only issues on which the shown plans differ are wanted.
    pub only_differences: bool,
    /// The only category shown.
    pub category: Option<CategoryIx>,
    /// The words searched for, as typed.
    pub query: String,
    /// The issues that are open, the one opened last at the end.
    pub open: Vec<IssueIx>,
    /// The two plans read against each other, in a duel and in *Changes*; none until chosen. Never
    /// the same plan twice.
    pub pair: Option<(PlanIx, PlanIx)>,
    /// The only plan that positions and events are shown of.
    pub about: Option<PlanIx>,
    /// The only party that events are shown of.
    pub party: Option<PartyIx>,
    /// Whether contested issues come first among the positions.
    pub contested_first: bool,
}

/// What a page asks to be shown, by ids that may not exist; `None` leaves a choice as it is.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SelectionRequest {
    /// A view; empty means the first that is offered.
    pub view: Option<String>,
    /// Plans, in order; an empty list means all.
    pub plans: Option<Vec<String>>,
    /// A plan; empty means none.
    pub baseline: Option<String>,
    /// Only differences.
    pub differences: Option<bool>,
    /// A category; empty means all.
    pub category: Option<String>,
    /// Search text.
    pub query: Option<String>,
    /// The open issues.
    pub issues: Option<Vec<String>>,
    /// Two plans read against each other; an empty list means none are chosen.
    pub pair: Option<Vec<String>>,
    /// A plan; empty means all.
    pub about: Option<String>,
    /// A party; empty means all.
    pub party: Option<String>,
    /// Contested issues first.
    pub contested_first: Option<bool>,
}

/// An id that a [`SelectionRequest`] names and the dataset does not have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unknown {
    /// Which choice: `view`, `plans`, `baseline`, `category`, `issue`, `pair`, `about` or `party`.
    pub choice: &'static str,
    /// The id.
    pub id: String,
}

impl Selection {
    /// Every plan, no baseline, nothing left out, nothing open.
    pub fn all(dataset: &Dataset) -> Self {
        Self { plans: dataset.plan_indices().collect(), ..Self::default() }
    }

    /// Takes over what `request` asks for; an unknown id falls back to the default and is returned.
    pub fn apply(&mut self, request: &SelectionRequest, dataset: &Dataset) -> Vec<Unknown> {
        let mut unknown = Vec::new();
        let mut known = |choice, id: &String, found: bool| {
            if !found {
                unknown.push(Unknown { choice, id: id.clone() });
            }
        };
        if let Some(id) = &request.view {
            self.view = View::named(id).filter(|view| view.has_data(dataset));
            known("view", id, id.is_empty() || self.view.is_some());
        }
        if let Some(ids) = &request.plans {
            self.plans.clear();
            for id in ids {
                let plan = dataset.plan_by_id(id);
                known("plans", id, plan.is_some());
                self.plans.extend(plan.filter(|plan| !self.plans.contains(plan)));
            }
            if self.plans.is_empty() {
                self.plans = dataset.plan_indices().collect();
            }
        }
        if let Some(id) = &request.baseline {
            self.baseline = dataset.plan_by_id(id);
            known("baseline", id, id.is_empty() || self.baseline.is_some());
        }
        if let Some(differences) = request.differences {
            self.only_differences = differences;
        }
        if let Some(id) = &request.category {
            self.category = dataset.category_by_id(id);
            known("category", id, id.is_empty() || self.category.is_some());
        }
        if let Some(query) = &request.query {
            self.query.clone_from(query);
        }
        if let Some(ids) = &request.issues {
            self.open.clear();
            for id in ids {
                let issue = dataset.issue_by_id(id);
                known("issue", id, issue.is_some());
                self.open.extend(issue.filter(|issue| !self.open.contains(issue)));
            }
        }
        if let Some(ids) = &request.pair {
            let mut plan = |id: &String| {
                let plan = dataset.plan_by_id(id);
                known("pair", id, plan.is_some());
                plan
            };
            let plans: Vec<PlanIx> = ids.iter().filter_map(&mut plan).collect();
            self.pair = match plans[..] {
                [first, second] if first != second => Some((first, second)),
                _ => None,
            };
        }
        if let Some(id) = &request.about {
            self.about = dataset.plan_by_id(id);
            known("about", id, id.is_empty() || self.about.is_some());
        }
        if let Some(id) = &request.party {
            self.party = dataset.party_by_id(id);
            known("party", id, id.is_empty() || self.party.is_some());
        }
        if let Some(contested_first) = request.contested_first {
            self.contested_first = contested_first;
        }
        unknown
    }

    /// Shows a plan that is hidden, in dataset order where that order stands, else last; hides one
    /// that is shown.
    pub fn toggle_plan(&mut self, plan: PlanIx) {
        match self.plans.iter().position(|shown| *shown == plan) {
            Some(at) => {
                self.plans.remove(at);
            }
            None if self.plans.is_sorted() => {
                let at = self.plans.partition_point(|shown| *shown < plan);
                self.plans.insert(at, plan);
            }
            None => self.plans.push(plan),
        }
    }

    /// Two of the plans shown, to be read against each other: those chosen while both are shown;
    /// else the baseline, or the first, and the next one. Fewer than two when fewer are shown.
    pub fn duel(&self) -> Vec<PlanIx> {
        let is_shown = |plan: &PlanIx| self.plans.contains(plan);
        if let Some((first, second)) =
            self.pair.filter(|(first, second)| is_shown(first) && is_shown(second))
        {
            return vec![first, second];
        }
        let first = self.baseline.filter(is_shown).or_else(|| self.plans.first().copied());
        let second = self.plans.iter().copied().find(|plan| Some(*plan) != first);
        first.into_iter().chain(second).collect()
    }

    /// Whether an issue is in the category chosen; true where none is.
    pub fn has_category_of(&self, issue: &Issue) -> bool {
        self.category.is_none() || self.category == issue.category
    }

    /// Opens an issue that is closed, closes one that is open.
    pub fn toggle_issue(&mut self, issue: IssueIx) {
        match self.open.iter().position(|open| *open == issue) {
            Some(at) => {
                self.open.remove(at);
            }
            None => self.open.push(issue),
        }
    }
}
