//! What of a scroll box lies out of sight. Never scrolls but when told to.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_events::{EventListener, EventListenerOptions};
use gloo_utils::window;
use wasm_bindgen::JsCast as _;
use web_sys::{
    DomRect, Element, Event, HtmlElement, ScrollBehavior, ScrollIntoViewOptions,
    ScrollLogicalPosition, ScrollToOptions,
};

use super::frame::NextFrame;
use super::size::SizeWatch;

/// The heads of the columns beside the first.
const HEADS: &str = "thead th:not([hidden])";

/// What lies out of sight.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Overflow {
    /// Whether the box scrolls at all.
    pub(crate) is_scrollable: bool,
    /// Whether something lies before its beginning.
    pub(crate) has_before: bool,
    /// Whether something lies beyond its end.
    pub(crate) has_after: bool,
    /// How many columns lie beyond its end, in part or as a whole.
    pub(crate) n_after: usize,
}

/// Hears what lies out of sight of a box until it is dropped.
pub(crate) struct OverflowWatch {
    _size: Option<SizeWatch>,
    _scroll: EventListener,
    _focus: EventListener,
}

impl OverflowWatch {
    /// Calls `tell` at once and whenever something else may lie out of sight of `scroll_box`.
    pub(crate) fn new(scroll_box: HtmlElement, tell: impl Fn(Overflow) + 'static) -> Self {
        let is_first = RefCell::new(true);
        let watched = scroll_box.clone();
        let measured = scroll_box.clone();
        let measure = move || {
            let head = height_of_head(&measured);
            // Fails only for values that are no text.
            let _ = measured.style().set_property("--header", &(head.to_string() + "px"));
            if is_first.replace(false) {
                show_opened(&measured, head);
            }
        };
        let look = Rc::new(move || tell(overflow_of(&watched)));
        let table = scroll_box.first_element_child();
        let elements = [Some(scroll_box.as_ref()), table.as_ref()];
        let elements: Vec<&Element> = elements.into_iter().flatten().collect();
        // In the next frame: what is told may change a size, which browsers do not hear of in this one.
        let (on_size, next) = (Rc::clone(&look), RefCell::new(None));
        let look_soon = move || {
            measure();
            let look = Rc::clone(&on_size);
            next.replace(Some(NextFrame::new(move || look())));
        };
        Self {
            _size: SizeWatch::new(&elements, look_soon).ok(),
            _scroll: EventListener::new(&scroll_box, "scroll", move |_| look()),
            _focus: EventListener::new_with_options(
                &scroll_box,
                "focusin",
                EventListenerOptions::default(),
                show_focused,
            ),
        }
    }
}

fn overflow_of(scroll_box: &HtmlElement) -> Overflow {
    // Pixels of browsers and of zoomed pages are not whole.
    const SLACK: f64 = 1.5;
    let edge = scroll_box.get_bounding_client_rect();
    let is_rtl = is_rtl(scroll_box);
    let is_beyond = |head: &Element| {
        let rect = head.get_bounding_client_rect();
        match is_rtl {
            true => rect.left() + SLACK < edge.left(),
            false => edge.right() + SLACK < rect.right(),
        }
    };
    let out_of_sight = f64::from(scroll_box.scroll_width() - scroll_box.client_width());
    let scrolled = f64::from(scroll_box.scroll_left().abs());
    Overflow {
        is_scrollable: SLACK < out_of_sight
            || scroll_box.client_height() + 1 < scroll_box.scroll_height(),
        has_before: SLACK < scrolled,
        has_after: SLACK < out_of_sight - scrolled,
        n_after: heads(scroll_box).iter().filter(|head| is_beyond(head)).count(),
    }
}

fn heads(scroll_box: &Element) -> Vec<Element> {
    let Ok(heads) = scroll_box.query_selector_all(HEADS) else { return Vec::new() };
    let heads = (0..heads.length()).filter_map(|at| heads.get(at));
    heads.map(|head| head.unchecked_into::<Element>()).collect()
}

/// Unit: CSS pixels.
fn height_of_head(scroll_box: &HtmlElement) -> i32 {
    let head = scroll_box.query_selector("thead").ok().flatten();
    head.map_or(0, |head| head.get_bounding_client_rect().height().round() as i32)
}

fn is_rtl(element: &Element) -> bool {
    element.matches(":dir(rtl)") == Ok(true)
}

/// An issue that the page opened should be seen, without moving the page.
fn show_opened(scroll_box: &HtmlElement, head: i32) {
    const GAP: i32 = 12;
    let Ok(Some(opened)) = scroll_box.query_selector("[aria-expanded=true]") else { return };
    let (rect, edge) = (opened.get_bounding_client_rect(), scroll_box.get_bounding_client_rect());
    if edge.bottom() < rect.bottom() {
        let by = (rect.top() - edge.top()) as i32 - head - GAP;
        scroll_box.set_scroll_top(scroll_box.scroll_top() + by);
    }
}

/// Brings what has got the focus into sight. By itself WebKit does not scroll sideways to what, with the
/// box's padding, is near its edge, and Chromium not to what is in sight by half.
pub(crate) fn show_focused(event: &Event) {
    let Some(target) = event.target() else { return };
    let target = target.unchecked_into::<Element>();
    if target.matches(":focus-visible") == Ok(true) {
        show_whole(&target);
    }
}

/// Brings an element into sight by the shortest way.
pub(crate) fn show_whole(element: &Element) {
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Nearest);
    options.set_inline(ScrollLogicalPosition::Nearest);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

/// Brings an element into the middle of the window.
pub(crate) fn show_in_middle(element: &Element) {
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Center);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

/// Brings the column of a plan into sight, beside the first, which stays.
pub(crate) fn show_column(root: &HtmlElement, plan: &str) {
    let selector = "thead th[data-plan='".to_owned() + plan + "']";
    if let Ok(Some(head)) = root.query_selector(&selector) {
        let options = ScrollIntoViewOptions::new();
        options.set_block(ScrollLogicalPosition::Nearest);
        options.set_inline(ScrollLogicalPosition::Center);
        head.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

/// Scrolls to the first match in a column, where all matches in columns are out of sight.
pub(crate) fn show_first_match(root: &HtmlElement) {
    const MATCH: &str = "tbody tr:not([hidden]) td[data-plan]:not([hidden]) mark";
    let Ok(Some(scroll_box)) = root.query_selector(".table-box") else { return };
    let Ok(Some(first)) = scroll_box.query_selector(MATCH) else { return };
    let edge = scroll_box.get_bounding_client_rect();
    // The first column stays over the others.
    let corner = scroll_box.query_selector("thead .corner").ok().flatten();
    let corner = corner.map(|corner| corner.get_bounding_client_rect());
    let is_in_sight = |element: &Element| {
        let rect = element.get_bounding_client_rect();
        let is_below = |over: &DomRect| over.left() < rect.right() && rect.left() < over.right();
        edge.left() < rect.left()
            && rect.right() < edge.right()
            && !corner.as_ref().is_some_and(is_below)
    };
    // Of each column one is looked at: whoever asks where a row is that the browser leaves out has it laid out.
    let has_match_in_sight = |head: Element| {
        let plan = head.get_attribute("data-plan").unwrap_or_default();
        let of_plan = MATCH.replace("[data-plan]", &["[data-plan='", &plan, "']"].concat());
        let found = scroll_box.query_selector(&of_plan).ok().flatten();
        found.is_some_and(|found| is_in_sight(&head) || is_in_sight(&found))
    };
    if !heads(&scroll_box).into_iter().any(has_match_in_sight) {
        let cell = first.closest("td").ok().flatten();
        let by = cell.map_or(0.0, |cell| {
            let rect = cell.get_bounding_client_rect();
            rect.left() + rect.width() / 2.0 - edge.left() - edge.width() / 2.0
        });
        scroll_box.scroll_by_with_x_and_y(by, 0.0);
    }
}

/// Scrolls by as many columns as are in sight at once, to where one begins, even from between two.
pub(crate) fn show_more(scroll_box: &HtmlElement, is_forward: bool) {
    let heads = heads(scroll_box);
    let Some(head) = heads.first() else { return };
    let width = head.get_bounding_client_rect().width();
    // The first column stays in sight.
    let first = scroll_box.query_selector("thead .corner").ok().flatten();
    let first = first.map_or(0.0, |corner| corner.get_bounding_client_rect().width());
    let n_in_sight = ((f64::from(scroll_box.client_width()) - first) / width).floor().max(1.0);
    let by = if is_forward != is_rtl(scroll_box) { n_in_sight } else { -n_in_sight };
    let from = (f64::from(scroll_box.scroll_left()) / width).round();
    let options = ScrollToOptions::new();
    options.set_left((from + by) * width);
    options.set_behavior(match prefers_reduced_motion() {
        true => ScrollBehavior::Instant,
        false => ScrollBehavior::Smooth,
    });
    scroll_box.scroll_to_with_scroll_to_options(&options);
}

fn prefers_reduced_motion() -> bool {
    let query = window().match_media("(prefers-reduced-motion: reduce)");
    query.ok().flatten().is_some_and(|query| query.matches())
}
