//! Hostile strings as values of a dataset: carried as they are, or refused where they stand.

use plan_compare::schema::fault::Level;
use plan_compare::schema::{self, Failure, Reading};
use serde_json::{Value, json};

use super::{EVERY_TEXT, hostile};

/// Every key of the format.
const COMPLETE: &str = include_str!("../fixtures/complete.json");

/// The place of every string, and of every key that is a language tag.
fn places(value: &Value, place: &str, found: &mut Vec<String>) {
    match value {
        Value::String(_) => found.push(place.to_owned()),
        Value::Array(values) => {
            let each = values.iter().enumerate();
            each.for_each(|(at, value)| places(value, &format!("{place}/{at}"), found));
        }
        Value::Object(values) => {
            let each = values.iter();
            each.for_each(|(key, value)| places(value, &format!("{place}/{key}"), found));
        }
        _ => {}
    }
}

/// Whether the format says of the value at `place` that it may be any words.
fn is_text(place: &str) -> bool {
    let mut keys = place.rsplit('/').filter(|key| key.parse::<usize>().is_err());
    let key = keys.next().unwrap_or_default();
    let is_tagged = keys.next() == Some("title");
    is_tagged
        || "$schema title summary version license credit method publisher name short question text \
            detail point unit claim note label by why_missing place"
            .split_whitespace()
            .any(|text| text == key)
            && !place.contains("/by/")
}

fn is_id(text: &str) -> bool {
    let is_letter = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    (1..=64).contains(&text.len()) && !text.starts_with('-') && text.bytes().all(is_letter)
}

fn is_tag(text: &str) -> bool {
    let is_subtag = |part: &str| {
        (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
    };
    let first = text.split('-').next().unwrap_or_default();
    text.split('-').all(is_subtag)
        && (2..=3).contains(&first.len())
        && first.bytes().all(|byte| byte.is_ascii_alphabetic())
}

/// Reads `document`, in which `words` stand at `place`: they are carried as they are, or refused
/// right there. Tells whether they are carried.
#[track_caller]
fn is_carried(document: &Value, place: &str, words: &str) -> bool {
    match schema::read(&document.to_string()) {
        Ok(Reading { dataset, faults }) if faults.is_empty() => {
            let is_carried = format!("{dataset:?}").contains(&format!("{words:?}"));
            assert!(is_carried || place == "/$schema", "{place} lost {words:?}");
            true
        }
        Ok(Reading { faults, .. }) | Err(Failure::NotDataset(faults)) => {
            let here = faults.iter().find(|fault| fault.pointer == place);
            // A record may be called otherwise; then what named it names nothing.
            let is_renamed = place.ends_with("/id") && is_id(words);
            assert!(here.is_some() || is_renamed, "{place} {words:?}: {faults:?}");
            for fault in &faults {
                assert!(fault.level != Level::Warning && !fault.kind.expected().is_empty());
                let is_one_line = !fault.in_full().replace(place, "").contains('\n');
                assert!(is_one_line, "{fault}");
            }
            is_renamed
        }
        Err(failure) => panic!("{place} {words:?}: {failure:?}"),
    }
}

#[test]
fn every_value_is_carried_as_it_is_or_refused_where_it_stands() {
    let complete: Value = serde_json::from_str(COMPLETE).expect("JSON");
    let mut found = Vec::new();
    places(&complete, "", &mut found);
    assert!(100 < found.len());
    let (mut n_carried, mut n_refused) = (0, 0);
    for place in &found {
        for words in hostile() {
            let mut document = complete.clone();
            *document.pointer_mut(place).expect("a value") = json!(words);
            let is_carried = is_carried(&document, place, &words);
            let key = place.rsplit('/').next().unwrap_or_default();
            match key {
                _ if is_text(place) => assert!(is_carried, "{place} refused {words:?}"),
                "language" => assert_eq!(is_carried, is_tag(&words), "{place} {words:?}"),
                "url" => assert_eq!(is_carried, is_address(&words), "{place} {words:?}"),
                "id" => assert_eq!(is_carried, is_id(&words), "{place} {words:?}"),
                // Dates, words of the format, references to what is not there.
                _ => assert!(!is_carried, "{place} took {words:?}"),
            }
            n_carried += usize::from(is_carried);
            n_refused += usize::from(!is_carried);
        }
    }
    assert!(1_000 < n_carried && 1_000 < n_refused, "{n_carried} {n_refused}");
}

/// Which of the strings are whole addresses of the web, whatever else they are.
fn is_address(words: &str) -> bool {
    matches!(
        words,
        "https://user:password@e.org:99999/../%2e%2e/"
            | "http://e.org/\"onmouseover=alert(1)"
            | "https://e.org/?a=1&lt;=2#plan-compare-d=q:<b>"
    )
}

#[test]
fn a_language_tag_that_is_none_is_refused_where_it_stands() {
    let more =
        ["", "e", "en-", "-en", "en--GB", "en_GB", "abcdefghi", "en GB", "en\u{301}", "1a", "ук"];
    let mut complete: Value = serde_json::from_str(COMPLETE).expect("JSON");
    for tag in hostile().iter().map(String::as_str).chain(more) {
        complete["title"] = json!({ "en": "Harbour", tag: "Port" });
        let place = format!("/title/{}", tag.replace('~', "~0").replace('/', "~1"));
        assert_eq!(is_carried(&complete, &place, tag), is_tag(tag), "{tag:?}");
    }
}

#[test]
fn a_date_that_is_none_is_refused_where_it_stands() {
    let mut complete: Value = serde_json::from_str(COMPLETE).expect("JSON");
    for date in [
        "",
        "0",
        "20255",
        "-2025",
        "+2025",
        "2025-",
        "2025-1",
        "2025-00",
        "2025-13",
        "2025-11-00",
        "2025-11-31",
        "2025-02-29",
        "2025-11-23T00:00Z",
        "2025-11-23 ",
        " 2025",
        "2025/11/23",
        "2025-W47",
        "23-11-2025",
        "٢٠٢٥",
        "２０２５",
        "2025\u{0}",
        "2025-11-23-01",
        "today",
    ] {
        complete["as_of"] = json!(date);
        assert!(!is_carried(&complete, "/as_of", date), "{date:?}");
    }
}

#[test]
fn half_a_character_is_refused_where_it_stands() {
    for half in [r"\ud800", r"\udc00\ud83d", r"a\udfff", r"\ud83d\u0041", r"\ud83d\ud83d\udd4a"] {
        let text = EVERY_TEXT.replacen("\"WORDS\"", &format!("\"{half}\""), 1);
        let Err(Failure::NotJson(fault)) = schema::read(&text) else { panic!("{half} was read") };
        assert_eq!(fault.line, 2, "{fault}");
        assert!(fault.kind.expected().contains("that make a character"), "{fault}");
    }
}

#[test]
fn a_key_that_is_hostile_is_a_warning_and_never_a_value() {
    for key in
        hostile().iter().map(String::as_str).chain(["prototype", "length", "then", "valueOf"])
    {
        let mut complete: Value = serde_json::from_str(COMPLETE).expect("JSON");
        complete["plans"][1][key] = json!({ "id": "x", "name": [[[]]] });
        let reading = schema::read(&complete.to_string()).expect("a dataset");
        let [fault] = reading.faults.as_slice() else { panic!("{:?}", reading.faults) };
        assert_eq!(
            fault.pointer,
            format!("/plans/1/{}", key.replace('~', "~0").replace('/', "~1"))
        );
        assert_eq!(reading.dataset, schema::read(COMPLETE).expect("a dataset").dataset);
    }
}
