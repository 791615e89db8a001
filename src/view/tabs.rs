//! The views as tabs (APG), and the panel of the one that is open. Never more than one panel.

use wasm_bindgen::JsCast as _;
use web_sys::{Event, HtmlElement, KeyboardEvent};

use super::dom::{Content, El, el, live, many};
use crate::compare::View;
use crate::messages::Message;
use crate::state::{Cause, State};

/// The view that is open, below a tab for each that is offered; one view alone needs no tabs.
pub(super) fn tabs(state: State, view: impl Fn(View) -> Content + 'static) -> Content {
    let setting = state.setting();
    let panel = el("div").attr("class", "view").attr("part", "view");
    let open = live(move || view(state.view.get()));
    if setting.views.len() < 2 {
        return panel.with(open).into();
    }
    let buttons: Vec<El> = setting.views.iter().map(|view| tab(state, *view)).collect();
    let elements: Vec<HtmlElement> =
        buttons.iter().map(|button| button.element().clone().unchecked_into()).collect();
    let views = setting.views.clone();
    let list = el("div")
        .attr("class", "tabs")
        .attr("part", "tabs")
        .attr("role", "tablist")
        .attr("aria-label", state.say(Message::Views))
        .on("keydown", move |event| {
            let at = views.iter().position(|view| *view == state.view.get_untracked());
            if let Some(next) = at.and_then(|at| next_tab(&event, at, views.len())) {
                event.prevent_default();
                open_view(state, views[next]);
                // Fails only for an element that has left the page.
                let _ = elements[next].focus();
            }
        });
    let panel = panel
        .attr("role", "tabpanel")
        .attr("id", "view")
        .live_attr("aria-labelledby", move || Some(tab_id(state.view.get())));
    Content::Many(vec![list.with(many(buttons)).into(), panel.with(open).into()])
}

fn tab(state: State, view: View) -> El {
    let is_open = move || state.view.get() == view;
    el("button")
        .attr("type", "button")
        .attr("role", "tab")
        .attr("id", &tab_id(view))
        .attr("data-view", view.name())
        .attr("aria-controls", "view")
        .live_attr("part", move || Some(if is_open() { "tab tab--selected" } else { "tab" }))
        .live_attr("aria-selected", move || Some(is_open().to_string()))
        .live_attr("tabindex", move || (!is_open()).then_some("-1"))
        .on("click", move |_| open_view(state, view))
        .with(state.say(name(view)))
}

fn tab_id(view: View) -> String {
    "tab-".to_owned() + view.name()
}

fn open_view(state: State, view: View) {
    if state.view.get_untracked() != view {
        state.act(Cause::View, |selection| selection.view = Some(view));
    }
}

/// The tab to which a key leads; arrows follow the direction of reading.
fn next_tab(event: &Event, at: usize, n_tabs: usize) -> Option<usize> {
    let is_rtl = event.current_target().is_some_and(|list| {
        list.unchecked_ref::<web_sys::Element>().matches(":dir(rtl)") == Ok(true)
    });
    let (forward, back) =
        if is_rtl { ("ArrowLeft", "ArrowRight") } else { ("ArrowRight", "ArrowLeft") };
    match event.unchecked_ref::<KeyboardEvent>().key().as_str() {
        "Home" => Some(0),
        "End" => Some(n_tabs - 1),
        key if key == forward => Some((at + 1) % n_tabs),
        key if key == back => Some((at + n_tabs - 1) % n_tabs),
        _ => None,
    }
}

/// What a view is called.
fn name(view: View) -> Message {
    match view {
        View::Compare => Message::Compare,
        View::Changes => Message::Changes,
        View::Positions => Message::Positions,
        View::Timeline => Message::Timeline,
        View::Figures => Message::Figures,
    }
}
