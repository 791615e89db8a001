//! What goes into the folder as it is: demo article, the widget's own page, datasets, licences; and
//! the npm manifest.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result};
use serde_json::json;

use crate::{fingerprint, repository};

/// Copies the demo article, the widget's own page, `data/`, the README and the licences.
///
/// # Errors
/// When a file cannot be copied, or a page is missing.
pub(crate) fn copy(files: &Path) -> Result<()> {
    let root = repository::root();
    for name in ["embed.js", "embed.css"] {
        copy_file(&root.join("src/embed").join(name), &files.join(name))?;
    }
    let mut sources = vec![root.join("index.html"), root.join("embed.html")];
    fingerprint::collect(&root.join("data"), &mut sources)?;
    for child in fs::read_dir(&root)? {
        let child = child?;
        let name = child.file_name();
        if name == "README.md" || name.as_encoded_bytes().starts_with(b"LICENSE") {
            sources.push(child.path());
        }
    }
    for source in sources {
        let to = files.join(source.strip_prefix(&root)?);
        if let Some(folder) = to.parent() {
            fs::create_dir_all(folder)?;
        }
        copy_file(&source, &to)?;
    }
    Ok(())
}

fn copy_file(from: &Path, to: &Path) -> Result<()> {
    fs::copy(from, to).with_context(|| format!("copying {}", from.display())).map(drop)
}

/// Writes `package.json`, which makes the folder an npm package.
///
/// # Errors
/// When it cannot be written.
pub(crate) fn package(files: &Path) -> Result<()> {
    let mut names: Vec<String> = Vec::new();
    for child in fs::read_dir(files)? {
        names.push(child?.file_name().to_string_lossy().into_owned());
    }
    names.sort();
    let manifest = json!({
        "name": "plan-compare",
        // The workspace has one version.
        "version": env!("CARGO_PKG_VERSION"),
        "description": "An embeddable widget with which readers compare competing plans",
        "license": env!("CARGO_PKG_LICENSE"),
        "type": "module",
        "exports": { ".": "./plan-compare.js", "./data/*": "./data/*", "./locales/*": "./locales/*" },
        "files": names,
        // Importing it defines the element.
        "sideEffects": true,
    });
    let text = serde_json::to_string_pretty(&manifest)? + "\n";
    fs::write(files.join("package.json"), text).context("writing package.json")
}
