//! wasm-bindgen, as a library of the version that the crate was compiled with.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail};
use wasm_bindgen_cli_support::Bindgen;

use super::Flavour;
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

/// Makes both from the module that cargo compiled.
///
/// # Errors
/// When wasm-bindgen refuses the module, or is of another version than the crate's.
pub(crate) fn bind(module: &Path, scratch: &Path, flavour: Flavour) -> Result<Bound> {
    let lock = fs::read_to_string(repository::root().join("Cargo.lock")).context("Cargo.lock")?;
    check_versions(&lock)?;
    let folder = scratch.join("bound");
    fs::create_dir_all(&folder)?;
    let parts = match flavour {
        Flavour::Reader => Some(split::split(module, &folder, "./plan_compare.js")?),
        Flavour::Developer => None,
    };
    Bindgen::new()
        .input_path(parts.as_ref().map_or(module, |parts| &parts.main))
        // The parts fetched later need what the linker exports.
        .keep_lld_exports(parts.is_some())
        .web(true)?
        .typescript(false)
        .out_name("plan_compare")
        // The engine says where the module is; the built-in guess would be a dead reference.
        .omit_default_module_path(true)
        .remove_name_section(flavour == Flavour::Reader)
        .remove_producers_section(flavour == Flavour::Reader)
        .generate(&folder)
        .context("wasm-bindgen")?;
    let bound = Bound {
        wasm: folder.join("plan_compare_bg.wasm"),
        glue: folder.join("plan_compare.js"),
        parts,
    };
    if flavour == Flavour::Reader {
        calm_hashes(&bound).context("shortening what wasm-bindgen calls things")?;
    }
    Ok(bound)
}

/// How many digits a hash of wasm-bindgen's has.
const HASH: usize = 16;

/// wasm-bindgen ends the name of each import with random-looking digits, in both files; nothing
/// compresses these. Counting numbers of the same length do.
fn calm_hashes(bound: &Bound) -> Result<()> {
    let mut glue = fs::read(&bound.glue)?;
    let mut wasm = fs::read(&bound.wasm)?;
    for (n, hash) in hashes(&glue).iter().enumerate() {
        let number = format!("{n:016}");
        for file in [&mut glue, &mut wasm] {
            replace(file, hash, number.as_bytes());
        }
    }
    fs::write(&bound.glue, glue)?;
    Ok(fs::write(&bound.wasm, wasm)?)
}

/// Every `_0123456789abcdef` at the end of a name, without the line; in order.
fn hashes(glue: &[u8]) -> BTreeSet<Vec<u8>> {
    let is_digit = |byte: &u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(byte);
    let is_hash = |window: &&[u8]| {
        let (hash, end) = (&window[1..=HASH], window[HASH + 1]);
        // Numbers are wasm-bindgen's own.
        let is_number = hash.iter().all(u8::is_ascii_digit);
        window[0] == b'_' && hash.iter().all(is_digit) && !is_number && !end.is_ascii_alphanumeric()
    };
    glue.windows(HASH + 2).filter(is_hash).map(|window| window[1..=HASH].to_vec()).collect()
}

fn replace(file: &mut [u8], from: &[u8], to: &[u8]) {
    for at in 0..=file.len().saturating_sub(from.len()) {
        if file[at..].starts_with(from) {
            file[at..at + from.len()].copy_from_slice(to);
        }
    }
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
    use super::{check_versions, hashes, replace};

    #[test]
    fn only_hashes_are_found_and_replaced_where_they_stand() {
        let mut glue =
            b"__wbg_view_3b708d3bdaf3fc96(), g_0000000000000001, x_3b708d3bdaf3fc9".to_vec();
        let found = hashes(&glue);
        assert_eq!(found.into_iter().collect::<Vec<_>>(), [b"3b708d3bdaf3fc96".to_vec()]);
        replace(&mut glue, b"3b708d3bdaf3fc96", b"0000000000000000");
        assert!(glue.starts_with(b"__wbg_view_0000000000000000()"), "{glue:?}");
    }

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
