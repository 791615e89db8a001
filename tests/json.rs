//! What is told of a text that is not JSON. Expected lines are `line:column place: expected …,
//! found …`, or the end of that.

#![cfg(not(target_arch = "wasm32"))]

use plan_compare::schema::{self, Failure};
use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::{RngSeed, TestRunner};

/// Reads `text`, and compares what is said about the place where it stops being JSON.
#[track_caller]
fn check(text: &str, expected: &str) {
    match schema::read(text) {
        Err(Failure::NotJson(fault)) => {
            let found = format!("{}:{} {fault}", fault.line, fault.column);
            assert!(found.ends_with(expected), "expected {expected}\nfound {found}");
        }
        result => panic!("{text} was read as JSON: {result:?}"),
    }
}

#[test]
fn what_is_not_json_is_told_with_the_first_place_where_it_is_not() {
    let truncated = "{\"a\": 1,\n\"b\": []\n";
    let deep_lists = "[".repeat(100_000);
    let deep_objects = "{\"a\":".repeat(100_000);
    let open =
        "expected '}' or ']' for each '{' or '[' that is still open, found the end of the file";
    for (text, expected) in [
        ("", "1:1 document: expected a JSON value, found the end of the file"),
        ("<!DOCTYPE html>\n<p>Not found", "1:1 document: expected a JSON value, found '<'"),
        ("PK\u{3}\u{4}", ", true, false or null, found 'PK'"),
        (truncated, &format!("3:1 document: {open}")),
        (&deep_lists, &format!("1:100001 document: {open}")),
        (&deep_objects, &format!("1:500001 document: {open}")),
        ("{\"їжак\": 1, b}", "1:13 document: expected a key in double quotation marks, found 'b'"),
        ("{} {}", "1:4 document: expected nothing after the end of the document, found '{'"),
        ("{\"a\" 1}", "1:6 document: expected ':' between a key and its value, found '1'"),
        ("{\"a\": }", "1:7 document: expected a JSON value, found '}'"),
        ("[1, , 2]", "1:5 document: expected a JSON value, found ','"),
        ("[1}", "1:3 document: expected ',' or ']', found '}'"),
        (
            "{\"a\": \"b\n\"}",
            "1:9 document: expected a quotation mark where the text ends, found a line break",
        ),
        (
            "[\"a]",
            "1:5 document: expected a quotation mark where the text ends, found the end of the file",
        ),
        (
            "[\"\t\"]",
            "1:3 document: expected text without control characters, found a control character",
        ),
        ("[01]", "1:2 document: expected a number such as 28 or 0.5, found '01'"),
        ("[1.]", "1:2 document: expected a number such as 28 or 0.5, found '1.'"),
        ("[2025-11]", "1:2 document: expected a date in quotation marks, found '2025-11'"),
        ("[NaN]", "expected text in double quotation marks, true, false or null, found 'NaN'"),
        ("[tru]", "expected text in double quotation marks, true, false or null, found 'tru'"),
    ] {
        check(text, expected);
    }
}

#[test]
fn common_slips_are_told_as_what_they_are() {
    for (text, expected) in [
        ("{\"a\": 1,\n}", "1:8 document: expected no comma before '}', found a comma too many"),
        ("[1, ]", "1:3 document: expected no comma before ']', found a comma too many"),
        (
            "[1,",
            "1:4 document: expected '}' or ']' for each '{' or '[' that is still open, found the end of the file",
        ),
        (
            "{\"a\": 1\n\"b\": 2}",
            "2:1 document: expected a comma, found none before a quotation mark",
        ),
        ("[{} {}]", "1:5 document: expected a comma, found none before '{'"),
        ("{'a': 1}", "1:2 document: expected text in double quotation marks, found '\''"),
        ("{\"a\": “b”}", "1:7 document: expected text in double quotation marks, found '“'"),
        ("// a\n{}", "1:1 document: expected no comments, found '/'"),
        ("[1] # a", "1:5 document: expected no comments, found '#'"),
        (r#"["\x41"]"#, r#"1:4 document: expected one of " \ / b f n r t u after '\', found 'x'"#),
        (
            r#"["a\ud800"]"#,
            r"1:4 document: expected '\u' with four digits, or a pair of them, that make a character, found \ud800",
        ),
        (r#"["\udc00\ud800"]"#, r"that make a character, found \udc00"),
        (r#"["\ud800\u0041"]"#, r"that make a character, found \ud800"),
        (r#"["\u00"]"#, r#"that make a character, found \u00"]"#),
    ] {
        check(text, expected);
    }
}

#[test]
fn what_is_json_to_another_reader_is_json_here() {
    let config = ProptestConfig {
        cases: 2_000,
        failure_persistence: None,
        rng_seed: RngSeed::Fixed(20_251_120),
        ..ProptestConfig::default()
    };
    let part = prop_oneof![
        "[\\[\\]{},:]",
        "[-+]?[0-9]{0,3}[.]?[0-9]{0,2}([eE][-+]?[0-9]{0,2})?",
        r#""([a-z ї]|\\["\\/bfnrtux]|\\u[0-9a-fD]{3,4}){0,4}""#,
        select(vec!["null", "true", "false", " ", "\n", "[]", "{}", "\"a\":", ",1", "[1,", "]"])
            .prop_map(str::to_owned),
    ];
    let text = prop::collection::vec(part, 0..9).prop_map(|parts| parts.concat());
    let law = |text: String| {
        let is_json = !matches!(schema::read(&text), Err(Failure::NotJson(_)));
        let other = serde_json::from_str::<serde_json::Value>(&text);
        // That reader refuses numbers of no ordinary size too; here, only a dataset does.
        let is_huge = |error: &serde_json::Error| error.to_string().contains("out of range");
        prop_assume!(!other.as_ref().is_err_and(is_huge));
        prop_assert_eq!(is_json, other.is_ok(), "{}", text);
        Ok(())
    };
    if let Err(error) = TestRunner::new(config).run(&text, law) {
        panic!("{error}");
    }
}
