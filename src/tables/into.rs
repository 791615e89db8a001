//! A table put into the dataset that it came from: what it says replaces what was there, and all
//! else stays. Never a plan or an issue that the table no longer has.

use serde_json::{Map, Value};

/// What a table says of an issue; other keys stay.
const OF_ISSUES: [&str; 7] =
    ["id", "name", "category", "question", "answers", "where_it_stands", "contested"];

/// The dataset with what `table` says of plans, issues and provisions.
pub(super) fn merged(base: &Value, table: Map<String, Value>) -> Value {
    let mut dataset = base.as_object().cloned().unwrap_or_default();
    for (key, value) in table {
        let value = match key.as_str() {
            "$schema" | "format" if dataset.contains_key(&key) => continue,
            "plans" => updated(&base[&key], value, &["id", "name"]),
            "issues" => updated(&base[&key], value, &OF_ISSUES),
            "sources" | "categories" => extended(&base[&key], value),
            _ => value,
        };
        dataset.insert(key, value);
    }
    dataset.into()
}

/// The records of a table, each with what the one of the same id says beyond `keys`.
fn updated(base: &Value, records: Value, keys: &[&str]) -> Value {
    let Value::Array(records) = records else { return records };
    records
        .into_iter()
        .map(|record| {
            let mut whole = find(base, &record).cloned().unwrap_or_default();
            whole.retain(|key, _| !keys.contains(&key.as_str()));
            let Value::Object(mut record) = record else { return record };
            record.extend(whole);
            record.into()
        })
        .collect()
}

/// The records of both, in the order of the dataset; where both have one, that of the table.
fn extended(base: &Value, records: Value) -> Value {
    let mut whole = base.as_array().cloned().unwrap_or_default();
    for record in records.as_array().into_iter().flatten() {
        match whole.iter_mut().find(|old| old["id"] == record["id"]) {
            Some(old) => *old = record.clone(),
            None => whole.push(record.clone()),
        }
    }
    whole.into()
}

fn find<'b>(base: &'b Value, record: &Value) -> Option<&'b Map<String, Value>> {
    let records = base.as_array().into_iter().flatten();
    records.into_iter().find(|old| old["id"] == record["id"]).and_then(Value::as_object)
}
