//! What the documents show page authors, editors and contributors: snippets held against the demo
//! article and the format, links against the files, headings and pictures that there are. Never whether
//! a sentence is true.
#![cfg(not(target_arch = "wasm32"))]

#[path = "documents/links.rs"]
mod links;
#[path = "documents/markdown.rs"]
mod markdown;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use markdown::Document;

const README: &str = include_str!("../README.md");

/// Longer, and nobody sees within a minute what this is.
const MOST_LINES: usize = 150;

/// What a picture may weigh, in bytes: a page of documents has several.
const HEAVIEST_PICTURE: u64 = 150_000;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every document of the repository, by its path.
fn documents() -> Vec<Document> {
    let folders = ["", "docs", "fuzz", "bench/results"];
    let paths: Vec<PathBuf> = folders
        .iter()
        .flat_map(|folder| fs::read_dir(root().join(folder)).expect("a folder"))
        .map(|child| child.expect("an entry").path())
        .filter(|path| path.extension().is_some_and(|end| end == "md"))
        .collect();
    assert!(12 < paths.len(), "{paths:?}");
    paths.into_iter().map(Document::read).collect()
}

/// The text with one space for any white space, so that indentation does not count.
fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The first block of code in this language.
#[track_caller]
fn block<'t>(text: &'t str, language: &str) -> &'t str {
    let (_, rest) = text.split_once(&format!("```{language}\n")).expect("there is such a block");
    rest.split_once("```").expect("it ends").0
}

#[test]
fn the_demo_article_uses_the_snippet_of_the_documents() {
    let snippet = block(README, "html");
    let demo = flat(include_str!("../index.html"));
    assert!(demo.contains(&flat(snippet)), "index.html does not have the snippet:\n{snippet}");
    assert_eq!(block(include_str!("../docs/page-authors.md"), "html"), snippet);
    assert_eq!(snippet.lines().count(), 5);
}

#[test]
fn the_small_dataset_of_the_documents_has_no_fault() {
    let dataset = block(include_str!("../docs/dataset.md"), "json");
    let reading = plan_compare::schema::read(dataset).expect("a dataset");
    assert_eq!(reading.faults, []);
    assert_eq!((reading.dataset.plans.len(), reading.dataset.issues.len()), (2, 2));
}

#[test]
fn the_readme_is_short() {
    let n_lines = README.lines().count();
    assert!(n_lines <= MOST_LINES, "{n_lines} lines; move something to docs/");
}

#[test]
fn every_link_leads_to_a_file_and_a_heading() {
    let documents = documents();
    let mut broken = Vec::new();
    let mut n_links = 0;
    for document in &documents {
        for link in &document.links {
            n_links += 1;
            broken.extend(links::fault(document, link, &documents));
        }
    }
    assert_eq!(broken, [] as [String; 0]);
    assert!(120 < n_links, "{n_links} links were found");
}

#[test]
fn every_picture_is_shown_light_and_where_it_is_dark_dark_and_is_small() {
    let shown: BTreeSet<PathBuf> = documents().iter().flat_map(links::files).collect();
    let folder = root().join("docs/pictures");
    let mut n_pictures = 0;
    for child in fs::read_dir(folder).expect("a folder") {
        let path = child.expect("an entry").path();
        let name = path.file_stem().expect("a name").to_string_lossy().into_owned();
        assert!(shown.contains(&path), "no document shows {}", path.display());
        let other = match name.rsplit_once('-').expect("a scheme") {
            (name, "dark") => format!("{name}-light.png"),
            (name, scheme) => {
                assert_eq!(scheme, "light");
                format!("{name}-dark.png")
            }
        };
        assert!(path.with_file_name(&other).exists(), "{other} is missing");
        let length = fs::metadata(&path).expect("a file").len();
        assert!(length <= HEAVIEST_PICTURE, "{name}: {length} bytes");
        n_pictures += 1;
    }
    assert!(4 <= n_pictures);
}

#[test]
fn what_contributors_are_sent_to_is_there() {
    let text = include_str!("../CONTRIBUTING.md");
    let mut n_paths = 0;
    for code in markdown::prose(text).split('`').skip(1).step_by(2) {
        let is_path = code.contains('/')
            && !code.contains(char::is_whitespace)
            && !code.contains(['*', ':', '<']);
        // What a build makes is not in a fresh clone.
        let is_made = include_str!("../.gitignore")
            .lines()
            .any(|line| line.trim_matches('/') == code.trim_matches('/'));
        if is_path && !is_made {
            assert!(root().join(code).exists(), "CONTRIBUTING.md: there is no {code}");
            n_paths += 1;
        }
    }
    assert!(15 < n_paths, "{n_paths} paths were found");
}
