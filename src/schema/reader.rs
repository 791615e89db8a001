//! Walks JSON while remembering where it is and what was wrong. Never stops at a fault.

use nojson::{JsonValueKind, RawJsonValue};

use super::fault::{FaultKind, Level};

/// A value of the text, with its place in it.
pub(super) type Value<'a> = RawJsonValue<'a, 'a>;

/// A fault whose line is not known yet.
pub(super) struct Unplaced {
    pub(super) place: String,
    pub(super) offset: usize,
    pub(super) level: Level,
    pub(super) kind: FaultKind,
}

/// Something that can be read from JSON, reporting every fault on the way.
pub(super) trait Wire: Sized {
    /// The value, or nothing when a fault was reported that leaves none.
    fn read(value: Value<'_>, reader: &mut Reader) -> Option<Self>;
}

enum Step {
    Key(&'static str),
    Index(usize),
}

/// The place being read, and the faults so far.
pub(super) struct Reader {
    steps: Vec<Step>,
    faults: Vec<Unplaced>,
}

impl Reader {
    pub(super) fn new() -> Self {
        Self { steps: Vec::new(), faults: Vec::new() }
    }

    pub(super) fn into_faults(self) -> Vec<Unplaced> {
        self.faults
    }

    /// Reports a fault of the value being read.
    pub(super) fn error<T>(&mut self, value: Value<'_>, kind: FaultKind) -> Option<T> {
        let place = self.place();
        self.report(place, value.position(), Level::Error, kind);
        None
    }

    /// Reports a fault at a place given in full.
    pub(super) fn report(&mut self, place: String, offset: usize, level: Level, kind: FaultKind) {
        self.faults.push(Unplaced { place, offset, level, kind });
    }

    pub(super) fn wrong_type<T>(&mut self, value: Value<'_>, expected: &'static str) -> Option<T> {
        self.error(value, FaultKind::WrongType { expected, found: name_of(value.kind()) })
    }

    pub(super) fn wrong_value<T>(&mut self, value: Value<'_>, expected: &'static str) -> Option<T> {
        let found = match value.to_unquoted_string_str() {
            Ok(text) => text.into_owned(),
            Err(_) => value.as_raw_str().to_owned(),
        };
        self.error(value, FaultKind::WrongValue { expected, found })
    }

    /// RFC 6901 JSON Pointer to the value being read.
    pub(super) fn place(&self) -> String {
        let mut place = String::new();
        for step in &self.steps {
            place.push('/');
            match step {
                Step::Key(key) => place.push_str(key),
                Step::Index(index) => place.push_str(&index.to_string()),
            }
        }
        place
    }

    /// The values of an object under the known keys, `null` left out; reports unknown and repeated
    /// keys, and those of the first `n_required` that are missing.
    pub(super) fn members<'a>(
        &mut self,
        value: Value<'a>,
        known: &'static [&'static str],
        n_required: usize,
    ) -> Option<Vec<Option<Value<'a>>>> {
        let Ok(object) = value.to_object() else {
            return self.wrong_type(value, "an object in { }");
        };
        let mut members: Vec<Option<Value<'a>>> = vec![None; known.len()];
        let mut is_seen = vec![false; known.len()];
        for (key, member) in object {
            let Ok(name) = key.to_unquoted_string_str() else { continue };
            // A Rust field cannot be called `$schema`.
            let field = if name == "$schema" { "schema" } else { &name };
            match known.iter().position(|known| *known == field) {
                Some(at) if is_seen[at] => {
                    self.error::<()>(key, FaultKind::RepeatedKey { key: name.into_owned() });
                }
                Some(at) => {
                    is_seen[at] = true;
                    members[at] = Some(member).filter(|member| member.kind() != JsonValueKind::Null);
                }
                None => {
                    let place = format!("{}/{}", self.place(), pointer_token(&name));
                    let kind = FaultKind::UnknownKey { known, found: name.into_owned() };
                    self.report(place, key.position(), Level::Warning, kind);
                }
            }
        }
        for (key, member) in known.iter().zip(&members).take(n_required) {
            if member.is_none() {
                self.error::<()>(value, FaultKind::Missing { key });
            }
        }
        Some(members)
    }

    /// Reads one member of an object.
    pub(super) fn member<T: Wire>(&mut self, key: &'static str, value: Value<'_>) -> Option<T> {
        self.steps.push(Step::Key(key));
        let read = T::read(value, self);
        self.steps.pop();
        read
    }
}

impl<T: Wire> Wire for Vec<T> {
    /// Every element that can be read; the others leave a fault behind.
    fn read(value: Value<'_>, reader: &mut Reader) -> Option<Self> {
        let Ok(array) = value.to_array() else {
            return reader.wrong_type(value, "a list in [ ]");
        };
        let mut list = Vec::new();
        for (index, element) in array.enumerate() {
            reader.steps.push(Step::Index(index));
            list.extend(T::read(element, reader));
            reader.steps.pop();
        }
        Some(list)
    }
}

/// A key as a token of a JSON Pointer.
pub(super) fn pointer_token(key: &str) -> String {
    key.replace('~', "~0").replace('/', "~1")
}

fn name_of(kind: JsonValueKind) -> &'static str {
    match kind {
        JsonValueKind::Null => "null",
        JsonValueKind::Boolean => "true or false",
        JsonValueKind::Integer | JsonValueKind::Float => "a number",
        JsonValueKind::String => "text",
        JsonValueKind::Array => "a list",
        JsonValueKind::Object => "an object",
    }
}
