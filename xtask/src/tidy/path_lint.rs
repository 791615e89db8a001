//! Traces of the machine that a file was made on: folders of a person, addresses of a mirror.

use super::{Finding, TextFile};

/// Written in two halves, so that this file is clean itself.
const FOLDERS: [&str; 4] =
    [concat!("/ho", "me/"), concat!("/ro", "ot/"), concat!("/Us", "ers/"), concat!("/wo", "rk/")];

pub(super) fn check(file: &TextFile) -> Vec<Finding> {
    let is_npm_lock = file.path.ends_with("package-lock.json");
    let mut findings = Vec::new();
    for (index, line) in file.text.lines().enumerate() {
        if is_npm_lock && line.trim_start().starts_with("\"resolved\"") {
            let what =
                "leave out addresses of packages: `npm install` does, by the .npmrc beside it";
            findings.push(Finding::new(&file.path, index + 1, what));
        }
        for folder in FOLDERS.iter().filter(|folder| is_absolute(line, folder)) {
            let what = format!("write a path in the repository instead of one below {folder}");
            findings.push(Finding::new(&file.path, index + 1, what));
        }
    }
    findings
}

/// Whether a path begins with `folder`: in a URL, something stands before it.
fn is_absolute(line: &str, folder: &str) -> bool {
    line.match_indices(folder).any(|(at, _)| {
        let before = line[..at].chars().next_back();
        let after = line[at + folder.len()..].chars().next();
        let begins =
            before.is_none_or(|before| !before.is_alphanumeric() && !"/.-_~}".contains(before));
        begins && after.is_some_and(|after| after.is_alphanumeric() || after == '.')
    })
}

#[cfg(test)]
mod tests {
    use super::super::TextFile;

    fn check(path: &str, text: &str, expected: &[usize]) {
        let file = TextFile { path: path.to_owned(), text: text.to_owned() };
        let lines: Vec<_> = super::check(&file).iter().map(|finding| finding.line).collect();
        assert_eq!(lines, expected, "{text}");
    }

    #[test]
    fn paths_of_a_person_are_found_and_urls_are_not() {
        check("a.md", concat!("see\n\"/ho", "me/me/a\""), &[2]);
        check("a.md", concat!("https://example.org/ho", "me/a and /ho", "me/ alone"), &[]);
    }

    #[test]
    fn the_npm_lock_has_no_addresses() {
        check("xtask/package-lock.json", "{\n  \"resolved\": \"https://…\"\n}", &[2]);
        check("data/a.json", "{\n  \"resolved\": \"https://…\"\n}", &[]);
    }
}
