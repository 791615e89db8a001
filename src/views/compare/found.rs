//! Where a row holds words searched for that it does not show. Never the words themselves.

use std::iter::successors;

use leptos::ev::MouseEvent;
use leptos::prelude::*;
use wasm_bindgen::JsCast as _;
use web_sys::{Element, HtmlElement};

use super::plan_header::put;
use super::row_state::CellsState;
use crate::browser::overflow::show_in_middle;
use crate::compare::{Place, Sight};
use crate::model::IssueIx;
use crate::widget::{Cause, Widget};

/// A button that names the places, and leads there; nothing where the row shows the words.
pub(in crate::views) fn found(
    widget: Widget,
    issue: IssueIx,
    CellsState { plans, chosen, .. }: &CellsState,
    terms: &[String],
) -> Option<AnyView> {
    let localizer = widget.localizer();
    let (words, place) = localizer.found_out_of_sight(issue, (plans, chosen), terms, Sight::Row)?;
    let last = plans.len().saturating_sub(1);
    let without_column = match place {
        Place::Provision(plan) if !plans.contains(&plan) => Some(plan),
        _ => None,
    };
    let open = move |event: MouseEvent| {
        let row =
            event.target().and_then(|it| it.dyn_into::<Element>().ok()?.closest("tr").ok()?);
        if let Some(plan) = without_column {
            put(widget, last, Some(plan.0));
        }
        widget.act(Cause::Issue, |selection| selection.toggle_issue(issue));
        if let Some(row) = row {
            // Once it is open.
            request_animation_frame(move || lead_into(&row));
        }
    };
    let found = view! { <button type="button" class="found" on:click=open>{words}</button> };
    Some(found.into_any())
}

/// Brings the first words found below a row into sight, and the focus to what closes it again: the button
/// that led there is gone.
fn lead_into(row: &Element) {
    let opener = row.query_selector("[aria-expanded]").ok().flatten();
    if let Some(opener) = opener.and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
        // Fails only for an element that has left the page.
        let _ = opener.focus();
    }
    let below = successors(row.next_element_sibling(), Element::next_element_sibling)
        .take_while(|row| !row.has_attribute("data-issue"));
    let mark = below.filter_map(|row| row.query_selector("mark").ok()?).next();
    if let Some(mark) = mark {
        show_in_middle(&mark);
    }
}
