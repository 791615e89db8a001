//! wasm-bindgen, as a library of the version that the crate was compiled with.

use std::collections::{BTreeMap, BTreeSet};
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
/// compresses these. The same zeros for all do, and a count where a name comes more than once.
fn calm_hashes(bound: &Bound) -> Result<()> {
    let mut glue = fs::read(&bound.glue)?;
    let mut wasm = fs::read(&bound.wasm)?;
    for (hash, number) in calm_numbers(&glue) {
        for file in [&mut glue, &mut wasm] {
            replace(file, &hash, number.as_bytes());
        }
    }
    fs::write(&bound.glue, glue)?;
    Ok(fs::write(&bound.wasm, wasm)?)
}

/// What stands in for each hash, so that no two names become one.
fn calm_numbers(glue: &[u8]) -> Vec<(Vec<u8>, String)> {
    let mut names_of: BTreeMap<Vec<u8>, BTreeSet<Vec<u8>>> = BTreeMap::new();
    for (name, hash) in hashes(glue) {
        names_of.entry(hash).or_default().insert(name);
    }
    let mut taken: BTreeSet<(Vec<u8>, usize)> = BTreeSet::new();
    let mut numbers = Vec::new();
    for (hash, names) in names_of {
        let is_free = |n: &usize| names.iter().all(|name| !taken.contains(&(name.clone(), *n)));
        let number = (0..).find(is_free).unwrap_or_default();
        taken.extend(names.into_iter().map(|name| (name, number)));
        numbers.push((hash, format!("{number:0HASH$}")));
    }
    numbers
}

/// Every `name_0123456789abcdef`, as the name and its hash.
fn hashes(glue: &[u8]) -> Vec<(Vec<u8>, Vec<u8>)> {
    let is_digit = |byte: &u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(byte);
    let mut found = Vec::new();
    for at in 1..glue.len().saturating_sub(HASH) {
        let (hash, end) = (&glue[at..at + HASH], glue[at + HASH]);
        // Numbers are wasm-bindgen's own.
        let is_number = hash.iter().all(u8::is_ascii_digit);
        if glue[at - 1] == b'_'
            && hash.iter().all(is_digit)
            && !is_number
            && !end.is_ascii_alphanumeric()
        {
            let is_of_name = |byte: &&u8| byte.is_ascii_alphanumeric() || **byte == b'_';
            let length = glue[..at].iter().rev().take_while(is_of_name).count();
            found.push((glue[at - length..at].to_vec(), hash.to_vec()));
        }
    }
    found
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
    use super::{calm_numbers, check_versions, replace};

    #[test]
    fn names_stay_apart_and_only_hashes_change() {
        let hash = |first: char| format!("{first}b708d3bdaf3fc9e");
        let (a, b, c) = (hash('a'), hash('b'), hash('c'));
        let mut glue = format!("x_{a}() x_{b} y_{c} z_{c}, g_0000000000000001, x_3b708d3bdaf3fc9");
        for (hash, number) in calm_numbers(glue.clone().as_bytes()) {
            let mut bytes = glue.into_bytes();
            replace(&mut bytes, &hash, number.as_bytes());
            glue = String::from_utf8(bytes).unwrap();
        }
        let zeros = "000000000000000";
        assert_eq!(
            glue,
            format!("x_{zeros}0() x_{zeros}1 y_{zeros}0 z_{zeros}0, g_{zeros}1, x_3b708d3bdaf3fc9")
        );
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
