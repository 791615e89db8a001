//! The crate, compiled for WebAssembly; the module is not yet one that a page can load.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context as _, Result, ensure};

use super::Flavour;
use crate::setup::WasmCargo;
use crate::step::step;
use crate::{program, repository};

/// Compiles the library and returns where the module is.
///
/// # Errors
/// When cargo fails: what it printed is above.
pub(crate) fn compile(cargo: &WasmCargo, flavour: Flavour) -> Result<PathBuf> {
    let (profile, why) = match flavour {
        Flavour::Reader => ("wasm", "optimised for size"),
        Flavour::Developer => ("wasm-dev", "quick to rebuild"),
    };
    let folder = repository::target().join("wasm32-unknown-unknown").join(profile);
    let module = folder.join("plan_compare.wasm");
    // A build that fails unnoticed must not leave the last one's module to go on with.
    if module.exists() {
        fs::remove_file(&module).context("removing the module of the last build")?;
    }
    step(format!("build: compiling for WebAssembly, {why} (profile {profile})"), || {
        let mut command = cargo.command("rustc");
        command.args(["--lib", "--package", "plan-compare", "--profile", profile]);
        if flavour == Flavour::Reader {
            // What parts the module needs to know what refers to what.
            command.args(["--features", "split", "--", "-Clink-arg=--emit-relocs"]);
        }
        program::run(&mut command)
    })?;
    ensure!(module.is_file(), "cargo made no {}", module.display());
    Ok(module)
}
