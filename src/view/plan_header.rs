//! The head of a column: the plan's name, by whom, when, and what has become of it, in words.

use super::choice::choice_field;
use super::compare_table::part;
use super::dom::{Content, El, el, live, maybe};
use super::intl::Intl;
use super::passage::{button, passage};
use crate::format::Numerals as _;
use crate::messages::Message;
use crate::model::{Plan, PlanIx, Standing, Status};
use crate::state::{Cause, Derived, Layout, State};

/// The head of a plan's column.
pub(super) fn plan_header(state: State, index: PlanIx) -> El {
    let setting = state.setting();
    let plan = setting.dataset.plan(index);
    let is_baseline = move || state.baseline.get() == Some(index);
    let mark = live(move || {
        let mark = || el("span").attr("class", "baseline-mark").with(state.say(Message::Baseline));
        maybe(is_baseline().then(mark))
    });
    el("th")
        .attr("scope", "col")
        .attr("data-plan", &plan.id)
        .live_attr("class", move || is_baseline().then_some("baseline"))
        .live_attr("part", move || {
            let baseline = "plan-header plan-header--baseline";
            Some(if is_baseline() { baseline } else { "plan-header" })
        })
        .with(mark)
        .with(el("span").attr("class", "plan-name").with(passage(state, &plan.name)))
        .with(el("span").attr("class", "plan-meta").with(meta(state, plan)))
}

/// The head of one side of a duel: the plan's name is what chooses it, and buttons lead to the
/// plans before and after.
pub(super) fn duel_header(state: State, side: usize) -> El {
    let setting = state.setting();
    let names: Vec<String> =
        setting.dataset.plans.iter().map(|plan| state.short_name(plan)).collect();
    let n_plans = names.len();
    let shown = Derived::new(move || state.plans.get().get(side).copied());
    let label = if side == 0 { Message::FirstPlan } else { Message::SecondPlan };
    let label = if state.layout.get_untracked() == Layout::List { Message::Plan } else { label };
    let select = choice_field(
        state.say(label),
        None,
        &names,
        Box::new(move || shown.get().map(|plan| plan.0)),
        Box::new(move |chosen| put(state, side, chosen)),
    );
    let step = move |message: Message, class: &str, by: usize| {
        button(state, message).attr("class", class).attr("aria-label", state.say(message)).on(
            "click",
            move |_| {
                let plans = state.plans.get_untracked();
                let others = |at: &usize| plans.iter().all(|plan| plan.0 != *at);
                let mut next = shown.get_untracked().map(|plan| (plan.0 + by) % n_plans);
                // Over the plan on the other side.
                if next.is_some_and(|next| !others(&next)) {
                    next = next.map(|next| (next + by) % n_plans);
                }
                put(state, side, next);
            },
        )
    };
    let steps = el("span")
        .attr("class", "steps")
        .with(step(Message::PreviousPlan, "step back", n_plans - 1))
        .with(step(Message::NextPlan, "step", 1));
    part(state, "th", "columnheader")
        .attr("scope", "col")
        .attr("part", "plan-header")
        .live_attr("data-plan", move || {
            shown.get().map(|plan| state.setting().dataset.plan(plan).id.clone())
        })
        .with(select)
        .with(steps)
}

/// Below it: the plan's full name and what it is; this does not stay in sight.
pub(super) fn duel_about(state: State, side: usize) -> El {
    let about = live(move || {
        let setting = state.setting();
        let about = |plan: &PlanIx| {
            let plan = setting.dataset.plan(*plan);
            let name = el("span").attr("class", "plan-name").with(passage(state, &plan.name));
            let meta = el("span").attr("class", "plan-meta").with(meta(state, plan));
            Content::Many(vec![name.into(), meta.into()])
        };
        maybe(state.plans.get().get(side).map(about))
    });
    part(state, "td", "cell").attr("class", "about").with(about)
}

/// Puts a plan on one side; if it stands on the other, the two change places.
fn put(state: State, side: usize, chosen: Option<usize>) {
    let Some(chosen) = chosen.map(PlanIx) else { return };
    state.act(Cause::Pair, |selection| {
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

/// By whom, when, and what has become of it: "United States · leaked 20 Nov 2025 · superseded".
fn meta(state: State, plan: &Plan) -> String {
    let setting = state.setting();
    let names = plan.by.iter().map(|party| state.words(&setting.dataset.party(*party).name));
    let by = names.collect::<Vec<_>>().join(", ");
    let date = plan.date.map(|date| Intl(&setting.interface).date(date));
    let standing = plan.standing.map(|standing| state.say(standing_word(standing)).to_owned());
    let dated = standing.into_iter().chain(date).collect::<Vec<_>>().join(" ");
    let status = plan.status.map(|status| state.say(status_word(status)).to_owned());
    let mut parts = vec![by, dated];
    parts.extend(status);
    parts.retain(|part| !part.is_empty());
    parts.join(" · ")
}

fn standing_word(standing: Standing) -> Message {
    match standing {
        Standing::Official => Message::Official,
        Standing::Leaked => Message::Leaked,
        Standing::Reported => Message::Reported,
        Standing::Readout => Message::Readout,
        Standing::Position => Message::PositionTaken,
    }
}

fn status_word(status: Status) -> Message {
    match status {
        Status::Draft => Message::Draft,
        Status::Proposed => Message::Proposed,
        Status::Superseded => Message::Superseded,
        Status::Agreed => Message::Agreed,
        Status::Rejected => Message::Rejected,
        Status::Withdrawn => Message::Withdrawn,
    }
}
