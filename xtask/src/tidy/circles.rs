//! Whether files below `src/` use each other in a circle: then none of them can be read or changed
//! without the others. Knows names and no types, so it never reports what it cannot resolve.

use std::collections::{BTreeMap, BTreeSet};
use std::slice;

use super::Finding;
use super::mentions::{Import, Mention, Mentions, Path, child};
use super::scan::RustFile;

/// How many exports a name may go through.
const MOST_EXPORTS: usize = 9;

/// Where a file first uses another.
type Edges<'a> = BTreeMap<&'a str, BTreeMap<&'a str, usize>>;

/// Where each module and each import stands.
#[derive(Default)]
struct Names<'a> {
    files: BTreeMap<Path, &'a str>,
    imports: BTreeMap<(Path, String), Path>,
}

pub(super) fn check(files: &[RustFile<'_>]) -> Vec<Finding> {
    let edges = edges(files);
    let (mut findings, mut told) = (Vec::new(), BTreeSet::new());
    for (file, used) in &edges {
        if told.contains(file) {
            continue;
        }
        let circles = used.keys().filter_map(|next| way(&edges, next, file));
        if let Some(circle) = circles.min_by_key(Vec::len) {
            let others = circle[..circle.len() - 1].join(", which uses ");
            let what = format!("uses {others}, which uses this file; move down what both need");
            findings.push(Finding::new(file, used[circle[0]], what));
            told.extend(circle);
        }
    }
    findings
}

fn edges<'a>(files: &[RustFile<'a>]) -> Edges<'a> {
    // Nothing can use the program.
    let files = files.iter().filter(|file| file.module().is_some_and(|name| name != "main"));
    let (mut names, mut uses) = (Names::default(), Vec::new());
    for file in files {
        let mentions = Mentions::of(file);
        names.files.extend(mentions.modules.into_iter().map(|module| (module, file.path)));
        let imports = mentions.imports.into_iter();
        names.imports.extend(imports.map(|Import { module, name, path }| ((module, name), path)));
        uses.push((file.path, mentions.uses));
    }
    let mut edges = Edges::new();
    for (file, uses) in uses {
        for Mention { line, module, path } in uses {
            let used = names.file_of(&module, &path, MOST_EXPORTS);
            let is_other = |used: &&str| *used != file;
            if let Some(used) = used.filter(is_other) {
                edges.entry(file).or_default().entry(used).or_insert(line);
            }
        }
    }
    edges
}

impl<'a> Names<'a> {
    /// The file that defines what `path` means in `module`; nothing for a module or another crate.
    fn file_of(&self, module: &[String], path: &[String], most: usize) -> Option<&'a str> {
        let mut module = module.to_vec();
        for (at, name) in path.iter().enumerate() {
            let after = &path[at + 1..];
            let child = child(&module, name);
            let is_module = self.files.contains_key(&child);
            let imported = self.imports.get(&(module.clone(), name.clone()));
            match (name.as_str(), imported) {
                ("crate", _) => module.clear(),
                ("self", _) => {}
                ("super", _) => drop(module.pop()?),
                _ if is_module && !after.is_empty() => module = child,
                // All but a macro that becomes a name of the module that defines it.
                (_, Some(path)) if path != slice::from_ref(name) => {
                    let path = [path.as_slice(), after].concat();
                    return self.file_of(&module, &path, most.checked_sub(1)?);
                }
                // Another crate's, or an item of what this module defines.
                _ if is_module || at == 0 && !after.is_empty() => return None,
                _ => return self.files.get(&module).copied(),
            }
        }
        None
    }
}

/// The files on the shortest way from one to another, with both.
fn way<'a>(edges: &Edges<'a>, from: &'a str, to: &str) -> Option<Vec<&'a str>> {
    let mut ways = vec![vec![from]];
    let mut seen = BTreeSet::from([from]);
    let mut at = 0;
    while let Some(way) = ways.get(at).cloned() {
        let last = *way.last()?;
        if last == to {
            return Some(way);
        }
        let next = edges.get(last).into_iter().flat_map(BTreeMap::keys);
        let unseen = next.filter(|next| seen.insert(next));
        ways.extend(unseen.map(|next| [way.as_slice(), &[*next]].concat()));
        at += 1;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::super::TextFile;
    use super::super::scan::RustFile;

    /// Compares where the circles among files below `src/` are told.
    fn check(texts: &[(&str, &str)], expected: &[&str]) {
        let file = |(path, text): &(&str, &str)| TextFile {
            path: format!("src/{path}"),
            text: (*text).to_owned(),
        };
        let files: Vec<_> = texts.iter().map(file).collect();
        let files: Vec<_> =
            files.iter().map(|file| RustFile::parse(file).expect("tokens")).collect();
        let found: Vec<_> = super::check(&files).iter().map(ToString::to_string).collect();
        let found: Vec<_> =
            found.iter().filter_map(|found| Some(found.split_once("; ")?.0)).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn a_file_may_export_what_its_children_define() {
        let parent = "mod b;\nmod c;\npub(crate) use b::{A as Other, B};\npub use c::c;\n";
        let children = [("a/b.rs", "pub struct B;"), ("a/c.rs", "use super::B; pub fn c() {}")];
        check(&[("a.rs", parent), children[0], children[1]], &[]);
        let parent = &format!("{parent}struct A;");
        check(&[("a.rs", parent), ("a/b.rs", "use super::{A, b};"), children[1]], &[]);
    }

    #[test]
    fn a_child_and_its_parent_are_a_circle_when_each_uses_the_other() {
        let told = ["src/a.rs:2: uses src/a/b.rs, which uses this file"];
        let child = ("a/b.rs", "fn b() -> super::A {}");
        check(&[("a.rs", "mod b;\nuse self::b::B;\nstruct A;"), child], &told);
        check(&[("a.rs", "mod b;\nfn a() { b::b() }\nstruct A;"), child], &told);
        check(&[("a.rs", "pub use b::B;\nstruct A(B);"), child], &told);
        check(&[("a.rs", "pub use b::b;\nfn a() { b() }"), child], &told);
        check(&[("a.rs", "mod b;\nuse b::B;"), ("a/b.rs", "use crate::{a::{c, A}};")], &told);
    }

    #[test]
    fn the_shortest_circle_is_told_through_exports_and_modules() {
        check(
            &[
                ("a.rs", "pub mod b;\npub mod c;\npub mod d;\npub use d::D;"),
                ("a/b.rs", "use crate::a::{self, c::C};\nfn b() -> a::D {}\nfn c() -> C {}"),
                ("a/c.rs", "use super::d;"),
                ("a/d.rs", "use crate::a::b;\nfn d(b: b::B) {}"),
            ],
            &["src/a/b.rs:2: uses src/a/d.rs, which uses this file"],
        );
        check(
            &[
                ("a.rs", "use crate::b::B;"),
                ("b.rs", "use crate::c::C;"),
                ("c.rs", "use crate::a::A;"),
            ],
            &["src/a.rs:1: uses src/b.rs, which uses src/c.rs, which uses this file"],
        );
    }

    #[test]
    fn tests_variants_other_crates_and_the_program_are_in_no_circle() {
        let other = ("b.rs", "use crate::a::A;");
        check(&[("a.rs", "mod tests { use crate::b::B; }"), other], &[]);
        check(&[("a.rs", "pub use crate::b::B;\nenum A { B(u8), C }"), other], &[]);
        check(&[("a.rs", "use ::b::B; use b::{c::C, D}; fn a() { b::b(self.b()) }"), other], &[]);
        check(&[("main.rs", "use plan_compare::b::B;"), ("b.rs", "use crate::main;")], &[]);
    }
}
