//! The JSON Schema of the format: that of the single values, and the whole document. Never a rule
//! that reading does not have.

use std::borrow::Cow;

use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use super::Document;
use super::values::Word;

/// The JSON Schema (2020-12), pretty-printed with a final line break.
pub(in crate::schema) fn json_schema() -> String {
    let generator = SchemaSettings::draft2020_12().into_generator();
    let mut schema = generator.into_root_schema_for::<Document>();
    schema.insert("title".to_owned(), "plan-compare/1".into());
    let mut schema = schema.to_value();
    // A feature of serde_json, which some other crate may switch on, keeps the order of fields.
    schema.sort_all_objects();
    format!("{schema:#}\n")
}

impl<T: JsonSchema> JsonSchema for Word<T> {
    fn schema_name() -> Cow<'static, str> {
        T::schema_name()
    }
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        T::json_schema(generator)
    }
}

macro_rules! schema_of {
    ($($type:ident: $schema:tt),* $(,)?) => {$(
        impl JsonSchema for super::values::$type {
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
    Format: {
        "description": "The format's name and version.",
        "type": "string",
        "pattern": "^plan-compare/1(\\..*)?$",
        "examples": ["plan-compare/1"]
    },
    Id: {
        "description": "An id: at most 64 of a-z, 0-9 and '-'.",
        "type": "string",
        "pattern": "^[a-z0-9][a-z0-9-]{0,63}$"
    },
    Words: { "description": "Words, the same in every language.", "type": "string", "pattern": "\\S" },
    Text: {
        "description": "One text, or an object of BCP 47 language tags to texts.",
        "anyOf": [
            { "type": "string", "pattern": "\\S" },
            {
                "type": "object",
                "minProperties": 1,
                "propertyNames": { "pattern": "^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$" },
                "additionalProperties": { "type": "string", "pattern": "\\S" }
            }
        ]
    },
    Tag: {
        "description": "A BCP 47 language tag, such as 'uk' or 'pt-BR'.",
        "type": "string",
        "pattern": "^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$"
    },
    Date: {
        "description": "An ISO 8601 date that may stop at the year or the month.",
        "type": "string",
        "pattern": "^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$"
    },
    Url: {
        "description": "An http or https address.",
        "type": "string",
        "pattern": "^https?://[^/?#\\s\\\\][^\\s\\\\]*$"
    },
    Color: {
        "description": "A color in three or six hexadecimal digits, such as '#1b5e9b'.",
        "type": "string",
        "pattern": "^#([0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})$"
    },
    OneOrMore: {
        "description": "An id, or a list of ids.",
        "anyOf": [
            { "type": "string", "pattern": "^[a-z0-9][a-z0-9-]{0,63}$" },
            {
                "type": "array",
                "items": { "type": "string", "pattern": "^[a-z0-9][a-z0-9-]{0,63}$" }
            }
        ]
    },
    Number: { "description": "A number of at most 15 digits.", "type": "number" },
    Count: { "description": "A whole number.", "type": "integer", "minimum": 0 },
}
