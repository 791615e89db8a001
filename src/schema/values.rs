//! The single values of the format: ids, texts, dates, addresses, numbers. Never a whole record.

use super::MAX_TEXT_BYTES;
use super::fault::FaultKind;
use super::reader::{Reader, Value, Wire};
use crate::model;

/// An id, or a reference to one, with its place for faults found later.
pub(super) struct Id {
    pub(super) text: String,
    pub(super) place: String,
    pub(super) offset: usize,
}

impl Wire for Id {
    fn read(value: Value<'_>, reader: &mut Reader) -> Option<Self> {
        let text = string(value, reader)?;
        let is_id = (1..=64).contains(&text.len())
            && !text.starts_with('-')
            && text.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-'));
        if !is_id {
            return reader.wrong_value(value, "an id of at most 64 of a-z, 0-9 and '-'");
        }
        Some(Self { text, place: reader.place(), offset: value.position() })
    }
}

/// Words without a language of their own.
pub(super) struct Words(pub(super) String);

impl Wire for Words {
    fn read(value: Value<'_>, reader: &mut Reader) -> Option<Self> {
        let text = string(value, reader)?;
        if text.trim().is_empty() {
            return reader.error(value, FaultKind::Empty { expected: "some words" });
        }
        Some(Self(text))
    }
}

/// Words in the dataset's language, or in several languages.
pub(super) struct Text(pub(super) model::Text);

impl Wire for Text {
    fn read(value: Value<'_>, reader: &mut Reader) -> Option<Self> {
        let Ok(object) = value.to_object() else {
            return match value.to_unquoted_string_str() {
                Ok(_) => Words::read(value, reader).map(|words| Self(model::Text::Plain(words.0))),
                Err(_) => reader.wrong_type(value, "text, or an object of languages to texts"),
            };
        };
        let mut passages = Vec::new();
        for (key, words) in object {
            let Some(language) = Tag::read(key, reader) else { continue };
            if let Some(words) = Words::read(words, reader) {
                passages.push((language.0, words.0));
            }
        }
        if passages.is_empty() {
            return reader.error(value, FaultKind::Empty { expected: "a text in some language" });
        }
        Some(Self(model::Text::Tagged(passages)))
    }
}

/// A BCP 47 language tag.
pub(super) struct Tag(pub(super) String);

impl Wire for Tag {
    fn read(value: Value<'_>, reader: &mut Reader) -> Option<Self> {
        let text = string(value, reader)?;
        let is_subtag = |(index, subtag): (usize, &str)| {
            let is_letters = subtag.bytes().all(|byte| byte.is_ascii_alphabetic());
            let is_plain = subtag.bytes().all(|byte| byte.is_ascii_alphanumeric());
            let is_primary = (2..=8).contains(&subtag.len()) && is_letters;
            if index == 0 { is_primary } else { (1..=8).contains(&subtag.len()) && is_plain }
        };
        if !text.split('-').enumerate().all(is_subtag) {
            return reader.wrong_value(value, "a language tag such as 'uk' or 'pt-BR'");
        }
        Some(Self(text))
    }
}

/// A date that may stop at the year or the month.
pub(super) struct Date(pub(super) model::Date);

impl Wire for Date {
    fn read(value: Value<'_>, reader: &mut Reader) -> Option<Self> {
        match model::Date::parse(&string(value, reader)?) {
            Some(date) => Some(Self(date)),
            None => reader.wrong_value(value, "a date such as 2025, 2025-11 or 2025-11-23"),
        }
    }
}

/// An http or https address.
pub(super) struct Url(pub(super) String);

impl Wire for Url {
    fn read(value: Value<'_>, reader: &mut Reader) -> Option<Self> {
        let text = string(value, reader)?;
        let host = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
        let is_address = host.is_some_and(|host| {
            !host.starts_with(['/', '?', '#'])
                && !host.is_empty()
                && !text.chars().any(|char| char.is_whitespace() || char.is_control() || char == '\\')
        });
        if !is_address {
            return reader.wrong_value(value, "an address that begins with https:// or http://");
        }
        Some(Self(text))
    }
}

/// A finite number, with the digits as written.
pub(super) struct Number {
    pub(super) value: f64,
    pub(super) written: String,
}

impl Wire for Number {
    fn read(value: Value<'_>, reader: &mut Reader) -> Option<Self> {
        let Ok(written) = value.as_number_str() else {
            return reader.wrong_type(value, "a number");
        };
        match written.parse::<f64>() {
            Ok(number) if number.is_finite() => {
                Some(Self { value: number, written: written.to_owned() })
            }
            _ => reader.wrong_value(value, "a number of ordinary size"),
        }
    }
}

/// A whole number from 0.
pub(super) struct Count(pub(super) u32);

impl Wire for Count {
    fn read(value: Value<'_>, reader: &mut Reader) -> Option<Self> {
        let Ok(written) = value.as_number_str() else {
            return reader.wrong_type(value, "a whole number");
        };
        match written.parse() {
            Ok(count) => Some(Self(count)),
            Err(_) => reader.wrong_value(value, "a whole number from 0"),
        }
    }
}

/// True or false.
pub(super) struct Flag(pub(super) bool);

impl Wire for Flag {
    fn read(value: Value<'_>, reader: &mut Reader) -> Option<Self> {
        match value.as_boolean_str() {
            Ok(written) => Some(Self(written == "true")),
            Err(_) => reader.wrong_type(value, "true or false"),
        }
    }
}

fn string(value: Value<'_>, reader: &mut Reader) -> Option<String> {
    let Ok(text) = value.to_unquoted_string_str() else {
        return reader.wrong_type(value, "text");
    };
    if MAX_TEXT_BYTES < text.len() {
        return reader.error(value, FaultKind::TooLong { limit: MAX_TEXT_BYTES, found: text.len() });
    }
    Some(text.into_owned())
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
