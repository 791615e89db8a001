//! The cargo that can build for WebAssembly; compiles nothing itself.

use std::env;
use std::ffi::OsString;
use std::path::Path;
use std::process::Command;

use anyhow::{Context as _, Result};

use super::{debian_rust, rustup};
use crate::{program, repository};

/// The target of everything that runs in a browser.
pub(crate) const TARGET: &str = "wasm32-unknown-unknown";

/// Components of Leptos that hide their types behind one: of a widget in `view!`, it took a ninth of the
/// module after brotli, and what is tested is what readers get.
pub(super) const RUSTFLAGS: &str = "--cfg erase_components";

/// How to call a cargo that can build for [`TARGET`].
#[derive(Debug)]
pub(crate) struct WasmCargo {
    pub(super) program: OsString,
    pub(super) env: Vec<(&'static str, OsString)>,
    /// For all that is compiled for the target, beside those of the environment.
    pub(super) rustflags: String,
    /// Follow `--target`.
    pub(super) args: &'static [&'static str],
}

impl WasmCargo {
    /// `cargo <subcommand> --target wasm32-unknown-unknown`, in the repository's root.
    pub(crate) fn command(&self, subcommand: &str) -> Command {
        let mut command = Command::new(&self.program);
        // In the environment they stand in the place of those in files of cargo's configuration.
        let given = env::var("RUSTFLAGS").unwrap_or_default();
        command
            .current_dir(repository::root())
            .envs(self.env.iter().map(|(name, value)| (name, value)))
            .env("RUSTFLAGS", format!("{given} {}", self.rustflags).trim())
            .args([subcommand, "--target", TARGET])
            .args(self.args);
        command
    }
}

/// Finds the target, or adds it: with rustup, else with Debian's packages.
///
/// # Errors
/// A sentence that says how to add it by hand.
pub(crate) fn find() -> Result<WasmCargo> {
    if !is_installed()? {
        match rustup::add_target(TARGET) {
            Ok(()) => {}
            Err(reason) => return debian_rust::find(&reason),
        }
    }
    let program = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    Ok(WasmCargo { program, env: Vec::new(), rustflags: RUSTFLAGS.to_owned(), args: &[] })
}

fn is_installed() -> Result<bool> {
    let rustc = env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let sysroot = program::output(Command::new(rustc).args(["--print", "sysroot"]))
        .context("there is no Rust compiler; install Rust from https://rustup.rs")?;
    Ok(Path::new(sysroot.trim()).join("lib/rustlib").join(TARGET).join("lib").is_dir())
}
