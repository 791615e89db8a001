//! Precompressed files for hosts that cannot compress, and what every file weighs; made by Node's
//! zlib, which has the reference coders and is there anyway.

use std::collections::BTreeMap;
use std::ops::Add;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result};

use crate::{fingerprint, program, repository};

/// One file's bytes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Lengths {
    /// As it is.
    pub(crate) raw: u64,
    /// With gzip, level 9.
    pub(crate) gzip: u64,
    /// With brotli, quality 11.
    pub(crate) brotli: u64,
}

impl Add for Lengths {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            raw: self.raw + other.raw,
            gzip: self.gzip + other.gzip,
            brotli: self.brotli + other.brotli,
        }
    }
}

/// Writes a `.br` and a `.gz` beside every file below `folder` that is over 1 KiB.
///
/// # Errors
/// When Node fails.
pub(crate) fn write(folder: &Path) -> Result<()> {
    compress(&["--write"], &without_precompressed(folder)?).map(drop)
}

/// What each file below `folder` weighs, the precompressed left out.
///
/// # Errors
/// When Node fails.
pub(crate) fn lengths(folder: &Path) -> Result<BTreeMap<PathBuf, Lengths>> {
    let files = without_precompressed(folder)?;
    let printed = compress(&[], &files)?;
    let mut lengths = BTreeMap::new();
    for (file, line) in files.iter().zip(printed.lines()) {
        let mut numbers = line.split(' ').map(str::parse);
        let mut next =
            || numbers.next().context("compress.mjs printed too little")?.context("length");
        let of_file = Lengths { raw: next()?, gzip: next()?, brotli: next()? };
        lengths.insert(file.strip_prefix(folder)?.to_owned(), of_file);
    }
    Ok(lengths)
}

fn compress(options: &[&str], files: &[PathBuf]) -> Result<String> {
    let script = repository::root().join("xtask/compress.mjs");
    program::output(Command::new("node").arg(script).args(options).args(files))
}

/// Every file below `folder` but the precompressed, in order.
///
/// # Errors
/// When a folder cannot be read.
pub(crate) fn without_precompressed(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    fingerprint::collect(folder, &mut files)?;
    let is_precompressed =
        |file: &PathBuf| file.extension().is_some_and(|ext| ext == "br" || ext == "gz");
    files.retain(|file| !is_precompressed(file));
    files.sort();
    Ok(files)
}
