//! The workbook that is published with each Wahl-O-Mat: a row for each party and thesis, with the
//! party's position and its reasoning. Never a position that stands for another.

use serde_json::{Map, Value};

use super::provision::Parts;
use super::reader::Reader;
use crate::tables::heads::{About, Part};
use crate::tables::notation::lists::Answer;
use crate::tables::notation::texts::{self, Named};
use crate::tables::remark::Remark;
use crate::tables::sheet::{Cell, Row, Sheet, is_blank, trimmed};

const SHORT: &str = "Partei: Kurzbezeichnung";
const NAME: &str = "Partei: Name";
const NUMBER: &str = "These: Nr.";
const TITLE: &str = "These: Titel";
const THESIS: &str = "These: These";
const POSITION: &str = "Position: Position";
const REASONING: &str = "Position: Begründung";

/// The answers that a party can give, in the order of the Wahl-O-Mat.
const ANSWERS: [&str; 3] = ["Stimme zu", "Neutral", "Stimme nicht zu"];

/// Whether a row has the heads of such a workbook.
pub(in crate::tables) fn is_head(row: &Row) -> bool {
    [SHORT, TITLE, POSITION].iter().all(|head| column(row, head).is_some())
}

fn column(row: &Row, head: &str) -> Option<usize> {
    let found = row.filled().find(|cell| trimmed(cell.text) == head);
    found.and_then(|cell| cell.place.column)
}

/// Reads the rows below the row of heads.
pub(in crate::tables) fn read(reader: &mut Reader, sheet: &Sheet, heads: usize) {
    let head_row = &sheet.rows[heads];
    let at = |head| column(head_row, head);
    let (short_at, name_at, number_at) = (at(SHORT), at(NAME), at(NUMBER));
    let (title_at, thesis_at) = (at(TITLE), at(THESIS));
    let (position_at, reasoning_at) = (at(POSITION), at(REASONING));
    // Theses may share a title, but not a number.
    let mut numbers: Vec<(String, usize)> = Vec::new();
    for row in &sheet.rows[heads + 1..] {
        let cell =
            |at: Option<usize>| at.map_or(Cell { text: "", place: row.place() }, |at| row.cell(at));
        let (short, title) = (cell(short_at), cell(title_at));
        if is_blank(short.text) || is_blank(title.text) {
            let remark = if is_blank(title.text) { Remark::NoIssue } else { Remark::NoPlan };
            reader.remarks.tell_at(remark, row.place());
            continue;
        }
        let plan = party(reader, short, cell(name_at));
        let number = match trimmed(cell(number_at).text) {
            "" => trimmed(title.text).to_owned(),
            number => number.to_owned(),
        };
        let known = numbers.iter().find(|(known, _)| *known == number).map(|(_, issue)| *issue);
        let issue = known.unwrap_or_else(|| {
            let issue = thesis(reader, title, cell(thesis_at));
            numbers.push((number, issue));
            issue
        });
        let position = cell(position_at);
        let answer = ANSWERS.iter().find(|it| it.to_lowercase() == words(position.text));
        // The words as the Wahl-O-Mat shows them, whatever their capitals in the workbook.
        let position = Cell { text: answer.copied().unwrap_or(position.text), ..position };
        let parts = vec![
            (Part::Statement, position),
            (Part::Answer, position),
            (Part::Detail, cell(reasoning_at)),
        ];
        reader.provide(plan, issue, &Parts(parts), &[], position);
    }
}

fn party(reader: &mut Reader, short: Cell<'_>, name: Cell<'_>) -> usize {
    let plans = &mut reader.draft.plans;
    if let Some(plan) = plans.find(trimmed(short.text)) {
        return plan;
    }
    let named = Named { id: None, name: texts::read(short.text) };
    let plan = plans.add(named, &mut reader.remarks);
    if !is_blank(name.text) && trimmed(name.text) != trimmed(short.text) {
        let record = &mut plans.records[plan];
        record.insert("name".to_owned(), texts::read(name.text));
        record.insert("short".to_owned(), texts::read(short.text));
    }
    plan
}

fn thesis(reader: &mut Reader, title: Cell<'_>, thesis: Cell<'_>) -> usize {
    let named = Named { id: None, name: texts::read(title.text) };
    let issue = reader.draft.add_issue(named, &mut reader.remarks);
    reader.about(issue, About::Question, thesis);
    for answer in ANSWERS {
        let named = Named { id: None, name: Value::from(answer) };
        let answer = Answer { named, note: None, more: Map::new() };
        reader.draft.answer(issue, answer, &mut reader.remarks);
    }
    reader.draft.has_answers.insert(issue);
    issue
}

fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}
