//! The head of a column: the plan's name, by whom, when, and what has become of it, in words.

use leptos::prelude::*;

use super::dom::{El, el, live, maybe};
use super::intl::Intl;
use super::passage::passage;
use crate::format::Numerals as _;
use crate::messages::Message;
use crate::model::{Plan, PlanIx, Standing, Status};
use crate::state::State;

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
