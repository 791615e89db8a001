//! Views that live as long as their handle. Never leaves a listener, an effect or a node behind.

use std::cell::OnceCell;
use std::rc::Rc;

use leptos::mount::{UnmountHandle, mount_to};
use leptos::prelude::*;
use leptos::tachys::view::any_view::AnyViewState;
use web_sys::HtmlElement;

/// What was built inside an element; dropping it takes everything away.
pub(crate) struct Mounted(
    #[expect(dead_code, reason = "held for its drop")] UnmountHandle<AnyViewState>,
);

impl Mounted {
    /// Shows inside `root` the view that `build` makes, and hands on what else it makes.
    pub(crate) fn new<T: 'static>(
        root: HtmlElement,
        build: impl FnOnce() -> (T, AnyView) + 'static,
    ) -> (Self, Option<T>) {
        let made = Rc::new(OnceCell::new());
        let slot = Rc::clone(&made);
        let handle = mount_to(root, move || {
            let (value, view) = build();
            // Called once, so that nothing was in it before.
            let _ = slot.set(value);
            view
        });
        (Self(handle), Rc::into_inner(made).and_then(OnceCell::into_inner))
    }
}
