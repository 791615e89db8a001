//! A value of a text, as serde reads it: whatever the wire types ask for, they get. What is missing
//! or of another type is remembered as lost, and something empty stands in for it, so that reading
//! never ends at a fault.

use std::cell::RefCell;
use std::collections::BTreeMap;

use serde::de::value::StringDeserializer;
use serde::de::{
    DeserializeSeed, Deserializer, IntoDeserializer as _, MapAccess, SeqAccess, Visitor,
};
use serde::forward_to_deserialize_any;

use super::findings::{Findings, Loss};
use super::place::{At, Exact};
use super::tree::{Json, Kind, Value};
use crate::schema::fault::{FaultKind, Level};
use crate::schema::resolve::report::Places as _;
use crate::schema::value::Unfit;

/// What stands at a place.
#[derive(Clone, Copy)]
enum Here {
    Value(Value),
    /// No value under a key of the format, or `null`.
    Nothing,
    /// Part of what only stands in for something; nothing more is said of it.
    StandIn,
}

/// A place of the document, and what stands there.
#[derive(Clone, Copy)]
pub(super) struct Node<'n, 't> {
    json: &'n Json<'t>,
    findings: &'n RefCell<Findings<'t>>,
    at: &'n At<'n>,
    here: Here,
}

impl<'n, 't> Node<'n, 't> {
    pub(super) fn document(json: &'n Json<'t>, findings: &'n RefCell<Findings<'t>>) -> Self {
        Self { json, findings, at: &At::DOCUMENT, here: Here::Value(Json::ROOT) }
    }

    /// The value, when it is of a kind; else it is lost.
    fn value(&self, is_right: impl Fn(Kind) -> bool) -> Option<Value> {
        let loss = match self.here {
            Here::Value(value) if is_right(self.json.kind(value)) => return Some(value),
            Here::Value(value) => Loss::Mistyped(self.json.type_of(value)),
            Here::Nothing => Loss::Missing,
            Here::StandIn => return None,
        };
        self.findings.borrow_mut().lose(self.at, loss);
        None
    }

    fn tell_of_key(&self, key: Value, level: Level, kind: FaultKind) {
        self.findings.borrow_mut().tell_of_key(key, self.at, level, kind);
    }

    /// What stands under each field of a record; tells of unknown and repeated keys. Of a key that
    /// stands twice the last value counts, as for `JSON.parse`.
    fn members(&self, object: Option<Value>, fields: &'static [&'static str]) -> Vec<Here> {
        let Some(object) = object else { return vec![Here::StandIn; fields.len()] };
        let mut members = vec![Here::Nothing; fields.len()];
        let mut is_seen = vec![false; fields.len()];
        for key in self.json.children(object) {
            let name = self.json.unquoted(key);
            let Some(field) = fields.iter().position(|field| *field == name) else {
                let kind = FaultKind::UnknownKey { known: fields, found: name };
                self.tell_of_key(key, Level::Warning, kind);
                continue;
            };
            if is_seen[field] {
                self.tell_of_key(key, Level::Slip, FaultKind::RepeatedKey { key: name });
            }
            is_seen[field] = true;
            let value = self.json.value_of(key);
            members[field] = match self.json.kind(value) {
                Kind::Null => Here::Nothing,
                _ => Here::Value(value),
            };
        }
        members
    }

    /// Every key of an object and its value; tells of those that stand twice.
    fn passages(&self, object: Value) -> Vec<(String, Value)> {
        let mut places: BTreeMap<String, usize> = BTreeMap::new();
        let mut passages: Vec<(String, Value)> = Vec::new();
        for key in self.json.children(object) {
            let name = self.json.unquoted(key);
            let value = self.json.value_of(key);
            match places.get(&name) {
                Some(at) => {
                    passages[*at].1 = value;
                    self.tell_of_key(key, Level::Slip, FaultKind::RepeatedKey { key: name });
                }
                None => {
                    places.insert(name.clone(), passages.len());
                    passages.push((name, value));
                }
            }
        }
        passages
    }

    /// What the text at this place says.
    fn text(&self) -> String {
        let text = self.value(|kind| kind == Kind::Text);
        text.map_or_else(String::new, |text| self.json.unquoted(text))
    }
}

impl<'de> Deserializer<'de> for Node<'_, '_> {
    type Error = Unfit;

    /// Text, or texts by their language: nothing else of the format may be either.
    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unfit> {
        match self.value(|kind| matches!(kind, Kind::Text | Kind::Object)) {
            Some(object) if self.json.kind(object) == Kind::Object => {
                let passages = self.passages(object).into_iter();
                visitor.visit_map(Passages { node: self, passages, next: None })
            }
            Some(text) => visitor.visit_string(self.json.unquoted(text)),
            None => visitor.visit_string(String::new()),
        }
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unfit> {
        visitor.visit_string(self.text())
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unfit> {
        visitor.visit_string(self.text())
    }

    fn deserialize_f64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unfit> {
        let number = self.value(|kind| kind == Kind::Number);
        // Every number of JSON is one of Rust.
        let number = number.and_then(|number| self.json.written(number).parse().ok());
        visitor.visit_f64(number.unwrap_or(0.0))
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unfit> {
        let flag = self.value(|kind| matches!(kind, Kind::True | Kind::False));
        visitor.visit_bool(flag.is_some_and(|flag| self.json.kind(flag) == Kind::True))
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unfit> {
        match self.here {
            Here::Value(_) => visitor.visit_some(self),
            Here::Nothing | Here::StandIn => visitor.visit_none(),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Unfit> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unfit> {
        let list = self.value(|kind| kind == Kind::List);
        let elements = list.map(|list| self.json.children(list)).unwrap_or_default();
        visitor.visit_seq(Elements { node: self, elements: elements.into_iter().enumerate() })
    }

    /// A list, or its only element.
    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: usize,
        visitor: V,
    ) -> Result<V::Value, Unfit> {
        match self.value(|kind| matches!(kind, Kind::Text | Kind::List)) {
            Some(list) if self.json.kind(list) == Kind::List => self.deserialize_seq(visitor),
            Some(text) => visitor.visit_string(self.json.unquoted(text)),
            None => visitor.visit_string(String::new()),
        }
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Unfit> {
        let members = self.members(self.value(|kind| kind == Kind::Object), fields);
        visitor.visit_seq(Members { node: self, members: fields.iter().zip(members) })
    }

    forward_to_deserialize_any! {
        i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 char bytes byte_buf unit unit_struct tuple map
        enum identifier ignored_any
    }
}

/// The elements of a list.
struct Elements<'n, 't> {
    node: Node<'n, 't>,
    elements: std::iter::Enumerate<std::vec::IntoIter<Value>>,
}

impl<'de> SeqAccess<'de> for Elements<'_, '_> {
    type Error = Unfit;

    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, Unfit> {
        let Some((index, value)) = self.elements.next() else { return Ok(None) };
        let at = Exact::index(self.node.at, index);
        seed.deserialize(Node { at: &at, here: Here::Value(value), ..self.node }).map(Some)
    }
}

/// The fields of a record, all of them, in their order.
struct Members<'n, 't, M> {
    node: Node<'n, 't>,
    members: M,
}

impl<'de, M: Iterator<Item = (&'static &'static str, Here)>> SeqAccess<'de> for Members<'_, '_, M> {
    type Error = Unfit;

    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, Unfit> {
        let Some((field, here)) = self.members.next() else { return Ok(None) };
        let at = Exact::key(self.node.at, field);
        seed.deserialize(Node { at: &at, here, ..self.node }).map(Some)
    }
}

/// The texts of an object by their language.
struct Passages<'n, 't> {
    node: Node<'n, 't>,
    passages: std::vec::IntoIter<(String, Value)>,
    next: Option<(String, Value)>,
}

impl<'de> MapAccess<'de> for Passages<'_, '_> {
    type Error = Unfit;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, Unfit> {
        self.next = self.passages.next();
        let Some((language, _)) = &self.next else { return Ok(None) };
        let language: StringDeserializer<Unfit> = language.clone().into_deserializer();
        seed.deserialize(language).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Unfit> {
        let (language, here) = match self.next.take() {
            Some((language, value)) => (language, Here::Value(value)),
            None => (String::new(), Here::StandIn),
        };
        let at = Exact::key(self.node.at, &language);
        seed.deserialize(Node { at: &at, here, ..self.node })
    }
}
