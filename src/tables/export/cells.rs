//! Single cells of the wide table. Never one that is read as something else.

use serde_json::Value;

use crate::tables::coverage::{self, NOT_ADDRESSED, NOT_REPORTED, Said};
use crate::tables::heads::{About, Part};
use crate::tables::notation::texts::AS_IT_IS;
use crate::tables::notation::{amounts, lists, texts};

/// The cell that says something of an issue; empty where there is nothing to say.
pub(super) fn about_cell(dataset: &Value, issue: &Value, about: About) -> String {
    let stands = &issue["where_it_stands"];
    match about {
        About::Category => {
            let id = text(issue, "category");
            let category = list(dataset, "categories").iter().find(|it| it["id"] == id);
            category.map(|it| texts::write_named(id, &it["name"])).unwrap_or_default()
        }
        About::Question => or_empty(&issue["question"], texts::write),
        About::Answers => or_empty(&issue["answers"], lists::write_answers),
        About::WhereItStands => or_empty(&stands["text"], texts::write),
        About::WhereItStandsSources => or_empty(&stands["sources"], lists::write_names),
        About::Contested => match issue["contested"].as_bool() {
            Some(true) => "yes".to_owned(),
            Some(false) => "no".to_owned(),
            None => String::new(),
        },
    }
}

/// The cell that says something of a provision; empty where there is nothing to say.
pub(super) fn part_cell(provision: &Value, part: Part) -> String {
    let is_stated = provision["coverage"] == "stated";
    match part {
        Part::Statement => match text(provision, "coverage") {
            "silent" => NOT_ADDRESSED.to_owned(),
            "unreported" => NOT_REPORTED.to_owned(),
            _ => statement(&provision["summary"]),
        },
        // The statement says it.
        Part::Coverage => String::new(),
        Part::Summary if is_stated => String::new(),
        Part::Summary => or_empty(&provision["summary"], texts::write),
        Part::Answer => match &provision["answer"] {
            Value::String(id) => id.clone(),
            answer => or_empty(answer, |ids| match ids.as_array().map(Vec::len) {
                // One id alone would not be read as a list.
                Some(1) => ids.to_string(),
                _ => lists::write_names(ids),
            }),
        },
        Part::Detail => or_empty(&provision["detail"], texts::write),
        Part::Point => or_empty(&provision["point"], texts::write),
        Part::Quantity => or_empty(&provision["quantity"], amounts::write),
        Part::Quote => or_empty(&provision["quote"], texts::write_quote),
        Part::Sources => or_empty(&provision["sources"], lists::write_names),
        Part::Conflicts => or_empty(&provision["conflicts"], lists::write_conflicts),
    }
}

/// A statement that looks like a word for none is written so that it stays one.
fn statement(summary: &Value) -> String {
    let cell = texts::write(summary);
    match coverage::read(&cell) {
        Said::Statement(_) => cell,
        _ => format!("{AS_IT_IS}{cell}"),
    }
}

fn or_empty(value: &Value, write: impl FnOnce(&Value) -> String) -> String {
    if value.is_null() { String::new() } else { write(value) }
}

/// The text of a key; empty where there is none.
pub(super) fn text<'v>(record: &'v Value, key: &str) -> &'v str {
    record[key].as_str().unwrap_or("")
}

/// The list of a key; empty where there is none.
pub(super) fn list<'v>(record: &'v Value, key: &str) -> &'v [Value] {
    record[key].as_array().map_or(&[], Vec::as_slice)
}
