//! Whether ARCHITECTURE.md and the reference still say what is there.

use std::collections::BTreeSet;

use super::{Finding, TextFile};

const ARCHITECTURE: &str = "ARCHITECTURE.md";
const REFERENCE: &str = "docs/reference.md";
const ATTRIBUTES: &str = "src/attributes.rs";

/// How the names of custom properties that a page may set begin.
const PROPERTY: &str = "--plan-compare-";

/// What stands before a part's name in a view.
const PART_BEGIN: &str = r#"part=""#;

/// More is not read.
const MOST_LINES: usize = 150;

pub(super) fn check(files: &[TextFile]) -> Vec<Finding> {
    let find = |path: &str| files.iter().find(|file| file.path == path);
    let mut findings = Vec::new();
    match find(ARCHITECTURE) {
        Some(file) => findings.extend(modules(file, files)),
        None => findings.push(Finding::new(ARCHITECTURE, 1, "is missing; write it")),
    }
    if let Some(reference) = find(REFERENCE) {
        findings.extend(properties(reference, files));
        findings.extend(parts(reference, files));
    }
    match (find(REFERENCE), find(ATTRIBUTES)) {
        (Some(reference), Some(code)) => findings.extend(attributes(reference, code)),
        (None, _) => findings.push(Finding::new(REFERENCE, 1, "is missing; write it")),
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

/// The reference's table and the code name the same attributes.
fn attributes(reference: &TextFile, code: &TextFile) -> Vec<Finding> {
    let documented = documented(&reference.text, "attributes");
    let observed = observed(&code.text);
    let mut findings = Vec::new();
    if observed.is_empty() {
        let what = "expected `pub const ATTRIBUTES`, the table of all attributes";
        findings.push(Finding::new(ATTRIBUTES, 1, what));
    }
    for name in observed.difference(&documented) {
        let what = format!("add attribute `{name}` to the table below the heading Attributes");
        findings.push(Finding::new(REFERENCE, 1, what));
    }
    for name in documented.difference(&observed) {
        let what = format!("attribute `{name}` is in the table, but not in {ATTRIBUTES}");
        findings.push(Finding::new(REFERENCE, 1, what));
    }
    findings
}

/// The reference's table and the style sheets name the same custom properties.
fn properties(reference: &TextFile, files: &[TextFile]) -> Vec<Finding> {
    let sheets = files.iter().filter(|file| file.path.starts_with("style/"));
    let mut used = BTreeSet::new();
    for sheet in sheets {
        for (at, _) in sheet.text.match_indices(PROPERTY) {
            let name = &sheet.text[at..];
            let end = name.find(|sign: char| !sign.is_ascii_lowercase() && sign != '-');
            used.insert(name[..end.unwrap_or(name.len())].to_owned());
        }
    }
    let documented = documented(&reference.text, "custom properties");
    let missing = used.difference(&documented).map(|name| {
        format!("add custom property `{name}` to the table below the heading Custom properties")
    });
    let unknown = documented
        .difference(&used)
        .map(|name| format!("custom property `{name}` is in the table, but not in style/"));
    missing.chain(unknown).map(|what| Finding::new(REFERENCE, 1, what)).collect()
}

/// The reference's table and the views name the same parts.
fn parts(reference: &TextFile, files: &[TextFile]) -> Vec<Finding> {
    let is_view = |path: &str| {
        let path = path.strip_prefix("src/").unwrap_or_default();
        path.starts_with("views") || path.starts_with("components")
    };
    let views = files.iter().filter(|file| is_view(&file.path) && file.path.ends_with(".rs"));
    let (mut given, mut words) = (BTreeSet::new(), BTreeSet::new());
    for file in views {
        // Without the white space that lines are broken with.
        let text = file.text.split_whitespace().collect::<Vec<_>>().join(" ");
        for (at, _) in text.match_indices(PART_BEGIN) {
            let value = text[at + PART_BEGIN.len()..].split('"').next().unwrap_or("");
            given.extend(value.split(' ').map(str::to_owned));
        }
        let literals = quoted(&text, '"');
        words.extend(literals.iter().flat_map(|text| text.split(' ')).map(str::to_owned));
    }
    // Where the value is no literal at its place, it is one of those that name a state.
    given.extend(words.iter().filter(|word| is_state(word)).cloned());
    let documented = documented(&reference.text, "parts");
    let missing = given
        .difference(&documented)
        .map(|name| format!("add part `{name}` to the table below the heading Parts"));
    let unknown = documented
        .difference(&words)
        .map(|name| format!("part `{name}` is in the table, but in no view"));
    missing.chain(unknown).map(|what| Finding::new(REFERENCE, 1, what)).collect()
}

/// `cell--same` is a `cell` that is the same.
fn is_state(part: &str) -> bool {
    let is_plain =
        |name: &str| !name.is_empty() && name.bytes().all(|b| b.is_ascii_lowercase() || b == b'-');
    part.split_once("--").is_some_and(|(of, how)| is_plain(of) && is_plain(how))
}

/// The names in code in the first columns of the tables below a heading.
fn documented(reference: &str, heading: &str) -> BTreeSet<String> {
    let below = reference.lines().skip_while(|line| !is_heading(line, heading)).skip(1);
    let section = below.take_while(|line| !line.starts_with('#'));
    let first_cells = section.filter_map(|line| line.strip_prefix('|')?.split('|').next());
    first_cells.flat_map(|cell| quoted(cell, '`')).collect()
}

/// The names in the constant `ATTRIBUTES`.
fn observed(code: &str) -> BTreeSet<String> {
    let Some((_, rest)) = code.split_once("const ATTRIBUTES:") else {
        return BTreeSet::new();
    };
    let table = rest.split_once("];").map_or(rest, |(table, _)| table);
    let names = table.lines().filter_map(|line| line.trim().strip_prefix("name: \""));
    names.filter_map(|rest| Some(rest.split_once('"')?.0.to_owned())).collect()
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

    const CODE: &str = "pub const ATTRIBUTES: [Attribute; 2] = [\n    Attribute {\n\
        name: \"src\",\n doc: \"no\" },\n Attribute {\n        name: \"plans\",\n    },\n];";
    const SRC: &str = "const ATTRIBUTES: [Attribute; 1] = [\n name: \"src\",\n];";

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
        let reference = (
            "docs/reference.md",
            "## Attributes\n| a | b |\n|---|---|\n| `src` | b |\n| `plans`, | `c` |\n## Events\n| `d` |",
        );
        let code = ("src/attributes.rs", CODE);
        check(
            &[("ARCHITECTURE.md", "`model` `attributes`"), reference, code, ("src/model.rs", "")],
            &[],
        );
        check(
            &[("ARCHITECTURE.md", "model `attributes`"), reference, code, ("src/model.rs", "")],
            &["ARCHITECTURE.md:1: say what module `model` does and never does"],
        );
    }

    #[test]
    fn the_reference_and_the_code_name_the_same_attributes() {
        let reference = ("docs/reference.md", "### Attributes\n| `src` | b |\n| `view` | c |\n");
        let code = ("src/attributes.rs", CODE);
        check(
            &[("ARCHITECTURE.md", "`attributes`"), reference, code],
            &[
                "docs/reference.md:1: add attribute `plans` to the table below the heading Attributes",
                "docs/reference.md:1: attribute `view` is in the table, but not in src/attributes.rs",
            ],
        );
    }

    #[test]
    fn the_reference_and_the_sheets_name_the_same_custom_properties() {
        let code = ("src/attributes.rs", SRC);
        let reference = "## Attributes\n| `src` |\n## Custom properties\n| `--plan-compare-line` | a |\n\
            | `--plan-compare-ink` | `--plan-compare-no` |\n## Then\n| `--plan-compare-late` |";
        check(
            &[
                ("ARCHITECTURE.md", "`attributes`"),
                ("docs/reference.md", reference),
                code,
                ("style/a.css", "a { color: var(--plan-compare-line, var(--own)) }"),
                ("style/b.css", "b { --plan-compare-space: 1em }"),
                ("other.css", "b { --plan-compare-other: 1em }"),
            ],
            &[
                "docs/reference.md:1: add custom property `--plan-compare-space` to the table below the heading Custom properties",
                "docs/reference.md:1: custom property `--plan-compare-ink` is in the table, but not in style/",
            ],
        );
    }

    #[test]
    fn the_reference_and_the_view_name_the_same_parts() {
        let code = ("src/attributes.rs", SRC);
        let reference =
            "## Attributes\n| `src` |\n## Parts\n| `base`, `cell--gone` | a |\n| `tab` |";
        let view = "<p part=\"base title\"><i\n part=\"head\">\n\
            if a { \"tab tab--open\" } else { \"tab\" }";
        check(
            &[
                ("ARCHITECTURE.md", "`views` `attributes`"),
                ("docs/reference.md", reference),
                code,
                ("src/views.rs", view),
            ],
            &[
                "docs/reference.md:1: add part `head` to the table below the heading Parts",
                "docs/reference.md:1: add part `tab--open` to the table below the heading Parts",
                "docs/reference.md:1: add part `title` to the table below the heading Parts",
                "docs/reference.md:1: part `cell--gone` is in the table, but in no view",
            ],
        );
    }

    #[test]
    fn missing_documents_are_findings() {
        check(
            &[],
            &[
                "ARCHITECTURE.md:1: is missing; write it",
                "docs/reference.md:1: is missing; write it",
            ],
        );
    }
}
