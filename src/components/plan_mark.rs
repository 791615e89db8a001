//! The small mark in a plan's own color. Never its only sign.

use leptos::prelude::*;

use crate::model::PlanIx;
use crate::widget::Widget;

/// The mark beside the name of a plan that has a color.
pub(crate) fn plan_mark(widget: Widget, plan: PlanIx) -> Option<AnyView> {
    let color = widget.dataset().plan(plan).color.clone()?;
    Some(
        view! { <span class="plan-mark" style=("--plan", color) aria-hidden="true"></span> }
            .into_any(),
    )
}
