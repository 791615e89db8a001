//! Which plan revises which, as lists in lists; each step is a button. Never draws a plan twice.

use leptos::prelude::*;

use crate::compare::changes::Pair;
use crate::compare::lineage::{Branch, fits_in_line, lineage};
use crate::components::localized_text::localized_text;
use crate::components::section::Heading;
use crate::localize::Message;
use crate::model::PlanIx;
use crate::widget::{Cause, Widget, use_widget};

/// The plans that revise others, with `pair` pressed; nothing where none does.
#[component]
pub(super) fn Lineage(
    /// The two plans that are compared.
    pair: Memo<Option<Pair>>,
) -> impl IntoView {
    let widget = use_widget();
    let branches = lineage(&widget.dataset());
    (!branches.is_empty()).then(|| {
        let title = widget.localizer().t(Message::Lineage);
        let is_in_line = fits_in_line(&branches).then_some("");
        view! {
            <section class="lineage" part="lineage" data-in-line=is_in_line>
                <Heading>{title}</Heading>
                {list(widget, pair, None, &branches)}
            </section>
        }
        .into_any()
    })
}

fn list(
    widget: Widget,
    pair: Memo<Option<Pair>>,
    revised: Option<PlanIx>,
    branches: &[Branch],
) -> AnyView {
    let entry = |branch: &Branch| {
        let plan = branch.plan;
        let further = (!branch.revisions.is_empty())
            .then(|| list(widget, pair, Some(plan), &branch.revisions));
        view! {
            <li data-plan=widget.dataset().plan(plan).id.clone()>
                <Node pair revised plan/>
                {further}
            </li>
        }
        .into_any()
    };
    let entries: Vec<AnyView> = branches.iter().map(entry).collect();
    // Lists without marks are no lists to some screen readers, unless they say so.
    view! { <ul role="list">{entries}</ul> }.into_any()
}

/// A plan's name, as a button if it revises another, and when it was made.
#[component]
fn Node(pair: Memo<Option<Pair>>, revised: Option<PlanIx>, plan: PlanIx) -> impl IntoView {
    let widget = use_widget();
    let dataset = widget.dataset();
    let localizer = widget.localizer();
    let name = dataset.plan(plan);
    let name = localized_text(widget, name.short.as_ref().unwrap_or(&name.name));
    let name = match revised {
        None => view! { <b>{name}</b> }.into_any(),
        Some(revised) => {
            let step = (revised, plan);
            let choose = move |_| {
                widget.act(Cause::Pair, |selection| selection.pair = Some(step));
            };
            view! {
                <button
                    type="button"
                    aria-label=localizer.step_name(step)
                    aria-pressed=move || (pair.get() == Some(step)).to_string()
                    on:click=choose
                >
                    {name}
                </button>
            }
            .into_any()
        }
    };
    let date = dataset.plan(plan).date.map(|date| localizer.date(date));
    let date = date.map(|date| view! { <span>{date} " "</span> }.into_any());
    let revises = revised.map(|revised| localizer.revises(revised));
    let revises = revises.map(|words| view! { <span class="revises">{words}</span> }.into_any());
    view! {
        <div class="node">
            {name}
            " "
            <span class="node-meta">{date} {revises}</span>
        </div>
    }
}
