//! Rust files as tokens, so that comments and strings are never taken for code, and the bodies of
//! macros are; knows no rule.

use proc_macro2::{Delimiter, Spacing, TokenStream, TokenTree};

use super::{Finding, TextFile};

/// A file that is Rust as far as its brackets go.
pub(crate) struct RustFile<'a> {
    pub(crate) path: &'a str,
    tokens: Vec<TokenTree>,
}

/// A path that begins at the crate, or leads out of the module with `super`.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct CratePath {
    pub(crate) line: usize,
    /// The first module below the crate.
    pub(crate) module: String,
}

/// Tokens at one level of brackets, and the modules around them.
type Visit<'v> = dyn FnMut(&[TokenTree], &[String]) + 'v;

impl<'a> RustFile<'a> {
    /// # Errors
    /// When the brackets do not match or a string does not end.
    pub(crate) fn parse(file: &'a TextFile) -> Result<Self, Finding> {
        let stream: TokenStream = file.text.parse().map_err(|error: proc_macro2::LexError| {
            let line = error.span().start().line;
            Finding::new(&file.path, line, "expected Rust, so mend what the compiler says first")
        })?;
        Ok(Self { path: &file.path, tokens: stream.into_iter().collect() })
    }

    /// The module this file is part of: the first component below `src/`, without `.rs`.
    pub(crate) fn module(&self) -> Option<&'a str> {
        let below = self.path.strip_prefix("src/")?;
        let first = below.split('/').next()?;
        Some(first.strip_suffix(".rs").unwrap_or(first))
    }

    /// Those outside of all brackets.
    pub(crate) fn tokens(&self) -> &[TokenTree] {
        &self.tokens
    }

    /// Calls `visit` for each level of brackets, outermost first.
    pub(crate) fn visit(&self, visit: &mut Visit<'_>) {
        walk(&self.tokens, &mut self.module_path(), visit);
    }

    /// Every mention of another module of the same crate.
    pub(crate) fn crate_paths(&self) -> Vec<CratePath> {
        let mut paths = Vec::new();
        self.visit(&mut |tokens, modules| {
            for at in 0..tokens.len() {
                let Some(end) = path_to_root(tokens, at, modules.len()) else {
                    continue;
                };
                let line = line(&tokens[at]);
                let heads = heads(&tokens[end..]);
                paths.extend(heads.into_iter().map(|module| CratePath { line, module }));
            }
        });
        paths
    }

    /// `src/view/toolbar.rs` is `view`, `toolbar`.
    pub(crate) fn module_path(&self) -> Vec<String> {
        let below = self.path.strip_prefix("src/").unwrap_or(self.path);
        let stem = below.strip_suffix(".rs").unwrap_or(below);
        match stem {
            "lib" | "main" => Vec::new(),
            _ => stem.split('/').map(str::to_owned).collect(),
        }
    }
}

fn walk(tokens: &[TokenTree], modules: &mut Vec<String>, visit: &mut Visit<'_>) {
    visit(tokens, modules);
    for (at, token) in tokens.iter().enumerate() {
        let TokenTree::Group(group) = token else {
            continue;
        };
        let inner: Vec<_> = group.stream().into_iter().collect();
        let name = match at.checked_sub(2).map(|before| &tokens[before..at]) {
            Some([keyword, TokenTree::Ident(name)]) if is_ident(keyword, "mod") => Some(name),
            _ => None,
        };
        modules.extend(name.map(ToString::to_string));
        walk(&inner, modules, visit);
        if name.is_some() {
            modules.pop();
        }
    }
}

/// When a path from `at` reaches the crate's root, where what follows begins.
fn path_to_root(tokens: &[TokenTree], at: usize, depth: usize) -> Option<usize> {
    if follows_colons(tokens, at) {
        return None;
    }
    if ["crate", "plan_compare"].iter().any(|name| is_ident(&tokens[at], name)) {
        return after_colons(tokens, at + 1);
    }
    let mut at = at;
    for _ in 0..depth {
        if !is_ident(tokens.get(at)?, "super") {
            return None;
        }
        at = after_colons(tokens, at + 1)?;
    }
    (0 < depth && !is_ident(tokens.get(at)?, "super")).then_some(at)
}

/// `a::b` is `a`; `{a::b, c}` is `a` and `c`.
fn heads(tokens: &[TokenTree]) -> Vec<String> {
    match tokens.first() {
        Some(TokenTree::Ident(ident)) => vec![ident.to_string()],
        Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Brace => {
            let inner: Vec<_> = group.stream().into_iter().collect();
            inner.split(|token| is_punct(token, ',')).flat_map(heads).collect()
        }
        _ => Vec::new(),
    }
}

/// Where what follows `::` begins.
pub(crate) fn after_colons(tokens: &[TokenTree], at: usize) -> Option<usize> {
    match tokens.get(at..at + 2)? {
        [TokenTree::Punct(first), second]
            if first.as_char() == ':'
                && first.spacing() == Spacing::Joint
                && is_punct(second, ':') =>
        {
            Some(at + 2)
        }
        _ => None,
    }
}

/// Whether what is at `at` goes on with a path, and is not the type after a single colon.
pub(crate) fn follows_colons(tokens: &[TokenTree], at: usize) -> bool {
    at.checked_sub(2).is_some_and(|from| after_colons(tokens, from) == Some(at))
}

pub(crate) fn is_ident(token: &TokenTree, name: &str) -> bool {
    matches!(token, TokenTree::Ident(ident) if ident == name)
}

pub(crate) fn is_punct(token: &TokenTree, mark: char) -> bool {
    matches!(token, TokenTree::Punct(punct) if punct.as_char() == mark)
}

pub(crate) fn line(token: &TokenTree) -> usize {
    token.span().start().line
}

#[cfg(test)]
mod tests {
    use super::super::TextFile;
    use super::RustFile;

    fn check(path: &str, text: &str, expected: &[(usize, &str)]) {
        let file = TextFile { path: path.to_owned(), text: text.to_owned() };
        let found = RustFile::parse(&file).expect("tokens").crate_paths();
        let found: Vec<_> = found.iter().map(|path| (path.line, path.module.as_str())).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn paths_are_found_in_imports_bodies_and_macros() {
        check(
            "src/view.rs",
            "use crate::model::Plan;\nfn a() { crate::csv::a() }",
            &[(1, "model"), (2, "csv")],
        );
        check(
            "src/view.rs",
            "use crate::{model::{Plan, Issue}, compare};",
            &[(1, "model"), (1, "compare")],
        );
        check("src/view.rs", "view! { <p>{crate::messages::a()}</p> }", &[(1, "messages")]);
        check("src/main.rs", "use plan_compare::schema;", &[(1, "schema")]);
        check("src/view.rs", "fn a(b: crate::model::Plan) {}", &[(1, "model")]);
    }

    #[test]
    fn comments_and_strings_are_no_paths() {
        check("src/view.rs", "// crate::csv\n/// crate::csv\nconst A: &str = \"crate::csv\";", &[]);
    }

    #[test]
    fn super_counts_only_when_it_leaves_the_module() {
        check("src/view.rs", "use super::model::Plan;", &[(1, "model")]);
        check("src/view/toolbar.rs", "use super::toolbar_part;", &[]);
        check("src/view/toolbar.rs", "use super::super::csv;", &[(1, "csv")]);
        check("src/view.rs", "mod tests { use super::a; use super::super::csv; }", &[(1, "csv")]);
    }

    #[test]
    fn text_that_is_no_rust_is_a_finding() {
        let file = TextFile { path: "src/a.rs".to_owned(), text: "fn a() {".to_owned() };
        assert!(RustFile::parse(&file).is_err());
    }
}
