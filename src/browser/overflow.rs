//! What of a scroll box lies out of sight. Never scrolls but when told to.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_events::{EventListener, EventListenerOptions};
use gloo_utils::window;
use wasm_bindgen::JsCast as _;
use web_sys::{
    Element, Event, HtmlElement, ScrollBehavior, ScrollIntoViewOptions, ScrollLogicalPosition,
    ScrollToOptions,
};

use super::size::SizeWatch;

const PLAN_HEADS: &str = "th[data-plan]:not([hidden])";

/// What lies out of sight.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Overflow {
    /// Whether the box scrolls at all.
    pub(crate) is_scrollable: bool,
    /// How many plans lie beyond its end.
    pub(crate) n_plans: usize,
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
        let look = Rc::new(move || {
            let head = height_of_head(&watched);
            // Fails only for values that are no text.
            let _ = watched.style().set_property("--header", &(head.to_string() + "px"));
            if is_first.replace(false) {
                show_opened(&watched, head);
            }
            tell(overflow_of(&watched));
        });
        let table = scroll_box.first_element_child();
        let elements = [Some(scroll_box.as_ref()), table.as_ref()];
        let elements: Vec<&Element> = elements.into_iter().flatten().collect();
        let on_size = Rc::clone(&look);
        Self {
            _size: SizeWatch::new(&elements, move || on_size()).ok(),
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
    let edge = scroll_box.get_bounding_client_rect();
    let is_rtl = is_rtl(scroll_box);
    // Half a column in sight can be read, or at least be seen to be there.
    let is_beyond = |head: &Element| {
        let rect = head.get_bounding_client_rect();
        match is_rtl {
            true => rect.left() + rect.width() / 2.0 < edge.left(),
            false => edge.right() < rect.right() - rect.width() / 2.0,
        }
    };
    Overflow {
        is_scrollable: scroll_box.client_width() + 1 < scroll_box.scroll_width()
            || scroll_box.client_height() + 1 < scroll_box.scroll_height(),
        n_plans: plan_heads(scroll_box).iter().filter(|head| is_beyond(head)).count(),
    }
}

fn plan_heads(scroll_box: &HtmlElement) -> Vec<Element> {
    let Ok(heads) = scroll_box.query_selector_all(PLAN_HEADS) else { return Vec::new() };
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
        let options = ScrollIntoViewOptions::new();
        options.set_block(ScrollLogicalPosition::Nearest);
        options.set_inline(ScrollLogicalPosition::Nearest);
        target.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

/// Brings the next plan that lies beyond the end of the box into sight.
pub(crate) fn show_next(scroll_box: &HtmlElement) {
    let Ok(Some(head)) = scroll_box.query_selector(PLAN_HEADS) else { return };
    let width = head.get_bounding_client_rect().width();
    let options = ScrollToOptions::new();
    options.set_left(if is_rtl(scroll_box) { -width } else { width });
    options.set_behavior(match prefers_reduced_motion() {
        true => ScrollBehavior::Instant,
        false => ScrollBehavior::Smooth,
    });
    scroll_box.scroll_by_with_scroll_to_options(&options);
}

fn prefers_reduced_motion() -> bool {
    let query = window().match_media("(prefers-reduced-motion: reduce)");
    query.ok().flatten().is_some_and(|query| query.matches())
}
