//! How often each two plans give the same answer, in the figure that needs no script. Never a control.

use leptos::prelude::*;

use super::counts::{count_in_words, coverage_of, issues};
use crate::compare::View;
use crate::components::localized_text::localized_text;
use crate::components::section::Disclosure;
use crate::localize::Message;
use crate::model::PlanIx;
use crate::widget::Widget;

/// The table of all plans, and how much each states; nothing in a dataset without answers.
pub(in crate::views) fn static_agreement(widget: Widget) -> AnyView {
    let (dataset, localizer) = (widget.dataset(), widget.localizer());
    if !View::Agreement.has_data(&dataset) {
        return ().into_any();
    }
    let plans: Vec<PlanIx> = dataset.plan_indices().collect();
    let head = |plan: &PlanIx, scope: &'static str| {
        let of_plan = dataset.plan(*plan);
        let name = localized_text(widget, of_plan.short.as_ref().unwrap_or(&of_plan.name));
        view! { <th scope=scope>{name}</th> }.into_any()
    };
    let heads: Vec<AnyView> = plans.iter().map(|plan| head(plan, "col")).collect();
    let all_issues = issues(widget);
    let row = |plan: &PlanIx| {
        let cell = |other: &PlanIx| {
            let words = match plan == other {
                true => "–".to_owned(),
                false => count_in_words(widget, &all_issues, (*plan, *other)).0,
            };
            view! { <td>{words}</td> }.into_any()
        };
        let cells: Vec<AnyView> = plans.iter().map(cell).collect();
        view! { <tr>{head(plan, "row")} {cells}</tr> }.into_any()
    };
    let rows: Vec<AnyView> = plans.iter().map(row).collect();
    let coverage: Vec<AnyView> = plans
        .iter()
        .map(|plan| view! { <li>{coverage_of(widget, *plan)}</li> }.into_any())
        .collect();
    let title = localizer.t(Message::WhoAgrees).into_any();
    view! {
        <Disclosure title>
            <p>{localizer.t(Message::AgreementExplained)}</p>
            // It may scroll, and holds nothing else that the keyboard reaches.
            <div tabindex="0" role="group" aria-label=localizer.t(Message::WhoAgrees)>
                <table>
                    <thead>
                        <tr>
                            <td>{localizer.t(Message::Plan)}</td>
                            {heads}
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
            <ul>{coverage}</ul>
        </Disclosure>
    }
    .into_any()
}
