//! The element as tools and editors read of it, held against the code and the README. What only a
//! running element knows is in `tests/element/manifest.rs`.
#![cfg(not(target_arch = "wasm32"))]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use serde_json::Value;

type Names = BTreeSet<String>;

fn manifest() -> Value {
    let text = include_str!("../package/custom-elements.json");
    let manifest: Value = serde_json::from_str(text).expect("JSON");
    assert_eq!(manifest["schemaVersion"], "2.1.0");
    manifest["modules"][0]["declarations"][0].clone()
}

/// The entries of a list of the manifest, each once and with its description.
#[track_caller]
fn entries(list: &str) -> BTreeMap<String, Value> {
    let manifest = manifest();
    let list = manifest[list].as_array().expect("a list");
    let entries: BTreeMap<String, Value> = list
        .iter()
        .map(|entry| (entry["name"].as_str().expect("a name").to_owned(), entry.clone()))
        .collect();
    assert_eq!(entries.len(), list.len(), "a name is there twice");
    for (name, entry) in &entries {
        assert!(entry["description"].as_str().is_some_and(|text| text.ends_with('.')), "{name}");
    }
    entries
}

#[track_caller]
fn names(list: &str) -> Names {
    entries(list).into_keys().collect()
}

/// The README's section with this heading.
#[track_caller]
fn section(heading: &str) -> &'static str {
    let readme = include_str!("../README.md");
    let start = format!("\n### {heading}\n");
    let (_, rest) = readme.split_once(&start).expect("the section is there");
    rest.split("\n#").next().unwrap_or(rest)
}

/// What stands between pairs of `mark`.
fn quoted(text: &str, mark: char) -> impl Iterator<Item = &str> {
    text.split(mark).skip(1).step_by(2)
}

/// Every file below a folder with this extension, in one text.
fn all_of(folder: &str, extension: &str, text: &mut String) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    for child in fs::read_dir(folder).expect("a folder") {
        let path = child.expect("an entry").path();
        if path.extension().is_some_and(|found| found == extension) {
            text.push_str(&fs::read_to_string(path).expect("UTF-8"));
        }
    }
}

/// The source of the view, without the white space that lines are broken with.
fn view() -> String {
    let mut text = include_str!("../src/view.rs").to_owned();
    all_of("src/view", "rs", &mut text);
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn owned<'a>(names: impl IntoIterator<Item = &'a str>) -> Names {
    names.into_iter().map(str::to_owned).collect()
}

#[test]
fn the_attributes_are_those_of_the_code_and_the_readme_s_table() {
    let code = include_str!("../src/element/attributes.rs");
    let (_, list) = code.split_once("OBSERVED: [").expect("the constant is there");
    let (list, _) = list.split_once("];").expect("the constant ends");
    assert_eq!(names("attributes"), owned(quoted(list, '"')));

    let entries = entries("attributes");
    let rows = section("Attributes").lines().filter_map(|line| line.strip_prefix("| `"));
    let mut documented = Names::new();
    for row in rows {
        let cells: Vec<&str> = row.split('|').map(str::trim).collect();
        let name = cells[0].trim_end_matches('`');
        documented.insert(name.to_owned());
        let default = entries[name]["default"].as_str();
        match cells[2].trim_matches('`') {
            "off" if default == Some("false") => {}
            written if cells[2].starts_with('`') || written.parse::<u8>().is_ok() => {
                assert_eq!(default, Some(written), "{name}");
            }
            _ => assert!(matches!(default, None | Some("en" | "false")), "{name}: {default:?}"),
        }
    }
    assert_eq!(documented, names("attributes"));
}

#[test]
fn the_parts_are_those_of_the_view() {
    let (view, parts) = (view(), names("cssParts"));
    let words: Names =
        quoted(&view, '"').flat_map(str::split_whitespace).map(str::to_owned).collect();
    let unknown: Vec<_> = parts.difference(&words).collect();
    assert_eq!(unknown, [] as [&String; 0], "in the manifest, but not in src/view");

    let mut found = Names::new();
    // Where the value is no literal, it is one of those that name a variant.
    for begin in [r#"attr("part", ""#, r#", "heading"#, r#"heading_level, ""#] {
        for (at, _) in view.match_indices(begin) {
            let at = at + begin.rfind('"').unwrap_or(0) + 1;
            found.extend(owned(view[at..].split('"').next().unwrap_or("").split(' ')));
        }
    }
    found.extend(words.iter().filter(|word| is_variant(word)).cloned());
    assert!(found.len() > 40, "{found:?}");
    let missing: Vec<_> = found.difference(&parts).collect();
    assert_eq!(missing, [] as [&String; 0], "in src/view, but not in the manifest");
}

/// `cell--same` is a `cell` that is the same.
fn is_variant(part: &str) -> bool {
    let is_plain =
        |name: &str| !name.is_empty() && name.bytes().all(|b| b.is_ascii_lowercase() || b == b'-');
    part.split_once("--").is_some_and(|(of, how)| is_plain(of) && is_plain(how))
}

/// Every `--plan-compare-…` in a text.
fn properties(text: &str) -> Names {
    let letters = |rest: &str| {
        let end = rest.find(|c: char| !c.is_ascii_lowercase() && c != '-').unwrap_or(rest.len());
        rest[..end].to_owned()
    };
    let found = text.match_indices("--plan-compare-").map(|(at, _)| letters(&text[at..]));
    found.filter(|name| name != "--plan-compare-").collect()
}

#[test]
fn the_custom_properties_are_those_of_the_style_sheets() {
    let mut sheets = String::new();
    all_of("style", "css", &mut sheets);
    assert_eq!(names("cssProperties"), properties(&sheets));
    for (name, entry) in entries("cssProperties") {
        if let Some(default) = entry["default"].as_str() {
            let value = format!("var({name}, {default})");
            assert!(sheets.contains(&value), "the sheets do not have {value}");
        }
    }
}

/// The keys of an event's detail, as the manifest has them.
fn keys(event: &Value) -> Names {
    let text = event["type"]["text"].as_str().expect("a type");
    let inner = text.strip_prefix("CustomEvent<{ ").and_then(|text| text.strip_suffix(" }>"));
    let members = inner.expect("the members of the detail").split("; ");
    owned(members.map(|member| member.split(':').next().unwrap_or(member)))
}

#[test]
fn the_events_are_those_of_the_readme() {
    assert_eq!(
        names("events"),
        owned(quoted(section("Events"), '`').filter(|name| name.starts_with("plan-compare-")))
    );
    let text = section("Events").split_whitespace().collect::<Vec<_>>().join(" ");
    for (name, event) in entries("events") {
        let (_, rest) = text.split_once(&format!("`{name}` ")).expect("the README has it");
        // The change event's are described there, not listed.
        if let Some(list) = rest.strip_prefix("`{") {
            let list = list.split('}').next().unwrap_or(list);
            assert_eq!(keys(&event), owned(list.split(", ")), "{name}");
        }
    }
}

#[test]
fn the_types_name_every_member_event_and_detail() {
    let types = include_str!("../package/plan-compare.d.ts");
    for (name, member) in entries("members") {
        let is_method = member["kind"] == "method";
        let forms = match is_method {
            true => vec![format!("\n  {name}(")],
            false => vec![
                format!("\n  {name}: "),
                format!("\n  readonly {name}: "),
                format!("\n  get {name}()"),
            ],
        };
        assert!(forms.iter().any(|form| types.contains(form)), "{name}");
        let parameters = member["parameters"].as_array().into_iter().flatten();
        let texts = parameters.chain([&member]).filter_map(|of| of["type"]["text"].as_str());
        for name in texts.flat_map(|text| text.split(" | ")).filter(|name| name.starts_with("Plan"))
        {
            assert!(types.contains(&format!("export interface {name} ")), "{name}");
        }
    }
    for (name, event) in entries("events") {
        let begin = format!("\"{name}\": CustomEvent<");
        let (_, rest) = types.split_once(&begin).expect("the event is there");
        let detail = rest.split('>').next().unwrap_or(rest);
        assert_eq!(keys(&event), members_of(types, detail), "{name}");
    }
}

/// The members of an interface, with those of the one it extends.
fn members_of(types: &str, interface: &str) -> Names {
    let (_, rest) = types.split_once(&format!("export interface {interface} ")).expect("declared");
    let (head, rest) = rest.split_once("{\n").expect("a body");
    let body = rest.split("\n}").next().unwrap_or(rest);
    let lines = body.lines().filter_map(|line| line.strip_prefix("  ")?.split_once(':'));
    let is_name = |name: &str| name.bytes().all(|byte| byte.is_ascii_alphanumeric());
    let mut members = owned(lines.map(|(name, _)| name).filter(|name| is_name(name)));
    if let Some(parent) = head.trim().strip_prefix("extends ") {
        members.extend(members_of(types, parent));
    }
    members
}
