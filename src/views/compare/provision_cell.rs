//! One cell: what a plan says on an issue, told by word or shape before colour. Never empty.

use leptos::prelude::*;

use super::table_attributes::table_role;
use crate::compare::Relation;
use crate::components::localized_text::searched_text;
use crate::components::source_links::source_links;
use crate::localize::Message;
use crate::model::{IssueIx, PlanIx, Provision};
use crate::widget::{Widget, use_widget};

/// One cell of the table, and how it reads against the baseline.
#[component]
pub(super) fn ProvisionCell(
    /// The row's issue.
    issue: IssueIx,
    /// The column's plan.
    plan: PlanIx,
) -> impl IntoView {
    let widget = use_widget();
    let dataset = widget.dataset();
    let localizer = widget.localizer();
    let provision = dataset.provision(issue, plan);
    let what = localizer.on_cell(Message::SourceOn, issue, plan);
    let statement = statement(widget, provision);
    let point = point(widget, provision);
    let sources = source_links(widget, &provision.sources, &what);
    // On a screen, how it reads against the baseline may come into it.
    let has_meta =
        !widget.is_static() || provision.point.is_some() || !provision.sources.is_empty();
    let relation = move || widget.relation_to_baseline(issue, plan);
    let meta = has_meta.then(|| {
        view! {
            <p class="cell-meta">
                {move || relation_mark(widget, relation())}
                {point}
                {sources}
            </p>
        }
        .into_any()
    });
    view! {
        <td
            role=table_role(widget, "cell")
            data-plan=dataset.plan(plan).id.clone()
            class=move || widget.is_baseline(plan).then_some("baseline")
            part=move || cell_part(relation())
        >
            {statement}
            // For whoever reads bare words: the two are on lines of their own.
            " "
            {meta}
        </td>
    }
}

/// The statement in a line or two, or in words that there is none.
pub(crate) fn statement(widget: Widget, provision: &Provision) -> AnyView {
    let localizer = widget.localizer();
    if let Some(coverage) = localizer.coverage(provision.coverage) {
        return view! { <p class="coverage">{coverage}</p> }.into_any();
    }
    let summary = provision.summary.as_ref().map(|summary| {
        let summary = searched_text(widget, summary);
        view! { <p class="summary">{summary}</p> }.into_any()
    });
    match localizer.untold_quantity(provision) {
        None => summary.into_any(),
        Some(quantity) => (quantity_in_words(quantity), " ", summary).into_any(),
    }
}

/// The number that a provision turns on, where its summary does not tell it already.
pub(crate) fn quantity_in_words(quantity: String) -> AnyView {
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
fn relation_mark(widget: Widget, relation: Option<Relation>) -> AnyView {
    let class = match relation {
        Some(Relation::Same) => "relation same",
        Some(Relation::Different) => "relation different",
        _ => "relation unknown",
    };
    match relation.and_then(|relation| widget.localizer().relation(relation)) {
        None => ().into_any(),
        Some(word) => view! { <span class=class>{word}</span> }.into_any(),
    }
}

fn cell_part(relation: Option<Relation>) -> &'static str {
    match relation {
        Some(Relation::Same) => "cell cell--same",
        Some(Relation::Different) => "cell cell--different",
        Some(Relation::Silent) => "cell cell--silent",
        Some(Relation::BaselineUnreported | Relation::Unreported) => "cell cell--unreported",
        None => "cell",
    }
}
