//! Which sources the claims on an issue, of a plan, in a view have. Never adds a source to a claim.

use super::view::View;
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

/// Marks every source that `plans` and the positions on an issue cite.
pub fn cite_issue(dataset: &Dataset, issue: IssueIx, plans: &[PlanIx], cited: &mut [bool]) {
    let mut cite = |sources: &[SourceIx]| sources.iter().for_each(|at| cited[at.0] = true);
    dataset.issue(issue).where_it_stands.iter().for_each(|stands| cite(&stands.sources));
    dataset.positions_on(issue).for_each(|position| cite(&position.sources));
    for plan in plans {
        let provision = dataset.provision(issue, *plan);
        cite(&provision.sources);
        provision.conflicts.iter().for_each(|conflict| cite(&conflict.sources));
    }
}

/// The sources that are marked.
pub fn indices_of(cited: &[bool]) -> Vec<SourceIx> {
    (0..cited.len()).filter(|at| cited[*at]).map(SourceIx).collect()
}

/// The sources of what these views say, and of what is said of the plans below each of them.
pub fn cited_in(dataset: &Dataset, views: &[View]) -> Vec<SourceIx> {
    let mut cited = vec![false; dataset.sources.len()];
    let has_issues = |view: &View| !matches!(view, View::Timeline | View::Figures);
    if views.iter().any(has_issues) {
        let plans: Vec<PlanIx> = dataset.plan_indices().collect();
        (0..dataset.issues.len())
            .for_each(|at| cite_issue(dataset, IssueIx(at), &plans, &mut cited));
    }
    let mut cite = |sources: &[SourceIx]| sources.iter().for_each(|at| cited[at.0] = true);
    for plan in &dataset.plans {
        cite(&plan.sources);
        plan.agreement.iter().for_each(|agreement| cite(&agreement.sources));
    }
    if views.contains(&View::Positions) {
        dataset.positions.iter().for_each(|position| cite(&position.sources));
    }
    if views.contains(&View::Timeline) {
        dataset.events.iter().for_each(|event| cite(&event.sources));
    }
    if views.contains(&View::Figures) {
        let rows = dataset.figures.iter().flat_map(|figure| &figure.rows);
        rows.for_each(|row| cite(&row.sources));
    }
    indices_of(&cited)
}
