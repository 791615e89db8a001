//! The views as tabs (APG), and the panel of the one that is open. Never more than one panel.

use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast as _;
use web_sys::{Element, FocusEvent, KeyboardEvent};

use super::compare::CompareView;
use super::on_demand::{AGREEMENT, ANSWERS, CHANGES, FIGURES, POSITIONS, TIMELINE, lazy_view};
use super::tab_focus::tab_id;
use crate::browser::overflow::{show_focused, show_whole};
use crate::compare::View;
use crate::localize::Message;
use crate::widget::{Cause, Widget, use_widget};

/// The view that is open, below a tab for each that is offered; one view alone needs no tabs.
#[component]
pub(super) fn Tabs() -> impl IntoView {
    let widget = use_widget();
    let open = move || match widget.view.get() {
        View::Compare => view! { <CompareView/> }.into_any(),
        View::Answers => lazy_view(&ANSWERS),
        View::Changes => lazy_view(&CHANGES),
        View::Agreement => lazy_view(&AGREEMENT),
        View::Positions => lazy_view(&POSITIONS),
        View::Timeline => lazy_view(&TIMELINE),
        View::Figures => lazy_view(&FIGURES),
    };
    if widget.config().views.len() < 2 {
        return view! { <div class="view" part="view">{open}</div> }.into_any();
    }
    view! {
        <TabList/>
        <div
            class="view"
            part="view"
            role="tabpanel"
            id="view"
            aria-labelledby=move || tab_id(widget.view.get())
        >
            {open}
        </div>
    }
    .into_any()
}

#[component]
fn TabList() -> impl IntoView {
    let widget = use_widget();
    let views = widget.config().views.clone();
    let tabs: Vec<(View, NodeRef<html::Button>)> =
        views.iter().map(|view| (*view, NodeRef::new())).collect();
    let buttons: Vec<AnyView> = tabs
        .iter()
        .map(|(view, node_ref)| view! { <Tab view=*view node_ref=*node_ref/> }.into_any())
        .collect();
    let on_key = move |event: KeyboardEvent| {
        let at = tabs.iter().position(|(view, _)| *view == widget.view.get_untracked());
        if let Some((view, tab)) = at.and_then(|at| tabs.get(next_tab(&event, at, tabs.len())?)) {
            event.prevent_default();
            open_view(widget, *view);
            if let Some(tab) = tab.get_untracked() {
                // Fails only for an element that has left the page.
                let _ = tab.focus();
                // To WebKit a focus that a script moves is not visible, even after a key.
                show_whole(&tab);
            }
        }
    };
    let label = widget.localizer().t(Message::Views);
    // In a narrow widget they are one row, which scrolls.
    let show = |event: FocusEvent| show_focused(&event);
    view! {
        <div class="tabs" part="tabs" role="tablist" aria-label=label on:keydown=on_key on:focusin=show>
            {buttons}
        </div>
    }
}

#[component]
fn Tab(view: View, node_ref: NodeRef<html::Button>) -> impl IntoView {
    let widget = use_widget();
    let is_open = move || widget.view.get() == view;
    let name = widget.localizer().view(view);
    view! {
        <button
            type="button"
            role="tab"
            id=tab_id(view)
            data-view=view.name()
            aria-controls="view"
            part=move || if is_open() { "tab tab--selected" } else { "tab" }
            aria-selected=move || is_open().to_string()
            tabindex=move || (!is_open()).then_some("-1")
            on:click=move |_| open_view(widget, view)
            node_ref=node_ref
        >
            {name}
        </button>
    }
}

fn open_view(widget: Widget, view: View) {
    if widget.view.get_untracked() != view {
        widget.act(Cause::View, |selection| selection.view = Some(view));
    }
}

/// The tab to which a key leads; arrows follow the direction of reading.
fn next_tab(event: &KeyboardEvent, at: usize, n_tabs: usize) -> Option<usize> {
    let list = event.current_target().map(|list| list.unchecked_into::<Element>());
    let is_rtl = list.is_some_and(|list| list.matches(":dir(rtl)") == Ok(true));
    let (forward, back) =
        if is_rtl { ("ArrowLeft", "ArrowRight") } else { ("ArrowRight", "ArrowLeft") };
    match event.key().as_str() {
        "Home" => Some(0),
        "End" => Some(n_tabs - 1),
        key if key == forward => Some((at + 1) % n_tabs),
        key if key == back => Some((at + n_tabs - 1) % n_tabs),
        _ => None,
    }
}
