//! How components reach details and tools, which have files of their own, without naming
//! them: some are part of the details themselves. Never fetches before a view needs it.

use leptos::html;
use leptos::prelude::*;
use web_sys::{HtmlElement, KeyboardEvent};

use super::compare::open_issue::OpenIssue;
use super::compare::row_state::CellsState;
use crate::components::lazy::{Lazy, LazyPart};
use crate::components::mounted::Mounted;
use crate::localize::Message;
use crate::model::{IssueIx, PlanIx};
use crate::widget::Widget;

/// What a reader opens, unfolds and reads on paper.
pub(super) struct Details {
    pub(super) issue: fn(OpenIssue) -> AnyView,
    pub(super) provision: fn(IssueIx, PlanIx) -> AnyView,
    /// Shows the pages there.
    pub(super) print_pages: fn(HtmlElement) -> Mounted,
    pub(super) about_plans: fn() -> AnyView,
    pub(super) all_sources: fn() -> AnyView,
    pub(super) corrections: fn(Widget) -> AnyView,
}

/// What a reader's acts call for beside that: what they find, and take along.
pub(super) struct Tools {
    pub(super) found: fn(Widget, IssueIx, &CellsState, &[String]) -> Option<AnyView>,
    pub(super) offers: fn(NodeRef<html::Div>) -> AnyView,
    pub(super) step_among_controls: fn(&KeyboardEvent),
    pub(super) copy: fn(Copying) -> AnyView,
    pub(super) print_choices: fn(Widget) -> AnyView,
    pub(super) save_csv: fn(Widget),
    pub(super) save_dataset: fn(Widget),
}

/// A text on its way to the clipboard.
pub(super) struct Copying {
    pub(super) text: String,
    /// What is said when it is there.
    pub(super) copied: Message,
    /// The button that was pressed.
    pub(super) opener: NodeRef<html::Button>,
}

/// Details and tools for the components of one widget.
#[derive(Clone, Copy)]
pub(super) struct LaterDetails {
    pub(super) part: &'static LazyPart<Details>,
    pub(super) tools: &'static LazyPart<Tools>,
    /// Whether both are there.
    pub(super) has_arrived: RwSignal<bool>,
}

/// Details and tools for the present component.
///
/// # Panics
/// Outside of [`Comparison`](super::Comparison).
pub(super) fn use_details() -> LaterDetails {
    expect_context()
}

impl LaterDetails {
    /// One of the details, once they are there.
    pub(super) fn view(
        self,
        view: impl Fn(&Details) -> AnyView + Send + Sync + 'static,
    ) -> AnyView {
        let part = self.part;
        let view = move || part.get().map(&view);
        view! { <Lazy part view=Box::new(view)/> }.into_any()
    }

    /// What comes of a tool, once they are there.
    pub(super) fn tool(self, view: impl Fn(&Tools) -> AnyView + Send + Sync + 'static) -> AnyView {
        let part = self.tools;
        let view = move || part.get().map(&view);
        view! { <Lazy part view=Box::new(view)/> }.into_any()
    }

    /// The tools, when all of it has arrived.
    pub(super) fn arrived_tools(self) -> Option<&'static Tools> {
        // Read first, so that whoever asks too early hears of the arrival.
        self.has_arrived.get().then(|| self.tools.get()).flatten()
    }
}
