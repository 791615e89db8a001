//! The tools that npm carries: wasm-opt, esbuild, tsc, axe-core, filters of HTML; installed again
//! only when the lock file has changed.

use std::fs;
use std::process::Command;
use std::sync::Mutex;

use anyhow::{Context as _, Result};

use super::apt;
use crate::step::step;
use crate::{fingerprint, program, repository};

/// Whoever comes second finds everything there.
static TURN: Mutex<()> = Mutex::new(());

/// Brings `xtask/node_modules` to what `xtask/package-lock.json` says.
///
/// # Errors
/// When node or npm is missing and cannot be installed, or npm fails.
pub(crate) fn install() -> Result<()> {
    let _turn = TURN.lock();
    if program::find("node").is_none() || program::find("npm").is_none() {
        apt::install("npm tools", &["nodejs", "npm"], "esbuild and wasm-opt run on Node")?;
    }
    let folder = repository::root().join("xtask");
    let lock = fs::read(folder.join("package-lock.json")).context("xtask/package-lock.json")?;
    let wanted = fingerprint::of_bytes(&lock);
    let stamp = repository::node_modules().join(".lock-sha256");
    let installed = fs::read_to_string(&stamp).unwrap_or_default();
    if installed == wanted {
        return Ok(());
    }
    let why = if installed.is_empty() { "they are missing" } else { "their lock file changed" };
    step(format!("npm tools: installing what xtask/package.json names, because {why}"), || {
        let npm = if cfg!(windows) { "npm.cmd" } else { "npm" };
        program::run_quietly(Command::new(npm).arg("ci").current_dir(&folder))?;
        fs::write(&stamp, &wanted).context("marking the npm tools as installed")
    })
}
