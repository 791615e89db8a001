//! `plan-compare.d.ts`: the properties that mirror attributes, the names of views and causes, the
//! state and what `setState()` takes. Never the methods.

use plan_compare::attributes::{ATTRIBUTES, Attribute, Kind};
use plan_compare::compare::View;
use plan_compare::widget::Cause;

use super::{camel_case, description, spliced, state_members, union};

/// The types with what is made for them.
pub(super) fn updated(now: &str) -> String {
    let quoted = |names: Vec<&str>| {
        names.iter().map(|name| format!("\"{name}\"")).collect::<Vec<_>>().join(" | ")
    };
    let views = quoted(View::ALL.map(View::name).to_vec());
    let text = spliced(now, "export type PlanCompareView = ", ";\n", &views);
    let causes = quoted(Cause::ALL.map(Cause::name).to_vec()).replace(" | ", "\n    | ");
    let text = spliced(&text, "  cause:\n    | ", ";\n}", &causes);
    let members: String =
        state_members().iter().map(|(key, kind)| comment(key) + &of_state(key, kind)).collect();
    let text = spliced(&text, "export interface PlanCompareState {\n", "}\n", &members);
    let members: String = state_members().iter().map(|(key, kind)| of_change(key, kind)).collect();
    let text = spliced(&text, "export interface PlanCompareStateChange {\n", "}\n", &members);
    let properties: String = ATTRIBUTES.iter().map(property).collect();
    spliced(&text, "  // Properties that mirror attributes.\n", "\n  // Others.\n", &properties)
}

fn comment(key: &str) -> String {
    let words = match key {
        "plans" => "Ids of the plans shown, in the order shown.",
        "issue" => "The issue opened last.",
        "pair" => "Ids of the two plans of a duel and of *Changes*; empty until chosen.",
        "about" => "The plan whose positions and events are shown.",
        "party" => "The party whose events are shown.",
        _ => return String::new(),
    };
    format!("  /** {words} */\n")
}

fn of_state(key: &str, kind: &str) -> String {
    format!("  {key}: {kind};\n")
}

fn of_change(key: &str, kind: &str) -> String {
    let kind = match kind {
        "string[]" => "readonly string[] | string | null".to_owned(),
        "string | null" | "string" => "string | null".to_owned(),
        "PlanCompareView" => "PlanCompareView | \"\" | null".to_owned(),
        kind => format!("{kind} | null"),
    };
    let comment = match key {
        "issue" => "  /** One issue, or several, space-separated. */\n",
        _ => "",
    };
    format!("{comment}  {key}?: {kind};\n")
}

fn property(attribute: &Attribute) -> String {
    let name = camel_case(attribute.name);
    let comment = format!("  /** {} */\n", description(attribute));
    let accessors = |get: &str, set: &str| {
        format!("  get {name}(): {get};\n  set {name}(value: {set} | null | undefined);\n")
    };
    let declared = match attribute.kind {
        Kind::Global => return String::new(),
        Kind::Flag => format!("  {name}: boolean;\n"),
        Kind::Choice(_) | Kind::Level(_) => format!("  {name}: {};\n", union(attribute.kind)),
        Kind::List([]) => accessors("string", "string | readonly string[]"),
        Kind::List(_) => accessors("string", "string | readonly PlanCompareView[]"),
        Kind::Text([]) => accessors("string", "string"),
        Kind::Text(_) => accessors("string", "PlanCompareView | \"\""),
    };
    comment + &declared
}
