//! Which optional values can be left out, and what is shown then: a table of every one of them, and
//! the laws that the two ways of reading have in common.

#![cfg(not(target_arch = "wasm32"))]

#[path = "slips/every_key.rs"]
mod every_key;
#[path = "slips/laws.rs"]
mod laws;

use plan_compare::model::Dataset;
use plan_compare::schema::fault::Level;
use plan_compare::schema::{self, Reading};
use serde_json::{Value, json};

/// Every key of the format.
const COMPLETE: &str = include_str!("fixtures/complete.json");

fn complete() -> Value {
    serde_json::from_str(COMPLETE).expect("JSON")
}

#[track_caller]
fn read(document: &Value) -> Reading {
    schema::read(&document.to_string()).expect("a dataset")
}

/// The document without the value at `pointer`; an element of a list closes its gap.
fn without(document: &Value, pointer: &str) -> Value {
    let mut document = document.clone();
    let (around, key) = pointer.rsplit_once('/').expect("a key");
    match document.pointer_mut(around).expect("a value around it") {
        Value::Object(object) => drop(object.shift_remove(key)),
        Value::Array(list) => drop(list.remove(key.parse().expect("an index"))),
        value => panic!("{pointer} is in {value}"),
    }
    document
}

/// With `value` at `pointer`, a slip is told at `told`, and shown is what is shown without `left_out`.
#[track_caller]
fn check_slip(pointer: &str, value: &Value, told: &str, left_out: &str) {
    let mut document = complete();
    *document.pointer_mut(pointer).unwrap_or_else(|| panic!("nothing at {pointer}")) =
        value.clone();
    let Reading { dataset, faults } = read(&document);
    let found: Vec<(&str, Level)> =
        faults.iter().map(|fault| (fault.pointer.as_str(), fault.level)).collect();
    assert_eq!(found, [(told, Level::Slip)], "{pointer}: {value}");
    assert_eq!(dataset, read(&without(&document, left_out)).dataset, "{pointer}: {value}");
}

/// Texts, dates, numbers, flags, words, addresses and languages that can be left out by themselves.
const OPTIONAL: &str = "
text    /$schema /version /license /plans/1/short /plans/1/summary /sources/0/publisher
        /sources/0/title /parties/0/short /issues/0/question /issues/0/answers/0/note
        /provisions/0/detail /provisions/1/detail /provisions/1/point /provisions/1/quantity/unit /positions/0/text
        /figures/0/unit /figures/0/note /figures/0/rows/0/by /figures/0/rows/0/note
        /figures/0/rows/1/why_missing /events/0/text /events/0/place
tagged  /summary /credit /method /plans/1/short /plans/1/summary /sources/0/publisher
        /sources/0/title /parties/0/short /issues/0/question /provisions/0/detail
        /positions/0/text /figures/0/note /figures/0/rows/0/by /figures/0/rows/0/note
        /figures/0/rows/1/why_missing /events/0/text /events/0/place
date    /as_of /sources/0/published /sources/0/accessed /plans/1/date /plans/1/agreement/as_of
        /positions/0/date /figures/0/rows/0/as_of
tag     /language /sources/0/language /provisions/1/quote/language
url     /sources/0/url /plans/1/url
color   /plans/1/color
count   /plans/1/points
flag    /issues/0/contested
word    /plans/1/standing /plans/1/status
id      /issues/0/category
blank   /plans/1/revises /figures/0/rows/0/plan
answer  /provisions/1/answer
ids     /plans/1/by /plans/1/sources /plans/1/agreement/between /plans/1/agreement/sources
        /issues/0/where_it_stands/sources /provisions/1/sources
        /provisions/1/conflicts/0/sources /positions/0/sources /figures/0/rows/0/sources
        /events/0/parties /events/0/sources
named   /plans/1/agreement/open /events/0/plans
record  /plans/1/agreement /issues/0/where_it_stands /provisions/1/quantity /provisions/1/quote
list    /provisions/1/conflicts /corrections
";

/// What cannot be used where a value of this kind belongs.
fn unusable(kind: &str) -> Vec<Value> {
    let words = |words: &[&str]| words.iter().map(|word| json!(word)).collect::<Vec<_>>();
    let mut values = match kind {
        "text" => vec![json!(""), json!(" \n\t"), json!(5)],
        "tagged" => vec![json!({}), json!({"en": ""}), json!({"e": "A"}), json!({"en": null})],
        "date" => {
            [words(&["", "23.11.2025", "2025-13-01", "2025-02-30"]), vec![json!(2025)]].concat()
        }
        "tag" => [words(&["", "e", "uk_UA", "English language"]), vec![json!(5)]].concat(),
        "url" => words(&["", "/docs/m.pdf", "javascript:alert(1)", "https://a b", "https://"]),
        "color" => {
            [words(&["", "blue", "1b5e9b", "#1b5e9", "#12345g", "#é"]), vec![json!(5)]].concat()
        }
        "answer" => [words(&["", "Ten", "twelve"]), vec![json!({"ten": true}), json!(10)]].concat(),
        "count" => vec![json!(-1), json!(2.5), json!("28"), json!(4_294_967_296_u64)],
        "flag" => vec![json!("yes"), json!(1)],
        "word" => [words(&["", "Draft", "secret"]), vec![json!({"leaked": null})]].concat(),
        "id" => [words(&["", "Water", "nowhere"]), vec![json!(["water"])]].concat(),
        // No id at all: what is named and unknown is an error.
        "blank" => vec![json!(""), json!(" \n\t"), json!(5), json!(["old"]), json!({"id": "old"})],
        "ids" | "named" => vec![json!("log"), json!({"0": "log"})],
        "record" => vec![json!("words"), json!(["words"])],
        "list" => vec![json!("words"), json!({"date": "2027"})],
        kind => panic!("no kind {kind}"),
    };
    values.push(json!(true));
    values.retain(|value| kind != "flag" || *value != json!(true));
    values
}

fn table() -> Vec<(&'static str, &'static str)> {
    let mut kind = "";
    let mut table = Vec::new();
    for line in OPTIONAL.lines().filter(|line| !line.is_empty()) {
        for word in line.split_whitespace() {
            match word.starts_with('/') {
                true => table.push((kind, word)),
                false => kind = word,
            }
        }
    }
    table
}

#[test]
fn an_optional_value_that_cannot_be_used_is_left_out_and_the_rest_is_shown() {
    for (kind, pointer) in table() {
        for value in unusable(kind) {
            // Texts in several languages are told one by one.
            let told = match value.as_object().and_then(|object| object.keys().next()) {
                Some(language) if kind == "tagged" => format!("{pointer}/{language}"),
                _ => pointer.to_owned(),
            };
            check_slip(pointer, &value, &told, pointer);
        }
    }
}

#[test]
fn a_reference_that_cannot_be_used_leaves_its_list_alone() {
    for (kind, pointer) in table().into_iter().filter(|(kind, _)| matches!(*kind, "ids" | "named"))
    {
        let list = complete().pointer(pointer).cloned().expect("a list");
        let unknown = [json!("nowhere"), json!("No Id")];
        let blank = [json!(""), json!(" "), json!(5), json!(["log"]), json!(null)];
        let entries = blank.into_iter().chain([list[0].clone()]);
        for entry in entries.chain(unknown.into_iter().filter(|_| kind == "ids")) {
            let n = list.as_array().map_or(0, Vec::len);
            let mut longer = list.clone();
            longer.as_array_mut().expect("a list").push(entry);
            let entry = format!("{pointer}/{n}");
            check_slip(pointer, &longer, &entry, &entry);
        }
    }
}

#[test]
fn an_answer_that_cannot_be_used_leaves_the_others_alone() {
    for entry in [json!("twelve"), json!("Ten"), json!(5), json!(null), json!("ten")] {
        let entry_at = "/provisions/1/answer/2";
        check_slip("/provisions/1/answer", &json!(["ten", "nine", entry]), entry_at, entry_at);
    }
}

#[test]
fn an_answer_of_an_issue_that_cannot_be_used_is_left_out_with_what_names_it() {
    for value in [json!(""), json!(5), json!([])] {
        check_slip(
            "/issues/0/answers/0/name",
            &value,
            "/issues/0/answers/0/name",
            "/issues/0/answers/0",
        );
    }
    for (pointer, value) in [
        ("/issues/0/answers", json!("ten")),
        ("/issues/0/answers", json!({"id": "ten", "name": "Ten"})),
        ("/issues/0/answers/0", json!("ten")),
        ("/issues/0/answers/1", json!(null)),
    ] {
        check_slip(pointer, &value, pointer, pointer);
    }
    let at = "/issues/0/answers/0";
    check_slip(&format!("{at}/id"), &json!("No Id"), &format!("{at}/id"), at);
    check_slip(at, &json!({"id": "ten"}), at, at);
}

#[test]
fn a_row_of_a_figure_whose_number_cannot_be_used_is_left_out() {
    let row = "/figures/0/rows/0";
    for value in [json!("6"), json!(""), json!([]), json!(1_234_567_890_123_456_u64)] {
        check_slip(&format!("{row}/low"), &value, &format!("{row}/low"), row);
    }
    let low_and_value = json!({"label": "A", "low": 1, "value": 2});
    check_slip(row, &low_and_value, row, row);
    check_slip(row, &json!({"label": "A", "none": 1}), &format!("{row}/none"), row);
}

#[test]
fn what_only_a_stated_provision_says_is_left_out_of_others() {
    let answers = [json!("ten"), json!(["ten", "nine"]), json!("twelve"), json!(""), json!(5)];
    let quantities =
        [json!({"value": 10, "unit": "m"}), json!({"min": 12, "max": 10}), json!({}), json!("")];
    let answers = answers.map(|value| ("answer", value));
    for (key, value) in answers.into_iter().chain(quantities.map(|value| ("quantity", value))) {
        for coverage in ["silent", "unreported"] {
            let mut document = complete();
            document["provisions"][0]["coverage"] = json!(coverage);
            let expected = read(&document).dataset;
            document["provisions"][0][key] = value.clone();
            let Reading { dataset, faults } = read(&document);
            let found: Vec<(Level, String)> =
                faults.iter().map(|fault| (fault.level, fault.to_string())).collect();
            let told = format!(
                "/provisions/0/{key}: expected no {key}, because nothing is stated, found one"
            );
            assert_eq!(found, [(Level::Slip, told)], "{key}: {value}");
            assert_eq!(dataset, expected, "{key}: {value}");
        }
    }
}

#[test]
fn a_record_that_can_be_left_out_is_when_it_lacks_what_it_needs() {
    for (pointer, value, told) in [
        ("/plans/1/agreement", json!({"agreed": 1}), ""),
        ("/plans/1/agreement", json!({"agreed": "1", "total": 2}), "/agreed"),
        ("/plans/1/agreement", json!({"agreed": 3, "total": 2}), ""),
        ("/issues/0/where_it_stands", json!({"sources": ["log"]}), ""),
        ("/issues/0/where_it_stands", json!({"text": ""}), "/text"),
        ("/provisions/1/quantity", json!({}), ""),
        ("/provisions/1/quantity", json!({"unit": "m"}), ""),
        ("/provisions/1/quantity", json!({"value": "10"}), "/value"),
        ("/provisions/1/quantity", json!({"value": 1_234_567_890_123_456_u64}), "/value"),
        ("/provisions/1/quantity", json!({"min": 10, "max": "12"}), "/max"),
        ("/provisions/1/quantity", json!({"none": "yes"}), "/none"),
        ("/provisions/1/quantity", json!({"value": 1, "none": true}), ""),
        ("/provisions/1/quote", json!({"language": "en"}), ""),
        ("/provisions/1/quote", json!({"text": " "}), "/text"),
        ("/provisions/1/conflicts/0", json!({"sources": ["log"]}), ""),
        ("/provisions/1/conflicts/0", json!({"claim": 5}), "/claim"),
        ("/provisions/1/conflicts/0", json!("a claim"), ""),
        ("/corrections/0", json!({"date": "2027"}), ""),
        ("/corrections/0", json!({"date": "soon", "text": "Wrong."}), "/date"),
    ] {
        check_slip(pointer, &value, &format!("{pointer}{told}"), pointer);
    }
}

#[test]
fn of_a_text_in_several_languages_only_what_cannot_be_used_is_left_out() {
    for pointer in ["/title", "/plans/0/name", "/provisions/1/summary", "/figures/0/rows/0/label"] {
        for (language, words) in [("uk", json!("")), ("uk", json!(5)), ("u", json!("A"))] {
            let text = json!({"en": "Words", language: words, "de": "Worte"});
            let left_out = format!("{pointer}/{language}");
            check_slip(pointer, &text, &left_out, &left_out);
        }
        let text = json!({"EN": "Old", "de": "Worte", "en": "New"});
        check_slip(pointer, &text, &format!("{pointer}/EN"), &format!("{pointer}/EN"));
    }
}

/// An error somewhere: nothing is shown, or a view less. Tells which faults there are.
#[track_caller]
fn check_error(pointer: &str, value: &Value) {
    let mut document = complete();
    *document.pointer_mut(pointer).unwrap_or_else(|| panic!("nothing at {pointer}")) =
        value.clone();
    let (faults, dataset): (_, Option<Dataset>) = match schema::read(&document.to_string()) {
        Ok(reading) => (reading.faults, Some(reading.dataset)),
        Err(failure) => (failure.faults().to_vec(), None),
    };
    assert!(
        faults.iter().any(|fault| fault.level == Level::Error),
        "{pointer}: {value} {faults:?}"
    );
    let is_view =
        ["/positions", "/figures", "/events"].iter().any(|view| pointer.starts_with(view));
    assert_eq!(dataset.is_some(), is_view, "{pointer}: {value} {faults:?}");
    assert!(dataset.is_none_or(|dataset| dataset.damaged.len() == 1), "{pointer}: {value}");
}

#[test]
fn what_a_claim_depends_on_is_never_left_out() {
    let wrong = [json!(""), json!(5), json!("No Such Thing"), json!("nowhere"), json!([])];
    for pointer in [
        "/format",
        "/plans/0/id",
        "/provisions/0/plan",
        "/provisions/0/issue",
        "/provisions/0/coverage",
        "/positions/0/party",
        "/positions/0/plan",
        "/positions/0/issue",
        "/positions/0/position",
    ] {
        wrong.iter().for_each(|value| check_error(pointer, value));
    }
    for pointer in [
        "/title",
        "/plans/0/name",
        "/issues/0/name",
        "/parties/0/name",
        "/categories/0/name",
        "/sources/1/title",
        "/provisions/1/summary",
        "/figures/0/title",
        "/figures/0/rows/0/label",
        "/events/0/title",
        "/events/0/date",
    ] {
        for value in [json!(""), json!([]), json!({"en": ""})] {
            check_error(pointer, &value);
        }
    }
    for list in ["/plans", "/issues", "/provisions", "/sources", "/parties", "/categories"] {
        check_error(list, &json!("none"));
        check_error(&format!("{list}/0"), &json!("none"));
    }
    check_error("/provisions/0", &json!({"plan": "old", "issue": "depth", "coverage": "stated"}));
    check_error("/provisions/1/quantity", &json!({"min": 12, "max": 10}));
    check_error("/figures/0/rows/0/high", &json!(1));
    for pointer in [
        "/plans/1/revises",
        "/plans/1/agreement/open/0",
        "/figures/0/rows/0/plan",
        "/events/0/plans/0",
    ] {
        check_error(pointer, &json!("nowhere"));
        check_error(pointer, &json!("No Such Thing"));
    }
    check_error("/issues/0/answers/1/id", &json!("ten"));
    check_error("/version", &json!("a".repeat(65_537)));
    check_error("/events/0/text", &json!("a".repeat(65_537)));
}
