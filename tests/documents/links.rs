//! Where links of the documents lead. Never to the network: of an address elsewhere only its form counts.

use std::path::{Path, PathBuf};

use super::markdown::Document;

/// The file that a link of this document names, without `.` and `..`.
fn target(document: &Document, link: &str) -> Option<PathBuf> {
    if link.starts_with("https://") || link.starts_with("http://") {
        return None;
    }
    let path = link.split('#').next().unwrap_or(link);
    if path.is_empty() {
        return Some(document.path.clone());
    }
    let mut found = document.path.parent().expect("a folder").to_owned();
    for part in Path::new(path) {
        match part.to_str() {
            Some("..") => drop(found.pop()),
            Some(".") => {}
            _ => found.push(part),
        }
    }
    Some(found)
}

/// The files that a document leads to.
pub(super) fn files(document: &Document) -> Vec<PathBuf> {
    document.links.iter().filter_map(|link| target(document, link)).collect()
}

/// What is wrong with a link.
pub(super) fn fault(document: &Document, link: &str, all: &[Document]) -> Option<String> {
    let from = document.path.strip_prefix(super::root()).unwrap_or(&document.path).display();
    let Some(file) = target(document, link) else {
        let is_address = !link.contains(char::is_whitespace);
        return (!is_address).then(|| format!("{from}: {link} is no address"));
    };
    if !file.starts_with(super::root()) || !file.exists() {
        return Some(format!("{from}: {link} leads nowhere"));
    }
    let (_, anchor) = link.split_once('#')?;
    let document = all.iter().find(|document| document.path == file);
    let is_there = document.is_some_and(|document| document.anchors.contains(anchor));
    (!is_there).then(|| format!("{from}: {link} names no heading"))
}
