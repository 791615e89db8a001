//! Where an issue holds words searched for that its answers do not show. Never the words themselves.

use leptos::ev::MouseEvent;
use leptos::prelude::*;
use wasm_bindgen::JsCast as _;
use web_sys::{Element, HtmlElement};

use crate::browser::overflow::show_in_middle;
use crate::compare::{Place, Sight, View};
use crate::model::{IssueIx, PlanIx};
use crate::views::tab_focus::focus_tab;
use crate::widget::{Cause, Widget};

/// A button that names the places, and leads to one; nothing where the words are in sight.
pub(super) fn found(
    widget: Widget,
    issue: IssueIx,
    plans: &[PlanIx],
    terms: &[String],
) -> Option<AnyView> {
    let localizer = widget.localizer();
    let (words, place) =
        localizer.found_out_of_sight(issue, (plans, plans), terms, Sight::Answers)?;
    // What is said of an issue as a whole stands in *Compare* alone.
    if place == Place::Issue && !widget.config().views.contains(&View::Compare) {
        return Some(view! { <p class="answer-question">{words}</p> }.into_any());
    }
    let open = move |event: MouseEvent| {
        let Some(Ok(button)) = event.target().map(|it| it.dyn_into::<Element>()) else { return };
        match place {
            Place::Provision(plan) => open_plan(widget, plan, &button),
            Place::Issue => open_issue(widget, issue, &button),
        }
    };
    let found = view! { <button type="button" class="found" on:click=open>{words}</button> };
    Some(found.into_any())
}

/// Opens what a plan says below its answer by its own button, which gets the focus.
fn open_plan(widget: Widget, plan: PlanIx, button: &Element) {
    let block = button.closest("[data-issue]").ok().flatten();
    let selector = format!("button[data-plan='{}']", widget.dataset().plan(plan).id);
    let opener = block.as_ref().and_then(|block| block.query_selector(&selector).ok().flatten());
    if let Some(opener) = opener {
        let opener = opener.unchecked_ref::<HtmlElement>();
        // Fails only for an element that has left the page.
        let _ = opener.focus();
        opener.click();
    }
    // Once it is open.
    request_animation_frame(move || {
        let mark =
            block.and_then(|block| block.query_selector(".answer-detail mark").ok().flatten());
        if let Some(mark) = mark {
            show_in_middle(&mark);
        }
    });
}

/// Opens the issue in *Compare*.
fn open_issue(widget: Widget, issue: IssueIx, button: &Element) {
    focus_tab(button, View::Compare);
    let base = button.closest("[part=base]").ok().flatten();
    widget.act(Cause::View, |selection| {
        selection.view = Some(View::Compare);
        if !selection.open.contains(&issue) {
            selection.toggle_issue(issue);
        }
    });
    let selector = format!("tr[data-issue='{}']", widget.dataset().issue(issue).id);
    // Once its row is there.
    request_animation_frame(move || {
        if let Some(Ok(Some(row))) = base.map(|base| base.query_selector(&selector)) {
            show_in_middle(&row);
        }
    });
}
