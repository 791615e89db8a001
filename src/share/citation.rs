//! What a plan says on an issue, with all that a reader needs to find it again. Never a claim of
//! its own.

use crate::localize::{Localizer, Message};
use crate::model::{Date, IssueIx, PlanIx};

/// One paragraph: the statement, whose it is, its sources, the comparison and its address.
pub fn citation(localizer: &Localizer, issue: IssueIx, plan: PlanIx, address: &str) -> String {
    let dataset = localizer.dataset();
    let provision = dataset.provision(issue, plan);
    let mut text = String::new();
    put_sentence(&mut text, &localizer.issue_name(issue), &localizer.statement(provision));

    let mut whose = localizer.plan_name(plan).into_owned();
    put_date(&mut whose, localizer, dataset.plan(plan).date);
    if let Some(point) = localizer.point(provision) {
        whose += ", ";
        whose += &point;
    }
    put_sentence(&mut text, "", &whose);

    let mut sources = String::new();
    for at in &provision.sources {
        let source = dataset.source(*at);
        if !sources.is_empty() {
            sources.push_str("; ");
        }
        sources.push_str(&localizer.source_name(source));
        put_date(&mut sources, localizer, source.published);
        if let Some(url) = &source.url {
            sources.push_str(", ");
            sources.push_str(url);
        }
    }
    put_sentence(&mut text, localizer.t(Message::Sources), &sources);
    put_sentence(&mut text, "", &localizer.words(&dataset.title));
    if let Some(version) = &dataset.version {
        put_sentence(&mut text, "", &localizer.version(version));
    }
    if let Some(date) = dataset.as_of {
        let date = localizer.date(date);
        put_sentence(&mut text, "", &localizer.fill(Message::AsOf, &[("date", &date)]));
    }
    text + address
}

fn put_date(text: &mut String, localizer: &Localizer, date: Option<Date>) {
    if let Some(date) = date {
        text.push_str(", ");
        text.push_str(&localizer.date(date));
    }
}

/// Adds a sentence of one line, which an editor may have written in several; with no words none.
/// What turns the direction of text is left out, because it would turn what follows the citation.
fn put_sentence(text: &mut String, topic: &str, words: &str) {
    if words.is_empty() {
        return;
    }
    let between = if topic.is_empty() { "" } else { ": " };
    for part in [topic, between, words] {
        for letter in part.chars() {
            match letter {
                '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {}
                '\0'..=' ' | '\u{7f}'..='\u{9f}' | '\u{2028}' | '\u{2029}' => put_space(text),
                _ => text.push(letter),
            }
        }
    }
    put_space(text);
    text.pop();
    text.push_str(if text.ends_with(['.', '!', '?', '…', '؟', '。']) { " " } else { ". " });
}

/// Adds a space, where none is and there are words before it.
fn put_space(text: &mut String) {
    if !text.is_empty() && !text.ends_with(' ') {
        text.push(' ');
    }
}
