//! How well claims can be checked: by whom, when, by how many. Never whether they are true.

use super::counted::{count, place};
use crate::model::{Coverage, Dataset, IssueIx, PlanIx, Provision, RowValue, SourceIx, Stance};

/// The claims that name no source, kind by kind.
pub(super) fn missing(dataset: &Dataset) -> Vec<String> {
    if dataset.sources.is_empty() {
        return vec!["there are no sources: a comparison without them is an opinion".to_owned()];
    }
    let mut told = Vec::new();
    let mut check = |what: &str, claims: Vec<(String, &[SourceIx])>| {
        let n_claims = claims.len();
        let without = claims.into_iter().filter(|(_, sources)| sources.is_empty());
        let without: Vec<String> = without.map(|(place, _)| place).collect();
        told.extend(count(&without, n_claims, &format!("{what} name no source")));
    };
    let provisions = stated(dataset).map(|(issue, plan, provision)| {
        (place(dataset, issue, plan), provision.sources.as_slice())
    });
    check("provisions", provisions.collect());
    let positions = dataset.positions.iter().filter(|position| position.stance != Stance::Silent);
    let positions = positions.map(|position| {
        let mut place = format!("party '{}'", dataset.party(position.party).id);
        if let Some(plan) = position.plan {
            place += &format!(", plan '{}'", dataset.plan(plan).id);
        }
        if let Some(issue) = position.issue {
            place += &format!(", issue '{}'", dataset.issue(issue).id);
        }
        (place, position.sources.as_slice())
    });
    check("positions", positions.collect());
    let rows = dataset.figures.iter().flat_map(|figure| {
        let known = figure.rows.iter().filter(|row| matches!(row.value, RowValue::Known(_)));
        known.map(move |row| {
            let label = row.label.passage(&dataset.language).words;
            (format!("figure '{}', '{label}'", figure.id), row.sources.as_slice())
        })
    });
    check("numbers of figures", rows.collect());
    let events = dataset.events.iter().map(|event| {
        let title = event.title.passage(&dataset.language).words;
        (format!("{}, '{title}'", event.date.iso()), event.sources.as_slice())
    });
    check("events", events.collect());
    told
}

/// The sources of which nobody can tell what they said when.
pub(super) fn undated(dataset: &Dataset) -> Option<String> {
    let undated = dataset.sources.iter();
    let undated = undated.filter(|it| it.published.is_none() && it.accessed.is_none());
    let undated: Vec<String> = undated.map(|source| format!("'{}'", source.id)).collect();
    let what = "sources have no date, neither 'published' nor 'accessed'";
    count(&undated, dataset.sources.len(), what)
}

/// How many provisions rest on one report alone; a plan's own text needs no other.
pub(super) fn single(dataset: &Dataset) -> Option<String> {
    let is_report = |plan: PlanIx, source| !dataset.plan(plan).sources.contains(&source);
    let n_single = stated(dataset)
        .filter(|(_, plan, provision)| match provision.sources[..] {
            [only] => is_report(*plan, only),
            _ => false,
        })
        .count();
    let n_stated = stated(dataset).count();
    (n_single != 0).then(|| format!("{n_single} of {n_stated} provisions rest on a single source"))
}

/// What plans say, issue by issue.
fn stated(dataset: &Dataset) -> impl Iterator<Item = (IssueIx, PlanIx, &Provision)> {
    let issues = (0..dataset.issues.len()).map(IssueIx);
    let pairs = issues.flat_map(|issue| dataset.plan_indices().map(move |plan| (issue, plan)));
    pairs
        .map(|(issue, plan)| (issue, plan, dataset.provision(issue, plan)))
        .filter(|(_, _, provision)| provision.coverage == Coverage::Stated)
}
