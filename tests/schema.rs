//! What an editor is told about each fault of a dataset. Expected lines are
//! `line:column place: expected …, found …`, or the end of that. Faults of a document as a whole
//! are in `document.rs`.

#![cfg(not(target_arch = "wasm32"))]

use plan_compare::model::{Amount, Coverage, Dataset, IssueIx, PlanIx, RowValue, Text};
use plan_compare::schema::fault::{FaultKind, Level};
use plan_compare::schema::{self, Failure, Fault};

/// The required keys and no others.
const MINIMAL: &str = r#"{
  "format": "plan-compare/1",
  "id": "d",
  "title": "T",
  "plans": [{"id": "a", "name": "A"}],
  "issues": [{"id": "x", "name": "X"}],
  "provisions": []
}"#;
const PLAN: &str = r#"{"id": "a", "name": "A"}"#;
const ISSUE: &str = r#"{"id": "x", "name": "X"}"#;

/// Every key of the format.
const COMPLETE: &str = include_str!("fixtures/complete.json");

/// `text` with `new` in place of `old`, which stands in it once.
#[track_caller]
fn replaced(text: &str, old: &str, new: &str) -> String {
    assert_eq!(text.matches(old).count(), 1, "{old} does not stand there once");
    text.replacen(old, new, 1)
}

/// Reads `text`, and compares what is said about it. A dataset comes back when there is no error.
#[track_caller]
fn check(text: &str, expected: &[&str]) -> Option<Dataset> {
    let result = schema::read(text);
    let faults = match &result {
        Ok(reading) => &reading.faults,
        Err(failure) => failure.faults(),
    };
    let is_refusal = |fault: &Fault| {
        let is_of_a_view = ["/positions", "/figures", "/events"]
            .iter()
            .any(|section| fault.pointer.starts_with(section));
        fault.level == Level::Error && !is_of_a_view
    };
    let is_refused = match &result {
        Err(Failure::NotJson(fault)) => matches!(fault.kind, FaultKind::NotJson { .. }),
        Err(Failure::TooLarge(fault)) => matches!(fault.kind, FaultKind::TooLarge { .. }),
        _ => faults.iter().any(is_refusal),
    };
    assert_eq!(is_refused, result.is_err(), "refused without an error, or read in spite of one");
    let line = |fault: &Fault| match fault.level {
        Level::Error => format!("{}:{} {fault}", fault.line, fault.column),
        level => format!("{}:{} {}: {fault}", fault.line, fault.column, level.name()),
    };
    let found: Vec<String> = faults.iter().map(line).collect();
    let mut pairs = found.iter().zip(expected);
    let is_slip = |line: &str| line.contains("slip: ");
    let is_same = found.len() == expected.len()
        && pairs.all(|(a, b)| a.ends_with(b) && is_slip(a) == is_slip(b));
    assert!(is_same, "expected {expected:#?}\nfound {found:#?}");
    result.ok().map(|reading| reading.dataset)
}

/// Checks each line `old => new => fault` of a table: with `new` in place of `old` in the complete
/// dataset, the fault is told, and no other. Without `new`, `old` is left out.
#[track_caller]
fn check_each(table: &str) {
    for case in table.lines().filter(|line| !line.is_empty()) {
        let parts: Vec<&str> = case.split("=>").map(str::trim).collect();
        let [old, new, fault] = parts[..] else { panic!("{case} is not old => new => fault") };
        check(&replaced(COMPLETE, old, new), &[fault]);
    }
}

#[test]
fn the_required_keys_are_enough() {
    let dataset = check(MINIMAL, &[]).unwrap();
    assert_eq!((dataset.plans.len(), dataset.issues.len()), (1, 1));
    assert_eq!((dataset.language.as_str(), &dataset.title), ("en", &Text::Plain("T".into())));
    assert_eq!(dataset.provision(IssueIx(0), PlanIx(0)).coverage, Coverage::Unreported);
}

#[test]
fn a_dataset_of_every_key_is_read_without_fault() {
    let dataset = check(COMPLETE, &[]).unwrap();
    let provision = dataset.provision(IssueIx(0), PlanIx(1));
    assert_eq!(provision.quantity.as_ref().unwrap().amount, Amount::Between(10.0, 12.0));
    assert_eq!(dataset.plan(PlanIx(1)).revises, Some(PlanIx(0)));
    let values: Vec<&RowValue> = dataset.figures[0].rows.iter().map(|row| &row.value).collect();
    let why = Text::Plain("not counted".into());
    assert_eq!(values[0], &RowValue::Known(Amount::Between(600.0, 700.0)));
    assert_eq!(values[1], &RowValue::Missing(Some(why)));
    assert_eq!(values[2], &RowValue::Known(Amount::Exactly(900.0)));
}

#[test]
fn each_required_key_that_is_missing_is_named_with_its_record() {
    for (key, value) in [
        ("format", r#""plan-compare/1""#),
        ("id", r#""d""#),
        ("title", r#""T""#),
        ("plans", &format!("[{PLAN}]")),
        ("issues", &format!("[{ISSUE}]")),
        ("provisions", "[]"),
    ] {
        let expected = format!("1:1 document: expected the key '{key}', found none");
        check(&replaced(MINIMAL, value, "null"), &[&expected]);
    }
    check_each(
        r#"
"id": "chart", => => 17:5 /sources/2: expected the key 'id', found none
"id": "fleet", => => /parties/2: expected the key 'id', found none
"name": "Port", => => /parties/0: expected the key 'name', found none
"id": "idle", => => /plans/3: expected the key 'id', found none
"name": "New plan", => => /plans/1: expected the key 'name', found none
"agreed": 0, => => slip: /plans/1/agreement: expected the key 'agreed', found none
"total": 3, => => slip: /plans/1/agreement: expected the key 'total', found none
"id": "land", => => /categories/1: expected the key 'id', found none
, "name": "Land" => => /categories/1: expected the key 'name', found none
"id": "cranes", => => /issues/1: expected the key 'id', found none
, "name": "Cranes" => => /issues/1: expected the key 'name', found none
"text": "Under negotiation.", => => slip: /issues/0/where_it_stands: expected the key 'text', found none
{"plan": "old", "issue" => {"issue" => /provisions/0: expected the key 'plan', found none
"issue": "depth", "coverage": "silent" => "coverage": "silent" => /provisions/0: expected the key 'issue', found none
"coverage": "silent", => => /provisions/0: expected the key 'coverage', found none
"text": "Ten metres.", => => slip: /provisions/1/quote: expected the key 'text', found none
"claim": "The map gives nine metres.", => => slip: /provisions/1/conflicts/0: expected the key 'claim', found none
"party": "town", => => /positions/0: expected the key 'party', found none
, "position": "silent" => => /positions/1: expected the key 'position', found none
"id": "traffic", => => /figures/0: expected the key 'id', found none
"title": "Ships a year", => => /figures/0: expected the key 'title', found none
, "rows": [] => => /figures/1: expected the key 'rows', found none
"label": "Yachts", => => /figures/0/rows/1: expected the key 'label', found none
"date": "2027-02-03", "title" => "title" => /events/0: expected the key 'date', found none
"title": "Hearing", => => /events/0: expected the key 'title', found none
"date": "2027-03", => => slip: /corrections/0: expected the key 'date', found none
, "text": "The depth was wrong." => => slip: /corrections/0: expected the key 'text', found none
"#,
    );
}

#[test]
fn a_value_of_another_type_is_named_with_what_belongs_there() {
    check("[]", &["1:1 document: expected an object in { }, found a list"]);
    check_each(
        r#"
"harbour" => 5 => 4:9 /id: expected text, found a number
{"en": "Harbour plans", "uk": "Плани гавані"} => 5 => 5:12 /title: expected text, or an object of languages to texts, found a number
"1.2.0" => 1.2 => 9:14 slip: /version: expected text, found a number
"2027-05-04" => 20270504 => 8:12 slip: /as_of: expected a date in quotation marks, found a number
"language": "de" => "language": [] => slip: /sources/0/language: expected text, found a list
"https://example.org/log" => {} => slip: /sources/0/url: expected text, found an object
["port"] => "port" => slip: /plans/1/by: expected a list in [ ], found text
"by": ["port"] => "by": ["port", null] => slip: /plans/1/by/1: expected text, found null
{"id": "idle", "name": "Idle plan"} => null => 32:5 /plans/3: expected an object in { }, found null
28 => "28" => slip: /plans/1/points: expected a whole number, found text
"proposed" => true => slip: /plans/1/status: expected one of draft, proposed, superseded, agreed, rejected, withdrawn, found true or false
"coverage": "silent" => "coverage": {} => /provisions/0/coverage: expected one of stated, silent, unreported, found an object
"plan-compare/1" => [] => 3:13 /format: expected "plan-compare/1", found a list
leaked => a\n\u0000b => slip: /plans/1/standing: expected one of official, leaked, reported, readout, position, found 'a  b'
"contested": true => "contested": "yes" => slip: /issues/0/contested: expected true or false, found text
9e2 => "900" => slip: /figures/0/rows/2/value: expected a number, found text
"#,
    );
}

#[test]
fn a_value_that_means_nothing_is_quoted_with_what_would_mean_something() {
    for wrong in ["Peace Plans", "-d", "", "гавань", "a_b"] {
        check_each(&format!(
            r#""harbour" => "{wrong}" => 4:9 /id: expected an id of at most 64 of a-z, 0-9 and '-', found '{wrong}'"#
        ));
    }
    for wrong in ["4 May 2027", "04.05.2027", "2027-02-29", "2027-13", "2027-5-4"] {
        check_each(&format!(
            "2027-05-04 => {wrong} => 8:12 slip: /as_of: expected a date such as 2025, 2025-11 or 2025-11-23, found '{wrong}'"
        ));
    }
    for wrong in ["uk_UA", "e", "English language", "en-"] {
        check_each(&format!(
            r#""language": "en", => "language": "{wrong}", => 7:15 slip: /language: expected a language tag such as 'uk' or 'pt-BR', found '{wrong}'"#
        ));
    }
    let (long, shortened) = ("a".repeat(65), "a".repeat(60) + "…");
    check_each(&format!("\"harbour\" => \"{long}\" => and '-', found '{shortened}'"));
    check_each(
        r#"
"uk": "Плани => "u": "Плани => 5:36 slip: /title/u: expected a language tag such as 'uk' or 'pt-BR', found 'u'
leaked => secret => slip: /plans/1/standing: expected one of official, leaked, reported, readout, position, found 'secret'
proposed => Proposed => slip: /plans/1/status: expected one of draft, proposed, superseded, agreed, rejected, withdrawn, found 'Proposed'
"coverage": "silent" => "coverage": "rejected" => /provisions/0/coverage: expected one of stated, silent, unreported, found 'rejected'
conditional => maybe => /positions/0/position: expected one of accepts, rejects, conditional, silent, found 'maybe'
28 => -1 => slip: /plans/1/points: expected a whole number from 0, found '-1'
28 => 2.5 => slip: /plans/1/points: expected a whole number from 0, found '2.5'
9e2 => 1e999 => slip: /figures/0/rows/2/value: expected a number of at most 15 digits, found '1e999'
9e2 => 900.0000000000001 => slip: /figures/0/rows/2/value: expected a number of at most 15 digits, found '900.0000000000001'
"#,
    );
}

#[test]
fn only_web_addresses_are_accepted() {
    let address = "https://example.org/log";
    for wrong in ["javascript:alert(1)", "data:text/html,x", "//a.org", "https://", "https:///a"] {
        let expected = format!(
            "slip: /sources/0/url: expected an address that begins with https:// or http://, found '{wrong}'"
        );
        check(&replaced(COMPLETE, address, wrong), &[&expected]);
    }
    for wrong in ["https://a b", "https://a/ж ж", "http://a\u{a0}"] {
        let expected = format!(
            "slip: /sources/0/url: expected an address without spaces and '\\', found '{wrong}'"
        );
        check(&replaced(COMPLETE, address, wrong), &[&expected]);
    }
    check(&replaced(COMPLETE, address, "http://приклад.укр/a?b#c"), &[]);
}

#[test]
fn a_format_of_another_major_version_is_refused() {
    check(&replaced(MINIMAL, "plan-compare/1", "plan-compare/1.1"), &[]);
    for found in ["plan-compare/2", "plan-compare/10", "plan-compare", ""] {
        let expected = format!(r#"2:13 /format: expected "plan-compare/1", found '{found}'"#);
        check(&replaced(MINIMAL, "plan-compare/1", found), &[&expected]);
    }
}

#[test]
fn an_unknown_key_is_a_warning_and_the_dataset_is_still_shown() {
    let text = replaced(COMPLETE, r#""name": "Land""#, r#""name": "Land", "na/me~": 1"#);
    let warning = "36:36 warning: /categories/1/na~1me~0: expected one of id, name, found 'na/me~'";
    assert_eq!(check(&text, &[warning]), check(COMPLETE, &[]));
    let id = "4:9 /id: expected text, found a number";
    check(&replaced(&text, r#""harbour""#, "5"), &[id, warning]);
}

#[test]
fn null_is_the_same_as_a_key_left_out() {
    let text = replaced(MINIMAL, r#""name": "A"}"#, r#""name": "A", "revises": null, "by": null}"#);
    let text = replaced(&text, r#""provisions": []"#, r#""provisions": [], "figures": null"#);
    assert_eq!(check(&text, &[]), check(MINIMAL, &[]));
}

#[test]
fn a_repeated_key_is_told_where_it_stands_again() {
    check_each(
        r#"
"language": "en", => "language": "en", "language": "uk", => 7:21 slip: /language: duplicate key 'language'
"name": "Land" => "name": "Soil", "name": "Land" => 36:36 slip: /categories/1/name: duplicate key 'name'
"uk": "Плани гавані" => "en": "Harbour plans" => 5:36 slip: /title/en: duplicate key 'en'
"#,
    );
}

#[test]
fn of_a_repeated_key_the_last_value_stands_in_its_first_place() {
    let text = replaced(COMPLETE, r#""language": "en""#, r#""language": "uk", "language": "en""#);
    let slip = "7:21 slip: /language: duplicate key 'language'";
    assert_eq!(check(&text, &[slip]), check(COMPLETE, &[]));
    let text = replaced(MINIMAL, r#""T""#, r#"{"en": "A", "uk": "Б", "en": "C"}"#);
    let title = check(&text, &["4:35 slip: /title/en: duplicate key 'en'"]).unwrap().title;
    let passages = [("en", "C"), ("uk", "Б")].map(|(tag, words)| (tag.into(), words.into()));
    assert_eq!(title, Text::Tagged(passages.into()));
    let text = replaced(MINIMAL, r#""name": "A""#, r#""name": "A", "name": null"#);
    let missing = "5:13 /plans/0: expected the key 'name', found none";
    check(&text, &[missing, "5:38 slip: /plans/0/name: duplicate key 'name'"]);
}

#[test]
fn what_must_not_be_empty_is_named() {
    check(&replaced(MINIMAL, PLAN, ""), &["5:12 /plans: expected a plan, found none"]);
    check(&replaced(MINIMAL, ISSUE, ""), &["6:13 /issues: expected an issue, found none"]);
    for (title, what) in
        [(r#""""#, "some words"), (r#""\n ""#, "some words"), ("{}", "a text in some language")]
    {
        let expected = format!("4:12 /title: expected {what}, found none");
        check(&replaced(MINIMAL, r#""T""#, title), &[&expected]);
    }
    check(&replaced(COMPLETE, "1.2.0", ""), &["slip: /version: expected some words, found none"]);
}

#[test]
fn an_id_that_stands_twice_is_told_where_it_stands_again() {
    check_each(
        r#"
"id": "chart" => "id": "log" => /sources/2/id: duplicate id 'log'
"id": "fleet" => "id": "port" => /parties/2/id: duplicate id 'port'
"id": "idle" => "id": "old" => /plans/3/id: duplicate id 'old'
"id": "land" => "id": "water" => /categories/1/id: duplicate id 'water'
"id": "cranes" => "id": "depth" => /issues/1/id: duplicate id 'depth'
"id": "fees" => "id": "traffic" => /figures/1/id: duplicate id 'traffic'
["log", "map"] => ["log", "log"] => slip: /plans/1/agreement/sources/1: duplicate id 'log'
{"plan": "old", "issue" => {"plan": "new", "issue" => duplicate provision for 'new' and 'depth'
"#,
    );
    let text = replaced(COMPLETE, r#""id": "chart""#, r#""id": "port""#);
    assert!(check(&text, &[]).is_some(), "ids of different kinds may be equal");
}

#[test]
fn a_reference_to_nothing_is_told_with_its_kind() {
    check_each(
        r#"
"by": ["port"] => "by": ["x"] => slip: /plans/1/by/0: expected the id of a party, found 'x'
"revises": "old" => "revises": "x" => /plans/1/revises: expected the id of a plan, found 'x'
["port", "town"] => ["port", "x"] => slip: /plans/1/agreement/between/1: expected the id of a party, found 'x'
"open": ["depth"] => "open": ["x"] => issue, found 'x'
["log", "map"] => ["log", "x"] => slip: /plans/1/agreement/sources/1: expected the id of a source, found 'x'
"category": "water" => "category": "x" => slip: /issues/0/category: expected the id of a category, found 'x'
{"plan": "old", "issue" => {"plan": "x", "issue" => /provisions/0/plan: expected the id of a plan, found 'x'
"issue": "depth", "coverage": "silent" => "issue": "x", "coverage": "silent" => issue, found 'x'
"sources": ["map"]}] => "sources": ["x"]}] => slip: /provisions/1/conflicts/0/sources/0: expected the id of a source, found 'x'
"party": "town" => "party": "x" => /positions/0/party: expected the id of a party, found 'x'
"plan": "spare" => "plan": "x" => /positions/1/plan: expected the id of a plan, found 'x'
"plan": "old", "as_of" => "plan": "x", "as_of" => /figures/0/rows/0/plan: expected the id of a plan, found 'x'
"plans": ["new"] => "plans": ["x"] => /events/0/plans/0: expected the id of a plan, found 'x'
"parties": ["town"] => "parties": ["x"] => slip: /events/0/parties/0: expected the id of a party, found 'x'
"#,
    );
}

#[test]
fn keys_that_contradict_or_need_each_other_are_told() {
    check_each(
        r#"
"min": 10, "max": 12 => "min": 12.50, "max": 10 => 47:18 /provisions/1/quantity: expected low <= high, found 12.50..10
"min": 10, "max": 12 => "value": 10, "max": 12 => 47:18 slip: /provisions/1/quantity: expected value, min and max, or none, found more than one of them
"min": 10, "max": 12 => "value": 0, "none": true => slip: /provisions/1/quantity: expected value, min and max, or none, found more than one of them
"min": 10, "max": 12 => "none": false => slip: /provisions/1/quantity: expected value, min, max or none, found none of them
"low": 600, "high": 700 => "low": 800, "high": 7e2 => 59:8 /figures/0/rows/0: expected low <= high, found 800..7e2
"low": 600, "high": 700 => "value": 600, "high": 700 => slip: /figures/0/rows/0: expected in each row value, low and high, or none, found more than one of them
"agreed": 0 => "agreed": 4 => 29:19 slip: /plans/1/agreement: expected low <= high, found 4..3
"summary": "Ten metres", => => 45:5 /provisions/1: expected a summary, because the coverage is stated, found none
"detail": "No depth is named." => "quantity": {"value": 10} => slip: /provisions/0/quantity: expected no quantity, because nothing is stated, found one
{"id": "chart", "title": "Chart"} => {"id": "chart"} => 17:5 /sources/2: expected a publisher or a title, found neither
"plan": "spare", => => /positions/1: expected a plan or an issue, found neither
"#,
    );
}

#[test]
fn one_mistake_is_told_once() {
    check_each(
        r#"
"summary": "Ten metres" => "summary": 10 => /provisions/1/summary: expected text, or an object of languages to texts, found a number
"summary": "Ten metres" => "summary": {"en": null} => /provisions/1/summary/en: expected text, found null
"coverage": "stated" => "coverage": "Stated" => /provisions/1/coverage: expected one of stated, silent, unreported, found 'Stated'
"title": "Minutes" => "title": {} => slip: /sources/0/title: expected a text in some language, found none
"title": "Map" => "title": {} => 16:28 /sources/1/title: expected a text in some language, found none
"plan": "spare", => "plan": 5, => /positions/1/plan: expected text, found a number
"min": 10, "max": 12 => "min": "10", "max": 12 => slip: /provisions/1/quantity/min: expected a number, found text
"min": 10, "max": 12 => "value": "10" => slip: /provisions/1/quantity/value: expected a number, found text
"min": 10, "max": 12 => "none": "true" => slip: /provisions/1/quantity/none: expected true or false, found text
"low": 600 => "low": "600" => slip: /figures/0/rows/0/low: expected a number, found text
"total": 3, => "total": "3", => slip: /plans/1/agreement/total: expected a whole number, found text
"agreed": 0, "total": 3, => "agreed": 18, => slip: /plans/1/agreement: expected the key 'total', found none
"#,
    );
    let plans = replaced(MINIMAL, &format!("[{PLAN}]"), r#"{"a": "A"}"#);
    let provision = r#"[{"plan": "a", "issue": "x", "coverage": "silent"}]"#;
    check(&replaced(&plans, "[]", provision), &["/plans: expected a list in [ ], found an object"]);
    check(
        &replaced(
            &replaced(MINIMAL, PLAN, ""),
            r#"provisions": []"#,
            &format!(r#"provisions": {provision}"#),
        ),
        &["/plans: expected a plan, found none"],
    );
}

#[test]
fn a_text_in_several_languages_has_each_once_and_each_in_words() {
    check_each(
        r#"
"uk": "Плани => "EN": "Плани => 5:13 slip: /title/en: duplicate key 'en'
"uk": "Плани гавані" => "uk": null => 5:42 slip: /title/uk: expected text, found null
"uk": "Плани гавані" => "uk": " " => 5:42 slip: /title/uk: expected some words, found none
"uk": "Плани гавані" => "uk": {"a": 1} => 5:42 slip: /title/uk: expected text, found an object
"#,
    );
}

#[test]
fn the_schema_of_a_file_is_named_with_a_dollar_sign() {
    check_each(
        r#"
"../../data/plan-compare.schema.json" => 5 => 2:14 slip: /$schema: expected text, found a number
"$schema" => "schema" => 2:3 warning: /schema: expected one of format, id, title, plans, issues, provisions, $schema, summary, language, as_of, version, license, credit, method, sources, parties, categories, positions, figures, events, corrections, found 'schema'
"#,
    );
}
