//! Numbers and dates in a reader's language: the trait, and what its two implementations must
//! share to say the same. Never digits or names of its own.

use crate::model::Date;

/// Writes numbers and dates in one language.
///
/// `browser::IntlFormatter` writes the live widget with the browser's `Intl`,
/// `localize::IcuFormatter` the static page with ICU4X. Both say the same words.
///
/// # Examples
#[cfg_attr(not(target_arch = "wasm32"), doc = "```")]
#[cfg_attr(target_arch = "wasm32", doc = "```ignore")]
/// use plan_compare::localize::{Formatter, IcuFormatter};
/// use plan_compare::model::Date;
///
/// let british: &dyn Formatter = &IcuFormatter::new("en-GB");
/// assert_eq!(british.number(10_800_000.0), "10.8 million");
/// assert_eq!(british.money(1.0, "USD"), "1 US dollar");
/// assert_eq!(british.percent(12.5), "12.5%");
/// assert_eq!(Date::parse("2025-12").map(|month| british.date(month)).as_deref(), Some("Dec 2025"));
/// assert_eq!(british.plural(1), "one");
/// ```
pub trait Formatter: Send + Sync {
    /// A number: `600,000`; from a million on in words where that is exact: `10.8 million`.
    fn number(&self, value: f64) -> String;
    /// A sum of money: the number, and the name of the currency that has this ISO 4217 code.
    ///
    /// The number is written as [`Self::number`] does. `Intl` alone would write some other signs
    /// beside a currency (in Austria 1.500 euros, but 1 500 people), which ICU4X does not know.
    fn money(&self, value: f64, currency: &str) -> String;
    /// A share in hundredths: `50` is `50%`.
    fn percent(&self, value: f64) -> String;
    /// A date, no more exact than it is: `24 Dec 2025`, `Dec 2025`, `2025`.
    fn date(&self, date: Date) -> String;
    /// What is left of a character, in every language: its compatibility decomposition in lower case, without
    /// marks and without what only formats; see [`Folding`](crate::compare::Folding).
    fn letters(&self, letter: char) -> String;
    /// The plural category of a number of things (CLDR): `one`, `few`, `other` …
    fn plural(&self, n: usize) -> &'static str;
}

/// The languages of the interface. A formatter for any other writes English: `Intl` would take the
/// browser's own language, which the static page cannot know.
pub const LANGUAGES: [&str; 7] = ["ar", "de", "en", "es", "fr", "pl", "uk"];

/// What each kind of `Intl` object is made with, as JSON. ICU4X does the same by other means; the
/// tests hold it to what `Intl` says with these.
pub mod intl {
    /// A number with all its digits.
    pub const NUMBER: &str = r#"{"maximumFractionDigits":6}"#;
    /// A number in words.
    pub const WORDS: &str =
        r#"{"maximumFractionDigits":6,"notation":"compact","compactDisplay":"long"}"#;
    /// A sum of money with all its digits; `currency` is to be added, and the number in the result
    /// to be replaced by what a number is.
    pub const MONEY: &str = r#"{"maximumFractionDigits":6,"minimumFractionDigits":0,"style":"currency","currencyDisplay":"name"}"#;
    /// The same for a number in words.
    pub const MONEY_IN_WORDS: &str = r#"{"maximumFractionDigits":6,"minimumFractionDigits":0,"style":"currency","currencyDisplay":"name","notation":"compact","compactDisplay":"long"}"#;
    /// A share.
    pub const PERCENT: &str = r#"{"maximumFractionDigits":6,"style":"unit","unit":"percent"}"#;
    /// A day.
    pub const DAY: &str = r#"{"timeZone":"UTC","calendar":"gregory","year":"numeric","month":"short","day":"numeric"}"#;
    /// A month.
    pub const MONTH: &str =
        r#"{"timeZone":"UTC","calendar":"gregory","year":"numeric","month":"short"}"#;
    /// A year.
    pub const YEAR: &str = r#"{"timeZone":"UTC","calendar":"gregory","year":"numeric"}"#;
    /// A plural category.
    pub const PLURAL: &str = "{}";
}

/// What stands before the sign of a share.
pub const NO_BREAK: char = '\u{a0}';

/// The tag itself where its language is one of [`LANGUAGES`], else `en`.
pub fn supported(tag: &str) -> &str {
    let base = tag.split('-').next().unwrap_or(tag);
    let is_known = LANGUAGES.iter().any(|language| language.eq_ignore_ascii_case(base));
    if is_known { tag } else { "en" }
}

/// Whether a number is told in words: a million or more, where two decimals say all of it.
pub fn is_in_words(value: f64) -> bool {
    const UNITS: [f64; 3] = [1e12, 1e9, 1e6];
    // "1234 trillion" is no easier to read than its digits.
    let size = value.abs();
    let unit = UNITS.into_iter().find(|unit| *unit <= size && size < 1e15);
    // Rounded once, because 1.15 has no exact double.
    unit.is_some_and(|unit| ((size / unit * 1e6).round() / 1e4).fract() == 0.0)
}

/// The value without the sign of a zero, which is also what too small a number is rounded to:
/// `Intl` would write `-0`.
pub fn settled(value: f64) -> f64 {
    const HALF_OF_LAST_DIGIT: f64 = 5e-7;
    if value.abs() < HALF_OF_LAST_DIGIT { 0.0 } else { value }
}

/// The text with `space` for each narrow one before a word or a sign: there releases of CLDR differ
/// in how wide a space is. Between digits it stays.
pub fn spaced(text: String, space: char) -> String {
    const NARROW: char = '\u{202f}';
    // Of all that Unicode counts as numbers, those that the interface's languages are written with.
    let is_digit = |letter: char| matches!(letter, '0'..='9' | '\u{660}'..='\u{669}');
    if !text.contains(NARROW) {
        return text;
    }
    let mut next = text.chars().skip(1);
    let widened = text.chars().map(|letter| {
        let is_before_digit = next.next().is_some_and(is_digit);
        if letter == NARROW && !is_before_digit { space } else { letter }
    });
    widened.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_two_decimals_say_is_told_in_words() {
        for value in [1e6, -1e6, 10.8e6, 1.15e9, 1.15e6, 2e12, 999.99e12] {
            assert!(is_in_words(value), "{value}");
        }
        for value in [0.0, 999_999.0, 1_234_567.0, 1_234_000.0, 1e15, 1e300, f64::INFINITY] {
            assert!(!is_in_words(value), "{value}");
        }
    }

    #[test]
    fn a_language_without_an_interface_is_written_as_english() {
        for (tag, expected) in [("de-AT", "de-AT"), ("UK", "UK"), ("fi", "en"), ("", "en")] {
            assert_eq!(supported(tag), expected);
        }
    }

    #[test]
    fn a_zero_has_no_sign() {
        assert!(settled(-0.0).is_sign_positive() && settled(-4e-7).is_sign_positive());
        assert_eq!(settled(-1e-6), -1e-6);
    }

    #[test]
    fn spaces_before_words_are_alike_and_those_between_digits_stay() {
        assert_eq!(spaced("1\u{202f}000\u{202f}%".into(), NO_BREAK), "1\u{202f}000\u{a0}%");
        assert_eq!(spaced("2025\u{202f}р.".into(), ' '), "2025 р.");
    }
}
