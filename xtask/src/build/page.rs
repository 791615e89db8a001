//! What goes into the folder as it is: demo article, the widget's own page, datasets, documents.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result};

use crate::{fingerprint, repository};

/// Copies the demo article, the widget's own page, `data/`, `docs/`, the README and the licences.
///
/// # Errors
/// When a file cannot be copied, or a page is missing.
pub(crate) fn copy(files: &Path) -> Result<()> {
    let root = repository::root();
    for name in ["embed.js", "embed.css", "static.css"] {
        copy_file(&root.join("src/embed").join(name), &files.join(name))?;
    }
    let mut sources = vec![root.join("index.html"), root.join("embed.html")];
    fingerprint::collect(&root.join("data"), &mut sources)?;
    fingerprint::collect(&root.join("docs"), &mut sources)?;
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
