//! wasm-bindgen, as a library of the version that the crate was compiled with.

use std::path::{Path, PathBuf};
use std::{fs, iter};

use anyhow::{Context as _, Result, bail};
use wasm_bindgen_cli_support::Bindgen;

use super::Flavour;
use super::dead_exports;
use super::names;
use super::split::{self, Parts};
use crate::repository;

/// A module and the script that talks to it.
#[derive(Debug)]
pub(crate) struct Bound {
    pub(crate) wasm: PathBuf,
    pub(crate) glue: PathBuf,
    /// What is fetched later, when the module is parted.
    pub(crate) parts: Option<Parts>,
}

impl Bound {
    /// Every WebAssembly module of it, also those that are fetched later.
    pub(crate) fn modules(&self) -> impl Iterator<Item = &Path> {
        let later = self.parts.iter().flat_map(|parts| &parts.later);
        iter::once(&self.wasm).chain(later).map(PathBuf::as_path)
    }
}

/// Makes both from the module that cargo compiled.
///
/// # Errors
/// When wasm-bindgen refuses the module, or is of another version than the crate's.
pub(crate) fn bind(module: &Path, scratch: &Path, flavour: Flavour) -> Result<Bound> {
    check_lock()?;
    let folder = scratch.join("bound");
    fs::create_dir_all(&folder)?;
    let parts = match flavour {
        Flavour::Reader => {
            let linked =
                fs::read(module).with_context(|| format!("reading {}", module.display()))?;
            Some(split::split(&dead_exports::removed(linked)?, &folder, "./plan_compare.js")?)
        }
        Flavour::Developer => None,
    };
    let mut bindgen = Bindgen::new();
    bindgen
        .input_path(parts.as_ref().map_or(module, |parts| &parts.main))
        // The parts fetched later need what the linker exports.
        .keep_lld_exports(parts.is_some())
        .web(true)?
        .typescript(false)
        .out_name("plan_compare")
        // The runtime says where the module is; the built-in guess would be a dead reference.
        .omit_default_module_path(true)
        .remove_name_section(flavour == Flavour::Reader)
        .remove_producers_section(flavour == Flavour::Reader);
    let mut output = bindgen.generate_output().context("wasm-bindgen")?;
    output.emit(&folder).context("wasm-bindgen")?;
    let bound = Bound {
        wasm: folder.join("plan_compare_bg.wasm"),
        glue: folder.join("plan_compare.js"),
        parts,
    };
    if flavour == Flavour::Reader {
        let glue = names::shorten(output.wasm_mut(), fs::read_to_string(&bound.glue)?)
            .context("shortening names")?;
        fs::write(&bound.glue, glue)?;
        output.wasm_mut().emit_wasm_file(&bound.wasm).context("writing the module")?;
    }
    Ok(bound)
}

/// # Errors
/// When wasm-bindgen here is of another version than the crates'.
pub(super) fn check_lock() -> Result<()> {
    let lock = fs::read_to_string(repository::root().join("Cargo.lock")).context("Cargo.lock")?;
    check_versions(&lock)
}

/// The two halves of wasm-bindgen speak a private language that changes with every version.
fn check_versions(lock: &str) -> Result<()> {
    let version = |package: &str| {
        let header = format!("name = \"{package}\"\nversion = \"");
        let (_, rest) = lock.split_once(&header)?;
        rest.split('"').next()
    };
    let of_crate = version("wasm-bindgen");
    let of_tool = version("wasm-bindgen-cli-support");
    if of_crate.is_some() && of_crate == of_tool {
        return Ok(());
    }
    bail!(
        "Cargo.lock has wasm-bindgen {} but wasm-bindgen-cli-support {}; \
         set both versions in xtask/Cargo.toml and xtask/runner/Cargo.toml to the first",
        of_crate.unwrap_or("nowhere"),
        of_tool.unwrap_or("nowhere"),
    );
}

#[cfg(test)]
mod tests {
    use super::check_versions;

    #[test]
    fn the_repository_has_both_halves_of_one_version() {
        check_versions(include_str!("../../../Cargo.lock")).unwrap();
    }

    #[test]
    fn drift_is_an_error_that_names_both_versions() {
        let lock = "name = \"wasm-bindgen\"\nversion = \"0.2.9\"\n\n[[package]]\n\
                    name = \"wasm-bindgen-cli-support\"\nversion = \"0.2.8\"\n";
        let text = check_versions(lock).unwrap_err().to_string();
        assert!(text.contains("wasm-bindgen 0.2.9 but wasm-bindgen-cli-support 0.2.8"), "{text}");
    }
}
