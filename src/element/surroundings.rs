//! What the page around an element looks like. Never changes the page.

use js_sys::Function;
use leptos::prelude::*;
use wasm_bindgen::prelude::*;

#[wasm_bindgen(module = "/src/element/surroundings.js")]
extern "C" {
    /// The BCP 47 tag of the element or its closest ancestor that names one, else `en`.
    pub fn language(element: &web_sys::Element) -> String;

    /// Whether the element or an ancestor says in which direction it reads.
    #[wasm_bindgen(js_name = namesDirection)]
    pub fn names_direction(element: &web_sys::Element) -> bool;

    /// Tells `root` the colour that `element` stands on.
    #[wasm_bindgen(js_name = blendIn)]
    pub fn blend_in(element: &web_sys::Element, root: &web_sys::HtmlElement);

    #[wasm_bindgen(js_name = watchWidth)]
    fn watch_width(element: &web_sys::Element, tell: &Function) -> Function;
}

/// Keeps `is_narrow` at whether `element` is too narrow for a table, as long as the present owner
/// lives.
pub(super) fn follow_width(element: &web_sys::Element, is_narrow: RwSignal<bool>) {
    let tell = Closure::<dyn Fn(bool)>::new(move |narrow| {
        is_narrow.try_set(narrow);
    });
    let stop = watch_width(element, tell.as_ref().unchecked_ref());
    hold(stop, tell);
}

/// Keeps `tell` until the present owner ends, which calls `stop`.
pub(super) fn hold(stop: Function, tell: Closure<dyn Fn(bool)>) {
    let watching = StoredValue::new_local((tell, stop));
    on_cleanup(move || {
        watching.try_with_value(|(_, stop)| {
            // Disconnecting an observer or a listener cannot fail.
            let _ = stop.call0(&JsValue::NULL);
        });
    });
}
