//! The view *Answers*: each issue with its answers as lines, on each the plans that give it. Never a column,
//! so that nothing scrolls sideways; never which answer is better.

mod found;
mod issue;
mod line_words;
pub(super) mod static_answers;

use std::sync::Arc;

use leptos::prelude::*;

use super::compare::toolbar::{CategoryField, ContestedFirst, FoldingToolbar, SearchField};
use crate::compare::{Difference, Shown};
use crate::components::each::each;
use crate::components::section::Nothing;
use crate::components::status::Status;
use crate::components::toggle_button::ToggleButton;
use crate::localize::Message;
use crate::model::IssueIx;
use crate::widget::{Cause, Widget, use_widget};
use issue::IssueAnswers;

/// The answers to the issues that the reader's choices leave.
#[component]
pub(super) fn AnswersView() -> impl IntoView {
    let widget = use_widget();
    let shown = Memo::new(move |_| shown(widget));
    let localizer = widget.localizer();
    let words = move || localizer.issues_shown(&shown.read());
    let toolbar = widget.config().has_controls().then(|| view! { <Tools/> }.into_any());
    let issues = move || shown.read().issues.iter().map(|issue| issue.0).collect();
    let issues =
        each(issues, move |issue| view! { <IssueAnswers issue=IssueIx(issue) shown/> }.into_any());
    let is_empty = Memo::new(move |_| shown.read().issues.is_empty());
    let nothing = move || {
        let words = widget.localizer().t(Message::NoIssue);
        is_empty.get().then(|| view! { <Nothing words/> }.into_any())
    };
    view! {
        <div class="answers-view">
            {toolbar}
            <div class="count-line"><Status words=Arc::new(words)/></div>
            {nothing}
            <ul class="answer-issues" part="answers">{issues}</ul>
        </div>
    }
}

/// The issues left, whatever plans have a column elsewhere.
fn shown(widget: Widget) -> Shown {
    let selection = widget.selection.read();
    widget.localizer().shown(&selection, &selection.plans, Difference::OfAnswers)
}

#[component]
fn Tools() -> impl IntoView {
    let widget = use_widget();
    let localizer = widget.localizer();
    let toggle_disputed = move || {
        widget.act(Cause::Differences, |selection| {
            selection.only_differences = !selection.only_differences;
        });
    };
    view! {
        <FoldingToolbar>
            <div class="fields">
                <CategoryField/>
                <ContestedFirst/>
                <ToggleButton
                    label=localizer.t(Message::OnlyDisputed)
                    part="differences-button"
                    is_on=Box::new(move || widget.selection.read().only_differences)
                    toggle=Box::new(toggle_disputed)
                />
                <SearchField/>
            </div>
        </FoldingToolbar>
    }
}
