//! What is wrong with the dataset as it stands, each thing at the field where it belongs. Never mends
//! anything.

use std::collections::BTreeMap;

use plan_compare::advice::advice;
use plan_compare::model::{Dataset, Date};
use plan_compare::schema::fault::{FaultKind, Level};
use plan_compare::schema::{self, Failure, Fault};

use crate::advised::located;
use crate::change::below;
use crate::document::Document;

/// How much something weighs, worst last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weight {
    /// Nothing is wrong, but an editor may want to look at it again.
    Advice,
    /// It is shown as it is, but probably not meant.
    Warning,
    /// A value is left out.
    Slip,
    /// The comparison, or a view of it, is not shown.
    Error,
}

/// One thing that is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// The field, also where it is one that is missing.
    pub pointer: String,
    /// How bad it is.
    pub weight: Weight,
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

/// Reads a document, whose text is `text`: what is shown of it, where that is possible, what is wrong
/// and what is advised on the day `today`.
pub fn read(document: &Document, text: &str, today: Date) -> (Option<Dataset>, Faults) {
    let (dataset, faults) = match schema::read(text) {
        Ok(reading) => (Some(reading.dataset), reading.faults),
        Err(Failure::TooLarge(fault) | Failure::NotJson(fault)) => (None, vec![*fault]),
        Err(Failure::NotDataset(faults)) => (None, faults),
    };
    let advised = dataset.iter().flat_map(|dataset| advice(dataset, today)).map(|sentence| {
        let (pointer, sentence) = located(document, &sentence);
        Found { pointer, weight: Weight::Advice, sentence }
    });
    let found = faults.into_iter().map(found).chain(advised).collect();
    (dataset, Faults::new(found))
}

impl Faults {
    fn new(found: Vec<Found>) -> Self {
        let mut at: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (index, found) in found.iter().enumerate() {
            at.entry(found.pointer.clone()).or_default().push(index);
        }
        Self { found, at }
    }

    /// Those that weigh as much as one of these.
    pub fn weighing(&self, weights: &[Weight]) -> Vec<&Found> {
        self.found.iter().filter(|found| weights.contains(&found.weight)).collect()
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
    let weight = match level {
        Level::Error => Weight::Error,
        Level::Slip => Weight::Slip,
        Level::Warning => Weight::Warning,
    };
    Found { pointer, weight, sentence }
}

impl Weight {
    /// The word for it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Error => "Error",
            Self::Slip => "Left out",
            Self::Warning => "Look at",
            Self::Advice => "Advice",
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    fn read_on(today: &str, value: Value) -> (Option<Dataset>, Faults) {
        let text = value.to_string();
        read(&Document::new(value), &text, Date::parse(today).unwrap())
    }

    #[test]
    fn what_is_wrong_stands_at_its_field() {
        let (dataset, faults) = read_on(
            "2026-11-28",
            json!({
                "format": "plan-compare/1", "id": "d", "title": "T",
                "plans": [{"id": "a", "name": "A", "color": "red"}, {"id": "b"}],
                "issues": [{"id": "x", "name": "X"}, {"id": "y", "name": "Y"}],
                "provisions": [{"plan": "a", "issue": "x", "coverage": "stated", "sources": ["s"]}],
            }),
        );
        assert!(dataset.is_none());
        let at = |pointer: &str| -> Vec<&str> {
            faults.at(pointer).map(|found| found.pointer.as_str()).collect()
        };
        assert_eq!(at("/plans/0/color"), ["/plans/0/color"]);
        assert_eq!(at("/plans/1/name"), ["/plans/1/name"]);
        assert_eq!(at("/provisions/0"), ["/provisions/0", "/provisions/0/sources/0"]);
        assert_eq!(faults.of_record("/provisions/0").count(), 1);
        assert_eq!(at("/plan"), Vec::<&str>::new());
        assert_eq!(faults.weighing(&[Weight::Error]).len(), 2);
        assert_eq!(faults.weighing(&[Weight::Slip, Weight::Warning]).len(), 2);
    }

    #[test]
    fn advice_stands_at_its_field_too() {
        let (dataset, faults) = read_on(
            "2027-11-28",
            json!({
                "format": "plan-compare/1", "id": "d", "title": "T", "as_of": "2026-01-01",
                "plans": [{"id": "a", "name": "A", "summary": "An absurd plan"}],
                "issues": [{"id": "x", "name": "X", "question": "**Why?**"}],
                "provisions": [{"plan": "a", "issue": "x", "coverage": "stated",
                                "summary": "Unfortunately, nothing"}],
            }),
        );
        assert!(dataset.is_some());
        let mut told: Vec<(&str, &str)> = faults
            .weighing(&[Weight::Advice])
            .iter()
            .map(|found| (found.pointer.as_str(), found.sentence.as_str()))
            .collect();
        told.retain(|(pointer, _)| !pointer.is_empty());
        let judged = "is a judgement: can it be said without?";
        assert_eq!(
            told,
            [
                ("/plans/0/summary", format!("'absurd' {judged}").as_str()),
                ("/issues/0/question", "tags, Markdown and '&amp;' are shown as they are written"),
                ("/provisions/0", format!("'unfortunately' {judged}").as_str()),
            ]
        );
    }

    #[test]
    fn an_example_has_no_faults() {
        let text = include_str!("../../data/city-budget-example.json");
        let (dataset, faults) = read_on("2026-11-28", serde_json::from_str(text).unwrap());
        assert!(dataset.is_some());
        assert!(faults.weighing(&[Weight::Error, Weight::Slip, Weight::Warning]).is_empty());
    }
}
