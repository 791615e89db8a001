//! Keys that stand twice in a text that has no other fault: the browser takes the last and says nothing. Never
//! before there is time for it.

use js_sys::JsString;
use leptos::task::spawn_local;
use wasm_bindgen::prelude::*;

use super::diagnosis::diagnose;
use super::problem::tell_of_faults;
use crate::browser::idle::NextIdle;

#[wasm_bindgen(module = "/src/element/keys_twice.js")]
extern "C" {
    #[wasm_bindgen(js_name = hasKeyTwice)]
    fn has_key_twice(text: &JsString) -> bool;
}

/// Tells of them in the console when the browser is idle, unless what is returned is dropped before.
pub(super) fn tell_when_idle(text: JsString) -> NextIdle {
    NextIdle::new(|| spawn_local(tell(text)))
}

async fn tell(text: JsString) {
    if has_key_twice(&text)
        && let Ok(diagnosis) = diagnose(String::from(&text)).await
    {
        tell_of_faults(&diagnosis.faults);
    }
}
