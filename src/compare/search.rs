//! Which issues hold the words searched for, and where. Never a regular expression.

use crate::model::{Dataset, IssueIx, PlanIx, Provision, Text};

/// Makes a letter small and takes its accents off: `É` to `e`, `Ї` to `і`.
///
/// Given from outside, because the browser knows every script and the core carries no tables.
pub type Folding = fn(char) -> char;

/// The words of every issue and provision, folded for searching.
pub struct SearchIndex {
    folding: Folding,
    issues: Vec<String>,
    /// One for each issue and plan.
    provisions: Vec<String>,
    n_plans: usize,
}

impl SearchIndex {
    /// Folds every text of `dataset` that a reader of the table can find.
    pub fn new(dataset: &Dataset, folding: Folding) -> Self {
        let n_plans = dataset.plans.len();
        let fold_all = |texts: &mut dyn Iterator<Item = &Text>| {
            let mut folded = String::new();
            for wording in texts.flat_map(Text::wordings) {
                fold_into(wording, folding, &mut folded);
                folded.push('\n');
            }
            folded
        };
        let issues = dataset.issues.iter().map(|issue| {
            let category = issue.category.map(|category| &dataset.category(category).name);
            fold_all(&mut [&issue.name].into_iter().chain(&issue.question).chain(category))
        });
        let provisions = (0..dataset.issues.len() * n_plans).map(|cell| {
            let (issue, plan) = (IssueIx(cell / n_plans), PlanIx(cell % n_plans));
            let Provision { summary, detail, .. } = dataset.provision(issue, plan);
            fold_all(&mut summary.iter().chain(detail))
        });
        Self { folding, issues: issues.collect(), provisions: provisions.collect(), n_plans }
    }

    /// The words of `query`, folded.
    pub fn terms(&self, query: &str) -> Vec<String> {
        query
            .split_whitespace()
            .map(|word| {
                let mut term = String::new();
                fold_into(word, self.folding, &mut term);
                term
            })
            .filter(|term| !term.is_empty())
            .collect()
    }

    /// Whether each term stands in the issue or in what one of `plans` says on it.
    pub fn holds(&self, issue: IssueIx, plans: &[PlanIx], terms: &[String]) -> bool {
        let cells = plans.iter().map(|plan| &self.provisions[issue.0 * self.n_plans + plan.0]);
        let texts = || [&self.issues[issue.0]].into_iter().chain(cells.clone());
        terms.iter().all(|term| texts().any(|text| text.contains(term.as_str())))
    }
}

/// The stretches of `text` that match one of `terms`, as byte ranges in order, none touching another.
pub fn matches_in(text: &str, terms: &[String], folding: Folding) -> Vec<(usize, usize)> {
    if terms.is_empty() {
        return Vec::new();
    }
    let mut folded = String::new();
    // For each byte of `folded`, where its character begins in `text`.
    let mut origins = Vec::new();
    for (at, char) in text.char_indices() {
        fold_into(char.encode_utf8(&mut [0; 4]), folding, &mut folded);
        origins.resize(folded.len(), at);
    }
    origins.push(text.len());
    let mut ranges: Vec<(usize, usize)> = Vec::new();
    for term in terms.iter().filter(|term| !term.is_empty()) {
        for (start, found) in folded.match_indices(term.as_str()) {
            let end = start + found.len();
            // A combining accent folds to nothing; it belongs to the letter before it.
            ranges.push((origins[start], origins[end]));
        }
    }
    ranges.sort_unstable();
    let mut joined: Vec<(usize, usize)> = Vec::new();
    for (start, end) in ranges {
        match joined.last_mut() {
            Some(last) if start <= last.1 => last.1 = last.1.max(end),
            _ => joined.push((start, end)),
        }
    }
    joined
}

/// Appends `text` in lower case without accents.
fn fold_into(text: &str, folding: Folding, folded: &mut String) {
    const COMBINING_ACCENTS: std::ops::RangeInclusive<char> = '\u{300}'..='\u{36f}';
    for char in text.chars() {
        if char.is_ascii() {
            folded.push(char.to_ascii_lowercase());
        } else if !COMBINING_ACCENTS.contains(&char) {
            folded.push(folding(char));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use unicode_normalization::UnicodeNormalization as _;

    fn unaccented(char: char) -> char {
        let letter = std::iter::once(char).nfd().next().unwrap_or(char);
        letter.to_lowercase().next().unwrap_or(letter)
    }

    #[track_caller]
    fn check(text: &str, query: &str, expected: &[&str]) {
        let terms: Vec<String> = query
            .split_whitespace()
            .map(|word| {
                let mut term = String::new();
                fold_into(word, unaccented, &mut term);
                term
            })
            .collect();
        let ranges = matches_in(text, &terms, unaccented);
        let found: Vec<&str> = ranges.iter().map(|(start, end)| &text[*start..*end]).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn capitals_and_accents_do_not_matter() {
        check("Élysée and elysee", "elysee", &["Élysée", "elysee"]);
        check("Україна, київ", "КИІВ", &["київ"]);
        check("Saporischschja: Straße", "STRASSE", &[]);
        check("e\u{301}te\u{301} x", "ÉTÉ", &["e\u{301}te\u{301}"]);
    }

    #[test]
    fn touching_and_overlapping_matches_are_one() {
        check("aaab", "aa ab", &["aaab"]);
        check("NATO membership", "nato ship", &["NATO", "ship"]);
        check("nothing", "", &[]);
    }
}
