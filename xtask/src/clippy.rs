//! Clippy in the compiler's place, as `cargo clippy` puts it there; but also where something is to run.
//! What `cargo clippy` has checked has to be compiled once more for the tests, with all it depends on.

use std::process::Command;

use crate::repository;

/// `-D warnings`, in the words of `cargo clippy` to its driver.
const DENY_WARNINGS: &str = "-D__CLIPPY_HACKERY__warnings__CLIPPY_HACKERY__";

pub(crate) trait WithClippy {
    /// Has the workspace's own crates compiled by Clippy, and warnings denied. Cargo keeps them apart from
    /// those that the bare compiler has compiled.
    fn with_clippy(&mut self) -> &mut Self;

    /// Does so with the rules for what runs in a page: what panics there is banned; tools and tests may
    /// look at the clock.
    fn with_clippy_for_pages(&mut self) -> &mut Self;
}

impl WithClippy for Command {
    fn with_clippy(&mut self) -> &mut Self {
        self.env("RUSTC_WORKSPACE_WRAPPER", "clippy-driver").env("CLIPPY_ARGS", DENY_WARNINGS)
    }

    fn with_clippy_for_pages(&mut self) -> &mut Self {
        self.with_clippy().env("CLIPPY_CONF_DIR", repository::root().join("xtask/clippy-wasm"))
    }
}
