//! wasm-opt on the bound module; chosen by what a reader downloads, not by the size on disk.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context as _, Result};

use crate::{program, repository};

/// What rustc's modules use. Never `--all-features`: it makes modules that browsers refuse.
pub(super) const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// Chosen by brotli, on a widget that came to 118,946 bytes without any pass: with these 117,303,
/// with all of these but `--dae-optimizing` 117,839, with `-Oz` 121,230, although that is 10 %
/// smaller on disk: what it merges compresses worse. So does what `--code-folding` merges, by 188
/// bytes. `--strip-debug` and `--strip-producers` change nothing, because wasm-bindgen leaves those
/// sections out already.
///
/// Later, of a module that came to 130,355, `--gufa` and `--code-pushing` took 362; `--local-cse`
/// would have added 1,400, and inlining what is called once 11,400.
const PASSES: [&str; 20] = [
    "--strip-target-features",
    "--remove-unused-names",
    "--remove-unused-brs",
    "--merge-blocks",
    "--duplicate-function-elimination",
    "--remove-unused-module-elements",
    "--gufa",
    // Parameters and results that nobody needs: the one that counts.
    "--dae-optimizing",
    "--optimize-instructions",
    "--precompute",
    "--vacuum",
    "--simplify-locals-notee-nostructure",
    "--code-pushing",
    "--coalesce-locals",
    "--rse",
    "--vacuum",
    "--reorder-locals",
    "--duplicate-function-elimination",
    "--remove-unused-module-elements",
    // What is said of addresses is a hint that no browser takes: 200 bytes.
    "--dealign",
];

/// Makes the module at `wasm` smaller.
///
/// # Errors
/// When wasm-opt fails; the module is then as it was.
pub(crate) fn shrink(wasm: &Path) -> Result<()> {
    let smaller = wasm.with_extension("smaller.wasm");
    let mut command = Command::new(repository::npm_tool("wasm-opt"));
    command.arg(wasm).args(FEATURES).args(PASSES).arg("--output").arg(&smaller);
    program::run_quietly(&mut command)?;
    fs::rename(&smaller, wasm).context("replacing the module by the smaller one")
}
