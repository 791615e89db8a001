//! `dist/` as a folder for a static host: what is promised to be in it, and the precompressed
//! files. Never what the files do.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::Value;

use crate::site::dist;

/// What is over this is there precompressed too. Unit: bytes.
const SMALL: u64 = 1024;

/// What a page or a tool names. What only other files name has its hash in its name.
const NAMED: [&str; 24] = [
    "plan-compare.js",
    "builder.html",
    "builder.js",
    "builder.css",
    "embed.html",
    "embed.js",
    "embed.css",
    "static.css",
    "index.html",
    "example-city-budget.html",
    "example-council-election.html",
    "example-phone-tariffs.html",
    "example-school-statute.html",
    "example-pages.css",
    "data/ukraine-peace-plans.json",
    "data/phone-tariffs-example.csv",
    "data/plan-compare.schema.json",
    "plan-compare.d.ts",
    "custom-elements.json",
    "sri.json",
    "package.json",
    "LICENSE",
    "README.md",
    "docs/recipes.md",
];

/// The length of every file, by its path.
fn lengths() -> BTreeMap<String, u64> {
    fn collect(folder: &Path, lengths: &mut BTreeMap<String, u64>) {
        for child in fs::read_dir(folder).expect("a folder") {
            let child = child.expect("an entry");
            let (path, about) = (child.path(), child.metadata().expect("what it is"));
            if about.is_dir() {
                collect(&path, lengths);
                continue;
            }
            let name = path.strip_prefix(dist()).expect("below it").to_string_lossy();
            lengths.insert(name.replace('\\', "/"), about.len());
        }
    }
    let mut lengths = BTreeMap::new();
    collect(&dist(), &mut lengths);
    lengths
}

#[test]
fn what_pages_and_tools_name_is_there() {
    let lengths = lengths();
    for name in NAMED {
        assert!(lengths.get(name).is_some_and(|length| 0 < *length), "{name}");
    }
    let hashed = |prefix: &str, ending: &str| {
        let is_hashed = |name: &&String| {
            let middle = name.strip_prefix(prefix).and_then(|name| name.strip_suffix(ending));
            middle.is_some_and(|middle| {
                middle.rsplit('-').next().is_some_and(|hash| hash.len() == 10)
            })
        };
        lengths.keys().filter(is_hashed).count()
    };
    assert_eq!((hashed("plan-compare-", ".js"), hashed("plan-compare-", ".wasm")), (1, 1));
    assert!(4 <= hashed("view-", ".wasm"), "{lengths:?}");
    let licence = fs::read_to_string(dist().join("LICENSE")).expect("text");
    for name in ["LICENSE-MIT", "LICENSE-APACHE"] {
        assert!(licence.contains(name) && lengths.contains_key(name), "{name}");
    }
}

/// The rows of the table for page authors of what may be cached: the patterns of each, and the header.
fn cache_rows() -> Vec<(Vec<&'static str>, &'static str)> {
    const GUIDE: &str = include_str!("../../../docs/page-authors.md");
    let (_, table) = GUIDE.split_once("| files | `Cache-Control` |\n|---|---|\n").expect("a table");
    let rows = table.lines().take_while(|line| line.starts_with('|'));
    rows.map(|row| {
        let mut cells =
            row.trim_matches('|').split('|').map(|cell| cell.split('`').skip(1).step_by(2));
        let (names, headers) = (cells.next().expect("files"), cells.next().expect("a header"));
        (names.collect(), headers.last().expect("a header"))
    })
    .collect()
}

/// Whether a pattern of that table means this file.
fn is_meant(pattern: &str, file: &str) -> bool {
    match pattern.split_once('*') {
        _ if pattern.ends_with('/') => file.starts_with(pattern),
        Some((start, end)) => {
            let middle = file.strip_prefix(start).and_then(|rest| rest.strip_suffix(end));
            middle.is_some_and(|middle| !middle.contains('/'))
        }
        None => file == pattern,
    }
}

#[test]
fn page_authors_are_told_of_every_file_that_browsers_fetch_how_long_it_may_be_kept() {
    let rows = cache_rows();
    let is_for_people = |file: &str| {
        file.starts_with("LICENSE")
            || file.starts_with("docs/")
            || file.ends_with(".md")
            || file.ends_with(".d.ts")
    };
    for file in lengths().keys().filter(|file| !file.ends_with(".br") && !file.ends_with(".gz")) {
        let is_row =
            |(names, _): &&(Vec<&str>, &str)| names.iter().any(|name| is_meant(name, file));
        let headers: Vec<_> = rows.iter().filter(is_row).map(|(_, header)| *header).collect();
        let expected: &[&str] = match is_for_people(file) {
            true => &[],
            false
                if NAMED.contains(&file.as_str())
                    || file.starts_with("data/")
                    || file == "host.js" =>
            {
                &["max-age=300, must-revalidate"]
            }
            false => &["max-age=31536000, immutable"],
        };
        assert_eq!(headers, expected, "{file}");
    }
    let files = lengths();
    for name in rows.iter().flat_map(|(names, _)| names) {
        assert!(files.keys().any(|file| is_meant(name, file)), "there is no {name}");
    }
}

#[test]
fn every_file_over_a_kibibyte_is_there_precompressed_with_the_same_content_and_no_other() {
    let lengths = lengths();
    let is_precompressed = |name: &str| name.ends_with(".br") || name.ends_with(".gz");
    let mut n_precompressed = 0;
    for (name, length) in lengths.iter().filter(|(name, _)| !is_precompressed(name)) {
        for ending in [".br", ".gz"] {
            let precompressed = lengths.get(&(name.clone() + ending));
            assert_eq!(precompressed.is_some(), SMALL < *length, "{name}{ending}");
            n_precompressed += usize::from(precompressed.is_some());
        }
    }
    assert!(40 < n_precompressed, "{n_precompressed}");
    assert_eq!(lengths.keys().filter(|name| is_precompressed(name)).count(), n_precompressed);
    let compare = "const { readFileSync } = require('fs');
        const { brotliDecompressSync, gunzipSync } = require('zlib');
        for (const file of process.argv.slice(1)) {
            const compressed = readFileSync(file);
            const content = file.endsWith('.br') ? brotliDecompressSync(compressed) : gunzipSync(compressed);
            if (!content.equals(readFileSync(file.slice(0, -3)))) throw new Error(file);
        }";
    let precompressed = lengths.keys().filter(|name| is_precompressed(name));
    let output = Command::new("node")
        .arg("-e")
        .arg(compare)
        .args(precompressed)
        .current_dir(dist())
        .output();
    let output = output.expect("node runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

#[test]
fn the_package_depends_on_nothing_and_runs_nothing_when_it_is_installed() {
    let manifest = fs::read(dist().join("package.json")).expect("a manifest");
    let manifest: Value = serde_json::from_slice(&manifest).expect("JSON");
    for key in ["dependencies", "peerDependencies", "optionalDependencies", "scripts", "private"] {
        assert!(manifest[key].is_null(), "{key}");
    }
    assert_eq!(manifest["type"], "module");
    assert_eq!(manifest["license"], "MIT OR Apache-2.0");
}
