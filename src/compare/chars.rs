//! What a character is, without Unicode's tables, which weigh more than the rest. Never for
//! searching: there the browser folds every script (see `search`).

/// Whether `char` is part of a word rather than space or punctuation.
pub(super) fn is_word_char(char: char) -> bool {
    match char {
        '\0'..='\x7f' => char.is_ascii_alphanumeric(),
        // Signs of Latin-1, general punctuation, CJK punctuation.
        '\u{80}'..='\u{bf}' | '\u{2000}'..='\u{206f}' | '\u{3000}'..='\u{303f}' => false,
        _ => true,
    }
}

/// The lower case of a Latin, Greek or Cyrillic capital; anything else as it is.
pub(super) fn to_lowercase(char: char) -> char {
    let offset = match char {
        'A'..='Z' | 'À'..='Ö' | 'Ø'..='Þ' | 'Α'..='Ω' | 'А'..='Я' => 32,
        'Ѐ'..='Џ' => 80,
        // Latin of Central Europe, and Cyrillic such as Ґ: capitals and small letters in turn.
        'Ā'..='ķ' | 'Ŋ'..='ŷ' | 'Ҋ'..='ҿ' => 1 - u32::from(char) % 2,
        'Ĺ'..='ň' | 'Ź'..='ž' => u32::from(char) % 2,
        _ => 0,
    };
    char::from_u32(u32::from(char) + offset).unwrap_or(char)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn capitals_of_european_scripts_have_their_small_letters() {
        let pairs = "Aa Zz Öö Åå Þþ Ωω Ґґ Єє Її Щщ Яя Čč Łł Śś Żż Źź Ňň Şş Ďď ßß ÷÷ ıı 55";
        for pair in pairs.split(' ') {
            let mut chars = pair.chars();
            let (capital, expected) = (chars.next().unwrap(), chars.next().unwrap());
            assert_eq!(to_lowercase(capital), expected, "{pair}");
            assert_eq!(to_lowercase(expected), expected, "{pair}");
        }
    }

    #[test]
    fn words_end_at_spaces_and_punctuation() {
        assert!("aZ9їß中ع".chars().all(is_word_char));
        assert!(!" .,-–—’“»…\u{a0}\u{3001}".chars().any(is_word_char));
    }
}
