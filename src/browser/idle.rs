//! A moment in which the browser has nothing to do. Never how long it lasts.

use gloo_timers::callback::Timeout;
use js_sys::Reflect;
use wasm_bindgen::prelude::*;

/// How long to wait where the browser does not tell when it is idle. Unit: milliseconds.
const PAUSE: u32 = 1_000;

/// A call at the next idle moment, unless it is dropped before.
pub(crate) enum NextIdle {
    Callback { id: u32, _called: Closure<dyn FnMut()> },
    Timer { _timeout: Timeout },
}

impl NextIdle {
    /// Calls `act` when the browser is idle.
    pub(crate) fn new(act: impl FnOnce() + 'static) -> Self {
        let window = gloo_utils::window();
        // Safari does not have it.
        if Reflect::has(&window, &"requestIdleCallback".into()) != Ok(true) {
            return Self::Timer { _timeout: Timeout::new(PAUSE, act) };
        }
        let called = Closure::once(act);
        let id = window.request_idle_callback(called.as_ref().unchecked_ref());
        Self::Callback { id: id.unwrap_or_default(), _called: called }
    }
}

impl Drop for NextIdle {
    fn drop(&mut self) {
        if let Self::Callback { id, .. } = self {
            gloo_utils::window().cancel_idle_callback(*id);
        }
    }
}
