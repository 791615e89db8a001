//! The live count: the one `role=status`. Never moves focus, never speaks while a reader types.

use reactive_graph::prelude::*;
use wasm_bindgen::prelude::*;

use super::dom::{Content, El, el, follow, live, maybe};
use super::intl::Intl;
use crate::format::Numerals as _;
use crate::messages::Message;
use crate::state::State;

#[wasm_bindgen(module = "/src/view/announcer.js")]
extern "C" {
    #[wasm_bindgen(js_name = tellSoon)]
    fn tell_soon(element: &web_sys::Element, words: &str);
}

/// What `count` gives, told a moment after the reader's last act.
pub(super) fn announcer(count: impl Fn() -> String + 'static) -> El {
    let told = el("p")
        .attr("class", "count")
        .attr("part", "status")
        .attr("role", "status")
        .attr("tabindex", "-1");
    let teller = told.clone();
    let mut is_first = true;
    follow(move || match std::mem::take(&mut is_first) {
        true => teller.say(&count()),
        false => tell_soon(teller.element(), &count()),
    });
    told
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
    let shown = state.shown.get();
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
