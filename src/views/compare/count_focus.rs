//! Where the focus goes when what had it goes: to the count, which says what is left. Never without an act.

use wasm_bindgen::JsCast as _;
use web_sys::{Element, HtmlElement, MouseEvent};

/// The view in which a button was pressed.
pub(super) fn view_of(event: &MouseEvent) -> Option<HtmlElement> {
    let button = event.current_target()?.unchecked_into::<Element>();
    button.closest(".comparison").ok().flatten().map(|view| view.unchecked_into())
}

/// Moves the focus to the count of a view.
pub(super) fn focus_count(view: &HtmlElement) {
    if let Ok(Some(count)) = view.query_selector("[role=status]") {
        // Fails only for an element that has left the page.
        let _ = count.unchecked_into::<HtmlElement>().focus();
    }
}
