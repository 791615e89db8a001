//! Line breaks in the words of an editor. Never any other space.

use std::borrow::Cow;

/// `words` with the one line break that pages know in place of every other.
pub(super) fn unified(words: Cow<'_, str>) -> Cow<'_, str> {
    let is_other = |letter| matches!(letter, '\r' | '\u{85}' | '\u{2028}' | '\u{2029}');
    if !words.contains(is_other) {
        return words;
    }
    let mut text = String::with_capacity(words.len());
    let mut is_after_return = false;
    for letter in words.chars() {
        match letter {
            // The second half of one.
            '\n' if is_after_return => {}
            letter if is_other(letter) => text.push('\n'),
            letter => text.push(letter),
        }
        is_after_return = letter == '\r';
    }
    Cow::Owned(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_line_break_is_one() {
        for (words, expected) in [
            ("a\nb\n\nc", "a\nb\n\nc"),
            ("a\r\nb\r\n\r\nc", "a\nb\n\nc"),
            ("a\rb\r\rc", "a\nb\n\nc"),
            ("a\u{2028}b\u{2029}c\u{85}d", "a\nb\nc\nd"),
            ("\n\r\n\u{2028}\r", "\n\n\n\n"),
            ("a\tb\u{b}c", "a\tb\u{b}c"),
        ] {
            assert_eq!(unified(words.into()), expected, "{words:?}");
        }
    }
}
