//! What is wrong with a text, and where. Never how bad it is.

use std::collections::BTreeMap;

use super::lines::Lines;
use super::lookup::Lookup;
use super::place::{At, Exact};
use super::subject::subject_of;
use super::suggestion::Suggestions;
use super::tree::{Json, Value};
use crate::schema::fault::{Fault, FaultKind, Level};
use crate::schema::resolve::report::{Places as _, Report};

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
    lookup: Lookup<'t>,
    /// By JSON Pointer.
    lost: BTreeMap<String, Loss>,
    findings: Vec<Finding>,
}

impl<'t> Findings<'t> {
    pub(super) fn new(json: &'t Json<'t>) -> Self {
        Self { lookup: Lookup::new(json), lost: BTreeMap::new(), findings: Vec::new() }
    }

    /// Remembers that what will be read at a place only stands in for a value.
    pub(super) fn lose(&mut self, at: &At<'_>, loss: Loss) {
        self.lost.insert(at.pointer(), loss);
    }

    /// Tells what is wrong with a key of the object at a place.
    pub(super) fn tell_of_key(&mut self, key: Value, at: &At<'_>, level: Level, kind: FaultKind) {
        let pointer = Exact::name(at, &self.lookup.json.unquoted(key)).pointer();
        self.findings.push(Finding { value: key, pointer, level, kind });
    }

    /// Tells that the document cannot be read, for a reason that the diagnosis does not know.
    pub(super) fn give_up<T>(&mut self, found: String) -> Option<T> {
        let kind = FaultKind::WrongValue { expected: "a dataset", found };
        self.tell(&At::DOCUMENT, Level::Error, |_| kind);
        None
    }

    /// Every fault in the order of the text, with its place.
    pub(super) fn into_faults(self) -> Vec<Fault> {
        let Self { lookup, mut findings, .. } = self;
        // Stable: faults of one value stay in the order in which they were found.
        findings.sort_by_key(|finding| finding.value);
        let mut lines = Lines::new(lookup.json.text());
        let mut suggestions = Suggestions::new(&lookup);
        let mut faults = Vec::new();
        for Finding { value, pointer, level, kind } in findings {
            let (line, column) = lines.position(lookup.json.offset(value));
            let subject = subject_of(&lookup, &pointer);
            let suggestion = suggestions.of(&pointer, level, &kind, lookup.json.written(value));
            faults.push(Fault { pointer, line, column, level, kind, subject, suggestion });
        }
        faults
    }
}

impl Report for Findings<'_> {
    type Places = Exact;

    fn tell(&mut self, at: &At<'_>, level: Level, kind: impl FnOnce(&Self) -> FaultKind) {
        let kind = kind(self);
        let value = self.lookup.find(at);
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
        self.lookup.json.shown(self.lookup.find(at))
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
