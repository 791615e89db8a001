//! Where things are in the repository; reads and writes nothing.

use std::env;
use std::path::PathBuf;

/// The repository's root.
pub(crate) fn root() -> PathBuf {
    // The variable is cargo's, at run time: a tree that was copied together with its target
    // folder would else still work on the original.
    let xtask = env::var_os("CARGO_MANIFEST_DIR")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
    xtask.parent().map(PathBuf::from).unwrap_or(xtask)
}

/// What a reader downloads.
pub(crate) fn dist() -> PathBuf {
    root().join("dist")
}

/// Where cargo puts what it builds.
pub(crate) fn target() -> PathBuf {
    match env::var_os("CARGO_TARGET_DIR") {
        Some(dir) => root().join(dir),
        None => root().join("target"),
    }
}

/// Intermediate files of this tool.
pub(crate) fn scratch() -> PathBuf {
    target().join("xtask")
}

/// The tools that npm installs.
pub(crate) fn node_modules() -> PathBuf {
    root().join("xtask/node_modules")
}

/// One of npm's tools.
pub(crate) fn npm_tool(name: &str) -> PathBuf {
    let file = if cfg!(windows) { format!("{name}.cmd") } else { name.to_owned() };
    node_modules().join(".bin").join(file)
}
