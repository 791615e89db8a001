//! Which plan revises which, as lists in lists; each step is a button. Never draws a plan twice.

use super::dom::{Content, El, el, many, maybe};
use super::intl::Intl;
use super::passage::{passage, section};
use crate::compare::lineage::{Branch, fits_in_line, lineage};
use crate::format::Numerals as _;
use crate::messages::Message;
use crate::model::PlanIx;
use crate::state::{Cause, Derived, State};

/// The plans that revise others, with `pair` pressed; nothing where none does.
pub(super) fn lineage_graph(state: State, pair: Derived<Option<(PlanIx, PlanIx)>>) -> Content {
    let branches = lineage(&state.setting().dataset);
    let graph = || {
        section(state, state.say(Message::Lineage))
            .attr("class", "lineage")
            .attr("part", "lineage")
            .maybe_attr("data-in-line", fits_in_line(&branches).then_some(""))
            .with(list(state, pair, None, &branches))
    };
    maybe((!branches.is_empty()).then(graph))
}

fn list(
    state: State,
    pair: Derived<Option<(PlanIx, PlanIx)>>,
    revised: Option<PlanIx>,
    branches: &[Branch],
) -> El {
    let entry = |branch: &Branch| {
        let further = (!branch.revisions.is_empty())
            .then(|| list(state, pair, Some(branch.plan), &branch.revisions));
        el("li")
            .attr("data-plan", &state.setting().dataset.plan(branch.plan).id)
            .with(node(state, pair, revised, branch.plan))
            .with(maybe(further))
    };
    // Lists without marks are no lists to some screen readers, unless they say so.
    el("ul").attr("role", "list").with(many(branches.iter().map(entry)))
}

/// A plan's name, as a button if it revises another, and when it was made.
fn node(
    state: State,
    pair: Derived<Option<(PlanIx, PlanIx)>>,
    revised: Option<PlanIx>,
    index: PlanIx,
) -> El {
    let setting = state.setting();
    let plan = setting.dataset.plan(index);
    let name = passage(state, plan.short.as_ref().unwrap_or(&plan.name));
    let name = match revised {
        Some(revised) => {
            let step = (revised, index);
            el("button")
                .attr("type", "button")
                .attr("aria-label", &step_name(state, step))
                .live_attr("aria-pressed", move || Some((pair.get() == Some(step)).to_string()))
                .on("click", move |_| {
                    state.act(Cause::Pair, |selection| selection.pair = Some(step));
                })
                .with(name)
        }
        None => el("b").with(name),
    };
    let date = plan.date.map(|date| Intl(&setting.interface).date(date));
    let date = date.map(|date| el("span").with(date).with(" "));
    let revises = revised.map(|revised| {
        let name = state.short_name(setting.dataset.plan(revised));
        let words = setting.messages.fill(Message::Revises, &[("plan", &name)]);
        el("span").attr("class", "revises").with(words)
    });
    let meta = el("span").attr("class", "node-meta").with(maybe(date)).with(maybe(revises));
    el("div").attr("class", "node").with(name).with(" ").with(meta)
}

/// "US draft to E3 text"
pub(super) fn step_name(state: State, (from, to): (PlanIx, PlanIx)) -> String {
    let setting = state.setting();
    let name = |plan: PlanIx| state.short_name(setting.dataset.plan(plan));
    setting.messages.fill(Message::StepTo, &[("from", &name(from)), ("to", &name(to))])
}
