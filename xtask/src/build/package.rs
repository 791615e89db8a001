//! What makes the folder an npm package: its manifest, what tools and editors read of the element,
//! types, and the hash of every file. Never a file that a reader's browser runs.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context as _, Result, bail, ensure};
use serde_json::{Map, Value, json};

use super::bundle::LOADER;
use super::precompressed;
use crate::{fingerprint, program, repository};

/// The script of pages that show the widget in frames.
const HOST: &str = "./host.js";

/// The hash of every file but the precompressed.
const HASHES: &str = "sri.json";

/// How the files begin that only the folder has: the page for editors, which would double the package,
/// and the pages of the invented examples, which are there to be looked at.
const FOLDER_ONLY: [&str; 2] = ["builder", "example-"];

/// What nobody wants to wait for among the packages of a project. Unit: bytes, packed.
pub(crate) const PACKED_BUDGET: u64 = 1_000_000;

/// Adds what stands in `package/`, the manifest `package.json` and, of all that is there then,
/// `sri.json`.
///
/// # Errors
/// When the types do not fit the scripts in `tests/package/`, or a file cannot be read or written.
pub(crate) fn write(files: &Path) -> Result<()> {
    let sources = repository::root().join("package");
    for child in fs::read_dir(&sources).context("reading package/")? {
        let child = child?;
        fs::copy(child.path(), files.join(child.file_name()))
            .with_context(|| format!("copying {}", child.path().display()))?;
    }
    check_types()?;
    let mut names = names(files)?;
    names.push(HASHES.to_owned());
    names.sort();
    names.retain(|name| !is_folder_only(name));
    write_json(&files.join("package.json"), &manifest(&names))?;
    write_json(&files.join(HASHES), &hashes(files)?)
}

/// What the package weighs as it is downloaded from a registry. Unit: bytes.
///
/// # Errors
/// When npm fails, or would not pack the very files that are meant to be in it.
pub(crate) fn packed(files: &Path) -> Result<u64> {
    let npm = if cfg!(windows) { "npm.cmd" } else { "npm" };
    let mut command = Command::new(npm);
    command.args(["pack", "--dry-run", "--json", "--ignore-scripts"]).current_dir(files);
    let printed: Value =
        serde_json::from_str(&program::output(&mut command)?).context("npm pack --json")?;
    // A list of packages; of late, an object of them by name.
    let package = printed.get(0).or_else(|| printed.as_object()?.values().next());
    let package = package.context("npm pack tells of no package")?;
    let mut paths = Vec::new();
    for file in package["files"].as_array().into_iter().flatten() {
        paths.push(file["path"].as_str().context("npm pack tells of a file without a path")?);
    }
    // Whatever begins with README is packed, whether the manifest names it or not.
    paths.retain(|path| !matches!(*path, "README.md.br" | "README.md.gz"));
    paths.sort_unstable();
    let mut expected = names(files)?;
    expected.retain(|name| !is_folder_only(name));
    expected.sort();
    ensure!(paths == expected, "npm would pack {paths:?}; expected {expected:?}");
    package["size"].as_u64().context("npm pack tells no size")
}

fn is_folder_only(name: &str) -> bool {
    FOLDER_ONLY.iter().any(|beginning| name.starts_with(beginning))
}

/// Fails when the package is larger than [`PACKED_BUDGET`].
///
/// # Errors
/// As [`packed`].
pub(crate) fn check_weight(files: &Path) -> Result<u64> {
    match packed(files)? {
        weight if weight <= PACKED_BUDGET => Ok(weight),
        weight => {
            let over = weight - PACKED_BUDGET;
            bail!("the npm package is {over} bytes over its {PACKED_BUDGET} packed")
        }
    }
}

fn manifest(names: &[String]) -> Value {
    let (loader, types) = (format!("./{LOADER}"), "./plan-compare.d.ts");
    json!({
        "name": "plan-compare",
        // The workspace has one version.
        "version": env!("CARGO_PKG_VERSION"),
        "description": "An embeddable widget with which readers compare competing plans",
        "keywords": ["custom-element", "web-component", "comparison", "journalism", "wasm"],
        "license": env!("CARGO_PKG_LICENSE"),
        "type": "module",
        "main": loader,
        "types": types,
        "customElements": "custom-elements.json",
        // TypeScript finds the types of each script beside it.
        "exports": {
            ".": loader,
            "./plan-compare.js": loader,
            "./host": HOST,
            "./host.js": HOST,
            "./embed.html": "./embed.html",
            "./data/*": "./data/*",
            "./locales/*": "./locales/*",
            "./custom-elements.json": "./custom-elements.json",
            "./sri.json": "./sri.json",
            "./package.json": "./package.json",
        },
        "files": names,
        // Importing one defines the element, the other begins to listen to frames.
        "sideEffects": [loader, HOST],
    })
}

/// `sri.json`: as a page's `integrity` has them, by path.
fn hashes(files: &Path) -> Result<Value> {
    let mut hashes = Map::new();
    for name in names(files)?.into_iter().filter(|name| name != HASHES) {
        let content = fs::read(files.join(&name)).with_context(|| format!("reading {name}"))?;
        hashes.insert(name, fingerprint::page_integrity(&content).into());
    }
    Ok(json!({ "version": env!("CARGO_PKG_VERSION"), "files": hashes }))
}

/// Holds the types against scripts that use them.
fn check_types() -> Result<()> {
    let mut command = Command::new(repository::npm_tool("tsc"));
    command.args(["--noEmit", "--strict", "--module", "nodenext", "--target", "es2022"]);
    command.args(["--lib", "es2022,dom"]);
    let tests = repository::root().join("tests/package");
    command.args(["usage.ts", "host.ts"].map(|name| tests.join(name)));
    program::run_quietly(&mut command).context("the types in package/")
}

/// The path of every file as a host has it, as a URL has it.
fn names(files: &Path) -> Result<Vec<String>> {
    let mut names = Vec::new();
    for path in precompressed::without_precompressed(files)? {
        names.push(path.strip_prefix(files)?.to_string_lossy().replace('\\', "/"));
    }
    Ok(names)
}

fn write_json(path: &Path, value: &Value) -> Result<()> {
    let text = serde_json::to_string_pretty(value)? + "\n";
    fs::write(path, text).with_context(|| format!("writing {}", path.display()))
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    #[test]
    fn the_manifest_names_only_files_of_the_package() {
        let names = "plan-compare.js plan-compare.d.ts host.js host.d.ts embed.html sri.json \
                     custom-elements.json";
        let names: Vec<String> = names.split_whitespace().map(str::to_owned).collect();
        let manifest = super::manifest(&names);
        let mut targets = vec![&manifest["main"], &manifest["types"]];
        targets.extend(manifest["sideEffects"].as_array().expect("a list"));
        targets.extend(manifest["exports"].as_object().expect("an object").values());
        for target in targets.into_iter().filter_map(Value::as_str) {
            let name = target.trim_start_matches("./").to_owned();
            let is_always_there = name.ends_with("/*") || name == "package.json";
            assert!(is_always_there || names.contains(&name), "{target}");
        }
    }
}
