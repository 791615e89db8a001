//! Words that judge, are never shown, are too many for their place, or are markup. Never what they
//! mean.

use super::counted::place;
use super::markup::is_markup;
use super::texts::{Placed, Role, texts, words};
use crate::model::{Coverage, Dataset, IssueIx, Provision, Text};

/// English words by which an editor takes sides, and hardly ever does not.
const JUDGING: [&str; 20] = [
    "absurd",
    "brilliant",
    "cynical",
    "disastrous",
    "disgraceful",
    "extremist",
    "fortunately",
    "heroic",
    "hypocritical",
    "infamous",
    "ludicrous",
    "notorious",
    "obviously",
    "of course",
    "outrageous",
    "reckless",
    "ridiculous",
    "shameful",
    "so-called",
    "unfortunately",
];

/// What is to say of the words outside of the provisions.
pub(super) fn of_texts(dataset: &Dataset) -> Vec<String> {
    let mut told = Vec::new();
    for Placed { place, text, role } in texts(dataset) {
        if text.wordings().any(is_markup) {
            told.push(shown_as_written(&place));
        }
        if role != Role::Theirs {
            told.extend(judging(dataset, &place, text));
        }
        let Role::Heading { most } = role else { continue };
        let longest = text.wordings().map(|words| words.chars().count()).max().unwrap_or(0);
        if most < longest {
            told.push(format!("{place}: {longest} letters are many for a phone, {most} fit"));
        }
    }
    let marked_up = words(dataset).into_iter().filter(|(_, words)| is_markup(words));
    told.extend(marked_up.map(|(place, _)| shown_as_written(&place)));
    // What is told of a record once is true of each of its texts.
    told.dedup();
    told
}

/// What is to say of the words of the provisions on an issue.
pub(super) fn of_provisions(dataset: &Dataset, issue: IssueIx) -> Vec<String> {
    let mut told = Vec::new();
    for plan in dataset.plan_indices() {
        let provision = dataset.provision(issue, plan);
        let place = place(dataset, issue, plan);
        if provision.coverage != Coverage::Stated && provision.summary.is_some() {
            told.push(format!("{place}: the summary is never shown, because nothing is stated"));
        }
        if all_words(provision).any(is_markup) {
            told.push(shown_as_written(&place));
        }
        told.extend(own_words(provision).flat_map(|text| judging(dataset, &place, text)));
    }
    told
}

fn own_words(provision: &Provision) -> impl Iterator<Item = &Text> {
    provision.summary.iter().chain(&provision.detail)
}

/// Those of the plan and of reports that contradict it too.
fn all_words(provision: &Provision) -> impl Iterator<Item = &str> {
    let claims = provision.conflicts.iter().map(|conflict| &conflict.claim);
    let quote = provision.quote.as_ref().map(|quote| &quote.text);
    let unit = provision.quantity.as_ref().and_then(|quantity| quantity.unit.as_ref());
    let plain = [quote, provision.point.as_ref(), unit].into_iter().flatten();
    own_words(provision).chain(claims).flat_map(Text::wordings).chain(plain.map(String::as_str))
}

fn shown_as_written(place: &str) -> String {
    format!("{place}: tags, Markdown and '&amp;' are shown as they are written")
}

/// The words of a text in English that judge.
fn judging(dataset: &Dataset, place: &str, text: &Text) -> Vec<String> {
    let is_english =
        |tag: &str| tag.split('-').next().is_some_and(|it| it.eq_ignore_ascii_case("en"));
    let wordings: Vec<&str> = match text {
        Text::Plain(words) if is_english(&dataset.language) => vec![words],
        Text::Plain(_) => Vec::new(),
        Text::Tagged(passages) => {
            let english = passages.iter().filter(|(tag, _)| is_english(tag));
            english.map(|(_, words)| words.as_str()).collect()
        }
    };
    let found = JUDGING.iter().filter(|word| wordings.iter().any(|words| says(words, word)));
    found.map(|word| format!("{place}: '{word}' is a judgement: can it be said without?")).collect()
}

/// Whether a text has these words in the editors' own voice: not in quotation marks.
fn says(text: &str, words: &str) -> bool {
    let unquoted = unquoted(text).to_lowercase();
    unquoted.match_indices(words).any(|(at, found)| {
        let before = unquoted[..at].chars().next_back();
        let after = unquoted[at + found.len()..].chars().next();
        ![before, after].into_iter().flatten().any(char::is_alphanumeric)
    })
}

/// A text without what stands in double quotation marks.
fn unquoted(text: &str) -> String {
    let mut is_inside = false;
    let is_outside = |char: &char| {
        match char {
            '"' => is_inside = !is_inside,
            '“' | '„' | '«' if !is_inside => is_inside = true,
            '“' | '”' | '»' => is_inside = false,
            _ => return !is_inside,
        }
        false
    };
    text.chars().filter(is_outside).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_words_of_the_editors_own_judge() {
        for (text, is_judging) in [
            ("The so-called republics vote.", true),
            ("Unfortunately, nothing.", true),
            ("Absurdly little", false),
            ("He calls it “reckless” and \"absurd\".", false),
            ("„absurd“ und absurd", true),
            ("A reckless plan", true),
        ] {
            assert_eq!(JUDGING.iter().any(|word| says(text, word)), is_judging, "{text}");
        }
    }
}
