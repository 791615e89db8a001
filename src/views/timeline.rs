//! The view *Timeline*: what happened when, by year. Never a day that nobody reported.

mod event;

use std::sync::Arc;

use leptos::prelude::*;

use crate::compare::events::{plan_of_events, plans_of_events};
use crate::compare::{self, Year};
use crate::components::each::each;
use crate::components::section::{Disclosure, Nothing, Section};
use crate::components::select_field::SelectField;
use crate::components::status::Status;
use crate::localize::Message;
use crate::model::{self, PartyIx};
use crate::widget::{Cause, Widget, use_widget};
use event::{EventItem, event_body};

/// The events that the reader's choices leave, the earliest first.
#[component]
pub(super) fn TimelineView() -> impl IntoView {
    let widget = use_widget();
    let years = Memo::new(move |_| compare::events(&widget.dataset(), &widget.selection.read()));
    let localizer = widget.localizer();
    let words = move || {
        let n_shown = years.read().iter().map(|year| year.events.len()).sum();
        let n_all = localizer.dataset().events.len();
        localizer.fill(
            Message::EventsShown,
            &[("shown", &localizer.digits(n_shown)), ("total", &localizer.digits(n_all))],
        )
    };
    let toolbar = widget.config().has_controls().then(|| view! { <Tools/> }.into_any());
    let has_events = Memo::new(move |_| !years.read().is_empty());
    let events = move || match has_events.get() {
        true => view! { <ByYear years/> }.into_any(),
        false => {
            let message = match widget.dataset().is_damaged(model::Section::Events) {
                true => Message::ViewDamaged,
                false => Message::NoEvent,
            };
            view! { <Nothing words=widget.localizer().t(message)/> }.into_any()
        }
    };
    view! {
        <div>
            {toolbar}
            <div class="count-line"><Status words=Arc::new(words)/></div>
            {events}
        </div>
    }
}

/// Of whom, and of which plan. Where there is nothing to choose from, there is no choice.
#[component]
fn Tools() -> impl IntoView {
    let widget = use_widget();
    let (dataset, localizer) = (widget.dataset(), widget.localizer());
    let names = dataset.parties.iter().map(|party| localizer.words(&party.name).into_owned());
    let names: Vec<String> = names.collect();
    let choose = move |chosen: Option<usize>| {
        widget.act(Cause::Party, |selection| selection.party = chosen.map(PartyIx));
    };
    let party = (!names.is_empty()).then(|| {
        view! {
            <SelectField
                label=localizer.t(Message::Party)
                none=localizer.t(Message::All)
                names
                chosen=Arc::new(move || widget.selection.read().party.map(|party| party.0))
                choose=Box::new(choose)
            />
        }
        .into_any()
    });
    view! {
        <div class="toolbar" part="toolbar">
            <div class="fields">{party} <PlanField/></div>
        </div>
    }
}

/// The plan that events are shown of, among those that events name.
#[component]
fn PlanField() -> impl IntoView {
    let widget = use_widget();
    let localizer = widget.localizer();
    let plans = StoredValue::new(plans_of_events(&widget.dataset()));
    let chosen = move || {
        let chosen = plan_of_events(&widget.dataset(), &widget.selection.read());
        plans.read_value().iter().position(|plan| Some(*plan) == chosen)
    };
    let choose = move |chosen: Option<usize>| {
        let plan = chosen.and_then(|at| plans.read_value().get(at).copied());
        widget.act(Cause::About, |selection| selection.about = plan);
    };
    let names = localizer.short_names(plans.get_value());
    (!names.is_empty()).then(|| {
        view! {
            <SelectField
                label=localizer.t(Message::Plan)
                none=localizer.t(Message::All)
                names
                chosen=Arc::new(chosen)
                choose=Box::new(choose)
            />
        }
        .into_any()
    })
}

#[component]
fn ByYear(years: Memo<Vec<Year>>) -> impl IntoView {
    let keys = move || years.read().iter().map(|year| usize::from(year.date.year())).collect();
    let years = each(keys, move |key| view! { <YearSection years key/> }.into_any());
    view! { <div class="timeline" part="timeline">{years}</div> }
}

#[component]
fn YearSection(years: Memo<Vec<Year>>, key: usize) -> impl IntoView {
    let widget = use_widget();
    let is_here = move |year: &&Year| usize::from(year.date.year()) == key;
    let date = years.read_untracked().iter().find(is_here).map(|year| year.date);
    let title = date.map(|date| widget.localizer().date(date)).into_any();
    let events = move || {
        years.read().iter().find(is_here).map(|year| year.events.clone()).unwrap_or_default()
    };
    let events = each(events, |at| view! { <EventItem at/> }.into_any());
    view! {
        <Section title class="year">
            <ol class="events" role="list">{events}</ol>
        </Section>
    }
}

/// Every event of the static figure, by year.
pub(super) fn static_timeline(widget: Widget) -> AnyView {
    let years = compare::events(&widget.dataset(), &widget.selection.read_untracked());
    let years = years.into_iter().map(|year| {
        let title = widget.localizer().date(year.date).into_any();
        let events: Vec<AnyView> = year
            .events
            .iter()
            .map(|at| view! { <li>{event_body(widget, *at)}</li> }.into_any())
            .collect();
        view! { <Disclosure title><ol>{events}</ol></Disclosure> }.into_any()
    });
    years.collect::<Vec<_>>().into_any()
}
