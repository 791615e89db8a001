//! What goes into the folder as it is: demo articles, the widget's own page and the script for pages
//! that frame it, datasets, documents. Only the demos get something in addition: what their readers
//! see first.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result};

use crate::workspace_program::{self, CompiledWith};
use crate::{fingerprint, program, repository};

/// Copies the demo articles, the widget's own page, its host's script, `data/`, `docs/` without its pictures,
/// the README and the licences.
///
/// # Errors
/// When a file cannot be copied, or a page is missing.
pub(crate) fn copy(files: &Path) -> Result<()> {
    let root = repository::root();
    for name in ["embed.js", "embed.css", "host.js", "static.css"] {
        copy_file(&root.join("src/embed").join(name), &files.join(name))?;
    }
    for source in examples()? {
        let name = source.file_name().context("a file has a name")?;
        copy_file(&source, &files.join(name))?;
    }
    let mut sources = vec![root.join("index.html"), root.join("embed.html")];
    fingerprint::collect(&root.join("data"), &mut sources)?;
    let pictures = root.join("docs/pictures");
    let mut documents = Vec::new();
    fingerprint::collect(&root.join("docs"), &mut documents)?;
    // Half a megabyte for people who read the documents, and nobody does so on a host.
    sources.extend(documents.into_iter().filter(|path| !path.starts_with(&pictures)));
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

/// Puts the comparison as HTML into each demo, for readers without scripts or WebAssembly and before
/// those are there.
///
/// # Errors
/// When the command line cannot be built, or a demo does not say where.
pub(crate) fn render_demos(files: &Path, with: CompiledWith) -> Result<()> {
    let plan_compare = workspace_program::compiled("plan-compare", with)?;
    let mut names = vec!["index.html".into()];
    names.extend(examples()?.iter().filter_map(|page| page.file_name().map(OsStr::to_owned)));
    for demo in names.iter().map(|name| files.join(name)) {
        if demo.extension().is_some_and(|extension| extension == "html") {
            render_demo(&demo, &plan_compare).with_context(|| demo.display().to_string())?;
        }
    }
    Ok(())
}

fn render_demo(demo: &Path, plan_compare: &Path) -> Result<()> {
    let html = fs::read_to_string(demo).context("reading the demo")?;
    let (before, rest) =
        html.split_once("<!-- plan-compare ").context("where the demo's HTML is")?;
    let (arguments, after) = rest.split_once(" -->").context("a comment ends")?;
    let mut command = Command::new(plan_compare);
    command.current_dir(repository::root());
    let figure = program::output(command.args(arguments.split(' ')))?;
    fs::write(demo, format!("{before}{}{after}", figure.trim_end())).context("writing the demo")
}

/// The pages of the invented examples, with their style sheet. In the folder they lie beside
/// `index.html`, so that an address in them is what any page there would write.
fn examples() -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    fingerprint::collect(&repository::root().join("demo"), &mut files)?;
    Ok(files)
}

fn copy_file(from: &Path, to: &Path) -> Result<()> {
    fs::copy(from, to).with_context(|| format!("copying {}", from.display())).map(drop)
}
