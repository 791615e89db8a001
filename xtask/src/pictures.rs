//! The pictures of the documents, taken by `bench/pictures.mjs` of what `build` makes. Compares nothing:
//! whoever runs it looks at them.

use std::process::Command;

use anyhow::Result;

use crate::workspace_program::CompiledWith;
use crate::{build, program, repository, setup};

/// Builds what is pictured if need be, and writes `docs/pictures/`.
///
/// # Errors
/// When something cannot be built or installed, or a page does not show what is pictured.
pub(crate) fn run() -> Result<()> {
    build::dist_if_stale(CompiledWith::Itself)?;
    let browser = setup::for_bench()?;
    let mut node = Command::new("node");
    node.arg(repository::root().join("bench/pictures.mjs")).env("CHROME", browser.binary);
    program::run(&mut node)
}
