//! What an editor sees of the command line: its output, its exit codes, its files left alone.

#![cfg(not(target_arch = "wasm32"))]

use std::process::Command;

use expect_test::expect;
use serde_json::{Value, json};

const CLEAN: &str = "tests/fixtures/complete.json";
const WARNED: &str = "tests/fixtures/unknown-key.json";
const FAULTY: &str = "tests/fixtures/faulty.json";
const NOT_JSON: &str = "tests/fixtures/not-json.json";
const NOT_UTF_8: &str = "tests/fixtures/not-utf-8.json";
const MISSING: &str = "tests/fixtures/missing.json";

/// What a command printed.
struct Printed {
    stdout: String,
    stderr: String,
}

/// Runs the command line in the root of the repository, and compares its exit code.
#[track_caller]
fn check(arguments: &[&str], exit_code: i32) -> Printed {
    let output = Command::new(env!("CARGO_BIN_EXE_plan-compare"))
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .args(arguments)
        .output()
        .expect("the command line runs");
    let text = |bytes| String::from_utf8(bytes).expect("UTF-8 output");
    let printed = Printed { stdout: text(output.stdout), stderr: text(output.stderr) };
    let Printed { stdout, stderr } = &printed;
    assert_eq!(output.status.code(), Some(exit_code), "{stdout}{stderr}");
    printed
}

/// How many lines of `text` hold `part`.
fn n_lines_with(text: &str, part: &str) -> usize {
    text.lines().filter(|line| line.contains(part)).count()
}

#[test]
fn a_clean_file_is_told_and_ends_with_zero() {
    let Printed { stdout, stderr } = check(&["check", CLEAN], 0);
    expect!["tests/fixtures/complete.json: 0 errors, 0 warnings\n"].assert_eq(&stdout);
    assert_eq!(stderr, "");
}

#[test]
fn a_warning_is_told_and_still_ends_with_zero() {
    let Printed { stdout, .. } = check(&["check", WARNED], 0);
    let warning = format!("{WARNED}:5:47: warning: /plans/0/colour: expected one of id, name, ");
    assert_eq!(n_lines_with(&stdout, &warning), 1, "{stdout}");
    assert_eq!(n_lines_with(&stdout, &format!("{WARNED}: 0 errors, 1 warning")), 1, "{stdout}");
}

#[test]
fn each_fault_is_told_with_file_line_and_column_and_the_end_is_one() {
    let Printed { stdout, stderr } = check(&["check", FAULTY], 1);
    let id =
        "3:9: error: /id: expected an id of at most 64 of a-z, 0-9 and '-', found 'Budget 2027'";
    let key = "6:3: warning: /editor: expected one of format, id, ";
    for part in [id, key, "8:50: slip: /sources/0/url", "23:23: error: /events/0/date"] {
        assert_eq!(n_lines_with(&stdout, &format!("{FAULTY}:{part}")), 1, "{part}\n{stdout}");
    }
    assert_eq!(
        n_lines_with(&stdout, &format!("{FAULTY}: 9 errors, 8 slips, 1 warning")),
        1,
        "{stdout}"
    );
    assert_eq!((stdout.lines().count(), stderr.as_str()), (19, ""));
}

#[test]
fn a_file_that_is_not_json_is_told_with_the_first_place() {
    let Printed { stdout, .. } = check(&["check", NOT_JSON], 1);
    assert!(stdout.starts_with(&format!("{NOT_JSON}:4:3: error: document: expected ")), "{stdout}");
}

#[test]
fn a_file_that_cannot_be_read_ends_with_two() {
    for file in [MISSING, NOT_UTF_8, "tests"] {
        let Printed { stdout, stderr } = check(&["check", file], 2);
        let told = stdout + &stderr;
        assert_eq!(n_lines_with(&told, &format!("{file}: cannot be read: ")), 1, "{told}");
        let is_encoding = file == NOT_UTF_8;
        assert_eq!(n_lines_with(&told, "expected UTF-8 text") == 1, is_encoding, "{told}");
    }
}

#[test]
fn of_several_files_each_is_told_and_the_worst_decides_the_end() {
    for (files, exit_code) in [
        (&[CLEAN, WARNED][..], 0),
        (&[FAULTY, CLEAN], 1),
        (&[CLEAN, NOT_JSON, FAULTY], 1),
        (&[MISSING, FAULTY, CLEAN], 2),
    ] {
        let arguments: Vec<&str> = ["check"].iter().chain(files).copied().collect();
        let Printed { stdout, stderr } = check(&arguments, exit_code);
        for file in files {
            assert_ne!(n_lines_with(&format!("{stdout}{stderr}"), file), 0, "nothing about {file}");
        }
    }
}

#[test]
fn for_machines_every_fault_is_json_with_its_line_and_column() {
    let arguments = ["check", "--format", "json", CLEAN, WARNED, NOT_JSON, FAULTY];
    let reports: Value = serde_json::from_str(&check(&arguments, 1).stdout).expect("JSON");
    let files: Vec<&Value> =
        reports.as_array().unwrap().iter().map(|report| &report["file"]).collect();
    assert_eq!(files, [CLEAN, WARNED, NOT_JSON, FAULTY]);
    assert_eq!(reports[0]["faults"], json!([]));
    assert_eq!(reports[0]["unreadable"], Value::Null);
    let warning = &reports[1]["faults"][0];
    assert_eq!(
        (&warning["level"], &warning["place"]),
        (&json!("warning"), &json!("/plans/0/colour"))
    );
    let not_json = &reports[2]["faults"][0];
    assert_eq!((&not_json["line"], &not_json["column"]), (&json!(4), &json!(3)));
    assert_eq!(reports[3]["faults"].as_array().map(Vec::len), Some(18));
    assert_eq!(
        reports[3]["faults"][0],
        json!({
            "place": "/id",
            "line": 3,
            "column": 9,
            "level": "error",
            "expected": "an id of at most 64 of a-z, 0-9 and '-'",
            "found": "'Budget 2027'",
        })
    );
}

#[test]
fn for_machines_a_file_that_cannot_be_read_says_why() {
    let Printed { stdout, .. } = check(&["check", CLEAN, "--format=json", MISSING, NOT_UTF_8], 2);
    let reports: Value = serde_json::from_str(&stdout).expect("JSON");
    assert_eq!(reports[0]["unreadable"], Value::Null);
    for report in [&reports[1], &reports[2]] {
        assert!(report["unreadable"].as_str().is_some_and(|why| !why.is_empty()), "{report}");
        assert_eq!(report["faults"], json!([]));
    }
}

#[test]
fn the_schema_is_the_published_one() {
    let published = include_str!("../data/plan-compare.schema.json");
    let printed = check(&["schema"], 0);
    assert!(
        printed.stdout == published,
        "run `cargo run -- schema > data/plan-compare.schema.json`"
    );
}

#[test]
fn what_is_not_understood_is_told_with_the_usage() {
    for (arguments, complaint) in [
        (&[][..], "expected a command, found none"),
        (&["chekc", FAULTY], "chekc"),
        (&["--version"], "--version"),
        (&["check"], "expected a FILE to check, found none"),
        (&["check", "--strict", CLEAN], "--strict"),
        (&["check", "--format", "xml", CLEAN], "expected the format json or text, found 'xml'"),
        (&["check", "--format"], "--format"),
    ] {
        let Printed { stdout, stderr } = check(arguments, 2);
        assert_eq!(stdout, "", "{arguments:?}");
        assert!(stderr.starts_with("plan-compare: ") && stderr.contains(complaint), "{stderr}");
        assert_eq!(
            n_lines_with(&stderr, "plan-compare check [--format json] FILE..."),
            1,
            "{stderr}"
        );
    }
}

#[test]
fn help_is_told_when_asked_for() {
    for option in ["--help", "-h"] {
        let Printed { stdout, stderr } = check(&[option], 0);
        assert_eq!((n_lines_with(&stdout, "plan-compare check"), stderr.as_str()), (1, ""));
    }
}
