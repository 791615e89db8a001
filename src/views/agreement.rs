//! The view *Agreement*: how often each two plans give the same answer, counted where both state something.
//! Never a sum over all plans; silence is never agreement.

mod counts;
mod pair_issues;
mod ranking;
pub(super) mod static_agreement;
mod table;
mod unstated;

use std::sync::Arc;

use leptos::prelude::*;

use super::compare::toolbar::CategoryField;
use crate::components::section::Nothing;
use crate::components::status::Status;
use crate::localize::Message;
use crate::model::PlanIx;
use crate::widget::{Widget, use_widget};
use counts::{Counted, chosen_plan, coverage_of, issues, same_answers_of};
use pair_issues::PairIssues;
use ranking::{Chooser, Ranking};
use table::AgreementTable;

/// The plans against each other; where the widget is narrow, one against the others.
#[component]
pub(super) fn AgreementView() -> impl IntoView {
    let widget = use_widget();
    let localizer = widget.localizer();
    let plans = Memo::new(move |_| widget.selection.read().plans.clone());
    let counted = Counted {
        plans,
        issues: Memo::new(move |_| issues(widget)),
        about: Memo::new(move |_| chosen_plan(widget)),
        is_ranked_pair: RwSignal::new(false),
    };
    let has_pairs = Memo::new(move |_| 1 < plans.read().len());
    let has_table = Memo::new(move |_| has_pairs.get() && !widget.is_narrow.get());
    let table = move || has_table.get().then(|| view! { <AgreementTable counted/> }.into_any());
    let lists = move || match has_pairs.get() {
        true => lists(widget, counted),
        false => {
            let words = widget.localizer().t(Message::TwoPlansNeeded);
            view! { <Nothing words/> }.into_any()
        }
    };
    let words = move || {
        let (localizer, issues) = (widget.localizer(), counted.issues.read());
        match (widget.selection.read().pair, counted.about.get()) {
            (Some(pair), _) => same_answers_of(widget, &issues, pair),
            (None, Some(about)) => coverage_of(widget, &issues, about),
            (None, None) => localizer.t(Message::NoPlan).to_owned(),
        }
    };
    let toolbar = widget.config().has_controls().then(|| {
        view! {
            <div class="fields category-line"><CategoryField/></div>
        }
        .into_any()
    });
    view! {
        <div class="agreement-view">
            <p class="explanation">{localizer.t(Message::AgreementExplained)}</p>
            {toolbar}
            {table}
            <div class="count-line"><Status words=Arc::new(words)/></div>
            {lists}
        </div>
    }
}

/// The issues of two plans, and the others in the order of one plan's same answers. A narrow widget has no table,
/// and its ranking shows the issues of two plans in place. Without the field that chooses a plan, there is a
/// ranking of each.
fn lists(widget: Widget, counted: Counted) -> AnyView {
    let is_narrow = widget.is_narrow.get();
    let has_controls = widget.config().has_controls();
    let is_of_each = is_narrow && !has_controls;
    let ranked = Memo::new(move |_| match is_of_each {
        true => counted.plans.get(),
        false => counted.about.get().into_iter().collect(),
    });
    let is_in_place = Memo::new(move |_| {
        let first = widget.selection.read().pair.map(|(first, _)| first);
        let is_ranked = first.is_some_and(|first| ranked.read().contains(&first));
        is_ranked && (is_narrow || counted.is_ranked_pair.get())
    });
    let below = move || (!is_in_place.get()).then(|| view! { <PairIssues counted/> }.into_any());
    let chooser = has_controls.then(|| view! { <Chooser counted/> }.into_any());
    let ranking =
        move |plan: &PlanIx| view! { <Ranking about=*plan counted is_in_place/> }.into_any();
    let rankings = move || ranked.read().iter().map(ranking).collect::<Vec<_>>();
    view! {
        {below}
        {chooser}
        {rankings}
    }
    .into_any()
}
