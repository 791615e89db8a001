//! Debian packages, installed only as root; elsewhere the reader of the message installs them.

use std::process::Command;
use std::sync::atomic::{AtomicBool, Ordering};

use anyhow::{Result, bail};

use crate::program;
use crate::step::step;

/// Lists of packages do not change while this tool runs.
static IS_UP_TO_DATE: AtomicBool = AtomicBool::new(false);

/// Installs `packages`, because of `reason`.
///
/// # Errors
/// A sentence naming the packages, when this is no Debian or the user is not root.
pub(crate) fn install(area: &str, packages: &[&str], reason: &str) -> Result<()> {
    let names = packages.join(" ");
    if program::find("apt-get").is_none() {
        bail!("{area}: {reason}; install the equivalent of the Debian packages {names}");
    }
    if !is_root() {
        bail!("{area}: {reason}; run: sudo apt-get install --no-install-recommends {names}");
    }
    step(format!("{area}: installing {names} with apt-get, because {reason}"), || {
        if !IS_UP_TO_DATE.load(Ordering::Relaxed) {
            program::run_quietly(apt_get().args(["update"]))?;
            IS_UP_TO_DATE.store(true, Ordering::Relaxed);
        }
        program::run_quietly(
            apt_get().args(["install", "-y", "--no-install-recommends"]).args(packages),
        )
    })
}

fn apt_get() -> Command {
    let mut command = Command::new("apt-get");
    command.arg("-qq").env("DEBIAN_FRONTEND", "noninteractive");
    command
}

fn is_root() -> bool {
    program::output(Command::new("id").arg("-u")).is_ok_and(|id| id.trim() == "0")
}
