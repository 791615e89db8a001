//! Ids of one kind, and references to them. Never what has the id.

use crate::schema::fault::FaultKind;
use crate::schema::json::{Kind, Value};
use crate::schema::reader::{Member, Reader};
use crate::schema::values::{Id, sort_repeated};

/// The ids of one list.
pub(super) struct Index {
    /// With its article: "an issue".
    kind: &'static str,
    /// Each id and its place in the list, in the order of the ids.
    places: Vec<(String, usize)>,
    /// For each place, the list of references that named it last.
    named_in: Vec<Option<Value>>,
    /// Whether the list could be read; if not, its own fault is told, not those of references.
    pub(super) is_whole: bool,
}

impl Index {
    /// Finds the ids of the records of a list, and reports those that stand twice.
    pub(super) fn of<T>(kind: &'static str, list: Member<Vec<T>>, reader: &mut Reader<'_>) -> Self {
        Self::of_list(kind, list.value, reader)
    }

    fn of_list(kind: &'static str, list: Option<Value>, reader: &mut Reader<'_>) -> Self {
        let is_whole = list.is_none_or(|list| reader.json.kind(list) == Kind::List);
        let mut ids = Vec::new();
        let mut places = Vec::new();
        for record in reader.json.records(list) {
            let id = reader.json.member(record, "id");
            if let Some(text) = reader.read(Member::<Id>::new(id)) {
                places.push((text, ids.len()));
            }
            ids.push(id);
        }
        for (id, at) in sort_repeated(&mut places) {
            let kind = FaultKind::DuplicateId { id };
            ids[at].and_then(|value| reader.error::<()>(value, kind));
        }
        Self { kind, places, named_in: vec![None; ids.len()], is_whole }
    }

    /// How many records the list has.
    pub(super) fn n_records(&self) -> usize {
        self.named_in.len()
    }

    /// Where the record stands to which a reference points.
    pub(super) fn resolve(&self, reference: Member<Id>, reader: &mut Reader<'_>) -> Option<usize> {
        let id = reader.read(reference)?;
        // Of ids that stand twice, the first.
        let found = self.places.partition_point(|(earlier, _)| *earlier < id);
        match self.places.get(found) {
            Some((found, at)) if *found == id => Some(*at),
            _ if !self.is_whole => None,
            _ => {
                let kind = FaultKind::UnknownId { kind: self.kind, id };
                reference.value.and_then(|at| reader.error(at, kind))
            }
        }
    }

    /// Where the records stand to which a list of references points; reports those named twice.
    pub(super) fn resolve_all(
        &mut self,
        references: Member<Vec<Id>>,
        reader: &mut Reader<'_>,
    ) -> Vec<usize> {
        let mut resolved = Vec::new();
        for reference in reader.elements(references.value) {
            let Some(at) = self.resolve(Member::new(Some(reference)), reader) else { continue };
            if self.named_in[at] == references.value {
                let id = reader.shown(reference);
                reader.error::<()>(reference, FaultKind::DuplicateId { id });
            } else {
                self.named_in[at] = references.value;
                resolved.push(at);
            }
        }
        resolved
    }
}
