//! On what one plan says nothing, or nobody knows what it says. Never a rejection.

use leptos::prelude::*;

use crate::components::localized_text::localized_text;
use crate::components::section::Disclosure;
use crate::localize::Message;
use crate::model::{Coverage, IssueIx, PlanIx};
use crate::widget::Widget;

/// The issues that `plan` does not address, and those on which nobody has reported what it says.
pub(super) fn unstated(widget: Widget, issues: &[IssueIx], plan: PlanIx) -> AnyView {
    [(Coverage::Silent, Message::NotAddressed), (Coverage::Unreported, Message::NotReported)]
        .map(|(coverage, words)| issues_of(widget, issues, (plan, coverage), words))
        .into_any()
}

fn issues_of(
    widget: Widget,
    issues: &[IssueIx],
    (plan, coverage): (PlanIx, Coverage),
    words: Message,
) -> Option<AnyView> {
    let (dataset, localizer) = (widget.dataset(), widget.localizer());
    let mut those = issues.to_vec();
    those.retain(|issue| dataset.provision(*issue, plan).coverage == coverage);
    let entry = |issue: &IssueIx| {
        let of_issue = dataset.issue(*issue);
        let name = localized_text(widget, &of_issue.name);
        view! { <li data-issue=of_issue.id.clone()>{name}</li> }.into_any()
    };
    (!those.is_empty()).then(|| {
        let title = localizer.labelled(localizer.t(words), &localizer.digits(those.len()));
        let title = title.into_any();
        let entries: Vec<AnyView> = those.iter().map(entry).collect();
        view! { <Disclosure title class="unstated"><ul>{entries}</ul></Disclosure> }.into_any()
    })
}
