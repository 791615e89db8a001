//! The tab of a view, for whoever leads there from inside another view. Never which views there are.

use wasm_bindgen::JsCast as _;
use web_sys::{Element, HtmlElement};

use crate::compare::View;

/// The id of a view's tab.
pub(super) fn tab_id(view: View) -> String {
    "tab-".to_owned() + view.name()
}

/// Gives the focus to a view's tab, for whoever goes there from inside another view.
pub(super) fn focus_tab(inside: &Element, view: View) {
    let base = inside.closest("[part=base]").ok().flatten();
    let tab = base.and_then(|base| base.query_selector(&format!("#{}", tab_id(view))).ok());
    if let Some(tab) = tab.flatten() {
        // Fails only for an element that has left the page.
        let _ = tab.unchecked_ref::<HtmlElement>().focus();
    }
}
