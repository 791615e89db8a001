//! Formatting, clippy on both targets and the house rules, with warnings denied; changes no file.

use std::env;
use std::process::Command;

use anyhow::Result;

use crate::clippy::WithClippy as _;
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
        let mut all_but_journeys = cargo("build");
        all_but_journeys.args(["--workspace", "--exclude", "e2e", "--all-targets"]);
        program::run(all_but_journeys.with_clippy())?;
        // By themselves, as the tests compile them.
        let journeys = ["--package", "e2e", "--all-targets"];
        program::run(cargo("build").args(journeys).with_clippy())
    })?;
    step("lint: clippy, for WebAssembly", || {
        let mut element = wasm_cargo.command("build");
        element.args(["--package", "plan-compare", "--lib", "--test", "element"]);
        program::run(element.with_clippy_for_pages())?;
        let mut builder = wasm_cargo.command("build");
        builder.args(["--package", "builder", "--package", "builder-tables", "--lib"]);
        program::run(builder.with_clippy_for_pages())
    })?;
    tidy::run()
}

fn cargo(subcommand: &str) -> Command {
    let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(repository::root()).arg(subcommand);
    command
}
