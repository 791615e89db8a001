//! Whether ARCHITECTURE.md and the README still say what is there.

use std::collections::BTreeSet;

use super::{Finding, TextFile};

const ARCHITECTURE: &str = "ARCHITECTURE.md";
const README: &str = "README.md";
const ATTRIBUTES: &str = "src/element/attributes.rs";

/// More is not read.
const MOST_LINES: usize = 150;

pub(super) fn check(files: &[TextFile]) -> Vec<Finding> {
    let find = |path: &str| files.iter().find(|file| file.path == path);
    let mut findings = Vec::new();
    match find(ARCHITECTURE) {
        Some(file) => findings.extend(modules(file, files)),
        None => findings.push(Finding::new(ARCHITECTURE, 1, "is missing; write it")),
    }
    match (find(README), find(ATTRIBUTES)) {
        (Some(readme), Some(code)) => findings.extend(attributes(readme, code)),
        (None, _) => findings.push(Finding::new(README, 1, "is missing; write it")),
        (_, None) => findings.push(Finding::new(ATTRIBUTES, 1, "is missing; list the attributes")),
    }
    findings
}

/// Every module below `src/` is named, as `` `name` ``.
fn modules(architecture: &TextFile, files: &[TextFile]) -> Vec<Finding> {
    let mut findings = Vec::new();
    let n_lines = architecture.text.lines().count();
    if MOST_LINES < n_lines {
        let what = format!("{n_lines} lines; shorten it to {MOST_LINES} at most");
        findings.push(Finding::new(ARCHITECTURE, MOST_LINES, what));
    }
    let sources = files.iter().filter_map(|file| file.path.strip_prefix("src/"));
    let modules: BTreeSet<&str> = sources
        .filter_map(|path| path.strip_suffix(".rs"))
        .filter(|path| !path.contains('/'))
        .collect();
    for module in modules {
        if !architecture.text.contains(&format!("`{module}`")) {
            let what = format!("say what module `{module}` does and never does");
            findings.push(Finding::new(ARCHITECTURE, 1, what));
        }
    }
    findings
}

/// The README's table and the code name the same attributes.
fn attributes(readme: &TextFile, code: &TextFile) -> Vec<Finding> {
    let documented = documented(&readme.text);
    let observed = observed(&code.text);
    let mut findings = Vec::new();
    if observed.is_empty() {
        let what = "expected `pub const OBSERVED`, the names of all attributes";
        findings.push(Finding::new(ATTRIBUTES, 1, what));
    }
    for name in observed.difference(&documented) {
        let what = format!("add attribute `{name}` to the table below the heading Attributes");
        findings.push(Finding::new(README, 1, what));
    }
    for name in documented.difference(&observed) {
        let what = format!("attribute `{name}` is in the table, but not in {ATTRIBUTES}");
        findings.push(Finding::new(README, 1, what));
    }
    findings
}

/// The names in code in the first column of the table below the heading `Attributes`.
fn documented(readme: &str) -> BTreeSet<String> {
    let below = readme.lines().skip_while(|line| !is_heading(line, "attributes")).skip(1);
    let section = below.take_while(|line| !line.starts_with('#'));
    let first_cells = section.filter_map(|line| line.strip_prefix('|')?.split('|').next());
    first_cells.flat_map(|cell| quoted(cell, '`')).collect()
}

/// The string literals of the constant `OBSERVED`.
fn observed(code: &str) -> BTreeSet<String> {
    let Some((_, rest)) = code.split_once("const OBSERVED:") else {
        return BTreeSet::new();
    };
    let value = rest.split_once('=').map_or("", |(_, value)| value);
    let literal = value.split_once(']').map_or(value, |(literal, _)| literal);
    let code = literal.lines().map(|line| line.split("//").next().unwrap_or(""));
    code.flat_map(|line| quoted(line, '"')).collect()
}

fn is_heading(line: &str, name: &str) -> bool {
    line.starts_with('#') && line.trim_start_matches('#').trim().eq_ignore_ascii_case(name)
}

/// What stands between pairs of `mark`.
fn quoted(text: &str, mark: char) -> Vec<String> {
    text.split(mark).skip(1).step_by(2).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::super::TextFile;

    const CODE: &str =
        "/// All.\npub const OBSERVED: [&str; 2] = [\n    \"src\", // \"no\"\n    \"plans\",\n];";

    fn check(texts: &[(&str, &str)], expected: &[&str]) {
        let file = |(path, text): &(&str, &str)| TextFile {
            path: (*path).to_owned(),
            text: (*text).to_owned(),
        };
        let files: Vec<_> = texts.iter().map(file).collect();
        let found: Vec<_> = super::check(&files).iter().map(ToString::to_string).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn every_module_is_in_the_architecture() {
        let readme = (
            "README.md",
            "## Attributes\n| a | b |\n|---|---|\n| `src` | b |\n| `plans`, | `c` |\n## Events\n| `d` |",
        );
        let code = ("src/element/attributes.rs", CODE);
        check(&[("ARCHITECTURE.md", "`model`"), readme, code, ("src/model.rs", "")], &[]);
        check(
            &[("ARCHITECTURE.md", "model"), readme, code, ("src/model.rs", "")],
            &["ARCHITECTURE.md:1: say what module `model` does and never does"],
        );
    }

    #[test]
    fn the_readme_and_the_code_name_the_same_attributes() {
        let readme = ("README.md", "### Attributes\n| `src` | b |\n| `view` | c |\n");
        let code = ("src/element/attributes.rs", CODE);
        check(
            &[("ARCHITECTURE.md", ""), readme, code],
            &[
                "README.md:1: add attribute `plans` to the table below the heading Attributes",
                "README.md:1: attribute `view` is in the table, but not in src/element/attributes.rs",
            ],
        );
    }

    #[test]
    fn missing_documents_are_findings() {
        check(
            &[],
            &["ARCHITECTURE.md:1: is missing; write it", "README.md:1: is missing; write it"],
        );
    }
}
