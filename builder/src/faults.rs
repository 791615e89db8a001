//! What is wrong with the dataset as it stands, each thing at the field where it belongs. Never mends
//! anything.

use std::collections::BTreeMap;

use plan_compare::model::Dataset;
use plan_compare::schema::fault::{FaultKind, Level};
use plan_compare::schema::{self, Failure, Fault};

use crate::change::below;

/// One thing that is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// The field, also where it is one that is missing.
    pub pointer: String,
    /// How bad it is.
    pub level: Level,
    /// What is expected and what is found.
    pub sentence: String,
}

/// All that is wrong, in the order of the dataset.
#[derive(Debug, Default)]
pub struct Faults {
    found: Vec<Found>,
    /// Indices, by field.
    at: BTreeMap<String, Vec<usize>>,
}

/// Reads the text of a dataset: what is shown of it, where that is possible, and what is wrong.
pub fn read(text: &str) -> (Option<Dataset>, Faults) {
    let (dataset, faults) = match schema::read(text) {
        Ok(reading) => (Some(reading.dataset), reading.faults),
        Err(Failure::TooLarge(fault) | Failure::NotJson(fault)) => (None, vec![*fault]),
        Err(Failure::NotDataset(faults)) => (None, faults),
    };
    (dataset, Faults::new(faults))
}

impl Faults {
    fn new(faults: Vec<Fault>) -> Self {
        let found: Vec<Found> = faults.into_iter().map(found).collect();
        let mut at: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (index, found) in found.iter().enumerate() {
            at.entry(found.pointer.clone()).or_default().push(index);
        }
        Self { found, at }
    }

    /// All of them.
    pub fn all(&self) -> &[Found] {
        &self.found
    }

    /// How many are errors.
    pub fn n_errors(&self) -> usize {
        self.found.iter().filter(|found| found.level == Level::Error).count()
    }

    /// What is wrong with a record as a whole, and so with none of its fields.
    pub fn of_record(&self, pointer: &str) -> impl Iterator<Item = &Found> {
        self.at.get(pointer).into_iter().flatten().map(|index| &self.found[*index])
    }

    /// What is wrong with a field, or with something in it.
    pub fn at<'f>(&'f self, pointer: &str) -> impl Iterator<Item = &'f Found> + use<'f> {
        let inside = pointer.to_owned() + "/";
        let own = self.at.get(pointer).into_iter();
        let after = self.at.range(inside.clone()..);
        let inner = after.take_while(move |(it, _)| it.starts_with(&inside)).map(|(_, at)| at);
        own.chain(inner).flatten().map(|index| &self.found[*index])
    }
}

fn found(fault: Fault) -> Found {
    let Fault { pointer, level, kind, .. } = fault;
    let (pointer, sentence) = match &kind {
        FaultKind::Missing { key } => (below(&pointer, key), "is missing".to_owned()),
        _ => (pointer, kind.sentence()),
    };
    Found { pointer, level, sentence }
}

/// The word for how bad something is, for editors.
pub fn level_word(level: Level) -> &'static str {
    match level {
        Level::Error => "Error",
        Level::Slip => "Left out",
        Level::Warning => "Look at",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_wrong_stands_at_its_field() {
        let text = r##"{"format": "plan-compare/1", "id": "d", "title": "T",
            "plans": [{"id": "a", "name": "A", "color": "red"}, {"id": "b"}],
            "issues": [{"id": "x", "name": "X"}, {"id": "y", "name": "Y"}],
            "provisions": [{"plan": "a", "issue": "x", "coverage": "stated", "sources": ["s"]}]}"##;
        let (dataset, faults) = read(text);
        assert!(dataset.is_none());
        let at = |pointer: &str| -> Vec<&str> {
            faults.at(pointer).map(|found| found.pointer.as_str()).collect()
        };
        assert_eq!(at("/plans/0/color"), ["/plans/0/color"]);
        assert_eq!(at("/plans/1/name"), ["/plans/1/name"]);
        assert_eq!(at("/provisions/0"), ["/provisions/0", "/provisions/0/sources/0"]);
        assert_eq!(faults.of_record("/provisions/0").count(), 1);
        assert_eq!(at("/plan"), Vec::<&str>::new());
        assert_eq!((faults.all().len(), faults.n_errors()), (4, 2));
    }

    #[test]
    fn a_dataset_without_faults_is_shown() {
        let text = include_str!("../../data/city-budget-example.json");
        let (dataset, faults) = read(text);
        assert!(dataset.is_some());
        assert_eq!(faults.all(), []);
    }
}
