//! How one provision reads against another. Never judges; silence is never a rejection.

use super::chars::{is_word_char, to_lowercase};
use crate::model::{Coverage, Dataset, IssueIx, PlanIx, Provision, Text};

/// How a provision reads against the baseline's provision on the same issue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Relation {
    /// Both say the same, or both leave the issue out.
    Same,
    /// They say different things, or the provision addresses what the baseline leaves out.
    Different,
    /// The provision leaves out what the baseline addresses.
    Silent,
    /// Nobody has reported what the provision's plan says.
    Unreported,
    /// Nobody has reported what the baseline says, so there is nothing to compare with.
    BaselineUnreported,
}

/// How `provision` reads against `baseline` on the same issue.
///
/// Coverage comes before wording: what nobody has reported is never called different. Stated
/// provisions are the same when their quantities are equal and their summaries have the same words,
/// whatever the capitals and punctuation.
pub fn relation(provision: &Provision, baseline: &Provision) -> Relation {
    use Coverage::{Silent, Stated, Unreported};
    match (provision.coverage, baseline.coverage) {
        (Unreported, _) => Relation::Unreported,
        (_, Unreported) => Relation::BaselineUnreported,
        (Silent, Silent) => Relation::Same,
        (Silent, Stated) => Relation::Silent,
        (Stated, Silent) => Relation::Different,
        (Stated, Stated) if is_same_statement(provision, baseline) => Relation::Same,
        (Stated, Stated) => Relation::Different,
    }
}

/// Whether `plans` differ on `issue`: two of them whose provisions are reported do not say the same.
pub fn is_difference(dataset: &Dataset, issue: IssueIx, plans: &[PlanIx]) -> bool {
    let mut reported = plans
        .iter()
        .map(|plan| dataset.provision(issue, *plan))
        .filter(|provision| provision.coverage != Coverage::Unreported);
    let Some(first) = reported.next() else { return false };
    reported.any(|provision| relation(provision, first) != Relation::Same)
}

fn is_same_statement(a: &Provision, b: &Provision) -> bool {
    a.quantity == b.quantity && letters(a.summary.as_ref()) == letters(b.summary.as_ref())
}

/// The letters of every wording in lower case, with one space for whatever parts two words.
fn letters(text: Option<&Text>) -> String {
    let mut letters = String::new();
    for wording in text.into_iter().flat_map(Text::wordings) {
        for word in wording.split(|char| !is_word_char(char)).filter(|word| !word.is_empty()) {
            letters.extend(word.chars().map(to_lowercase));
            letters.push(' ');
        }
    }
    letters
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Amount, Quantity};

    fn provision(coverage: Coverage, summary: &str) -> Provision {
        let summary = (!summary.is_empty()).then(|| Text::Plain(summary.to_owned()));
        Provision { coverage, summary, ..Provision::UNREPORTED }
    }

    fn people(summary: &str, value: f64) -> Provision {
        let quantity = Quantity { amount: Amount::Exactly(value), unit: None };
        Provision { quantity: Some(quantity), ..provision(Coverage::Stated, summary) }
    }

    #[test]
    fn coverage_comes_before_wording() {
        use Coverage::{Silent, Stated, Unreported};
        let cases = [
            (Stated, Stated, Relation::Same),
            (Silent, Silent, Relation::Same),
            (Silent, Stated, Relation::Silent),
            (Stated, Silent, Relation::Different),
            (Unreported, Stated, Relation::Unreported),
            (Unreported, Unreported, Relation::Unreported),
            (Stated, Unreported, Relation::BaselineUnreported),
            (Silent, Unreported, Relation::BaselineUnreported),
        ];
        for (coverage, baseline, expected) in cases {
            let found = relation(&provision(coverage, "A ban"), &provision(baseline, "A ban"));
            assert_eq!(found, expected, "{coverage:?} against {baseline:?}");
        }
    }

    #[test]
    fn capitals_and_punctuation_are_no_difference_but_words_and_quantities_are() {
        let against = |a: &Provision, b: &Provision| relation(a, b);
        let stated = |summary| provision(Coverage::Stated, summary);
        assert_eq!(against(&stated("A ban."), &stated("a  Ban")), Relation::Same);
        assert_eq!(against(&stated("Заборона"), &stated("заборона!")), Relation::Same);
        assert_eq!(against(&stated("A ban"), &stated("No ban")), Relation::Different);
        assert_eq!(against(&people("Limit", 6e5), &people("Limit", 8e5)), Relation::Different);
        assert_eq!(against(&people("Limit", 6e5), &stated("Limit")), Relation::Different);
        assert_eq!(against(&people("Limit", 6e5), &people("limit", 6e5)), Relation::Same);
    }
}
