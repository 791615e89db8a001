//! Debian packages, installed only as root; elsewhere the reader of the message installs them.

use std::process::Command;
use std::sync::{Mutex, PoisonError};

use anyhow::{Result, bail};

use crate::program;
use crate::step::step;

/// Whether the lists of packages are new, which do not change while this tool runs; held while apt-get
/// runs, of which there is one at a time.
static IS_UP_TO_DATE: Mutex<bool> = Mutex::new(false);

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
        let mut is_up_to_date = IS_UP_TO_DATE.lock().unwrap_or_else(PoisonError::into_inner);
        if !*is_up_to_date {
            program::run_quietly(apt_get().args(["update"]))?;
            *is_up_to_date = true;
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
