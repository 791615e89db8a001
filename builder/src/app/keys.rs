//! The keys that work everywhere on the page: undo and redo. Never one that a field needs for itself.

use gloo_events::{EventListener, EventListenerOptions};
use leptos::prelude::*;
use wasm_bindgen::JsCast as _;
use web_sys::KeyboardEvent;

use super::store::Store;

/// Undo with Ctrl or Command and Z, redo with Y or Shift and Z, as in any program.
pub(super) fn listen(store: Store) {
    let options = EventListenerOptions::enable_prevent_default();
    let heard = move |event: &web_sys::Event| {
        let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
        let is_command = (event.ctrl_key() || event.meta_key()) && !event.alt_key();
        let key = event.key().to_lowercase();
        let is_redo = key == "y" || (key == "z" && event.shift_key());
        if !is_command || !(key == "z" || is_redo) || !store.is_begun_now() {
            return;
        }
        event.prevent_default();
        if is_redo { store.redo() } else { store.undo() }
    };
    EventListener::new_with_options(&gloo_utils::window(), "keydown", options, heard).forget();
}

impl Store {
    /// Takes the last step back.
    pub(super) fn undo(self) {
        if self.now(|document| document.can_undo()) {
            self.act(|document| document.undo());
            self.told.set("Undone".to_owned());
        }
    }

    /// Makes the step again that was taken back last.
    pub(super) fn redo(self) {
        if self.now(|document| document.can_redo()) {
            self.act(|document| document.redo());
            self.told.set("Done again".to_owned());
        }
    }
}
