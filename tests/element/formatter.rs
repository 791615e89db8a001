//! Numbers and dates as this browser's `Intl` writes them, against what the static page says.

use std::sync::Arc;

use plan_compare::browser::{IntlFormatter, formatter};
use plan_compare::compare::Folding;
use plan_compare::localize::Formatter as _;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::folding_cases::{DIFFERENT, FOUND, SAME};
use crate::sample;

#[wasm_bindgen_test]
fn the_browser_writes_what_the_static_page_says() {
    sample::check(IntlFormatter::new);
}

#[wasm_bindgen_test]
fn a_language_has_one_formatter() {
    assert!(Arc::ptr_eq(&formatter("de"), &formatter("de")));
    assert!(!Arc::ptr_eq(&formatter("de"), &formatter("de-AT")));
}

#[wasm_bindgen_test]
fn what_a_reader_types_is_found_and_what_reads_the_same_is_the_same() {
    let formatter = formatter("en");
    let folding = Folding::new(Box::new(move |letter| formatter.letters(letter)));
    for (text, query, expected) in FOUND {
        let ranges = folding.matches(text, &folding.terms(query));
        let marked: Vec<&str> = ranges.iter().map(|(start, end)| &text[*start..*end]).collect();
        assert_eq!(marked, *expected, "{query} in {text}");
    }
    for [a, b] in SAME {
        assert_eq!(folding.words(a), folding.words(b));
    }
    for [a, b] in DIFFERENT {
        assert_ne!(folding.words(a), folding.words(b));
    }
}
