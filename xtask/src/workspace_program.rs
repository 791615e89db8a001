//! The workspace's own programs, as tests and builds call them. Never runs one.

use std::env;
use std::path::PathBuf;
use std::process::Command;

use anyhow::Result;

use crate::clippy::WithClippy as _;
use crate::{program, repository};

/// With what a program is compiled. Cargo gives a dependency the features that all wish that are compiled
/// together, and compiles it once more for each other set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum CompiledWith {
    /// With nothing else: as soon as it gets.
    Itself,
    /// With the tests, whose dependencies are compiled then.
    Tests,
}

/// Compiles a program of the workspace if need be, and says where it is.
///
/// # Errors
/// When it cannot be compiled.
pub(crate) fn compiled(name: &str, with: CompiledWith) -> Result<PathBuf> {
    let mut cargo = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo.current_dir(repository::root()).args(["build", "--bin", name]);
    match with {
        CompiledWith::Itself => cargo.args(["--package", name]),
        // A small test, for its features.
        CompiledWith::Tests => {
            cargo.args(["--workspace", "--exclude", "e2e", "--test", "documents"]).with_clippy()
        }
    };
    program::run_quietly(&mut cargo)?;
    Ok(repository::target().join("debug").join(format!("{name}{}", env::consts::EXE_SUFFIX)))
}
