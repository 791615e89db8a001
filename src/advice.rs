//! What an editor may want to look at again, though nothing is wrong with it. Never a fault: it decides
//! nothing, unless the run is strict.

mod age;
mod balance;
mod counted;
mod coverage;
mod languages;
mod markup;
mod sources;
mod texts;
mod wording;

use crate::model::{Dataset, Date, IssueIx};

/// A sentence for each thing: first of the whole, then of its parts in the order of the issues.
pub fn advice(dataset: &Dataset, today: Date) -> Vec<String> {
    let mut told = Vec::new();
    told.extend(age::of(dataset, today));
    told.extend(sources::missing(dataset));
    told.extend(sources::undated(dataset));
    told.extend(sources::single(dataset));
    told.extend(balance::of(dataset));
    told.extend(coverage::left_out(dataset));
    told.extend(coverage::uncoded(dataset));
    told.extend(wording::of_texts(dataset));
    told.extend(languages::of_names(dataset));
    for issue in (0..dataset.issues.len()).map(IssueIx) {
        told.extend(coverage::missing_answers(dataset, issue));
        told.extend(wording::of_provisions(dataset, issue));
        told.extend(languages::of_provisions(dataset, issue));
    }
    told
}
