//! What is left open: pairs without a provision, issues and provisions without an answer. Never what
//! the answer is.

use super::counted::{count, place};
use crate::model::{Coverage, Dataset, IssueIx};

/// The pairs of which the dataset does not tell whether the plan is silent or nobody has reported.
pub(super) fn left_out(dataset: &Dataset) -> Option<String> {
    let mut left_out = Vec::new();
    for issue in (0..dataset.issues.len()).map(IssueIx) {
        for plan in dataset.plan_indices() {
            if !dataset.has_provision(issue, plan) {
                left_out.push(place(dataset, issue, plan));
            }
        }
    }
    let n_pairs = dataset.issues.len() * dataset.plans.len();
    let what =
        "pairs of plan and issue have no provision ('silent' and 'unreported' are not the same)";
    count(&left_out, n_pairs, what)
}

/// The issues without answers, where most have some.
pub(super) fn uncoded(dataset: &Dataset) -> Option<String> {
    let uncoded: Vec<String> = dataset
        .issues
        .iter()
        .filter(|issue| issue.answers.is_empty())
        .map(|issue| format!("issue '{}'", issue.id))
        .collect();
    let n_issues = dataset.issues.len();
    (uncoded.len() * 2 < n_issues).then(|| count(&uncoded, n_issues, "issues have no answers"))?
}

/// "issue 'nato': 3 of 7 provisions have no answer"
pub(super) fn missing_answers(dataset: &Dataset, issue: IssueIx) -> Option<String> {
    let provisions = dataset.plan_indices().map(|plan| dataset.provision(issue, plan));
    let stated: Vec<_> =
        provisions.filter(|provision| provision.coverage == Coverage::Stated).collect();
    let n_missing = stated.iter().filter(|provision| provision.answers.is_empty()).count();
    let is_due = !dataset.issue(issue).answers.is_empty() && n_missing != 0;
    let id = &dataset.issue(issue).id;
    let n_stated = stated.len();
    is_due.then(|| format!("issue '{id}': {n_missing} of {n_stated} provisions have no answer"))
}
