//! What is chosen, as scripts and Leptos apps see it: ids and words. Never an index.

use serde::Serialize;

use crate::compare::{Selection, View};
use crate::model::{Dataset, PlanIx};

/// A reader's present choices, under the names of the attributes. Lists are empty, and others
/// `None` (`null` in scripts), where nothing is chosen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct WidgetState {
    /// The view shown.
    pub view: &'static str,
    /// The plans shown, in order.
    pub plans: Vec<String>,
    /// The plan that the others are read against.
    pub baseline: Option<String>,
    /// Whether only issues on which the shown plans differ are wanted.
    pub differences: bool,
    /// The only category shown.
    pub category: Option<String>,
    /// The words searched for, as typed.
    pub query: String,
    /// The issue opened last.
    pub issue: Option<String>,
    /// `dataset`, or `contested` for contested issues first.
    pub order: &'static str,
    /// The two plans read against each other, in a duel and in *Changes*; empty until chosen.
    pub pair: Vec<String>,
    /// The plan whose positions and events are shown.
    pub about: Option<String>,
    /// The party whose events are shown.
    pub party: Option<String>,
}

impl WidgetState {
    /// `selection` in words; `view` is the one shown.
    pub fn new(dataset: &Dataset, selection: &Selection, view: View) -> Self {
        let plan_id = |plan: PlanIx| dataset.plan(plan).id.clone();
        Self {
            view: view.name(),
            plans: selection.plans.iter().map(|plan| plan_id(*plan)).collect(),
            baseline: selection.baseline.map(plan_id),
            differences: selection.only_differences,
            category: selection.category.map(|at| dataset.category(at).id.clone()),
            query: selection.query.clone(),
            issue: selection.open.last().map(|issue| dataset.issue(*issue).id.clone()),
            order: if selection.contested_first { "contested" } else { "dataset" },
            pair: selection.pair.map(|(a, b)| vec![plan_id(a), plan_id(b)]).unwrap_or_default(),
            about: selection.about.map(plan_id),
            party: selection.party.map(|at| dataset.party(at).id.clone()),
        }
    }
}
