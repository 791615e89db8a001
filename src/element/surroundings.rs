//! What the page around an element looks like. Never changes the page.

use js_sys::Function;
use wasm_bindgen::prelude::*;

use crate::state::Variable;
use crate::view::keep_watching;

#[wasm_bindgen(module = "/src/element/surroundings.js")]
extern "C" {
    /// The BCP 47 tag of the element or its closest ancestor that names one, else `en`.
    pub fn language(element: &web_sys::Element) -> String;

    /// Whether the element or an ancestor says in which direction it reads.
    #[wasm_bindgen(js_name = namesDirection)]
    pub fn names_direction(element: &web_sys::Element) -> bool;

    #[wasm_bindgen(js_name = watchWidth)]
    fn watch_width(
        element: &web_sys::Element,
        root: &web_sys::Element,
        tell: &Function,
    ) -> Function;
}

/// Keeps `is_narrow` at whether `root`, which will stand in `element`, is too narrow for a table, as
/// long as the present owner lives.
pub(super) fn follow_width(
    element: &web_sys::Element,
    root: &web_sys::Element,
    is_narrow: Variable<bool>,
) {
    let tell = Closure::<dyn Fn(bool)>::new(move |narrow| is_narrow.set(narrow));
    let stop = watch_width(element, root, tell.as_ref().unchecked_ref());
    keep_watching(tell, stop);
}
