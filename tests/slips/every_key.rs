//! That no optional value of the format is forgotten: the JSON Schema tells which there are.

use std::collections::BTreeSet;

use plan_compare::schema::fault::{FaultKind, Level};
use plan_compare::schema::{self, Reading};
use serde_json::Value;

use super::{complete, read, table};

/// Optional keys whose wrong value costs more than itself, by the name of their record, and why.
const DEPENDED_ON: [(&str, &str); 21] = [
    // Whole lists of records that others name, or sections of the widget.
    ("Document", "categories"),
    ("Document", "events"),
    ("Document", "figures"),
    ("Document", "parties"),
    ("Document", "positions"),
    ("Document", "sources"),
    ("Issue", "answers"),
    // References on which a claim hangs.
    ("Position", "issue"),
    ("Position", "plan"),
    // Numbers: a row without one would say that nobody has given it, and half a range is none.
    ("Quantity", "max"),
    ("Quantity", "min"),
    ("Quantity", "none"),
    ("Quantity", "value"),
    ("Row", "high"),
    ("Row", "low"),
    ("Row", "none"),
    ("Row", "value"),
    // Needed when something is stated, and a source needs one of two.
    ("Provision", "summary"),
    // In the tables of single elements.
    ("Document", "language"),
    ("Source", "title"),
    ("Source", "publisher"),
];

/// The record of the schema in which each place of the example is, with the key: "Plan", "date".
fn key_of(schema: &Value, pointer: &str) -> (String, String) {
    let mut name = "Document".to_owned();
    let mut record = schema;
    let mut found = (String::new(), String::new());
    for token in pointer.split('/').skip(1) {
        if token.bytes().all(|byte| byte.is_ascii_digit()) {
            continue;
        }
        found = (name.clone(), token.to_owned());
        let mut reference = BTreeSet::new();
        references(&record["properties"][token], &mut reference);
        let next =
            reference.into_iter().find(|next| schema["$defs"][next]["properties"].is_object());
        if let Some(next) = next {
            record = &schema["$defs"][&next];
            name = next;
        }
    }
    found
}

/// The names of the definitions to which a part of the schema refers.
fn references(part: &Value, found: &mut BTreeSet<String>) {
    match part {
        Value::Object(object) => {
            for (key, value) in object {
                match value.as_str().and_then(|it| it.strip_prefix("#/$defs/")) {
                    Some(name) if key == "$ref" => drop(found.insert(name.to_owned())),
                    _ => references(value, found),
                }
            }
        }
        Value::Array(list) => list.iter().for_each(|value| references(value, found)),
        _ => {}
    }
}

#[test]
fn every_optional_key_of_the_format_is_in_the_table_or_depended_on() {
    let schema: Value = serde_json::from_str(&schema::json_schema()).expect("JSON");
    let mut records: Vec<(String, &Value)> = vec![("Document".to_owned(), &schema)];
    let definitions = schema["$defs"].as_object().expect("definitions");
    records.extend(definitions.iter().map(|(name, it)| (name.clone(), it)));
    let mut optional = BTreeSet::new();
    for (name, record) in records {
        let required = record["required"].as_array().cloned().unwrap_or_default();
        for key in record["properties"].as_object().into_iter().flat_map(|it| it.keys()) {
            if !required.iter().any(|it| it == key) {
                optional.insert((name.clone(), key.clone()));
            }
        }
    }
    assert!(60 < optional.len(), "{optional:?}");
    let tried = table().into_iter().map(|(_, pointer)| key_of(&schema, pointer));
    let mut tried: BTreeSet<(String, String)> = tried.collect();
    tried.extend(DEPENDED_ON.map(|(name, key)| (name.to_owned(), key.to_owned())));
    assert_eq!(optional, tried);
}

#[test]
fn of_an_optional_key_that_stands_twice_the_last_counts_and_nothing_is_lost() {
    const AGAIN: &str = "stands again";
    for (_, pointer) in table() {
        let (around, key) = pointer.rsplit_once('/').expect("a key");
        let mut document = complete();
        let Some(Value::Object(object)) = document.pointer_mut(around) else {
            panic!("{pointer} is no key")
        };
        let right = object[key].clone();
        object[key] = Value::Bool(true);
        object.insert(AGAIN.to_owned(), right);
        let text = document.to_string().replace(AGAIN, key);
        let Reading { dataset, faults } = schema::read(&text).expect("a dataset");
        let found: Vec<(&str, Level)> =
            faults.iter().map(|fault| (fault.pointer.as_str(), fault.level)).collect();
        assert_eq!(found, [(pointer, Level::Slip)], "{pointer}");
        assert!(matches!(faults[0].kind, FaultKind::RepeatedKey { .. }), "{pointer}");
        assert_eq!(dataset, read(&complete()).dataset, "{pointer}");
    }
}
