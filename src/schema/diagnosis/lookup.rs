//! The way to a value: through keys and elements that are sought once, so that thousands of faults
//! cost no more than their number. Never what a value means.

use std::cell::RefCell;
use std::collections::BTreeMap;

use super::place::At;
use super::tree::{Json, Kind, Value};
use crate::schema::resolve::report::Token;

/// A document in which values are looked up.
pub(super) struct Lookup<'t> {
    pub(super) json: &'t Json<'t>,
    /// The keys of objects, the last of each name.
    keys: RefCell<BTreeMap<Value, BTreeMap<String, Value>>>,
    elements: RefCell<BTreeMap<Value, Vec<Value>>>,
}

impl<'t> Lookup<'t> {
    pub(super) fn new(json: &'t Json<'t>) -> Self {
        Self { json, keys: RefCell::default(), elements: RefCell::default() }
    }

    /// The value at a place; of one that is not there, the nearest around it.
    pub(super) fn find(&self, at: &At<'_>) -> Value {
        let mut value = Json::ROOT;
        for token in at.tokens() {
            let found = match token {
                Token::Document => Some(value),
                Token::Key(name) => self.member(value, name),
                Token::Name(name) => self.key(value, name),
                Token::Index(index) => self.element(value, index),
            };
            let Some(found) = found else { return value };
            value = found;
        }
        value
    }

    /// The value under a key of an object.
    pub(super) fn member(&self, object: Value, name: &str) -> Option<Value> {
        self.key(object, name).map(|key| self.json.value_of(key))
    }

    /// The characters of the text under a key of an object.
    pub(super) fn text(&self, object: Value, name: &str) -> Option<String> {
        let text = self.member(object, name)?;
        (self.json.kind(text) == Kind::Text).then(|| self.json.unquoted(text))
    }

    /// An element of a list.
    pub(super) fn element(&self, list: Value, index: usize) -> Option<Value> {
        if self.json.kind(list) != Kind::List {
            return None;
        }
        let mut cache = self.elements.borrow_mut();
        cache.entry(list).or_insert_with(|| self.json.children(list)).get(index).copied()
    }

    fn key(&self, object: Value, name: &str) -> Option<Value> {
        if self.json.kind(object) != Kind::Object {
            return None;
        }
        let mut cache = self.keys.borrow_mut();
        let keys = cache.entry(object).or_insert_with(|| {
            let keys = self.json.children(object).into_iter();
            keys.map(|key| (self.json.unquoted(key), key)).collect()
        });
        keys.get(name).copied()
    }
}
