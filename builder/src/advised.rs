//! Where in the dataset a piece of advice belongs, by the place with which it begins. Never what is
//! advised.

use crate::change::below;
use crate::document::{Document, record};

/// What advice calls a field, and its key.
const FIELDS: [(&str, &str); 5] = [
    ("name", "name"),
    ("short name", "short"),
    ("summary", "summary"),
    ("question", "question"),
    ("where it stands", "where_it_stands/text"),
];

/// The pointer to where a sentence of advice belongs, and the rest of the sentence; the whole document
/// where it speaks of that, or of several places.
pub fn located(document: &Document, sentence: &str) -> (String, String) {
    let found = sentence
        .split_once(": ")
        .and_then(|(place, rest)| Some((pointer(document, place)?, rest.to_owned())));
    found.unwrap_or_else(|| (String::new(), sentence.to_owned()))
}

/// "issue 'nato', plan 'us28'" is a provision, "plan 'us28', short name" a field.
fn pointer(document: &Document, place: &str) -> Option<String> {
    let mut parts = place.split(", ");
    let (kind, id) = named(parts.next()?)?;
    let list = match kind {
        "plan" => "/plans",
        "issue" => "/issues",
        "party" => "/parties",
        "category" => "/categories",
        "figure" => "/figures",
        "source" => "/sources",
        _ => return None,
    };
    let part = parts.next();
    if let (("issue", Some(("plan", plan))), issue) = ((kind, part.and_then(named)), id) {
        return document.provision(plan, issue).map(|at| record("/provisions", at));
    }
    let of_id = |list: &str, id: &str| {
        let at = document.list(list).iter().position(|it| it["id"] == id)?;
        Some(record(list, at))
    };
    let whole = of_id(list, id)?;
    let Some(part) = part else { return Some(whole) };
    if let Some(("answer", id)) = named(part) {
        return of_id(&below(&whole, "answers"), id);
    }
    let key = FIELDS.iter().find(|(field, _)| *field == part).map(|(_, key)| *key)?;
    Some(format!("{whole}/{key}"))
}

/// A kind of record and its id: "plan 'us28'".
fn named(part: &str) -> Option<(&str, &str)> {
    let (kind, id) = part.split_once(" '")?;
    Some((kind, id.strip_suffix('\'')?))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn advice_leads_to_the_record_or_the_field_it_speaks_of() {
        let document = Document::new(json!({
            "sources": [{"id": "s"}],
            "plans": [{"id": "a"}, {"id": "b"}],
            "issues": [{"id": "x", "answers": [{"id": "y"}]}],
            "provisions": [{"plan": "b", "issue": "x"}],
        }));
        for (sentence, pointer, rest) in [
            ("issue 'x', plan 'b': tags: shown", "/provisions/0", "tags: shown"),
            ("issue 'x': 1 of 2 provisions", "/issues/0", "1 of 2 provisions"),
            ("issue 'x', answer 'y': long", "/issues/0/answers/0", "long"),
            ("issue 'x', where it stands: old", "/issues/0/where_it_stands/text", "old"),
            ("plan 'b', short name: long", "/plans/1/short", "long"),
            ("source 's': tags", "/sources/0", "tags"),
            ("plan 'gone': long", "", "plan 'gone': long"),
            (
                "2 of 4 have no source: issue 'x', plan 'b'",
                "",
                "2 of 4 have no source: issue 'x', plan 'b'",
            ),
            ("no 'as_of'", "", "no 'as_of'"),
        ] {
            let expected = (pointer.to_owned(), rest.to_owned());
            assert_eq!(located(&document, sentence), expected, "{sentence}");
        }
    }
}
