//! The tables of `docs/reference.md` that can be made: attributes, and what the change event tells.
//! Never a sentence around them.

use plan_compare::attributes::{ATTRIBUTES, Attribute, Kind};
use plan_compare::widget::Cause;

use super::{spliced, state_members};

/// The reference with what is made for it.
pub(super) fn updated(now: &str) -> String {
    let rows: String = ATTRIBUTES.iter().map(row).collect();
    let text = spliced(
        now,
        "| attribute | what it does | values | default |\n|---|---|---|---|\n",
        "\n\n",
        rows.trim_end(),
    );
    let members: Vec<String> = state_members()
        .into_iter()
        .map(|(key, kind)| format!("| `{key}` | {} |\n", words(kind)))
        .collect();
    let text = spliced(&text, "| key | type |\n|---|---|\n", "\n\n", members.concat().trim_end());
    let causes: Vec<String> =
        Cause::ALL.iter().map(|cause| format!("`{}`", cause.name())).collect();
    spliced(&text, "The `cause` is one of ", ".\n", &causes.join(", "))
}

fn row(attribute: &Attribute) -> String {
    let Attribute { name, kind, default, values, absent, doc, .. } = attribute;
    let listed = |known: &[&str]| {
        known.iter().map(|value| format!("`{value}`")).collect::<Vec<_>>().join(", ")
    };
    let values = match kind {
        Kind::Flag => "boolean".to_owned(),
        Kind::List(known @ [_, ..]) => listed(known) + "; space-separated",
        Kind::Text(known @ [_, ..]) | Kind::Choice(known) | Kind::Level(known) => listed(known),
        Kind::Text(_) | Kind::List(_) | Kind::Global => (*values).to_owned(),
    };
    let default = match kind {
        Kind::Flag => "off".to_owned(),
        _ if default.is_empty() => (*absent).to_owned(),
        _ => format!("`{default}`"),
    };
    format!("| `{name}` | {doc} | {values} | {default} |\n")
}

/// A type of TypeScript for those who do not write it.
fn words(kind: &str) -> String {
    match kind {
        "string[]" => "list of ids".to_owned(),
        "string | null" => "id, or `null`".to_owned(),
        "string" => "text".to_owned(),
        "boolean" => "boolean".to_owned(),
        "PlanCompareView" => "name of a view".to_owned(),
        kind => kind.replace(" | ", ", ").replace('"', "`"),
    }
}
