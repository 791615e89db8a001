//! What a reader sees: components that turn signals into elements. No arithmetic, no sentences.

mod announcer;
mod compare_table;
mod failure;
mod footer;
mod heading;
pub mod intl;
mod issue_detail;
mod overflow;
mod passage;
mod plan_header;
mod provision_cell;
mod source_list;
mod toolbar;

use leptos::prelude::*;

use crate::state::State;
use announcer::Announcer;
use compare_table::CompareTable;
pub use failure::FailureNote;
use footer::Footer;
use heading::heading;
use passage::passage;
use toolbar::Toolbar;

/// The whole widget.
#[component]
pub fn PlanCompare(
    /// The widget's signals.
    state: State,
) -> impl IntoView {
    let setting = state.setting();
    let dataset = &setting.dataset;
    let title = heading(setting.heading_level, "title", "title", passage(state, &dataset.title));
    let summary = dataset.summary.as_ref().map(|summary| {
        view! { <p class="standfirst" part="summary">{passage(state, summary)}</p> }
    });
    let toolbar = (!setting.is_plain).then(|| view! { <Toolbar state/> });
    view! {
        <section class="base" part="base" aria-labelledby="title">
            {title}
            {summary}
            {toolbar}
            <Announcer state/>
            <CompareTable state/>
            <Footer state/>
        </section>
    }
}
