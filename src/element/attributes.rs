//! The element's attributes: how each is read, and what stands in for a value that means nothing.
//! Never writes an attribute: those are the page's.

use crate::compare::{Unknown, View, Wish};
use crate::state::Layout;

/// The attributes to which the element listens.
pub(super) const OBSERVED: [&str; 17] = [
    "src",
    "plans",
    "baseline",
    "differences",
    "category",
    "query",
    "issue",
    "view",
    "views",
    "layout",
    "heading-level",
    "plain",
    "scheme",
    "loading",
    "permalink",
    "lang",
    "dir",
];

/// The heading level of a page that names none.
const DEFAULT_HEADING_LEVEL: u8 = 3;

/// What those of `names` that choose what is shown ask for; an attribute that is gone asks for
/// its default.
pub(super) fn wish(host: &web_sys::Element, names: &[String]) -> Wish {
    let is_named = |name: &str| names.iter().any(|named| named == name);
    let value = |name: &str| host.get_attribute(name).unwrap_or_default();
    let one = |name: &str| is_named(name).then(|| value(name).trim().to_owned());
    Wish {
        plans: is_named("plans").then(|| words(&value("plans"))),
        baseline: one("baseline"),
        differences: is_named("differences").then(|| host.has_attribute("differences")),
        category: one("category"),
        query: is_named("query").then(|| value("query")),
        issues: is_named("issue").then(|| words(&value("issue"))),
        view: one("view"),
        ..Wish::default()
    }
}

/// Every name in [`OBSERVED`].
pub(super) fn all() -> Vec<String> {
    OBSERVED.iter().map(|name| (*name).to_owned()).collect()
}

/// Whether one of `names` changes more than what is chosen, so that the widget is built anew.
pub(super) fn needs_new_view(names: &[String]) -> bool {
    names.iter().any(|name| {
        matches!(name.as_str(), "heading-level" | "plain" | "lang" | "dir" | "views" | "layout")
    })
}

/// 2 to 6; anything else is 3.
pub(super) fn heading_level(host: &web_sys::Element) -> u8 {
    let written = host.get_attribute("heading-level").unwrap_or_default();
    match written.trim().parse() {
        Ok(level @ 2..=6) => level,
        _ => DEFAULT_HEADING_LEVEL,
    }
}

/// The views that the page offers, in its order; none when it does not say.
pub(super) fn views(host: &web_sys::Element) -> Vec<View> {
    words(&host.get_attribute("views").unwrap_or_default())
        .iter()
        .filter_map(|name| View::named(name))
        .collect()
}

/// How plans stand beside each other, when the page says so.
pub(super) fn layout(host: &web_sys::Element) -> Option<Layout> {
    match host.get_attribute("layout").unwrap_or_default().trim() {
        "table" => Some(Layout::Table),
        "duel" => Some(Layout::Duel),
        "list" => Some(Layout::List),
        _ => None,
    }
}

/// What a widget has to do with the page's address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Permalink {
    /// Nothing.
    Off,
    /// It begins as the address says.
    Read,
    /// The same, and the address follows the reader's acts.
    Sync,
}

/// What the page lets the widget do with its address.
pub(super) fn permalink(host: &web_sys::Element) -> Permalink {
    match host.get_attribute("permalink").unwrap_or_default().trim() {
        "read" => Permalink::Read,
        "sync" => Permalink::Sync,
        _ => Permalink::Off,
    }
}

/// Whether toolbar and footer are left out.
pub(super) fn is_plain(host: &web_sys::Element) -> bool {
    host.has_attribute("plain")
}

/// Tells the page's author about values of the named attributes that mean nothing.
pub(super) fn warn_of_choices(host: &web_sys::Element, names: &[String]) {
    const CHOICES: [(&str, &str); 6] = [
        ("views", "compare changes positions timeline figures"),
        ("layout", "auto table duel list"),
        ("scheme", "auto light dark"),
        ("loading", "lazy eager"),
        ("permalink", "off read sync"),
        ("heading-level", "2 3 4 5 6"),
    ];
    for (name, known) in CHOICES.iter().filter(|(name, _)| names.iter().any(|named| named == name))
    {
        let value = host.get_attribute(name).unwrap_or_default();
        let unknown =
            words(&value).into_iter().find(|word| !known.split(' ').any(|known| known == word));
        if let Some(unknown) = unknown {
            warn(&[name, ": expected one of ", known, ", found '", &unknown, "'"]);
        }
    }
}

/// Tells the page's author about ids that the dataset does not have.
pub(super) fn warn_of(unknown: &[Unknown]) {
    for Unknown { choice, id } in unknown {
        warn(&[choice, ": expected an id of the dataset, found '", id, "'"]);
    }
}

fn warn(words: &[&str]) {
    web_sys::console::warn_1(&("plan-compare: ".to_owned() + &words.concat()).into());
}

/// The words of a space-separated list.
pub(super) fn words(list: &str) -> Vec<String> {
    list.split_whitespace().map(str::to_owned).collect()
}
