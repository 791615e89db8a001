//! The browser's own numbers, dates and letters. Never a sentence.

use wasm_bindgen::prelude::*;

use crate::format::Numerals;
use crate::messages::Message;
use crate::model::Date;
use crate::state::Setting;

#[wasm_bindgen(module = "/src/view/intl.js")]
extern "C" {
    fn number(value: f64, language: &str) -> String;
    fn money(value: f64, currency: &str, language: &str) -> String;
    fn percent(value: f64, language: &str) -> String;
    fn date(year: u16, month: u8, day: u8, language: &str) -> String;
    fn folded(letter: &str) -> String;
    fn plural(value: f64, language: &str) -> String;
}

/// Writes with `Intl` in one language.
pub struct Intl<'a>(
    /// A BCP 47 tag; one that `Intl` does not know reads as English.
    pub &'a str,
);

impl Numerals for Intl<'_> {
    fn number(&self, value: f64) -> String {
        number(value, self.0)
    }

    fn money(&self, value: f64, currency: &str) -> String {
        money(value, currency, self.0)
    }

    fn percent(&self, value: f64) -> String {
        percent(value, self.0)
    }

    fn date(&self, at: Date) -> String {
        date(at.year(), at.month().unwrap_or(0), at.day().unwrap_or(0), self.0)
    }
}

impl Intl<'_> {
    /// The plural category of a number: "one", "few", "other" …
    pub fn plural(&self, n: usize) -> String {
        plural(n as f64, self.0)
    }
}

/// A message about a number of things, in the form and the digits of the interface.
pub(super) fn counted(setting: &Setting, message: Message, n: usize) -> String {
    let intl = Intl(&setting.interface);
    setting.messages.count(message, &intl.plural(n), &intl.number(n as f64))
}

/// A small letter without accents, in any script.
pub fn fold(letter: char) -> char {
    let mut bytes = [0; 4];
    folded(letter.encode_utf8(&mut bytes)).chars().next().unwrap_or(letter)
}
