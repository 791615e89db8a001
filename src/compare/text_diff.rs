//! The word-level difference of two texts. Never decides whether they mean the same.

use super::chars::is_word_char;

/// A stretch of text that both wordings have, or only one of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DiffSpan {
    /// Which wording has it.
    pub kind: DiffKind,
    /// The words, with the spaces between them.
    pub text: String,
}

/// Which of two wordings has a stretch of text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DiffKind {
    /// Both.
    Kept,
    /// The old wording only.
    Removed,
    /// The new wording only.
    Added,
}

/// How many pairs of words are compared; longer texts count as rewritten, so that a tab never
/// freezes. Two texts of 2,000 words each are within it.
const MAX_PAIRS: usize = 4_000_000;

/// What became of the words of `old` in `new`. Kept words between two changes that are longer count as changed,
/// and where fewer than a third of the words and signs of `new` are kept then, all was removed and added: marks
/// in turns would only hide what it says.
///
/// The spans that are not added make up `old`, those that are not removed make up `new`, but for
/// the spaces at their ends. Between two kept spans the removed one comes first.
///
/// # Examples
/// ```
/// use plan_compare::compare::{DiffKind, text_diff};
/// let spans = text_diff("600,000 at most", "800,000 at most");
/// assert_eq!((spans[0].kind, spans[0].text.as_str()), (DiffKind::Removed, "600,000 "));
/// assert_eq!((spans[1].kind, spans[1].text.as_str()), (DiffKind::Added, "800,000 "));
/// assert_eq!((spans[2].kind, spans[2].text.as_str()), (DiffKind::Kept, "at most"));
/// ```
pub fn text_diff(old: &str, new: &str) -> Vec<DiffSpan> {
    let (old_tokens, new_tokens) = (tokens(old), tokens(new));
    let mut spans = Spans::default();
    let (n_old, n_new) = (old_tokens.len(), new_tokens.len());
    let steps = (n_old * n_new <= MAX_PAIRS).then(|| diff::slice(&old_tokens, &new_tokens));
    let steps = steps.map(without_islands);
    let is_kept = |step: &&Step| matches!(step, Step::Both(..));
    let n_kept = |steps: &Vec<Step>| steps.iter().filter(is_kept).count();
    let Some(steps) = steps.filter(|steps| n_new <= 3 * n_kept(steps)) else {
        spans.removed.push_str(old);
        spans.added.push_str(new);
        return spans.finish();
    };
    for step in steps {
        match step {
            Step::Left(token) => spans.removed.push_str(token.0),
            Step::Right(token) => spans.added.push_str(token.0),
            Step::Both(old, new) => spans.keep(old.0, new.0),
        }
    }
    spans.finish()
}

/// A token that only the old wording has, only the new one, or both.
type Step<'a> = diff::Result<&'a Token<'a>>;

/// The same steps, of which those that keep words between two changes with more letters change them: of two
/// sentences that have "of the" in common, nothing is kept for the eye.
fn without_islands(steps: Vec<Step>) -> Vec<Step> {
    let is_kept = |step: &Step| matches!(step, Step::Both(..));
    let stretches: Vec<&[Step]> =
        steps.chunk_by(|one, next| is_kept(one) == is_kept(next)).collect();
    let n_letters: Vec<usize> = stretches.iter().map(|stretch| n_letters(stretch)).collect();
    let mut left = Vec::with_capacity(steps.len());
    for (at, stretch) in stretches.iter().enumerate() {
        let is_longer = |beside: &usize| n_letters[at] < *beside;
        let is_island = match (&n_letters[..at], &n_letters[at + 1..]) {
            ([.., before], [after, ..]) => is_longer(before) && is_longer(after),
            _ => false,
        };
        for step in *stretch {
            match step {
                Step::Both(old, new) if is_island => {
                    left.extend([Step::Left(*old), Step::Right(*new)]);
                }
                step => left.push(step.clone()),
            }
        }
    }
    left
}

/// How many letters and digits of the old wording are in a stretch, or of the new one where those are more.
fn n_letters(stretch: &[Step]) -> usize {
    let (mut n_old, mut n_new) = (0, 0);
    for step in stretch {
        let n = |token: &Token| token.0.chars().filter(|char| is_word_char(*char)).count();
        match step {
            Step::Left(old) => n_old += n(old),
            Step::Right(new) => n_new += n(new),
            Step::Both(old, _) => (n_old, n_new) = (n_old + n(old), n_new + n(old)),
        }
    }
    n_old.max(n_new)
}

/// The spans so far, and what was removed and added since the last kept word.
#[derive(Default)]
struct Spans {
    done: Vec<DiffSpan>,
    /// Whether a space follows the last kept word in the old wording.
    is_parted: bool,
    removed: String,
    added: String,
}

impl Spans {
    fn keep(&mut self, old: &str, text: &str) {
        let space = self.end_change();
        self.is_parted = old.ends_with(char::is_whitespace);
        match self.done.last_mut() {
            Some(last) if last.kind == DiffKind::Kept => last.text.push_str(text),
            _ => self.done.push(DiffSpan { kind: DiffKind::Kept, text: space + text }),
        }
    }

    /// Puts what was removed and added since the last kept word behind it. Where the old wording has a sign
    /// after the word, and the new one a space, returns that space, which follows now.
    fn end_change(&mut self) -> String {
        let mut space = String::new();
        if let Some(last) = self.done.last_mut()
            && !self.is_parted
            && !self.removed.is_empty()
        {
            space = last.text.split_off(last.text.trim_end().len());
            self.removed.truncate(self.removed.trim_end().len());
            if !self.added.is_empty() {
                self.added.insert_str(0, &space);
                space.clear();
            }
        }
        // Where the new wording ends with the kept word, or has a sign after it.
        if let Some(last) = self.done.last()
            && self.is_parted
            && !self.removed.is_empty()
            && !last.text.ends_with(char::is_whitespace)
        {
            self.removed.insert(0, ' ');
        }
        let change = [(DiffKind::Removed, &mut self.removed), (DiffKind::Added, &mut self.added)];
        for (kind, text) in change {
            if !text.is_empty() {
                self.done.push(DiffSpan { kind, text: std::mem::take(text) });
            }
        }
        space
    }

    fn finish(mut self) -> Vec<DiffSpan> {
        // What ends the new wording is behind a word that both have.
        let is_kept = |span: &&mut DiffSpan| span.kind == DiffKind::Kept;
        let space = self.end_change();
        if let Some(last) = self.done.iter_mut().rfind(is_kept) {
            last.text.push_str(&space);
        }
        self.done
    }
}

/// A word or a stretch of punctuation, with the spaces after it; those do not count.
struct Token<'a>(&'a str);

impl PartialEq for Token<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.0.trim_end() == other.0.trim_end()
    }
}

/// The tokens of `text`, in order and without loss.
fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut tokens = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let mut chars = rest.char_indices().peekable();
        let mut end = rest.len();
        let mut is_over = false;
        while let Some((at, char)) = chars.next() {
            // "600,000" and "5-year" are one word each: a sign between two word characters joins.
            let joins = is_word_char(first)
                && matches!(char, ',' | '.' | '-' | '\'' | '’')
                && chars.peek().is_some_and(|(_, next)| is_word_char(*next));
            let is_space = char.is_whitespace();
            let goes_on =
                is_space || (is_word_char(char) == is_word_char(first) || joins) && !is_over;
            if !goes_on {
                end = at;
                break;
            }
            is_over |= is_space;
        }
        let (token, after) = rest.split_at(end);
        tokens.push(Token(token));
        rest = after;
    }
    tokens
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_joined_words_stay_whole() {
        let words = |text| tokens(text).iter().map(|token| token.0).collect::<Vec<_>>();
        assert_eq!(words("A 5-year, 600,000 cap."), ["A ", "5-year", ", ", "600,000 ", "cap", "."]);
        assert_eq!(words("Єдина  мова"), ["Єдина  ", "мова"]);
        assert_eq!(words(" x"), [" ", "x"]);
        assert_eq!(words(""), [] as [&str; 0]);
    }

    #[test]
    fn equal_texts_are_one_kept_span() {
        let spans = text_diff("A ban", "A ban");
        assert_eq!(spans, [DiffSpan { kind: DiffKind::Kept, text: "A ban".into() }]);
    }

    #[test]
    fn a_text_with_fewer_than_a_third_of_its_words_kept_is_rewritten() {
        let whole = |kind, text: &str| DiffSpan { kind, text: text.into() };
        let check = |old, new, expected: bool| {
            let both = [whole(DiffKind::Removed, old), whole(DiffKind::Added, new)];
            assert_eq!(text_diff(old, new) == both, expected, "{old} to {new}");
        };
        check("Recognised by the United States", "No recognition; the words are out", true);
        check("A limit for the army", "No limit for the army, ever", false);
        check("600,000 men", "800,000 of all men", true);
        check("600,000 men", "800,000 such men", false);
    }

    fn read(old: &str, new: &str) -> String {
        text_diff(old, new)
            .iter()
            .map(|DiffSpan { kind, text }| match kind {
                DiffKind::Kept => text.clone(),
                DiffKind::Removed => format!("[-{text}-]"),
                DiffKind::Added => format!("{{+{text}+}}"),
            })
            .collect()
    }

    #[test]
    fn a_change_reads_as_one_removal_and_one_addition() {
        assert_eq!(
            read("600,000, with no peacetime limit", "800,000 in peacetime"),
            "[-600,000, with no -]{+800,000 in +}peacetime[- limit-]"
        );
    }

    #[test]
    fn a_sign_that_goes_stands_at_its_word() {
        assert_eq!(
            read("600,000 personnel, with no peacetime limit", "800,000 personnel in peacetime"),
            "[-600,000 -]{+800,000 +}personnel[-, with no-]{+ in +}peacetime[- limit-]"
        );
        assert_eq!(
            read("Pupils, and all teachers, of the school", "Pupils of the school "),
            "Pupils[-, and all teachers,-] of the school "
        );
        assert_eq!(read("Words, more", "Words "), "Words [-, more-]");
    }

    #[test]
    fn words_that_stand_alone_between_two_longer_changes_are_not_kept() {
        assert_eq!(
            read("All seized assets go to a fund of the victims", "Nothing of the kind is planned"),
            "[-All seized assets go to a fund of the victims-]{+Nothing of the kind is planned+}"
        );
        assert_eq!(
            read(
                "The army has 600,000 soldiers and no navy",
                "The army has 800,000 men and no navy"
            ),
            "The army has [-600,000 soldiers -]{+800,000 men +}and no navy"
        );
        // What is kept at an end, or is longer than what changes, stays.
        assert_eq!(
            read("600,000 at most now", "800,000 at most"),
            "[-600,000 -]{+800,000 +}at most[- now-]"
        );
    }
}
