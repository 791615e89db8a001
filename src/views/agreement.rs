//! The view *Agreement*: how often each two plans give the same answer, counted where both state something.
//! Never a sum over all plans; silence is never agreement.

mod pair_issues;
mod ranking;
mod table;

use std::sync::Arc;

use leptos::prelude::*;

use crate::compare::answers::{coverage_counts, same_answers};
use crate::components::section::Nothing;
use crate::components::status::Status;
use crate::localize::Message;
use crate::model::{IssueIx, PlanIx};
use crate::widget::{Widget, use_widget};
use pair_issues::PairIssues;
use ranking::Ranking;
use table::AgreementTable;

/// The plans against each other; where the widget is narrow, one against the others.
#[component]
pub(super) fn AgreementView() -> impl IntoView {
    let widget = use_widget();
    let localizer = widget.localizer();
    let plans = Memo::new(move |_| widget.selection.read().plans.clone());
    let has_pairs = Memo::new(move |_| 1 < plans.read().len());
    let about = Memo::new(move |_| chosen_plan(widget));
    let table =
        move || (!widget.is_narrow.get()).then(|| view! { <AgreementTable plans/> }.into_any());
    let content = move || match has_pairs.get() {
        true => view! {
            {table}
            <PairIssues/>
            <Ranking plans about/>
        }
        .into_any(),
        false => {
            let words = widget.localizer().t(Message::TwoPlansNeeded);
            view! { <Nothing words/> }.into_any()
        }
    };
    let words = move || {
        let localizer = widget.localizer();
        match (widget.selection.read().pair, about.get()) {
            (Some(pair), _) => same_answers_of(widget, pair),
            (None, Some(about)) => coverage_of(widget, about),
            (None, None) => localizer.t(Message::NoPlan).to_owned(),
        }
    };
    view! {
        <div class="agreement-view">
            <p class="explanation">{localizer.t(Message::AgreementExplained)}</p>
            <div class="count-line"><Status words=Arc::new(words)/></div>
            {content}
        </div>
    }
}

/// The plan that the others are ranked by: the one chosen, else the baseline, else the first.
fn chosen_plan(widget: Widget) -> Option<PlanIx> {
    let selection = widget.selection.read();
    let chosen = selection.about.or(selection.baseline);
    chosen.filter(|plan| selection.plans.contains(plan)).or(selection.plans.first().copied())
}

/// "US draft: stated 26, not addressed 0, not reported 0"
fn coverage_of(widget: Widget, plan: PlanIx) -> String {
    let localizer = widget.localizer();
    let counts = coverage_counts(localizer.dataset(), &issues(widget), plan);
    let [stated, silent, unreported] = counts.map(|n| localizer.digits(n));
    let words = localizer.fill(
        Message::CoverageOf,
        &[("stated", &stated), ("silent", &silent), ("unreported", &unreported)],
    );
    localizer.labelled(&localizer.short_name(plan), &words)
}

/// "US draft and E3 text: same answer on 6 of 23"
fn same_answers_of(widget: Widget, pair: (PlanIx, PlanIx)) -> String {
    let localizer = widget.localizer();
    let (count, _) = count_in_words(widget, &issues(widget), pair);
    let [first, second] = [pair.0, pair.1].map(|plan| localizer.short_name(plan).into_owned());
    localizer
        .fill(Message::SameAnswersOf, &[("count", &count), ("first", &first), ("second", &second)])
}

/// Every issue.
fn issues(widget: Widget) -> Vec<IssueIx> {
    widget.dataset().issues_by_category()
}

/// "9 of 22", of two plans; that nothing can be compared where one of them is silent on all.
fn count_in_words(widget: Widget, issues: &[IssueIx], pair: (PlanIx, PlanIx)) -> (String, f64) {
    let localizer = widget.localizer();
    let (dataset, statements) = (localizer.dataset(), localizer.statements());
    let count = same_answers(dataset, statements, issues, pair);
    let [same, both] = [count.n_same, count.n_both].map(|n| localizer.digits(n));
    let words = localizer.fill(Message::SameOf, &[("same", &same), ("both", &both)]);
    (words, count.n_same as f64 / count.n_both.max(1) as f64)
}
