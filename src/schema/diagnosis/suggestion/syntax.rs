//! What can be done where a text stops being JSON. Never where that is.

use crate::schema::diagnosis::tree::Syntax;

/// What an editor can do there.
pub(in crate::schema::diagnosis) fn of_syntax(syntax: &Syntax, text: &str) -> Option<&'static str> {
    let start = text.trim_ascii_start();
    if start.is_empty() {
        return Some("the file is empty: was it saved, and is it the right one?");
    }
    if start.starts_with('<') {
        return Some("this is a web page and no dataset: does its address lead where it should?");
    }
    Some(match (syntax.expected, syntax.found.as_str()) {
        ("a comma", _) => {
            "put a comma after the value before, or, where a text goes on here, a backslash before \
             each quotation mark in it"
        }
        ("',' or '}'" | "',' or ']'" | "':' between a key and its value", _) => {
            "each key stands in quotation marks and before a colon, each value but the last before a \
             comma"
        }
        ("text in double quotation marks", _) => {
            "write straight double quotation marks, as in \"title\""
        }
        ("a key in double quotation marks", _) => "write it in quotation marks, as in \"title\"",
        ("no comments", _) => "take it out: JSON has no comments",
        ("no comma before '}'" | "no comma before ']'", _) => "take the comma out",
        ("text without control characters", _) => "write \\t for a tab",
        ("a quotation mark where the text ends", "a line break") => {
            "write \\n for a line break, or close the text with a quotation mark"
        }
        ("'}' or ']' for each '{' or '[' that is still open", _) => {
            "something is missing at the end: was the whole file saved?"
        }
        ("nothing after the end of the document", "'{'") => {
            "keep one dataset in the file, or take out the bracket too many before it"
        }
        ("nothing after the end of the document", _) => "take out what follows the last bracket",
        ("text in double quotation marks, true, false or null", _) => {
            "write a text in quotation marks; true, false and null without, in small letters"
        }
        ("a date in quotation marks", _) => "write it in quotation marks, as in \"2025-11-23\"",
        ("a number such as 28 or 0.5", _) => {
            "write it with a point and without spaces, or in quotation marks as a text"
        }
        (expected, _) if expected.starts_with("one of \"") => "write two backslashes for one",
        _ => return None,
    })
}
