//! Each issue below the table: its question, where it stands, provisions in full, who says what.
//! Never a line that its source does not give.

use super::figure::{groups, put_category};
use super::html::{Attribute, Html};
use super::words::{Words, heading, stance_word};
use crate::messages::Message;
use crate::model::{IssueIx, PlanIx, Position, Provision};

/// Every issue that has more to it than its row, under its category.
pub(super) fn issue_details(html: &mut Html, words: &Words<'_>, level: u8) {
    let has_categories = !words.dataset.categories.is_empty();
    for (category, mut issues) in groups(words) {
        issues.retain(|issue| has_details(words, *issue));
        if issues.is_empty() {
            continue;
        }
        if has_categories {
            html.element(heading(level), &[], |html| put_category(html, words, category));
        }
        for issue in issues {
            put_issue(html, words, issue, level + u8::from(has_categories));
        }
    }
}

fn has_details(words: &Words<'_>, index: IssueIx) -> bool {
    let dataset = words.dataset;
    let issue = dataset.issue(index);
    issue.question.is_some()
        || issue.where_it_stands.is_some()
        || dataset.positions_on(index).next().is_some()
        || dataset.plan_indices().any(|plan| has_more(dataset.provision(index, plan)))
}

/// Whether a provision has more to it than its cell.
fn has_more(provision: &Provision) -> bool {
    provision.detail.is_some() || !provision.conflicts.is_empty()
}

fn put_issue(html: &mut Html, words: &Words<'_>, index: IssueIx, level: u8) {
    let dataset = words.dataset;
    let issue = dataset.issue(index);
    let name = |html: &mut Html| words.put(html, &issue.name);
    let id = [("data-issue", issue.id.as_str())];
    unfold_as(html, &id, name, |html| {
        words.put_paragraph(html, issue.question.as_ref());
        for plan in dataset.plan_indices() {
            provision_in_full(html, words, index, plan);
        }
        if let Some(stands) = &issue.where_it_stands {
            html.words(heading(level), words.say(Message::WhereItStands));
            words.put_paragraph(html, Some(&stands.text));
            words.put_sources(html, &stands.sources);
        }
        let positions: Vec<&Position> = dataset.positions_on(index).collect();
        if !positions.is_empty() {
            html.words(heading(level), words.say(Message::WhoSaysWhat));
            put_positions(html, words, &positions, true);
        }
    });
}

/// A plan's provision in full, and the reports that contradict it.
fn provision_in_full(html: &mut Html, words: &Words<'_>, issue: IssueIx, plan: PlanIx) {
    let provision = words.dataset.provision(issue, plan);
    if !has_more(provision) {
        return;
    }
    html.element("p", &[], |html| {
        html.element("b", &[], |html| words.put(html, &words.dataset.plan(plan).name));
        html.text(&words.label(""));
        match &provision.detail {
            Some(detail) => words.put(html, detail),
            None => words.put_statement(html, provision),
        }
    });
    for conflict in &provision.conflicts {
        html.element("p", &[], |html| {
            html.text(words.say(Message::ReportsDiffer));
            html.text(" ");
            words.put(html, &conflict.claim);
        });
        words.put_sources(html, &conflict.sources);
    }
}

/// What the parties say of whole plans.
pub(super) fn reactions(html: &mut Html, words: &Words<'_>, level: u8) {
    let dataset = words.dataset;
    let on_plan = |plan: PlanIx| -> Vec<&Position> {
        let is_on = |position: &&Position| position.issue.is_none() && position.plan == Some(plan);
        dataset.positions.iter().filter(is_on).collect()
    };
    let mut is_first = true;
    for plan in dataset.plan_indices() {
        let positions = on_plan(plan);
        if positions.is_empty() {
            continue;
        }
        if is_first {
            html.words(heading(level), words.say(Message::ReactionsToPlans));
        }
        is_first = false;
        let name = |html: &mut Html| words.put(html, &dataset.plan(plan).name);
        unfold(html, name, |html| put_positions(html, words, &positions, false));
    }
}

/// "Ukraine: rejects (on US draft, 22 Nov 2025). What it says. Sources: …"
fn put_positions(html: &mut Html, words: &Words<'_>, positions: &[&Position], names_plan: bool) {
    html.element("ul", &[], |html| {
        for position in positions {
            html.element("li", &[], |html| put_position(html, words, position, names_plan));
        }
    });
}

fn put_position(html: &mut Html, words: &Words<'_>, position: &Position, names_plan: bool) {
    let dataset = words.dataset;
    let plan = position.plan.filter(|_| names_plan).map(|plan| {
        let name = words.short_name(dataset.plan(plan));
        words.messages.fill(Message::OnPlan, &[("plan", name)])
    });
    let date = position.date.map(|date| words.date(date));
    let which = plan.into_iter().chain(date).collect::<Vec<_>>().join(", ");
    html.element("p", &[], |html| {
        let party = &dataset.party(position.party).name;
        html.element("b", &[], |html| words.put(html, party));
        html.text(&words.label(""));
        html.text(words.say(stance_word(position.stance)));
        if !which.is_empty() {
            html.text(" (");
            html.text(&which);
            html.text(")");
        }
        html.text(".");
        if let Some(text) = &position.text {
            html.text(" ");
            words.put(html, text);
        }
    });
    words.put_sources(html, &position.sources);
}

/// What a reader unfolds under a name. Where a filter takes the elements away, the name stands in
/// bold over the content.
pub(super) fn unfold(
    html: &mut Html,
    name: impl FnOnce(&mut Html),
    content: impl FnOnce(&mut Html),
) {
    unfold_as(html, &[], name, content);
}

fn unfold_as(
    html: &mut Html,
    attributes: &[Attribute<'_>],
    name: impl FnOnce(&mut Html),
    content: impl FnOnce(&mut Html),
) {
    html.element("details", attributes, |html| {
        html.element("summary", &[], |html| html.element("b", &[], name));
        content(html);
    });
}
