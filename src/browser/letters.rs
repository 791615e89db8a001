//! What Unicode's tables know of a letter, as the browser has them. Never whole words.

use js_sys::{JsString, RegExp};

use crate::compare::is_part_of_letter;

thread_local! {
    /// Marks, and what only formats.
    static MARKS: RegExp = RegExp::new(r"[\p{M}\p{Cf}]", "u");
}

/// The compatibility decomposition of a character in lower case, without accents and without what only formats.
pub(super) fn letters(letter: char) -> String {
    let mut bytes = [0; 4];
    let text: &str = letter.encode_utf8(&mut bytes);
    let decomposed = String::from(JsString::from(text).normalize("NFKD").to_lower_case());
    let is_mark = |char: char| MARKS.with(|marks| marks.test(char.encode_utf8(&mut [0; 4])));
    decomposed.chars().filter(|char| is_part_of_letter(*char) || !is_mark(*char)).collect()
}
