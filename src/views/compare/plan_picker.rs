//! Which plans are shown: a checkbox for each, all or none at once, and of many a field that finds them.
//! Never what they say.

use leptos::prelude::*;
use wasm_bindgen::JsCast as _;
use web_sys::{Event, HtmlInputElement};

use crate::components::localized_text::localized_text;
use crate::components::plan_mark::plan_mark;
use crate::localize::Message;
use crate::model::PlanIx;
use crate::widget::{Cause, Widget, use_widget};

/// Of more plans a field finds those that are looked for.
const MANY: usize = 10;

/// A checkbox for each plan.
#[component]
pub(super) fn PlanPicker() -> impl IntoView {
    let widget = use_widget();
    let localizer = widget.localizer();
    let wanted = RwSignal::new(String::new());
    let n_plans = widget.dataset().plans.len();
    let choices: Vec<AnyView> = widget
        .dataset()
        .plan_indices()
        .map(|plan| view! { <PlanChoice plan wanted/> }.into_any())
        .collect();
    let field = (MANY < n_plans).then(|| view! { <PlanFilter wanted/> }.into_any());
    let at_once = (2 < n_plans).then(|| {
        let all = move |_| choose_found(widget, &wanted.read_untracked(), true);
        let none = move |_| choose_found(widget, &wanted.read_untracked(), false);
        view! {
            <span class="at-once">
                <button type="button" on:click=all>{localizer.t(Message::AllPlans)}</button>
                <button type="button" on:click=none>{localizer.t(Message::NoPlans)}</button>
            </span>
        }
        .into_any()
    });
    view! {
        <fieldset class="plans" part="plan-picker">
            <legend>{localizer.t(Message::Plans)}</legend>
            {field}
            {choices}
            {at_once}
        </fieldset>
    }
}

/// Shows all plans whose names hold `words`, or hides them; the others stay as they are.
fn choose_found(widget: Widget, words: &str, is_shown: bool) {
    let dataset = widget.dataset();
    let found = dataset.plan_indices().filter(|plan| is_found(widget, *plan, words));
    widget.act(Cause::Plans, |selection| {
        for plan in found {
            if selection.plans.contains(&plan) != is_shown {
                selection.toggle_plan(plan);
            }
        }
    });
}

/// A field for a part of a plan's name; not one of search, of which a view has one.
#[component]
fn PlanFilter(wanted: RwSignal<String>) -> impl IntoView {
    let words = use_widget().localizer().t(Message::FindPlan);
    let find = move |event: Event| {
        let field = event.current_target().map(|it| it.unchecked_into::<HtmlInputElement>());
        wanted.set(field.map(|field| field.value()).unwrap_or_default());
    };
    view! {
        <input
            type="text"
            class="find-plan"
            autocomplete="off"
            aria-label=words
            placeholder=words
            on:input=find
        />
    }
}

#[component]
fn PlanChoice(
    plan: PlanIx,
    /// A part of the names of those that are looked for.
    wanted: RwSignal<String>,
) -> impl IntoView {
    let index = plan;
    let widget = use_widget();
    let dataset = widget.dataset();
    let is_shown = move || widget.selection.read().plans.contains(&plan);
    let toggle = move |_| widget.act(Cause::Plans, |selection| selection.toggle_plan(plan));
    let is_other = move || !is_found(widget, index, &wanted.read());
    let plan = dataset.plan(plan);
    let name = localized_text(widget, plan.short.as_ref().unwrap_or(&plan.name));
    view! {
        <label data-plan=plan.id.clone() hidden=is_other>
            <input type="checkbox" prop:checked=is_shown on:change=toggle/>
            <span>{plan_mark(widget, index)} {name}</span>
        </label>
    }
}

/// Whether the plan's full or short name holds each of these words, if there are any.
fn is_found(widget: Widget, plan: PlanIx, words: &str) -> bool {
    let localizer = widget.localizer();
    let folding = localizer.folding();
    let names = [localizer.plan_name(plan), localizer.short_name(plan)].map(|it| folding.fold(&it));
    folding.terms(words).iter().all(|term| names.iter().any(|name| name.contains(term.as_str())))
}
