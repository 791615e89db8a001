//! The wide layouts: issues down, plans across; Datawrapper's table too. Never a column taken for a
//! plan that says something of the issue, or of another plan.

use serde_json::Value;

use super::provision::Parts;
use super::reader::Reader;
use crate::tables::draft::Draft;
use crate::tables::heads::{About, ISSUE, Part, SOURCES, is};
use crate::tables::notation::texts::Named;
use crate::tables::notation::{sources, texts};
use crate::tables::remark::Remark;
use crate::tables::sheet::{Row, Sheet, is_blank, trimmed};

/// What the cells of a column say.
#[derive(PartialEq)]
enum Column {
    Issue,
    About(About),
    Sources,
    Part(usize, Part),
}

/// Reads the rows below the row of heads; `has_notes` where text may stand below the table.
pub(in crate::tables) fn read(reader: &mut Reader, sheet: &Sheet, heads: usize, has_notes: bool) {
    let columns = columns(reader, sheet, heads);
    let issue = columns.iter().find(|(_, column)| matches!(column, Column::Issue));
    let Some(issue) = issue.map(|(column, _)| *column) else { return };
    let rows = &sheet.rows[heads + 1..];
    let end =
        rows.len() - if has_notes { n_notes(rows, issue) } else { n_named_notes(rows, issue) };
    for note in rows.iter().skip(end).flat_map(Row::filled) {
        let text = trimmed(note.text).to_owned();
        reader.remarks.tell_at(Remark::RowBelow { text }, note.place);
    }
    let rows = &rows[..end];
    for row in rows {
        reader.draft.issues.reserve(&texts::read_named(row.cell(issue).text));
        for (column, means) in &columns {
            if matches!(means, Column::Sources | Column::Part(_, Part::Sources)) {
                for source in sources::read(row.cell(*column).text) {
                    reader.draft.reserve_source(&source, &mut reader.remarks);
                }
            }
        }
    }
    for row in rows {
        read_row(reader, &columns, row, issue);
    }
}

fn read_row(reader: &mut Reader, columns: &[(usize, Column)], row: &Row, issue: usize) {
    let name = row.cell(issue);
    if is_blank(name.text) {
        return reader.remarks.tell_at(Remark::NoIssue, row.place());
    }
    let issue = reader.draft.add_issue(texts::read_named(name.text), &mut reader.remarks);
    let mut row_sources = Vec::new();
    for (column, means) in columns {
        match means {
            Column::About(about) => reader.about(issue, *about, row.cell(*column)),
            Column::Sources => {
                let told = sources::read(row.cell(*column).text);
                row_sources.extend(reader.draft.cite(told, &mut reader.remarks));
            }
            Column::Issue | Column::Part(..) => {}
        }
    }
    for plan in 0..reader.draft.plans.records.len() {
        let parts: Vec<_> = columns
            .iter()
            .filter_map(|(column, means)| match means {
                Column::Part(of, part) if *of == plan => Some((*part, row.cell(*column))),
                _ => None,
            })
            .collect();
        let has_sources = parts.iter().any(|(part, _)| *part == Part::Sources);
        let row_sources: &[Value] = if has_sources { &[] } else { &row_sources };
        let Some((_, whole)) = parts.first().copied() else { continue };
        reader.provide(plan, issue, &Parts(parts), row_sources, whole);
    }
}

/// What each column says, plans first told apart from what says something of them.
fn columns(reader: &mut Reader, sheet: &Sheet, heads: usize) -> Vec<(usize, Column)> {
    let row = &sheet.rows[heads];
    let n_filled = |column: usize| {
        sheet.rows[heads + 1..].iter().filter(|row| !is_blank(row.cell(column).text)).count()
    };
    let width = sheet.width(heads);
    let used: Vec<usize> = (0..width)
        .filter(|column| !is_blank(row.cell(*column).text) || 0 < n_filled(*column))
        .collect();
    let named = used.iter().find(|column| is(row.cell(**column).text, ISSUE));
    let Some(issue) = named.or(used.first()).copied() else { return Vec::new() };
    let mut plans = Vec::new();
    for column in used.iter().copied().filter(|column| *column != issue) {
        let head = row.cell(column).text;
        if is_blank(head) || About::of(head).is_some() || is(head, SOURCES) {
            continue;
        }
        plans.push((column, texts::read_named(head)));
    }
    // "Plan: detail" says something of a plan only where there is one of that name.
    let parts: Vec<(usize, usize, Part)> = plans
        .iter()
        .filter_map(|(column, _)| {
            let (owner, part) = part_of(row.cell(*column).text)?;
            let is_owner = |(at, plan): &(usize, Named)| at != column && is_called(plan, owner);
            let owner = plans.iter().find(|plan| is_owner(plan))?;
            Some((*column, owner.0, part))
        })
        .collect();
    plans.retain(|(column, _)| parts.iter().all(|(part, ..)| part != column));
    plans.iter().for_each(|(_, named)| reader.draft.plans.reserve(named));
    let mut columns = vec![(issue, Column::Issue)];
    for column in used.into_iter().filter(|column| *column != issue) {
        let head = row.cell(column).text;
        let plan = |wanted: usize| plans.iter().position(|(at, _)| *at == wanted);
        let means = if let Some(about) = About::of(head) {
            Some(Column::About(about))
        } else if is(head, SOURCES) {
            Some(Column::Sources)
        } else if let Some(plan) = plan(column) {
            Some(Column::Part(plan, Part::Statement))
        } else {
            let part = parts.iter().find(|(at, ..)| *at == column);
            part.and_then(|(_, owner, part)| Some(Column::Part(plan(*owner)?, *part)))
        };
        match means {
            None => {
                let remark = Remark::ColumnWithoutHead { column, count: n_filled(column) };
                reader.remarks.tell(remark);
            }
            Some(means) if columns.iter().any(|(_, other)| *other == means) => {
                let head = trimmed(head).to_owned();
                reader.remarks.tell(Remark::RepeatedColumn { column, head });
            }
            Some(means) => columns.push((column, means)),
        }
    }
    for (_, named) in plans {
        reader.draft.plans.add(named, &mut reader.remarks);
    }
    reader.remarks.tell(told(&reader.draft, &columns));
    columns
}

/// The plan's name and what is said of it in `Plan: detail`, or `Sources: Plan`.
fn part_of(head: &str) -> Option<(&str, Part)> {
    let head = trimmed(head);
    let (owner, part) = head.rsplit_once(':')?;
    Some((trimmed(owner), Part::of(part)?))
}

fn is_called(plan: &Named, name: &str) -> bool {
    plan.id.as_deref() == Some(name) || is(texts::words(&plan.name), name)
}

/// What each column was taken for.
fn told(draft: &Draft, columns: &[(usize, Column)]) -> Remark {
    let columns = columns.iter().map(|(at, column)| {
        let means = match column {
            Column::Issue => "issue".to_owned(),
            Column::About(about) => about.name().to_lowercase(),
            Column::Sources => "sources of the row".to_owned(),
            Column::Part(plan, Part::Statement) => format!("plan {}", draft.plans.id(*plan)),
            Column::Part(plan, part) => {
                format!("{} of {}", part.name().to_lowercase(), draft.plans.id(*plan))
            }
        };
        (*at, means)
    });
    Remark::Columns { columns: columns.collect() }
}

/// How many rows at the end have nothing but a first cell, after one that has more.
fn n_notes(rows: &[Row], issue: usize) -> usize {
    let is_note = |row: &&Row| row.filled().all(|cell| cell.place.column == Some(issue));
    let n_notes = rows.iter().rev().take_while(is_note).count();
    if n_notes == rows.len() { 0 } else { n_notes }
}

/// How many of these say themselves that they are notes.
fn n_named_notes(rows: &[Row], issue: usize) -> usize {
    let is_named = |row: &&Row| is_note(row.cell(issue).text);
    rows[rows.len() - n_notes(rows, issue)..].iter().rev().take_while(is_named).count()
}

/// Whether a text that stands alone below a table says itself that it is a note.
pub(in crate::tables) fn is_note(text: &str) -> bool {
    const NOTES: [&str; 10] = [
        "source:",
        "sources:",
        "note:",
        "notes:",
        "quelle:",
        "quellen:",
        "anmerkung:",
        "anmerkungen:",
        "hinweis:",
        "*",
    ];
    let text = trimmed(text).to_lowercase();
    NOTES.iter().any(|note| text.starts_with(note))
}
