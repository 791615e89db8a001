//! What a reader sees: components that turn signals into elements. No arithmetic, no sentences.

mod agreement;
mod announcer;
mod changes;
mod changes_table;
mod chart;
mod choice;
pub mod clipboard;
mod compare_table;
mod comparison;
mod dom;
mod failure;
mod figure_table;
mod figures;
mod footer;
pub mod intl;
mod issue_detail;
mod later;
mod lineage;
mod overflow;
mod paper;
#[cfg_attr(feature = "split", expect(unsafe_code, reason = "what parts a module has no safe form"))]
mod parts;
mod passage;
mod plan_header;
mod position_cell;
mod positions;
mod provision_cell;
mod share;
mod source_list;
mod tabs;
mod timeline;
mod toolbar;
mod wording;

use crate::compare::View;
use crate::state::State;
pub(crate) use dom::keep_watching;
use dom::{El, el, maybe};
pub use failure::failure_note;
use passage::{base_of, heading, passage};
pub use share::csv;

/// The whole widget, inside `root`.
pub fn plan_compare(state: State, root: &web_sys::Element) {
    let setting = state.setting();
    let dataset = &setting.dataset;
    let title = heading(setting.heading_level, "title").attr("id", "title");
    let summary = dataset.summary.as_ref().map(|summary| {
        el("p").attr("class", "standfirst").attr("part", "summary").with(passage(state, summary))
    });
    // Where the reader's language has no interface yet, what is around the data reads in its own.
    let is_foreign = base_of(&setting.language) != base_of(&setting.interface);
    let widget = el("section")
        .attr("part", "base")
        .attr("aria-labelledby", "title")
        .maybe_attr("lang", is_foreign.then_some(&setting.interface))
        .maybe_attr("dir", setting.direction)
        .with(title.with(passage(state, &dataset.title)))
        .with(maybe(summary))
        .with(tabs::tabs(state, move |view| match view {
            View::Compare => comparison::comparison(state).into(),
            View::Changes => later::later(state, parts::CHANGES),
            View::Positions => later::later(state, parts::POSITIONS),
            View::Timeline => later::later(state, parts::TIMELINE),
            View::Figures => later::later(state, parts::FIGURES),
        }))
        .with(maybe((!setting.is_plain).then(|| share::share_row(state))))
        .with(footer::footer(state));
    show(root, &widget);
}

fn show(root: &web_sys::Element, element: &El) {
    // Fails only when the element contains the root.
    let _ = root.append_child(element.element());
}
