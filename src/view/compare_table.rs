//! The table: issues down, plans across, in a scroll box of its own. Never hides by style alone.

use leptos::html;
use leptos::prelude::*;

use super::issue_detail::IssueDetail;
use super::overflow::{overflow_of, show_next_plan};
use super::passage::{passage, searched_passage};
use super::plan_header::PlanHeader;
use super::provision_cell::ProvisionCell;
use crate::messages::Message;
use crate::model::{CategoryIx, IssueIx};
use crate::state::{Cause, State};

/// The comparison of the chosen plans on the issues that are left.
#[component]
pub fn CompareTable(
    /// The widget's signals.
    state: State,
) -> impl IntoView {
    let has_plans = Memo::new(move |_| !state.selection.read().plans.is_empty());
    let has_issues = Memo::new(move |_| !state.shown.read().issues.is_empty());
    move || match (has_plans.get(), has_issues.get()) {
        (true, true) => view! { <Table state/> }.into_any(),
        (true, false) => nothing(state, Message::NoIssue),
        (false, _) => nothing(state, Message::NoPlan),
    }
}

fn nothing(state: State, message: Message) -> AnyView {
    view! { <p class="nothing" part="nothing">{state.say(message)}</p> }.into_any()
}

#[component]
fn Table(
    /// The widget's signals.
    state: State,
) -> impl IntoView {
    let setting = state.setting();
    let title = state.words(&setting.dataset.title);
    let caption = setting.messages.fill(Message::TableOf, &[("title", &title)]);
    let scroll_box = NodeRef::<html::Div>::new();
    let overflow = overflow_of(scroll_box);
    let plans = move || state.selection.read().plans.clone();
    let groups = Memo::new(move |_| categories_of(state));
    let more = move || {
        let n = overflow.get().n_plans;
        let digits = n.to_string();
        (n != 0).then(|| {
            let words = state.setting().messages.count(Message::MorePlans, n, &digits);
            view! {
                <button type="button" class="more" on:click=move |_| show_next_plan(scroll_box)>
                    {words}
                </button>
            }
        })
    };
    view! {
        <div class="table-frame" data-more=move || (overflow.get().n_plans != 0).then_some("")>
            <div class="more-line">{more}</div>
            <div
                class="table-box"
                part="table-box"
                role="group"
                aria-labelledby="caption"
                tabindex=move || overflow.get().is_scrollable.then_some("0")
                node_ref=scroll_box
            >
                <table part="table" style:--plans=move || state.selection.read().plans.len().to_string()>
                    <caption part="caption" id="caption">{caption}</caption>
                    <thead>
                        <tr>
                            <td class="corner">{state.say(Message::Issue)}</td>
                            <For each=plans key=|plan| *plan let:plan>
                                <PlanHeader state plan/>
                            </For>
                        </tr>
                    </thead>
                    <For each=move || groups.get() key=|category| *category let:category>
                        <CategoryRows state category/>
                    </For>
                </table>
            </div>
        </div>
    }
}

/// The categories of the issues that are left, in table order; `None` for issues without one.
fn categories_of(state: State) -> Vec<Option<CategoryIx>> {
    let setting = state.setting();
    let shown = state.shown.read();
    let mut categories: Vec<_> =
        shown.issues.iter().map(|issue| setting.dataset.issue(*issue).category).collect();
    categories.dedup();
    categories
}

/// A category's rows under its name.
#[component]
fn CategoryRows(
    /// The widget's signals.
    state: State,
    /// Which category.
    category: Option<CategoryIx>,
) -> impl IntoView {
    let setting = state.setting();
    let dataset = &setting.dataset;
    let name = match category {
        Some(category) => passage(state, &dataset.category(category).name),
        None => state.say(Message::OtherIssues).into_any(),
    };
    // Without any category there is nothing to tell apart.
    let head = (!dataset.categories.is_empty()).then(|| {
        view! {
            <tr class="category">
                <th scope="rowgroup" part="category" colspan=move || n_columns(state)>
                    <span>{name}</span>
                </th>
            </tr>
        }
    });
    let issues = move || {
        let setting = state.setting();
        let is_here = |issue: &IssueIx| setting.dataset.issue(*issue).category == category;
        state.shown.read().issues.iter().copied().filter(is_here).collect::<Vec<_>>()
    };
    view! {
        <tbody>
            {head}
            <For each=issues key=|issue| *issue let:issue>
                <IssueRow state issue/>
            </For>
        </tbody>
    }
}

/// How many columns the table has, as an attribute wants it.
pub fn n_columns(state: State) -> String {
    (state.selection.read().plans.len() + 1).to_string()
}

/// An issue's row and, while it is open, its detail below.
#[component]
fn IssueRow(
    /// The widget's signals.
    state: State,
    /// Which issue.
    issue: IssueIx,
) -> impl IntoView {
    let setting = state.setting();
    let index = issue;
    let issue = setting.dataset.issue(index);
    let detail_id = format!("detail-{}", issue.id);
    let more_id = format!("{detail_id}-more");
    let is_open = Memo::new(move |_| state.selection.read().open.contains(&index));
    let button = NodeRef::<html::Button>::new();
    let toggle = move || state.act(Cause::Issue, |selection| selection.toggle_issue(index));
    let close = move || {
        toggle();
        if let Some(button) = button.get_untracked() {
            let _ = button.focus();
        }
    };
    let close_on_escape = move |event: web_sys::KeyboardEvent| {
        if event.key() == "Escape" && is_open.get_untracked() {
            event.stop_propagation();
            close();
        }
    };
    let plans = move || state.selection.read().plans.clone();
    let controls = format!("{detail_id} {more_id}");
    let detail = move || {
        is_open.get().then(|| {
            let ids = (detail_id.clone(), more_id.clone());
            view! { <IssueDetail state issue=index ids on_close=close/> }
        })
    };
    view! {
        <tr data-issue=issue.id.clone() on:keydown=close_on_escape>
            <th scope="row" part="issue-header">
                <button
                    type="button"
                    part="details-button"
                    node_ref=button
                    aria-expanded=move || is_open.get().to_string()
                    aria-controls=move || is_open.get().then(|| controls.clone())
                    on:click=move |_| toggle()
                >
                    {searched_passage(state, &issue.name)}
                </button>
            </th>
            <For each=plans key=|plan| *plan let:plan>
                <ProvisionCell state issue=index plan/>
            </For>
        </tr>
        {detail}
    }
}
