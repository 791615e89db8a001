//! The parts in which the dataset is edited, as tabs of which one is there at a time. Never what is in
//! them.

use std::time::Duration;

use leptos::prelude::*;
use wasm_bindgen::JsCast as _;
use web_sys::{HtmlDetailsElement, HtmlElement, KeyboardEvent};

use super::field::Form;
use super::publish::Publish;
use super::record_editor::RecordEditor;
use super::store::{Store, use_store};
use super::table::Table;
use crate::forms::{ABOUT, CATEGORY, EVENT, FIGURE, ISSUE, PARTY, PLAN, POSITION, SOURCE};
use crate::places::Tab;

#[component]
pub(super) fn Contents() -> impl IntoView {
    let store = use_store();
    focus_what_is_wanted(store);
    let tab_id = |tab: Tab| format!("tab-{}", tab.name());
    let tabs = Tab::ALL.into_iter().map(|tab| {
        let is_chosen = move || store.tab.get() == tab;
        view! {
            <button
                type="button"
                role="tab"
                id=tab_id(tab)
                aria-selected=move || is_chosen().to_string()
                aria-controls="panel"
                tabindex=move || if is_chosen() { "0" } else { "-1" }
                on:click=move |_| store.tab.set(tab)
                on:keydown=move |event| lead(store, &event)
            >
                {tab.name()}
            </button>
        }
    });
    let panel = move || match store.tab.get() {
        Tab::Table => view! { <Table/> }.into_any(),
        Tab::About => view! { <Form pointer=String::new() fields=ABOUT/> }.into_any(),
        Tab::Plans => view! {
            <RecordEditor list="/plans" heading="Plans" one="plan" fields=PLAN/>
            <RecordEditor list="/parties" heading="Parties" one="party" fields=PARTY/>
        }
        .into_any(),
        Tab::Issues => view! {
            <RecordEditor list="/issues" heading="Issues" one="issue" fields=ISSUE/>
            <RecordEditor list="/categories" heading="Categories" one="category" fields=CATEGORY/>
        }
        .into_any(),
        Tab::Sources => {
            view! { <RecordEditor list="/sources" heading="Sources" one="source" fields=SOURCE/> }
                .into_any()
        }
        Tab::Positions => view! {
            <RecordEditor list="/positions" heading="Positions" one="position" fields=POSITION/>
        }
        .into_any(),
        Tab::Figures => {
            view! { <RecordEditor list="/figures" heading="Figures" one="figure" fields=FIGURE/> }
                .into_any()
        }
        Tab::Events => {
            view! { <RecordEditor list="/events" heading="Events" one="event" fields=EVENT/> }
                .into_any()
        }
        Tab::Publish => view! { <Publish/> }.into_any(),
    };
    view! {
        <div class="tabs" role="tablist" aria-label="Edit">{tabs.collect_view()}</div>
        <div
            class="panel"
            role="tabpanel"
            id="panel"
            aria-labelledby=move || tab_id(store.tab.get())
        >
            {panel}
        </div>
    }
}

/// Arrows lead from tab to tab.
fn lead(store: Store, event: &KeyboardEvent) {
    let tabs = Tab::ALL;
    let at = tabs.iter().position(|tab| *tab == store.tab.get_untracked()).unwrap_or(0);
    let to = match event.key().as_str() {
        "ArrowRight" => (at + 1) % tabs.len(),
        "ArrowLeft" => (at + tabs.len() - 1) % tabs.len(),
        "Home" => 0,
        "End" => tabs.len() - 1,
        _ => return,
    };
    event.prevent_default();
    store.tab.set(tabs[to]);
    focus(&format!("tab-{}", tabs[to].name()));
}

/// Focuses the field that somebody asked for, once it is on the page.
fn focus_what_is_wanted(store: Store) {
    Effect::new(move |_| {
        let Some(pointer) = store.wanted.get() else { return };
        store.wanted.set(None);
        // What the same act has put on the page is there by then.
        set_timeout(
            move || {
                let mut pointer = pointer.as_str();
                while !focus(&format!("at{pointer}")) {
                    match pointer.rsplit_once('/') {
                        Some((around, _)) => pointer = around,
                        None => break,
                    }
                }
            },
            Duration::from_millis(30),
        );
    });
}

/// Focuses the element with an id, and unfolds what hides it; whether it is there.
pub(super) fn focus(id: &str) -> bool {
    let element = gloo_utils::document().get_element_by_id(id);
    let Some(element) = element.and_then(|it| it.dyn_into::<HtmlElement>().ok()) else {
        return false;
    };
    let hiding = element.closest("details").ok().flatten();
    if let Some(details) = hiding.and_then(|it| it.dyn_into::<HtmlDetailsElement>().ok()) {
        details.set_open(true);
    }
    element.focus().is_ok()
}
