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

use wasm_bindgen::JsCast as _;

use crate::state::State;
use dom::{El, el, maybe};
pub use failure::failure_note;
use passage::{base_of, heading, passage};

/// The whole widget, inside `root`.
pub fn plan_compare(state: State, root: &web_sys::Element) {
    let setting = state.setting();
    let dataset = &setting.dataset;
    let title = heading(setting.heading_level, "title").attr("id", "title");
    let summary = dataset.summary.as_ref().map(|summary| {
        el("p").attr("class", "standfirst").attr("part", "summary").with(passage(state, summary))
    });
    let count = announcer::announcer(state);
    let counted = count.element().clone().unchecked_into();
    let count_line = el("div").attr("class", "count-line").with(count);
    let (toolbar, count_line) = match setting.is_plain {
        true => (None, count_line),
        false => {
            let reset = toolbar::reset_button(state, counted);
            (Some(toolbar::toolbar(state)), count_line.with(reset))
        }
    };
    // The reader's language has no interface yet: what is around the data reads in its own.
    let is_foreign = base_of(&setting.language) != base_of(&setting.interface);
    let widget = el("section")
        .attr("part", "base")
        .attr("aria-labelledby", "title")
        .maybe_attr("lang", is_foreign.then_some(&setting.interface))
        .maybe_attr("dir", is_foreign.then_some("ltr"))
        .with(title.with(passage(state, &dataset.title)))
        .with(maybe(summary))
        .with(maybe(toolbar))
        .with(announcer::explanation(state))
        .with(count_line)
        .with(compare_table::compare_table(state))
        .with(footer::footer(state));
    show(root, &widget);
}

fn show(root: &web_sys::Element, element: &El) {
    // Fails only when the element contains the root.
    let _ = root.append_child(element.element());
}
