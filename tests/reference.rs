//! What is made of the table of attributes and of the types that scripts share: the class's table,
//! the manifest, the TypeScript types and the reference. A test fails when a committed file drifts;
//! `UPDATE_EXPECT=1 cargo test --test reference` writes them anew. Never what a person has to word.
#![cfg(not(target_arch = "wasm32"))]

#[path = "reference/dataset.rs"]
mod dataset;
#[path = "reference/manifest.rs"]
mod manifest;
#[path = "reference/markdown.rs"]
mod markdown;
#[path = "reference/types.rs"]
mod types;

use expect_test::expect_file;
use plan_compare::attributes::{ATTRIBUTES, Attribute, Kind, for_element_class};
use plan_compare::compare::{Selection, View};
use plan_compare::widget::{Layout, WidgetState};

/// `text` with `new` between the first `begin` and the next `end`, both of which stay.
#[track_caller]
fn spliced(text: &str, begin: &str, end: &str, new: &str) -> String {
    let (before, rest) = text.split_once(begin).unwrap_or_else(|| panic!("no {begin}"));
    let at = rest.find(end).unwrap_or_else(|| panic!("no {end} after {begin}"));
    format!("{before}{begin}{new}{}", &rest[at..])
}

/// `heading-level` as scripts call it.
fn camel_case(name: &str) -> String {
    let mut words = name.split('-');
    let first = words.next().unwrap_or_default().to_owned();
    words.fold(first, |name, word| name + &word[..1].to_uppercase() + &word[1..])
}

/// The values of a choice as TypeScript has them.
fn union(kind: Kind) -> String {
    let (known, quote) = match kind {
        Kind::Text(known) | Kind::List(known) | Kind::Choice(known) => (known, "\""),
        Kind::Level(known) => (known, ""),
        Kind::Flag | Kind::Global => (&[] as &[&str], ""),
    };
    let values: Vec<String> = known.iter().map(|value| format!("{quote}{value}{quote}")).collect();
    values.join(" | ")
}

/// What an attribute does, with what holds without it.
fn description(attribute: &Attribute) -> String {
    let Attribute { doc, absent, .. } = attribute;
    match *absent {
        "" => (*doc).to_owned(),
        absent => format!("{doc} When it is left out: {absent}."),
    }
}

/// What is chosen of a small dataset at first.
fn state() -> WidgetState {
    let text = include_str!("../data/city-budget-example.json");
    let dataset = plan_compare::schema::read(text).expect("a dataset").dataset;
    WidgetState::new(&dataset, &Selection::all(&dataset), View::Compare)
}

/// The keys of the state, and the JSON type of each.
fn state_members() -> Vec<(String, &'static str)> {
    let state = serde_json::to_value(state()).expect("JSON");
    let members = state.as_object().expect("an object").iter();
    let is_view = |key: &str| key == "view";
    let kind = |key: &str, value: &serde_json::Value| match value {
        _ if is_view(key) => "PlanCompareView",
        _ if key == "order" => "\"dataset\" | \"contested\"",
        serde_json::Value::Array(_) => "string[]",
        serde_json::Value::Bool(_) => "boolean",
        serde_json::Value::Null => "string | null",
        _ => "string",
    };
    let mut members: Vec<(String, &'static str)> =
        members.map(|(key, value)| (key.clone(), kind(key, value))).collect();
    // In the order of the text: whether an object keeps it is a feature that any crate may ask for.
    let text = serde_json::to_string(&self::state()).expect("JSON");
    members.sort_by_key(|(key, _)| text.find(&format!("\"{key}\":")));
    members
}

#[test]
fn the_class_of_the_element_has_the_table() {
    let text = format!(
        "// Made from the table in src/attributes.rs by `UPDATE_EXPECT=1 cargo test --test reference`.\n\
         export const ATTRIBUTES = {};\n",
        for_element_class()
    );
    expect_file!["../src/element/attributes.js"].assert_eq(&text);
}

#[test]
fn the_class_finds_the_name_of_each_property() {
    for Attribute { name, .. } in ATTRIBUTES {
        // As `element.js` does it, in fewer bytes.
        assert_eq!(name.replacen("-l", "L", 1), camel_case(name));
    }
}

#[test]
fn the_table_names_the_layouts_that_there_are() {
    let layout = ATTRIBUTES.iter().find(|attribute| attribute.name == "layout").map(|it| it.kind);
    let Some(Kind::Choice(["auto", known @ ..])) = layout else { panic!("{layout:?}") };
    assert_eq!(known, Layout::ALL.map(Layout::name));
}

#[test]
fn the_manifest_has_the_table_and_the_state() {
    let now = include_str!("../package/custom-elements.json");
    expect_file!["../package/custom-elements.json"].assert_eq(&manifest::updated(now));
}

#[test]
fn the_types_have_the_table_and_the_state() {
    let now = include_str!("../package/plan-compare.d.ts");
    expect_file!["../package/plan-compare.d.ts"].assert_eq(&types::updated(now));
}

#[test]
fn the_reference_has_the_table_and_the_state() {
    let now = include_str!("../docs/reference.md");
    expect_file!["../docs/reference.md"].assert_eq(&markdown::updated(now));
}

#[test]
fn the_dataset_has_every_key_with_an_example() {
    let now = include_str!("../docs/dataset.md");
    expect_file!["../docs/dataset.md"].assert_eq(&dataset::updated(now));
}

#[test]
fn editors_of_code_explain_every_key_and_every_word() {
    let schema = dataset::schema();
    let (mut n_keys, mut n_words) = (0, 0);
    for (name, definition) in dataset::definitions(&schema).chain([("the document", &schema)]) {
        let is_told = |of: &serde_json::Value| {
            of["description"].as_str().is_some_and(|text| text.ends_with('.'))
        };
        assert!(is_told(definition), "{name}");
        for (key, property) in definition["properties"].as_object().into_iter().flatten() {
            assert!(is_told(property), "{key} of {name}");
            n_keys += 1;
        }
        for word in definition["oneOf"].as_array().into_iter().flatten() {
            assert!(word["const"].is_string() && is_told(word), "{word}");
            n_words += 1;
        }
    }
    assert!(90 < n_keys && n_words == 18, "{n_keys} keys, {n_words} words");
}

#[test]
fn a_frame_takes_every_key_of_the_state() {
    let script = include_str!("../src/embed/embed.js");
    let (_, rest) = script.split_once("const choices = {").expect("the list is there");
    let list = rest.split('}').next().unwrap_or(rest);
    let mut keys: Vec<&str> =
        list.split(',').filter_map(|member| Some(member.split_once(':')?.0.trim())).collect();
    keys.sort_unstable();
    let mut expected: Vec<String> = state_members().into_iter().map(|(key, _)| key).collect();
    expected.sort();
    assert_eq!(keys, expected);
}
