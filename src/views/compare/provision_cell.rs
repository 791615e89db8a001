//! One cell: what a plan says on an issue, told by word or shape before colour. Never empty.

use std::sync::Arc;

use leptos::prelude::*;

use super::row_state::RowState;
use super::table_attributes::table_role;
use crate::compare::Relation;
use crate::components::localized_text::{marked_text, searched_text, searched_words};
use crate::components::source_links::source_links;
use crate::localize::Message;
use crate::model::{PlanIx, Provision};
use crate::widget::{Widget, use_widget};

/// One cell of the table, and how it reads against the baseline.
#[component]
pub(super) fn ProvisionCell(
    /// What the cell's row follows.
    row: RowState,
    /// The column's plan.
    plan: PlanIx,
) -> impl IntoView {
    let widget = use_widget();
    let dataset = widget.dataset();
    let RowState { issue, plans, baseline, terms, .. } = row;
    let provision = dataset.provision(issue, plan);
    let localizer = widget.localizer();
    let summary = localizer.summary(provision).map(|_| {
        let dataset = Arc::clone(&dataset);
        let summary = move || {
            let summary = dataset.provision(issue, plan).summary.as_ref();
            summary.map(|summary| marked_text(widget, summary, &terms.read().terms))
        };
        summary.into_any()
    });
    let relation = move || {
        let baseline = baseline.read().baseline?;
        widget.relation(issue, plan, baseline)
    };
    let sign = localizer.sign(issue, plan);
    let answer = localizer.signed_answer(issue, plan);
    // The sign stands before the word that it is of.
    let (answer, sign) = match answer.map(|answer| searched_text(widget, answer)) {
        Some(answer) => {
            let sign = sign.map(|sign| sign.to_string());
            let answer = view! { <p class="answer-word" data-sign=sign>{answer}</p> " " };
            (Some(answer.into_any()), None)
        }
        None => (None, sign),
    };
    let sources = localizer.cell_sources(issue, plan);
    let has_meta = provision.point.is_some() || !sources.is_empty();
    let mark = move || relation_mark(widget, relation());
    let meta = match has_meta {
        true => {
            let point = point(widget, provision);
            let what = localizer.on_cell(Message::SourceOn, issue, plan);
            let sources = source_links(widget, sources, &what);
            // For whoever reads bare words: the two are on lines of their own.
            (" ", view! { <p class="cell-meta">{mark} {point} {sources}</p> }).into_any()
        }
        false => {
            (move || mark().map(|mark| (" ", view! { <p class="cell-meta">{mark}</p> }).into_any()))
                .into_any()
        }
    };
    view! {
        <td
            role=table_role(widget, "cell")
            data-plan=dataset.plan(plan).id.clone()
            hidden=move || !plans.read().plans.contains(&plan)
            part=move || match baseline.read().baseline == Some(plan) {
                true => "cell cell--baseline",
                false => cell_part(relation()),
            }
        >
            {answer}
            {statement_around(widget, provision, summary, sign)}
            {meta}
        </td>
    }
}

/// The statement in a line or two, or in words that there is none; marks what is searched for.
pub(crate) fn statement(widget: Widget, provision: &Provision) -> AnyView {
    let localizer = widget.localizer();
    let summary = localizer.summary(provision).map(|summary| searched_text(widget, summary));
    statement_around(widget, provision, summary, None)
}

/// The statement with these words for its summary, before which styles put a sign.
fn statement_around(
    widget: Widget,
    provision: &Provision,
    summary: Option<AnyView>,
    sign: Option<usize>,
) -> AnyView {
    let localizer = widget.localizer();
    if let Some(coverage) = localizer.coverage(provision.coverage) {
        return view! { <p class="coverage">{coverage}</p> }.into_any();
    }
    let sign = sign.map(|sign| sign.to_string());
    let summary =
        summary.map(|summary| view! { <p class="summary" data-sign=sign>{summary}</p> }.into_any());
    match localizer.untold_quantity(provision) {
        None => summary.into_any(),
        Some(quantity) => (quantity_in_words(widget, quantity), " ", summary).into_any(),
    }
}

/// The number that a provision turns on, where its summary does not tell it already.
pub(crate) fn quantity_in_words(widget: Widget, quantity: String) -> AnyView {
    let quantity = searched_words(widget, quantity);
    view! { <p class="quantity" part="quantity">{quantity}</p> }.into_any()
}

/// The plan's own number for the provision.
pub(crate) fn point(widget: Widget, provision: &Provision) -> AnyView {
    match widget.localizer().point(provision) {
        None => ().into_any(),
        Some(point) => view! { <span class="point">{point}</span> }.into_any(),
    }
}

/// The word, and by its class the sign before it, for how a cell reads against the baseline.
fn relation_mark(widget: Widget, relation: Option<Relation>) -> Option<AnyView> {
    let class = match relation? {
        Relation::Same | Relation::SameAnswer => "relation same",
        Relation::Different => "relation different",
        _ => "relation unknown",
    };
    let word = widget.localizer().relation(relation?)?;
    Some(view! { <span class=class>{word}</span> }.into_any())
}

fn cell_part(relation: Option<Relation>) -> &'static str {
    match relation {
        Some(Relation::Same | Relation::SameAnswer) => "cell cell--same",
        Some(Relation::Different) => "cell cell--different",
        Some(Relation::Silent) => "cell cell--silent",
        Some(Relation::BaselineUnreported | Relation::Unreported) => "cell cell--unreported",
        None => "cell",
    }
}
