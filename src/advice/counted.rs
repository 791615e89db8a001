//! How places are named and counted. Never what is advised.

use crate::model::{Dataset, IssueIx, PlanIx};

pub(super) fn place(dataset: &Dataset, issue: IssueIx, plan: PlanIx) -> String {
    format!("issue '{}', plan '{}'", dataset.issue(issue).id, dataset.plan(plan).id)
}

/// "3 of 40 provisions have no source: …", with the first of them; nothing where there are none.
pub(super) fn count(of: &[String], all: usize, what: &str) -> Option<String> {
    const SHOWN: usize = 3;
    let mut shown = of.iter().take(SHOWN).map(String::as_str).collect::<Vec<_>>().join("; ");
    match of.len() {
        0 => return None,
        n if SHOWN < n => shown += &format!("; and {} more", n - SHOWN),
        _ => {}
    }
    Some(format!("{} of {all} {what}: {shown}", of.len()))
}
