//! Tells what of the table lies out of sight. Never scrolls by itself.

use js_sys::Function;
use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use web_sys::Element;

#[wasm_bindgen(module = "/src/view/overflow.js")]
extern "C" {
    fn watch(scroll_box: &Element, tell: &Function) -> Function;

    /// Brings the next plan beyond the end of `scroll_box` into sight.
    #[wasm_bindgen(js_name = showNext)]
    pub(super) fn show_next(scroll_box: &Element);
}

/// What lies out of sight.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Overflow {
    /// Whether the box scrolls at all.
    pub(super) is_scrollable: bool,
    /// How many plans lie beyond its end.
    pub(super) n_plans: usize,
}

/// What lies out of sight of `scroll_box`, for as long as its owner lives.
pub(super) fn watch_overflow(scroll_box: &Element, overflow: RwSignal<Overflow>) {
    let tell = Closure::<dyn Fn(bool, usize)>::new(move |is_scrollable, n_plans| {
        overflow.try_set(Overflow { is_scrollable, n_plans });
    });
    let stop = watch(scroll_box, tell.as_ref().unchecked_ref());
    let watching = StoredValue::new_local((tell, stop));
    on_cleanup(move || {
        watching.try_with_value(|(_, stop)| {
            // Disconnecting an observer cannot fail.
            let _ = stop.call0(&JsValue::NULL);
        });
    });
}
