//! How components reach the details of *Compare*, which have a file of their own, without naming
//! them: some are part of the details themselves. Never fetches before a view needs it.

use leptos::prelude::*;

use super::compare::open_issue::OpenIssue;
use super::copy_by_hand::Refused;
use crate::components::lazy::{Lazy, LazyPart};

/// What a reader of *Compare* opens, prints and unfolds.
pub(super) struct Details {
    pub(super) issue: fn(OpenIssue) -> AnyView,
    pub(super) print_pages: fn() -> AnyView,
    pub(super) about_plans: fn() -> AnyView,
    pub(super) all_sources: fn() -> AnyView,
    pub(super) copy_by_hand: fn(Refused) -> AnyView,
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
