//! Targets and components of the installed Rust, added with rustup; never another toolchain.

use std::process::Command;

use anyhow::{Context as _, Result, bail};

use crate::program;
use crate::step::step;

/// Adds a target to the toolchain in use.
///
/// # Errors
/// When there is no rustup, or it cannot.
pub(crate) fn add_target(target: &str) -> Result<()> {
    if program::find("rustup").is_none() {
        bail!("rustup is not installed");
    }
    step(format!("wasm target: adding {target} with rustup, because it is missing"), || {
        program::run_quietly(Command::new("rustup").args(["target", "add", target]))
    })
}

/// Adds the standard library's sources to the toolchain in use.
///
/// # Errors
/// When there is no rustup, or it cannot.
pub(crate) fn ensure_sources() -> Result<()> {
    step("wasm target: adding rust-src with rustup, to build the library for size", || {
        program::run_quietly(Command::new("rustup").args(["component", "add", "rust-src"]))
    })
}

/// Adds rustfmt or clippy, unless `cargo <subcommand>` answers.
///
/// # Errors
/// A sentence that says how to install it.
pub(crate) fn ensure_component(component: &str, subcommand: &str) -> Result<()> {
    let answers = program::run_quietly(Command::new("cargo").args([subcommand, "--version"]));
    if answers.is_ok() {
        return Ok(());
    }
    step(format!("lint: adding {component} with rustup, because it is missing"), || {
        program::run_quietly(Command::new("rustup").args(["component", "add", component]))
            .with_context(|| {
                format!("{component} is missing; run: rustup component add {component}")
            })
    })
}
