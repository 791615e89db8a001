//! The interface's languages: nothing missing, nothing left over, every place for a value kept.
//! Never whether the words are good.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use plan_compare::localize::{LANGUAGES, Messages};
use serde_json::{Map, Value};

/// The languages, and the plural categories that each has (CLDR).
const LOCALES: [(&str, &str); 7] = [
    ("ar", "zero one two few many other"),
    ("de", "one other"),
    ("en", "one other"),
    ("es", "one many other"),
    ("fr", "one many other"),
    ("pl", "one few many other"),
    ("uk", "one few many other"),
];

/// What may read the same as in English, by language.
const SAME: [(&str, &str); 6] = [
    ("ar", "Counted"),
    ("de", "Plan Version SourceOn Counted"),
    ("es", "Plan SourceOn Counted"),
    (
        "fr",
        "Plan Plans Positions Point Sources Parties Corrections Version SourceOn SourcesCount Points",
    ),
    ("pl", "Plan SourceOn Counted"),
    ("uk", "SourceOn Counted"),
];

fn folder() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/locales"))
}

fn read(language: &str) -> Map<String, Value> {
    let path = folder().join(language.to_owned() + ".json");
    let text = fs::read_to_string(&path).unwrap_or_else(|_| panic!("{} is there", path.display()));
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{language}.json: {error}"))
}

/// The keys in the order of the file; `Map` sorts them.
fn keys_in_order(language: &str) -> Vec<String> {
    let text = fs::read_to_string(folder().join(language.to_owned() + ".json")).unwrap_or_default();
    let key = |line: &str| {
        let (key, _) = line.strip_prefix(" \"")?.split_once("\": ")?;
        Some(key.to_owned())
    };
    text.lines().filter_map(key).collect()
}

/// The forms of a message, each with its plural category; one without for other messages.
fn forms(value: &Value) -> Vec<(String, String)> {
    match value {
        Value::Object(forms) => forms
            .iter()
            .map(|(category, form)| (category.clone(), form.as_str().unwrap_or("").to_owned()))
            .collect(),
        value => vec![(String::new(), value.as_str().unwrap_or_default().to_owned())],
    }
}

fn placeholders(text: &str) -> BTreeSet<String> {
    text.split('{').skip(1).filter_map(|rest| Some(rest.split_once('}')?.0.to_owned())).collect()
}

#[test]
fn there_is_a_file_for_each_language_and_no_other() {
    let mut found: Vec<String> = fs::read_dir(folder())
        .expect("the folder")
        .map(|file| file.expect("a file").file_name().to_string_lossy().into_owned())
        .collect();
    found.sort();
    let expected: Vec<String> = LOCALES.iter().map(|(tag, _)| format!("{tag}.json")).collect();
    assert_eq!(found, expected);
    assert_eq!(LOCALES.map(|(tag, _)| tag), LANGUAGES, "numbers and dates follow the interface");
}

#[test]
fn the_english_file_says_what_the_module_says() {
    let file = read("en");
    for (key, text) in Messages::english().entries() {
        let forms = forms(file.get(key).unwrap_or_else(|| panic!("en.json lacks {key}")));
        let written = match forms.as_slice() {
            [(category, form)] if category.is_empty() => form.clone(),
            // In the order of the plural categories, which is that of the alphabet for these.
            forms => {
                let parts: Vec<String> =
                    forms.iter().map(|(category, form)| format!("{category}|{form}")).collect();
                parts.join("|")
            }
        };
        let mut expected: Vec<&str> = text.split('|').collect();
        let mut found: Vec<&str> = written.split('|').collect();
        expected.sort_unstable();
        found.sort_unstable();
        assert_eq!(found, expected, "{key}");
    }
}

#[test]
fn every_language_has_every_message_in_order_and_with_its_places() {
    let keys: Vec<String> = Messages::english().entries().map(|(key, _)| key.to_owned()).collect();
    let english = read("en");
    for (language, categories) in LOCALES {
        assert_eq!(keys_in_order(language), keys, "{language}.json");
        for (key, value) in read(language) {
            let forms = forms(&value);
            let found: BTreeSet<&str> =
                forms.iter().map(|(category, _)| category.as_str()).collect();
            let is_plural = english[&key].is_object();
            let expected: BTreeSet<&str> =
                if is_plural { categories.split(' ').collect() } else { [""].into() };
            assert_eq!(found, expected, "{language}.json: plural forms of {key}");
            let places = |value: &Value| {
                let forms = self::forms(value);
                let (_, other) =
                    forms.iter().find(|(name, _)| name == "other" || name.is_empty())?;
                Some(placeholders(other))
            };
            assert_eq!(places(&value), places(&english[&key]), "{language}.json: places in {key}");
            for (category, form) in &forms {
                assert!(!form.trim().is_empty(), "{language}.json: {key} {category} is empty");
                assert!(!form.contains('|'), "{language}.json: {key} has a |");
                assert!(
                    placeholders(form).is_subset(&places(&value).unwrap_or_default()),
                    "{language}.json: {key} {category} has a place that others have not"
                );
            }
        }
    }
}

#[test]
fn every_message_is_translated() {
    let english = read("en");
    for (language, _) in LOCALES.iter().filter(|(language, _)| *language != "en") {
        let same = SAME.iter().find(|(tag, _)| tag == language).map_or("", |(_, keys)| keys);
        for (key, value) in read(language) {
            let is_same = forms(&value).iter().any(|form| forms(&english[&key]).contains(form));
            assert!(
                !is_same || same.split(' ').any(|known| known == key),
                "{language}.json: {key} is English: {value}"
            );
        }
    }
}
