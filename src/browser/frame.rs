//! The browser's next frame. Never a loop of them.

use wasm_bindgen::prelude::*;

/// A call with the next frame, unless it is dropped before.
pub(crate) struct NextFrame {
    id: Option<i32>,
    _called: Closure<dyn FnMut()>,
}

impl NextFrame {
    /// Calls `act` with the next frame.
    pub(crate) fn new(act: impl FnOnce() + 'static) -> Self {
        let called = Closure::once(act);
        let id = gloo_utils::window().request_animation_frame(called.as_ref().unchecked_ref());
        Self { id: id.ok(), _called: called }
    }
}

impl Drop for NextFrame {
    fn drop(&mut self) {
        if let Some(id) = self.id {
            // A frame that has been is passed over.
            let _ = gloo_utils::window().cancel_animation_frame(id);
        }
    }
}
