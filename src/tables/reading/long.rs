//! The long layout: a row for each provision. Never a row moved to another plan or issue.

use super::provision::Parts;
use super::reader::Reader;
use crate::tables::heads::{About, ISSUE, PLAN, Part, is};
use crate::tables::notation::{sources, texts};
use crate::tables::remark::Remark;
use crate::tables::sheet::{Sheet, is_blank, trimmed};

/// What the cells of a column say.
#[derive(Clone, Copy, PartialEq)]
enum Column {
    Plan,
    Issue,
    About(About),
    Part(Part),
}

/// Reads the rows below the row of heads.
pub(in crate::tables) fn read(reader: &mut Reader, sheet: &Sheet, heads: usize) {
    let columns = columns(reader, sheet, heads);
    let find = |wanted: fn(Column) -> bool| {
        columns.iter().find(|(_, column)| wanted(*column)).map(|(at, _)| *at)
    };
    let (Some(plan_at), Some(issue_at)) = (
        find(|column| matches!(column, Column::Plan)),
        find(|column| matches!(column, Column::Issue)),
    ) else {
        return;
    };
    let rows = &sheet.rows[heads + 1..];
    for row in rows {
        reader.draft.plans.reserve(&texts::read_named(row.cell(plan_at).text));
        reader.draft.issues.reserve(&texts::read_named(row.cell(issue_at).text));
        for (at, _) in
            columns.iter().filter(|(_, column)| matches!(column, Column::Part(Part::Sources)))
        {
            for source in sources::read(row.cell(*at).text) {
                reader.draft.reserve_source(&source, &mut reader.remarks);
            }
        }
    }
    for row in rows {
        let (plan, issue) = (row.cell(plan_at), row.cell(issue_at));
        let remark = match (is_blank(plan.text), is_blank(issue.text)) {
            (false, false) => None,
            (true, false) => Some(Remark::NoPlan),
            (_, true) => Some(Remark::NoIssue),
        };
        if let Some(remark) = remark {
            reader.remarks.tell_at(remark, row.place());
            continue;
        }
        let whole = plan;
        let named = texts::read_named(plan.text);
        let plan = reader.draft.plans.find_or_add(named, &mut reader.remarks);
        let issue = reader.draft.issue(texts::read_named(issue.text), &mut reader.remarks);
        let mut parts = Vec::new();
        for (at, column) in &columns {
            match column {
                Column::About(about) => reader.about(issue, *about, row.cell(*at)),
                Column::Part(part) => parts.push((*part, row.cell(*at))),
                Column::Plan | Column::Issue => {}
            }
        }
        reader.provide(plan, issue, &Parts(parts), &[], whole);
    }
}

fn columns(reader: &mut Reader, sheet: &Sheet, heads: usize) -> Vec<(usize, Column)> {
    let (mut columns, mut told) = (Vec::new(), Vec::new());
    for cell in sheet.rows[heads].filled() {
        let Some(at) = cell.place.column else { continue };
        let column = if is(cell.text, PLAN) {
            Column::Plan
        } else if is(cell.text, ISSUE) {
            Column::Issue
        } else if let Some(about) = About::of(cell.text) {
            Column::About(about)
        } else {
            match Part::of(cell.text) {
                // Here the summary is the statement, which may also say that there is none.
                Some(Part::Summary) => Column::Part(Part::Statement),
                Some(part) => Column::Part(part),
                None => {
                    let head = trimmed(cell.text).to_owned();
                    reader.remarks.tell(Remark::UnknownColumn { column: at, head });
                    continue;
                }
            }
        };
        if columns.iter().any(|(_, other)| *other == column) {
            let head = trimmed(cell.text).to_owned();
            reader.remarks.tell(Remark::RepeatedColumn { column: at, head });
            continue;
        }
        told.push((at, trimmed(cell.text).to_lowercase()));
        columns.push((at, column));
    }
    reader.remarks.tell(Remark::Columns { columns: told });
    columns
}
