//! From the heads of a table to the comparison of two plans, in two acts. Never chooses by itself.

use leptos::prelude::*;
use web_sys::MouseEvent;

use super::count_focus::{focus_count, view_of};
use crate::localize::Message;
use crate::model::{PlanIx, SourceIx};
use crate::widget::{Cause, Widget, use_widget};

/// Whether there are more than two plans to choose from, and somebody who may.
pub(super) fn has_choice_of_two(widget: Widget) -> bool {
    let n_plans = widget.plans.read().len();
    2 < n_plans && widget.config().has_controls() && widget.print_page.is_none()
}

/// The button in a plan's head: begins with the plan, or leaves only it and the one begun with.
#[component]
pub(super) fn OnlyTwo(
    /// The head's plan.
    plan: PlanIx,
    /// The plan begun with.
    first: RwSignal<Option<PlanIx>>,
) -> impl IntoView {
    let widget = use_widget();
    let localizer = widget.localizer();
    let has_url = |source: &SourceIx| localizer.dataset().source(*source).url.is_some();
    let has_sources = localizer.column_sources(plan).iter().any(has_url);
    // Whoever begins with a plan may hide it before choosing the other.
    let begun = move || first.get().filter(|begun| widget.plans.read().contains(begun));
    let words = move || {
        let message = match begun() {
            None => Message::OnlyTwo,
            Some(begun) if begun == plan => Message::Cancel,
            Some(_) => Message::AndThis,
        };
        widget.localizer().t(message)
    };
    let label = {
        let name = localizer.short_name(plan).into_owned();
        move || widget.localizer().labelled(&name, words())
    };
    let choose = move |event: MouseEvent| match untrack(begun) {
        None => first.set(Some(plan)),
        Some(begun) if begun == plan => first.set(None),
        Some(begun) => {
            // The heads are made anew, and with them this button goes.
            view_of(&event).iter().for_each(focus_count);
            first.set(None);
            widget.act(Cause::Plans, |selection| {
                selection.plans.retain(|shown| *shown == begun || *shown == plan);
            });
        }
    };
    view! {
        <button
            type="button"
            class="only-two"
            aria-label=label
            // Of a head the keyboard stops at the first source, from which arrows lead here.
            tabindex=has_sources.then_some("-1")
            aria-pressed=move || (begun() == Some(plan)).to_string()
            on:click=choose
        >
            {words}
        </button>
    }
}
