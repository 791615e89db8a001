//! The view *Changes*: lineage, choice of two plans, count and table. Never what changed.

mod lineage;
mod table;

use std::sync::Arc;

use leptos::prelude::*;

use super::compare::toolbar::{CategoryField, OnlyDifferences, ResetButton};
use crate::compare::changes as changes_of;
use crate::compare::changes::{Pair, pair_of, read_from, read_to};
use crate::components::section::Nothing;
use crate::components::select_field::SelectField;
use crate::components::status::Status;
use crate::localize::Message;
use crate::model::PlanIx;
use crate::widget::{Cause, Widget, use_widget};
use lineage::Lineage;
use table::ChangesTable;

/// What became of each issue from one plan to another.
#[component]
pub(super) fn ChangesView() -> impl IntoView {
    let widget = use_widget();
    let has_controls = widget.config().has_controls();
    let pair = Memo::new(move |_| pair_of(&widget.dataset(), &widget.selection.read()));
    let words = move || count_in_words(widget, pair.get());
    let tools = has_controls.then(|| view! { <Tools pair/> }.into_any());
    let reset = has_controls.then(|| view! { <ResetButton/> }.into_any());
    let localizer = widget.localizer();
    let table = move || match pair.get() {
        Some(pair) => view! { <ChangesTable pair/> }.into_any(),
        None => {
            let words = widget.localizer().t(Message::TwoPlansNeeded);
            view! { <Nothing words/> }.into_any()
        }
    };
    view! {
        <div class="changes">
            <Lineage pair/>
            {tools}
            <div class="count-line">
                <Status words=Arc::new(words)/>
                {reset}
            </div>
            {table}
            <p class="explanation">{localizer.t(Message::ChangesExplained)}</p>
        </div>
    }
}

/// Which two plans, and what of them.
#[component]
fn Tools(pair: Memo<Option<Pair>>) -> impl IntoView {
    let widget = use_widget();
    let localizer = widget.localizer();
    let put = move |change: &dyn Fn(Pair) -> Pair| {
        let changed = pair.get_untracked().map(change);
        widget.act(Cause::Pair, |selection| selection.pair = changed);
    };
    let dataset = widget.dataset();
    let names: Vec<String> =
        dataset.plan_indices().map(|plan| localizer.plan_name(plan).into_owned()).collect();
    let from = move |chosen: Option<usize>| {
        put(&|pair| chosen.map_or(pair, |at| read_from(pair, PlanIx(at))));
    };
    let to = move |chosen: Option<usize>| {
        put(&|pair| chosen.map_or(pair, |at| read_to(pair, PlanIx(at))));
    };
    view! {
        <div class="toolbar" part="toolbar">
            <div class="fields pair">
                <SelectField
                    label=localizer.t(Message::From)
                    names=names.clone()
                    chosen=Arc::new(move || pair.get().map(|(from, _)| from.0))
                    choose=Box::new(from)
                />
                <SelectField
                    label=localizer.t(Message::To)
                    names
                    chosen=Arc::new(move || pair.get().map(|(_, to)| to.0))
                    choose=Box::new(to)
                />
                <button
                    type="button"
                    class="toggle swap"
                    on:click=move |_| put(&|(from, to)| (to, from))
                >
                    {localizer.t(Message::Swap)}
                </button>
            </div>
            <div class="fields">
                <OnlyDifferences/>
                <CategoryField/>
            </div>
        </div>
    }
}

/// "Geneva 19 to 20 points: kept: 12, reworded: 3"
fn count_in_words(widget: Widget, pair: Option<Pair>) -> String {
    let localizer = widget.localizer();
    let Some(pair) = pair else { return localizer.t(Message::TwoPlansNeeded).to_owned() };
    let changes =
        changes_of(localizer.dataset(), localizer.statements(), &widget.selection.read(), pair);
    let kinds: Vec<String> = changes
        .counts
        .iter()
        .map(|(change, n)| localizer.labelled(localizer.change(*change), &localizer.digits(*n)))
        .collect();
    match kinds.is_empty() {
        true => localizer.labelled(&localizer.step_name(pair), localizer.t(Message::NoIssue)),
        false => localizer.labelled(&localizer.step_name(pair), &kinds.join(", ")),
    }
}
