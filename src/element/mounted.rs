//! Elements that live as long as their owner. Never leaves a listener, an effect or a node behind.

use any_spawner::Executor;
use reactive_graph::owner::Owner;
use web_sys::HtmlElement;

/// What was built inside `root`; dropping it takes everything away.
pub(super) struct Mounted {
    owner: Owner,
    root: HtmlElement,
}

impl Mounted {
    /// Builds inside `root`, and hands on what `build` returns.
    pub(super) fn new<T>(root: HtmlElement, build: impl FnOnce(&HtmlElement) -> T) -> (Self, T) {
        // Fails when another element was first, which is just as well.
        let _ = Executor::init_wasm_bindgen();
        let owner = Owner::new();
        let built = owner.with(|| build(&root));
        (Self { owner, root }, built)
    }
}

impl Drop for Mounted {
    fn drop(&mut self) {
        self.owner.cleanup();
        self.root.set_text_content(None);
    }
}
