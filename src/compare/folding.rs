//! One folding of words, for searching and for comparing: what reads the same folds the same, and what is
//! folded folds to itself. Never a table of Unicode's: what those know of a letter is given from outside.

use std::sync::Mutex;

use super::chars::is_word_char;

/// What is left of a character: its compatibility decomposition in lower case, without accents and without
/// what only formats.
pub type Letters = Box<dyn Fn(char) -> String + Send + Sync>;

/// Folds words: capitals, accents, typographic forms, spaces and the grouping of digits do not count.
pub struct Folding {
    letters: Letters,
    /// Of each character beyond ASCII that was asked for, in order.
    known: Mutex<Vec<(char, String)>>,
}

/// A folded character, and the bytes of the text that it stands for.
#[derive(Clone, Copy)]
struct Letter {
    char: char,
    start: usize,
    end: usize,
}

impl Folding {
    /// Folds with what `letters` tells of each character.
    pub fn new(letters: Letters) -> Self {
        Self { letters, known: Mutex::default() }
    }

    /// A text as it is searched.
    pub fn fold(&self, text: &str) -> String {
        joined(&self.letters(text), is_word_char).iter().map(|letter| letter.char).collect()
    }

    /// The words of a text by which it is compared: without punctuation, unless it has nothing else.
    pub fn words(&self, text: &str) -> String {
        let mut words = String::new();
        let folded = self.fold(&with_powers_apart(text));
        let mut chars = folded.chars().peekable();
        let mut is_in_word = false;
        while let Some(char) = chars.next() {
            // "-5", ".5" and "-.5" are other numbers than 5.
            let begins_number = match (char, chars.peek()) {
                ('-', Some('.')) => true,
                ('-' | '.', Some(next)) => next.is_ascii_digit(),
                _ => false,
            };
            let is_sign = begins_number && !is_in_word;
            let is_word = is_word_char(char) || is_sign || "%‰°+<>=±~≈≠≤≥¬×÷$£¥".contains(char);
            if is_word && !is_in_word && !words.is_empty() {
                words.push(' ');
            }
            is_in_word = is_word;
            words.extend(Some(char).filter(|_| is_word));
        }
        if words.is_empty() { folded } else { words }
    }

    /// The words searched for, folded.
    pub fn terms(&self, query: &str) -> Vec<String> {
        // A letter after a number may begin the next word: "600,000 cap".
        let folded = joined(&self.letters(query), |_| false);
        let folded: String = folded.iter().map(|letter| letter.char).collect();
        folded.split(' ').filter(|term| !term.is_empty()).map(str::to_owned).collect()
    }

    /// The stretches of `text` that match one of `terms`, as byte ranges in order, none touching another.
    pub fn matches(&self, text: &str, terms: &[String]) -> Vec<(usize, usize)> {
        if terms.is_empty() {
            return Vec::new();
        }
        let letters = joined(&self.letters(text), is_word_char);
        let mut folded = String::new();
        // For each byte of `folded`, which letter it belongs to.
        let mut letter_at = Vec::new();
        for (at, letter) in letters.iter().enumerate() {
            folded.push(letter.char);
            letter_at.resize(folded.len(), at);
        }
        let mut ranges: Vec<(usize, usize)> = Vec::new();
        for term in terms.iter().filter(|term| !term.is_empty()) {
            for (start, found) in folded.match_indices(term.as_str()) {
                let last = letter_at[start + found.len() - 1];
                ranges.push((letters[letter_at[start]].start, letters[last].end));
            }
        }
        ranges.sort_unstable();
        let mut apart: Vec<(usize, usize)> = Vec::new();
        for (start, end) in ranges {
            match apart.last_mut() {
                Some(last) if start <= last.1 => last.1 = last.1.max(end),
                _ => apart.push((start, end)),
            }
        }
        apart
    }

    /// The characters of `text`, each folded by itself, with one space for any number of them and none at
    /// the ends.
    fn letters(&self, text: &str) -> Vec<Letter> {
        // What a panic elsewhere has left behind is a whole list.
        let mut known = self.known.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
        let mut letters: Vec<Letter> = Vec::new();
        for (start, char) in text.char_indices() {
            let end = start + char.len_utf8();
            let mut push = |char| {
                let is_needless = char == ' ' && letters.last().is_none_or(|last| last.char == ' ');
                if !is_needless {
                    letters.push(Letter { char, start, end });
                }
            };
            if char.is_ascii() {
                push(plain(char.to_ascii_lowercase()));
                continue;
            }
            let at = known.partition_point(|(other, _)| *other < char);
            if known.get(at).is_none_or(|(other, _)| *other != char) {
                known.insert(at, (char, self.of(char)));
            }
            let folded = known[at].1.as_str();
            folded.chars().for_each(&mut push);
            // A mark belongs to the letter before it.
            if let (true, Some(last)) = (folded.is_empty(), letters.last_mut()) {
                last.end = end;
            }
        }
        if letters.last().is_some_and(|last| last.char == ' ') {
            letters.pop();
        }
        letters
    }

    /// A character beyond ASCII, folded.
    fn of(&self, char: char) -> String {
        let mut folded = String::new();
        // A free-standing accent is a space with a mark on it.
        if plain(char) == '\'' {
            return "'".to_owned();
        }
        for char in (self.letters)(char).chars() {
            match char {
                'ß' => folded.push_str("ss"),
                'æ' => folded.push_str("ae"),
                'œ' => folded.push_str("oe"),
                'þ' => folded.push_str("th"),
                // The stroke that joins Arabic letters.
                '\u{640}' => {}
                _ => folded.push(plain(char)),
            }
        }
        folded
    }
}

/// The plain form of a character: one space, one apostrophe, one hyphen, one quotation mark, letters without
/// strokes, digits as in English.
fn plain(char: char) -> char {
    match char {
        '\t'..='\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => ' ',
        '`' | '´' | 'ʹ'..='ʼ' | 'ˈ' | '‘' | '’' | '‛' | '′' | '‵' | '׳' => '\'',
        '“' | '”' | '„' | '‟' | '«' | '»' | '‹' | '›' | '״' => '"',
        '‐'..='―' | '−' | '־' => '-',
        'ø' => 'o',
        'ł' => 'l',
        'đ' | 'ð' => 'd',
        'ħ' => 'h',
        'ŧ' => 't',
        'ı' => 'i',
        'ς' => 'σ',
        '٫' => '.',
        '٬' => ',',
        '٪' => '%',
        '٠'..='٩' => digit(char, '٠'),
        '۰'..='۹' => digit(char, '۰'),
        _ => char,
    }
}

fn digit(char: char, zero: char) -> char {
    char::from_digit(u32::from(char) - u32::from(zero), 10).unwrap_or(char)
}

/// The letters without what parts the groups of digits of one number, and without the space before its
/// unit: a sign, or what `is_unit` says may be one.
fn joined(letters: &[Letter], is_unit: impl Fn(char) -> bool) -> Vec<Letter> {
    let mut joined: Vec<Letter> = Vec::new();
    // Digits since the number began, or since the last group of it.
    let mut n_digits = 0;
    for (at, letter) in letters.iter().enumerate() {
        let rest = &letters[at + 1..];
        let is_before_unit = || {
            rest.first().is_some_and(|next| {
                "%‰°€$£".contains(next.char) || !next.char.is_ascii_digit() && is_unit(next.char)
            })
        };
        let is_left_out = match letter.char {
            ' ' if 0 < n_digits && is_before_unit() => true,
            ' ' if is_after_currency(&joined) && is_digit(rest.first()) => true,
            ' ' | '.' | ',' | '\'' if is_group(rest) => (1..=3).contains(&n_digits),
            ',' => (1..=2).contains(&n_digits) && is_short_group(rest),
            _ => false,
        };
        n_digits = if letter.char.is_ascii_digit() { n_digits + 1 } else { 0 };
        if !is_left_out {
            joined.push(*letter);
        }
    }
    joined
}

/// The text with a space before each power: "10²" is another number than "102".
fn with_powers_apart(text: &str) -> String {
    let is_power = |char| matches!(char, '²' | '³' | '¹' | '⁰' | '⁴'..='⁹' | '⁻');
    let mut apart = String::with_capacity(text.len());
    for char in text.chars() {
        if is_power(char) && apart.ends_with(|before: char| before.is_ascii_digit()) {
            apart.push(' ');
        }
        apart.push(char);
    }
    apart
}

/// Whether the sign of a currency, or one that stands before a number as that does, is last.
fn is_after_currency(letters: &[Letter]) -> bool {
    letters
        .last()
        .is_some_and(|last| matches!(last.char, '$' | '£' | '¥' | '§' | '\u{20a0}'..='\u{20cf}'))
}

fn is_digit(letter: Option<&Letter>) -> bool {
    letter.is_some_and(|letter| letter.char.is_ascii_digit())
}

/// Whether three digits, and no more, come first.
fn is_group(letters: &[Letter]) -> bool {
    let n_digits = letters.iter().take_while(|letter| letter.char.is_ascii_digit()).count();
    n_digits == 3
}

/// Whether groups of two digits come first, and a whole one ends them: "34,567" of "12,34,567", as
/// numbers are written in India.
fn is_short_group(letters: &[Letter]) -> bool {
    // Of more nobody makes a number.
    const MOST: usize = 8;
    let is_short = |group: &&[Letter]| match group {
        [tens, ones, end] => is_digit(Some(tens)) && is_digit(Some(ones)) && end.char == ',',
        _ => false,
    };
    let n_short = letters.chunks(3).take(MOST).take_while(is_short).count();
    0 < n_short && is_group(&letters[3 * n_short..])
}
