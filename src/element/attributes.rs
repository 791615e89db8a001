//! The element's attributes: how each is read, and what stands in for a value that means nothing.
//! Never writes an attribute: those are the page's.

use crate::attributes::OBSERVED;
use crate::compare::{Part, SelectionRequest, Unknown, View};
use crate::model::Dataset;
use crate::widget::Layout;

/// The heading level of a page that names none.
const DEFAULT_HEADING_LEVEL: u8 = 3;

/// What those of `names` that choose what is shown ask for; an attribute that is gone asks for
/// its default.
pub(super) fn request(host: &web_sys::Element, names: &[String]) -> SelectionRequest {
    let is_named = |name: &str| names.iter().any(|named| named == name);
    let value = |name: &str| host.get_attribute(name).unwrap_or_default();
    let one = |name: &str| is_named(name).then(|| value(name).trim().to_owned());
    SelectionRequest {
        plans: is_named("plans").then(|| words(&value("plans"))),
        baseline: one("baseline"),
        differences: is_named("differences").then(|| host.has_attribute("differences")),
        category: one("category"),
        query: is_named("query").then(|| value("query")),
        issues: is_named("issue").then(|| words(&value("issue"))),
        view: one("view"),
        contested_first: one("order").map(|order| order == "contested"),
        ..SelectionRequest::default()
    }
}

/// The name of every attribute that the element observes.
pub(super) fn all() -> Vec<String> {
    OBSERVED.iter().map(|attribute| attribute.name.to_owned()).collect()
}

/// Whether one of `names` changes more than what is chosen, so that the widget is built anew.
pub(super) fn needs_new_view(names: &[String]) -> bool {
    names.iter().any(|name| {
        matches!(name.as_str(), "heading-level" | "plain" | "lang" | "dir" | "views" | "layout")
    })
}

/// Whether one of `names` says which part of the dataset is shown, so that it is read anew.
pub(super) fn needs_new_part(host: &web_sys::Element, names: &[String]) -> bool {
    let is_named = |name: &str| names.iter().any(|named| named == name);
    // Of an excerpt the views say which sources it cites.
    let is_excerpt = host.has_attribute("issues") || host.has_attribute("figure");
    is_named("issues") || is_named("figure") || (is_excerpt && is_named("views"))
}

/// The part of the dataset that the page wants; warns of ids that it does not have.
pub(super) fn part(host: &web_sys::Element, whole: &Dataset) -> Part {
    let [issues, figure] =
        ["issues", "figure"].map(|name| host.get_attribute(name).unwrap_or_default());
    let (issues, figure) = (issues.split_whitespace(), figure.split_whitespace());
    let (part, unknown) = Part::named(whole, issues, figure, views(host));
    warn_of(&unknown);
    part
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

/// How the `permalink` attribute uses the page's URL.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Permalink {
    /// Not at all.
    Off,
    /// The widget begins as the URL says, and follows when the reader changes it.
    Read,
    /// The same, and the URL follows the reader's actions.
    Sync,
}

/// How the widget may use the page's URL.
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

/// Warns the page's author of values of the named attributes that are not among those they may have.
pub(super) fn warn_of_choices(host: &web_sys::Element, names: &[String]) {
    let is_named = |name: &str| names.iter().any(|named| named == name);
    for attribute in OBSERVED.iter().filter(|attribute| is_named(attribute.name)) {
        let value = host.get_attribute(attribute.name).unwrap_or_default();
        if let Some(unknown) = attribute.unknown_in(&value) {
            let known = attribute.known.join(" ");
            warn(&[attribute.name, ": expected one of ", &known, ", found '", unknown, "'"]);
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
