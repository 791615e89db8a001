//! Files below a root, and their types; a path never leads out of the root.

use std::fs;
use std::path::{Component, Path, PathBuf};

use crate::Answer;

/// The content type that goes with a path's extension.
pub fn content_type(path: &Path) -> &'static str {
    match path.extension().and_then(|extension| extension.to_str()).unwrap_or("") {
        "css" => "text/css; charset=utf-8",
        "csv" => "text/csv; charset=utf-8",
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "json" => "application/json",
        "png" => "image/png",
        "svg" => "image/svg+xml",
        "txt" | "md" => "text/plain; charset=utf-8",
        "wasm" => "application/wasm",
        "woff2" => "font/woff2",
        _ => "application/octet-stream",
    }
}

/// The file at `path` (as in a URL, decoded), or 404. A folder's file is its `index.html`.
pub(crate) fn answer(root: &Path, path: &str) -> Answer {
    let not_found = || Answer::text(404, format!("not found: {path}\n"));
    let Some(mut file) = inside(root, path) else {
        return not_found();
    };
    if file.is_dir() {
        // Without the slash, a page's relative links would lead one folder too high.
        if !path.ends_with('/') {
            let headers = vec![("Location".to_owned(), format!("{path}/"))];
            return Answer::Reply { status: 301, headers, body: Vec::new() };
        }
        file.push("index.html");
    }
    match fs::read(&file) {
        Ok(body) => Answer::body(200, content_type(&file), body),
        Err(_) => not_found(),
    }
}

fn inside(root: &Path, path: &str) -> Option<PathBuf> {
    let relative = Path::new(path.trim_start_matches('/'));
    let is_inside = relative.components().all(|part| matches!(part, Component::Normal(_)));
    let file = is_inside.then(|| root.join(relative))?;
    // A symbolic link out of the root is no way out either.
    match (file.canonicalize(), root.canonicalize()) {
        (Ok(real), Ok(real_root)) => real.starts_with(real_root).then_some(file),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::{answer, content_type};
    use crate::Answer;

    #[test]
    fn types_are_those_that_browsers_insist_on() {
        let check = |path: &str, expected| assert_eq!(content_type(Path::new(path)), expected);
        check("a/plan-compare-0f.wasm", "application/wasm");
        check("a.mjs", "text/javascript; charset=utf-8");
        check("a.json", "application/json");
        check("LICENSE", "application/octet-stream");
    }

    #[test]
    fn no_path_leads_out_of_the_root() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
        for path in ["/../Cargo.toml", "/a/../../Cargo.toml", "//../Cargo.toml", "/./../Cargo.toml"]
        {
            assert!(matches!(answer(&root, path), Answer::Reply { status: 404, .. }), "{path}");
        }
        assert!(matches!(answer(&root, "/lib.rs"), Answer::Reply { status: 200, .. }));
        assert!(matches!(answer(&root, "/../src"), Answer::Reply { status: 404, .. }));
    }
}
