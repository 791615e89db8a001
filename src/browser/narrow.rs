//! Whether a box is too narrow for a table. Never what stands there instead.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use wasm_bindgen::JsCast as _;
use web_sys::{Element, ShadowRoot};

use super::frame::NextFrame;
use super::size::SizeWatch;

/// The narrowest table. Unit: the box's font size. The style sheet's container queries say the same.
const LEAST_WIDTH: f64 = 30.0;

/// The smallest text, whatever the page's; as in the style sheet. Unit: pixels.
const LEAST_FONT_SIZE: f64 = 14.0;

/// Hears whether a box is narrow until it is dropped.
pub(crate) struct NarrowWatch {
    _size: Option<SizeWatch>,
    /// Dropped last: the watch writes it.
    _frame: Rc<RefCell<Option<NextFrame>>>,
}

impl NarrowWatch {
    /// Calls `tell` when `root`, which will stand in `element`, turns out to be narrow, and whenever
    /// that changes. What is not laid out counts as it did before.
    pub(crate) fn new(element: &Element, root: &Element, tell: impl Fn(bool) + 'static) -> Self {
        let was_narrow = Cell::new(false);
        let look = Rc::new(move |element: &Element, least_font_size: f64| {
            let width = f64::from(element.client_width());
            let font_size = font_size(element).unwrap_or_default().max(least_font_size);
            if 0.0 < width {
                let is_narrow = width < LEAST_WIDTH * font_size;
                if was_narrow.replace(is_narrow) != is_narrow {
                    tell(is_narrow);
                }
            }
        });
        // Before it is there, as wide as the room around it: the element may have no box, or be
        // inline.
        let room = std::iter::successors(Some(element.clone()), parent_of);
        if let Some(room) = room.into_iter().find(|room| room.client_width() != 0) {
            look(&room, LEAST_FONT_SIZE);
        }
        let frame = Rc::new(RefCell::new(None));
        let (next, watched) = (Rc::clone(&frame), root.clone());
        // At once where nobody has seen it yet, then with the next frame: another layout has another
        // height, and a height that changes while sizes are told is an error to the page.
        let on_size = move || {
            if next.borrow().is_none() {
                look(&watched, 0.0);
            }
            let (look, watched) = (Rc::clone(&look), watched.clone());
            next.replace(Some(NextFrame::new(move || look(&watched, 0.0))));
        };
        Self { _size: SizeWatch::new(&[root], on_size).ok(), _frame: frame }
    }
}

fn parent_of(element: &Element) -> Option<Element> {
    let host = || element.get_root_node().dyn_into::<ShadowRoot>().ok().map(|root| root.host());
    element.parent_element().or_else(host)
}

fn font_size(element: &Element) -> Option<f64> {
    let style = gloo_utils::window().get_computed_style(element).ok()??;
    let size = style.get_property_value("font-size").ok()?;
    Some(js_sys::Number::parse_float(&size)).filter(|pixels| pixels.is_finite())
}
