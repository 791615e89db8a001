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

use crate::components::section::Nothing;
use crate::components::status::Status;
use crate::localize::Message;
use crate::widget::use_widget;
use counts::{chosen_plan, coverage_of, same_answers_of};
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
