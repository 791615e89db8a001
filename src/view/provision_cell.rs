//! One cell: what a plan says on an issue, told by word or shape before colour. Never empty.

use leptos::prelude::*;

use super::intl::Intl;
use super::passage::searched_passage;
use super::source_list::source_markers;
use crate::compare::{Relation, relation};
use crate::format;
use crate::messages::Message;
use crate::model::{Coverage, IssueIx, PlanIx, Provision};
use crate::state::State;

/// One cell of the table.
#[component]
pub fn ProvisionCell(
    /// The widget's signals.
    state: State,
    /// The row.
    issue: IssueIx,
    /// The column.
    plan: PlanIx,
) -> impl IntoView {
    let setting = state.setting();
    let dataset = &setting.dataset;
    let provision = dataset.provision(issue, plan);
    let relation = relation_to_baseline(state, issue, plan);
    let part = move || match relation.get() {
        Some(Relation::Same) => "cell cell--same",
        Some(Relation::Different) => "cell cell--different",
        Some(Relation::Silent) => "cell cell--silent",
        Some(Relation::Unreported | Relation::BaselineUnreported) => "cell cell--unreported",
        None => "cell",
    };
    let is_baseline = move || state.selection.read().baseline == Some(plan);
    let what = setting.messages.fill(
        Message::SourceOn,
        &[
            ("issue", &state.words(&dataset.issue(issue).name)),
            ("plan", &state.words(&dataset.plan(plan).name)),
        ],
    );
    view! {
        <td data-plan=dataset.plan(plan).id.clone() part=part class:baseline=is_baseline>
            {statement(state, provision)}
            <span class="cell-meta">
                {relation_mark(state, relation)}
                {point(state, provision)}
                {source_markers(state, &provision.sources, &what)}
            </span>
        </td>
    }
}

/// How a plan's provision reads against the baseline's; nothing for the baseline itself, and
/// nothing without one.
pub fn relation_to_baseline(state: State, issue: IssueIx, plan: PlanIx) -> Memo<Option<Relation>> {
    Memo::new(move |_| {
        let baseline = state.selection.read().baseline.filter(|baseline| *baseline != plan)?;
        let dataset = &state.setting().dataset;
        Some(relation(dataset.provision(issue, plan), dataset.provision(issue, baseline)))
    })
}

/// The statement in a line or two, or in words that there is none.
pub fn statement(state: State, provision: &Provision) -> AnyView {
    let coverage = match provision.coverage {
        Coverage::Stated => {
            let summary = provision.summary.as_ref();
            return view! {
                {quantity(state, provision)}
                <span class="summary">{summary.map(|summary| searched_passage(state, summary))}</span>
            }
            .into_any();
        }
        Coverage::Silent => Message::NotAddressed,
        Coverage::Unreported => Message::NotReported,
    };
    view! { <span class="coverage">{state.say(coverage)}</span> }.into_any()
}

/// The number a provision turns on, where its summary does not tell it already.
fn quantity(state: State, provision: &Provision) -> Option<AnyView> {
    let setting = state.setting();
    let intl = Intl(&setting.language);
    let quantity = provision.quantity.as_ref()?;
    let summary = provision.summary.as_ref().map(|summary| state.words(summary));
    if format::is_told(quantity, &summary.unwrap_or_default(), &intl) {
        return None;
    }
    let words = format::quantity(quantity, &intl, &setting.messages);
    Some(view! { <span class="quantity" part="quantity">{words}</span> }.into_any())
}

/// A sign and a word for how the cell reads against the baseline. Silent and unreported cells
/// need none: their statement says it.
fn relation_mark(state: State, relation: Memo<Option<Relation>>) -> impl IntoView {
    move || {
        let (sign, class, word) = match relation.get()? {
            Relation::Same => ("=", "relation same", Message::Same),
            Relation::Different => ("≠", "relation different", Message::Different),
            Relation::BaselineUnreported => ("?", "relation", Message::BaselineUnreported),
            Relation::Silent | Relation::Unreported => return None,
        };
        let word = state.say(word);
        Some(view! { <span class=class><span aria-hidden="true">{sign}</span> " " {word}</span> })
    }
}

/// The plan's own number for the provision.
pub fn point(state: State, provision: &Provision) -> Option<AnyView> {
    let point = provision.point.as_deref()?;
    let words = state.setting().messages.fill(Message::Point, &[("point", point)]);
    Some(view! { <span class="point">{words}</span> }.into_any())
}
