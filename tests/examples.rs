//! The invented examples: each dataset has no fault and no advice, its spreadsheet is what `export`
//! prints of it and goes back into it, and its page in `demo/` names what there is. Never how the
//! page looks. `UPDATE_EXPECT=1 cargo test --test examples` writes the spreadsheets anew.

#![cfg(not(target_arch = "wasm32"))]

#[path = "command_line/run.rs"]
mod run;

use std::path::PathBuf;
use std::{env, fs};

use plan_compare::attributes::ATTRIBUTES;
use plan_compare::compare::View;
use run::run;
use serde_json::Value;

/// The day on which their facts are looked at.
const TODAY: &str = "2026-11-28";

/// What every one of their pages is beside.
const BUILT: [&str; 4] = ["builder.html", "static.css", "example-pages.css", "plan-compare.js"];

fn path(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(name)
}

#[track_caller]
fn read(name: &str) -> String {
    fs::read_to_string(path(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// What each is called: `phone-tariffs`.
fn examples() -> Vec<String> {
    let files = fs::read_dir(path("data")).expect("a folder of datasets");
    let names = files.map(|file| file.expect("a file").file_name().into_string().expect("UTF-8"));
    let mut names: Vec<String> =
        names.filter_map(|name| name.strip_suffix("-example.json").map(str::to_owned)).collect();
    names.sort();
    assert_eq!(names, ["city-budget", "council-election", "phone-tariffs", "school-statute"]);
    names
}

fn dataset_file(name: &str) -> String {
    format!("data/{name}-example.json")
}

fn spreadsheet_file(name: &str) -> String {
    format!("data/{name}-example.csv")
}

#[track_caller]
fn dataset(name: &str) -> Value {
    serde_json::from_str(&read(&dataset_file(name))).expect("JSON")
}

#[test]
fn nothing_is_wrong_with_them_and_nothing_is_advised() {
    for name in examples() {
        let file = dataset_file(&name);
        let printed = run(&["check", "--strict", "--today", TODAY, &file], b"", 0);
        assert_eq!(printed.stdout, format!("{file}: 0 errors, 0 warnings\n"));
    }
}

#[test]
fn each_says_that_it_is_invented_and_leads_nowhere() {
    for name in examples() {
        let dataset = dataset(&name);
        let summary = &dataset["summary"];
        let summary = summary.as_str().or_else(|| summary["en"].as_str()).expect("a summary");
        assert!(summary.starts_with("An invented example: "), "{name}: {summary}");
        for source in dataset["sources"].as_array().expect("sources") {
            let url = source["url"].as_str().expect("a URL");
            // A name that nobody can own.
            assert!(url.starts_with("https://example.org/"), "{name}: {url}");
        }
    }
}

#[test]
fn the_spreadsheet_is_what_export_prints() {
    for name in examples() {
        let printed = run(&["export", &dataset_file(&name)], b"", 0).stdout;
        let file = spreadsheet_file(&name);
        if env::var_os("UPDATE_EXPECT").is_some() {
            fs::write(path(&file), &printed).expect("it can be written");
        }
        // To the byte: lines end with CRLF, and those within a cell do not.
        let is_same = read(&file) == printed;
        assert!(is_same, "{file} is old: UPDATE_EXPECT=1 cargo test --test examples");
    }
}

#[test]
fn the_spreadsheet_goes_back_into_its_dataset_and_changes_nothing() {
    for name in examples() {
        let file = dataset_file(&name);
        let printed = run(&["import", &spreadsheet_file(&name), "--into", &file], b"", 0).stdout;
        let imported: Value = serde_json::from_str(&printed).expect("JSON");
        assert!(imported == dataset(&name), "{name}");
    }
}

#[test]
fn the_spreadsheet_alone_has_all_that_the_plans_say() {
    for name in examples() {
        let printed = run(&["import", &spreadsheet_file(&name), "--language", "en"], b"", 0);
        // What was left out, what has to be mended and what is ambiguous would each be told.
        let untold = printed.stderr.lines().find(|line| !line.contains(".csv: read: "));
        assert_eq!(untold, None, "{name}");
        let imported: Value = serde_json::from_str(&printed.stdout).expect("JSON");
        let dataset = dataset(&name);
        for key in ["categories", "issues", "provisions"] {
            assert!(imported[key] == dataset[key], "{name}: {key}");
        }
        let plans = |dataset: &Value| -> Vec<[Value; 2]> {
            let plans = dataset["plans"].as_array().expect("plans").iter();
            plans.map(|plan| ["id", "name"].map(|key| plan[key].clone())).collect()
        };
        assert_eq!(plans(&imported), plans(&dataset), "{name}");
    }
}

/// The values of `name="…"`, in order.
fn values<'p>(html: &'p str, name: &str) -> Vec<&'p str> {
    let begin = format!(" {name}=\"");
    let rest = html.split(&begin).skip(1);
    rest.map(|rest| rest.split('"').next().unwrap_or_default()).collect()
}

/// Each attribute of a tag with its value; one without a value has an empty one.
fn attributes(tag: &str) -> Vec<(&str, &str)> {
    let mut attributes = Vec::new();
    let mut rest = tag.trim();
    while !rest.is_empty() {
        let end = rest.find([' ', '=']).unwrap_or(rest.len());
        let (name, after) = rest.split_at(end);
        let (value, after) = match after.strip_prefix("=\"") {
            Some(value) => value.split_once('"').expect("a value ends"),
            None => ("", after),
        };
        attributes.push((name, value));
        rest = after.trim_start();
    }
    attributes
}

/// The widget of a tag asks for what its dataset has.
#[track_caller]
fn check_widget(dataset: &Value, file: &str, tag: &str) {
    for (name, value) in attributes(tag) {
        let has = |key: &str| {
            let ids: Vec<&str> = dataset[key]
                .as_array()
                .into_iter()
                .flatten()
                .map(|record| record["id"].as_str().expect("an id"))
                .collect();
            value.split(' ').all(|id| ids.contains(&id))
        };
        let is_known = match name {
            "id" => !value.is_empty(),
            "src" => value == file,
            "plans" | "baseline" => has("plans"),
            "issue" | "issues" => has("issues"),
            "category" => has("categories"),
            "figure" => has("figures"),
            "views" => {
                value.split(' ').all(|view| View::ALL.iter().any(|known| known.name() == view))
            }
            _ => ATTRIBUTES.iter().any(|known| known.name == name) && value.is_empty(),
        };
        assert!(is_known, "{name}=\"{value}\" in <plan-compare {tag}>");
    }
}

#[test]
fn each_has_a_page_that_says_so_and_names_its_files() {
    let examples = examples();
    let demo = read("index.html");
    for name in &examples {
        let page_file = format!("example-{name}.html");
        let page = read(&format!("demo/{page_file}"));
        let (dataset_file, spreadsheet_file) = (dataset_file(name), spreadsheet_file(name));
        assert!(
            page.contains("<strong>Everything in this article is invented:</strong>"),
            "{name}"
        );
        // Before the first sentence of the article.
        let (before, _) = page.split_once("<h2>").expect("a heading");
        assert!(before.contains(r#"<p class="invented">"#), "{name}");

        let links = values(&page, "href");
        let mut expected = vec![&*dataset_file, &*spreadsheet_file, "builder.html", "index.html"];
        let others: Vec<String> = examples
            .iter()
            .filter(|other| *other != name)
            .map(|other| format!("example-{other}.html"))
            .collect();
        expected.extend(others.iter().map(String::as_str));
        for link in expected {
            assert!(links.contains(&link), "{page_file} does not lead to {link}");
        }
        assert!(values(&demo, "href").contains(&&*page_file), "index.html has no {page_file}");
        let figure = format!("<!-- plan-compare render --language en-GB {dataset_file} -->");
        assert_eq!(page.matches("<!-- ").count(), 1, "{name}");
        assert!(page.contains(&figure), "{name}");

        let dataset = dataset(name);
        let widgets: Vec<&str> = page
            .split("<plan-compare ")
            .skip(1)
            .map(|rest| rest.split('>').next().expect("a tag ends"))
            .collect();
        assert!(!widgets.is_empty(), "{name}");
        for tag in widgets {
            check_widget(&dataset, &dataset_file, tag);
        }
    }
}

#[test]
fn no_link_of_a_page_leads_astray() {
    for name in examples() {
        let page_file = format!("demo/example-{name}.html");
        let page = read(&page_file);
        let links = values(&page, "href").into_iter().chain(values(&page, "src"));
        for link in links.filter(|link| *link != "data:,") {
            let is_there =
                BUILT.contains(&link) || path(link).is_file() || path("demo").join(link).is_file();
            assert!(is_there, "{page_file}: {link}");
        }
    }
}
