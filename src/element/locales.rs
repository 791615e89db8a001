//! The interface in the languages that have been fetched. Never fetches one.

use std::cell::RefCell;

use wasm_bindgen::prelude::*;

use super::environment::HostEnvironment;
use crate::localize::Messages;

thread_local! {
    /// What has arrived, by base language; kept for all elements.
    static LOCALES: RefCell<Vec<(String, Messages)>> = const { RefCell::new(Vec::new()) };
}

/// Takes over the texts of a language, in the order of a locale's file.
#[wasm_bindgen(js_name = addLocale)]
pub fn add_locale(base: String, texts: Vec<String>) {
    if find(&base).is_none()
        && let Some(messages) = Messages::from_texts(texts)
    {
        LOCALES.with_borrow_mut(|locales| locales.push((base, messages)));
    }
}

/// The base of the language of the element, if its texts are not here.
#[wasm_bindgen(js_name = missingLocale)]
pub fn missing_locale(element: &web_sys::Element) -> Option<String> {
    Some(base(&HostEnvironment::of(element).language)).filter(|base| find(base).is_none())
}

fn find(base: &str) -> Option<Messages> {
    let of_base = |locales: &Vec<(String, Messages)>| {
        locales.iter().find(|(tag, _)| tag == base).map(|(_, messages)| *messages)
    };
    LOCALES.with_borrow(of_base)
}

/// The interface for a reader of `language`, and its tag: in that language where it has arrived,
/// else in English, else in any that has.
pub(super) fn nearest(language: &str) -> (String, Messages) {
    let base = base(language);
    match find(&base) {
        Some(messages) => (language.to_owned(), messages),
        None => {
            // `locale.js` sees to it that there is one.
            let tag = LOCALES.with_borrow(|locales| match locales.first() {
                Some((tag, _)) if find("en").is_none() => tag.clone(),
                _ => "en".to_owned(),
            });
            let messages = find(&tag).unwrap_or_default();
            (tag, messages)
        }
    }
}

/// Whether a language is written from right to left.
pub(super) fn is_rtl(language: &str) -> bool {
    base(language) == "ar"
}

/// The language of a tag, without script and region.
fn base(tag: &str) -> String {
    tag.split('-').next().unwrap_or(tag).to_ascii_lowercase()
}
