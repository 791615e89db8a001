//! What a reader sees when a dataset cannot be shown: one calm sentence and *Try again*.

use super::dom::el;

/// A sentence and a button labelled `try_again` inside `root`.
pub fn failure_note(
    root: &web_sys::Element,
    sentence: &str,
    try_again: &str,
    on_retry: impl Fn() + 'static,
) {
    let button = el("button").attr("type", "button").on("click", move |_| on_retry());
    let note = el("p")
        .attr("class", "failure")
        .attr("part", "failure")
        .attr("role", "alert")
        .with(sentence)
        .with(" ")
        .with(button.with(try_again));
    super::show(root, &note);
}
