//! `docs/dataset.md` below its introduction: every record of the format, with what each key says, what it
//! may be, and an example. Made from the JSON Schema, which is made from the types; examples are the
//! schema's own, or those of the dataset that has every key. Never a rule between keys.

use serde_json::{Map, Value};

const EXAMPLES: &str = include_str!("../fixtures/complete.json");

/// Above it, people write.
const MARK: &str = "<!-- Made from the types in src/schema/wire by `UPDATE_EXPECT=1 cargo test --test reference`. -->\n\n";

/// What a longer example leaves out is in the section of its record.
const LONGEST: usize = 64;

/// The document with what is made for it.
pub(super) fn updated(now: &str) -> String {
    let (written, _) = now.split_once(MARK).unwrap_or_else(|| panic!("no {MARK}"));
    let schema = schema();
    let example: Value = serde_json::from_str(EXAMPLES).expect("JSON");
    let mut records = vec![Record { name: "Document", examples: Vec::new() }];
    collect(&schema, "Document", &example, &mut records);
    let sections = records.iter().map(|record| section(&schema, record));
    let words = definitions(&schema).filter(|(_, definition)| definition["oneOf"].is_array());
    let sections: Vec<String> = sections.chain(words.map(word_section)).collect();
    format!("{written}{MARK}{}", sections.join("\n"))
}

pub(super) fn schema() -> Value {
    serde_json::from_str(&plan_compare::schema::json_schema()).expect("JSON")
}

pub(super) fn definitions(schema: &Value) -> impl Iterator<Item = (&str, &Value)> {
    schema["$defs"].as_object().expect("definitions").iter().map(|(name, it)| (name.as_str(), it))
}

/// A kind of record, with every one that the examples have.
struct Record<'s> {
    name: &'s str,
    examples: Vec<&'s Map<String, Value>>,
}

fn definition<'s>(schema: &'s Value, name: &str) -> &'s Value {
    if name == "Document" { schema } else { &schema["$defs"][name] }
}

/// The definition that a value, or each value of a list, follows.
fn target(property: &Value) -> Option<&str> {
    let direct = referenced(property).or_else(|| referenced(&property["items"]));
    direct.or_else(|| property["anyOf"].as_array()?.iter().find_map(referenced))
}

fn referenced(value: &Value) -> Option<&str> {
    value["$ref"].as_str()?.rsplit('/').next()
}

/// Finds every record in an example, in the order of the text.
fn collect<'s>(schema: &'s Value, name: &'s str, value: &'s Value, records: &mut Vec<Record<'s>>) {
    let Some(properties) = definition(schema, name)["properties"].as_object() else { return };
    if let Value::Array(list) = value {
        list.iter().for_each(|value| collect(schema, name, value, records));
        return;
    }
    let Some(example) = value.as_object() else { return };
    match records.iter_mut().find(|record| record.name == name) {
        Some(record) => record.examples.push(example),
        None => records.push(Record { name, examples: vec![example] }),
    }
    for (key, value) in example {
        if let Some(name) = properties.get(key).and_then(target) {
            collect(schema, name, value, records);
        }
    }
}

fn section(schema: &Value, record: &Record<'_>) -> String {
    let definition = definition(schema, record.name);
    let properties = definition["properties"].as_object().expect("keys");
    let needed: Vec<&str> =
        definition["required"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    // What is needed first, all else as it stands in the examples.
    let mut keys = needed.clone();
    let written = record.examples.iter().flat_map(|example| example.keys());
    for key in written.chain(properties.keys()).map(String::as_str) {
        if !keys.contains(&key) {
            keys.push(key);
        }
    }
    let rows = keys.into_iter().map(|key| {
        let property = &properties[key];
        let is_needed = if needed.contains(&key) { "yes" } else { "" };
        let says = description(property);
        let value = kind(schema, property);
        let example = example(record, key, property);
        format!("| `{key}` | {is_needed} | {says} | {value} | `{example}` |\n")
    });
    let about = description(definition);
    let rows: String = rows.collect();
    format!(
        "## {}\n\n{about}\n\n| key | needed | what it says | value | example |\n|---|---|---|---|---|\n{rows}",
        in_words(record.name)
    )
}

/// `WhereItStands` as a heading.
fn in_words(name: &str) -> String {
    let mut words = String::new();
    for letter in name.chars() {
        if letter.is_uppercase() && !words.is_empty() {
            words.push(' ');
            words.push(letter.to_ascii_lowercase());
        } else {
            words.push(letter);
        }
    }
    words
}

fn description(of: &Value) -> String {
    let text = of["description"].as_str().unwrap_or_else(|| panic!("no description: {of}"));
    text.split_whitespace().collect::<Vec<_>>().join(" ").replace('|', "\\|")
}

fn kind(schema: &Value, property: &Value) -> String {
    let types: Vec<&str> = match &property["type"] {
        Value::Array(list) => list.iter().filter_map(Value::as_str).collect(),
        one => one.as_str().into_iter().collect(),
    };
    if types.contains(&"boolean") {
        return "`true` or `false`".to_owned();
    }
    let name = target(property).unwrap_or_else(|| panic!("what is {property}?"));
    let is_list = types.contains(&"array");
    let definition = &schema["$defs"][name];
    if definition["properties"].is_object() || definition["oneOf"].is_array() {
        let heading = in_words(name);
        let link =
            format!("[{}](#{})", heading.to_lowercase(), heading.to_lowercase().replace(' ', "-"));
        return match (is_list, definition["oneOf"].is_array()) {
            (true, _) => format!("list, each as in {link}"),
            (false, true) => format!("a word: {link}"),
            (false, false) => format!("as in {link}"),
        };
    }
    let one = match name {
        "Text" => "text, or one for each language",
        "Words" => "text",
        "Tag" => "language tag",
        "Url" => "address",
        "Color" => "colour",
        "OneOrMore" => "id, or list of ids",
        "Count" => "whole number",
        "Format" => "text",
        "Id" if is_list => "list of ids",
        "Id" | "Date" | "Number" => return name.to_lowercase(),
        _ => panic!("say what {name} is"),
    };
    one.to_owned()
}

fn example(record: &Record<'_>, key: &str, property: &Value) -> String {
    let own = property["examples"].get(0);
    let found = record.examples.iter().filter_map(|example| example.get(key));
    // The one that tells most.
    let found = found.filter(|value| !value.is_null()).max_by_key(|value| compact(value).len());
    let value = own.or(found).unwrap_or_else(|| panic!("no example of {key} in {}", record.name));
    match (compact(value), value) {
        (text, _) if text.chars().count() <= LONGEST => text,
        (_, Value::Array(list)) => format!("[{}, …]", shortened(&list[0])),
        (_, value) => shortened(value),
    }
}

/// The first member of an object alone.
fn shortened(value: &Value) -> String {
    let (key, first) = value.as_object().and_then(|object| object.iter().next()).expect("a record");
    format!("{{{}: {}, …}}", compact(&key.as_str().into()), compact(first))
}

/// As JSON is written by hand in one line.
fn compact(value: &Value) -> String {
    match value {
        Value::Array(list) => {
            format!("[{}]", list.iter().map(compact).collect::<Vec<_>>().join(", "))
        }
        Value::Object(object) => {
            let members = object.iter().map(|(key, value)| {
                format!("{}: {}", compact(&key.as_str().into()), compact(value))
            });
            format!("{{{}}}", members.collect::<Vec<_>>().join(", "))
        }
        Value::Number(number) => number.to_string().trim_end_matches(".0").to_owned(),
        other => other.to_string(),
    }
}

fn word_section((name, definition): (&str, &Value)) -> String {
    let words = definition["oneOf"].as_array().expect("words").iter().map(|word| {
        format!("| `{}` | {} |\n", word["const"].as_str().expect("a word"), description(word))
    });
    let rows: String = words.collect();
    format!(
        "## {}\n\n{}\n\n| word | means |\n|---|---|\n{rows}",
        in_words(name),
        description(definition)
    )
}
