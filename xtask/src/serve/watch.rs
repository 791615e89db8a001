//! Which sources change while `serve` runs; builds nothing.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver};
use std::time::Duration;

use anyhow::{Context as _, Result};
use notify::{Event, RecommendedWatcher, RecursiveMode, Watcher as _};

use crate::repository;

/// Longer than an editor takes between two files that it saves together.
const SETTLED: Duration = Duration::from_millis(100);

const FOLDERS: [&str; 5] = ["src", "builder", "style", "data", "demo"];

/// Editors replace files instead of writing to them, so the folder is watched for these.
const FILES: [&str; 3] = ["index.html", "embed.html", "Cargo.toml"];

/// Changes from now on.
pub(super) struct Changes {
    root: PathBuf,
    seen: Receiver<notify::Result<Event>>,
    /// Watches for as long as it lives.
    _watcher: RecommendedWatcher,
}

/// Begins to watch.
///
/// # Errors
/// When the system cannot watch, or has no more watches to give.
pub(super) fn start() -> Result<Changes> {
    let root = repository::root();
    let (send, seen) = mpsc::channel();
    let mut watcher = notify::recommended_watcher(send).context("cannot watch for changes")?;
    let mut watch = |path: &Path, mode| {
        watcher.watch(path, mode).with_context(|| format!("cannot watch {}", path.display()))
    };
    watch(&root, RecursiveMode::NonRecursive)?;
    for folder in FOLDERS {
        watch(&root.join(folder), RecursiveMode::Recursive)?;
    }
    Ok(Changes { root, seen, _watcher: watcher })
}

impl Changes {
    /// Waits for a change to a source, and returns its path in the repository.
    ///
    /// What changed at the same time, or since the last call, counts as this change.
    ///
    /// # Errors
    /// When the system stops watching.
    pub(super) fn next(&self) -> Result<String> {
        loop {
            let event = self.seen.recv().context("no longer watching for changes")?;
            if let Some(source) = self.source_in(event) {
                while self.seen.recv_timeout(SETTLED).is_ok() {}
                return Ok(source);
            }
        }
    }

    fn source_in(&self, event: notify::Result<Event>) -> Option<String> {
        let event = event.ok()?;
        // The build itself opens every source.
        let is_read = event.kind.is_access();
        if is_read { None } else { event.paths.iter().find_map(|path| source(&self.root, path)) }
    }
}

fn source(root: &Path, path: &Path) -> Option<String> {
    let name = path.strip_prefix(root).ok()?.to_str()?;
    let is_source = FILES.contains(&name)
        || FOLDERS.iter().any(|folder| name.starts_with(&format!("{folder}/")));
    let is_for_the_editor = name.ends_with('~') || name.contains("/.");
    (is_source && !is_for_the_editor).then(|| name.to_owned())
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::source;

    #[test]
    fn only_sources_are_built_again() {
        let check = |path: &str, expected: Option<&str>| {
            let found = source(Path::new("/repository"), Path::new(path));
            assert_eq!(found.as_deref(), expected);
        };
        check("/repository/src/view/toolbar.rs", Some("src/view/toolbar.rs"));
        check("/repository/index.html", Some("index.html"));
        check("/repository/README.md", None);
        check("/repository/src/.toolbar.rs.swp", None);
        check("/repository/src/toolbar.rs~", None);
        check("/elsewhere/src/lib.rs", None);
    }
}
