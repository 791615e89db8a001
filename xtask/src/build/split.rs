//! What readers fetch later, parted from the module: a file for each view that is opened later.
//! Never decides what that is: `src/view/later.rs` does.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, anyhow, ensure};
use wasm_split_cli_support::{Options, transform};

use super::bundle::Named;
use super::shared_part;

/// A module in parts.
#[derive(Debug)]
pub(crate) struct Parts {
    /// What is loaded first; wasm-bindgen goes on with it.
    pub(crate) main: PathBuf,
    /// What is fetched later.
    pub(crate) later: Vec<PathBuf>,
    /// The script that fetches it.
    pub(crate) link: PathBuf,
}

/// How the script that fetches the parts begins to run one. The other way needs the right MIME
/// type from every static host, and these files are too small to gain by streaming.
const STREAMING: &str = "(WebAssembly.instantiateStreaming(src, imports))";
const WHATEVER_TYPE: &str =
    "src.then((r) => r.arrayBuffer()).then((bytes) => WebAssembly.instantiate(bytes, imports))";

/// Parts the linked module, beside the `glue` that wasm-bindgen will write to `folder`.
///
/// # Errors
/// When the module was not linked with its relocations, or a file cannot be written.
pub(crate) fn split(module: &[u8], folder: &Path, glue: &str) -> Result<Parts> {
    let main = folder.join("main.wasm");
    let link_name = "./later.js";
    let mut options = Options::new(module);
    options.output_dir = folder;
    options.main_out_path = &main;
    options.link_name = link_name;
    options.main_module = glue;
    let mut later = transform(options).map_err(|error| anyhow!("wasm-split: {error:?}"))?;
    later.split_modules.sort();
    let link = folder.join(link_name);
    let mut script = fs::read_to_string(&link)?;
    ensure!(script.contains(STREAMING), "wasm-split: its script fetches otherwise than before");
    script = script.replace(STREAMING, WHATEVER_TYPE);
    let (chunks, mut later) =
        later.split_modules.into_iter().partition::<Vec<_>, _>(|part| is_chunk(part));
    if 1 < chunks.len() {
        let shared = shared_part::join(&chunks, folder).context("joining what parts share")?;
        script = shared_part::in_script(&script, &chunks, &shared)?;
        later.push(shared);
    } else {
        later.extend(chunks);
    }
    fs::write(&link, script)?;
    Ok(Parts { main, later, link })
}

/// Whether wasm-split has written it for several parts.
fn is_chunk(part: &Path) -> bool {
    part.file_name().is_some_and(|name| name.to_string_lossy().starts_with("chunk_"))
}

/// Writes into the script where its parts are, and what must be in them.
///
/// # Errors
/// When it does not fetch one of them.
pub(super) fn name_parts(link: &Path, names: &[(PathBuf, Named)]) -> Result<()> {
    let mut script = fs::read_to_string(link)?;
    for (part, Named { url, integrity }) in names {
        let file = part.file_name().unwrap_or_default().to_string_lossy();
        let fetched = format!("fetch(new URL(\"./{file}\", import.meta.url))");
        ensure!(script.contains(&fetched), "wasm-split: its script does not fetch {file}");
        let verified =
            format!("fetch(new URL(\"{url}\", import.meta.url), {{ integrity: \"{integrity}\" }})");
        script = script.replace(&fetched, &verified);
    }
    fs::write(link, script).with_context(|| format!("writing {}", link.display()))
}
