//! The view *Changes*: lineage, choice of two plans, count and table. Never what changed.

use reactive_graph::prelude::*;
use wasm_bindgen::JsCast as _;

use super::announcer::announcer;
use super::changes_table::{change_word, changes_table};
use super::choice::choice_field;
use super::dom::{El, el, live, maybe};
use super::intl::Intl;
use super::lineage::{lineage_graph, step_name};
use super::passage::button;
use super::toolbar::{category_field, only_differences, reset_button};
use crate::compare::changes as changes_of;
use crate::compare::changes::{pair_of, read_from, read_to};
use crate::format::Numerals as _;
use crate::messages::Message;
use crate::model::PlanIx;
use crate::state::{Cause, Derived, State};

/// What became of each issue from one plan to another.
pub(super) fn changes(state: State) -> El {
    let pair = Derived::new(move || pair_of(&state.setting().dataset, &state.selection.read()));
    let count = announcer(move || count(state, pair.get()));
    let counted = count.element().clone().unchecked_into();
    let count_line = el("div").attr("class", "count-line").with(count);
    let (tools, count_line) = match state.setting().is_plain {
        true => (None, count_line),
        false => (Some(tools(state, pair)), count_line.with(reset_button(state, counted))),
    };
    let table = live(move || match pair.get() {
        Some(pair) => changes_table(state, pair),
        None => {
            let note = el("p").attr("class", "nothing").attr("part", "nothing");
            note.with(state.say(Message::TwoPlansNeeded)).into()
        }
    });
    el("div")
        .attr("class", "changes")
        .with(lineage_graph(state, pair))
        .with(maybe(tools))
        .with(count_line)
        .with(table)
        .with(el("p").attr("class", "explanation").with(state.say(Message::ChangesExplained)))
}

/// Which two plans, and what of them.
fn tools(state: State, pair: Derived<Option<(PlanIx, PlanIx)>>) -> El {
    let put = move |change: &dyn Fn((PlanIx, PlanIx)) -> (PlanIx, PlanIx)| {
        let changed = pair.get_untracked().map(change);
        state.act(Cause::Pair, |selection| selection.pair = changed);
    };
    let setting = state.setting();
    let names: Vec<String> =
        setting.dataset.plans.iter().map(|plan| state.words(&plan.name)).collect();
    let from = choice_field(
        state.say(Message::From),
        None,
        &names,
        Box::new(move || pair.get().map(|(from, _)| from.0)),
        Box::new(move |chosen| put(&|pair| chosen.map_or(pair, |at| read_from(pair, PlanIx(at))))),
    );
    let to = choice_field(
        state.say(Message::To),
        None,
        &names,
        Box::new(move || pair.get().map(|(_, to)| to.0)),
        Box::new(move |chosen| put(&|pair| chosen.map_or(pair, |at| read_to(pair, PlanIx(at))))),
    );
    let swap = button(state, Message::Swap)
        .attr("class", "toggle swap")
        .on("click", move |_| put(&|(from, to)| (to, from)));
    let plans = el("div").attr("class", "fields pair").with(from).with(to).with(swap);
    let fields = el("div")
        .attr("class", "fields")
        .with(only_differences(state))
        .with(maybe(category_field(state)));
    el("div").attr("class", "toolbar").attr("part", "toolbar").with(plans).with(fields)
}

/// "Geneva 19 to 20 points: kept: 12, reworded: 3"
fn count(state: State, pair: Option<(PlanIx, PlanIx)>) -> String {
    let Some(pair) = pair else { return state.say(Message::TwoPlansNeeded).to_owned() };
    let setting = state.setting();
    let changes = changes_of(&setting.dataset, &state.selection.read(), pair);
    let counted =
        |what: &str, n: &str| setting.messages.fill(Message::Counted, &[("what", what), ("n", n)]);
    let kinds: Vec<String> = changes
        .counts
        .iter()
        .map(|(change, n)| {
            counted(state.say(change_word(*change)), &Intl(&setting.interface).number(*n as f64))
        })
        .collect();
    match kinds.is_empty() {
        true => counted(&step_name(state, pair), state.say(Message::NoIssue)),
        false => counted(&step_name(state, pair), &kinds.join(", ")),
    }
}
