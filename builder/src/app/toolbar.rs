//! Undo, redo and *Forget*. Never what they do.

use leptos::prelude::*;

use super::kept;
use super::store::use_store;

#[component]
pub(super) fn Toolbar() -> impl IntoView {
    let store = use_store();
    let is_sure = RwSignal::new(false);
    let forget = move || {
        match is_sure.get() {
        false => view! {
            <button type="button" class="quiet" on:click=move |_| is_sure.set(true)>"Forget…"</button>
        }
        .into_any(),
        true => view! {
            <span class="question" role="group" aria-label="Forget">
                <span>{"Take your work out of this browser?"}</span>
                <button
                    type="button"
                    on:click=move |_| {
                        is_sure.set(false);
                        kept::forget(store);
                    }
                >
                    "Forget it"
                </button>
                <button type="button" on:click=move |_| is_sure.set(false)>"Keep it"</button>
            </span>
        }
        .into_any(),
    }
    };
    move || {
        store.is_begun().then(|| {
            view! {
                <div class="toolbar" role="group" aria-label="Steps">
                    <button
                        type="button"
                        aria-keyshortcuts="Control+Z"
                        aria-disabled=move || (!store.with(|document| document.can_undo())).to_string()
                        on:click=move |_| store.undo()
                    >
                        "Undo"
                    </button>
                    <button
                        type="button"
                        aria-keyshortcuts="Control+Y"
                        aria-disabled=move || (!store.with(|document| document.can_redo())).to_string()
                        on:click=move |_| store.redo()
                    >
                        "Redo"
                    </button>
                    <span class="quiet">{"Kept in this browser until you forget it."}</span>
                    {forget}
                </div>
            }
        })
    }
}
