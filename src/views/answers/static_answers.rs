//! Who gives which answer, in the figure that needs no script. Never a control.

use leptos::prelude::*;

use crate::compare::View;
use crate::compare::answers::{AnswerLine, answers};
use crate::components::localized_text::localized_text;
use crate::components::section::Disclosure;
use crate::localize::Message;
use crate::model::{IssueIx, PlanIx};
use crate::views::answers::line_words::line_words;
use crate::widget::Widget;

/// The answers to each issue that has any; nothing in a dataset without answers.
pub(in crate::views) fn static_answers(widget: Widget) -> AnyView {
    let dataset = widget.dataset();
    if !View::Answers.has_data(&dataset) {
        return ().into_any();
    }
    let title = widget.localizer().t(Message::Answers).into_any();
    let coded = dataset.issues_by_category().into_iter();
    let coded = coded.filter(|issue| !dataset.issue(*issue).answers.is_empty());
    let issues: Vec<AnyView> = coded.map(|issue| answers_to(widget, issue)).collect();
    view! { <Disclosure title class="static-answers">{issues}</Disclosure> }.into_any()
}

fn answers_to(widget: Widget, issue: IssueIx) -> AnyView {
    let (dataset, localizer) = (widget.dataset(), widget.localizer());
    let plans: Vec<PlanIx> = dataset.plan_indices().collect();
    let lines: Vec<AnyView> = answers(&dataset, localizer.statements(), issue, &plans)
        .into_iter()
        .map(|(line, plans)| {
            let named = |plan: &PlanIx| {
                let name = localizer.short_name(*plan);
                let n_answers = dataset.provision(issue, *plan).answers.len();
                match n_answers {
                    0 | 1 => name.into_owned(),
                    _ => format!("{name} ({})", localizer.t(Message::LeftOpen)),
                }
            };
            let names = plans.iter().map(named).collect::<Vec<_>>().join(", ");
            let note = match line {
                AnswerLine::Coded(answer) => dataset.issue(issue).answers[answer.0].note.as_ref(),
                _ => None,
            };
            let note = note.map(|note| (" (", localized_text(widget, note), ")").into_any());
            view! { <li>{line_words(widget, issue, line)} ": " {names} {note}</li> }.into_any()
        })
        .collect();
    let name = localized_text(widget, &dataset.issue(issue).name);
    view! {
        <p><b>{name}</b></p>
        <ul>{lines}</ul>
    }
    .into_any()
}
