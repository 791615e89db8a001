//! Hashes of file contents: names in `dist/`, and whether a build is still the newest.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};
use sha2::{Digest as _, Sha256};

/// SHA-256, in hexadecimal.
pub(crate) fn of_bytes(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

/// The first ten digits: enough for a file name.
pub(crate) fn short(bytes: &[u8]) -> String {
    of_bytes(bytes)[..10].to_owned()
}

/// As browsers compare it with what they fetch (Subresource Integrity).
pub(crate) fn integrity(bytes: &[u8]) -> String {
    use base64::Engine as _;
    let hash = Sha256::digest(bytes);
    format!("sha256-{}", base64::engine::general_purpose::STANDARD.encode(hash))
}

/// The same at the length that pages name it by, beside `src`.
pub(crate) fn page_integrity(bytes: &[u8]) -> String {
    use base64::Engine as _;
    let hash = sha2::Sha384::digest(bytes);
    format!("sha384-{}", base64::engine::general_purpose::STANDARD.encode(hash))
}

/// One hash over the names and contents of all files below `paths`, whatever their order.
///
/// A path that does not exist counts as such.
///
/// # Errors
/// When a file cannot be read.
pub(crate) fn of_files(root: &Path, paths: &[&str]) -> Result<String> {
    let mut files = Vec::new();
    for path in paths {
        collect(&root.join(path), &mut files)?;
    }
    files.sort();
    let mut hash = Sha256::new();
    for file in files {
        let content = fs::read(&file).with_context(|| format!("reading {}", file.display()))?;
        hash.update(file.strip_prefix(root)?.as_os_str().as_encoded_bytes());
        hash.update((content.len() as u64).to_le_bytes());
        hash.update(content);
    }
    Ok(hex(&hash.finalize()))
}

/// Every file at or below `path`, except those of npm.
///
/// # Errors
/// When a folder cannot be read.
pub(crate) fn collect(path: &Path, files: &mut Vec<PathBuf>) -> Result<()> {
    if path.is_file() {
        files.push(path.to_owned());
    }
    if !path.is_dir() || path.ends_with("node_modules") {
        return Ok(());
    }
    for child in fs::read_dir(path).with_context(|| format!("reading {}", path.display()))? {
        collect(&child?.path(), files)?;
    }
    Ok(())
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_hash_is_that_of_sha_256() {
        let expected = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!(super::of_bytes(b"abc"), expected);
        assert_eq!(super::short(b"abc"), expected[..10]);
        // https://www.w3.org/TR/SRI/ has this example.
        let expected = "sha384-H8BRh8j48O9oYatfu5AZzq6A9RINhZO5H16dQZngK7T62em8MUt1FLm52t+eX6xO";
        assert_eq!(super::page_integrity(b"alert('Hello, world.');"), expected);
    }
}
