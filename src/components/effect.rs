//! Effects that are compiled once. Never what follows from a change.

use leptos::prelude::*;

/// Runs `run` now and whenever a signal that it read has changed; it learns whether it is the first
/// time.
///
/// `Effect::new` is compiled anew for each closure, this once for all.
pub(crate) fn effect(mut run: impl FnMut(bool) + 'static) {
    let run: Box<dyn FnMut(Option<()>)> = Box::new(move |before| run(before.is_none()));
    Effect::new(run);
}
