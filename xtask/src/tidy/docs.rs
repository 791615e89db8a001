//! Whether ARCHITECTURE.md and the README still say what is there.

use std::collections::BTreeSet;

use super::{Finding, TextFile};

const ARCHITECTURE: &str = "ARCHITECTURE.md";
const README: &str = "README.md";
const ATTRIBUTES: &str = "src/element/attributes.rs";

/// How the names of custom properties that a page may set begin.
const PROPERTY: &str = "--plan-compare-";

/// What stands before a part's name in the view.
const PART_BEGINS: [&str; 3] =
    [r#"attr("part", ""#, r#"heading_level, ""#, r#"heading_level + 1, ""#];

/// More is not read.
const MOST_LINES: usize = 150;

pub(super) fn check(files: &[TextFile]) -> Vec<Finding> {
    let find = |path: &str| files.iter().find(|file| file.path == path);
    let mut findings = Vec::new();
    match find(ARCHITECTURE) {
        Some(file) => findings.extend(modules(file, files)),
        None => findings.push(Finding::new(ARCHITECTURE, 1, "is missing; write it")),
    }
    if let Some(readme) = find(README) {
        findings.extend(properties(readme, files));
        findings.extend(parts(readme, files));
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
    let documented = documented(&readme.text, "attributes");
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

/// The README's table and the style sheets name the same custom properties.
fn properties(readme: &TextFile, files: &[TextFile]) -> Vec<Finding> {
    let sheets = files.iter().filter(|file| file.path.starts_with("style/"));
    let mut used = BTreeSet::new();
    for sheet in sheets {
        for (at, _) in sheet.text.match_indices(PROPERTY) {
            let name = &sheet.text[at..];
            let end = name.find(|sign: char| !sign.is_ascii_lowercase() && sign != '-');
            used.insert(name[..end.unwrap_or(name.len())].to_owned());
        }
    }
    let mut documented = documented(&readme.text, "style");
    documented.retain(|name| name.starts_with("--"));
    let missing = used
        .difference(&documented)
        .map(|name| format!("add custom property `{name}` to the table below the heading Style"));
    let unknown = documented
        .difference(&used)
        .map(|name| format!("custom property `{name}` is in the table, but not in style/"));
    missing.chain(unknown).map(|what| Finding::new(README, 1, what)).collect()
}

/// The README's table and the view name the same parts.
fn parts(readme: &TextFile, files: &[TextFile]) -> Vec<Finding> {
    let is_view = |path: &str| path == "src/view.rs" || path.starts_with("src/view/");
    let view = files.iter().filter(|file| is_view(&file.path) && file.path.ends_with(".rs"));
    let (mut given, mut words) = (BTreeSet::new(), BTreeSet::new());
    for file in view {
        // Without the white space that lines are broken with.
        let text = file.text.split_whitespace().collect::<Vec<_>>().join(" ");
        for begin in PART_BEGINS {
            for (at, _) in text.match_indices(begin) {
                let value = text[at + begin.len()..].split('"').next().unwrap_or("");
                given.extend(value.split(' ').map(str::to_owned));
            }
        }
        let literals = quoted(&text, '"');
        words.extend(literals.iter().flat_map(|text| text.split(' ')).map(str::to_owned));
    }
    // Where the value is no literal at its place, it is one of those that name a state.
    given.extend(words.iter().filter(|word| is_state(word)).cloned());
    let mut documented = documented(&readme.text, "style");
    documented.retain(|name| !name.starts_with("--"));
    let missing = given
        .difference(&documented)
        .map(|name| format!("add part `{name}` to the table below the heading Style"));
    let unknown = documented
        .difference(&words)
        .map(|name| format!("part `{name}` is in the table, but not in src/view"));
    missing.chain(unknown).map(|what| Finding::new(README, 1, what)).collect()
}

/// `cell--same` is a `cell` that is the same.
fn is_state(part: &str) -> bool {
    let is_plain =
        |name: &str| !name.is_empty() && name.bytes().all(|b| b.is_ascii_lowercase() || b == b'-');
    part.split_once("--").is_some_and(|(of, how)| is_plain(of) && is_plain(how))
}

/// The names in code in the first columns of the tables below a heading.
fn documented(readme: &str, heading: &str) -> BTreeSet<String> {
    let below = readme.lines().skip_while(|line| !is_heading(line, heading)).skip(1);
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
    fn the_readme_and_the_sheets_name_the_same_custom_properties() {
        let code = ("src/element/attributes.rs", "const OBSERVED: [&str; 1] = [\"src\"];");
        let readme = "## Attributes\n| `src` |\n## Style\n| `--plan-compare-line` | a |\n\
            | `--plan-compare-ink` | `--plan-compare-no` |\n## Then\n| `--plan-compare-late` |";
        check(
            &[
                ("ARCHITECTURE.md", ""),
                ("README.md", readme),
                code,
                ("style/a.css", "a { color: var(--plan-compare-line, var(--own)) }"),
                ("style/b.css", "b { --plan-compare-space: 1em }"),
                ("other.css", "b { --plan-compare-other: 1em }"),
            ],
            &[
                "README.md:1: add custom property `--plan-compare-space` to the table below the heading Style",
                "README.md:1: custom property `--plan-compare-ink` is in the table, but not in style/",
            ],
        );
    }

    #[test]
    fn the_readme_and_the_view_name_the_same_parts() {
        let code = ("src/element/attributes.rs", "const OBSERVED: [&str; 1] = [\"src\"];");
        let readme = "## Attributes\n| `src` |\n## Style\n| `base`, `cell--gone` | a |\n| `tab` |";
        let view = "el(\"p\").attr(\"part\", \"base title\").with(heading(heading_level,\n    \"head\"));\n\
            if a { \"tab tab--open\" } else { \"tab\" }";
        check(
            &[("ARCHITECTURE.md", "`view`"), ("README.md", readme), code, ("src/view.rs", view)],
            &[
                "README.md:1: add part `head` to the table below the heading Style",
                "README.md:1: add part `tab--open` to the table below the heading Style",
                "README.md:1: add part `title` to the table below the heading Style",
                "README.md:1: part `cell--gone` is in the table, but not in src/view",
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
