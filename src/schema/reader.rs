//! Reads the members of a document, and collects what is wrong. Never stops at a fault.

use std::marker::PhantomData;

use super::fault::{Fault, FaultKind, Level, quoted};
use super::json::{Json, Kind, Value};
use super::lines::Lines;

/// A kind of value that has a meaning of its own.
pub(super) trait Wire {
    /// What the value means.
    type Meaning;

    /// The meaning, or nothing when a fault was reported.
    fn read(value: Value, reader: &mut Reader<'_>) -> Option<Self::Meaning>;
}

/// An object of the format: it finds its members, and reads none.
pub(super) trait Record: Sized {
    /// The record that stands at `value`, or nothing when a fault was reported.
    fn find(value: Value, reader: &mut Reader<'_>) -> Option<Self>;

    /// Where the record stands.
    fn at(&self) -> Value;
}

/// Where a member of a record stands, if it is given, and what belongs there.
pub(super) struct Member<T> {
    pub(super) value: Option<Value>,
    belongs: PhantomData<fn() -> T>,
}

impl<T> Member<T> {
    pub(super) fn new(value: Option<Value>) -> Self {
        Self { value, belongs: PhantomData }
    }

    /// Whether anything stands there, right or wrong.
    pub(super) fn is_given(&self) -> bool {
        self.value.is_some()
    }
}

impl<T> Clone for Member<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Member<T> {}

/// A fault whose line is not known yet.
struct Unplaced {
    at: Value,
    level: Level,
    kind: FaultKind,
}

/// The document, and the faults so far.
pub(super) struct Reader<'t> {
    pub(super) json: Json<'t>,
    faults: Vec<Unplaced>,
}

impl<'t> Reader<'t> {
    pub(super) fn new(json: Json<'t>) -> Self {
        Self { json, faults: Vec::new() }
    }

    /// Every fault in the order of the text, with its place.
    pub(super) fn into_faults(mut self) -> Vec<Fault> {
        // Stable: faults of one value stay in the order in which they were found.
        self.faults.sort_by_key(|fault| fault.at);
        let mut lines = Lines::new(self.json.text());
        let mut faults = Vec::new();
        for Unplaced { at, level, kind } in self.faults {
            let (line, column) = lines.position(self.json.offset(at));
            faults.push(Fault { place: self.json.place(at), line, column, level, kind });
        }
        faults
    }

    /// Reports what refuses the dataset.
    pub(super) fn error<T>(&mut self, at: Value, kind: FaultKind) -> Option<T> {
        self.faults.push(Unplaced { at, level: Level::Error, kind });
        None
    }

    pub(super) fn wrong_type<T>(&mut self, at: Value, expected: &'static str) -> Option<T> {
        let found = name_of(self.json.kind(at));
        self.error(at, FaultKind::WrongType { expected, found })
    }

    pub(super) fn wrong_value<T>(&mut self, at: Value, expected: &'static str) -> Option<T> {
        let found = self.shown(at);
        self.error(at, FaultKind::WrongValue { expected, found })
    }

    /// Which of the `known` words stands there.
    pub(super) fn word(&mut self, at: Value, known: &'static [&'static str]) -> Option<usize> {
        if self.json.kind(at) != Kind::Text {
            let found = name_of(self.json.kind(at)).to_owned();
            return self.error(at, FaultKind::WrongWord { known, found });
        }
        let word = self.json.unquoted(at);
        match known.iter().position(|known| *known == word) {
            Some(word) => Some(word),
            None => self.error(at, FaultKind::WrongWord { known, found: quoted(&word) }),
        }
    }

    /// A value as an editor thinks of it: texts without their quotation marks.
    pub(super) fn shown(&self, value: Value) -> String {
        match self.json.kind(value) {
            Kind::Text | Kind::Key => self.json.unquoted(value),
            _ => self.json.written(value).to_owned(),
        }
    }

    /// A member as an editor thinks of it; nothing when it is not given.
    pub(super) fn shown_member(&self, value: Option<Value>) -> String {
        value.map_or_else(String::new, |value| self.shown(value))
    }

    /// The meaning of a member, if it is given and right.
    pub(super) fn read<T: Wire>(&mut self, member: Member<T>) -> Option<T::Meaning> {
        T::read(member.value?, self)
    }

    /// The record under a member, if it is given and right.
    pub(super) fn record<T: Record>(&mut self, member: Member<T>) -> Option<T> {
        T::find(member.value?, self)
    }

    /// The elements of a list, or nothing when a fault was reported.
    pub(super) fn elements(&mut self, list: Option<Value>) -> Vec<Value> {
        let Some(list) = list else { return Vec::new() };
        if self.json.kind(list) != Kind::List {
            self.wrong_type::<()>(list, "a list in [ ]");
            return Vec::new();
        }
        self.json.children(list)
    }

    /// The values of an object under the `known` keys, `null` left out; reports unknown and
    /// repeated keys, and those of the first `n_required` that are missing.
    pub(super) fn members<const N: usize>(
        &mut self,
        object: Value,
        known: &'static [&'static str; N],
        n_required: usize,
    ) -> Option<[Option<Value>; N]> {
        let mut members = [None; N];
        self.fill(&mut members, object, known, n_required).then_some(members)
    }

    fn fill(
        &mut self,
        members: &mut [Option<Value>],
        object: Value,
        known: &'static [&'static str],
        n_required: usize,
    ) -> bool {
        if self.json.kind(object) != Kind::Object {
            self.wrong_type::<()>(object, "an object in { }");
            return false;
        }
        // A key that stands there with `null` is seen, but missing.
        let mut seen = vec![false; known.len()];
        for key in self.json.children(object) {
            let name = self.json.unquoted(key);
            let value = self.json.value_of(key);
            match known.iter().position(|known| *known == name) {
                None => {
                    let kind = FaultKind::UnknownKey { known, found: name };
                    self.faults.push(Unplaced { at: key, level: Level::Warning, kind });
                }
                Some(at) if seen[at] => {
                    self.error::<()>(key, FaultKind::RepeatedKey { key: name });
                }
                Some(at) => {
                    seen[at] = true;
                    members[at] = Some(value).filter(|_| self.json.kind(value) != Kind::Null);
                }
            }
        }
        for (key, member) in known.iter().zip(members).take(n_required) {
            if member.is_none() {
                self.error::<()>(object, FaultKind::Missing { key });
            }
        }
        true
    }
}

fn name_of(kind: Kind) -> &'static str {
    match kind {
        Kind::Null => "null",
        Kind::True | Kind::False => "true or false",
        Kind::Number => "a number",
        Kind::Text | Kind::Key => "text",
        Kind::List => "a list",
        Kind::Object => "an object",
    }
}
