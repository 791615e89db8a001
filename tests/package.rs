//! The element as tools and editors read of it, held against the code and the reference. What only a
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

/// The reference's section with this heading.
#[track_caller]
fn section(heading: &str) -> &'static str {
    let reference = include_str!("../docs/reference.md");
    let start = format!("\n## {heading}\n");
    let (_, rest) = reference.split_once(&start).expect("the section is there");
    rest.split("\n## ").next().unwrap_or(rest)
}

/// What stands between pairs of `mark`.
fn quoted(text: &str, mark: char) -> impl Iterator<Item = &str> {
    text.split(mark).skip(1).step_by(2)
}

/// Every file in a folder with this extension.
fn all_of(folder: &str, extension: &str) -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let paths = fs::read_dir(folder).expect("a folder").map(|child| child.expect("one").path());
    paths
        .filter(|path| path.extension().is_some_and(|found| found == extension))
        .map(|path| fs::read_to_string(path).expect("UTF-8"))
        .collect()
}

/// The sources of views and components, without the white space that lines are broken with.
fn views() -> Vec<String> {
    let inner = ["agreement", "answers", "changes", "compare", "figures", "positions", "timeline"];
    let inner = inner.map(|folder| format!("src/views/{folder}"));
    let mut files: Vec<String> = inner.iter().flat_map(|folder| all_of(folder, "rs")).collect();
    files.extend(all_of("src/views", "rs"));
    files.extend(all_of("src/components", "rs"));
    files.push(include_str!("../src/views.rs").to_owned());
    files.iter().map(|text| text.split_whitespace().collect::<Vec<_>>().join(" ")).collect()
}

fn owned<'a>(names: impl IntoIterator<Item = &'a str>) -> Names {
    names.into_iter().map(str::to_owned).collect()
}

#[test]
fn the_parts_are_those_of_the_views() {
    let (views, parts) = (views(), names("cssParts"));
    let (mut words, mut found) = (Names::new(), Names::new());
    for view in &views {
        words.extend(quoted(view, '"').flat_map(str::split_whitespace).map(str::to_owned));
        // Where the value is no literal, it is one of those that name a variant.
        for (at, begin) in view.match_indices("part=\"") {
            let value = view[at + begin.len()..].split('"').next().unwrap_or_default();
            found.extend(owned(value.split(' ')));
        }
    }
    let unknown: Vec<_> = parts.difference(&words).collect();
    assert_eq!(unknown, [] as [&String; 0], "in the manifest, but in no view");

    found.extend(words.iter().filter(|word| is_variant(word)).cloned());
    assert!(found.len() > 40, "{found:?}");
    let missing: Vec<_> = found.difference(&parts).collect();
    assert_eq!(missing, [] as [&String; 0], "in a view, but not in the manifest");
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
    let sheets = all_of("style", "css").concat();
    assert_eq!(names("cssProperties"), properties(&sheets));
    for (name, entry) in entries("cssProperties") {
        if let Some(default) = entry["default"].as_str() {
            let value = format!("var({name}, {default})");
            assert!(sheets.contains(&value), "the sheets do not have {value}");
        }
    }
}

#[test]
fn the_component_has_the_sheets_of_the_element() {
    let sheets = include_str!("../style/plan-compare.css");
    let imported = sheets.split("@import \"./").skip(1).filter_map(|rest| rest.split('"').next());
    let component = include_str!("../src/plan_compare/live.rs");
    let included = component.split("include_str!(\"../../style/").skip(1);
    let included = included.filter_map(|rest| rest.split('"').next());
    assert_eq!(included.collect::<Vec<_>>(), imported.collect::<Vec<_>>());
}

/// The keys of an event's detail, as the manifest has them.
fn keys(event: &Value) -> Names {
    let text = event["type"]["text"].as_str().expect("a type");
    let inner = text.strip_prefix("CustomEvent<{ ").and_then(|text| text.strip_suffix(" }>"));
    let members = inner.expect("the members of the detail").split("; ");
    owned(members.map(|member| member.split(':').next().unwrap_or(member)))
}

#[test]
fn the_events_are_those_of_the_reference() {
    assert_eq!(
        names("events"),
        owned(quoted(section("Events"), '`').filter(|name| name.starts_with("plan-compare-")))
    );
    let text = section("Events").split_whitespace().collect::<Vec<_>>().join(" ");
    for (name, event) in entries("events") {
        let (_, rest) = text.split_once(&format!("`{name}` ")).expect("the reference has it");
        // The change event's are described there, not listed.
        if let Some(list) = rest.strip_prefix("| `{") {
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
