//! All that is wrong and what is advised, each leading to where it can be mended. Never more at once than
//! can be read.

use leptos::prelude::*;

use super::store::{Store, use_store};
use crate::faults::{Found, Weight};
use crate::places;

/// How many are listed.
const MOST: usize = 30;

/// What is wrong, and not just advised.
const WRONG: [Weight; 3] = [Weight::Error, Weight::Slip, Weight::Warning];

#[component]
pub(super) fn FaultList() -> impl IntoView {
    let store = use_store();
    let summary = move || {
        let settled = store.settled.get();
        let n_errors = settled.faults.weighing(&[Weight::Error]).len();
        match (settled.faults.weighing(&WRONG).len(), n_errors) {
            (0, _) => "Nothing is wrong with the dataset.".to_owned(),
            (n, 0) => format!("{n} to mend; the comparison is shown."),
            (n, errors) => {
                format!("{n} to mend, {errors} of which keep something from being shown.")
            }
        }
    };
    let wrong = move || {
        let settled = store.settled.get();
        let mut wrong = settled.faults.weighing(&WRONG);
        wrong.sort_by_key(|found| std::cmp::Reverse(found.weight));
        listed(store, &wrong)
    };
    let n_advised = move || store.settled.with(|it| it.faults.weighing(&[Weight::Advice]).len());
    let count = move || match n_advised() {
        1 => "1 piece of advice".to_owned(),
        n => format!("{n} pieces of advice"),
    };
    let advised = move || {
        let settled = store.settled.get();
        listed(store, &settled.faults.weighing(&[Weight::Advice]))
    };
    view! {
        <section class="fault-list" aria-label="What is wrong">
            <p role="status">{summary}</p>
            {wrong}
            <details hidden=move || n_advised() == 0>
                <summary>{count}</summary>
                {advised}
            </details>
        </section>
    }
}

fn listed(store: Store, found: &[&Found]) -> Option<AnyView> {
    let rest = found.len().saturating_sub(MOST);
    let each = found.iter().take(MOST).map(|found| {
        let words = store.now(|document| places::of(document, &found.pointer).words);
        let pointer = found.pointer.clone();
        let is_error = found.weight == Weight::Error;
        let weight = found.weight.word();
        view! {
            <li class:error=is_error>
                <button type="button" class="link" on:click=move |_| store.go_to(&pointer)>
                    {words}
                </button>
                {format!(" {weight}: {}", found.sentence)}
            </li>
        }
    });
    let each = each.collect_view();
    let more = (0 < rest).then(|| view! { <p class="hint">{format!("… and {rest} more.")}</p> });
    (!found.is_empty()).then(|| view! { <ul>{each}</ul> {more} }.into_any())
}
