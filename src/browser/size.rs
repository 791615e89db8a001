//! Sizes of elements, as they change. Never changes one.

use wasm_bindgen::prelude::*;
use web_sys::{Element, ResizeObserver};

/// Hears of sizes until it is dropped.
pub(crate) struct SizeWatch {
    observer: ResizeObserver,
    _called: Closure<dyn FnMut()>,
}

impl SizeWatch {
    /// Calls `tell` now and whenever the size of one of `elements` changes.
    ///
    /// # Errors
    /// Where the browser has no such observer.
    pub(crate) fn new(
        elements: &[&Element],
        tell: impl FnMut() + 'static,
    ) -> Result<Self, JsValue> {
        let called = Closure::<dyn FnMut()>::new(tell);
        let observer = ResizeObserver::new(called.as_ref().unchecked_ref())?;
        elements.iter().for_each(|element| observer.observe(element));
        Ok(Self { observer, _called: called })
    }
}

impl Drop for SizeWatch {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}
