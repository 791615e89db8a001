//! The single values of the format as they are written. Never whether a value can be used: `resolve`
//! decides.

use std::fmt;
use std::marker::PhantomData;

use serde::Deserialize;
use serde::de::{Deserializer, MapAccess, SeqAccess, Visitor};

/// The name and version of the format.
#[derive(Deserialize)]
pub(in crate::schema) struct Format(pub(in crate::schema) String);

/// An id, or a reference to one.
#[derive(Deserialize)]
pub(in crate::schema) struct Id(pub(in crate::schema) String);

/// Words without a language of their own.
#[derive(Deserialize)]
pub(in crate::schema) struct Words(pub(in crate::schema) String);

/// A BCP 47 language tag.
#[derive(Deserialize)]
pub(in crate::schema) struct Tag(pub(in crate::schema) String);

/// A date that may stop at the year or the month.
#[derive(Deserialize)]
pub(in crate::schema) struct Date(pub(in crate::schema) String);

/// An http or https address.
#[derive(Deserialize)]
pub(in crate::schema) struct Url(pub(in crate::schema) String);

/// A color, in the hexadecimal digits of CSS.
#[derive(Deserialize)]
pub(in crate::schema) struct Color(pub(in crate::schema) String);

/// A number.
#[derive(Deserialize)]
pub(in crate::schema) struct Number(pub(in crate::schema) f64);

/// A whole number from 0, in whatever way JSON writes one: `28`, `28.0`, `2.8e1`.
#[derive(Deserialize)]
pub(in crate::schema) struct Count(pub(in crate::schema) f64);

/// One of the words that mean something to `T`.
pub(in crate::schema) struct Word<T> {
    pub(in crate::schema) word: String,
    means: PhantomData<fn() -> T>,
}

impl<'de, T> Deserialize<'de> for Word<T> {
    /// As text: serde would read an enum from `{"leaked": null}` too.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(Self { word: String::deserialize(deserializer)?, means: PhantomData })
    }
}

/// One id, or a list of ids.
pub(in crate::schema) enum OneOrMore {
    One(Id),
    More(Vec<Id>),
}

impl<'de> Deserialize<'de> for OneOrMore {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Either;
        impl<'de> Visitor<'de> for Either {
            type Value = OneOrMore;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an id, or a list of ids")
            }

            fn visit_str<E>(self, id: &str) -> Result<OneOrMore, E> {
                Ok(OneOrMore::One(Id(id.to_owned())))
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<OneOrMore, A::Error> {
                let mut ids = Vec::new();
                while let Some(id) = list.next_element()? {
                    ids.push(id);
                }
                Ok(OneOrMore::More(ids))
            }
        }
        // A hint for the format's own readers: `deserialize_any` is theirs for texts.
        deserializer.deserialize_tuple_struct("OneOrMore", 1, Either)
    }
}

/// Words in the dataset's language, or in several languages, in the order written.
pub(in crate::schema) enum Text {
    Plain(String),
    Tagged(Vec<(String, String)>),
}

impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Either;
        impl<'de> Visitor<'de> for Either {
            type Value = Text;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("text, or an object of languages to texts")
            }

            fn visit_str<E>(self, words: &str) -> Result<Text, E> {
                Ok(Text::Plain(words.to_owned()))
            }

            fn visit_string<E>(self, words: String) -> Result<Text, E> {
                Ok(Text::Plain(words))
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Text, A::Error> {
                let mut passages = Vec::new();
                while let Some(passage) = map.next_entry::<String, String>()? {
                    passages.push(passage);
                }
                Ok(Text::Tagged(passages))
            }
        }
        deserializer.deserialize_any(Either)
    }
}
