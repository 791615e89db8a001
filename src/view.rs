//! What a reader sees: components that turn signals into elements. No arithmetic, no sentences.

mod announcer;
mod compare_table;
mod dom;
mod failure;
mod footer;
pub mod intl;
mod issue_detail;
mod overflow;
mod passage;
mod plan_header;
mod provision_cell;
mod source_list;
mod toolbar;

use crate::state::State;
use dom::{El, el, maybe};
pub use failure::failure_note;
use passage::{heading, passage};

/// The whole widget, inside `root`.
pub fn plan_compare(state: State, root: &web_sys::Element) {
    let setting = state.setting();
    let dataset = &setting.dataset;
    let title = heading(setting.heading_level, "title").attr("id", "title");
    let summary = dataset.summary.as_ref().map(|summary| {
        el("p").attr("class", "standfirst").attr("part", "summary").with(passage(state, summary))
    });
    let toolbar = (!setting.is_plain).then(|| toolbar::toolbar(state));
    let widget = el("section")
        .attr("part", "base")
        .attr("aria-labelledby", "title")
        .with(title.with(passage(state, &dataset.title)))
        .with(maybe(summary))
        .with(maybe(toolbar))
        .with(announcer::announcer(state))
        .with(compare_table::compare_table(state))
        .with(footer::footer(state));
    show(root, &widget);
}

fn show(root: &web_sys::Element, element: &El) {
    // Fails only when the element contains the root.
    let _ = root.append_child(element.element());
}
