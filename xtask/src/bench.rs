//! Our element beside tables made by hand and by known libraries, measured by `bench/run.mjs` in
//! Chromium. Measures nothing itself, judges nothing, and is part of no test.

use std::ffi::OsString;
use std::process::Command;

use anyhow::Result;

use crate::step::step;
use crate::workspace_program::{self, CompiledWith};
use crate::{build, program, repository, setup};

/// Builds what is measured if need be, and hands `options` to the runner, which says what they are.
///
/// # Errors
/// When something cannot be built or installed, or a page does not show what it should.
pub(crate) fn run(options: &[OsString]) -> Result<()> {
    build::dist_if_stale(CompiledWith::Itself)?;
    let browser = setup::for_bench()?;
    let renderer =
        step("bench: building the program plan-compare, which renders the static figure", || {
            workspace_program::compiled("plan-compare", CompiledWith::Itself)
        })?;
    let mut node = Command::new("node");
    node.arg(repository::root().join("bench/run.mjs"))
        .arg("--renderer")
        .arg(renderer)
        .args(options)
        .env("CHROME", browser.binary);
    program::run(&mut node)
}
