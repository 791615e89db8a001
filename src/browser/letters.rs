//! What Unicode's tables know of a letter, as the browser has them. Never whole words.

use js_sys::{JsString, RegExp};

thread_local! {
    /// Marks, and what only formats.
    static MARKS: RegExp = RegExp::new(r"[\p{M}\p{Cf}]", "gu");
}

/// The compatibility decomposition of a character in lower case, without marks and without what only formats.
pub(super) fn letters(letter: char) -> String {
    let mut bytes = [0; 4];
    let text: &str = letter.encode_utf8(&mut bytes);
    let decomposed = JsString::from(text).normalize("NFKD").to_lower_case();
    MARKS.with(|marks| decomposed.replace_by_pattern(marks, "").into())
}
