//! Lists: the answers of an issue, those that a provision gives, and conflicts. Never which id is
//! known.
//!
//! - Answers of an issue stand on a line each, or apart by `; `: `none = No limit | a note`.
//! - Those that a provision gives are names or ids, apart by `; `.
//! - Conflicts stand on a line each: `What another source says [source-id; another]`.

use serde_json::{Map, Value};

use super::texts::{self, Named, json, object, or_json};
use crate::tables::sheet::{is_blank, trimmed};

/// One answer that an issue can get.
pub(in crate::tables) struct Answer {
    pub(in crate::tables) named: Named,
    pub(in crate::tables) note: Option<Value>,
    /// What else its JSON says.
    pub(in crate::tables) more: Map<String, Value>,
}

/// The answers that an issue can get.
pub(in crate::tables) fn read_answers(cell: &str) -> Vec<Answer> {
    if let Some(Value::Array(answers)) = json(cell, '[') {
        return answers.into_iter().filter_map(of_json).collect();
    }
    parts(cell)
        .map(|part| {
            let (name, note) = match part.split_once(" | ") {
                Some((name, note)) => (name, Some(texts::read(note))),
                None => (part, None),
            };
            Answer { named: texts::read_named(name), note, more: Map::new() }
        })
        .collect()
}

fn of_json(answer: Value) -> Option<Answer> {
    let Value::Object(mut more) = answer else { return None };
    let id = more.shift_remove("id").and_then(|id| id.as_str().map(str::to_owned));
    let name = more.shift_remove("name").unwrap_or_else(|| id.clone().unwrap_or_default().into());
    let note = more.shift_remove("note");
    Some(Answer { named: Named { id, name }, note, more })
}

/// The cell of the answers that an issue can get.
pub(in crate::tables) fn write_answers(answers: &Value) -> String {
    let lines: Vec<String> = list(answers)
        .iter()
        .map(|answer| {
            let id = answer["id"].as_str().unwrap_or("");
            let name = texts::write_named(id, &answer["name"]);
            match &answer["note"] {
                Value::Null => name,
                note => format!("{name} | {}", texts::write(note)),
            }
        })
        .collect();
    or_json(answers, lines.join("\n"), |cell| {
        let read = read_answers(cell).into_iter();
        read.map(|answer| {
            let id = answer
                .named
                .id
                .or_else(|| crate::tables::ids::id_of(texts::words(&answer.named.name)));
            Value::from(object([
                ("id", id.map(Value::from)),
                ("name", Some(answer.named.name)),
                ("note", answer.note),
            ]))
        })
        .collect()
    })
}

/// The names or ids of answers, or the ids of sources: whatever stands apart by `; `.
pub(in crate::tables) fn read_names(cell: &str) -> Value {
    match json(cell, '[') {
        Some(names @ Value::Array(_)) => names,
        _ => parts(cell).map(Value::from).collect(),
    }
}

/// The cell of ids.
pub(in crate::tables) fn write_names(names: &Value) -> String {
    let plain: Vec<&str> = list(names).iter().filter_map(Value::as_str).collect();
    or_json(names, plain.join("; "), read_names)
}

/// What contradicts a provision.
pub(in crate::tables) fn read_conflicts(cell: &str) -> Value {
    if let Some(conflicts @ Value::Array(_)) = json(cell, '[') {
        return conflicts;
    }
    let lines = cell.split(['\n', '\r']).map(trimmed).filter(|line| !line.is_empty());
    lines
        .map(|line| {
            let cited = line.strip_suffix(']').and_then(|line| line.rsplit_once(" ["));
            let (claim, sources) = match cited {
                Some((claim, sources)) => (claim, Some(read_names(sources))),
                None => (line, None),
            };
            Value::from(object([("claim", Some(texts::read(claim))), ("sources", sources)]))
        })
        .collect()
}

/// The cell of what contradicts a provision.
pub(in crate::tables) fn write_conflicts(conflicts: &Value) -> String {
    let lines: Vec<String> = list(conflicts)
        .iter()
        .map(|conflict| {
            let claim = texts::write(&conflict["claim"]);
            match &conflict["sources"] {
                Value::Null => claim,
                sources => format!("{claim} [{}]", write_names(sources)),
            }
        })
        .collect();
    or_json(conflicts, lines.join("\n"), read_conflicts)
}

/// What stands on lines, or else apart by semicolons.
fn parts(cell: &str) -> impl Iterator<Item = &str> {
    let separators = if trimmed(cell).contains(['\n', '\r']) { ['\n', '\r'] } else { [';', ';'] };
    cell.split(separators).filter(|part| !is_blank(part)).map(trimmed)
}

/// The members of a list.
fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn answers_are_lines_with_ids_and_notes_where_needed() {
        let answers = json!([
            {"id": "600k", "name": "600,000"},
            {"id": "no-limit", "name": "No limit", "note": "in peacetime"},
        ]);
        assert_eq!(write_answers(&answers), "600k = 600,000\nNo limit | in peacetime");
        assert_eq!(read_answers("Yes; No;").len(), 2);
        for awkward in [
            json!([{"id": "a", "name": "x | y"}]),
            json!([{"id": "a", "name": "x\ny"}, {"id": "b", "name": "B", "new": 1}]),
        ] {
            assert_eq!(write_answers(&awkward), awkward.to_string());
        }
    }

    #[test]
    fn conflicts_are_lines_with_their_sources() {
        let conflicts =
            json!([{"claim": "Nine metres.", "sources": ["map", "log"]}, {"claim": "None."}]);
        assert_eq!(write_conflicts(&conflicts), "Nine metres. [map; log]\nNone.");
        assert_eq!(read_conflicts(&write_conflicts(&conflicts)), conflicts);
        let awkward = json!([{"claim": "a [1]"}]);
        assert_eq!(read_conflicts(&write_conflicts(&awkward)), awkward);
    }

    #[test]
    fn one_name_in_a_list_stays_a_list() {
        assert_eq!(write_names(&json!(["a", "b"])), "a; b");
        assert_eq!(read_names("a"), json!(["a"]));
    }
}
