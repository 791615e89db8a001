//! Files that are no JSON: at what place `check` says so, and what it advises.

use super::End::Refused;
use super::run::{Printed, run};
use super::{FERRY, check_text};

#[test]
fn what_is_no_json_is_told_at_its_place_with_the_way_out() {
    for (old, new, place, told, help) in [
        ("\"as_of\"", "/* facts */ \"as_of\"", "6:3", "expected no comments", "take it out"),
        ("\"as_of\"", "# facts\n \"as_of\"", "6:3", "expected no comments", "take it out"),
        (
            "\"Four crowns\"",
            "\"The \"low\" fare\"",
            "16:79",
            "expected a comma",
            "a backslash before each quotation mark in it",
        ),
        (
            "\"Four crowns\"",
            "\"Four\tcrowns\"",
            "16:78",
            "expected text without control characters",
            "write \\t for a tab",
        ),
        (
            "\"Four crowns\"",
            "\"Four\ncrowns\"",
            "16:78",
            "a quotation mark where the text ends",
            "write \\n for a line break",
        ),
        (
            "\"Two ferries\"",
            "'Two ferries'",
            "4:12",
            "expected text in double quotation marks",
            "write straight double quotation marks",
        ),
        (
            "\"Two ferries\"",
            "“Two ferries”",
            "4:12",
            "expected text in double quotation marks",
            "write straight double quotation marks",
        ),
        (
            "\"title\"",
            "title",
            "4:3",
            "expected a key in double quotation marks",
            "write it in quotation marks",
        ),
        (
            "\"South line\"}",
            "\"South line\",}",
            "10:41",
            "expected no comma before '}'",
            "take the comma out",
        ),
        ("\"points\": 12", "\"points\": 1 200", "9:77", "expected a comma", "put a comma after"),
        (
            "\"points\": 12",
            "\"points\": 012",
            "9:75",
            "expected a number such as 28 or 0.5",
            "write it with a point and without spaces",
        ),
        (
            "\"contested\": true",
            "\"contested\": True",
            "13:138",
            "found 'True'",
            "true, false and null without, in small letters",
        ),
        (
            "\"2026-09-14\"",
            "2026-09-14",
            "9:51",
            "expected a date in quotation marks",
            "write it in quotation marks, as in \"2025-11-23\"",
        ),
        (
            "\"id\": \"ferry\"",
            "\"id\" \"ferry\"",
            "3:8",
            "expected ':' between a key and its value",
            "before a colon",
        ),
    ] {
        let (told, help) =
            (format!("standard input:{place}: error: document: {told}"), format!("help: {help}"));
        let new_text = FERRY.replace(old, new);
        assert_ne!(new_text, FERRY, "{old}");
        let Printed { stdout, .. } = run(&["check", "-"], new_text.as_bytes(), 1);
        assert!(
            stdout.contains(help.strip_prefix("help: ").unwrap_or_default()),
            "{help}\n{stdout}"
        );
        let first = stdout.lines().next().unwrap_or_default();
        let (found, sentence) = told.split_once("document: ").expect("a place");
        assert!(first.starts_with(found) && first.contains(sentence), "{told}\n{stdout}");
    }
    let end = FERRY.trim_end();
    for (text, told, help) in [
        ("", "found the end of the file", "the file is empty"),
        (" \n\n", "found the end of the file", "the file is empty"),
        (
            "<!doctype html>\n<title>Not found</title>",
            "found '<'",
            "this is a web page and no dataset",
        ),
        (
            "id;name;date\nnorth;North line;",
            "expected text in double quotation marks",
            "in small letters",
        ),
        (
            &end[..end.len() - 1],
            "that is still open, found the end of the file",
            "was the whole file saved?",
        ),
        (
            &format!("{end}{end}"),
            "expected nothing after the end of the document, found '{'",
            "keep one dataset in the file",
        ),
        (
            &format!("{end}]"),
            "expected nothing after the end of the document, found ']'",
            "take out what follows the last bracket",
        ),
    ] {
        check_text(text, Refused, &[told, help]);
    }
}
