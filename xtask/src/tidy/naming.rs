//! Which module may name which dependency, so that each stays in one place.

use proc_macro2::TokenTree;

use super::Finding;
use super::scan::{RustFile, after_colons, is_ident, is_punct, line};

/// Crates, and the only modules (or files) below `src/` that may name them.
const ONLY_IN: [(&[&str], &[&str]); 8] = [
    // What each word of the format means is said once, by the model's enums; the state that scripts
    // see is told by its own type.
    (&["serde"], &["schema", "model", "widget"]),
    (&["serde_json"], &["cli", "tables", "plan_compare/locale.rs"]),
    (
        &["leptos", "reactive_graph"],
        &["widget", "components", "views", "plan_compare", "element", "cli"],
    ),
    (
        &["web_sys", "js_sys", "wasm_bindgen"],
        &["browser", "components", "views", "plan_compare", "element"],
    ),
    (&["schemars"], &["schema", "model"]),
    (&["diff"], &["compare"]),
    (&["clap"], &["cli", "tables/layout.rs"]),
    (&["calamine", "quick_xml", "zip", "encoding_rs", "chardetng", "deunicode"], &["tables"]),
];

pub(super) fn check(file: &RustFile<'_>) -> Vec<Finding> {
    let Some(module) = file.module() else {
        return Vec::new();
    };
    let mut findings = Vec::new();
    file.visit(&mut |tokens, _| {
        for (at, token) in tokens.iter().enumerate() {
            let Some((name, places)) = restricted(token).filter(|_| is_crate(tokens, at)) else {
                continue;
            };
            let may =
                places.iter().any(|place| *place == module || file.path == format!("src/{place}"));
            if !may {
                let what = format!(
                    "`{module}` names `{name}`, which only {} may; ask one of these instead",
                    places.join(", ")
                );
                findings.push(Finding::new(file.path, line(token), what));
            }
        }
    });
    findings
}

fn restricted(token: &TokenTree) -> Option<(&'static str, &'static [&'static str])> {
    ONLY_IN.iter().find_map(|(names, places)| {
        let name = names.iter().find(|name| is_ident(token, name))?;
        Some((*name, *places))
    })
}

/// Whether the name at `at` begins a path or is imported, so that it is no variable of that name.
fn is_crate(tokens: &[TokenTree], at: usize) -> bool {
    let mut before = tokens[..at].iter().rev();
    let (last, last_but_two) = (before.next(), before.nth(1));
    let is_inside_path = last.is_some_and(|token| is_punct(token, ':'))
        && last_but_two
            .is_some_and(|token| matches!(token, TokenTree::Ident(ident) if ident != "use"));
    let is_imported = last.is_some_and(|token| is_ident(token, "use"));
    !is_inside_path && (is_imported || after_colons(tokens, at + 1).is_some())
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
    fn a_dependency_is_named_in_its_place_only() {
        check("src/views/toolbar.rs", "use leptos::prelude::*;", &[]);
        check(
            "src/compare.rs",
            "\nuse leptos::prelude::*;",
            &["src/compare.rs:2: `compare` names `leptos`"],
        );
        check(
            "src/compare/view.rs",
            "#[derive(serde::Serialize)] struct A;",
            &["src/compare/view.rs:1: `compare` names `serde`"],
        );
        check(
            "src/render.rs",
            "use ::unrestricted;\nuse serde_json as json;",
            &["src/render.rs:2: `render` names `serde_json`"],
        );
    }

    #[test]
    fn one_file_of_a_module_may_be_the_place() {
        check("src/plan_compare/locale.rs", "use serde_json::Value;", &[]);
        check(
            "src/plan_compare/live.rs",
            "use serde_json::Value;",
            &["src/plan_compare/live.rs:1: `plan_compare` names `serde_json`"],
        );
    }

    #[test]
    fn a_name_that_only_looks_alike_is_free() {
        check("src/model.rs", "use crate::a::serde::b; let leptos = 1; // web_sys::a", &[]);
        check("xtask/src/main.rs", "use serde_json::json;", &[]);
    }
}
