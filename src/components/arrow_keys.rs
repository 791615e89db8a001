//! The arrow keys among controls that are many: the keyboard stops at the first of them, and arrows, `Home` and
//! `End` lead to the others. Never what the controls do.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, KeyboardEvent};

/// Where there are such controls, and which of those inside they are.
const GROUPS: [(&str, &str); 4] = [
    // What a head says of its plan's sources, and what begins a comparison with it.
    ("thead th", ".markers a, .only-two"),
    (".markers", "a"),
    (".answer-lines", "[data-plan]"),
    (".agreement-table", "td > button"),
];

/// Moves the focus to where a key leads from the control that has it; leaves other keys alone.
pub(crate) fn step_among_controls(event: &KeyboardEvent) {
    let Some(control) = event.target().and_then(|it| it.dyn_into::<Element>().ok()) else { return };
    if event.alt_key() || event.ctrl_key() || event.meta_key() {
        return;
    }
    let of_group = GROUPS.into_iter().find_map(|(group, inside)| {
        let group = control.matches(inside).ok()?.then(|| control.closest(group))?.ok()??;
        controls(&group, inside)
    });
    let Some(controls) = of_group else { return };
    let Some(at) = controls.iter().position(|other| **other == control) else { return };
    let is_rtl = control.matches(":dir(rtl)") == Ok(true);
    let next = match (event.key().as_str(), is_rtl) {
        ("ArrowRight", false) | ("ArrowLeft", true) => controls.get(at + 1),
        ("ArrowLeft", false) | ("ArrowRight", true) => controls[..at].last(),
        ("ArrowDown", _) => controls[at + 1..].iter().find(|other| is_in_column(other, &control)),
        ("ArrowUp", _) => controls[..at].iter().rfind(|other| is_in_column(other, &control)),
        ("Home", _) => controls.first(),
        ("End", _) => controls.last(),
        _ => None,
    };
    if let Some(next) = next {
        event.prevent_default();
        // Fails only for an element that has left the page.
        let _ = next.focus();
    }
}

fn controls(group: &Element, inside: &str) -> Option<Vec<HtmlElement>> {
    let nodes = group.query_selector_all(inside).ok()?;
    let nodes = (0..nodes.length()).filter_map(|at| nodes.get(at));
    Some(nodes.map(JsCast::unchecked_into).collect())
}

/// Whether two controls stand in the same column of a table, or in lines below each other.
fn is_in_column(one: &Element, other: &Element) -> bool {
    let line = |it: &Element, of: &str| it.closest(of).ok().flatten();
    let column = |it: &Element| line(it, "td").and_then(|cell| cell.get_attribute("data-plan"));
    match (column(one), column(other)) {
        (None, None) => line(one, "li").is_some() && line(one, "li") != line(other, "li"),
        columns => columns.0 == columns.1,
    }
}
