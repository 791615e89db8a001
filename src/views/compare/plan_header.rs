//! The head of a column: the plan's name, by whom, when, and what has become of it, in words.

use std::sync::Arc;

use leptos::prelude::*;

use super::only_two::OnlyTwo;
use super::table_attributes::table_role;
use crate::components::localized_text::localized_text;
use crate::components::plan_mark::plan_mark;
use crate::components::select_field::SelectField;
use crate::components::source_links::source_links;
use crate::localize::Message;
use crate::model::{Plan, PlanIx};
use crate::widget::{Cause, Layout, Widget, use_widget};

/// A name of more letters than this gives way to its short form.
const LONG: usize = 32;

/// The head of a plan's column.
#[component]
pub(super) fn PlanHeader(
    /// The column's plan.
    plan: PlanIx,
    /// Whether the others are read against it.
    is_baseline: bool,
    /// Whether its cells are hidden.
    is_hidden: bool,
    /// The first of two plans that the reader is choosing; nothing where there is no choice.
    first: Option<RwSignal<Option<PlanIx>>>,
) -> impl IntoView {
    let widget = use_widget();
    let only_two = first.map(|first| view! { <OnlyTwo plan first/> }.into_any());
    let mark = is_baseline.then(|| {
        let words = widget.localizer().t(Message::Baseline);
        view! { <span class="baseline-mark">{words}</span> }.into_any()
    });
    view! {
        <th
            role=table_role(widget, "columnheader")
            scope="col"
            data-plan=widget.dataset().plan(plan).id.clone()
            hidden=is_hidden
            part=match is_baseline {
                true => "plan-header plan-header--baseline",
                false => "plan-header",
            }
        >
            {mark}
            {name_and_line(widget, plan)}
            {only_two}
        </th>
    }
}

/// The plan's name, and below it by whom, when, and what has become of it.
fn name_and_line(widget: Widget, plan: PlanIx) -> AnyView {
    let (dataset, localizer) = (widget.dataset(), widget.localizer());
    let Plan { name, short, .. } = dataset.plan(plan);
    let full = localizer.words(name);
    let short = short.as_ref().filter(|_| LONG < full.chars().count());
    let title = short.map(|_| full.into_owned());
    let name = localized_text(widget, short.unwrap_or(name));
    let line = plan_line(widget, plan);
    view! {
        <p class="plan-name" title=title>
            {plan_mark(widget, plan)}
            {name}
        </p>
        " "
        {line}
    }
    .into_any()
}

/// By whom, when, and what has become of it; and the sources, where all it says is from the same ones.
fn plan_line(widget: Widget, plan: PlanIx) -> AnyView {
    let localizer = widget.localizer();
    let line = localizer.plan_line(plan);
    let line = (!line.is_empty()).then(|| view! { <p class="plan-meta">{line}</p> }.into_any());
    let sources = localizer.column_sources(plan);
    let sources = (!sources.is_empty()).then(|| {
        let links = source_links(widget, sources, &localizer.plan_name(plan));
        let label = localizer.labelled(localizer.t(Message::Sources), "");
        view! { " " <p class="plan-meta">{label} {links}</p> }.into_any()
    });
    (line, sources).into_any()
}

/// The head of one side of a duel: the plan's name is what chooses it, and buttons lead to the
/// plans before and after.
#[component]
pub(super) fn DuelHeader(
    /// Which side, from 0.
    side: usize,
) -> impl IntoView {
    let widget = use_widget();
    let dataset = widget.dataset();
    let localizer = widget.localizer();
    let shown = move || widget.plans.read().get(side).copied();
    let label = match (widget.layout.get_untracked(), side) {
        (Layout::List, _) => Message::Plan,
        (_, 0) => Message::FirstPlan,
        _ => Message::SecondPlan,
    };
    let n_plans = dataset.plans.len();
    let names = localizer.short_names(dataset.plan_indices());
    let choose = move |chosen: Option<usize>| put(widget, side, chosen);
    view! {
        <th
            role=table_role(widget, "columnheader")
            scope="col"
            part="plan-header"
            data-plan=move || shown().map(|plan| dataset.plan(plan).id.clone())
        >
            <SelectField
                label=localizer.t(label)
                names
                chosen=Arc::new(move || shown().map(|plan| plan.0))
                choose=Box::new(choose)
            />
            <span class="steps">
                <Step side label=localizer.t(Message::PreviousPlan) class="step back" by={n_plans - 1}/>
                <Step side label=localizer.t(Message::NextPlan) class="step" by=1/>
            </span>
        </th>
    }
}

/// A button that leads to the plan `by` places further on, over that on the other side.
#[component]
fn Step(side: usize, label: &'static str, class: &'static str, by: usize) -> impl IntoView {
    let widget = use_widget();
    let step = move |_| {
        let n_plans = widget.dataset().plans.len();
        let plans = widget.plans.get_untracked();
        let next = plans.get(side).map(|plan| (plan.0 + by) % n_plans);
        let is_beside = next.is_some_and(|next| plans.contains(&PlanIx(next)));
        put(widget, side, if is_beside { next.map(|next| (next + by) % n_plans) } else { next });
    };
    view! {
        <button type="button" class=class aria-label=label on:click=step>
            {label}
        </button>
    }
}

/// Below it: what the plan is; this does not stay in sight.
#[component]
pub(super) fn DuelAbout(
    /// Which side, from 0.
    side: usize,
) -> impl IntoView {
    let widget = use_widget();
    let about = move || {
        let plan = widget.plans.read().get(side).copied()?;
        Some(plan_line(widget, plan))
    };
    view! { <td role=table_role(widget, "cell") class="about">{about}</td> }
}

/// Puts a plan on one side; if it stands on the other, the two change places.
pub(super) fn put(widget: Widget, side: usize, chosen: Option<usize>) {
    let Some(chosen) = chosen.map(PlanIx) else { return };
    widget.act(Cause::Pair, |selection| {
        if !selection.plans.contains(&chosen) {
            selection.toggle_plan(chosen);
        }
        if let [first, second] = selection.duel()[..] {
            selection.pair = Some(match (side, chosen) {
                (0, _) if chosen == second => (second, first),
                (1, _) if chosen == first => (second, first),
                (0, _) => (chosen, second),
                (_, _) => (first, chosen),
            });
        }
    });
}
