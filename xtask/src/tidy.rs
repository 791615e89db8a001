//! The house rules that no compiler knows, each finding with its place and what to do; changes no
//! file.

mod circles;
mod docs;
mod files;
mod layering;
mod mentions;
mod naming;
mod path_lint;
mod scan;

use std::fmt;
use std::fs;
use std::process::Command;

use anyhow::{Result, bail};

use crate::{program, repository};
use scan::RustFile;

/// A text file of the repository.
#[derive(Debug)]
pub(crate) struct TextFile {
    /// In the repository, with `/`.
    pub(crate) path: String,
    pub(crate) text: String,
}

/// What is wrong, where, and what to do.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Finding {
    path: String,
    line: usize,
    what: String,
}

impl Finding {
    pub(crate) fn new(path: &str, line: usize, what: impl Into<String>) -> Self {
        Self { path: path.to_owned(), line, what: what.into() }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.path, self.line, self.what)
    }
}

/// Checks every file that is or could be committed.
///
/// # Errors
/// When there is a finding.
pub(crate) fn run() -> Result<()> {
    let files = text_files()?;
    let (mut findings, mut rust_files) = (Vec::new(), Vec::new());
    for file in &files {
        findings.extend(files::check(file));
        findings.extend(path_lint::check(file));
        if !file.path.ends_with(".rs") {
            continue;
        }
        match RustFile::parse(file) {
            Ok(rust) => {
                findings.extend(files::check_rust(&rust));
                findings.extend(layering::check(&rust));
                findings.extend(naming::check(&rust));
                rust_files.push(rust);
            }
            Err(finding) => findings.push(finding),
        }
    }
    findings.extend(circles::check(&rust_files));
    findings.extend(docs::check(&files));
    findings.sort();

    for finding in &findings {
        println!("{finding}");
    }
    if !findings.is_empty() {
        bail!("tidy: {} to mend", findings.len());
    }
    println!("tidy: {} files, nothing to mend", files.len());
    Ok(())
}

fn text_files() -> Result<Vec<TextFile>> {
    let root = repository::root();
    let mut command = Command::new("git");
    command.current_dir(&root).args(["ls-files", "--cached", "--others", "--exclude-standard"]);
    let mut files = Vec::new();
    for path in program::output(&mut command)?.lines() {
        // Git also lists what was deleted since; pictures are no text.
        if let Ok(text) = fs::read_to_string(root.join(path)) {
            files.push(TextFile { path: path.to_owned(), text });
        }
    }
    Ok(files)
}
