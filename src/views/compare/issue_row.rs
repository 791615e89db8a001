//! An issue's row and, while it is open, its detail below. Never what the detail says.

use std::sync::Arc;

use leptos::html;
use leptos::prelude::*;
use web_sys::KeyboardEvent;

use super::open_issue::{Close, OpenIssue, close_on_escape};
use super::provision_cell::ProvisionCell;
use super::row_state::{CellsState, RowState, RowStates};
use super::table_attributes::{n_columns, table_role};
use crate::components::error_message::ErrorMessage;
use crate::components::lazy::Arrival;
use crate::components::localized_text::{localized_text, marked_text};
use crate::localize::Message;
use crate::model::{IssueIx, PlanIx};
use crate::views::details::use_details;
use crate::widget::{Cause, use_widget};

/// One issue, with what each plan that has a column says on it.
#[component]
pub(super) fn IssueRow(
    /// The row's issue.
    issue: IssueIx,
    /// What the rows of the table follow.
    rows: RowStates,
) -> impl IntoView {
    let widget = use_widget();
    let dataset = widget.dataset();
    let row = rows.add(issue);
    let details = use_details();
    let RowState { is_shown, is_open, columns, plans, terms, .. } = row;
    let opener = NodeRef::<html::Button>::new();
    let toggle = move || widget.act(Cause::Issue, |selection| selection.toggle_issue(issue));
    let close: Close = Arc::new(move || {
        if let Some(opener) = opener.get_untracked() {
            // Fails only for an element that has left the page.
            let _ = opener.focus();
        }
        toggle();
    });
    let open = OpenIssue::new(widget, issue, Arc::clone(&close));
    let controls = open.ids.join(" ");
    let on_key = move |event: KeyboardEvent| {
        if is_open.get_untracked() {
            close_on_escape(&event, &close);
        }
    };
    let name = {
        let dataset = Arc::clone(&dataset);
        move || marked_text(widget, &dataset.issue(issue).name, &terms.read().terms)
    };
    let found = move || {
        let (terms, plans) = (terms.read(), plans.read());
        let is_due = !is_open.get() && !terms.terms.is_empty();
        let tools = details.arrived_tools().filter(|_| is_due)?;
        (tools.found)(widget, issue, &plans, &terms.terms)
    };
    let cells = move || {
        let cell = |plan: &PlanIx| view! { <ProvisionCell row plan=*plan/> }.into_any();
        columns.read().columns.iter().map(cell).collect::<Vec<_>>()
    };
    view! {
        <tr
            role=table_role(widget, "row")
            data-issue=dataset.issue(issue).id.clone()
            hidden=move || !is_shown.get()
            on:keydown=on_key
        >
            <th role=table_role(widget, "rowheader") scope="row" part="issue-header">
                <button
                    type="button"
                    part="details-button"
                    aria-expanded=move || is_open.get().to_string()
                    aria-controls=move || is_open.get().then(|| controls.clone())
                    on:click=move |_| toggle()
                    node_ref=opener
                >
                    {name}
                </button>
                {found}
            </th>
            {cells}
        </tr>
        {move || (is_open.get() && is_shown.get()).then(|| view! { <Detail open=open.clone()/> }.into_any())}
    }
}

/// What an open issue unfolds, once its file is there.
#[component]
fn Detail(open: OpenIssue) -> impl IntoView {
    let part = use_details().part;
    let arrival = Arrival::of(part);
    move || match (arrival.is_there.get(), part.get()) {
        (true, Some(details)) => (details.issue)(open.clone()),
        _ => {
            let failure = arrival.has_failed.get().then(|| {
                view! { <DetailFailure retry=Box::new(move || arrival.retry())/> }.into_any()
            });
            failure.into_any()
        }
    }
}

/// In place of the detail, that it could not be loaded.
#[component]
fn DetailFailure(retry: Box<dyn Fn() + Send + Sync>) -> impl IntoView {
    let widget = use_widget();
    let localizer = widget.localizer();
    view! {
        <tr role=table_role(widget, "row") class="detail-more" part="detail">
            <td role=table_role(widget, "cell") colspan=move || n_columns(widget)>
                <ErrorMessage
                    sentence=localizer.t(Message::ViewFailed)
                    try_again=localizer.t(Message::TryAgain)
                    retry
                />
            </td>
        </tr>
    }
}

/// One issue in the static figure.
#[component]
pub(super) fn StaticIssueRow(
    /// The row's issue.
    issue: IssueIx,
) -> impl IntoView {
    let widget = use_widget();
    let dataset = widget.dataset();
    let row = RowState::new(widget, issue, &CellsState::of(widget));
    let cells: Vec<AnyView> =
        dataset.plan_indices().map(|plan| view! { <ProvisionCell row plan/> }.into_any()).collect();
    let issue = dataset.issue(issue);
    view! {
        <tr data-issue=issue.id.clone()>
            <th scope="row">{localized_text(widget, &issue.name)}</th>
            {cells}
        </tr>
    }
}
