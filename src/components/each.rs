//! `<For>` over indices of a dataset. Never over anything else.

use std::sync::Arc;

use leptos::prelude::*;

use crate::model::PlanIx;
use crate::widget::Widget;

type Keys = Box<dyn Fn() -> Vec<usize> + Send + Sync>;
type Content = Arc<dyn Fn(usize) -> AnyView + Send + Sync>;

/// One content for each of the keys that a closure gives, in that order. A key that stays keeps its
/// elements, with their focus and scroll positions.
pub(crate) fn each(
    keys: impl Fn() -> Vec<usize> + Send + Sync + 'static,
    content: impl Fn(usize) -> AnyView + Send + Sync + 'static,
) -> AnyView {
    boxed(Box::new(keys), Arc::new(content))
}

/// One content for each plan whose cells are in the table, in order.
pub(crate) fn each_plan(
    widget: Widget,
    content: impl Fn(PlanIx) -> AnyView + Send + Sync + 'static,
) -> AnyView {
    let plans = move || widget.columns.read().iter().map(|plan| plan.0).collect();
    each(plans, move |plan| content(PlanIx(plan)))
}

// `<For>` is compiled once for all, and not for each pair of closures.
fn boxed(keys: Keys, content: Content) -> AnyView {
    view! { <For each=keys key=|key| *key children=move |key| content(key)/> }.into_any()
}
