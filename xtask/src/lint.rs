//! Formatting, clippy on both targets and the house rules, with warnings denied; changes no file.

use std::env;
use std::process::Command;

use anyhow::Result;

use crate::step::step;
use crate::{program, repository, setup, tidy};

/// Stops at the first of them that finds something.
///
/// # Errors
/// When something is found, or a tool is missing and cannot be added.
pub(crate) fn run() -> Result<()> {
    setup::ensure_component("rustfmt", "fmt")?;
    setup::ensure_component("clippy", "clippy")?;
    let wasm_cargo = setup::for_building()?;

    step("lint: rustfmt", || program::run(cargo("fmt").args(["--all", "--check"])))?;
    step("lint: clippy, for this machine", || {
        let all = ["--workspace", "--all-targets", "--", "-D", "warnings"];
        program::run(cargo("clippy").args(all))
    })?;
    step("lint: clippy, for WebAssembly", || {
        let mut command = wasm_cargo.command("clippy");
        // What panics in a browser is banned there only: tools and tests may look at the clock.
        command.env("CLIPPY_CONF_DIR", repository::root().join("xtask/clippy-wasm"));
        command.args(["--package", "plan-compare", "--lib", "--test", "element"]);
        program::run(command.args(["--", "-D", "warnings"]))
    })?;
    tidy::run()
}

fn cargo(subcommand: &str) -> Command {
    let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(repository::root()).arg(subcommand);
    command
}
