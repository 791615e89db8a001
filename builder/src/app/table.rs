//! The table of all plans and issues; a cell opens below its row. Rows come by the screenful, so that a
//! large table costs no more than what is looked at.

use std::sync::Arc;

use leptos::prelude::*;
use serde_json::Value;

use super::cell_form::CellForm;
use super::new_record::NewRecord;
use super::store::{Settled, Store, use_store};
use super::table_keys;
use crate::document::Document;
use crate::faults::Weight;
use crate::places;

/// How many rows come at once.
const SCREENFUL: usize = 40;

/// What a row needs to be told from others.
#[derive(Clone, PartialEq)]
struct Row {
    at: usize,
    id: String,
}

#[component]
pub(super) fn Table() -> impl IntoView {
    let store = use_store();
    let query = RwSignal::new(String::new());
    let n_shown = RwSignal::new(SCREENFUL);
    // Not with each letter.
    let settled = store.settled;
    let plans = Memo::new(move |_| {
        settled.track();
        store.now(|document| places::options(document, "/plans"))
    });
    let found = Memo::new(move |_| {
        settled.track();
        let query = query.get().to_lowercase();
        store.now(|document| rows(document, &query))
    });
    // Tab comes to the cell that had the focus last, or to the first issue.
    let focused = RwSignal::new((String::new(), String::new()));
    let tab_stop = Selector::new(move || {
        let (issue, plan) = focused.get();
        let found = found.read();
        let is_there = found.iter().any(|row| row.id == issue)
            && (plan.is_empty() || plans.read().iter().any(|(id, _)| *id == plan));
        match found.first() {
            Some(first) if !is_there => (first.id.clone(), String::new()),
            _ => (issue, plan),
        }
    });
    let reach = StoredValue::new(Reach { focused, tab_stop });
    let open_row = move || store.cell.get().map(|(_, issue)| issue);
    let shown = move || {
        let open = open_row();
        let n_shown = n_shown.get();
        let mut rows = found.get();
        // A row that somebody is led to is there, wherever it is.
        let kept = rows.iter().position(|row| Some(&row.id) == open.as_ref());
        rows.truncate(n_shown.max(kept.map_or(0, |at| at + 1)));
        rows
    };
    let heads = move || {
        plans
            .get()
            .into_iter()
            .map(|(_, name)| view! { <th scope="col">{name}</th> })
            .collect_view()
    };
    let more = move || {
        let n = found.read().len();
        (n_shown.get() < n).then(|| {
            let label = format!("Show more of {n} issues");
            view! {
                <button type="button" on:click=move |_| n_shown.update(|n| *n += SCREENFUL)>{label}</button>
            }
        })
    };
    let then = Callback::new(move |_| {});
    view! {
        <div class="find">
            <label for="find-issue">{"Find an issue"}</label>
            <input
                id="find-issue"
                type="search"
                prop:value=move || query.get()
                on:input=move |event| query.set(event_target_value(&event))
            />
        </div>
        <div class="scroll" tabindex="0" role="region" aria-label="Table of plans and issues">
            <table on:keydown=move |event| table_keys::lead(&event)>
                <thead>
                    <tr><th scope="col">{"Issue"}</th>{heads}</tr>
                </thead>
                <For each=shown key=|row| row.id.clone() let:row>
                    <TableRow id=row.id plans reach/>
                </For>
            </table>
        </div>
        {more}
        <div class="add-here">
            <NewRecord list="/issues" label="New issue" then/>
            <NewRecord list="/plans" label="New plan" then/>
        </div>
    }
}

/// The issues in whose name or question the words stand.
fn rows(document: &Document, query: &str) -> Vec<Row> {
    let issues = document.list("/issues").iter().enumerate();
    let is_found = |issue: &Value| {
        let in_words = |key: &str| document.words(&issue[key]).to_lowercase().contains(query);
        query.is_empty() || in_words("name") || in_words("question")
    };
    let row = |(at, issue): (usize, &Value)| Row {
        at,
        id: issue["id"].as_str().unwrap_or("").to_owned(),
    };
    issues.filter(|(_, issue)| is_found(issue)).map(row).collect()
}

/// The id of an issue and that of a plan, or nothing for the issue itself.
type At = (String, String);

/// Which cell Tab comes to.
struct Reach {
    focused: RwSignal<At>,
    tab_stop: Selector<At>,
}

impl Reach {
    fn tab_index(&self, at: &At) -> &'static str {
        if self.tab_stop.selected(at) { "0" } else { "-1" }
    }
}

/// One issue, and below it the form of its cell that is open.
#[component]
fn TableRow(
    /// The issue's.
    id: String,
    plans: Memo<Vec<(String, String)>>,
    reach: StoredValue<Reach>,
) -> impl IntoView {
    let store = use_store();
    let issue = id.clone();
    let open = Memo::new(move |_| {
        let cell = store.cell.get();
        cell.filter(|(_, of)| *of == issue).map(|(plan, _)| plan)
    });
    let issue = id.clone();
    let name = Memo::new(move |_| {
        store.settled.track();
        store.now(|document| places::named(document, "/issues", &issue))
    });
    let issue = id.clone();
    let cells = move || {
        let plans = plans.get();
        plans
            .into_iter()
            .map(|(plan, plan_name)| {
                cell(store, (issue.clone(), plan), plan_name, open, name, reach)
            })
            .collect_view()
    };
    let issue = id.clone();
    let to_issue = move |_| {
        let issue = issue.clone();
        let at =
            store.now(|document| document.list("/issues").iter().position(|it| it["id"] == issue));
        store.go_to(&format!("/issues/{}/name", at.unwrap_or(0)));
    };
    let this = (id.clone(), String::new());
    let tab_index = move || reach.with_value(|reach| reach.tab_index(&this));
    let this = (id.clone(), String::new());
    let focus = move |_| reach.with_value(|reach| reach.focused.set(this.clone()));
    let issue = id;
    let form = move || {
        open.get().map(|plan| {
            let span = (plans.read_untracked().len() + 1).to_string();
            let issue = issue.clone();
            view! {
                <tr class="open">
                    <td colspan=span><CellForm plan issue/></td>
                </tr>
            }
        })
    };
    view! {
        <tbody>
            <tr>
                <th scope="row">
                    <button
                        type="button"
                        class="link"
                        tabindex=tab_index
                        on:focus=focus
                        on:click=to_issue
                    >{move || name.get()}</button>
                </th>
                {cells}
            </tr>
            {form}
        </tbody>
    }
}

fn cell(
    store: Store,
    at: At,
    plan_name: String,
    open: Memo<Option<String>>,
    issue_name: Memo<String>,
    reach: StoredValue<Reach>,
) -> AnyView {
    let (issue, plan) = at.clone();
    let shown = Memo::new(move |_| {
        let settled = store.settled.get();
        store.now(|document| shown(document, &settled, &plan, &issue))
    });
    let (issue, plan) = at.clone();
    let this_plan = plan.clone();
    let is_open = Memo::new(move |_| open.read().as_ref() == Some(&this_plan));
    let toggle = move |_| {
        let cell = (plan.clone(), issue.clone());
        let is_open = is_open.get_untracked();
        store.cell.set((!is_open).then_some(cell));
    };
    let label = move || {
        let shown = shown.read();
        let fault = if shown.has_fault { ", something is wrong" } else { "" };
        format!("{}, {plan_name}: {}{fault}", issue_name.get(), shown.words)
    };
    let this = at.clone();
    let tab_index = move || reach.with_value(|reach| reach.tab_index(&this));
    let focus = move |_| reach.with_value(|reach| reach.focused.set(at.clone()));
    view! {
        <td>
            <button
                type="button"
                class="cell"
                class:none=move || !shown.read().is_stated
                class:faulty=move || shown.read().has_fault
                tabindex=tab_index
                aria-expanded=move || is_open.get().to_string()
                aria-label=label
                on:focus=focus
                on:click=toggle
            >
                <span>{move || shown.get().words}</span>
            </button>
        </td>
    }
    .into_any()
}

/// What a cell shows.
#[derive(Clone, Default, PartialEq)]
struct Shown {
    words: String,
    is_stated: bool,
    has_fault: bool,
}

fn shown(document: &Document, settled: &Arc<Settled>, plan: &str, issue: &str) -> Shown {
    let Some(at) = document.provision(plan, issue) else {
        return Shown { words: "Not reported".to_owned(), ..Shown::default() };
    };
    let pointer = format!("/provisions/{at}");
    let provision = document.get(&pointer).unwrap_or(&Value::Null);
    let has_fault = settled.faults.at(&pointer).any(|found| Weight::Advice < found.weight);
    let words = match provision["coverage"].as_str() {
        Some("silent") => "Not addressed".to_owned(),
        Some("unreported") => "Not reported".to_owned(),
        _ => match document.words(&provision["summary"]) {
            "" => "…".to_owned(),
            words => words.to_owned(),
        },
    };
    Shown { words, is_stated: provision["coverage"] == "stated", has_fault }
}
