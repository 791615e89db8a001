//! How a file begins, how long it is, what it imports and what it silences.

use proc_macro2::{Delimiter, TokenStream, TokenTree};

use super::scan::{RustFile, is_ident, is_punct, line};
use super::{Finding, TextFile};

/// More than one subject, as a rule.
const MOST_LINES: usize = 400;

/// What may be imported whole: a library's prelude, made for it, and what a test module tests.
fn is_whole(import: &str) -> bool {
    import.ends_with("::prelude::*") || import == "super::*"
}

pub(super) fn check(file: &TextFile) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut find = |line, what: String| findings.push(Finding::new(&file.path, line, what));
    let is_rust = file.path.ends_with(".rs");
    if is_rust && !file.text.starts_with("//!") {
        find(1, "begin with `//!`: what it holds and what it never does".to_owned());
    }
    if file.path.ends_with("/mod.rs") {
        find(1, "name it after the module, beside the folder of that name".to_owned());
    }
    let is_code = is_rust || [".js", ".mjs", ".css"].iter().any(|end| file.path.ends_with(end));
    let n_lines = file.text.lines().count();
    if is_code && MOST_LINES < n_lines {
        find(MOST_LINES, format!("{n_lines} lines; split it by subject to {MOST_LINES} at most"));
    }
    findings
}

pub(super) fn check_rust(file: &RustFile<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    file.visit(&mut |tokens, _| {
        for (at, token) in tokens.iter().enumerate() {
            let what = match token {
                TokenTree::Ident(ident) if ident == "use" => glob(&tokens[at + 1..]),
                TokenTree::Punct(punct) if punct.as_char() == '#' => bare_allow(&tokens[at + 1..]),
                _ => None,
            };
            findings.extend(what.map(|what| Finding::new(file.path, line(token), what)));
        }
    });
    findings
}

fn glob(after_use: &[TokenTree]) -> Option<String> {
    let end = after_use.iter().position(|token| is_punct(token, ';'))?;
    let text = after_use[..end].iter().cloned().collect::<TokenStream>().to_string();
    let import: String = text.split_whitespace().collect();
    let is_glob = import.contains('*') && !is_whole(&import);
    is_glob.then(|| format!("import by name what `{import}` brings; only preludes are globs"))
}

/// `#[allow(lint)]` and `#![allow(lint)]` without a reason.
fn bare_allow(after_hash: &[TokenTree]) -> Option<String> {
    let at = usize::from(after_hash.first().is_some_and(|token| is_punct(token, '!')));
    let Some(TokenTree::Group(group)) = after_hash.get(at) else {
        return None;
    };
    if group.delimiter() != Delimiter::Bracket {
        return None;
    }
    let inner: Vec<_> = group.stream().into_iter().collect();
    let silences = |tokens: &[TokenTree]| tokens.iter().any(|token| is_ident(token, "allow"));
    let is_conditional = inner.first().is_some_and(|token| is_ident(token, "cfg_attr"));
    let is_allow = inner.first().is_some_and(|token| is_ident(token, "allow"))
        || is_conditional && inner_groups(&inner).iter().any(|tokens| silences(tokens));
    let has_reason = group.stream().to_string().contains("reason =");
    let what = "say why: #[expect(lint, reason = \"…\")]".to_owned();
    (is_allow && !has_reason).then_some(what)
}

fn inner_groups(tokens: &[TokenTree]) -> Vec<Vec<TokenTree>> {
    let groups = tokens.iter().filter_map(|token| match token {
        TokenTree::Group(group) => Some(group.stream().into_iter().collect()),
        _ => None,
    });
    groups.collect()
}

#[cfg(test)]
mod tests {
    use super::super::TextFile;
    use super::super::scan::RustFile;

    fn check(path: &str, text: &str, expected: &[&str]) {
        let file = TextFile { path: path.to_owned(), text: text.to_owned() };
        let mut findings = super::check(&file);
        findings.extend(super::check_rust(&RustFile::parse(&file).expect("tokens")));
        let found: Vec<_> = findings.iter().map(ToString::to_string).collect();
        assert_eq!(found.len(), expected.len(), "{found:?}");
        for (found, expected) in found.iter().zip(expected) {
            assert!(found.starts_with(expected), "{found}");
        }
    }

    #[test]
    fn a_rust_file_begins_by_saying_what_it_holds() {
        check("src/a.rs", "//! Holds a.\nfn a() {}", &[]);
        check("src/a.rs", "fn a() {}", &["src/a.rs:1: begin with `//!`"]);
        check("src/a/mod.rs", "//! Holds a.", &["src/a/mod.rs:1: name it after the module"]);
    }

    #[test]
    fn the_four_hundredth_line_is_the_last() {
        let lines = |n: usize| "//! a\n".repeat(n);
        check("src/a.rs", &lines(400), &[]);
        check("src/a.rs", &lines(401), &["src/a.rs:400: 401 lines"]);
    }

    #[test]
    fn globs_are_for_preludes_and_tests() {
        check("src/a.rs", "//! a\nuse leptos::prelude::*;", &[]);
        check("src/a.rs", "//! a\nmod tests { use super::*; }", &[]);
        check("src/a.rs", "//! a\nuse std::{fmt, io::*};", &["src/a.rs:2: import by name"]);
        check("src/a.rs", "//! a\nfn a() { let b = c * d; }", &[]);
    }

    #[test]
    fn a_silenced_lint_has_a_reason() {
        let expected = ["src/a.rs:2: say why"];
        check("src/a.rs", "//! a\n#[allow(dead_code)] fn a() {}", &expected);
        check("src/a.rs", "//! a\n#![allow(dead_code)]", &expected);
        check("src/a.rs", "//! a\n#[cfg_attr(test, allow(dead_code))] fn a() {}", &expected);
        check("src/a.rs", "//! a\n#[expect(dead_code, reason = \"b\")] fn allow() {}", &[]);
    }
}
