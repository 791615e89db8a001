//! The head of a column: the plan's name, by whom, when, and what has become of it, in words.

use leptos::prelude::*;

use super::intl::Intl;
use super::passage::passage;
use crate::format::Numerals as _;
use crate::messages::Message;
use crate::model::{Plan, PlanIx, Standing, Status};
use crate::state::State;

/// The head of a plan's column.
#[component]
pub fn PlanHeader(
    /// The widget's signals.
    state: State,
    /// Which plan.
    plan: PlanIx,
) -> impl IntoView {
    let setting = state.setting();
    let index = plan;
    let plan = setting.dataset.plan(index);
    let is_baseline = Memo::new(move |_| state.selection.read().baseline == Some(index));
    let part =
        move || if is_baseline.get() { "plan-header plan-header--baseline" } else { "plan-header" };
    let baseline = move || {
        is_baseline.get().then(|| {
            view! { <span class="baseline-mark">{state.say(Message::Baseline)}</span> }
        })
    };
    view! {
        <th scope="col" data-plan=plan.id.clone() part=part class:baseline=is_baseline>
            {baseline}
            <span class="plan-name">{passage(state, &plan.name)}</span>
            <span class="plan-meta">{meta(state, plan)}</span>
        </th>
    }
}

/// By whom, when, and what has become of it: "United States · leaked 20 Nov 2025 · superseded".
fn meta(state: State, plan: &Plan) -> String {
    let setting = state.setting();
    let names = plan.by.iter().map(|party| state.words(&setting.dataset.party(*party).name));
    let by = names.collect::<Vec<_>>().join(", ");
    let date = plan.date.map(|date| Intl(&setting.language).date(date));
    let standing = plan.standing.map(|standing| state.say(standing_word(standing)).to_owned());
    let dated = [standing, date].into_iter().flatten().collect::<Vec<_>>().join(" ");
    let status = plan.status.map_or("", |status| state.say(status_word(status)));
    let parts = [by.as_str(), dated.as_str(), status];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
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
