//! Letters that a search takes for the same, as the browser knows them. Never whole words.

use js_sys::JsString;

/// A small letter without accents, in any script.
pub fn fold(letter: char) -> char {
    let mut bytes = [0; 4];
    let text: &str = letter.encode_utf8(&mut bytes);
    let folded = String::from(JsString::from(text).normalize("NFD").to_lower_case());
    folded.chars().next().unwrap_or(letter)
}
