//! Characters that turn the direction of text. Never any other.

use std::borrow::Cow;

const END_OF_EMBEDDING: char = '\u{202c}';
const END_OF_ISOLATE: char = '\u{2069}';

/// `words` whose direction ends with them: what they turn is turned back at their end, and what
/// would end something around them is left out.
pub(super) fn balanced(words: &str) -> Cow<'_, str> {
    if !words.contains(|letter| matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'))
    {
        return Cow::Borrowed(words);
    }
    let mut text = String::with_capacity(words.len());
    let mut due: Vec<char> = Vec::new();
    for letter in words.chars() {
        match letter {
            '\u{202a}' | '\u{202b}' | '\u{202d}' | '\u{202e}' => due.push(END_OF_EMBEDDING),
            '\u{2066}'..='\u{2068}' => due.push(END_OF_ISOLATE),
            END_OF_EMBEDDING | END_OF_ISOLATE => {
                if due.last() != Some(&letter) {
                    continue;
                }
                due.pop();
            }
            _ => {}
        }
        text.push(letter);
    }
    text.extend(due.iter().rev());
    Cow::Owned(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_direction_of_words_ends_with_them() {
        for (words, expected) in [
            ("\u{202e}gpj.exe", "\u{202e}gpj.exe\u{202c}"),
            ("\u{2067}a\u{202d}b", "\u{2067}a\u{202d}b\u{202c}\u{2069}"),
            ("a\u{2069}\u{202c}b", "ab"),
            ("\u{2068}a\u{2069}", "\u{2068}a\u{2069}"),
            ("plain", "plain"),
        ] {
            assert_eq!(balanced(words), expected, "{words:?}");
        }
    }
}
