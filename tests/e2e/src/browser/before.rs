//! Scripts that run in each page before the page's own, in engines whose driver cannot see to
//! that: the site of the test puts them into what it serves. Never in other people's pages.

use std::cell::RefCell;
use std::sync::{Arc, Mutex};

/// Where a page gets them.
pub(crate) const PATH: &str = "/before-each-page";

thread_local! {
    /// Of the present test: its browser writes, its site reads.
    static SCRIPTS: RefCell<Scripts> = RefCell::default();
}

/// The scripts of one test.
pub(crate) type Scripts = Arc<Mutex<String>>;

/// Those of the present test.
pub(crate) fn scripts() -> Scripts {
    SCRIPTS.with_borrow(Arc::clone)
}

/// A page that runs them first.
pub(crate) fn with_scripts(html: &str) -> String {
    let tag = format!("<script src=\"{PATH}\"></script>");
    // Before the head there is the document type at most.
    let lower = html.to_ascii_lowercase();
    let at = ["<head>", "<!doctype html>"]
        .into_iter()
        .find_map(|before| lower.find(before).map(|at| at + before.len()))
        .unwrap_or(0);
    let (before, after) = html.split_at(at);
    format!("{before}{tag}{after}")
}
