//! Tells what of the table lies out of sight. Never scrolls by itself.

use js_sys::Function;
use wasm_bindgen::prelude::*;
use web_sys::Element;

use super::dom::{El, el, keep_watching};
use crate::state::{Numbers, Packed, Variable};

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

impl Packed for Overflow {
    fn pack(self) -> Numbers {
        vec![self.n_plans, usize::from(self.is_scrollable)]
    }

    fn unpack(numbers: Numbers) -> Self {
        Self { is_scrollable: numbers[1] != 0, n_plans: numbers[0] }
    }
}

/// A box in which `table` scrolls, named by its caption; a stop for the keyboard while it does.
pub(super) fn scroll_box(table: El, overflow: Variable<Overflow>) -> El {
    let scroll_box = el("div")
        .attr("part", "table-box")
        .attr("role", "group")
        .attr("aria-labelledby", "caption")
        .live_attr("tabindex", move || overflow.get().is_scrollable.then_some("0"))
        .with(table);
    watch_overflow(scroll_box.element(), overflow);
    scroll_box
}

/// What lies out of sight of `scroll_box`, for as long as its owner lives.
fn watch_overflow(scroll_box: &Element, overflow: Variable<Overflow>) {
    let counted = scroll_box.clone();
    // One shape for every callback: each costs half a kilobyte.
    let tell = Closure::<dyn Fn(bool)>::new(move |is_scrollable| {
        let n_plans = counted.get_attribute("data-beyond").unwrap_or_default();
        overflow.set(Overflow { is_scrollable, n_plans: n_plans.parse().unwrap_or(0) });
    });
    let stop = watch(scroll_box, tell.as_ref().unchecked_ref());
    keep_watching(tell, stop);
}
