//! Keys and clicks as WebDriver wants them.

use serde_json::{Value, json};

pub(crate) const TAB: char = '\u{E004}';
pub(crate) const ENTER: char = '\u{E007}';
pub(crate) const SHIFT: char = '\u{E008}';
pub(crate) const CONTROL: char = '\u{E009}';
pub(crate) const ESCAPE: char = '\u{E00C}';
pub(crate) const LEFT: char = '\u{E012}';
pub(crate) const RIGHT: char = '\u{E014}';
pub(crate) const DOWN: char = '\u{E015}';

/// One stroke after another, with a key held or not.
pub(super) fn strokes(held: Option<char>, keys: &[char]) -> Value {
    let key = |kind: &str, key: &char| json!({ "type": kind, "value": key });
    let mut actions: Vec<Value> = held.iter().map(|held| key("keyDown", held)).collect();
    for stroke in keys {
        actions.push(key("keyDown", stroke));
        actions.push(key("keyUp", stroke));
    }
    actions.extend(held.iter().map(|held| key("keyUp", held)));
    json!({ "type": "key", "id": "keyboard", "actions": actions })
}

/// Down and up, after moving there.
pub(super) fn click(x: f64, y: f64) -> Value {
    json!({ "type": "pointer", "id": "mouse", "parameters": { "pointerType": "mouse" }, "actions": [
        { "type": "pointerMove", "duration": 0, "x": x.round(), "y": y.round() },
        { "type": "pointerDown", "button": 0 },
        { "type": "pointerUp", "button": 0 },
    ] })
}
