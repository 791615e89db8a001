//! How often each two plans give the same answer, in the figure that needs no script. Never a control.

use leptos::prelude::*;

use super::counts::{coverage_of, issues, ranked};
use crate::compare::View;
use crate::components::section::Disclosure;
use crate::localize::Message;
use crate::model::PlanIx;
use crate::widget::Widget;

/// For each plan how much it states, and how often it gives the answer of each other one: in lines, which fit
/// every width and stay whole where a filter leaves no more than words. Nothing in a dataset without answers.
pub(in crate::views) fn static_agreement(widget: Widget) -> AnyView {
    let (dataset, localizer) = (widget.dataset(), widget.localizer());
    if !View::Agreement.has_data(&dataset) {
        return ().into_any();
    }
    let plans: Vec<PlanIx> = dataset.plan_indices().collect();
    let all_issues = issues(widget);
    let line = |plan: &PlanIx| {
        let others = ranked(widget, &all_issues, &plans, *plan);
        let count = |other: &PlanIx| {
            let words = localizer.same_answers(&all_issues, (*plan, *other));
            localizer.labelled(&localizer.short_name(*other), &words)
        };
        let counts = others.iter().map(count).collect::<Vec<_>>().join("; ");
        let coverage = coverage_of(widget, &all_issues, *plan);
        view! { <li><b>{coverage}</b> " " <p>{counts}</p></li> }.into_any()
    };
    let lines: Vec<AnyView> = plans.iter().map(line).collect();
    let title = localizer.t(Message::WhoAgrees).into_any();
    view! {
        <Disclosure title>
            <p>{localizer.t(Message::AgreementExplained)}</p>
            <ul>{lines}</ul>
        </Disclosure>
    }
    .into_any()
}
