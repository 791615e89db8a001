//! How the `permalink` attribute uses the page's URL: one part of its fragment is the widget's.
//! Never reads or writes it unless the page asks for that, never touches the parts of others.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use leptos::prelude::*;
use wasm_bindgen::JsCast as _;
use web_sys::{DocumentFragment, HtmlElement, Node};

use super::address::{Turn, fragment, inline_dataset, link};
use super::attributes::{self, Permalink};
use crate::browser::framed::is_framed;
use crate::browser::overflow::show_in_middle;
use crate::compare::{Selection, SelectionRequest};
use crate::model::Dataset;
use crate::share::permalink::{decode, encode, find, merge};
use crate::widget::{Cause, Widget};

const PREFIX: &str = "plan-compare-";

/// What a widget's part is called: by the element's id, else by the dataset's, and from the second element of
/// the page that shows the same by its number.
fn key(element: &HtmlElement, dataset: &Dataset) -> String {
    let id = element.id();
    if !id.is_empty() {
        return PREFIX.to_owned() + &id;
    }
    let n_before = n_alike_before(element).unwrap_or(0);
    let number = (n_before != 0).then(|| "-".to_owned() + &(n_before + 1).to_string());
    PREFIX.to_owned() + &dataset.id + &number.unwrap_or_default()
}

/// How many elements without an id stand before this one and show the same; none where a property gives its
/// dataset.
fn n_alike_before(element: &HtmlElement) -> Option<usize> {
    let dataset = dataset_of(element)?;
    let selector = element.local_name() + ":not([id])";
    let all = element.owner_document()?.query_selector_all(&selector).ok()?;
    let elements = (0..all.length()).filter_map(|at| all.get(at));
    let elements = elements.map(|node| node.unchecked_into::<HtmlElement>());
    let mut alike = elements.filter(|other| dataset_of(other).as_ref() == Some(&dataset));
    alike.position(|other| other == *element)
}

/// The dataset that the page names for an element: its text, or where it is.
fn dataset_of(element: &HtmlElement) -> Option<String> {
    match inline_dataset(element) {
        Some(child) => child.text_content(),
        None => element.get_attribute("src"),
    }
}

/// What the page's URL asks for, where the page lets it.
pub(super) fn request(element: &HtmlElement, dataset: &Dataset) -> Option<SelectionRequest> {
    match attributes::permalink(element) {
        Permalink::Off => None,
        _ => find(&fragment(), &key(element, dataset)).map(decode),
    }
}

/// `selection` as the URL has it.
fn value(widget: Widget, selection: &Selection) -> String {
    let config = widget.config();
    let default = widget.default.get_untracked();
    let mut selection = selection.clone();
    // The view that is shown anyway need not be named.
    if config.offered(selection.view) == config.offered(default.view) {
        selection.view = default.view;
    }
    encode(config.dataset(), &selection, &default)
}

/// What is chosen now, as the URL has it.
pub(super) fn present_value(widget: Widget) -> String {
    value(widget, &widget.selection.get_untracked())
}

/// The URL that leads to `selection`.
pub(super) fn address_of(element: &HtmlElement, widget: Widget, selection: &Selection) -> String {
    let config = widget.config();
    let value = value(widget, selection);
    let of_page = merge(&fragment(), &key(element, config.dataset()), &value);
    // An element there has no id.
    let own = merge("", &(PREFIX.to_owned() + &config.dataset().id), &value);
    let is_read = attributes::permalink(element) != Permalink::Off;
    // Fails for no URL that a page can have.
    link(element, is_read, &of_page, &own, config.localizer.language()).unwrap_or_default()
}

/// Brings the issue that a link leads to into sight, unless the reader has scrolled on since then.
pub(super) fn show_linked(widget: Widget, root: &Node, issue: &str, from: f64) {
    if is_framed() {
        show_when_resized(root, issue);
    }
    let has_scrolled = move || gloo_utils::window().scroll_y() != Ok(from);
    if has_scrolled() || bring_into_sight(root, issue) {
        return;
    }
    let (root, issue) = (root.clone(), issue.to_owned());
    widget.when_view_arrives(Box::new(move || {
        if !has_scrolled() {
            bring_into_sight(&root, &issue);
        }
    }));
}

/// The page around a frame gives it the height of what is in it, and then the issue is elsewhere.
fn show_when_resized(root: &Node, issue: &str) {
    /// Later it is the reader who turns the phone. Unit: milliseconds.
    const BY_THEN: u32 = 3_000;
    let (root, issue) = (root.clone(), issue.to_owned());
    let resized = EventListener::new(&gloo_utils::window(), "resize", move |_| {
        bring_into_sight(&root, &issue);
    });
    Timeout::new(BY_THEN, move || drop(resized)).forget();
}

/// Whether the issue is there to be brought.
fn bring_into_sight(root: &Node, issue: &str) -> bool {
    let selector = "[data-issue='".to_owned() + issue + "']:not([hidden])";
    let row = root.unchecked_ref::<DocumentFragment>().query_selector(&selector);
    let row = row.ok().flatten();
    row.iter().for_each(show_in_middle);
    row.is_some()
}

/// Keeps the widget's part of the URL and its selection in step.
pub(super) struct PermalinkSync {
    element: HtmlElement,
    turn: Rc<Turn>,
    _hashchange: EventListener,
}

impl PermalinkSync {
    /// From now on what the reader puts into the URL counts, until this is dropped.
    pub(super) fn new(element: HtmlElement, widget: Widget) -> Self {
        let dataset = widget.dataset();
        let at_first = fragment();
        let at_first = find(&at_first, &key(&element, &dataset)).unwrap_or_default().to_owned();
        // The widget's part as it was last read or written.
        let seen = Rc::new(RefCell::new(at_first));
        let (of, written) = (element.clone(), Rc::clone(&seen));
        let turn = Turn::new(move || {
            let fragment = fragment();
            let value = present_value(widget);
            let changed = merge(&fragment, &key(&of, &widget.dataset()), &value);
            written.replace(value);
            Some(changed).filter(|changed| *changed != fragment)
        });
        let of = element.clone();
        let hashchange = EventListener::new(&gloo_utils::window(), "hashchange", move |_| {
            let dataset = widget.dataset();
            let fragment = fragment();
            // A part that is gone asks for nothing: the reader went to an anchor of the page.
            let Some(wanted) = find(&fragment, &key(&of, &dataset)) else { return };
            let is_old = seen.replace(wanted.to_owned()) == wanted;
            if !is_old && attributes::permalink(&of) != Permalink::Off {
                let mut selection = widget.default.get_untracked();
                attributes::warn_of(&selection.apply(&decode(wanted), &dataset));
                let linked = selection.open.last().copied();
                widget.act(Cause::Permalink, |chosen| *chosen = selection);
                if let (Some(issue), Some(root)) = (linked, of.shadow_root()) {
                    // Whoever follows a link of the page wants to be led, wherever they have scrolled.
                    let id = dataset.issue(issue).id.clone();
                    request_animation_frame(move || {
                        let from = gloo_utils::window().scroll_y().unwrap_or_default();
                        show_linked(widget, &root, &id, from);
                    });
                }
            }
        });
        Self { element, turn, _hashchange: hashchange }
    }

    /// Has the URL follow what is chosen, where the page asks for that.
    pub(super) fn write(&self) {
        if attributes::permalink(&self.element) == Permalink::Sync {
            self.turn.request();
        }
    }
}
