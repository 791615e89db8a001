//! Records that come, go and move, with all that names them. Never a claim without its plan or issue,
//! and never a reference to nothing.

use serde_json::{Map, Value, json};

use crate::change::{Change, below};
use crate::document::{Document, record};

/// The changes that add a record at the end of a list, and its place there.
///
/// Where records have an id, `id` is that of the new one.
pub fn added(
    document: &Document,
    list: &str,
    mut fields: Map<String, Value>,
    id: Option<String>,
) -> (Vec<Change>, usize) {
    let records = document.list(list);
    let at = records.len();
    if let Some(id) = id {
        fields.shift_insert(0, "id".to_owned(), id.into());
    }
    let mut changes = Vec::new();
    if document.get(list).is_none() {
        changes.push(Change { pointer: list.to_owned(), before: None, after: Some(json!([])) });
    }
    changes.push(Change { pointer: record(list, at), before: None, after: Some(fields.into()) });
    (changes, at)
}

/// The changes that take a record away, and what names it.
pub fn removed(document: &Document, list: &str, at: usize) -> Vec<Change> {
    let pointer = record(list, at);
    let Some(gone) = document.get(&pointer).cloned() else { return Vec::new() };
    let mut after = document.value().clone();
    Change { pointer: pointer.clone(), before: Some(gone.clone()), after: None }.apply(&mut after);
    let is_last = document.list(list).len() == 1;
    // A list that must be there stays, to be told of; any other goes with its last record.
    if is_last && !matches!(list, "/plans" | "/issues" | "/provisions") && !list.ends_with("/rows")
    {
        Change { pointer: list.to_owned(), before: Some(json!([])), after: None }.apply(&mut after);
    }
    if let Some(id) = gone["id"].as_str() {
        forget(&mut after, list, id);
    }
    let before = document.value().as_object().into_iter().flatten();
    before
        .filter(|(key, value)| after.get(key) != Some(value))
        .map(|(key, value)| Change {
            pointer: below("", key),
            before: Some(value.clone()),
            after: after.get(key).cloned(),
        })
        .collect()
}

/// The changes that move a record of a list to another place in it.
pub fn moved(document: &Document, list: &str, from: usize, to: usize) -> Vec<Change> {
    let records = document.list(list);
    let (Some(moving), true) = (records.get(from), to < records.len()) else { return Vec::new() };
    let there = Some(moving.clone());
    vec![
        Change { pointer: record(list, from), before: there.clone(), after: None },
        Change { pointer: record(list, to), before: None, after: there },
    ]
}

/// The provision of a plan on an issue with one key set: the changes, where there was none before.
pub fn first_provision(document: &Document, plan: &str, issue: &str) -> (Vec<Change>, usize) {
    let fields = json!({"plan": plan, "issue": issue, "coverage": "unreported"});
    added(document, "/provisions", fields.as_object().cloned().unwrap_or_default(), None)
}

/// What the id of a record is made of where its name has neither letter nor digit; nothing where the
/// records of a list have no id.
pub fn kind_with_id(list: &str) -> Option<&'static str> {
    Some(match list {
        "/plans" => "plan",
        "/issues" => "issue",
        "/sources" => "source",
        "/parties" => "party",
        "/categories" => "category",
        "/figures" => "figure",
        _ if list.ends_with("/answers") => "answer",
        _ => return None,
    })
}

/// Takes away all that names a record which is gone.
fn forget(document: &mut Value, list: &str, id: &str) {
    match list {
        "/plans" => {
            keep(document, "/provisions", |it| it["plan"] != id);
            keep(document, "/positions", |it| it["plan"] != id);
            each(document, "/plans", |plan| without_key(plan, "revises", id));
            each(document, "/events", |event| without_element(event, "plans", id));
            each(document, "/figures", |figure| {
                each(figure, "/rows", |row| without_key(row, "plan", id));
            });
        }
        "/issues" => {
            keep(document, "/provisions", |it| it["issue"] != id);
            keep(document, "/positions", |it| it["issue"] != id);
            each_agreement(document, |agreement| without_element(agreement, "open", id));
        }
        "/parties" => {
            keep(document, "/positions", |it| it["party"] != id);
            each(document, "/plans", |plan| without_element(plan, "by", id));
            each(document, "/events", |event| without_element(event, "parties", id));
            each_agreement(document, |agreement| without_element(agreement, "between", id));
        }
        "/categories" => each(document, "/issues", |issue| without_key(issue, "category", id)),
        "/sources" => {
            if let Some(document) = document.as_object_mut() {
                document.iter_mut().filter(|(key, _)| *key != "sources").for_each(|(_, value)| {
                    without_source(value, id);
                });
            }
        }
        _ => {
            let Some(issue) = list.strip_suffix("/answers") else { return };
            let issue = document.pointer(issue).map(|issue| issue["id"].clone());
            each(document, "/provisions", |it| {
                if Some(&it["issue"]) == issue.as_ref() {
                    without_key(it, "answer", id);
                    without_element(it, "answer", id);
                }
            });
        }
    }
}

fn keep(document: &mut Value, list: &str, is_kept: impl Fn(&Value) -> bool) {
    if let Some(Value::Array(list)) = document.pointer_mut(list) {
        list.retain(is_kept);
    }
}

fn each(document: &mut Value, list: &str, change: impl FnMut(&mut Value)) {
    if let Some(Value::Array(list)) = document.pointer_mut(list) {
        list.iter_mut().for_each(change);
    }
}

fn each_agreement(document: &mut Value, change: impl Fn(&mut Value)) {
    each(document, "/plans", |plan| {
        if let Some(agreement) = plan.get_mut("agreement") {
            change(agreement);
        }
    });
}

fn without_key(record: &mut Value, key: &str, id: &str) {
    if record[key] == id
        && let Some(record) = record.as_object_mut()
    {
        record.shift_remove(key);
    }
}

fn without_element(record: &mut Value, key: &str, id: &str) {
    let Some(record) = record.as_object_mut() else { return };
    let Some(Value::Array(ids)) = record.get_mut(key) else { return };
    let n_before = ids.len();
    ids.retain(|it| it != id);
    if ids.is_empty() && 0 < n_before {
        record.shift_remove(key);
    }
}

fn without_source(value: &mut Value, id: &str) {
    if value.is_object() {
        without_element(value, "sources", id);
    }
    match value {
        Value::Object(record) => record.values_mut().for_each(|it| without_source(it, id)),
        Value::Array(list) => list.iter_mut().for_each(|it| without_source(it, id)),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn document() -> Document {
        Document::new(json!({
            "sources": [{"id": "s", "title": "S"}, {"id": "t", "title": "T"}],
            "plans": [{"id": "a", "name": "A"}, {"id": "b", "name": "B", "revises": "a", "sources": ["s"]}],
            "issues": [{"id": "x", "name": "X", "answers": [{"id": "y", "name": "Y"}, {"id": "n", "name": "N"}],
                        "where_it_stands": {"text": "W", "sources": ["s", "t"]}}],
            "provisions": [{"plan": "a", "issue": "x", "answer": "y"},
                           {"plan": "b", "issue": "x", "answer": ["y", "n"]}],
            "events": [{"date": "2026", "title": "E", "plans": ["a"]}],
            "unknown": {"plan": "a"},
        }))
    }

    #[track_caller]
    fn check(list: &str, at: usize, changed: Value) {
        let mut document = document();
        let mut expected = document.value().clone();
        for (key, value) in changed.as_object().unwrap() {
            expected[key] = value.clone();
        }
        document.edit(removed(&document, list, at));
        assert_eq!(document.value(), &expected);
        document.undo();
        assert_eq!(document.value(), super::tests::document().value());
    }

    #[test]
    fn what_is_taken_away_is_named_nowhere_and_comes_back_whole() {
        check(
            "/plans",
            0,
            json!({
                "plans": [{"id": "b", "name": "B", "sources": ["s"]}],
                "provisions": [{"plan": "b", "issue": "x", "answer": ["y", "n"]}],
                "events": [{"date": "2026", "title": "E"}],
            }),
        );
        check("/issues", 0, json!({"issues": [], "provisions": []}));
        check(
            "/sources",
            0,
            json!({
                "sources": [{"id": "t", "title": "T"}],
                "plans": [{"id": "a", "name": "A"}, {"id": "b", "name": "B", "revises": "a"}],
                "issues": [{"id": "x", "name": "X", "answers": [{"id": "y", "name": "Y"}, {"id": "n", "name": "N"}],
                            "where_it_stands": {"text": "W", "sources": ["t"]}}],
            }),
        );
        check(
            "/issues/0/answers",
            0,
            json!({
                "issues": [{"id": "x", "name": "X", "answers": [{"id": "n", "name": "N"}],
                            "where_it_stands": {"text": "W", "sources": ["s", "t"]}}],
                "provisions": [{"plan": "a", "issue": "x"}, {"plan": "b", "issue": "x", "answer": ["n"]}],
            }),
        );
    }

    #[test]
    fn what_is_added_makes_the_list_that_it_needs() {
        let mut document = document();
        let fields = json!({"name": "A"}).as_object().cloned().unwrap();
        let (changes, at) = added(&document, "/plans", fields.clone(), Some("a-2".to_owned()));
        document.edit(changes);
        assert_eq!((at, &document.value()["plans"][2]), (2, &json!({"id": "a-2", "name": "A"})));
        let (changes, _) = added(&document, "/parties", fields, None);
        document.edit(changes);
        assert_eq!(document.value()["parties"], json!([{"name": "A"}]));
        document.undo();
        assert_eq!(document.get("/parties"), None);
    }

    #[test]
    fn what_is_moved_stays_what_it_is() {
        let mut document = document();
        document.edit(moved(&document, "/plans", 0, 1));
        assert_eq!(document.text("/plans/1/id"), "a");
        assert!(moved(&document, "/plans", 1, 2).is_empty());
        document.undo();
        assert_eq!(document.text("/plans/0/id"), "a");
    }
}
