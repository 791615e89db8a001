//! The page being printed. Never what stands on paper.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_events::EventListener;
use wasm_bindgen::JsCast as _;
use web_sys::{Element, HtmlDetailsElement};

/// Prints the page.
pub(crate) fn print() {
    // Fails where the browser has no printer to offer.
    let _ = gloo_utils::window().print();
}

/// Hears when the page is printed, until it is dropped.
pub(crate) struct PrintWatch {
    _before: EventListener,
    _after: EventListener,
}

impl PrintWatch {
    /// Calls `tell(true)` before the page is printed and `tell(false)` after; where it returns true, the
    /// details in `root` are open in between.
    pub(crate) fn new(root: Element, tell: impl Fn(bool) -> bool + 'static) -> Self {
        let window = gloo_utils::window();
        let tell = Rc::new(tell);
        let opened = Rc::new(RefCell::new(Vec::new()));
        let (tell_before, opened_before) = (Rc::clone(&tell), Rc::clone(&opened));
        Self {
            _before: EventListener::new(&window, "beforeprint", move |_| {
                if tell_before(true) {
                    opened_before.borrow_mut().extend(open_all(&root));
                }
            }),
            _after: EventListener::new(&window, "afterprint", move |_| {
                tell(false);
                opened.borrow_mut().drain(..).for_each(|details| details.set_open(false));
            }),
        }
    }
}

/// Opens every closed `details` in `root`, and returns them.
fn open_all(root: &Element) -> Vec<HtmlDetailsElement> {
    let Ok(closed) = root.query_selector_all("details:not([open])") else { return Vec::new() };
    let nodes = (0..closed.length()).filter_map(|at| closed.get(at));
    let details: Vec<HtmlDetailsElement> =
        nodes.map(|node| node.unchecked_into::<HtmlDetailsElement>()).collect();
    details.iter().for_each(|details| details.set_open(true));
    details
}
