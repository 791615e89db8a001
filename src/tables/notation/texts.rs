//! Texts, names with an id, and quotes. Never a text changed that is to stand as it is.
//!
//! - `Text as it is`: without the spaces around it. `{"en": "…", "uk": "…"}` has it in languages. A
//!   backslash before it says that it is a text, whatever it looks like.
//! - `us28 = US draft` gives an id with a name; without it, one is made of the name.
//! - `Words of a plan [en-GB]` is a quote with its language.

use serde_json::{Map, Value, json};

use crate::tables::ids::{id_of, is_id};
use crate::tables::sheet::trimmed;

/// Before a text that is to stand as it is.
pub(in crate::tables) const AS_IT_IS: char = '\\';

/// A name, and the id that was given with it.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::tables) struct Named {
    pub(in crate::tables) id: Option<String>,
    pub(in crate::tables) name: Value,
}

/// The value of a cell that is JSON of one kind.
pub(super) fn json(cell: &str, first: char) -> Option<Value> {
    let words = trimmed(cell);
    if words.starts_with(first) { serde_json::from_str(words).ok() } else { None }
}

/// `plain` when it is read as `value`, else the JSON of `value`.
pub(super) fn or_json(value: &Value, plain: String, read: impl FnOnce(&str) -> Value) -> String {
    if read(&plain) == *value { plain } else { value.to_string() }
}

/// A text, in one language or several.
pub(in crate::tables) fn read(cell: &str) -> Value {
    if let Some(text) = cell.strip_prefix(AS_IT_IS) {
        return text.into();
    }
    match json(cell, '{') {
        Some(Value::Object(passages)) if passages.values().all(Value::is_string) => {
            Value::Object(passages)
        }
        _ => trimmed(cell).replace("\r\n", "\n").replace('\r', "\n").into(),
    }
}

/// The cell of a text.
pub(in crate::tables) fn write(text: &Value) -> String {
    match text {
        Value::String(words) if read(words) == *text => words.clone(),
        Value::String(words) => format!("{AS_IT_IS}{words}"),
        _ => text.to_string(),
    }
}

/// The words of a text; of several languages those that come first.
pub(in crate::tables) fn words(text: &Value) -> &str {
    match text {
        Value::Object(passages) => passages.values().find_map(Value::as_str).unwrap_or(""),
        _ => text.as_str().unwrap_or(""),
    }
}

/// A name, with its id where one is given.
pub(in crate::tables) fn read_named(cell: &str) -> Named {
    match cell.split_once(" = ") {
        Some((id, name)) if is_id(trimmed(id)) => {
            Named { id: Some(trimmed(id).to_owned()), name: read(name) }
        }
        _ => Named { id: None, name: read(cell) },
    }
}

/// The cell of a name, with the id where another would be made of the name.
pub(in crate::tables) fn write_named(id: &str, name: &Value) -> String {
    let cell = write(name);
    let is_made = id_of(words(name)).as_deref() == Some(id);
    if is_made && read_named(&cell) == (Named { id: None, name: name.clone() }) {
        return cell;
    }
    format!("{id} = {cell}")
}

/// Words of a plan.
pub(in crate::tables) fn read_quote(cell: &str) -> Value {
    if let Some(quote) = json(cell, '{') {
        return quote;
    }
    let words = trimmed(cell);
    let tagged = words.strip_suffix(']').and_then(|words| words.rsplit_once(" ["));
    match tagged.filter(|(_, tag)| is_tag(tag)) {
        Some((text, tag)) => json!({ "text": text, "language": tag }),
        None => json!({ "text": words }),
    }
}

/// The cell of words of a plan.
pub(in crate::tables) fn write_quote(quote: &Value) -> String {
    let text = quote["text"].as_str().unwrap_or("");
    let plain = match quote["language"].as_str() {
        Some(tag) => format!("{text} [{tag}]"),
        None => text.to_owned(),
    };
    or_json(quote, plain, read_quote)
}

/// Whether a text looks like a language tag.
pub(crate) fn is_tag(text: &str) -> bool {
    let mut parts = text.split('-');
    let is_language = |part: &str| {
        (2..=3).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphabetic())
    };
    let is_part = |part: &str| {
        (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
    };
    parts.next().is_some_and(is_language) && parts.all(is_part)
}

/// An object without the keys that have no value.
pub(in crate::tables) fn object<const N: usize>(
    members: [(&str, Option<Value>); N],
) -> Map<String, Value> {
    members
        .into_iter()
        .filter_map(|(key, value)| value.map(|value| (key.to_owned(), value)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_written_so_that_it_is_read_again() {
        for text in [
            json!("600,000 cap"),
            json!(" spaces around "),
            json!("a\r\nb"),
            json!("\\a"),
            json!("{\"en\": \"a\"}"),
            json!({"en": "a", "uk": "б"}),
        ] {
            assert_eq!(read(&write(&text)), text);
        }
        assert_eq!(read(" a\r\nb "), json!("a\nb"));
    }

    #[test]
    fn a_name_has_its_id_only_where_another_would_be_made() {
        assert_eq!(write_named("us-draft", &json!("US draft")), "US draft");
        assert_eq!(write_named("us28", &json!("US draft")), "us28 = US draft");
        for (id, name) in
            [("a-b", json!("a = b")), ("x", json!({"en": "X"})), ("us", json!("us = a"))]
        {
            let named = read_named(&write_named(id, &name));
            assert_eq!(named.name, name);
            assert!(named.id.is_none_or(|given| given == id));
        }
    }

    #[test]
    fn a_quote_may_name_its_language() {
        assert_eq!(
            read_quote("Ten metres. [en-GB]"),
            json!({"text": "Ten metres.", "language": "en-GB"})
        );
        for quote in [
            json!({"text": "a [1]"}),
            json!({"text": "a [de]"}),
            json!({"text": "a", "language": "x"}),
        ] {
            assert_eq!(read_quote(&write_quote(&quote)), quote);
        }
    }
}
