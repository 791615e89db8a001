//! Numbers and dates as this browser's `Intl` writes them, against what the static page says.

use std::sync::Arc;

use plan_compare::browser::{IntlFormatter, fold, formatter};
use wasm_bindgen_test::wasm_bindgen_test;

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
fn letters_are_alike_without_case_and_accents() {
    for (letter, expected) in [('É', 'e'), ('ż', 'z'), ('Ї', 'і'), ('ß', 'ß'), ('a', 'a')] {
        assert_eq!(fold(letter), expected);
    }
}
