//! What an editor may want to look at again, though nothing is wrong with it. Never a fault: it decides
//! nothing.

use std::collections::BTreeSet;

use crate::model::{Coverage, Dataset, IssueIx, PlanIx, Provision, Text};

/// A sentence for each thing, in the order of the issues.
pub(super) fn advice(dataset: &Dataset) -> Vec<String> {
    let mut told = Vec::new();
    for issue in (0..dataset.issues.len()).map(IssueIx) {
        told.extend(missing_answers(dataset, issue));
        for plan in dataset.plan_indices() {
            let provision = dataset.provision(issue, plan);
            let place = place(dataset, issue, plan);
            if provision.coverage != Coverage::Stated && provision.summary.is_some() {
                told.push(format!(
                    "{place}: the summary is never shown, because nothing is stated"
                ));
            }
            if texts(provision).flat_map(Text::wordings).any(is_markup) {
                told.push(format!("{place}: tags and Markdown are shown as they are written"));
            }
        }
        told.extend(missing_languages(dataset, issue));
    }
    told
}

fn place(dataset: &Dataset, issue: IssueIx, plan: PlanIx) -> String {
    format!("issue '{}', plan '{}'", dataset.issue(issue).id, dataset.plan(plan).id)
}

fn texts(provision: &Provision) -> impl Iterator<Item = &Text> {
    provision.summary.iter().chain(&provision.detail)
}

/// "issue 'nato': 3 of 7 provisions have no answer"
fn missing_answers(dataset: &Dataset, issue: IssueIx) -> Option<String> {
    let provisions = dataset.plan_indices().map(|plan| dataset.provision(issue, plan));
    let stated: Vec<_> =
        provisions.filter(|provision| provision.coverage == Coverage::Stated).collect();
    let n_missing = stated.iter().filter(|provision| provision.answers.is_empty()).count();
    let is_due = !dataset.issue(issue).answers.is_empty() && n_missing != 0;
    let id = &dataset.issue(issue).id;
    let n_stated = stated.len();
    is_due.then(|| format!("issue '{id}': {n_missing} of {n_stated} provisions have no answer"))
}

/// The summaries that lack a language in which another plan's summary on the issue is.
fn missing_languages(dataset: &Dataset, issue: IssueIx) -> Vec<String> {
    let languages = |plan: PlanIx| -> Option<BTreeSet<&str>> {
        Some(match dataset.provision(issue, plan).summary.as_ref()? {
            Text::Plain(_) => [dataset.language.as_str()].into(),
            Text::Tagged(passages) => passages.iter().map(|(tag, _)| tag.as_str()).collect(),
        })
    };
    let all: BTreeSet<&str> = dataset.plan_indices().filter_map(languages).flatten().collect();
    let lacking = |plan: PlanIx| {
        let own = languages(plan)?;
        let missing: Vec<&str> = all.difference(&own).copied().collect();
        let place = place(dataset, issue, plan);
        (!missing.is_empty()).then(|| {
            format!("{place}: the summary is not in {}, as others are", missing.join(", "))
        })
    };
    dataset.plan_indices().filter_map(lacking).collect()
}

/// Whether words hold what looks like a tag, an entity, or a link or emphasis of Markdown.
fn is_markup(words: &str) -> bool {
    let is_tag = |at: usize| {
        let rest = &words[at + 1..];
        rest.starts_with(|first: char| first.is_ascii_alphabetic() || first == '/')
            && rest.contains('>')
    };
    words.match_indices('<').any(|(at, _)| is_tag(at))
        || ["&amp;", "&lt;", "&nbsp;", "](", "**"].iter().any(|sign| words.contains(sign))
}
