//! Which module may use which: the rows of ARCHITECTURE.md.

use super::Finding;
use super::scan::RustFile;

/// A module uses those of lower rows: never its own row's, never a higher one's.
const ROWS: [(&str, u8); 17] = [
    ("lib", 8),
    ("main", 8),
    ("element", 7),
    ("plan_compare", 7),
    ("cli", 7),
    ("views", 6),
    ("components", 5),
    ("tables", 5),
    ("widget", 4),
    ("browser", 4),
    ("share", 3),
    ("localize", 2),
    ("attributes", 2),
    ("advice", 1),
    ("compare", 1),
    ("schema", 1),
    ("model", 0),
];

pub(super) fn check(file: &RustFile<'_>) -> Vec<Finding> {
    let Some(module) = file.module() else {
        return Vec::new();
    };
    let Some(row) = row(module) else {
        let what =
            format!("module `{module}` has no row; add it to ROWS in xtask/src/tidy/layering.rs");
        return vec![Finding::new(file.path, 1, what)];
    };
    let mut findings = Vec::new();
    for path in file.crate_paths() {
        let used = path.module.as_str();
        // What has no row is not a module, but something that the crate's root exports.
        let Some(used_row) = self::row(used).filter(|_| used != module) else {
            continue;
        };
        if row <= used_row {
            let what = format!(
                "`{module}` (row {row}) uses `{used}` (row {used_row}); use lower rows only, \
                 so move what both need down"
            );
            findings.push(Finding::new(file.path, path.line, what));
        }
    }
    findings
}

fn row(module: &str) -> Option<u8> {
    ROWS.iter().find(|(name, _)| *name == module).map(|(_, row)| *row)
}

#[cfg(test)]
mod tests {
    use super::super::TextFile;
    use super::super::scan::RustFile;

    fn check(path: &str, text: &str, expected: &[&str]) {
        let file = TextFile { path: path.to_owned(), text: text.to_owned() };
        let findings = super::check(&RustFile::parse(&file).expect("tokens"));
        let found: Vec<_> = findings.iter().map(ToString::to_string).collect();
        assert_eq!(found.len(), expected.len(), "{found:?}");
        for (found, expected) in found.iter().zip(expected) {
            assert!(found.starts_with(expected), "{found}");
        }
    }

    #[test]
    fn lower_rows_and_the_module_itself_may_be_used() {
        let text = "use crate::compare::Selection;\nuse crate::views::toolbar::Toolbar;";
        check("src/views/table.rs", text, &[]);
        check("src/lib.rs", "pub use crate::model::Plan;", &[]);
    }

    #[test]
    fn higher_rows_and_the_own_row_may_not() {
        check(
            "src/model/plan.rs",
            "\nuse crate::views::A;",
            &["src/model/plan.rs:2: `model` (row 0) uses `views` (row 6)"],
        );
        check(
            "src/compare.rs",
            "use crate::{schema, model};",
            &["src/compare.rs:1: `compare` (row 1) uses `schema` (row 1)"],
        );
    }

    #[test]
    fn a_new_module_needs_a_row_and_other_folders_none() {
        check("src/maps/tile.rs", "", &["src/maps/tile.rs:1: module `maps` has no row"]);
        check("tests/schema.rs", "use crate::views;", &[]);
    }
}
