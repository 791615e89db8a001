//! What another reader of JSON has made of a text, as serde reads it: `JSON.parse` in a browser.
//! Never tells what is wrong: whatever is not as the wire types want it ends the reading.

use std::fmt;

use serde::de::value::StringDeserializer;
use serde::de::{
    self, DeserializeSeed, Deserializer, IntoDeserializer as _, MapAccess, SeqAccess, Visitor,
};
use serde::forward_to_deserialize_any;

/// A value of JSON.
pub trait Value: Sized {
    /// Whether it is `null`.
    fn is_null(&self) -> bool;
    /// The characters of a text.
    fn text(&self) -> Option<String>;
    /// The nearest number that there is.
    fn number(&self) -> Option<f64>;
    /// True or false.
    fn flag(&self) -> Option<bool>;
    /// The elements of a list.
    fn elements(&self) -> Option<Vec<Self>>;
    /// The keys of an object and what stands under them, in the order of the text.
    fn entries(&self) -> Option<Vec<(String, Self)>>;
    /// What stands under each of the keys of an object, if it has no others; `null` where nothing does,
    /// which is the same to every record of the format.
    fn members(&self, keys: &'static [&'static str]) -> Option<Vec<Self>>;
}

/// That a value is not as the wire types want it; the diagnosis tells why.
#[derive(Debug)]
pub(super) struct Unfit;

impl fmt::Display for Unfit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("something else")
    }
}

impl std::error::Error for Unfit {}

impl de::Error for Unfit {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self
    }
    // Those below would build a sentence for `custom`.
    fn invalid_type(_: de::Unexpected<'_>, _: &dyn de::Expected) -> Self {
        Self
    }
    fn invalid_value(_: de::Unexpected<'_>, _: &dyn de::Expected) -> Self {
        Self
    }
    fn invalid_length(_: usize, _: &dyn de::Expected) -> Self {
        Self
    }
    fn unknown_variant(_: &str, _: &'static [&'static str]) -> Self {
        Self
    }
    fn missing_field(_: &'static str) -> Self {
        Self
    }
    fn duplicate_field(_: &'static str) -> Self {
        Self
    }
}

/// A value for serde.
pub(super) struct Given<V>(pub(super) V);

impl<J: Value> Given<J> {
    fn get<T>(self, get: impl FnOnce(&J) -> Option<T>) -> Result<T, Unfit> {
        get(&self.0).ok_or(Unfit)
    }
}

impl<'de, J: Value> Deserializer<'de> for Given<J> {
    type Error = Unfit;

    /// Text, or texts by their language: nothing else of the format may be either.
    fn deserialize_any<T: Visitor<'de>>(self, visitor: T) -> Result<T::Value, Unfit> {
        match self.0.text() {
            Some(text) => visitor.visit_string(text),
            None => {
                let entries = self.get(J::entries)?.into_iter();
                visitor.visit_map(Entries { entries, next: None })
            }
        }
    }

    fn deserialize_string<T: Visitor<'de>>(self, visitor: T) -> Result<T::Value, Unfit> {
        visitor.visit_string(self.get(J::text)?)
    }

    fn deserialize_str<T: Visitor<'de>>(self, visitor: T) -> Result<T::Value, Unfit> {
        self.deserialize_string(visitor)
    }

    fn deserialize_f64<T: Visitor<'de>>(self, visitor: T) -> Result<T::Value, Unfit> {
        visitor.visit_f64(self.get(J::number)?)
    }

    fn deserialize_bool<T: Visitor<'de>>(self, visitor: T) -> Result<T::Value, Unfit> {
        visitor.visit_bool(self.get(J::flag)?)
    }

    fn deserialize_option<T: Visitor<'de>>(self, visitor: T) -> Result<T::Value, Unfit> {
        match self.0.is_null() {
            true => visitor.visit_none(),
            false => visitor.visit_some(self),
        }
    }

    fn deserialize_newtype_struct<T: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: T,
    ) -> Result<T::Value, Unfit> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_seq<T: Visitor<'de>>(self, visitor: T) -> Result<T::Value, Unfit> {
        visitor.visit_seq(Values(self.get(J::elements)?.into_iter()))
    }

    fn deserialize_struct<T: Visitor<'de>>(
        self,
        _: &'static str,
        fields: &'static [&'static str],
        visitor: T,
    ) -> Result<T::Value, Unfit> {
        // In the order of the fields, in which serde takes them as well as by their names: in a
        // third of the code.
        visitor.visit_seq(Values(self.get(|object| object.members(fields))?.into_iter()))
    }

    /// A list, or its only element.
    fn deserialize_tuple_struct<T: Visitor<'de>>(
        self,
        _: &'static str,
        _: usize,
        visitor: T,
    ) -> Result<T::Value, Unfit> {
        match self.0.text() {
            Some(text) => visitor.visit_string(text),
            None => self.deserialize_seq(visitor),
        }
    }

    forward_to_deserialize_any! {
        i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 char bytes byte_buf unit unit_struct tuple map
        enum identifier ignored_any
    }
}

/// The elements of a list, or the fields of a record, all of them.
struct Values<V>(std::vec::IntoIter<V>);

impl<'de, J: Value> SeqAccess<'de> for Values<J> {
    type Error = Unfit;

    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, Unfit> {
        let Some(value) = self.0.next() else { return Ok(None) };
        seed.deserialize(Given(value)).map(Some)
    }
}

/// The texts of an object by their language.
struct Entries<V> {
    entries: std::vec::IntoIter<(String, V)>,
    next: Option<V>,
}

impl<'de, J: Value> MapAccess<'de> for Entries<J> {
    type Error = Unfit;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, Unfit> {
        let Some((key, value)) = self.entries.next() else { return Ok(None) };
        self.next = Some(value);
        let key: StringDeserializer<Unfit> = key.into_deserializer();
        seed.deserialize(key).map(Some)
    }

    fn next_value_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<T::Value, Unfit> {
        // Serde asks for a value only after its key.
        seed.deserialize(Given(self.next.take().ok_or(Unfit)?))
    }
}
