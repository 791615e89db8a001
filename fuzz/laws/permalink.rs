//! Any text as a page's address, and any choices in one: nothing panics, what is written is read
//! the same, and what others have put into the address stays.
//!
//! The input's lines are the address, the name of the widget's part, what is chosen, and what is
//! chosen at first.

use std::sync::LazyLock;

use plan_compare::compare::Selection;
use plan_compare::model::Dataset;
use plan_compare::schema;
use plan_compare::share::permalink::{decode, encode, find, merge};

static DATASET: LazyLock<Dataset> = LazyLock::new(|| {
    let text = include_str!("../../data/city-budget-example.json");
    schema::read(text).expect("the example is a dataset").dataset
});

/// Reads the lines of `bytes`, writes what they choose, and reads that.
pub(crate) fn hold_for(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let mut lines = text.splitn(4, '\n');
    let mut next = || lines.next().unwrap_or_default();
    let (fragment, key, chosen, at_first) = (next(), next(), next(), next());

    if let Some(found) = find(fragment, key) {
        assert!(fragment.contains(found));
        choose(&Selection::all(&DATASET), found);
    }
    let default = choose(&Selection::all(&DATASET), at_first);
    let chosen = choose(&default, chosen);
    let value = encode(&DATASET, &chosen, &default);
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-:;+%".contains(&byte);
    assert!(value.bytes().all(is_plain), "{value}");
    let mut back = default.clone();
    assert_eq!(back.apply(&decode(&value), &DATASET), [], "{value}");
    assert_eq!(back, chosen, "{value}");

    let merged = merge(fragment, key, &value);
    assert_eq!(find(&merged, key).unwrap_or_default(), value, "{merged}");
    assert_eq!(foreign(&merged, key), foreign(fragment, key), "{merged}");
    assert_eq!(merge(&merged, key, &value), merged);
    let without = merge(&merged, key, "");
    assert_eq!(find(&without, key), None, "{without}");
    assert_eq!(foreign(&without, key), foreign(fragment, key), "{without}");
}

/// What `text` makes of the choices `before`.
fn choose(before: &Selection, text: &str) -> Selection {
    let mut selection = before.clone();
    selection.apply(&decode(text), &DATASET);
    selection
}

/// The address without the widget's part.
fn foreign(fragment: &str, key: &str) -> String {
    let parts: Vec<&str> = fragment.split('&').filter(|part| find(part, key).is_none()).collect();
    parts.join("&")
}
