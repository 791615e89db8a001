//! The reader's files, from the sources to one folder; knows the order of the steps, not how a
//! step works.

mod bindgen;
mod builder;
mod bundle;
mod dead_exports;
mod function_order;
mod locales;
mod names;
mod package;
mod page;
mod precompressed;
mod shared_part;
mod split;
mod wasm;
mod wasm_opt;

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result};

use crate::step::step;
use crate::workspace_program::CompiledWith;
use crate::{fingerprint, repository, setup};

pub(crate) use builder::TABLES_PREFIX as BUILDER_TABLES_PREFIX;
pub(crate) use bundle::{GLUE_PREFIX, LATER_PREFIX, LOADER};
pub(crate) use package::{PACKED_BUDGET, check_weight};
pub(crate) use precompressed::{Lengths, lengths};

/// What the folder is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Flavour {
    /// For readers: as small as it gets.
    Reader,
    /// For the developer: as soon as it gets.
    Developer,
}

/// Everything that the folder is made from: the fingerprint of `dist/` is taken over these.
const INPUTS: [&str; 21] = [
    "src",
    "builder",
    "locales",
    "style",
    "data",
    "demo",
    "docs",
    "package",
    "tests/package",
    "index.html",
    "embed.html",
    "README.md",
    "LICENSE",
    "LICENSE-APACHE",
    "LICENSE-MIT",
    "Cargo.toml",
    "Cargo.lock",
    "xtask/src",
    "xtask/Cargo.toml",
    "xtask/compress.mjs",
    "xtask/package-lock.json",
];

/// Builds `dist/`, and what renders its HTML with what `with` says.
///
/// # Errors
/// Those of the steps; `dist/` is then as it was.
pub(crate) fn dist(with: CompiledWith) -> Result<()> {
    let inputs = fingerprint::of_files(&repository::root(), &INPUTS)?;
    into(Flavour::Reader, &repository::dist(), with)?;
    fs::write(stamp(), inputs).context("remembering what dist/ was built from")
}

/// Builds `dist/` unless it was built from the very files that are there now.
///
/// # Errors
/// As [`dist`].
pub(crate) fn dist_if_stale(with: CompiledWith) -> Result<()> {
    let inputs = fingerprint::of_files(&repository::root(), &INPUTS)?;
    let built_from = fs::read_to_string(stamp()).unwrap_or_default();
    if repository::dist().is_dir() && built_from == inputs {
        println!("build: dist/ is up to date");
        return Ok(());
    }
    dist(with)
}

/// Builds all files of `flavour` and puts them in the place of `folder` once all are there.
///
/// # Errors
/// Those of the steps; `folder` is then as it was.
pub(crate) fn into(flavour: Flavour, folder: &Path, with: CompiledWith) -> Result<()> {
    let cargo = match flavour {
        Flavour::Reader => setup::for_readers()?,
        Flavour::Developer => setup::for_building()?,
    };
    let scratch = repository::scratch().join(match flavour {
        Flavour::Reader => "reader",
        Flavour::Developer => "developer",
    });
    let staged = scratch.join("files");
    empty(&staged)?;

    let compiled = wasm::compile(&cargo, flavour, &wasm::WIDGET)?;
    let bound = step("build: wasm-bindgen, which joins the module and its script", || {
        bindgen::bind(&compiled, &scratch, flavour)
    })?;
    if flavour == Flavour::Reader {
        step("build: wasm-opt, because every byte is a reader's", || {
            bound.modules().try_for_each(wasm_opt::shrink)
        })?;
        step("build: functions beside those like them, because brotli looks there", || {
            bound.modules().try_for_each(function_order::sort)
        })?;
    }
    let locales = locales::write(&repository::root().join("locales"), &staged)?;
    bundle::write(&bound, &locales, &scratch, &staged, flavour)?;
    page::copy(&staged)?;
    builder::write(&cargo, &locales, &scratch, &staged, flavour)?;
    if flavour == Flavour::Reader {
        step("build: the comparisons as HTML, which the demos show first", || {
            page::render_demos(&staged, with)
        })?;
        step("build: what makes an npm package of it, with types and hashes", || {
            package::write(&staged)
        })?;
        step("build: .br and .gz beside every larger file, for static hosts", || {
            precompressed::write(&staged)
        })?;
        package::check_weight(&staged)?;
    }
    replace(folder, &staged)
}

fn stamp() -> std::path::PathBuf {
    repository::scratch().join("dist-built-from")
}

fn empty(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder).with_context(|| format!("emptying {}", folder.display()))?;
    }
    fs::create_dir_all(folder).with_context(|| format!("creating {}", folder.display()))
}

fn replace(folder: &Path, staged: &Path) -> Result<()> {
    empty(folder)?;
    fs::remove_dir(folder)?;
    fs::rename(staged, folder).with_context(|| format!("writing {}", folder.display()))
}
