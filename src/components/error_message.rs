//! That something could not be loaded, in one calm sentence, and *Try again*. Never why, beyond that.

use leptos::prelude::*;

/// A sentence and a button.
#[component]
pub(crate) fn ErrorMessage(
    /// What could not be loaded.
    #[prop(into)]
    sentence: String,
    /// The button's words.
    try_again: &'static str,
    /// Hears of a press.
    retry: Box<dyn Fn() + Send + Sync>,
) -> impl IntoView {
    view! {
        <p class="failure" part="failure" role="alert">
            {sentence}
            " "
            <button type="button" on:click=move |_| retry()>{try_again}</button>
        </p>
    }
}
