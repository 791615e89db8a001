//! The live count: the one `role=status`. Never moves focus, never speaks while a reader types.

use std::time::Duration;

use leptos::leptos_dom::helpers::{TimeoutHandle, set_timeout_with_handle};
use leptos::prelude::*;

use super::dom::{Content, El, el, follow, live, maybe};
use super::intl::Intl;
use crate::format::Numerals as _;
use crate::messages::Message;
use crate::state::State;

/// How long the count waits for the next act before it is told.
const PAUSE: Duration = Duration::from_millis(300);

/// What `count` gives, told a moment after the reader's last act.
pub(super) fn announcer(count: impl Fn() -> String + 'static) -> El {
    let told = RwSignal::new(String::new());
    let waiting = StoredValue::new(None::<TimeoutHandle>);
    let stop = move || {
        if let Some(Some(timeout)) = waiting.try_get_value() {
            timeout.clear();
        }
    };
    let mut is_first = true;
    follow(move || {
        let count = count();
        stop();
        if std::mem::take(&mut is_first) {
            told.set(count);
            return;
        }
        let tell = move || {
            told.try_set(count);
        };
        waiting.set_value(set_timeout_with_handle(tell, PAUSE).ok());
    });
    on_cleanup(stop);
    el("p")
        .attr("class", "count")
        .attr("part", "status")
        .attr("role", "status")
        .attr("tabindex", "-1")
        .with(live(move || told.get()))
}

/// What "differ" means, while only differences are wanted.
pub(super) fn explanation(state: State) -> Content {
    let explanation =
        move || el("p").attr("class", "explanation").with(state.say(Message::WhatDiffers));
    live(move || maybe(state.selection.read().only_differences.then(explanation)))
}

/// How many issues are shown, and on how many the shown plans differ.
pub(super) fn issues_shown(state: State) -> String {
    let setting = state.setting();
    let shown = state.shown.read();
    let digits = |n: usize| Intl(&setting.interface).number(n as f64);
    setting.messages.fill(
        Message::IssuesShown,
        &[
            ("shown", &digits(shown.issues.len())),
            ("total", &digits(setting.dataset.issues.len())),
            ("differ", &digits(shown.n_differ)),
        ],
    )
}
