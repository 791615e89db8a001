//! What a reader sees when a dataset cannot be shown: one calm sentence and *Try again*.

use leptos::prelude::*;

/// One sentence and a button.
#[component]
pub fn FailureNote(
    /// What went wrong, in a sentence.
    sentence: String,
    /// What the button says.
    try_again: &'static str,
    /// Carries out the retry.
    on_retry: impl Fn() + 'static,
) -> impl IntoView {
    view! {
        <p class="failure" part="failure" role="alert">
            {sentence} " "
            <button type="button" on:click=move |_| on_retry()>{try_again}</button>
        </p>
    }
}
