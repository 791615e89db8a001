//! The interface in the languages that have been fetched. Never fetches one.

use std::cell::RefCell;

use wasm_bindgen::prelude::*;

use crate::messages::Messages;

thread_local! {
    /// What has arrived, by base language; kept for all elements.
    static LOCALES: RefCell<Vec<(String, Messages)>> = const { RefCell::new(Vec::new()) };
}

/// Takes over the texts of a language, in the order of a locale's file.
#[wasm_bindgen(js_name = addLocale)]
pub fn add_locale(base: String, texts: Vec<String>) {
    if !has_locale(&base)
        && let Some(messages) = Messages::from_texts(texts)
    {
        LOCALES.with_borrow_mut(|locales| locales.push((base, messages)));
    }
}

/// Whether the texts of a language are here.
#[wasm_bindgen(js_name = hasLocale)]
pub fn has_locale(base: &str) -> bool {
    find(base).is_some()
}

fn find(base: &str) -> Option<Messages> {
    let of_base = |locales: &Vec<(String, Messages)>| {
        locales.iter().find(|(tag, _)| tag == base).map(|(_, messages)| *messages)
    };
    LOCALES.with_borrow(of_base)
}

/// The interface for a reader of `language`, and its tag: in that language where it has arrived,
/// else in English.
pub(super) fn nearest(language: &str) -> (String, Messages) {
    let base = language.split('-').next().unwrap_or(language).to_ascii_lowercase();
    match find(&base) {
        Some(messages) => (language.to_owned(), messages),
        None if base == "en" => (language.to_owned(), Messages::english()),
        None => ("en".to_owned(), Messages::english()),
    }
}

/// Whether a language is written from right to left.
pub(super) fn is_rtl(language: &str) -> bool {
    language.split('-').next().is_some_and(|base| base.eq_ignore_ascii_case("ar"))
}
