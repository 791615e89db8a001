//! A small dataset, and a localizer that writes numbers and dates as they are. Never a test.

use std::sync::Arc;

use plan_compare::localize::{Formatter, Localizer, Messages};
use plan_compare::model::{Dataset, Date};
use plan_compare::schema;
use serde_json::json;

struct Digits;

impl Formatter for Digits {
    fn number(&self, value: f64) -> String {
        value.to_string()
    }
    fn money(&self, value: f64, currency: &str) -> String {
        format!("{currency} {value}")
    }
    fn percent(&self, value: f64) -> String {
        format!("{value}%")
    }
    fn date(&self, date: Date) -> String {
        date.to_string()
    }
    fn letters(&self, letter: char) -> String {
        letter.to_lowercase().to_string()
    }
    fn plural(&self, _: usize) -> &'static str {
        "other"
    }
}

pub(crate) fn words(dataset: &Dataset, language: &str) -> Localizer {
    let (dataset, language) = (Arc::new(dataset.clone()), language.to_owned());
    Localizer::new(dataset, language, "en".to_owned(), Messages::english(), Arc::new(Digits))
}

pub(crate) fn read(text: &str) -> Dataset {
    schema::read(text).expect("a dataset").dataset
}

/// Two plans and three issues, with everything that a file must not stumble over.
pub(crate) fn harbour() -> Dataset {
    read(
        &json!({
            "format": "plan-compare/1", "id": "harbour", "version": "1.2", "as_of": "2026-08",
            "title": {"en": "Who gets the harbour?", "uk": "Кому порт?"},
            "sources": [
                {"id": "a", "publisher": "Post", "title": "The \"plan\", in full",
                 "url": "https://example.org/a?b=1,2", "published": "2026-03-01"},
                {"id": "b", "title": "Minutes"}],
            "plans": [{"id": "old", "name": "Old; plan", "date": "2025"},
                      {"id": "new", "name": {"en": "New", "uk": "Новий"}}],
            "categories": [{"id": "sea", "name": "Sea, and water"}],
            "issues": [{"id": "depth", "name": "Depth", "category": "sea"},
                       {"id": "cranes", "name": {"en": "Cranes", "uk": "Крани"}},
                       {"id": "noise", "name": "Noise"}],
            "provisions": [
                {"plan": "old", "issue": "depth", "coverage": "stated", "summary": "Deeper.\nMuch",
                 "quantity": {"min": 10, "unit": "m"}, "point": "6", "sources": ["a", "b"]},
                {"plan": "new", "issue": "depth", "coverage": "stated", "summary": "12 m, say \"12\"",
                 "quantity": {"value": 12, "unit": "m"}},
                {"plan": "old", "issue": "cranes", "coverage": "silent", "sources": ["b"]},
                {"plan": "new", "issue": "cranes", "coverage": "stated",
                 "summary": {"en": "Two", "uk": "Два"}}],
        })
        .to_string(),
    )
}
