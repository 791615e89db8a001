//! The live count: the one `role=status`. Never moves focus, never speaks while a reader types.

use std::time::Duration;

use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;

use super::intl::Intl;
use crate::format::Numerals as _;
use crate::messages::Message;
use crate::state::State;

/// How long the count waits for the next act before it is told.
const PAUSE: Duration = Duration::from_millis(300);

/// How many issues are shown, and on how many the shown plans differ.
#[component]
pub fn Announcer(
    /// The widget's signals.
    state: State,
) -> impl IntoView {
    let count = move || {
        let setting = state.setting();
        let shown = state.shown.get();
        let digits = |n: usize| Intl(&setting.language).number(n as f64);
        setting.messages.fill(
            Message::IssuesShown,
            &[
                ("shown", &digits(shown.issues.len())),
                ("total", &digits(setting.dataset.issues.len())),
                ("differ", &digits(shown.n_differ)),
            ],
        )
    };
    let told = RwSignal::new(untrack(count));
    let waiting = StoredValue::new(None::<TimeoutHandle>);
    let stop = move || {
        if let Some(Some(timeout)) = waiting.try_get_value() {
            timeout.clear();
        }
    };
    Effect::new(move |_| {
        let count = count();
        stop();
        let tell = move || {
            told.try_set(count.clone());
        };
        waiting.set_value(set_timeout_with_handle(tell, PAUSE).ok());
    });
    on_cleanup(stop);
    let explanation = move || {
        state.selection.read().only_differences.then(|| {
            view! { <p class="explanation">{state.say(Message::WhatDiffers)}</p> }
        })
    };
    view! {
        <p class="count" part="status" role="status">{told}</p>
        {explanation}
    }
}
