//! What is counted of two plans and of one, in words. Never a share alone.

use std::cmp::Reverse;

use leptos::prelude::*;

use crate::compare::answers::{coverage_counts, same_answers};
use crate::localize::Message;
use crate::model::{IssueIx, PlanIx};
use crate::widget::Widget;

/// What the parts of the view follow.
#[derive(Clone, Copy)]
pub(super) struct Counted {
    pub(super) plans: Memo<Vec<PlanIx>>,
    /// The issues of the chosen category.
    pub(super) issues: Memo<Vec<IssueIx>>,
    /// The plan that the others are ranked by.
    pub(super) about: Memo<Option<PlanIx>>,
    /// Whether the reader has chosen the two plans in the ranking.
    pub(super) is_ranked_pair: RwSignal<bool>,
}

/// The plan that the others are ranked by: the one chosen, else the baseline, else the first.
pub(super) fn chosen_plan(widget: Widget) -> Option<PlanIx> {
    let selection = widget.selection.read();
    let chosen = selection.about.or(selection.baseline);
    chosen.filter(|plan| selection.plans.contains(plan)).or(selection.plans.first().copied())
}

/// "US draft: stated 26, not addressed 0, not reported 0"
pub(super) fn coverage_of(widget: Widget, issues: &[IssueIx], plan: PlanIx) -> String {
    let localizer = widget.localizer();
    let counts = coverage_counts(localizer.dataset(), issues, plan);
    let [stated, silent, unreported] = counts.map(|n| localizer.digits(n));
    let words = localizer.fill(
        Message::CoverageOf,
        &[("stated", &stated), ("silent", &silent), ("unreported", &unreported)],
    );
    localizer.labelled(&localizer.short_name(plan), &words)
}

/// "US draft and E3 text: same answer on 6 of 23"
pub(super) fn same_answers_of(
    widget: Widget,
    issues: &[IssueIx],
    pair: (PlanIx, PlanIx),
) -> String {
    let localizer = widget.localizer();
    let count = localizer.same_answers(issues, pair);
    let [first, second] = [pair.0, pair.1].map(|plan| localizer.short_name(plan).into_owned());
    localizer
        .fill(Message::SameAnswersOf, &[("count", &count), ("first", &first), ("second", &second)])
}

/// Every issue of the chosen category.
pub(super) fn issues(widget: Widget) -> Vec<IssueIx> {
    let (dataset, selection) = (widget.dataset(), widget.selection.read());
    let mut issues = dataset.issues_by_category();
    issues.retain(|issue| selection.has_category_of(dataset.issue(*issue)));
    issues
}

/// The others of `plans`, those first that give the answers of `about` most often.
pub(super) fn ranked(
    widget: Widget,
    issues: &[IssueIx],
    plans: &[PlanIx],
    about: PlanIx,
) -> Vec<PlanIx> {
    let localizer = widget.localizer();
    let (dataset, statements) = (localizer.dataset(), localizer.statements());
    let mut others: Vec<PlanIx> = plans.iter().copied().filter(|plan| *plan != about).collect();
    others.sort_by_cached_key(|other| {
        Reverse(same_answers(dataset, statements, issues, (about, *other)).rank())
    });
    others
}

/// "9 of 22", of two plans, and the share of it for the eye.
pub(super) fn count_in_words(
    widget: Widget,
    issues: &[IssueIx],
    pair: (PlanIx, PlanIx),
) -> (String, f64) {
    let localizer = widget.localizer();
    let count = same_answers(localizer.dataset(), localizer.statements(), issues, pair);
    (localizer.same_answers(issues, pair), count.n_same as f64 / count.n_both.max(1) as f64)
}
