//! What a character is, without Unicode's tables, which weigh more than the rest. Never how it is folded.

/// Whether `char` is part of a word rather than space or punctuation.
pub fn is_word_char(char: char) -> bool {
    match char {
        '\0'..='\x7f' => char.is_ascii_alphanumeric(),
        // Signs of Latin-1, Arabic and Indic, general punctuation, CJK punctuation.
        '\u{80}'..='\u{bf}' | '،' | '؛' | '؟' | '۔' | '।' | '॥' => false,
        '\u{2000}'..='\u{206f}' | '\u{3000}'..='\u{303f}' => false,
        _ => true,
    }
}

/// Whether a mark makes another letter, as vowels of Hindi, the voicing of kana and the stroke of `≠` do,
/// rather than accent one.
pub fn is_part_of_letter(mark: char) -> bool {
    matches!(mark, '\u{338}' | '\u{3099}' | '\u{309a}')
        || matches!(mark, '\u{900}'..='\u{1aaf}' | '\u{1b00}'..='\u{1dbf}')
        || matches!(mark, '\u{a800}'..='\u{abff}' | '\u{11000}'..='\u{1ffff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_end_at_spaces_and_punctuation() {
        assert!("aZ9їß中ع".chars().all(is_word_char));
        assert!(!" .,-–—’“»…\u{a0}\u{3001}".chars().any(is_word_char));
    }
}
