//! A crate, compiled for WebAssembly; the module is not yet one that a page can load.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context as _, Result, ensure};

use super::Flavour;
use crate::setup::WasmCargo;
use crate::step::step;
use crate::{program, repository};

/// What is compiled to a module.
pub(super) struct Package {
    name: &'static str,
    module: &'static str,
    /// What parts the module needs to know what refers to what.
    is_split: bool,
}

/// The widget.
pub(super) const WIDGET: Package =
    Package { name: "plan-compare", module: "plan_compare.wasm", is_split: true };

/// The page for editors.
pub(super) const BUILDER: Package =
    Package { name: "builder", module: "builder.wasm", is_split: false };

/// What reads tables there.
pub(super) const BUILDER_TABLES: Package =
    Package { name: "builder-tables", module: "builder_tables.wasm", is_split: false };

/// Compiles a library and returns where the module is.
///
/// # Errors
/// When cargo fails: what it printed is above.
pub(super) fn compile(cargo: &WasmCargo, flavour: Flavour, package: &Package) -> Result<PathBuf> {
    let (profile, why) = match flavour {
        Flavour::Reader => ("wasm", "optimised for size"),
        Flavour::Developer => ("wasm-dev", "quick to rebuild"),
    };
    let folder = repository::target().join("wasm32-unknown-unknown").join(profile);
    let module = folder.join(package.module);
    // A build that fails unnoticed must not leave the last one's module to go on with.
    if module.exists() {
        fs::remove_file(&module).context("removing the module of the last build")?;
    }
    let name = package.name;
    step(format!("build: compiling {name} for WebAssembly, {why} (profile {profile})"), || {
        let mut command = cargo.command("rustc");
        command.args(["--lib", "--package", name, "--profile", profile]);
        if flavour == Flavour::Reader && package.is_split {
            command.args(["--features", "split", "--", "-Clink-arg=--emit-relocs"]);
        }
        program::run(&mut command)
    })?;
    ensure!(module.is_file(), "cargo made no {}", module.display());
    Ok(module)
}
