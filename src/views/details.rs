//! How components reach the details, which have a file of their own, without naming
//! them: some are part of the details themselves. Never fetches before a view needs it.

use leptos::html;
use leptos::prelude::*;

use super::compare::open_issue::OpenIssue;
use crate::components::lazy::{Lazy, LazyPart};
use crate::localize::Message;
use crate::model::{IssueIx, PlanIx};
use crate::widget::Widget;

/// What a reader opens, prints, unfolds and takes along.
pub(super) struct Details {
    pub(super) issue: fn(OpenIssue) -> AnyView,
    pub(super) provision: fn(IssueIx, PlanIx) -> AnyView,
    pub(super) found: fn(Widget, IssueIx, &[PlanIx], &[String]) -> Option<AnyView>,
    pub(super) print_pages: fn() -> AnyView,
    pub(super) about_plans: fn() -> AnyView,
    pub(super) all_sources: fn() -> AnyView,
    pub(super) corrections: fn(Widget) -> AnyView,
    pub(super) copy: fn(Copying) -> AnyView,
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

/// The details for the components of one widget.
#[derive(Clone, Copy)]
pub(super) struct LaterDetails {
    /// Where they come from.
    pub(super) part: &'static LazyPart<Details>,
    /// Whether they are there.
    pub(super) has_arrived: RwSignal<bool>,
}

/// The details for the present component.
///
/// # Panics
/// Outside of [`Comparison`](super::Comparison).
pub(super) fn use_details() -> LaterDetails {
    expect_context()
}

impl LaterDetails {
    /// One of them, once they are there.
    pub(super) fn view(
        self,
        view: impl Fn(&Details) -> AnyView + Send + Sync + 'static,
    ) -> AnyView {
        let part = self.part;
        let view = move || part.get().map(&view);
        view! { <Lazy part view=Box::new(view)/> }.into_any()
    }
}
