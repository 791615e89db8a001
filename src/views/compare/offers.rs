//! What a search leads to beside the rows that hold its words: the column of a plan, the positions of a party,
//! and words in a column out of sight. Never a row.

use gloo_timers::callback::Timeout;
use leptos::html;
use leptos::prelude::*;
use web_sys::MouseEvent;

use super::count_focus::{focus_count, view_of};
use crate::browser::overflow::{show_column, show_first_match};
use crate::compare::View;
use crate::components::effect::effect;
use crate::localize::Message;
use crate::model::{PartyIx, PlanIx, Position};
use crate::widget::{Cause, Layout, Widget, use_widget};

/// How long the table waits for the reader's next letter before it scrolls. Unit: milliseconds.
const PAUSE: u32 = 300;

/// Buttons that lead to the plans and parties that the reader searches for by name.
#[component]
pub(in crate::views) fn Offers(
    /// The view, in whose table the words are.
    view_root: NodeRef<html::Div>,
) -> impl IntoView {
    let widget = use_widget();
    let terms = Memo::new(move |_| widget.shown.read().terms.clone());
    let waiting = StoredValue::new_local(None::<Timeout>);
    effect(move |_| {
        let is_due = !terms.read().is_empty() && widget.layout.get() == Layout::Table;
        let scroll = move || {
            view_root.try_get_untracked().flatten().iter().for_each(|root| show_first_match(root));
        };
        // Dropping the one before cancels it.
        waiting.set_value(is_due.then(|| Timeout::new(PAUSE, scroll)));
    });
    move || {
        let terms = terms.read();
        let offers = offers(widget, &terms);
        (!offers.is_empty()).then(|| view! { <p class="offers">{offers}</p> }.into_any())
    }
}

fn offers(widget: Widget, terms: &[String]) -> Vec<AnyView> {
    if terms.is_empty() {
        return Vec::new();
    }
    let (dataset, localizer) = (widget.dataset(), widget.localizer());
    let holds = |names: &[String]| {
        let names: Vec<String> = names.iter().map(|name| localizer.folding().fold(name)).collect();
        terms.iter().all(|term| names.iter().any(|name| name.contains(term.as_str())))
    };
    let plans = dataset
        .plan_indices()
        .filter(|plan| {
            let by = localizer.party_names(&dataset.plan(*plan).by);
            let [name, short] = [localizer.plan_name(*plan), localizer.short_name(*plan)];
            holds(&[name.into_owned(), short.into_owned(), by])
        })
        .map(|plan| {
            let name = localizer.short_name(plan);
            let words = localizer.fill(Message::ColumnOf, &[("plan", &name)]);
            let show = move |event: MouseEvent| show_plan(widget, plan, &event);
            view! { <button type="button" class="found" on:click=show>{words}</button> " " }
                .into_any()
        });
    let has_positions = widget.config().views.contains(&View::Positions);
    let parties = (0..dataset.parties.len())
        .map(PartyIx)
        .filter(|party| has_positions && holds(&sayings(widget, *party)))
        .map(|party| {
            let name = localizer.party_names(&[party]);
            let words = localizer.fill(Message::PositionsOf, &[("party", &name)]);
            let show = move |_| {
                widget.act(Cause::View, |selection| {
                    selection.view = Some(View::Positions);
                    selection.query.clear();
                });
            };
            view! { <button type="button" class="found" on:click=show>{words}</button> " " }
                .into_any()
        });
    plans.chain(parties).collect()
}

/// The name of a party, and what it says of whole plans, which no row has.
fn sayings(widget: Widget, party: PartyIx) -> Vec<String> {
    let (dataset, localizer) = (widget.dataset(), widget.localizer());
    let of_plans = |position: &&Position| position.party == party && position.issue.is_none();
    let said = dataset.positions.iter().filter(of_plans).filter_map(|it| it.text.as_ref());
    let said = said.map(|text| localizer.words(text).into_owned());
    [localizer.party_names(&[party])].into_iter().chain(said).collect()
}

/// Ends the search, and brings the plan's column into sight.
fn show_plan(widget: Widget, plan: PlanIx, event: &MouseEvent) {
    let view = view_of(event);
    // The button goes with the search.
    view.iter().for_each(focus_count);
    widget.act(Cause::Query, |selection| {
        selection.query.clear();
        if !selection.plans.contains(&plan) {
            selection.toggle_plan(plan);
        }
        let duel = selection.duel();
        if let [first, _] = duel[..]
            && !duel.contains(&plan)
            && widget.layout.get_untracked() != Layout::Table
        {
            selection.pair = Some((first, plan));
        }
    });
    let id = widget.dataset().plan(plan).id.clone();
    if let Some(view) = view {
        // Once the column is there.
        request_animation_frame(move || show_column(&view, &id));
    }
}
