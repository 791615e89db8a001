//! Style sheet, runtime and loader through esbuild, and content hashes in the names of what a
//! page fetches; the sources decide what happens in a page.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result};
use serde_json::Value;

use super::Flavour;
use super::bindgen::Bound;
use super::split;
use crate::step::step;
use crate::{fingerprint, program, repository};

/// The only file that a page names.
pub(crate) const LOADER: &str = "plan-compare.js";

/// How the runtime's and the module's names begin; the hash follows.
pub(crate) const GLUE_PREFIX: &str = "plan-compare-";

/// How the names of what is fetched later begin; the view and the hash follow.
pub(crate) const LATER_PREFIX: &str = "view-";

/// Writes the module, the runtime and the loader to `files`.
///
/// The loader names both the runtime and the module, so that it can ask for them at once and never
/// gets two versions; `locales` is what each language's file must be, and each file has the hashes of those that it fetches, so that a page which holds
/// the loader by its hash holds all of them.
///
/// # Errors
/// When esbuild fails: what it printed is in the error.
pub(crate) fn write(
    bound: &Bound,
    locales: &Value,
    scratch: &Path,
    files: &Path,
    flavour: Flavour,
) -> Result<()> {
    let root = repository::root();
    step("build: esbuild, which joins scripts and style sheets", || {
        let esbuild = Esbuild { flavour };
        let css = scratch.join("plan-compare.css");
        esbuild.run(&root.join("style/plan-compare.css"), &css, &[])?;

        let module = named_by_content(&fs::read(&bound.wasm)?, files, GLUE_PREFIX, "wasm")?;
        if let Some(parts) = &bound.parts {
            let mut names = Vec::new();
            for part in &parts.later {
                let stem = part.file_stem().unwrap_or_default().to_string_lossy();
                let prefix = LATER_PREFIX.to_owned() + stem.trim_start_matches("split_") + "-";
                let named = named_by_content(&fs::read(part)?, files, &prefix, "wasm")?;
                names.push((part.clone(), named));
            }
            split::name_parts(&parts.link, &names)?;
        }
        let runtime = scratch.join("runtime.js");
        let options = [
            alias("plan_compare_glue", &bound.glue),
            alias("plan_compare_css", &css),
            "--loader:.css=text".to_owned(),
            define("LOCALES", locales),
        ];
        esbuild.run(&root.join("src/element/runtime.js"), &runtime, &options)?;

        let runtime = named_by_content(&fs::read(&runtime)?, files, GLUE_PREFIX, "js")?;
        let options = [
            define("RUNTIME_URL", &runtime.url.as_str().into()),
            define("RUNTIME_INTEGRITY", &runtime.integrity.into()),
            define("WASM_URL", &module.url.into()),
            define("WASM_INTEGRITY", &module.integrity.into()),
            format!("--external:{}", runtime.url),
        ];
        esbuild.run(&root.join("src/element/loader.js"), &files.join(LOADER), &options)
    })
}

/// How scripts and style sheets are joined.
pub(super) struct Esbuild {
    pub(super) flavour: Flavour,
}

impl Esbuild {
    pub(super) fn run(&self, from: &Path, to: &Path, options: &[String]) -> Result<()> {
        let mut command = Command::new(repository::npm_tool("esbuild"));
        command.arg(from).arg(format!("--outfile={}", to.display()));
        command.args(["--bundle", "--format=esm", "--target=es2022", "--charset=utf8"]);
        command.args(["--legal-comments=none", "--log-level=warning"]).args(options);
        if self.flavour == Flavour::Reader {
            command.arg("--minify");
        }
        program::run_quietly(&mut command)
    }
}

/// `name`, as esbuild finds it in a source, becomes `value`.
pub(super) fn define(name: &str, value: &Value) -> String {
    format!("--define:{name}={value}")
}

pub(super) fn alias(name: &str, path: &Path) -> String {
    format!("--alias:{name}={}", path.display())
}

/// A file that says by its name what is in it.
pub(super) struct Named {
    /// Where it is, seen from the loader.
    pub(super) url: String,
    /// What a browser must find in it.
    pub(super) integrity: String,
}

/// Writes `content` under a name that changes with it.
pub(super) fn named_by_content(
    content: &[u8],
    files: &Path,
    prefix: &str,
    extension: &str,
) -> Result<Named> {
    let name = format!("{prefix}{}.{extension}", fingerprint::short(content));
    let path: PathBuf = files.join(&name);
    fs::write(&path, content).with_context(|| format!("writing {}", path.display()))?;
    Ok(Named { url: format!("./{name}"), integrity: fingerprint::integrity(content) })
}
