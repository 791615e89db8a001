//! Sources. Never whether an id is known.
//!
//! On a line each, or apart by `; ` or ` | `: the id of one that is told elsewhere, or
//! `id = Publisher: Title <https://…> (2025-11-23, accessed 2026-08-22, in uk)`, of which each part
//! may be left out.

use serde_json::{Map, Value};

use super::texts::{is_tag, json, object};
use crate::model::Date;
use crate::tables::ids::is_id;
use crate::tables::sheet::trimmed;

/// What a cell says of sources: an id for each that is told elsewhere, a record for each other.
pub(in crate::tables) fn read(cell: &str) -> Vec<Value> {
    if let Some(Value::Array(sources)) = json(cell, '[') {
        return sources;
    }
    let lines = cell.split(['\n', '\r']);
    let parts = lines.flat_map(|line| line.split("; ")).flat_map(|part| part.split(" | "));
    parts
        .flat_map(each_address)
        .map(|part| trimmed(part).trim_end_matches([';', ',']))
        .filter(|part| !part.is_empty())
        .map(source)
        .collect()
}

/// The cell of sources that are told in it.
pub(in crate::tables) fn write(sources: &[Value]) -> String {
    let lines: Vec<String> = sources.iter().map(line).collect();
    let cell = lines.join("\n");
    if read(&cell) == sources { cell } else { Value::from(sources).to_string() }
}

/// A part for each web address in it, which closes it.
fn each_address(part: &str) -> Vec<&str> {
    let starts: Vec<usize> = part
        .match_indices("http")
        .map(|(at, _)| at)
        .filter(|at| is_web(&part[*at..]))
        .filter(|at| part[..*at].chars().next_back().is_none_or(|before| " \t,<(".contains(before)))
        .collect();
    let [_, second, ..] = starts[..] else { return vec![part] };
    // The second source begins after the first address.
    let first = starts[0];
    let end = part[first..second].find([' ', '\t', ',']).map_or(second, |at| first + at);
    let (one, rest) = part.split_at(end);
    let mut parts = vec![one];
    parts.extend(each_address(rest.trim_start_matches([' ', '\t', ','])));
    parts
}

fn source(part: &str) -> Value {
    if let Some(record @ Value::Object(_)) = json(part, '{') {
        return record;
    }
    let (id, rest) = match part.split_once(" = ") {
        Some((id, rest)) if is_id(trimmed(id)) => (Some(trimmed(id)), trimmed(rest)),
        _ => (None, part),
    };
    if id.is_none() && is_id(rest) {
        return rest.into();
    }
    let (rest, details) = details(rest);
    let (rest, url) = address(rest);
    let rest = trimmed(rest);
    let (publisher, title) = match rest.split_once(": ") {
        Some((publisher, title)) => (trimmed(publisher), trimmed(title)),
        None => match rest.strip_suffix(':') {
            Some(publisher) => (publisher, ""),
            None => ("", rest),
        },
    };
    let some = |words: &str| (!words.is_empty()).then(|| Value::from(words));
    let mut record = object([
        ("id", id.map(Value::from)),
        ("publisher", some(publisher)),
        ("title", some(title)),
        ("url", url.map(Value::from)),
    ]);
    record.extend(details);
    record.into()
}

/// The web address in a source, and what stands before it.
///
/// In `<…>` it is one even if it is mistyped, so that this is told, and no reader sees it as a title.
fn address(text: &str) -> (&str, Option<&str>) {
    let bracketed = text.trim_end().strip_suffix('>').and_then(|text| text.rsplit_once('<'));
    if let Some((before, within)) = bracketed.filter(|(_, within)| within.contains("://")) {
        return (before, Some(trimmed(within)));
    }
    let starts = text.match_indices("http").map(|(at, _)| at).find(|at| is_web(&text[*at..]));
    let Some(start) = starts else { return (text, None) };
    let is_bracketed = text[..start].ends_with('<');
    let from = &text[start..];
    let end =
        from.find(|letter: char| letter.is_whitespace() || letter == '>').unwrap_or(from.len());
    let after = trimmed(from[end..].trim_start_matches('>'));
    if !after.is_empty() {
        // Not the end of a source, so that it cannot be told what is what.
        return (text, None);
    }
    let before = text[..start].trim_end_matches(if is_bracketed { '<' } else { ' ' });
    (before, Some(&from[..end]))
}

/// What stands in parentheses at the end, when it is dates and a language; and the rest.
fn details(text: &str) -> (&str, Map<String, Value>) {
    let none = (text, Map::new());
    let Some((rest, within)) = text.strip_suffix(')').and_then(|text| text.rsplit_once('(')) else {
        return none;
    };
    let mut details = Map::new();
    for part in within.split(", ") {
        let (key, value) = match part.split_once(' ') {
            Some(("accessed", date)) if Date::parse(date).is_some() => ("accessed", date),
            Some(("in", tag)) if is_tag(tag) => ("language", tag),
            None if Date::parse(part).is_some() => ("published", part),
            _ => return none,
        };
        if details.insert(key.to_owned(), value.into()).is_some() {
            return none;
        }
    }
    (rest, details)
}

fn is_web(text: &str) -> bool {
    text.starts_with("https://") || text.starts_with("http://")
}

/// The line of a source, or its JSON where a line would not be read as the same.
fn line(record: &Value) -> String {
    let text = |key: &str| record[key].as_str();
    let mut line = String::new();
    if let Some(id) = text("id") {
        line += &format!("{id} = ");
    }
    if let Some(publisher) = text("publisher") {
        line += publisher;
        line += ":";
    }
    let title = text("title");
    let address = text("url").map(|url| format!("<{url}>"));
    let dates = [
        text("published").map(str::to_owned),
        text("accessed").map(|date| format!("accessed {date}")),
        text("language").map(|tag| format!("in {tag}")),
    ];
    let dates: Vec<String> = dates.into_iter().flatten().collect();
    let dates = (!dates.is_empty()).then(|| format!("({})", dates.join(", ")));
    for part in [title, address.as_deref(), dates.as_deref()].into_iter().flatten() {
        if !line.is_empty() && !line.ends_with(' ') {
            line.push(' ');
        }
        line += part;
    }
    if read(&line) == [record.clone()] { line } else { record.to_string() }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn what_an_editor_writes_is_understood() {
        for (cell, sources) in [
            ("bbc; cnn", json!(["bbc", "cnn"])),
            (
                "Reuters: Plan leaks https://e.org/a",
                json!([
                    {"publisher": "Reuters", "title": "Plan leaks", "url": "https://e.org/a"}
                ]),
            ),
            (
                "https://e.org/a, https://e.org/b",
                json!([
                    {"url": "https://e.org/a"}, {"url": "https://e.org/b"}
                ]),
            ),
            (
                "g = Gazette: Roads <https://e.org/kings way> (2026-09-12)",
                json!([{"id": "g", "publisher": "Gazette", "title": "Roads",
                    "url": "https://e.org/kings way", "published": "2026-09-12"}]),
            ),
            ("Roads <htps://e.org/a>", json!([{"title": "Roads", "url": "htps://e.org/a"}])),
            ("Own research", json!([{"title": "Own research"}])),
            ("BBC: (2025-11)", json!([{"publisher": "BBC", "published": "2025-11"}])),
        ] {
            assert_eq!(Value::from(read(cell)), sources, "{cell}");
        }
    }

    #[test]
    fn a_source_is_written_so_that_it_is_read_again() {
        let plain = json!({"id": "bbc", "publisher": "BBC", "title": "A: b", "url": "https://e.org/?a=1;b",
            "published": "2025-11-23", "accessed": "2026-08", "language": "pt-BR"});
        let line =
            "bbc = BBC: A: b <https://e.org/?a=1;b> (2025-11-23, accessed 2026-08, in pt-BR)";
        assert_eq!(write(std::slice::from_ref(&plain)), line);
        for awkward in [
            json!({"id": "a", "title": "x: y"}),
            json!({"id": "a", "title": "one; two | three\nfour"}),
            json!({"id": "a", "publisher": {"en": "A"}}),
            json!({"id": "a", "title": "see http://e.org/ now (2025)"}),
        ] {
            let sources = [plain.clone(), awkward];
            assert_eq!(read(&write(&sources)), sources);
        }
    }
}
