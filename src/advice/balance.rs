//! Whether plans are told at like length. Never what is told.

use crate::model::{Coverage, Dataset, IssueIx, PlanIx, Provision, Text};

/// So many provisions say how a plan is told.
const ENOUGH: usize = 3;

/// The plans that are told in twice the words of the others or more.
pub(super) fn of(dataset: &Dataset) -> Vec<String> {
    let means: Vec<(PlanIx, f64)> =
        dataset.plan_indices().filter_map(|plan| Some((plan, mean(dataset, plan)?))).collect();
    let mut told = Vec::new();
    for (plan, words) in &means {
        let others: Vec<f64> =
            means.iter().filter(|(other, _)| other != plan).map(|(_, words)| *words).collect();
        let usual = median(others);
        if usual.is_some_and(|usual| 2.0 * usual <= *words) {
            told.push(format!(
                "plan '{}' is told in {words:.0} words an issue, the others in {:.0}",
                dataset.plan(*plan).id,
                usual.unwrap_or_default(),
            ));
        }
    }
    told
}

/// The words of a plan on an issue on which it states something.
fn mean(dataset: &Dataset, plan: PlanIx) -> Option<f64> {
    let provisions = (0..dataset.issues.len()).map(|issue| dataset.provision(IssueIx(issue), plan));
    let lengths: Vec<usize> = provisions
        .filter(|provision| provision.coverage == Coverage::Stated)
        .map(|provision| n_words(dataset, provision))
        .collect();
    (ENOUGH <= lengths.len()).then(|| lengths.iter().sum::<usize>() as f64 / lengths.len() as f64)
}

fn n_words(dataset: &Dataset, provision: &Provision) -> usize {
    let texts = provision.summary.iter().chain(&provision.detail);
    let words = |text: &Text| text.passage(&dataset.language).words.split_whitespace().count();
    texts.map(words).sum()
}

fn median(mut numbers: Vec<f64>) -> Option<f64> {
    numbers.sort_by(f64::total_cmp);
    numbers.get(numbers.len() / 2).copied()
}
