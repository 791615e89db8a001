//! How many points of a plan are reported as agreed, in words and as squares. Never who is right.

use leptos::prelude::*;

use crate::components::localized_text::localized_text;
use crate::components::source_links::source_links;
use crate::model::{Agreement, PlanIx};
use crate::widget::Widget;

/// How many points are shown as a square each; more are shown as one bar.
const MAX_SQUARES: u32 = 60;

/// The plan's name, its points as squares, the same in words with who says so; nothing for a plan
/// without a reported agreement.
pub(super) fn agreement_meter(widget: Widget, index: PlanIx) -> Option<AnyView> {
    let dataset = widget.dataset();
    let plan = dataset.plan(index);
    let agreement = plan.agreement.as_ref()?;
    let meter = (agreement.total != 0).then(|| meter(agreement));
    let meter = view! {
        <div class="agreement" data-plan=plan.id.clone()>
            <p class="agreement-plan">{localized_text(widget, &plan.name)}</p>
            " "
            {meter}
            {agreement_in_words(widget, index, agreement)}
        </div>
    };
    Some(meter.into_any())
}

/// How many points are reported as agreed, and who says so.
pub(in crate::views) fn agreement_in_words(
    widget: Widget,
    plan: PlanIx,
    agreement: &Agreement,
) -> AnyView {
    let localizer = widget.localizer();
    let words = localizer.agreement(agreement);
    let sources = source_links(widget, &agreement.sources, &localizer.plan_name(plan));
    view! { <p class="agreement-words">{words} " " {sources}</p> }.into_any()
}

/// What the words say, to the eye.
fn meter(agreement: &Agreement) -> AnyView {
    let (agreed, total) = (agreement.agreed, agreement.total);
    if MAX_SQUARES < total {
        return view! {
            <div class="agreement-bar" aria-hidden="true">
                <span
                    style=("--agreed", agreed.to_string())
                    style=("--total", total.to_string())
                ></span>
            </div>
        }
        .into_any();
    }
    let square = |at: u32| {
        let class = (at < agreed).then_some("agreed");
        view! { <span class=class></span> }.into_any()
    };
    let squares: Vec<AnyView> = (0..total).map(square).collect();
    view! { <div class="agreement-squares" aria-hidden="true">{squares}</div> }.into_any()
}
