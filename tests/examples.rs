//! The invented examples: each dataset has no fault and no advice, its spreadsheet is what `export`
//! prints of it and goes back into it. `UPDATE_EXPECT=1 cargo test --test examples` writes the
//! spreadsheets anew.

#![cfg(not(target_arch = "wasm32"))]

#[path = "command_line/run.rs"]
mod run;

use std::path::PathBuf;
use std::{env, fs};

use run::run;
use serde_json::Value;

/// The day on which their facts are looked at.
const TODAY: &str = "2026-11-28";

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
