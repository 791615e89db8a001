//! What the claims of one plan have in common in their sources. Never adds a source to a claim.

use crate::model::{Coverage, Dataset, IssueIx, PlanIx, SourceIx};

/// Of fewer claims each says its own sources.
const FEW: usize = 5;

/// The sources of all claims of a plan, where all have the same ones; else none.
pub fn column_sources(dataset: &Dataset, plan: PlanIx) -> &[SourceIx] {
    let issues = (0..dataset.issues.len()).map(IssueIx);
    let mut cited = issues
        .map(|issue| dataset.provision(issue, plan))
        .filter(|provision| provision.coverage == Coverage::Stated || !provision.sources.is_empty())
        .map(|provision| provision.sources.as_slice());
    let first = cited.next().unwrap_or_default();
    let rest: Vec<&[SourceIx]> = cited.collect();
    match FEW <= rest.len() + 1 && rest.iter().all(|sources| *sources == first) {
        true => first,
        false => &[],
    }
}
