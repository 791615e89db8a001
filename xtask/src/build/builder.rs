//! The page for editors, with two modules of its own: what is seen at once, and what reads tables, with
//! the first of them. Never a part of the widget's files: readers fetch nothing of it.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};
use serde_json::Value;
use wasm_bindgen_cli_support::Bindgen;

use super::bundle::{Esbuild, alias, define, named_by_content};
use super::{Flavour, bindgen, dead_exports, wasm, wasm_opt};
use crate::repository;
use crate::setup::WasmCargo;
use crate::step::step;

/// How the name of the page's module begins; the hash follows.
pub(crate) const PREFIX: &str = "builder-page-";

/// How the name of the module for tables begins; the hash follows.
pub(crate) const TABLES_PREFIX: &str = "builder-tables-";

/// Compiles both crates and writes the page, its script, style sheet and modules to `files`.
///
/// # Errors
/// When a step fails: what it printed is above or in the error.
pub(crate) fn write(
    cargo: &WasmCargo,
    locales: &Value,
    scratch: &Path,
    files: &Path,
    flavour: Flavour,
) -> Result<()> {
    let page = wasm::compile(cargo, flavour, &wasm::BUILDER)?;
    let tables = wasm::compile(cargo, flavour, &wasm::BUILDER_TABLES)?;
    step("build: the page for editors", || {
        let page = bind(&page, &scratch.join("builder"), flavour)?;
        let tables = bind(&tables, &scratch.join("builder-tables"), flavour)?;
        let page_module = named_by_content(&fs::read(&page.wasm)?, files, PREFIX, "wasm")?;
        let tables_module =
            named_by_content(&fs::read(&tables.wasm)?, files, TABLES_PREFIX, "wasm")?;
        let options = [
            alias("builder_glue", &page.glue),
            alias("builder_tables_glue", &tables.glue),
            define("PAGE_URL", &page_module.url.into()),
            define("PAGE_INTEGRITY", &page_module.integrity.into()),
            define("TABLES_URL", &tables_module.url.into()),
            define("TABLES_INTEGRITY", &tables_module.integrity.into()),
            define("LOCALES", locales),
        ];
        let sources = repository::root().join("builder");
        let esbuild = Esbuild { flavour };
        esbuild.run(&sources.join("start.js"), &files.join("builder.js"), &options)?;
        let sheet = sources.join("style/builder.css");
        esbuild.run(&sheet, &files.join("builder.css"), &[])?;
        let html = sources.join("builder.html");
        fs::copy(&html, files.join("builder.html"))
            .with_context(|| format!("copying {}", html.display()))
            .map(drop)
    })
}

/// A module and its script.
struct Bound {
    wasm: PathBuf,
    glue: PathBuf,
}

/// wasm-bindgen and, for editors who do not build it themselves, wasm-opt.
fn bind(module: &Path, folder: &Path, flavour: Flavour) -> Result<Bound> {
    fs::create_dir_all(folder)?;
    bindgen::check_lock()?;
    let linked = folder.join("linked.wasm");
    let read = fs::read(module).with_context(|| format!("reading {}", module.display()))?;
    fs::write(&linked, dead_exports::removed(read)?)?;
    Bindgen::new()
        .input_path(&linked)
        .web(true)?
        .typescript(false)
        .out_name("module")
        // The script says where the module is; the built-in guess would be a dead reference.
        .omit_default_module_path(true)
        .remove_name_section(flavour == Flavour::Reader)
        .remove_producers_section(flavour == Flavour::Reader)
        .generate(folder)
        .context("wasm-bindgen")?;
    let bound = Bound { wasm: folder.join("module_bg.wasm"), glue: folder.join("module.js") };
    if flavour == Flavour::Reader {
        wasm_opt::shrink(&bound.wasm)?;
    }
    Ok(bound)
}
