//! What becomes of a reader's actions. Never how an action is offered.

use leptos::prelude::*;

use super::{Cause, Widget};
use crate::compare::Selection;

impl Widget {
    /// Applies a reader's action and notifies the host.
    pub fn act(&self, cause: Cause, change: impl FnOnce(&mut Selection)) {
        let mut after = self.selection.get_untracked();
        change(&mut after);
        self.notify(cause, after);
    }

    // Apart from `act`, which is compiled once for each closure.
    fn notify(&self, cause: Cause, after: Selection) {
        self.awaiting_view.set_value(None);
        let before = self.selection.get_untracked();
        self.selection.set(after.clone());
        let view = self.view.get_untracked();
        self.host.with_value(|host| host.on_action(cause, &before, &after, view));
    }

    /// The address that leads to a selection.
    pub fn address(&self, selection: &Selection) -> String {
        self.host.with_value(|host| host.address(*self, selection))
    }

    /// The dataset's text, as it was received.
    pub fn dataset_text(&self) -> String {
        self.host.with_value(|host| host.dataset_text())
    }

    /// Sets everything back to what the page asked for.
    pub fn reset(&self) {
        let default = self.default.get_untracked();
        self.act(Cause::Reset, |selection| *selection = default);
    }

    /// Sets back what the present view shows, and stays in it.
    pub fn reset_view(&self) {
        let default = self.default.get_untracked();
        self.act(Cause::Reset, |selection| {
            *selection = Selection { view: selection.view, ..default };
        });
    }
}
