//! Plan choice, baseline, only differences, category, search. Never decides what they leave.

use reactive_graph::prelude::*;
use wasm_bindgen::JsCast as _;
use web_sys::{HtmlElement, HtmlInputElement};

use super::choice::{choice_field, toggle_button};
use super::dom::{Content, El, el, live, many, maybe};
use super::passage::{button, passage};
use crate::compare::Selection;
use crate::messages::Message;
use crate::model::{CategoryIx, PlanIx};
use crate::state::{Cause, Derived, State, Variable};

/// The reader's tools, behind one button where the widget is narrow.
pub(super) fn toolbar(state: State) -> El {
    let is_open = Variable::new(false);
    let disclosure = button(state, Message::CompareAndFilter)
        .attr("class", "disclosure")
        .attr("part", "toolbar-button")
        .attr("aria-controls", "controls")
        .live_attr("aria-expanded", move || Some(is_open.get().to_string()))
        .on("click", move |_| is_open.set(!is_open.get_untracked()));
    let fields = el("div")
        .attr("class", "fields")
        .with(baseline_field(state))
        .with(maybe(category_field(state)))
        .with(only_differences(state))
        .with(search_field(state));
    let controls = el("div")
        .attr("class", "controls")
        .attr("id", "controls")
        .live_attr("data-open", move || is_open.get().then_some(""))
        .with(plan_picker(state))
        .with(fields);
    el("div").attr("class", "toolbar").attr("part", "toolbar").with(disclosure).with(controls)
}

/// A checkbox for each plan.
fn plan_picker(state: State) -> El {
    let setting = state.setting();
    let choice = |index: PlanIx| {
        let plan = setting.dataset.plan(index);
        let checkbox = el("input")
            .attr("type", "checkbox")
            .live_prop("checked", move || state.selection.read().plans.contains(&index))
            .on("change", move |_| {
                state.act(Cause::Plans, |selection| selection.toggle_plan(index));
            });
        let name = el("span").with(passage(state, plan.short.as_ref().unwrap_or(&plan.name)));
        el("label").attr("data-plan", &plan.id).with(checkbox).with(name)
    };
    el("fieldset")
        .attr("class", "plans")
        .attr("part", "plan-picker")
        .with(el("legend").with(state.say(Message::Plans)))
        .with(many(setting.dataset.plan_indices().map(choice)))
}

/// The plan that the others are read against.
fn baseline_field(state: State) -> El {
    let setting = state.setting();
    let names: Vec<String> =
        setting.dataset.plans.iter().map(|plan| state.short_name(plan)).collect();
    choice_field(
        state.say(Message::Baseline),
        Some(state.say(Message::NoBaseline)),
        &names,
        Box::new(move || state.selection.read().baseline.map(|plan| plan.0)),
        Box::new(move |chosen| {
            state.act(Cause::Baseline, |selection| selection.baseline = chosen.map(PlanIx));
        }),
    )
}

/// The only category shown; nothing when the dataset has none to choose from.
pub(super) fn category_field(state: State) -> Option<El> {
    let setting = state.setting();
    let categories = &setting.dataset.categories;
    let names: Vec<String> =
        categories.iter().map(|category| state.words(&category.name)).collect();
    (1 < categories.len()).then(|| {
        choice_field(
            state.say(Message::Category),
            Some(state.say(Message::All)),
            &names,
            Box::new(move || state.selection.read().category.map(|category| category.0)),
            Box::new(move |chosen| {
                let category = chosen.map(CategoryIx);
                state.act(Cause::Category, |selection| selection.category = category);
            }),
        )
    })
}

/// Whether only what differs is wanted.
pub(super) fn only_differences(state: State) -> El {
    let is_on = move || state.selection.read().only_differences;
    let toggle = move || {
        state.act(Cause::Differences, |selection| {
            selection.only_differences = !selection.only_differences;
        });
    };
    toggle_button(state, Message::OnlyDifferences, is_on, toggle).attr("part", "differences-button")
}

/// The search for words.
fn search_field(state: State) -> El {
    let search = el("input")
        .attr("type", "search")
        .attr("part", "search")
        .attr("autocomplete", "off")
        .attr("placeholder", state.say(Message::Search))
        .live_prop("value", move || state.selection.read().query.clone());
    let element = search.element().clone();
    let search = search.on("input", move |_| {
        let query = element.unchecked_ref::<HtmlInputElement>().value();
        state.act(Cause::Query, |selection| selection.query = query);
    });
    let label = el("span").with(state.say(Message::Search));
    el("label").attr("class", "field search").with(label).with(search)
}

/// A button that is there only while there is something to reset; pressing it moves the focus to
/// `focused_after`, because the button goes.
pub(super) fn reset_button(state: State, focused_after: HtmlElement) -> Content {
    let is_changed = Derived::new(move || {
        let (selection, default) = (state.selection.read(), state.default.read());
        *selection != Selection { view: selection.view, ..default.clone() }
    });
    live(move || {
        let focused_after = focused_after.clone();
        maybe(is_changed.get().then(|| {
            button(state, Message::Reset).attr("class", "reset").attr("part", "reset-button").on(
                "click",
                move |_| {
                    // Fails only for an element that has left the page.
                    let _ = focused_after.focus();
                    state.reset_view();
                },
            )
        }))
    })
}
