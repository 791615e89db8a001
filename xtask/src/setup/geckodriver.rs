//! Firefox's WebDriver, compiled from crates.io where no package of the system brings it; once for
//! each version, never again for each run.

use std::env;
use std::path::PathBuf;
use std::process::Command;

use anyhow::Result;

use crate::step::step;
use crate::{program, repository};

const VERSION: &str = "0.37.1";

/// Where it is, if it is there.
pub(super) fn find() -> Option<PathBuf> {
    program::find("geckodriver").or_else(|| Some(own()).filter(|path| path.is_file()))
}

/// Compiles it, without optimisation: it waits for the browser most of its time.
///
/// # Errors
/// When cargo cannot.
pub(super) fn install() -> Result<()> {
    step(format!("browser: compiling geckodriver {VERSION}, because it is missing"), || {
        let mut cargo = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
        cargo.args(["install", "geckodriver", "--version", VERSION, "--locked", "--debug"]);
        // Nobody looks into it: a third of the time goes into what says where its lines are.
        cargo.env("CARGO_PROFILE_DEV_DEBUG", "0");
        program::run_quietly(cargo.arg("--root").arg(folder()))
    })
}

fn own() -> PathBuf {
    folder().join("bin").join(format!("geckodriver{}", env::consts::EXE_SUFFIX))
}

fn folder() -> PathBuf {
    repository::target().join("tools").join(format!("geckodriver-{VERSION}"))
}
