//! Whether single values can be used, and what they mean: texts, dates, addresses, numbers, words.
//! Never a whole record.

use serde::Deserialize;
use serde::de::value::StrDeserializer;
use serde::de::{Deserializer, IntoDeserializer as _, Visitor};
use serde::forward_to_deserialize_any;

use super::Resolver;
use super::report::{Placed, Places, Report};
use crate::model;
use crate::schema::MAX_TEXT_BYTES;
use crate::schema::fault::{FaultKind, Level};
use crate::schema::value::Unfit;
use crate::schema::wire::{Color, Count, Date, Format, Id, Number, Tag, Text, Url, Word, Words};

impl<P: Places, R: Report<Places = P>> Resolver<'_, R> {
    pub(super) fn format(&mut self, Placed { at, it }: Placed<'_, P, Format>) {
        const FORMAT: &str = "\"plan-compare/1\"";
        let Some(text) = self.string(&at, Level::Error, it.0, FORMAT) else { return };
        let minor = text.strip_prefix("plan-compare/1");
        if minor.is_none_or(|minor| !minor.is_empty() && !minor.starts_with('.')) {
            self.wrong::<()>(&at, Level::Error, FORMAT, text);
        }
    }

    pub(super) fn id(
        &mut self,
        level: Level,
        Placed { at, it }: Placed<'_, P, Id>,
    ) -> Option<String> {
        let id = self.string(&at, level, it.0, "text")?;
        match is_id(&id) {
            true => Some(id),
            false => self.wrong(&at, level, "an id of at most 64 of a-z, 0-9 and '-'", id),
        }
    }

    pub(super) fn words(
        &mut self,
        level: Level,
        Placed { at, it }: Placed<'_, P, Words>,
    ) -> Option<String> {
        self.some_words(&at, level, it.0)
    }

    /// The texts of several languages are left out one by one, as long as one is left.
    pub(super) fn text(
        &mut self,
        level: Level,
        Placed { at, it }: Placed<'_, P, Text>,
    ) -> Option<model::Text> {
        let expected = "text, or an object of languages to texts";
        if self.is_lost(&at, level, expected) {
            return None;
        }
        let passages = match it {
            Text::Plain(words) => {
                return self.some_words(&at, level, words).map(model::Text::Plain);
            }
            Text::Tagged(passages) => passages,
        };
        if passages.is_empty() {
            let kind = FaultKind::Empty { expected: "a text in some language" };
            self.report.tell(&at, level, |_| kind);
            return None;
        }
        let mark = self.report.mark();
        let is_repeated = repeated_tags(&passages);
        let mut usable = Vec::new();
        for ((tag, words), is_repeated) in passages.into_iter().zip(is_repeated) {
            let words = self.some_words(&P::key(&at, &tag), Level::Slip, words);
            let name = P::name(&at, &tag);
            if !is_tag(&tag) {
                self.wrong::<()>(&name, Level::Slip, TAG, tag.clone());
            } else if is_repeated {
                let key = tag.to_ascii_lowercase();
                self.report.tell(&name, Level::Slip, |_| FaultKind::RepeatedKey { key });
            } else if let Some(words) = words {
                usable.push((tag, words));
            }
        }
        if usable.is_empty() {
            self.report.raise(mark, level);
            return None;
        }
        Some(model::Text::Tagged(usable))
    }

    pub(super) fn tag(
        &mut self,
        level: Level,
        Placed { at, it }: Placed<'_, P, Tag>,
    ) -> Option<String> {
        let tag = self.string(&at, level, it.0, "text")?;
        match is_tag(&tag) {
            true => Some(tag),
            false => self.wrong(&at, level, TAG, tag),
        }
    }

    pub(super) fn date(
        &mut self,
        level: Level,
        Placed { at, it }: Placed<'_, P, Date>,
    ) -> Option<model::Date> {
        let date = self.string(&at, level, it.0, "a date in quotation marks")?;
        match model::Date::parse(&date) {
            Some(date) => Some(date),
            None => self.wrong(&at, level, "a date such as 2025, 2025-11 or 2025-11-23", date),
        }
    }

    pub(super) fn url(
        &mut self,
        level: Level,
        Placed { at, it }: Placed<'_, P, Url>,
    ) -> Option<String> {
        let url = self.string(&at, level, it.0, "text")?;
        let host = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
        let host = host.and_then(|host| host.chars().next());
        if host.is_none_or(|first| matches!(first, '/' | '?' | '#')) {
            let expected = "an address that begins with https:// or http://";
            return self.wrong(&at, level, expected, url);
        }
        let is_odd = |char: char| char.is_whitespace() || char.is_control() || char == '\\';
        match url.contains(is_odd) {
            true => self.wrong(&at, level, "an address without spaces and '\\'", url),
            false => Some(url),
        }
    }

    pub(super) fn color(
        &mut self,
        level: Level,
        Placed { at, it }: Placed<'_, P, Color>,
    ) -> Option<String> {
        let color = self.string(&at, level, it.0, "text")?;
        let digits = color.strip_prefix('#').unwrap_or_default();
        let is_color =
            matches!(digits.len(), 3 | 6) && digits.bytes().all(|byte| byte.is_ascii_hexdigit());
        match is_color {
            true => Some(color),
            false => self.wrong(&at, level, "a color such as #1b5e9b", color),
        }
    }

    pub(super) fn flag(
        &mut self,
        level: Level,
        Placed { at, it }: Placed<'_, P, bool>,
    ) -> Option<bool> {
        (!self.is_lost(&at, level, "true or false")).then_some(it)
    }

    pub(super) fn number(
        &mut self,
        level: Level,
        Placed { at, it }: Placed<'_, P, Number>,
    ) -> Option<f64> {
        if self.is_lost(&at, level, "a number") {
            return None;
        }
        // Whoever writes "-0" means the same as "0".
        let number = it.0 + 0.0;
        if !is_short(number) {
            self.report.tell(&at, level, |report| FaultKind::WrongValue {
                expected: "a number of at most 15 digits",
                found: report.shown(&at),
            });
            return None;
        }
        Some(number)
    }

    pub(super) fn count(
        &mut self,
        level: Level,
        Placed { at, it }: Placed<'_, P, Count>,
    ) -> Option<u32> {
        if self.is_lost(&at, level, "a whole number") {
            return None;
        }
        let count = it.0 as u32;
        if f64::from(count) != it.0 {
            self.report.tell(&at, level, |report| FaultKind::WrongValue {
                expected: "a whole number from 0",
                found: report.shown(&at),
            });
            return None;
        }
        Some(count)
    }

    /// What one of the words of the format means.
    pub(super) fn word<T: for<'de> Deserialize<'de>>(
        &mut self,
        level: Level,
        Placed { at, it }: Placed<'_, P, Word<T>>,
    ) -> Option<T> {
        let word = it.word;
        let mut known: &[&str] = &[];
        let meaning = T::deserialize(OneOf { word: &word, known: &mut known }).ok();
        if self
            .report
            .is_lost(&at, level, |found| FaultKind::WrongWord { known, found: found.to_owned() })
        {
            return None;
        }
        if meaning.is_none() {
            self.report.tell(&at, level, |_| FaultKind::unknown_word(known, &word));
        }
        meaning
    }

    pub(super) fn is_lost(&mut self, at: &P::At<'_>, level: Level, expected: &'static str) -> bool {
        self.report.is_lost(at, level, |found| FaultKind::WrongType { expected, found })
    }

    fn some_words(&mut self, at: &P::At<'_>, level: Level, words: String) -> Option<String> {
        let words = self.string(at, level, words, "text")?;
        if words.chars().all(char::is_whitespace) {
            self.report.tell(at, level, |_| FaultKind::Empty { expected: "some words" });
            return None;
        }
        Some(words)
    }

    /// The characters of a text of ordinary length.
    fn string(
        &mut self,
        at: &P::At<'_>,
        level: Level,
        text: String,
        expected: &'static str,
    ) -> Option<String> {
        if self.is_lost(at, level, expected) {
            return None;
        }
        if MAX_TEXT_BYTES < text.len() {
            let (limit, found) = (MAX_TEXT_BYTES, text.len());
            self.report.tell(at, Level::Error, |_| FaultKind::TooLong { limit, found });
            return None;
        }
        Some(text)
    }

    fn wrong<T>(
        &mut self,
        at: &P::At<'_>,
        level: Level,
        expected: &'static str,
        found: String,
    ) -> Option<T> {
        self.report.tell(at, level, |_| FaultKind::WrongValue { expected, found });
        None
    }
}

const TAG: &str = "a language tag such as 'uk' or 'pt-BR'";

/// Whether a text may be an id.
pub(in crate::schema) fn is_id(id: &str) -> bool {
    (1..=64).contains(&id.len())
        && !id.starts_with('-')
        && id.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-'))
}

fn is_tag(tag: &str) -> bool {
    let mut is_tag = true;
    for (index, subtag) in tag.split('-').enumerate() {
        let is_letter = |byte: u8| match index {
            0 => byte.is_ascii_alphabetic(),
            _ => byte.is_ascii_alphanumeric(),
        };
        // No language has a longer code: 'english' is none.
        let lengths = if index == 0 { 2..=3 } else { 1..=8 };
        is_tag &= lengths.contains(&subtag.len()) && subtag.bytes().all(is_letter);
    }
    is_tag
}

/// For each passage, whether a later one has the same tag, in whatever letters.
fn repeated_tags(passages: &[(String, String)]) -> Vec<bool> {
    let mut tags: Vec<(String, usize)> = Vec::new();
    for (at, (tag, _)) in passages.iter().enumerate() {
        tags.push((tag.to_ascii_lowercase(), at));
    }
    tags.sort_unstable();
    let mut is_repeated = vec![false; passages.len()];
    for pair in tags.windows(2) {
        is_repeated[pair[0].1] = pair[0].0 == pair[1].0;
    }
    is_repeated
}

/// Whether a number has at most 15 significant digits, 22 or fewer places from the point: a
/// program holds it as it was written.
///
/// Its digits and its power of ten are then both exact, so that one multiplication or division
/// gives the number back.
fn is_short(number: f64) -> bool {
    const DIGITS: f64 = 1e15;
    let mut scale = 1.0;
    for _ in 0..=22 {
        let (above, below) = ((number * scale).round(), (number / scale).round());
        if above.abs() < DIGITS && above / scale == number
            || below.abs() < DIGITS && below * scale == number
        {
            return true;
        }
        scale *= 10.0;
    }
    false
}

/// A word for an enum, which tells the words that it knows.
struct OneOf<'w> {
    word: &'w str,
    known: &'w mut &'static [&'static str],
}

impl<'de> Deserializer<'de> for OneOf<'_> {
    type Error = Unfit;

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Self::Error> {
        *self.known = variants;
        let word: StrDeserializer<'_, Self::Error> = self.word.into_deserializer();
        visitor.visit_enum(word)
    }

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Self::Error> {
        visitor.visit_str(self.word)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option
        unit unit_struct newtype_struct seq tuple tuple_struct map struct identifier ignored_any
    }
}

#[cfg(test)]
mod tests {
    use super::is_short;

    #[test]
    fn a_number_of_few_digits_is_short() {
        for digits in ["0", "1", "7", "12.5", "-0.3", "600000", "999999999999999", "0.1"] {
            for exponent in -20..7 {
                let number: f64 = format!("{digits}e{exponent}").parse().unwrap();
                assert!(is_short(number), "{number}");
            }
        }
        assert!(is_short(1e22) && is_short(1e-22) && is_short(0.00123456789012345));
    }

    #[test]
    fn a_number_that_no_program_holds_as_written_is_not() {
        for number in [1_234_567_890_123_456.0, 0.123_456_789_012_345_6, 1e300, 1e-300] {
            assert!(!is_short(number), "{number}");
        }
        assert!(
            !is_short(f64::INFINITY) && !is_short(f64::NAN) && !is_short(900.000_000_000_000_1)
        );
    }
}
