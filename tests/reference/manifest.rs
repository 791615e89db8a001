//! `custom-elements.json`: attributes, the properties that mirror them, and what an event tells.
//! Never its prose beyond the table's.

use plan_compare::attributes::{ATTRIBUTES, Attribute, Kind};
use serde_json::Value;

use super::{camel_case, description, spliced, state_members, union};

/// The manifest with what is made for it.
pub(super) fn updated(now: &str) -> String {
    let attributes: Vec<String> = ATTRIBUTES.iter().map(attribute).collect();
    let text = spliced(now, "\"attributes\": [\n", "\n          ],", &attributes.join(",\n"));
    let fields: Vec<String> = ATTRIBUTES.iter().filter_map(field).collect();
    let first_other =
        ",\n            {\n              \"kind\": \"field\",\n              \"name\": \"data\"";
    let text = spliced(&text, "\"members\": [\n", first_other, &fields.join(",\n"));
    let members: Vec<String> =
        state_members().into_iter().map(|(key, kind)| format!("{key}: {kind}")).collect();
    let change = "\"name\": \"plan-compare-change\",\n              \"type\": {\n                ";
    let detail = format!("CustomEvent<{{ {}; cause: string }}>", members.join("; "));
    spliced(&text, change, "\n              }", &member("text", &detail))
}

/// A member of an object.
fn member(key: &str, value: &str) -> String {
    format!("{}: {}", Value::from(key), Value::from(value))
}

/// An object of the lists, one member a line.
fn object(members: &[String]) -> String {
    format!("            {{\n              {}\n            }}", members.join(",\n              "))
}

fn kind_of(kind: &str) -> String {
    format!("\"type\": {{\n                {}\n              }}", member("text", kind))
}

fn attribute(attribute: &Attribute) -> String {
    let Attribute { name, kind, default, .. } = attribute;
    let mut members = vec![member("name", name), member("fieldName", &camel_case(name))];
    members.push(kind_of(&match (kind, *name) {
        (Kind::Flag, _) => "boolean".to_owned(),
        (Kind::Choice(_) | Kind::Level(_) | Kind::Text([_, ..]), _) => union(*kind),
        (_, "dir") => "\"ltr\" | \"rtl\" | \"auto\"".to_owned(),
        _ => "string".to_owned(),
    }));
    if *kind == Kind::Global {
        let parent = member("name", "HTMLElement");
        members.push(format!("\"inheritedFrom\": {{\n                {parent}\n              }}"));
    }
    match kind {
        Kind::Flag => members.push(member("default", "false")),
        _ if default.is_empty() => {}
        _ => members.push(member("default", default)),
    }
    members.push(member("description", &description(attribute)));
    object(&members)
}

/// The property that mirrors an attribute, unless HTML has it.
fn field(attribute: &Attribute) -> Option<String> {
    let Attribute { name, kind, default, .. } = attribute;
    let (kind, default) = match kind {
        Kind::Global => return None,
        Kind::Flag => ("boolean".to_owned(), "false".to_owned()),
        Kind::Choice(_) => (union(*kind), Value::from(*default).to_string()),
        Kind::Level(_) => (union(*kind), (*default).to_owned()),
        Kind::List(_) => ("string | string[]".to_owned(), "\"\"".to_owned()),
        Kind::Text([]) => ("string".to_owned(), "\"\"".to_owned()),
        Kind::Text(_) => (union(*kind) + " | \"\"", "\"\"".to_owned()),
    };
    Some(object(&[
        member("kind", "field"),
        member("name", &camel_case(name)),
        member("attribute", name),
        "\"reflects\": true".to_owned(),
        kind_of(&kind),
        member("default", &default),
        member("description", &description(attribute)),
    ]))
}
