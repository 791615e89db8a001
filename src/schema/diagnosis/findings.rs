//! What is wrong with a text, and where. Never how bad it is.

use std::cell::RefCell;
use std::collections::BTreeMap;

use super::lines::Lines;
use super::place::{At, Exact};
use super::tree::{Json, Kind, Value};
use crate::schema::fault::{Fault, FaultKind, Level};
use crate::schema::resolve::report::{Places as _, Report, Token};

/// Why a value that was read only stands in for one.
#[derive(Clone, Copy)]
pub(super) enum Loss {
    /// The key must be there.
    Missing,
    /// The value has another type, of this name.
    Mistyped(&'static str),
}

/// A fault whose line is not known yet.
struct Finding {
    value: Value,
    pointer: String,
    level: Level,
    kind: FaultKind,
}

/// The faults of a text so far.
pub(super) struct Findings<'t> {
    json: &'t Json<'t>,
    /// By JSON Pointer.
    lost: BTreeMap<String, Loss>,
    findings: Vec<Finding>,
    /// The keys of the objects on the way to a fault, the last of each name, and the elements of
    /// the lists: sought once, so that thousands of faults cost no more than their number.
    keys: RefCell<BTreeMap<Value, BTreeMap<String, Value>>>,
    elements: RefCell<BTreeMap<Value, Vec<Value>>>,
}

impl<'t> Findings<'t> {
    pub(super) fn new(json: &'t Json<'t>) -> Self {
        Self {
            json,
            lost: BTreeMap::new(),
            findings: Vec::new(),
            keys: RefCell::default(),
            elements: RefCell::default(),
        }
    }

    /// Remembers that what will be read at a place only stands in for a value.
    pub(super) fn lose(&mut self, at: &At<'_>, loss: Loss) {
        self.lost.insert(at.pointer(), loss);
    }

    /// Tells what is wrong with a key of the object at a place.
    pub(super) fn tell_of_key(&mut self, key: Value, at: &At<'_>, level: Level, kind: FaultKind) {
        let pointer = Exact::name(at, &self.json.unquoted(key)).pointer();
        self.findings.push(Finding { value: key, pointer, level, kind });
    }

    /// Tells that the document cannot be read, for a reason that the diagnosis does not know.
    pub(super) fn give_up<T>(&mut self, found: String) -> Option<T> {
        let kind = FaultKind::WrongValue { expected: "a dataset", found };
        self.tell(&At::DOCUMENT, Level::Error, |_| kind);
        None
    }

    /// Every fault in the order of the text, with its place.
    pub(super) fn into_faults(mut self) -> Vec<Fault> {
        // Stable: faults of one value stay in the order in which they were found.
        self.findings.sort_by_key(|finding| finding.value);
        let mut lines = Lines::new(self.json.text());
        let mut faults = Vec::new();
        for Finding { value, pointer, level, kind } in self.findings {
            let (line, column) = lines.position(self.json.offset(value));
            faults.push(Fault { pointer, line, column, level, kind });
        }
        faults
    }

    /// The value at a place; of one that is not there, the nearest around it.
    fn find(&self, at: &At<'_>) -> Value {
        let mut value = Json::ROOT;
        for token in at.tokens() {
            let found = match token {
                Token::Document => Some(value),
                Token::Key(name) => self.key(value, name).map(|key| self.json.value_of(key)),
                Token::Name(name) => self.key(value, name),
                Token::Index(index) => self.element(value, index),
            };
            let Some(found) = found else { return value };
            value = found;
        }
        value
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

    fn element(&self, list: Value, index: usize) -> Option<Value> {
        if self.json.kind(list) != Kind::List {
            return None;
        }
        let mut cache = self.elements.borrow_mut();
        cache.entry(list).or_insert_with(|| self.json.children(list)).get(index).copied()
    }
}

impl Report for Findings<'_> {
    type Places = Exact;

    fn tell(&mut self, at: &At<'_>, level: Level, kind: impl FnOnce(&Self) -> FaultKind) {
        let kind = kind(self);
        let value = self.find(at);
        self.findings.push(Finding { value, pointer: at.pointer(), level, kind });
    }

    fn is_lost(
        &mut self,
        at: &At<'_>,
        level: Level,
        mistyped: impl FnOnce(&'static str) -> FaultKind,
    ) -> bool {
        if self.lost.is_empty() {
            return false;
        }
        match self.lost.get(&at.pointer()) {
            None => return false,
            Some(Loss::Mistyped(found)) => {
                let kind = mistyped(found);
                self.tell(at, level, |_| kind);
            }
            Some(Loss::Missing) => {
                let (record, key) = at.split();
                let kind = FaultKind::Missing { key: key.to_owned() };
                self.tell(&record, level, |_| kind);
            }
        }
        true
    }

    fn stands_in(&self, at: &At<'_>) -> bool {
        !self.lost.is_empty() && self.lost.contains_key(&at.pointer())
    }

    fn shown(&self, at: &At<'_>) -> String {
        self.json.shown(self.find(at))
    }

    fn mark(&self) -> usize {
        self.findings.len()
    }

    fn has_told_since(&self, mark: usize) -> bool {
        mark < self.findings.len()
    }

    fn raise(&mut self, mark: usize, level: Level) {
        for finding in &mut self.findings[mark..] {
            finding.level = finding.level.max(level);
        }
    }
}
