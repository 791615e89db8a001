//! A large table is built in steps, between which the browser paints and hears its reader. Never what
//! is in a row.

use gloo_timers::callback::Timeout;
use leptos::prelude::*;

use crate::components::effect::effect;
use crate::model::IssueIx;
use crate::widget::Widget;

/// How many cells a step makes: a moment's work on a slow phone.
const CELLS_PER_STEP: usize = 500;

/// Lets a new table begin with the first rows, and with the issues that are open. Paper gets all at once.
pub(super) fn begin(widget: Widget) {
    if widget.print_page.is_some() {
        return;
    }
    let is_open = |issue: &IssueIx| untrack(|| widget.is_open(*issue));
    let last_open = widget.order.read_untracked().iter().rposition(is_open);
    widget.n_rows.set(rows_per_step(widget).max(last_open.map_or(0, |at| at + 1)));
}

/// Lets tables grow until they are whole.
pub(in crate::views) fn advance(widget: Widget) {
    let waiting = StoredValue::new_local(None::<Timeout>);
    effect(move |_| {
        if widget.is_whole() {
            if let Some(tell) = widget.take_waiting() {
                tell();
            }
        } else {
            waiting.set_value(Some(Timeout::new(0, move || {
                widget.n_rows.try_update(|n_rows| *n_rows += rows_per_step(widget));
            })));
        }
    });
}

/// How many rows a step makes.
pub(super) fn rows_per_step(widget: Widget) -> usize {
    CELLS_PER_STEP / widget.columns.read_untracked().len().max(1) + 1
}
