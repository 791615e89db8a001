//! The view *Compare*: tools, count and table. Never what they do.

use wasm_bindgen::JsCast as _;

use super::announcer::{announcer, explanation, issues_shown};
use super::compare_table::compare_table;
use super::dom::{El, el, maybe};
use super::paper::paper;
use super::toolbar::{reset_button, toolbar};
use crate::state::State;

/// Plans side by side on the issues that the reader's choices leave.
pub(super) fn comparison(state: State) -> El {
    let count = announcer(move || issues_shown(state));
    let counted = count.element().clone().unchecked_into();
    let count_line = el("div").attr("class", "count-line").with(count);
    let (toolbar, count_line) = match state.setting().is_plain {
        true => (None, count_line),
        false => (Some(toolbar(state)), count_line.with(reset_button(state, counted))),
    };
    let comparison = el("div").attr("class", "comparison");
    let paper = paper(state, &comparison);
    comparison
        .with(maybe(toolbar))
        .with(explanation(state))
        .with(count_line)
        .with(compare_table(state))
        .with(paper)
}
