//! The live count: the one `role=status` of a view. Never moves focus, never speaks while a reader
//! types.

use std::sync::Arc;

use gloo_timers::callback::Timeout;
use leptos::prelude::*;

use super::effect::effect;

/// How long the count waits for the reader's next action. Unit: milliseconds.
const PAUSE: u32 = 300;

/// Words about what is shown, told a moment after the reader's last action.
#[component]
pub(crate) fn Status(
    /// Gives the words.
    words: Arc<dyn Fn() -> String + Send + Sync>,
) -> impl IntoView {
    let followed = Arc::clone(&words);
    let told_at_first = untrack(|| words());
    let pause_is_over = RwSignal::new(true);
    let waiting = StoredValue::new_local(None::<Timeout>);
    effect(move |is_first| {
        // What it reads is what it follows. An act may come before it begins to.
        let is_as_told = followed() == told_at_first;
        if !(is_first && is_as_told) {
            // Dropping the one before cancels it.
            waiting.set_value(Some(Timeout::new(PAUSE, move || {
                pause_is_over.try_set(true);
            })));
        }
    });
    let told = move || {
        pause_is_over.track();
        untrack(|| words())
    };
    view! { <p class="count" part="status" role="status" tabindex="-1">{told}</p> }
}
