//! One plan and the others, in the order of how often they give its answer. Never a verdict.

use std::sync::Arc;

use leptos::prelude::*;

use super::counts::{Counted, count_in_words, ranked};
use super::pair_issues::PairIssues;
use super::table::choose;
use super::unstated::unstated;
use crate::components::localized_text::localized_text;
use crate::components::plan_mark::plan_mark;
use crate::components::select_field::SelectField;
use crate::localize::Message;
use crate::model::PlanIx;
use crate::widget::{Cause, Widget, use_widget};

/// The field that chooses the plan that the others are ranked by.
#[component]
pub(super) fn Chooser(counted: Counted) -> impl IntoView {
    let widget = use_widget();
    let field = move || {
        let localizer = widget.localizer();
        let plans = counted.plans.get();
        let names = localizer.short_names(plans.iter().copied());
        let (of_place, places) = (plans.clone(), plans);
        let choose = move |place: Option<usize>| {
            let chosen = place.and_then(|place| of_place.get(place).copied());
            widget.act(Cause::About, |selection| selection.about = chosen);
        };
        let chosen = move || {
            let about = counted.about.get();
            places.iter().position(|plan| Some(*plan) == about)
        };
        view! {
            <SelectField
                label=localizer.t(Message::SameAnswersAs)
                names
                chosen=Arc::new(chosen)
                choose=Box::new(choose)
            />
        }
        .into_any()
    };
    view! { <div class="toolbar" part="toolbar"><div class="fields">{field}</div></div> }
}

/// The other plans in the order of how often they give the answers of `about`, and on what it is silent.
#[component]
pub(super) fn Ranking(
    about: PlanIx,
    counted: Counted,
    /// Whether the issues of the two plans chosen stand here.
    is_in_place: Memo<bool>,
) -> impl IntoView {
    let widget = use_widget();
    let localizer = widget.localizer();
    // On paper, where there is no field to say it.
    let title =
        localizer.labelled(localizer.t(Message::SameAnswersAs), &localizer.short_name(about));
    let list = move || {
        let (plans, issues) = (counted.plans.read(), counted.issues.read());
        let others = ranked(widget, &issues, &plans, about);
        let entry = |other: PlanIx| {
            let (words, share) = count_in_words(widget, &issues, (about, other));
            entry(widget, counted, (about, other), (words, share), is_in_place)
        };
        let entries: Vec<AnyView> = others.into_iter().map(entry).collect();
        (view! { <ol class="ranked">{entries}</ol> }.into_any(), unstated(widget, &issues, about))
    };
    view! {
        <section class="ranking">
            <p class="ranking-title">{title}</p>
            {list}
        </section>
    }
}

fn entry(
    widget: Widget,
    counted: Counted,
    pair: (PlanIx, PlanIx),
    (words, share): (String, f64),
    is_in_place: Memo<bool>,
) -> AnyView {
    let dataset = widget.dataset();
    let of_plan = dataset.plan(pair.1);
    let name = localized_text(widget, of_plan.short.as_ref().unwrap_or(&of_plan.name));
    let is_chosen = move || {
        let chosen = widget.selection.read().pair;
        chosen == Some(pair) || chosen == Some((pair.1, pair.0))
    };
    let toggle = move |_| {
        counted.is_ranked_pair.set(true);
        choose(widget, pair, untrack(is_chosen));
    };
    let is_opened =
        Memo::new(move |_| is_in_place.get() && widget.selection.read().pair == Some(pair));
    let issues = move || is_opened.get().then(|| view! { <PairIssues counted/> }.into_any());
    view! {
        <li data-plan=of_plan.id.clone()>
            <button
                type="button"
                aria-pressed=move || is_chosen().to_string()
                on:click=toggle
            >
                <span>{plan_mark(widget, pair.1)} {name}": "</span>
                <span class="ranked-count">{words}</span>
                <span class="bar" aria-hidden="true" style=("--share", share.to_string())></span>
            </button>
            {issues}
        </li>
    }
    .into_any()
}
