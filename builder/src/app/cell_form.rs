//! The form of one cell: what a plan says on an issue. Never another cell's.

use leptos::prelude::*;
use serde_json::Value;
use wasm_bindgen::JsCast as _;
use web_sys::HtmlElement;

use super::contents::focus;
use super::field::Form;
use super::store::use_store;
use crate::document::record;
use crate::forms::PROVISION;
use crate::places;
use crate::records;

/// What can be said of a cell of which nothing is said.
const FIRST: [(&str, &str); 2] =
    [("stated", "The plan states something"), ("silent", "The plan does not address it")];

#[component]
pub(super) fn CellForm(
    /// Ids of both.
    plan: String,
    issue: String,
) -> impl IntoView {
    let store = use_store();
    let (this_plan, this_issue) = (plan.clone(), issue.clone());
    let at = Memo::new(move |_| store.with(|document| document.provision(&this_plan, &this_issue)));
    let heading = store.now(|document| {
        let (issue, plan) =
            (places::named(document, "/issues", &issue), places::named(document, "/plans", &plan));
        format!("{issue}: {plan}")
    });
    let form = move || match at.get() {
        Some(at) => view! { <Form pointer=record("/provisions", at) fields=PROVISION/> }.into_any(),
        None => {
            let each = FIRST.map(|(coverage, words)| {
                let (plan, issue) = (plan.clone(), issue.clone());
                let begin = move |_| {
                    store.act(|document| {
                        let (mut changes, at) = records::first_provision(document, &plan, &issue);
                        for change in &mut changes {
                            if let Some(Value::Object(provision)) = &mut change.after {
                                provision.insert("coverage".to_owned(), coverage.into());
                            }
                        }
                        document.edit(changes);
                        let field = if coverage == "stated" { "summary" } else { "coverage" };
                        store.wanted.set(Some(format!("{}/{field}", record("/provisions", at))));
                    });
                };
                view! { <button type="button" on:click=begin>{words}</button> }
            });
            view! {
                <p>{"Nobody has reported what the plan says on it."}</p>
                <p class="choices">{each.collect_view()}</p>
            }
            .into_any()
        }
    };
    let close = move || {
        let opener = gloo_utils::document().query_selector("button.cell[aria-expanded=true]");
        store.cell.set(None);
        if let Some(Ok(opener)) = opener.ok().flatten().map(|it| it.dyn_into::<HtmlElement>()) {
            // Fails for nothing that is on the page.
            let _ = opener.focus();
        }
    };
    Effect::new(move |_| {
        focus("cell-heading");
    });
    view! {
        <section
            class="cell-form"
            aria-labelledby="cell-heading"
            on:keydown=move |event| {
                if event.key() == "Escape" {
                    close();
                }
            }
        >
            <h3 id="cell-heading" tabindex="-1">{heading}</h3>
            {form}
            <button type="button" class="quiet" on:click=move |_| close()>"Close"</button>
        </section>
    }
}
