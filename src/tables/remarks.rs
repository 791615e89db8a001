//! All that an editor is told of an import, each thing once. Never in which words.

use std::collections::HashMap;
use std::iter;

use super::remark::{Remark, Weight};
use super::sheet::{Number, Place};

/// Remarks, each once, with the places it is about.
#[derive(Default)]
pub struct Remarks {
    remarks: Vec<(Remark, Vec<Place>)>,
    /// Where each remark is, by its sentence.
    known: HashMap<String, usize>,
}

impl Remarks {
    pub(super) fn tell(&mut self, remark: Remark) {
        self.places(remark);
    }

    pub(super) fn tell_at(&mut self, remark: Remark, place: Place) {
        self.places(remark).push(place);
    }

    /// Adds what was told apart.
    pub(super) fn extend(&mut self, others: Self) {
        for (remark, places) in others.remarks {
            self.places(remark).extend(places);
        }
    }

    fn places(&mut self, remark: Remark) -> &mut Vec<Place> {
        let at = *self.known.entry(remark.to_string()).or_insert(self.remarks.len());
        if at == self.remarks.len() {
            self.remarks.push((remark, Vec::new()));
        }
        &mut self.remarks[at].1
    }

    /// Whether something stands against making a dataset.
    pub fn has_error(&self) -> bool {
        self.remarks.iter().any(|(remark, _)| remark.weight() == Weight::Error)
    }

    /// Whether there is no table to read at all.
    pub fn is_unreadable(&self) -> bool {
        let is_so = |remark: &Remark| {
            matches!(remark, Remark::Unreadable { .. } | Remark::NotATable { .. })
        };
        self.remarks.iter().any(|(remark, _)| is_so(remark))
    }

    /// Whether there are cells of which the table does not say what they mean.
    pub fn has_blank_cells(&self) -> bool {
        let is_so =
            |remark: &Remark| matches!(remark, Remark::BlankCells { .. } | Remark::Mark { .. });
        self.remarks.iter().any(|(remark, _)| is_so(remark))
    }

    /// The names of a workbook's sheets that are not hidden: first the one that was read. None of a text.
    pub fn sheets(&self) -> Vec<&str> {
        let sheets = self.remarks.iter().find_map(|(remark, _)| match remark {
            Remark::Sheet { name, others } => Some(iter::once(name).chain(others)),
            _ => None,
        });
        sheets.into_iter().flatten().map(String::as_str).collect()
    }

    /// A sentence for each remark with its weight, guesses first.
    pub fn sentences(&self) -> Vec<(Weight, String)> {
        let mut sentences: Vec<(Weight, String)> = self
            .remarks
            .iter()
            .map(|(remark, places)| (remark.weight(), sentence(remark, places)))
            .collect();
        sentences.sort_by_key(|(weight, _)| *weight);
        sentences
    }
}

/// A remark and the places it is about; of many the first few.
fn sentence(remark: &Remark, places: &[Place]) -> String {
    const MOST_PLACES: usize = 6;
    let shown: Vec<String> = places.iter().take(MOST_PLACES).map(Place::to_string).collect();
    let separator = match places.first().map(|place| place.number) {
        Some(Number::Line(_)) => "; ",
        _ => ", ",
    };
    match places.len() {
        0 => remark.to_string(),
        n if n <= MOST_PLACES => format!("{remark}: {}", shown.join(separator)),
        n => format!("{remark}: {} and {} more", shown.join(separator), n - MOST_PLACES),
    }
}
