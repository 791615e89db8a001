//! All that is wrong, each leading to where it can be mended. Never more at once than can be read.

use leptos::prelude::*;
use plan_compare::schema::fault::Level;

use super::store::use_store;
use crate::faults::level_word;
use crate::places;

/// How many are listed.
const MOST: usize = 30;

#[component]
pub(super) fn FaultList() -> impl IntoView {
    let store = use_store();
    let summary = move || {
        let settled = store.settled.get();
        let n = settled.faults.all().len();
        match (n, settled.faults.n_errors()) {
            (0, _) => "Nothing is wrong with the dataset.".to_owned(),
            (n, 0) => format!("{n} to look at; the comparison is shown."),
            (n, errors) => {
                format!("{n} to look at, {errors} of which keep the comparison from being shown.")
            }
        }
    };
    let list = move || {
        let settled = store.settled.get();
        let faults = settled.faults.all();
        if faults.is_empty() {
            return None;
        }
        // Worst first.
        let mut worst: Vec<_> = faults.iter().collect();
        worst.sort_by_key(|found| std::cmp::Reverse(found.level));
        let rest = faults.len().saturating_sub(MOST);
        let each = worst.into_iter().take(MOST).map(|found| {
            let words = store.now(|document| places::of(document, &found.pointer).words);
            let pointer = found.pointer.clone();
            let level = level_word(found.level);
            let is_error = found.level == Level::Error;
            view! {
                <li class:error=is_error>
                    <button type="button" class="link" on:click=move |_| store.go_to(&pointer)>{words}</button>
                    {format!(" {level}: {}", found.sentence)}
                </li>
            }
        });
        let more =
            (0 < rest).then(|| view! { <p class="hint">{format!("… and {rest} more.")}</p> });
        Some(view! { <ul>{each.collect_view()}</ul> {more} })
    };
    view! {
        <section class="fault-list" aria-label="What is wrong">
            <p role="status">{summary}</p>
            {list}
        </section>
    }
}
