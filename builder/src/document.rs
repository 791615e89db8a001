//! The dataset that is being edited, as JSON: what no form knows stays in it. Never whether it is one
//! that can be shown: `faults` tells.

use std::collections::HashMap;

use serde_json::{Map, Value};

use crate::change::{Change, below, split};
use crate::history::History;

/// A dataset, and how it came to be what it is.
#[derive(Debug, Default)]
pub struct Document {
    value: Value,
    history: History,
    /// Where the provision of a plan on an issue stands.
    provisions: HashMap<(String, String), usize>,
}

impl Document {
    /// A document without a past.
    pub fn new(value: Value) -> Self {
        let mut document = Self { value, ..Self::default() };
        document.find_provisions();
        document
    }

    /// The whole of it.
    pub fn value(&self) -> &Value {
        &self.value
    }

    /// What stands at a place.
    pub fn get(&self, pointer: &str) -> Option<&Value> {
        self.value.pointer(pointer)
    }

    /// The text at a place; empty where there is none.
    pub fn text(&self, pointer: &str) -> &str {
        self.get(pointer).and_then(Value::as_str).unwrap_or("")
    }

    /// The list at a place; empty where there is none.
    pub fn list(&self, pointer: &str) -> &[Value] {
        self.get(pointer).and_then(Value::as_array).map_or(&[], Vec::as_slice)
    }

    /// The language of plain texts.
    pub fn language(&self) -> &str {
        match self.text("/language") {
            "" => "en",
            language => language,
        }
    }

    /// The words of a text in the language of the dataset, else in the first that it has.
    pub fn words<'v>(&self, text: &'v Value) -> &'v str {
        match text {
            Value::String(words) => words,
            Value::Object(passages) => passages
                .get(self.language())
                .or_else(|| passages.values().next())
                .and_then(Value::as_str)
                .unwrap_or(""),
            _ => "",
        }
    }

    /// The place of the provision of a plan on an issue, by their ids.
    pub fn provision(&self, plan: &str, issue: &str) -> Option<usize> {
        self.provisions.get(&(plan.to_owned(), issue.to_owned())).copied()
    }

    /// Puts a value at a place, or takes it away. While an editor writes there, it is one step.
    pub fn write(&mut self, pointer: &str, after: Option<Value>) {
        let before = self.get(pointer).cloned();
        if before == after {
            return;
        }
        let mut changes = self.around(pointer);
        changes.push(Change { pointer: pointer.to_owned(), before, after });
        self.make(changes, Some(pointer));
    }

    /// Makes changes as one step.
    pub fn edit(&mut self, changes: Vec<Change>) {
        if !changes.is_empty() {
            self.make(changes, None);
        }
    }

    /// Puts another dataset in the place of this one.
    pub fn replace(&mut self, value: Value) {
        let before = Some(self.value.clone());
        self.edit(vec![Change { pointer: String::new(), before, after: Some(value) }]);
    }

    /// Ends the step in which an editor writes.
    pub fn pause(&mut self) {
        self.history.pause();
    }

    /// Takes the last step back.
    pub fn undo(&mut self) {
        let changes = self.history.undo();
        self.apply(&changes.unwrap_or_default());
    }

    /// Makes the step again that was taken back last.
    pub fn redo(&mut self) {
        let changes = self.history.redo();
        self.apply(&changes.unwrap_or_default());
    }

    /// Whether there is a step to take back.
    pub fn can_undo(&self) -> bool {
        self.history.can_undo()
    }

    /// Whether there is a step to make again.
    pub fn can_redo(&self) -> bool {
        self.history.can_redo()
    }

    fn make(&mut self, changes: Vec<Change>, place: Option<&str>) {
        self.apply(&changes);
        self.history.record(changes, place);
    }

    fn apply(&mut self, changes: &[Change]) {
        for change in changes {
            change.apply(&mut self.value);
        }
        if changes.iter().any(|change| moves_provisions(&change.pointer)) {
            self.find_provisions();
        }
    }

    /// The objects and the list that are still to be made around a place.
    fn around(&self, pointer: &str) -> Vec<Change> {
        let mut missing = Vec::new();
        let mut next = split(pointer);
        while let Some((around, last)) = next {
            if self.get(around).is_some() {
                break;
            }
            let is_list = last.parse::<usize>().is_ok();
            let after = if is_list { Value::Array(Vec::new()) } else { Map::new().into() };
            missing.push(Change { pointer: around.to_owned(), before: None, after: Some(after) });
            next = split(around);
        }
        missing.reverse();
        missing
    }

    fn find_provisions(&mut self) {
        let id = |provision: &Value, key: &str| provision[key].as_str().unwrap_or("").to_owned();
        let provisions = self.list("/provisions").iter().enumerate();
        let found = provisions.map(|(at, it)| ((id(it, "plan"), id(it, "issue")), at)).collect();
        self.provisions = found;
    }
}

/// Whether a change at a place may move provisions, or say that they are others'.
fn moves_provisions(pointer: &str) -> bool {
    let mut tokens = pointer.split('/').skip(1);
    let (list, _, key) = (tokens.next(), tokens.next(), tokens.next());
    matches!((list, key), (None | Some("provisions"), None | Some("plan" | "issue")))
}

/// The pointer to a record of a list.
pub fn record(list: &str, at: usize) -> String {
    below(list, &at.to_string())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn document() -> Document {
        Document::new(json!({
            "title": "T", "x-unknown": [1], "plans": [{"id": "a", "name": {"en": "A", "uk": "А"}}],
            "provisions": [{"plan": "a", "issue": "x", "coverage": "silent"}],
        }))
    }

    #[test]
    fn what_is_written_in_one_place_is_one_step() {
        let mut document = document();
        for words in ["N", "Ne", "New"] {
            document.write("/title", Some(words.into()));
        }
        document.undo();
        assert_eq!((document.text("/title"), document.can_undo()), ("T", false));
        document.redo();
        assert_eq!(document.text("/title"), "New");
        document.write("/title", Some("Newer".into()));
        document.pause();
        document.write("/title", Some("Newest".into()));
        document.undo();
        assert_eq!((document.text("/title"), document.can_redo()), ("Newer", true));
        document.write("/title", None);
        assert!(!document.can_redo());
    }

    #[test]
    fn what_is_around_a_value_is_made_and_goes_with_the_step() {
        let start = document().value().clone();
        let mut document = document();
        document.write("/plans/0/agreement/between/0", Some("b".into()));
        assert_eq!(document.value()["plans"][0]["agreement"], json!({"between": ["b"]}));
        document.undo();
        assert_eq!(document.value(), &start);
        document.replace(json!({}));
        document.undo();
        assert_eq!(document.value(), &start);
    }

    #[test]
    fn provisions_are_found_where_changes_have_put_them() {
        let mut document = document();
        assert_eq!(document.provision("a", "x"), Some(0));
        document.write("/provisions/0", None);
        assert_eq!(document.provision("a", "x"), None);
        document.undo();
        assert_eq!(document.provision("a", "x"), Some(0));
        document.write("/provisions/0/plan", Some("b".into()));
        assert_eq!((document.provision("a", "x"), document.provision("b", "x")), (None, Some(0)));
    }

    #[test]
    fn texts_are_in_the_language_of_the_dataset() {
        let mut document = document();
        let name = document.value()["plans"][0]["name"].clone();
        assert_eq!(document.words(&name), "A");
        document.write("/language", Some("uk".into()));
        assert_eq!(document.words(&name), "А");
        document.write("/language", Some("pl".into()));
        assert_eq!(document.words(&name), "A");
    }
}
