//! On which issues two plans give the same answer, and on which they do not. Never why.

use leptos::prelude::*;

use super::counts::Counted;
use crate::compare::answers::gives_same;
use crate::components::localized_text::localized_text;
use crate::components::section::{Heading, Section};
use crate::localize::Message;
use crate::model::{IssueIx, PlanIx};
use crate::widget::{Widget, use_widget};

/// The issues of the two plans that are chosen; nothing while none are.
#[component]
pub(super) fn PairIssues(counted: Counted) -> impl IntoView {
    let widget = use_widget();
    let pair = Memo::new(move |_| widget.selection.read().pair);
    move || pair.get().map(|pair| of_pair(widget, &counted.issues.read(), pair))
}

fn of_pair(widget: Widget, issues: &[IssueIx], pair: (PlanIx, PlanIx)) -> AnyView {
    let localizer = widget.localizer();
    let (dataset, statements) = (localizer.dataset(), localizer.statements());
    let names = [pair.0, pair.1].map(|plan| localizer.plan_name(plan).into_owned());
    let title = localizer
        .fill(Message::TwoPlans, &[("first", &names[0]), ("second", &names[1])])
        .into_any();
    let groups: Vec<AnyView> = [
        (Message::SameAnswersOn, Some(true)),
        (Message::DifferentAnswersOn, Some(false)),
        (Message::NotBothStated, None),
    ]
    .into_iter()
    .filter_map(|(message, wanted)| {
        let mut those = issues.to_vec();
        those.retain(|issue| gives_same(dataset, statements, *issue, pair) == wanted);
        group(widget, message, &those, pair)
    })
    .collect();
    view! {
        <Section title class="pair-issues">
            {groups}
        </Section>
    }
    .into_any()
}

fn group(
    widget: Widget,
    message: Message,
    issues: &[IssueIx],
    pair: (PlanIx, PlanIx),
) -> Option<AnyView> {
    let entry = |issue: &IssueIx| {
        let dataset = widget.dataset();
        let of_issue = dataset.issue(*issue);
        let name = localized_text(widget, &of_issue.name);
        let answers = match message {
            Message::SameAnswersOn => vec![in_words(widget, *issue, pair.0)],
            _ => vec![named(widget, *issue, pair.0), named(widget, *issue, pair.1)],
        };
        let answers: Vec<AnyView> =
            answers.into_iter().map(|words| view! { <p>{words}</p> }.into_any()).collect();
        view! {
            <li data-issue=of_issue.id.clone()>
                <b>{name}</b>
                " "
                {answers}
            </li>
        }
        .into_any()
    };
    (!issues.is_empty()).then(|| {
        let title = widget.localizer().count(message, issues.len());
        let entries: Vec<AnyView> = issues.iter().map(entry).collect();
        view! { <Heading below=2>{title}</Heading> <ul>{entries}</ul> }.into_any()
    })
}

fn named(widget: Widget, issue: IssueIx, plan: PlanIx) -> String {
    let localizer = widget.localizer();
    localizer.labelled(&localizer.short_name(plan), &in_words(widget, issue, plan))
}

/// The answers that a plan gives, or else what it states.
fn in_words(widget: Widget, issue: IssueIx, plan: PlanIx) -> String {
    let localizer = widget.localizer();
    localizer.answers(issue, plan)
}
