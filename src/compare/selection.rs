//! What the reader, or the page, chose. Never points outside its dataset.

use crate::model::{CategoryIx, Dataset, IssueIx, PlanIx};

/// What is shown of a dataset.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Selection {
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
}

/// What a page asks to be shown, by ids that may not exist; `None` leaves a choice as it is.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Wish {
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
    /// The only open issue; empty means none.
    pub issue: Option<String>,
}

/// An id that a [`Wish`] names and the dataset does not have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unknown {
    /// Which choice: `plans`, `baseline`, `category` or `issue`.
    pub choice: &'static str,
    /// The id.
    pub id: String,
}

impl Selection {
    /// Every plan, no baseline, nothing left out, nothing open.
    pub fn all(dataset: &Dataset) -> Self {
        Self { plans: dataset.plan_indices().collect(), ..Self::default() }
    }

    /// Takes over what `wish` asks for; an unknown id falls back to the default and is returned.
    pub fn apply(&mut self, wish: &Wish, dataset: &Dataset) -> Vec<Unknown> {
        let mut unknown = Vec::new();
        let mut known = |choice, id: &String, found: bool| {
            if !found {
                unknown.push(Unknown { choice, id: id.clone() });
            }
        };
        if let Some(ids) = &wish.plans {
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
        if let Some(id) = &wish.baseline {
            self.baseline = dataset.plan_by_id(id);
            known("baseline", id, id.is_empty() || self.baseline.is_some());
        }
        if let Some(differences) = wish.differences {
            self.only_differences = differences;
        }
        if let Some(id) = &wish.category {
            self.category = dataset.category_by_id(id);
            known("category", id, id.is_empty() || self.category.is_some());
        }
        if let Some(query) = &wish.query {
            self.query.clone_from(query);
        }
        if let Some(id) = &wish.issue {
            let issue = dataset.issue_by_id(id);
            known("issue", id, id.is_empty() || issue.is_some());
            self.open = issue.into_iter().collect();
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
