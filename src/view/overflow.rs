//! Tells what of the table lies out of sight. Never scrolls by itself.

use js_sys::Function;
use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::prelude::*;

#[wasm_bindgen(module = "/src/view/overflow.js")]
extern "C" {
    fn watch(scroll_box: &web_sys::Element, tell: &Function) -> Function;
    #[wasm_bindgen(js_name = showNext)]
    fn show_next(scroll_box: &web_sys::Element);
}

/// What lies out of sight.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Overflow {
    /// Whether the box scrolls at all.
    pub is_scrollable: bool,
    /// How many plans lie beyond its end.
    pub n_plans: usize,
}

/// What lies out of sight of `scroll_box`, for as long as its owner lives.
pub fn overflow_of(scroll_box: NodeRef<html::Div>) -> ReadSignal<Overflow> {
    let (overflow, set_overflow) = signal(Overflow::default());
    let watching = StoredValue::new_local(None::<(Closure<dyn Fn(bool, usize)>, Function)>);
    Effect::new(move |_| {
        let Some(scroll_box) = scroll_box.get() else { return };
        let tell = Closure::<dyn Fn(bool, usize)>::new(move |is_scrollable, n_plans| {
            set_overflow.try_set(Overflow { is_scrollable, n_plans });
        });
        let stop = watch(&scroll_box, tell.as_ref().unchecked_ref());
        watching.set_value(Some((tell, stop)));
    });
    on_cleanup(move || {
        if let Some(Some((_, stop))) = watching.try_update_value(Option::take) {
            let _ = stop.call0(&JsValue::NULL);
        }
    });
    overflow
}

/// Brings the next plan beyond the end of `scroll_box` into sight.
pub fn show_next_plan(scroll_box: NodeRef<html::Div>) {
    if let Some(scroll_box) = scroll_box.get_untracked() {
        show_next(&scroll_box);
    }
}
