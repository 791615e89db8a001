//! As much of Markdown as the documents have: their links, pictures and headings. Never what GitHub
//! makes of the rest.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

/// A document with what others may lead to, and where it leads.
pub(super) struct Document {
    pub(super) path: PathBuf,
    /// The targets of its links and pictures.
    pub(super) links: Vec<String>,
    /// What its headings are called in an address.
    pub(super) anchors: BTreeSet<String>,
}

impl Document {
    pub(super) fn read(path: PathBuf) -> Self {
        let text = fs::read_to_string(&path).expect("UTF-8");
        let prose = prose(&text);
        Self { links: links(&prose), anchors: anchors(&prose), path }
    }
}

/// The text without its blocks of code.
pub(super) fn prose(text: &str) -> String {
    let mut is_code = false;
    let is_prose = |line: &&str| {
        let is_fence = line.trim_start().starts_with("```");
        is_code ^= is_fence;
        !is_code && !is_fence
    };
    text.lines().filter(is_prose).collect::<Vec<_>>().join("\n")
}

/// The text without what stands between backticks.
fn without_code(prose: &str) -> String {
    prose.split('`').step_by(2).collect()
}

fn links(prose: &str) -> Vec<String> {
    let text = without_code(prose);
    // A link, a picture, and the two of a picture in HTML.
    let begins = [("](", ')'), ("src=\"", '"'), ("srcset=\"", '"'), ("](<", '>')];
    let targets = begins.iter().flat_map(|(begin, end)| {
        text.match_indices(begin).map(|(at, _)| {
            let rest = &text[at + begin.len()..];
            rest.split(*end).next().unwrap_or(rest).to_owned()
        })
    });
    targets.filter(|target| !target.starts_with('<')).collect()
}

/// As GitHub makes them: small letters, no signs, hyphens for spaces, numbers for what comes again.
fn anchors(prose: &str) -> BTreeSet<String> {
    let mut anchors = BTreeSet::new();
    for line in prose.lines() {
        let Some(heading) = line.trim_start_matches('#').strip_prefix(' ') else { continue };
        if !line.starts_with('#') {
            continue;
        }
        let is_kept = |letter: &char| letter.is_alphanumeric() || " -_".contains(*letter);
        let name: String = heading.trim().to_lowercase().chars().filter(is_kept).collect();
        let name = name.replace(' ', "-");
        let mut anchor = name.clone();
        let mut n = 0;
        while !anchors.insert(anchor.clone()) {
            n += 1;
            anchor = format!("{name}-{n}");
        }
    }
    anchors
}
