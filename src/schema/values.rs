//! The single values of the format: ids, texts, dates, addresses, numbers. Never a whole record.

mod number;

use super::MAX_TEXT_BYTES;
use super::fault::FaultKind;
use super::json::{Kind, Value};
use super::reader::{Reader, Wire};
use crate::model;
use number::number;

/// An id, or a reference to one.
pub(super) struct Id;

impl Wire for Id {
    type Meaning = String;

    fn read(value: Value, reader: &mut Reader<'_>) -> Option<String> {
        let text = string(value, reader, "text")?;
        let is_id = (1..=64).contains(&text.len())
            && !text.starts_with('-')
            && text.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-'));
        match is_id {
            true => Some(text),
            false => reader.wrong_value(value, "an id of at most 64 of a-z, 0-9 and '-'"),
        }
    }
}

/// Words without a language of their own.
pub(super) struct Words;

impl Wire for Words {
    type Meaning = String;

    fn read(value: Value, reader: &mut Reader<'_>) -> Option<String> {
        let text = string(value, reader, "text")?;
        match text.chars().all(char::is_whitespace) {
            true => reader.error(value, FaultKind::Empty { expected: "some words" }),
            false => Some(text),
        }
    }
}

/// Words in the dataset's language, or in several languages.
pub(super) struct Text;

impl Wire for Text {
    type Meaning = model::Text;

    fn read(value: Value, reader: &mut Reader<'_>) -> Option<model::Text> {
        match reader.json.kind(value) {
            Kind::Text => Words::read(value, reader).map(model::Text::Plain),
            Kind::Object => passages(value, reader).map(model::Text::Tagged),
            _ => reader.wrong_type(value, "text, or an object of languages to texts"),
        }
    }
}

/// The texts of an object by their language, if there is one.
fn passages(object: Value, reader: &mut Reader<'_>) -> Option<Vec<(String, String)>> {
    let keys = reader.json.children(object);
    if keys.is_empty() {
        return reader.error(object, FaultKind::Empty { expected: "a text in some language" });
    }
    let mut passages = Vec::new();
    let mut tags = Vec::new();
    for (at, key) in keys.iter().enumerate() {
        let language = Tag::read(*key, reader);
        let words = Words::read(reader.json.value_of(*key), reader);
        if let Some(language) = &language {
            tags.push((language.to_ascii_lowercase(), at));
        }
        passages.extend(language.zip(words));
    }
    for (key, at) in sort_repeated(&mut tags) {
        reader.error::<()>(keys[at], FaultKind::RepeatedKey { key });
    }
    Some(passages)
}

/// Sorts names with their places, and gives those that an earlier place has too.
pub(super) fn sort_repeated(names: &mut [(String, usize)]) -> Vec<(String, usize)> {
    names.sort_unstable();
    let mut repeated = Vec::new();
    for pair in names.windows(2) {
        if pair[0].0 == pair[1].0 {
            repeated.push(pair[1].clone());
        }
    }
    repeated
}

/// A BCP 47 language tag.
pub(super) struct Tag;

impl Wire for Tag {
    type Meaning = String;

    fn read(value: Value, reader: &mut Reader<'_>) -> Option<String> {
        let text = string(value, reader, "text")?;
        let mut is_tag = true;
        for (index, subtag) in text.split('-').enumerate() {
            let is_letter = |byte: u8| match index {
                0 => byte.is_ascii_alphabetic(),
                _ => byte.is_ascii_alphanumeric(),
            };
            let shortest = if index == 0 { 2 } else { 1 };
            is_tag &= (shortest..=8).contains(&subtag.len()) && subtag.bytes().all(is_letter);
        }
        match is_tag {
            true => Some(text),
            false => reader.wrong_value(value, "a language tag such as 'uk' or 'pt-BR'"),
        }
    }
}

/// A date that may stop at the year or the month.
pub(super) struct Date;

impl Wire for Date {
    type Meaning = model::Date;

    fn read(value: Value, reader: &mut Reader<'_>) -> Option<model::Date> {
        let date = model::Date::parse(&string(value, reader, "a date in quotation marks")?);
        match date {
            Some(date) => Some(date),
            None => reader.wrong_value(value, "a date such as 2025, 2025-11 or 2025-11-23"),
        }
    }
}

/// An http or https address.
pub(super) struct Url;

impl Wire for Url {
    type Meaning = String;

    fn read(value: Value, reader: &mut Reader<'_>) -> Option<String> {
        let text = string(value, reader, "text")?;
        let host = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
        let host = host.and_then(|host| host.chars().next());
        if host.is_none_or(|first| matches!(first, '/' | '?' | '#')) {
            return reader.wrong_value(value, "an address that begins with https:// or http://");
        }
        let is_odd = |char: char| char.is_whitespace() || char.is_control() || char == '\\';
        match text.contains(is_odd) {
            true => reader.wrong_value(value, "an address without spaces and '\\'"),
            false => Some(text),
        }
    }
}

/// A number that a reader's program holds exactly as written.
pub(super) struct Number;

impl Wire for Number {
    type Meaning = f64;

    fn read(value: Value, reader: &mut Reader<'_>) -> Option<f64> {
        if reader.json.kind(value) != Kind::Number {
            return reader.wrong_type(value, "a number");
        }
        match number(reader.json.written(value)) {
            Some(number) => Some(number),
            None => reader.wrong_value(value, "a number of at most 15 digits"),
        }
    }
}

/// A whole number from 0.
pub(super) struct Count;

impl Wire for Count {
    type Meaning = u32;

    /// Accepts every spelling of a whole number, as the JSON Schema does: `28`, `28.0`, `2.8e1`.
    fn read(value: Value, reader: &mut Reader<'_>) -> Option<u32> {
        if reader.json.kind(value) != Kind::Number {
            return reader.wrong_type(value, "a whole number");
        }
        match number(reader.json.written(value)) {
            Some(number) if f64::from(number as u32) == number => Some(number as u32),
            _ => reader.wrong_value(value, "a whole number from 0"),
        }
    }
}

/// True or false.
pub(super) struct Flag;

impl Wire for Flag {
    type Meaning = bool;

    fn read(value: Value, reader: &mut Reader<'_>) -> Option<bool> {
        match reader.json.kind(value) {
            Kind::True => Some(true),
            Kind::False => Some(false),
            _ => reader.wrong_type(value, "true or false"),
        }
    }
}

/// The characters of a text of ordinary length.
pub(super) fn string(
    value: Value,
    reader: &mut Reader<'_>,
    expected: &'static str,
) -> Option<String> {
    if !matches!(reader.json.kind(value), Kind::Text | Kind::Key) {
        return reader.wrong_type(value, expected);
    }
    let text = reader.json.unquoted(value);
    if MAX_TEXT_BYTES < text.len() {
        return reader
            .error(value, FaultKind::TooLong { limit: MAX_TEXT_BYTES, found: text.len() });
    }
    Some(text)
}

/// The JSON Schema of each value.
#[cfg(not(target_arch = "wasm32"))]
mod schemas {
    use std::borrow::Cow;

    use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

    macro_rules! schema_of {
        ($($type:ident: $schema:tt),* $(,)?) => {$(
            impl JsonSchema for super::$type {
                fn schema_name() -> Cow<'static, str> {
                    stringify!($type).into()
                }
                fn json_schema(_: &mut SchemaGenerator) -> Schema {
                    json_schema!($schema)
                }
            }
        )*};
    }

    schema_of! {
        Id: { "type": "string", "pattern": "^[a-z0-9][a-z0-9-]{0,63}$" },
        Words: { "type": "string", "minLength": 1 },
        Text: {
            "description": "One text, or an object of BCP 47 language tags to texts.",
            "anyOf": [
                { "type": "string", "minLength": 1 },
                {
                    "type": "object",
                    "minProperties": 1,
                    "propertyNames": { "pattern": "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$" },
                    "additionalProperties": { "type": "string", "minLength": 1 }
                }
            ]
        },
        Tag: {
            "description": "A BCP 47 language tag.",
            "type": "string",
            "pattern": "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$"
        },
        Date: {
            "description": "An ISO 8601 date that may stop at the year or the month.",
            "type": "string",
            "pattern": "^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$"
        },
        Url: { "type": "string", "pattern": "^https?://[^/?#\\s\\\\][^\\s\\\\]*$" },
        Number: { "type": "number" },
        Count: { "type": "integer", "minimum": 0 },
        Flag: { "type": "boolean" },
    }
}
