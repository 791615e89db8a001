//! The view *Timeline*: what happened when, by year. Never a day that nobody reported.

use reactive_graph::graph::untrack;
use reactive_graph::prelude::*;
use wasm_bindgen::JsCast as _;
use web_sys::{Element, HtmlElement};

use super::announcer::announcer;
use super::choice::choice_field;
use super::dom::{Content, El, each, el, live, many, maybe};
use super::intl::Intl;
use super::passage::{passage, section};
use super::source_list::source_markers;
use crate::compare::events::{plan_of_events, plans_of_events, show_plan};
use crate::compare::{self, View, Year};
use crate::format::Numerals as _;
use crate::messages::Message;
use crate::model::{Date, Event, PartyIx, PlanIx};
use crate::state::{Cause, Derived, Layout, State};

/// The events that the reader's choices leave, the earliest first.
pub(super) fn timeline(state: State) -> El {
    let has_events = Derived::new(move || !years(state).is_empty());
    let count_line =
        el("div").attr("class", "count-line").with(announcer(move || events_shown(state)));
    let toolbar = (!state.setting().is_plain).then(|| toolbar(state));
    el("div").with(maybe(toolbar)).with(count_line).with(live(move || match has_events.get() {
        true => by_year(state),
        false => el("p")
            .attr("class", "nothing")
            .attr("part", "nothing")
            .with(state.say(Message::NoEvent)),
    }))
}

fn years(state: State) -> Vec<Year> {
    compare::events(&state.setting().dataset, &state.selection.read())
}

fn toolbar(state: State) -> El {
    let setting = state.setting();
    let dataset = &setting.dataset;
    let fields = el("div").attr("class", "fields");
    let names: Vec<String> = dataset.parties.iter().map(|party| state.words(&party.name)).collect();
    let party_field = || {
        choice_field(
            state.say(Message::Party),
            Some(state.say(Message::All)),
            &names,
            Box::new(move || state.selection.read().party.map(|party| party.0)),
            Box::new(move |chosen| {
                state.act(Cause::Party, |selection| selection.party = chosen.map(PartyIx));
            }),
        )
    };
    let plans = plans_of_events(dataset);
    let short_names: Vec<String> =
        plans.iter().map(|plan| state.short_name(dataset.plan(*plan))).collect();
    let plan_field = || {
        let places = plans.clone();
        let chosen = move || {
            let plan = plan_of_events(&state.setting().dataset, &state.selection.read());
            places.iter().position(|place| Some(*place) == plan)
        };
        let plans = plans.clone();
        let choose = move |chosen: Option<usize>| {
            let plan = chosen.and_then(|at| plans.get(at).copied());
            state.act(Cause::About, |selection| selection.about = plan);
        };
        let none = Some(state.say(Message::All));
        let label = state.say(Message::Plan);
        choice_field(label, none, &short_names, Box::new(chosen), Box::new(choose))
    };
    // Where there is nothing to choose from, there is no choice.
    let party_field = (!names.is_empty()).then(party_field);
    let plan_field = (!short_names.is_empty()).then(plan_field);
    let fields = fields.with(maybe(party_field)).with(maybe(plan_field));
    el("div").attr("class", "toolbar").attr("part", "toolbar").with(fields)
}

fn events_shown(state: State) -> String {
    let setting = state.setting();
    let digits = |n: usize| Intl(&setting.interface).number(n as f64);
    let n_shown = years(state).iter().map(|year| year.events.len()).sum();
    setting.messages.fill(
        Message::EventsShown,
        &[("shown", &digits(n_shown)), ("total", &digits(setting.dataset.events.len()))],
    )
}

fn by_year(state: State) -> El {
    let keys = move || years(state).iter().map(|year| usize::from(year.date.year())).collect();
    el("div").attr("class", "timeline").attr("part", "timeline").with(each(keys, move |key| {
        let find = move |year: &&Year| usize::from(year.date.year()) == key;
        let date = untrack(|| years(state)).iter().find(find).map(|year| year.date);
        let heading = date.map(|date| Intl(&state.setting().interface).date(date));
        let events = move || {
            years(state).iter().find(find).map(|year| year.events.clone()).unwrap_or_default()
        };
        section(state, maybe(heading)).attr("class", "year").with(
            el("ol")
                .attr("class", "events")
                .attr("role", "list")
                .with(each(events, move |at| event(state, at))),
        )
    }))
}

/// One event: when, what, where and who, which plans, who reports it.
fn event(state: State, at: usize) -> El {
    let setting = state.setting();
    let event = &setting.dataset.events[at];
    let sources = source_markers(state, &event.sources, &state.words(&event.title));
    let title = el("p")
        .attr("class", "event-title")
        .with(el("b").with(passage(state, &event.title)))
        .with(" ");
    let text = event
        .text
        .as_ref()
        .map(|text| el("p").attr("class", "event-text").with(passage(state, text)).with(" "));
    // The sources stand at the end of what is told.
    let (title, text) = match text {
        Some(text) => (title, Some(text.with(sources).with(" "))),
        None => (title.with(sources).with(" "), None),
    };
    let body = el("div")
        .attr("class", "event-body")
        .with(title)
        .with(maybe(place_and_parties(state, event)))
        .with(maybe(text))
        .with(maybe(plans(state, event)));
    el("li").attr("class", "event").with(when(state, event.date)).with(" ").with(body)
}

/// The date, and in words what of it nobody reported.
fn when(state: State, date: Date) -> El {
    let missing = match (date.month(), date.day()) {
        (None, _) => Some(Message::MonthNotReported),
        (_, None) => Some(Message::DayNotReported),
        _ => None,
    };
    let time =
        el("time").attr("datetime", &date.iso()).with(Intl(&state.setting().interface).date(date));
    let missing =
        missing.map(|missing| el("span").attr("class", "date-missing").with(state.say(missing)));
    el("p").attr("class", "event-date").with(time).with(" ").with(maybe(missing))
}

/// "Geneva · Ukraine, United States"
fn place_and_parties(state: State, event: &Event) -> Option<El> {
    let setting = state.setting();
    let names = event.parties.iter().map(|party| state.words(&setting.dataset.party(*party).name));
    let parties = names.collect::<Vec<_>>().join(", ");
    let place = event.place.as_ref().map(|place| el("span").with(passage(state, place)));
    let parties = (!parties.is_empty()).then(|| el("span").with(parties));
    let meta = el("p").attr("class", "event-meta");
    (place.is_some() || parties.is_some())
        .then(|| meta.with(maybe(place)).with(" ").with(maybe(parties)).with(" "))
}

/// The plans an event concerns, as ways to their column where there is one.
fn plans(state: State, event: &Event) -> Option<El> {
    let setting = state.setting();
    let is_link = setting.views.contains(&View::Compare);
    let plan = |index: &PlanIx| {
        let index = *index;
        let plan = setting.dataset.plan(index);
        let values = [("what", state.say(Message::Plan)), ("n", &state.short_name(plan))];
        let words = setting.messages.fill(Message::Counted, &values);
        let tag = if is_link { "button" } else { "span" };
        let link = el(tag).attr("class", "plan-link").attr("data-plan", &plan.id).with(words);
        match is_link {
            false => link,
            true => {
                let button = link.attr("type", "button");
                let element = button.element().clone();
                button.on("click", move |_| open_plan(state, index, &element))
            }
        }
    };
    let plans = event.plans.iter().flat_map(|index| [plan(index).into(), Content::from(" ")]);
    (!event.plans.is_empty()).then(|| el("p").attr("class", "event-plans").with(many(plans)))
}

/// Opens *Compare* with a plan among those shown; the focus goes to its tab, because `button` goes.
fn open_plan(state: State, plan: PlanIx, button: &Element) {
    let n_beside = match state.layout.get_untracked() {
        Layout::Table => None,
        Layout::Duel => Some(2),
        Layout::List => Some(1),
    };
    let widget = button.closest("[part=base]").ok().flatten();
    let tab = widget.and_then(|widget| widget.query_selector("[role=tab][data-view=compare]").ok());
    if let Some(tab) = tab.flatten() {
        // Fails only for an element that has left the page.
        let _ = tab.unchecked_ref::<HtmlElement>().focus();
    }
    state.act(Cause::View, |selection| {
        show_plan(selection, plan, n_beside);
        selection.view = Some(View::Compare);
    });
}
