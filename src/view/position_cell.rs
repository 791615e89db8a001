//! A party's lines on one topic: a shape, a word, a sentence, when, where from. Never only a colour.

use super::dom::{Content, El, el, many, maybe, svg};
use super::intl::Intl;
use super::issue_detail::stance_word;
use super::passage::passage;
use super::source_list::source_markers;
use crate::compare::Topic;
use crate::compare::positions::Lines;
use crate::format::Numerals as _;
use crate::messages::Message;
use crate::model::{PartyIx, Position, Stance};
use crate::state::State;

/// One cell: the latest line, then what was said before. `what` says for screen readers which.
pub(super) fn position_cell(
    state: State,
    party: PartyIx,
    topic: Topic,
    lines: &Lines,
    what: &str,
) -> El {
    let setting = state.setting();
    let party = setting.dataset.party(party);
    let name = state.words(&party.name);
    let what = setting.messages.fill(Message::SourceOn, &[("issue", what), ("plan", &name)]);
    let line = |position: &&Position| line(state, topic, position, &what);
    let latest = match lines.latest.is_empty() {
        true => el("span").attr("class", "coverage").with(state.say(Message::NoPosition)).into(),
        false => many(lines.latest.iter().map(line)),
    };
    let label = state.say(Message::EarlierPositions);
    let earlier = || many(lines.earlier.iter().map(line));
    let earlier: Option<El> = match lines.earlier.len() {
        0 => None,
        1 => Some(el("div").with(el("p").attr("class", "label").with(label)).with(" ")),
        n => {
            let n = Intl(&setting.interface).number(n as f64);
            let values = [("what", label), ("n", n.as_str())];
            let words = setting.messages.fill(Message::Counted, &values);
            Some(el("details").with(el("summary").attr("class", "label").with(words)).with(" "))
        }
    }
    .map(|part| part.attr("class", "earlier").with(earlier()));
    el("td")
        .attr("role", "cell")
        .attr("part", "cell")
        .attr("data-party", &party.id)
        .with(el("p").attr("class", "cell-party").with(passage(state, &party.name)))
        .with(" ")
        .with(latest)
        .with(" ")
        .with(maybe(earlier))
}

/// One line: "● accepts", the sentence, the date, the plan it names, the sources.
fn line(state: State, topic: Topic, position: &Position, what: &str) -> El {
    let setting = state.setting();
    let date = position.date.map(|date| {
        el("time").attr("datetime", &date.iso()).with(Intl(&setting.interface).date(date))
    });
    // A row about a whole plan is named by it already.
    let plan = position.plan.filter(|_| matches!(topic, Topic::Issue(_))).map(|plan| {
        let name = state.short_name(setting.dataset.plan(plan));
        let words = setting.messages.fill(Message::OnPlan, &[("plan", &name)]);
        el("span").attr("class", "on-plan").with(words)
    });
    let stance = el("p")
        .attr("class", "stance-line")
        .with(stance_shape(position.stance))
        .with(el("span").attr("class", "stance").with(state.say(stance_word(position.stance))));
    let sentence = position.text.as_ref().map(|text| el("p").with(passage(state, text)));
    let meta = el("p")
        .attr("class", "cell-meta")
        .with(maybe(date))
        .with(" ")
        .with(maybe(plan))
        .with(" ")
        .with(source_markers(state, &position.sources, what));
    el("div")
        .attr("class", "position")
        .with(stance)
        .with(" ")
        .with(maybe(sentence))
        .with(" ")
        .with(meta)
}

/// A shape for each stance: full, half and empty circle, and a dash.
fn stance_shape(stance: Stance) -> El {
    let circle = |fill: &str| {
        svg("circle").attr("cx", "6").attr("cy", "6").attr("r", "4.75").attr("fill", fill)
    };
    let shape: Content = match stance {
        Stance::Accepts => circle("currentColor").into(),
        Stance::Rejects => circle("none").into(),
        Stance::Conditional => {
            let half = svg("path").attr("d", "M6 1.25a4.75 4.75 0 0 0 0 9.5z");
            Content::Many(vec![circle("none").into(), half.attr("fill", "currentColor").into()])
        }
        Stance::Silent => svg("path").attr("d", "M1.25 6h9.5").into(),
    };
    svg("svg")
        .attr("class", "stance-shape")
        .attr("viewBox", "0 0 12 12")
        .attr("aria-hidden", "true")
        .attr("stroke", "currentColor")
        .attr("stroke-width", "1.5")
        .attr("data-stance", shape_name(stance))
        .with(shape)
}

/// What a shape is called.
fn shape_name(stance: Stance) -> &'static str {
    match stance {
        Stance::Accepts => "full",
        Stance::Rejects => "empty",
        Stance::Conditional => "half",
        Stance::Silent => "dash",
    }
}
