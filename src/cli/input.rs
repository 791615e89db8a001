//! The files that are named on the command line. Never written to.

use std::io::Read as _;
use std::path::Path;
use std::{fs, io};

/// The name for the standard input.
const STANDARD_INPUT: &str = "-";

/// The bytes of a file, or of the standard input.
///
/// # Errors
/// As the system says.
pub(super) fn read(path: &str) -> io::Result<Vec<u8>> {
    if path != STANDARD_INPUT {
        return fs::read(path);
    }
    let mut bytes = Vec::new();
    io::stdin().lock().read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// What a file is called where something is told of it.
pub(super) fn called(path: &str) -> &str {
    if path == STANDARD_INPUT { "standard input" } else { path }
}

/// The name of a file without folder and extension, for a title.
pub(super) fn stem(path: &str) -> String {
    let stem = Path::new(path).file_stem().filter(|_| path != STANDARD_INPUT);
    stem.map_or_else(|| "Comparison".to_owned(), |stem| stem.to_string_lossy().into_owned())
}
