//! The table as a file for spreadsheets (RFC 4180). Never a cell that a spreadsheet would compute.

use crate::localize::{Localizer, Message};
use crate::model::{IssueIx, PlanIx};

/// A row for each issue, under a header: its category, its name and, for each plan, what it says
/// and where that can be read.
pub fn csv(localizer: &Localizer, plans: &[PlanIx], issues: &[IssueIx]) -> String {
    let dataset = localizer.dataset();
    let mut text = String::new();
    put(&mut text, localizer.t(Message::Category));
    put(&mut text, localizer.t(Message::Issue));
    for plan in plans {
        let name = localizer.plan_name(*plan);
        put(&mut text, &name);
        put(&mut text, &localizer.fill(Message::SourcesOf, &[("plan", &name)]));
    }
    end_row(&mut text);
    for index in issues {
        let category = dataset.issue(*index).category.map(|at| &dataset.category(at).name);
        put(&mut text, &category.map(|name| localizer.words(name)).unwrap_or_default());
        put(&mut text, &localizer.issue_name(*index));
        for plan in plans {
            let provision = dataset.provision(*index, *plan);
            put(&mut text, &localizer.statement(provision));
            let mut sources = String::new();
            for at in &provision.sources {
                let source = dataset.source(*at);
                if !sources.is_empty() {
                    sources.push_str(" | ");
                }
                sources.push_str(&localizer.source_name(source));
                if let Some(url) = &source.url {
                    sources.push(' ');
                    sources.push_str(url);
                }
            }
            put(&mut text, &sources);
        }
        end_row(&mut text);
    }
    text
}

/// Adds a cell, in quotes where readers of the file need them to tell where it ends.
fn put(text: &mut String, cell: &str) {
    let is_quoted = cell.contains([',', '"', '\r', '\n', ';', '\t']);
    if is_quoted {
        text.push('"');
    }
    if cell.starts_with(['\t', '\r', '\n']) || is_formula(cell) {
        text.push('\'');
    }
    let mut letters = cell.chars();
    while let Some(letter) = letters.next() {
        if letter == '"' {
            text.push('"');
        }
        text.push(letter);
        // Where a spreadsheet expects another separator than a comma, a cell begins here.
        if matches!(letter, ';' | '\t' | '\r' | '\n') && is_formula(letters.as_str()) {
            text.push('\'');
        }
    }
    if is_quoted {
        text.push('"');
    }
    text.push(',');
}

fn end_row(text: &mut String) {
    // The comma after the last cell.
    text.pop();
    text.push_str("\r\n");
}

/// Whether a spreadsheet might take the cell for a formula, which an apostrophe before it prevents.
fn is_formula(cell: &str) -> bool {
    let first = cell.chars().find(|letter| !is_blank(*letter));
    matches!(first, Some('=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠'))
}

/// Spaces of any width, controls, what is not seen at all, and quotation marks of a cell.
fn is_blank(letter: char) -> bool {
    matches!(
        letter,
        '\0'..=' '
            | '"'
            | '\u{7f}'..='\u{a0}'
            | '\u{ad}'
            | '\u{2000}'..='\u{200f}'
            | '\u{2028}'..='\u{202f}'
            | '\u{205f}'..='\u{206f}'
            | '\u{3000}'
            | '\u{feff}'
    )
}
