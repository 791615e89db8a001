//! The demo's dataset as its file says it; never as the widget does.

use std::fs;

use serde_json::Value;

use crate::browser::text;
use crate::site::dist;

/// The dataset that the demo shows.
pub(crate) fn demo_dataset() -> Value {
    serde_json::from_slice(&file("/data/ukraine-peace-plans.json")).expect("it is JSON")
}

/// A file of `dist/`, by its path on the site.
pub(crate) fn file(path: &str) -> Vec<u8> {
    fs::read(dist().join(path.trim_start_matches('/'))).expect("dist/ has the file")
}

/// The words of a text in English.
pub(crate) fn english(words: &Value) -> &str {
    words.as_str().unwrap_or_else(|| text(&words["en"]))
}

/// The entries of a list.
pub(crate) fn entries<'v>(dataset: &'v Value, list: &str) -> impl Iterator<Item = &'v Value> {
    dataset[list].as_array().into_iter().flatten()
}

/// The entry of a list with this id.
#[track_caller]
pub(crate) fn entry<'v>(dataset: &'v Value, list: &str, id: &str) -> &'v Value {
    entries(dataset, list).find(|entry| entry["id"] == id).expect("an entry of this id")
}

/// The ids of a list, in order.
pub(crate) fn ids<'v>(dataset: &'v Value, list: &str) -> Vec<&'v str> {
    entries(dataset, list).map(|entry| text(&entry["id"])).collect()
}
