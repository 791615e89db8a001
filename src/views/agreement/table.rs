//! Plans across and down, in each cell how often the two give the same answer. Never a colour that judges:
//! one ink, deeper where the share is larger.

use leptos::prelude::*;

use super::counts::{Counted, count_in_words, same_answers_of};
use crate::components::localized_text::localized_text;
use crate::components::scroll_frame::ScrollFrame;
use crate::localize::Message;
use crate::model::PlanIx;
use crate::widget::{Cause, Widget, use_widget};

/// The table of the plans shown.
#[component]
pub(super) fn AgreementTable(counted: Counted) -> impl IntoView {
    let widget = use_widget();
    let localizer = widget.localizer();
    let title = localizer.words(&widget.dataset().title).into_owned();
    let caption = localizer.fill(Message::AgreementTable, &[("title", &title)]);
    let heads = move || {
        let head = |plan: &PlanIx| head(widget, *plan, "col");
        counted.plans.read().iter().map(head).collect::<Vec<_>>()
    };
    let corner = localizer.t(Message::Plan);
    let rows = move || {
        let all = counted.plans.get();
        let row = |plan: &PlanIx| row(widget, counted, *plan, &all);
        all.iter().map(row).collect::<Vec<_>>()
    };
    view! {
        <ScrollFrame class="table-box agreement-box" more=Message::MorePlans>
                <table class="agreement-table" part="table">
                    <caption part="caption" id="caption">{caption}</caption>
                    <thead>
                        <tr>
                            <td class="corner">{corner}</td>
                            {heads}
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
        </ScrollFrame>
    }
}

fn head(widget: Widget, plan: PlanIx, scope: &'static str) -> AnyView {
    let dataset = widget.dataset();
    let of_plan = dataset.plan(plan);
    let name = localized_text(widget, of_plan.short.as_ref().unwrap_or(&of_plan.name));
    view! { <th scope=scope data-plan=of_plan.id.clone()>{name}</th> }.into_any()
}

fn row(widget: Widget, counted: Counted, plan: PlanIx, plans: &[PlanIx]) -> AnyView {
    // The keyboard stops at the first cell, from which arrows lead to the others.
    let is_stop = |other: &PlanIx| plans.first() == Some(&plan) && plans.get(1) == Some(other);
    let cell = |other: &PlanIx| cell(widget, counted, (plan, *other), is_stop(other));
    let cells: Vec<AnyView> = plans.iter().map(cell).collect();
    view! {
        <tr data-plan=widget.dataset().plan(plan).id.clone()>
            {head(widget, plan, "row")}
            {cells}
        </tr>
    }
    .into_any()
}

fn cell(widget: Widget, counted: Counted, pair: (PlanIx, PlanIx), is_stop: bool) -> AnyView {
    let dataset = widget.dataset();
    let id = dataset.plan(pair.1).id.clone();
    if pair.0 == pair.1 {
        return view! { <td data-plan=id class="itself">"–"</td> }.into_any();
    }
    let issues = counted.issues.read();
    let (words, share) = count_in_words(widget, &issues, pair);
    let label = same_answers_of(widget, &issues, pair);
    let is_chosen = move || {
        let chosen = widget.selection.read().pair;
        chosen == Some(pair) || chosen == Some((pair.1, pair.0))
    };
    view! {
        <td data-plan=id style=("--share", share.to_string())>
            <button
                type="button"
                aria-label=label
                tabindex=(!is_stop).then_some("-1")
                aria-pressed=move || is_chosen().to_string()
                on:click=move |_| {
                    counted.is_ranked_pair.set(false);
                    choose(widget, pair, is_chosen());
                }
            >
                {words}
            </button>
        </td>
    }
    .into_any()
}

/// Opens the issues of two plans; closes those that are open.
pub(super) fn choose(widget: Widget, pair: (PlanIx, PlanIx), is_chosen: bool) {
    widget.act(Cause::Pair, |selection| selection.pair = (!is_chosen).then_some(pair));
}
