//! The words at the beginning of a line. Never which plans are on it.

use leptos::prelude::*;

use crate::compare::answers::AnswerLine;
use crate::components::localized_text::{searched_text, searched_words};
use crate::localize::Message;
use crate::model::IssueIx;
use crate::widget::Widget;

/// An answer; or what else the plans on the line have in common.
pub(in crate::views) fn line_words(widget: Widget, issue: IssueIx, line: AnswerLine) -> AnyView {
    let (dataset, localizer) = (widget.dataset(), widget.localizer());
    match line {
        AnswerLine::Coded(answer) => {
            searched_text(widget, &dataset.issue(issue).answers[answer.0].name)
        }
        AnswerLine::Stated(plan) => {
            searched_words(widget, localizer.statement(dataset.provision(issue, plan)))
        }
        AnswerLine::Silent => localizer.t(Message::NotAddressed).into_any(),
        AnswerLine::Unreported => localizer.t(Message::NotReported).into_any(),
    }
}
