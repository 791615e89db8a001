//! What survives a reload: the document and the choices, in this browser's storage. Never anywhere else,
//! and not after *Forget*.

use gloo_timers::callback::Timeout;
use leptos::prelude::*;
use serde_json::Value;
use web_sys::Storage;

use super::store::Store;
use crate::choices::Choices;

/// The key in the browser's storage.
const KEY: &str = "plan-compare-builder";

/// How long keeping waits for what the editor sees. Unit: milliseconds.
const LATER: u32 = 100;

fn storage() -> Option<Storage> {
    gloo_utils::window().local_storage().ok().flatten()
}

/// Takes up what was kept.
pub(super) fn restore(store: Store) {
    let kept = storage().and_then(|storage| storage.get_item(KEY).ok().flatten());
    let Some(kept) = kept.and_then(|text| serde_json::from_str::<Value>(&text).ok()) else {
        return;
    };
    if kept["document"].is_object() {
        store.choices.set(Choices::from_json(&kept["choices"]));
        store.bring_in(kept["document"].clone());
        store.told.set("Your work of last time is here again.".to_owned());
    }
}

/// Keeps what there is, whenever the editor pauses.
pub(super) fn keep(store: Store) {
    let next = StoredValue::new_local(None::<Timeout>);
    Effect::new(move |_| {
        let settled = store.settled.get();
        let choices = store.choices.with(Choices::to_json);
        // What was forgotten is not kept after all.
        next.set_value(None);
        if settled.text.is_empty() {
            return;
        }
        next.set_value(Some(Timeout::new(LATER, move || {
            // The text is JSON already.
            let kept = format!("{{\"document\":{},\"choices\":{choices}}}", settled.text);
            let is_kept = storage().is_some_and(|storage| storage.set_item(KEY, &kept).is_ok());
            if !is_kept {
                let told = "This browser does not keep your work: download the dataset before you \
                            leave.";
                store.told.set(told.to_owned());
            }
        })));
    });
}

/// Takes everything out of this browser.
pub(super) fn forget(store: Store) {
    if let Some(storage) = storage() {
        // Nothing is there to be taken out where it fails.
        let _ = storage.remove_item(KEY);
    }
    store.clear();
    store.told.set("Nothing is kept in this browser any more.".to_owned());
}
