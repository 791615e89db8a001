//! What npm carries: in `xtask/` the tools (wasm-opt, esbuild, tsc, axe-core, filters of HTML), in
//! `bench/` what the element is measured against; installed again only when a lock file has changed.

use std::fs;
use std::process::Command;
use std::sync::Mutex;

use anyhow::{Context as _, Result};

use super::apt;
use crate::step::step;
use crate::{fingerprint, program, repository};

/// Whoever comes second finds everything there.
static TURN: Mutex<()> = Mutex::new(());

/// Brings `node_modules` in a folder of the repository to what its `package-lock.json` says.
///
/// # Errors
/// When node or npm is missing and cannot be installed, or npm fails.
pub(crate) fn install(folder: &str) -> Result<()> {
    let _turn = TURN.lock();
    if program::find("node").is_none() || program::find("npm").is_none() {
        apt::install("npm tools", &["nodejs", "npm"], "esbuild and wasm-opt run on Node")?;
    }
    let path = repository::root().join(folder);
    let lock = fs::read(path.join("package-lock.json"))
        .with_context(|| format!("{folder}/package-lock.json"))?;
    let wanted = fingerprint::of_bytes(&lock);
    let stamp = path.join("node_modules/.lock-sha256");
    let installed = fs::read_to_string(&stamp).unwrap_or_default();
    if installed == wanted {
        return Ok(());
    }
    let why = if installed.is_empty() { "they are missing" } else { "their lock file changed" };
    step(format!("npm tools: installing what {folder}/package.json names, because {why}"), || {
        let npm = if cfg!(windows) { "npm.cmd" } else { "npm" };
        program::run_quietly(Command::new(npm).arg("ci").current_dir(&path))?;
        fs::write(&stamp, &wanted).context("marking the npm tools as installed")
    })
}
