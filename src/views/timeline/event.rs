//! One event: when, what, where and who, which plans, who reports it. Never why.

use leptos::html;
use leptos::prelude::*;
use web_sys::Element;

use crate::compare::View;
use crate::compare::events::show_plan;
use crate::components::localized_text::localized_text;
use crate::components::source_links::source_links;
use crate::localize::Message;
use crate::model::{Date, Event, PlanIx};
use crate::views::tab_focus::focus_tab;
use crate::widget::{Cause, Widget, use_widget};

/// One event of a list.
#[component]
pub(super) fn EventItem(
    /// Which event of the dataset.
    at: usize,
) -> impl IntoView {
    view! { <li class="event">{event_body(use_widget(), at)}</li> }
}

/// The date, and beside it what happened.
pub(super) fn event_body(widget: Widget, at: usize) -> AnyView {
    let dataset = widget.dataset();
    let event = &dataset.events[at];
    let sources = source_links(widget, &event.sources, &widget.localizer().words(&event.title));
    let title = localized_text(widget, &event.title);
    // The sources stand at the end of what is told.
    let (after_title, text) = match &event.text {
        None => (sources, ().into_any()),
        Some(text) => {
            let text = localized_text(widget, text);
            let text = view! { <p class="event-text">{text} " " {sources}</p> };
            (().into_any(), text.into_any())
        }
    };
    view! {
        {when(widget, event.date)}
        " "
        <div class="event-body">
            <p class="event-title"><b>{title}</b> " " {after_title}</p>
            " "
            {place_and_parties(widget, event)}
            " "
            {text}
            " "
            {plans(widget, event)}
        </div>
    }
    .into_any()
}

/// The date, and in words what of it nobody reported.
fn when(widget: Widget, date: Date) -> AnyView {
    let localizer = widget.localizer();
    let missing = localizer.missing_of(date);
    let missing =
        missing.map(|words| view! { <span class="date-missing">{words}</span> }.into_any());
    view! {
        <p class="event-date">
            <time datetime=date.iso()>{localizer.date(date)}</time>
            " "
            {missing}
        </p>
    }
    .into_any()
}

/// "Geneva · Ukraine, United States"
fn place_and_parties(widget: Widget, event: &Event) -> AnyView {
    let place = event.place.as_ref().map(|place| localized_text(widget, place));
    let place = place.map(|place| view! { <span>{place}</span> " " }.into_any());
    let parties = widget.localizer().party_names(&event.parties);
    let parties = (!parties.is_empty()).then(|| view! { <span>{parties}</span> }.into_any());
    match (&place, &parties) {
        (None, None) => ().into_any(),
        _ => view! { <p class="event-meta">{place} {parties}</p> }.into_any(),
    }
}

/// The plans an event concerns, as ways to their column where there is one.
fn plans(widget: Widget, event: &Event) -> AnyView {
    if event.plans.is_empty() {
        return ().into_any();
    }
    let localizer = widget.localizer();
    if widget.is_static() {
        let names = localizer.short_names(event.plans.iter().copied()).join(", ");
        let words = localizer.labelled(localizer.t(Message::Plans), &names);
        return view! { <p class="event-plans">{words}</p> }.into_any();
    }
    let plans = event.plans.iter().map(|plan| view! { <PlanLink plan=*plan/> " " }.into_any());
    let plans: Vec<AnyView> = plans.collect();
    view! { <p class="event-plans">{plans}</p> }.into_any()
}

#[component]
fn PlanLink(plan: PlanIx) -> impl IntoView {
    let widget = use_widget();
    let localizer = widget.localizer();
    let words = localizer.labelled(localizer.t(Message::Plan), &localizer.short_name(plan));
    let id = widget.dataset().plan(plan).id.clone();
    if !widget.config().views.contains(&View::Compare) {
        return view! { <span class="plan-link" data-plan=id>{words}</span> }.into_any();
    }
    let link = NodeRef::<html::Button>::new();
    let open = move |_| {
        if let Some(link) = link.get_untracked() {
            open_plan(widget, plan, &link);
        }
    };
    view! {
        <button type="button" class="plan-link" data-plan=id on:click=open node_ref=link>
            {words}
        </button>
    }
    .into_any()
}

/// Opens *Compare* with a plan among those shown; the focus goes to its tab, because `link` goes.
fn open_plan(widget: Widget, plan: PlanIx, link: &Element) {
    focus_tab(link, View::Compare);
    let n_beside = widget.layout.get_untracked().n_sides();
    widget.act(Cause::View, |selection| {
        show_plan(selection, plan, n_beside);
        selection.view = Some(View::Compare);
    });
}
