//! The figure: title, the one table of every plan and issue, what a reader opens below it. Complete
//! as bare words. Never an empty cell.

use super::html::Html;
use super::issue::{issue_details, reactions};
use super::record::record;
use super::words::{Words, heading, sentence};
use crate::messages::Message;
use crate::model::{CategoryIx, IssueIx, PlanIx};

/// The complete comparison as a `<figure>`, its title a heading of `level`.
pub fn figure(words: &Words<'_>, level: u8) -> String {
    let mut html = Html::default();
    put_figure(&mut html, words, level);
    html.finish()
}

pub(super) fn put_figure(html: &mut Html, words: &Words<'_>, level: u8) {
    let dataset = words.dataset;
    html.element("figure", &[("lang", words.interface), ("dir", words.direction())], |html| {
        html.element("figcaption", &[], |html| {
            html.element(heading(level), &[], |html| words.put(html, &dataset.title));
            words.put_paragraph(html, dataset.summary.as_ref());
        });
        // A box of its own, which a page can let scroll.
        html.element("div", &[], |html| put_table(html, words));
        issue_details(html, words, level + 1);
        reactions(html, words, level + 1);
        record(html, words, level + 1);
    });
}

fn put_table(html: &mut Html, words: &Words<'_>) {
    let dataset = words.dataset;
    let title = words.of(&dataset.title);
    html.element("table", &[], |html| {
        html.words("caption", &words.messages.fill(Message::TableOf, &[("title", title)]));
        html.element("thead", &[], |html| {
            html.element("tr", &[], |html| {
                html.words("td", words.say(Message::Issue));
                dataset.plan_indices().for_each(|plan| plan_header(html, words, plan));
            });
        });
        for (category, issues) in groups(words) {
            // For pages without styles: columns of long and short cells begin at the same height.
            html.element("tbody", &[("valign", "top")], |html| {
                category_row(html, words, category);
                issues.into_iter().for_each(|issue| issue_row(html, words, issue));
            });
        }
    });
}

fn plan_header(html: &mut Html, words: &Words<'_>, index: PlanIx) {
    let plan = words.dataset.plan(index);
    html.element("th", &[("scope", "col"), ("data-plan", &plan.id)], |html| {
        html.element("p", &[], |html| words.put(html, &plan.name));
        let about = words.about_plan(plan);
        if !about.is_empty() {
            html.words("p", &about);
        }
    });
}

/// The name of a category; nothing where there is none to tell apart.
fn category_row(html: &mut Html, words: &Words<'_>, category: Option<CategoryIx>) {
    if words.dataset.categories.is_empty() {
        return;
    }
    let n_columns = (words.dataset.plans.len() + 1).to_string();
    html.element("tr", &[], |html| {
        html.element("th", &[("scope", "rowgroup"), ("colspan", &n_columns)], |html| {
            put_category(html, words, category);
        });
    });
}

fn issue_row(html: &mut Html, words: &Words<'_>, index: IssueIx) {
    let dataset = words.dataset;
    let issue = dataset.issue(index);
    html.element("tr", &[("data-issue", &issue.id)], |html| {
        html.element("th", &[("scope", "row")], |html| words.put(html, &issue.name));
        for plan in dataset.plan_indices() {
            html.element("td", &[("data-plan", &dataset.plan(plan).id)], |html| {
                cell(html, words, index, plan);
            });
        }
    });
}

/// What one plan says on an issue, where it says so, and who reports it.
fn cell(html: &mut Html, words: &Words<'_>, issue: IssueIx, plan: PlanIx) {
    let provision = words.dataset.provision(issue, plan);
    html.element("p", &[], |html| words.put_statement(html, provision));
    words.put_quote(html, provision);
    if let Some(point) = &provision.point {
        let point = words.messages.fill(Message::Point, &[("point", point)]);
        html.words("p", &sentence(&point));
    }
    words.put_sources(html, &provision.sources);
}

/// The issues by category, in the order of the table.
pub(super) fn groups(words: &Words<'_>) -> Vec<(Option<CategoryIx>, Vec<IssueIx>)> {
    let mut groups: Vec<(Option<CategoryIx>, Vec<IssueIx>)> = Vec::new();
    for index in words.dataset.issues_by_category() {
        let category = words.dataset.issue(index).category;
        match groups.last_mut().filter(|(last, _)| *last == category) {
            Some((_, issues)) => issues.push(index),
            None => groups.push((category, vec![index])),
        }
    }
    groups
}

pub(super) fn put_category(html: &mut Html, words: &Words<'_>, category: Option<CategoryIx>) {
    match category {
        Some(category) => words.put(html, &words.dataset.category(category).name),
        None => html.text(words.say(Message::OtherIssues)),
    }
}
