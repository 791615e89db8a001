//! wasm-opt on the bound module; chosen by what a reader downloads, not by the size on disk.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context as _, Result};

use crate::{program, repository};

/// What rustc's modules use. Never `--all-features`: it makes modules that browsers refuse.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// `-Oz` makes a smaller module that compresses worse; these only remove what is not needed.
const PASSES: [&str; 5] = [
    "--simplify-locals-notee-nostructure",
    "--coalesce-locals",
    "--reorder-locals",
    "--duplicate-function-elimination",
    "--remove-unused-module-elements",
];

/// Makes the module at `wasm` smaller.
///
/// # Errors
/// When wasm-opt fails; the module is then as it was.
pub(crate) fn shrink(wasm: &Path) -> Result<()> {
    let smaller = wasm.with_extension("smaller.wasm");
    let mut command = Command::new(repository::npm_tool("wasm-opt"));
    command
        .arg(wasm)
        .args(FEATURES)
        .args(PASSES)
        .arg("--output")
        .arg(&smaller);
    program::run_quietly(&mut command)?;
    fs::rename(&smaller, wasm).context("replacing the module by the smaller one")
}
