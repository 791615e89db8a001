//! The word-level difference of two texts. Never decides whether they mean the same.

use similar::{Algorithm, DiffOp, capture_diff_slices};

/// A stretch of text that both wordings have, or only one of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    /// Which wording has it.
    pub kind: RunKind,
    /// The words, with the spaces between them.
    pub text: String,
}

/// Which of two wordings has a stretch of text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RunKind {
    /// Both.
    Kept,
    /// The old wording only.
    Removed,
    /// The new wording only.
    Added,
}

/// What became of the words of `old` in `new`.
///
/// The runs that are not added make up `old`, those that are not removed make up `new`.
///
/// # Examples
/// ```
/// use plan_compare::compare::{RunKind, wording};
/// let runs = wording("600,000 at most", "800,000 at most");
/// assert_eq!((runs[0].kind, runs[0].text.as_str()), (RunKind::Removed, "600,000"));
/// assert_eq!((runs[1].kind, runs[1].text.as_str()), (RunKind::Added, "800,000"));
/// assert_eq!((runs[2].kind, runs[2].text.as_str()), (RunKind::Kept, " at most"));
/// ```
pub fn wording(old: &str, new: &str) -> Vec<Run> {
    let old = tokens(old);
    let new = tokens(new);
    let mut runs: Vec<Run> = Vec::new();
    let mut push = |kind, tokens: &[&str]| {
        let text = tokens.concat();
        match runs.last_mut() {
            Some(last) if last.kind == kind => last.text.push_str(&text),
            _ => runs.push(Run { kind, text }),
        }
    };
    for op in capture_diff_slices(Algorithm::Myers, &old, &new) {
        match op {
            DiffOp::Equal { new_index, len, .. } => {
                push(RunKind::Kept, &new[new_index..new_index + len]);
            }
            DiffOp::Delete { old_index, old_len, .. } => {
                push(RunKind::Removed, &old[old_index..old_index + old_len]);
            }
            DiffOp::Insert { new_index, new_len, .. } => {
                push(RunKind::Added, &new[new_index..new_index + new_len]);
            }
            DiffOp::Replace { old_index, old_len, new_index, new_len } => {
                push(RunKind::Removed, &old[old_index..old_index + old_len]);
                push(RunKind::Added, &new[new_index..new_index + new_len]);
            }
        }
    }
    runs
}

/// Words, and the stretches between them, in order and without loss.
fn tokens(text: &str) -> Vec<&str> {
    let is_word = |char: char| char.is_alphanumeric();
    let mut tokens = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        // "600,000" and "5-year" are one word each: a sign between two word characters joins them.
        let mut chars = rest.char_indices().peekable();
        let mut end = rest.len();
        while let Some((at, char)) = chars.next() {
            let joins = matches!(char, ',' | '.' | '-' | '\'' | '’')
                && chars.peek().is_some_and(|(_, next)| is_word(*next))
                && 0 < at;
            if is_word(char) != is_word(first) && !(is_word(first) && joins) {
                end = at;
                break;
            }
        }
        let (token, after) = rest.split_at(end);
        tokens.push(token);
        rest = after;
    }
    tokens
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_joined_words_stay_whole() {
        assert_eq!(tokens("A 5-year, 600,000 cap."), ["A", " ", "5-year", ", ", "600,000", " ", "cap", "."]);
        assert_eq!(tokens("Єдина мова"), ["Єдина", " ", "мова"]);
        assert_eq!(tokens(""), [] as [&str; 0]);
    }

    #[test]
    fn equal_texts_are_one_kept_run() {
        let runs = wording("A ban", "A ban");
        assert_eq!(runs, [Run { kind: RunKind::Kept, text: "A ban".into() }]);
    }
}
