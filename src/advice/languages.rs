//! Texts that lack a language in which their siblings are. Never whether they say the same.

use std::collections::BTreeSet;

use super::counted::place;
use crate::model::{Dataset, IssueIx, Text};

/// The names, questions and titles that lack a language in which others of their kind are.
pub(super) fn of_names(dataset: &Dataset) -> Vec<String> {
    let mut told = Vec::new();
    let mut check = |what: &str, texts: Vec<(String, Option<&Text>)>| {
        for (place, missing) in lacking(dataset, texts) {
            told.push(format!("{place}: the {what} is not in {missing}, as others are"));
        }
    };
    let plans = || dataset.plans.iter().map(|plan| (format!("plan '{}'", plan.id), plan));
    check("name", plans().map(|(place, plan)| (place, Some(&plan.name))).collect());
    check("short name", plans().map(|(place, plan)| (place, plan.short.as_ref())).collect());
    check("summary", plans().map(|(place, plan)| (place, plan.summary.as_ref())).collect());
    let issues = || dataset.issues.iter().map(|issue| (format!("issue '{}'", issue.id), issue));
    check("name", issues().map(|(place, issue)| (place, Some(&issue.name))).collect());
    check("question", issues().map(|(place, issue)| (place, issue.question.as_ref())).collect());
    let categories = dataset.categories.iter();
    check("name", categories.map(|it| (format!("category '{}'", it.id), Some(&it.name))).collect());
    let parties = dataset.parties.iter();
    check("name", parties.map(|it| (format!("party '{}'", it.id), Some(&it.name))).collect());
    for issue in &dataset.issues {
        let answers = issue.answers.iter().map(|answer| {
            (format!("issue '{}', answer '{}'", issue.id, answer.id), Some(&answer.name))
        });
        check("name", answers.collect());
    }
    let events = dataset.events.iter();
    check(
        "title",
        events.map(|it| (format!("event of {}", it.date.iso()), Some(&it.title))).collect(),
    );
    told
}

/// The summaries and details on an issue that lack a language in which another plan's is.
pub(super) fn of_provisions(dataset: &Dataset, issue: IssueIx) -> Vec<String> {
    let provisions = || {
        let plans = dataset.plan_indices();
        plans.map(|plan| (place(dataset, issue, plan), dataset.provision(issue, plan)))
    };
    let mut told = Vec::new();
    let summaries = provisions().map(|(place, it)| (place, it.summary.as_ref())).collect();
    for (place, missing) in lacking(dataset, summaries) {
        told.push(format!("{place}: the summary is not in {missing}, as others are"));
    }
    let details = provisions().map(|(place, it)| (place, it.detail.as_ref())).collect();
    for (place, missing) in lacking(dataset, details) {
        told.push(format!("{place}: the detail is not in {missing}, as others are"));
    }
    told
}

/// The places of texts that lack languages of the others, and these languages.
fn lacking(dataset: &Dataset, texts: Vec<(String, Option<&Text>)>) -> Vec<(String, String)> {
    let languages = |text: &Text| -> BTreeSet<String> {
        match text {
            Text::Plain(_) => [dataset.language.to_ascii_lowercase()].into(),
            Text::Tagged(passages) => {
                passages.iter().map(|(tag, _)| tag.to_ascii_lowercase()).collect()
            }
        }
    };
    let all: BTreeSet<String> =
        texts.iter().filter_map(|(_, text)| *text).flat_map(languages).collect();
    let mut lacking = Vec::new();
    for (place, text) in texts {
        let Some(text) = text else { continue };
        let own = languages(text);
        let missing: Vec<&str> = all.difference(&own).map(String::as_str).collect();
        if !missing.is_empty() {
            lacking.push((place, missing.join(", ")));
        }
    }
    lacking
}
