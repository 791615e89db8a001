//! Where a row holds words searched for that it does not show. Never the words themselves.

use leptos::prelude::*;

use crate::model::{IssueIx, PlanIx};
use crate::widget::{Cause, Widget};

/// A button that names the places, and leads there; nothing where the row shows the words.
pub(in crate::views) fn found(
    widget: Widget,
    issue: IssueIx,
    plans: &[PlanIx],
    terms: &[String],
) -> Option<AnyView> {
    let words = widget.localizer().found_out_of_sight(issue, plans, terms)?;
    let open = move |_| widget.act(Cause::Issue, |selection| selection.toggle_issue(issue));
    let found = view! { <button type="button" class="found" on:click=open>{words}</button> };
    Some(found.into_any())
}
