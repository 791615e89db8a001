//! The names that a file imports and the paths that it uses, as they are written; resolves none.

use proc_macro2::{Delimiter, TokenTree};

use super::scan::{RustFile, after_colons, follows_colons, is_ident, is_punct, line};

/// `crate::model::Plan` as its three names.
pub(crate) type Path = Vec<String>;

/// A path that a file uses.
pub(crate) struct Mention {
    pub(crate) line: usize,
    /// The module in which it stands.
    pub(crate) module: Path,
    pub(crate) path: Path,
}

/// A name that stands for a path in a module.
pub(crate) struct Import {
    pub(crate) module: Path,
    pub(crate) name: String,
    pub(crate) path: Path,
}

/// What one file says.
#[derive(Default)]
pub(crate) struct Mentions {
    /// The modules that stand in it, its own first.
    pub(crate) modules: Vec<Path>,
    pub(crate) imports: Vec<Import>,
    /// With every import but those that are exported: these alone use nothing.
    pub(crate) uses: Vec<Mention>,
}

/// What a level of brackets holds.
#[derive(Clone, Copy, PartialEq)]
enum Level {
    Module,
    Variants,
    Other,
}

impl Mentions {
    /// What a file says outside of `mod tests`.
    pub(crate) fn of(file: &RustFile<'_>) -> Self {
        let mut mentions = Self::default();
        mentions.read(file.tokens(), &file.module_path(), Level::Module);
        mentions
    }

    fn read(&mut self, tokens: &[TokenTree], module: &Path, level: Level) {
        if level == Level::Module {
            self.modules.push(module.clone());
        }
        let mut inner_level = Level::Other;
        let mut at = 0;
        while let Some(token) = tokens.get(at) {
            match token {
                TokenTree::Group(group) => {
                    let inner: Vec<_> = group.stream().into_iter().collect();
                    match at.checked_sub(2).map(|from| &tokens[from..at]) {
                        Some([keyword, TokenTree::Ident(name)]) if is_ident(keyword, "mod") => {
                            if name != "tests" {
                                self.read(&inner, &child(module, &name.to_string()), Level::Module);
                            }
                        }
                        _ => self.read(&inner, module, inner_level),
                    }
                    inner_level = Level::Other;
                }
                TokenTree::Ident(ident) if ident == "enum" => inner_level = Level::Variants,
                TokenTree::Ident(ident) if ident == "use" => {
                    let end = tokens[at..].iter().position(|token| is_punct(token, ';'));
                    let end = end.map_or(tokens.len(), |length| at + length);
                    let is_exported =
                        at.checked_sub(1).is_some_and(|before| is_public(&tokens[before]));
                    for (name, path) in imports(&tokens[at + 1..end], &[]) {
                        if !is_exported {
                            self.mention(token, module, path.clone());
                        }
                        if level == Level::Module {
                            self.imports.push(Import { module: module.clone(), name, path });
                        }
                    }
                    at = end;
                }
                // A variant may be called what an imported type is.
                TokenTree::Ident(_) if level != Level::Variants => {
                    self.mention(token, module, path(tokens, at));
                }
                _ => {}
            }
            at += 1;
        }
    }

    fn mention(&mut self, token: &TokenTree, module: &Path, path: Path) {
        self.uses.push(Mention { line: line(token), module: module.clone(), path });
    }
}

/// The path with one more name.
pub(crate) fn child(module: &[String], name: &str) -> Path {
    [module, &[name.to_owned()]].concat()
}

/// Whether a token is or ends `pub`, `pub(crate)` and the like.
fn is_public(before_use: &TokenTree) -> bool {
    is_ident(before_use, "pub") || is_parenthesis(before_use)
}

/// The names that a `use` brings, each with its path; none for a glob.
fn imports(tokens: &[TokenTree], before: &[String]) -> Vec<(String, Path)> {
    match tokens {
        [TokenTree::Group(group)] => {
            let inner: Vec<_> = group.stream().into_iter().collect();
            let trees = inner.split(|token| is_punct(token, ','));
            trees.flat_map(|tree| imports(tree, before)).collect()
        }
        [TokenTree::Ident(name), rest @ ..] => {
            let path = match name.to_string() {
                name if name == "self" && !before.is_empty() => before.to_vec(),
                name => child(before, &name),
            };
            match (after_colons(rest, 0), rest) {
                (Some(at), _) => imports(&rest[at..], &path),
                (None, [.., TokenTree::Ident(name)]) => vec![(name.to_string(), path)],
                (None, _) => path.last().cloned().map(|name| (name, path)).into_iter().collect(),
            }
        }
        _ => Vec::new(),
    }
}

/// The path that begins at `at`; a name alone only where it is a type's, or called.
fn path(tokens: &[TokenTree], mut at: usize) -> Path {
    let is_other = |token| is_punct(token, '.') || is_punct(token, '\'') || is_ident(token, "fn");
    if at.checked_sub(1).is_some_and(|before| is_other(&tokens[before]))
        || follows_colons(tokens, at)
    {
        return Path::new();
    }
    let mut path = Path::new();
    while let Some(TokenTree::Ident(name)) = tokens.get(at) {
        path.push(name.to_string());
        at += 1;
        match after_colons(tokens, at) {
            Some(next) => at = next,
            None => break,
        }
    }
    let is_called =
        tokens.get(at).is_some_and(|token| is_parenthesis(token) || is_punct(token, '!'));
    match path.as_slice() {
        [name] if !is_called && !name.starts_with(char::is_uppercase) => Path::new(),
        _ => path,
    }
}

fn is_parenthesis(token: &TokenTree) -> bool {
    matches!(token, TokenTree::Group(group) if group.delimiter() == Delimiter::Parenthesis)
}
