//! What an editor sees of the command line: its output, its exit codes, its files left alone.

#![cfg(not(target_arch = "wasm32"))]

#[path = "command_line/run.rs"]
mod run;

#[cfg(target_os = "linux")]
use std::fs::File;
use std::io;
use std::process::Command;

use expect_test::expect;
use run::{Printed, run};
use serde_json::{Value, json};

const CLEAN: &str = "tests/fixtures/complete.json";
const WARNED: &str = "tests/fixtures/unknown-key.json";
const FAULTY: &str = "tests/fixtures/faulty.json";
const NOT_JSON: &str = "tests/fixtures/not-json.json";
const NOT_UTF_8: &str = "tests/fixtures/not-utf-8.json";
const MISSING: &str = "tests/fixtures/missing.json";

/// Runs the command line, and compares its exit code.
#[track_caller]
fn check(arguments: &[&str], exit_code: i32) -> Printed {
    run(arguments, b"", exit_code)
}

/// The same with something on the standard input.
#[track_caller]
fn check_input(arguments: &[&str], input: &str, exit_code: i32) -> Printed {
    run(arguments, input.as_bytes(), exit_code)
}

/// How many lines of `text` hold `part`.
fn n_lines_with(text: &str, part: &str) -> usize {
    text.lines().filter(|line| line.contains(part)).count()
}

#[test]
fn a_clean_file_is_told_and_ends_with_zero() {
    let clean = "data/school-statute-example.json";
    let Printed { stdout, stderr } = check(&["check", "--today", "2026-11-28", clean], 0);
    expect!["data/school-statute-example.json: 0 errors, 0 warnings\n"].assert_eq(&stdout);
    assert_eq!(stderr, "");
}

#[test]
fn a_warning_is_told_and_still_ends_with_zero() {
    let Printed { stdout, .. } = check(&["check", WARNED], 0);
    let warning =
        format!("{WARNED}:5:47: warning: /plans/0/colour (plan 'old'): expected one of id, name, ");
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
    let n_lines = stdout.lines().filter(|line| line.starts_with(FAULTY)).count();
    assert_eq!((n_lines, stderr.as_str()), (19, ""));
}

#[test]
fn a_fault_is_shown_in_its_line_with_what_may_be_done() {
    let dataset = include_str!("fixtures/complete.json");
    let dataset = dataset.replace(r#""party": "town""#, r#""party": "twon""#);
    let Printed { stdout, .. } = check_input(&["check", "-"], &dataset, 1);
    expect![[r#"
        standard input:52:15: error: /positions/0/party (party 'twon', plan 'new', issue 'depth'): expected the id of a party, found 'twon'
            ,----
         52 |     {"party": "twon", "plan": "new", "issue": "depth", "position": "conditional",
            :               ^^^^^^
            `----
          help: did you mean 'town'?
    "#]]
    .assert_eq(&stdout[..stdout.find("\n\n").map_or(0, |end| end + 1)]);
    for line_break in ["\r\n", "\r"] {
        let other = check_input(&["check", "-"], &dataset.replace('\n', line_break), 1);
        assert_eq!(other.stdout, stdout, "{line_break:?}");
    }
    let one_line = dataset.replace('\n', " ");
    let Printed { stdout, .. } = check_input(&["check", "-"], &one_line, 1);
    let shown: Vec<&str> = stdout.lines().skip(2).take(2).collect();
    let line = r#" 1 | …"]}   ],   "positions": [     {"party": "twon", "plan": "new", "issue": "depth", "position": "condit…"#;
    assert_eq!(shown, [line, &format!("   : {}^^^^^^", " ".repeat(41))]);
}

#[test]
fn what_a_terminal_would_obey_is_not_printed() {
    let dataset =
        include_str!("fixtures/complete.json").replace("\"id\": \"harbour\"", "\u{202e}5");
    let Printed { stdout, .. } = check_input(&["check", "-"], &dataset, 1);
    assert!(!stdout.contains(['\u{1b}', '\u{202e}']) && stdout.is_ascii(), "{stdout}");
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
            "suggestion": "write 'budget-2027'",
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
fn equal_warnings_are_one_line_with_their_number() {
    let mut dataset: Value =
        serde_json::from_str(include_str!("fixtures/complete.json")).expect("JSON");
    for issue in dataset["issues"].as_array_mut().expect("a list") {
        issue["colour"] = json!("red");
    }
    dataset["plans"][0]["colour"] = json!("red");
    let Printed { stdout, .. } = check_input(&["check", "-"], &dataset.to_string(), 0);
    assert_eq!(
        n_lines_with(&stdout, "/issues/0/colour (issue 'depth'): expected one of "),
        1,
        "{stdout}"
    );
    assert_eq!(n_lines_with(&stdout, "found 'colour' (2 times)"), 1, "{stdout}");
    assert_eq!(n_lines_with(&stdout, "  also at 1:"), 1, "{stdout}");
    assert_eq!(n_lines_with(&stdout, "help: did you mean 'color'?"), 1, "{stdout}");
    assert_eq!(
        n_lines_with(&stdout, "/plans/0/colour (plan 'old'): expected one of "),
        1,
        "{stdout}"
    );
    assert_eq!(n_lines_with(&stdout, "standard input: 0 errors, 3 warnings"), 1, "{stdout}");
    let Printed { stdout, .. } =
        check_input(&["check", "--format", "json", "-"], &dataset.to_string(), 0);
    let reports: Value = serde_json::from_str(&stdout).expect("JSON");
    assert_eq!(reports[0]["file"], "-");
    assert_eq!(reports[0]["faults"].as_array().map(Vec::len), Some(3));
}

#[test]
fn equal_errors_are_one_with_where_the_others_are() {
    let provision = r#"{"plan": "old", "issue": "cranes ", "coverage": "silent"}"#;
    let mut dataset: Value =
        serde_json::from_str(include_str!("fixtures/complete.json")).expect("JSON");
    dataset["provisions"] = serde_json::from_str(&format!("[{provision}]")).expect("JSON");
    let nine = format!("[{}]", [provision; 9].join(",\n"));
    let dataset = dataset.to_string().replace(&dataset["provisions"].to_string(), &nine);
    let Printed { stdout, .. } = check_input(&["check", "-"], &dataset, 1);
    assert_eq!(n_lines_with(&stdout, "/issue (plan 'old', issue 'cranes '): "), 1, "{stdout}");
    assert_eq!(n_lines_with(&stdout, "found 'cranes ' (9 times)"), 1, "{stdout}");
    assert_eq!(n_lines_with(&stdout, "help: did you mean 'cranes'?"), 1, "{stdout}");
    let others = "  also at 2:26, 3:26, 4:26, 5:26, 6:26 and 3 more";
    assert_eq!(n_lines_with(&stdout, others), 1, "{stdout}");
    assert_eq!(n_lines_with(&stdout, "standard input: 9 errors, 0 warnings"), 1, "{stdout}");
}

#[test]
fn what_is_not_understood_is_told_with_what_would_be() {
    for (arguments, complaint) in [
        (&[][..], "Usage: plan-compare <COMMAND>"),
        (&["chekc", FAULTY], "some similar subcommands exist: 'schema', 'check'"),
        (&["check"], "<FILE>..."),
        (&["check", "--stict", CLEAN], "a similar argument exists: '--strict'"),
        (&["check", "--today", "soon", CLEAN], "expected a date such as 2026-11-28, found 'soon'"),
        (&["check", "--format", "xml", CLEAN], "[possible values: text, json]"),
        (&["check", "--format"], "--format <FORMAT>"),
        (&["import"], "<TABLE>"),
        (&["import", "--layout", "tall", CLEAN], "[possible values: wide, long, "),
        (&["import", "--id", "An id", CLEAN], "expected an id of at most 64 of a-z, 0-9 and '-'"),
        (&["import", "--language", "e n", CLEAN], "expected a language tag"),
        (&["export", CLEAN, CLEAN], "unexpected argument"),
    ] {
        let Printed { stdout, stderr } = check(arguments, 2);
        assert_eq!(stdout, "", "{arguments:?}");
        assert!(stderr.contains(complaint), "{complaint}\n{stderr}");
    }
}

#[test]
fn help_teaches_by_example() {
    for (arguments, example) in [
        (&["--help"][..], "plan-compare import plans.xlsx --title 'Three plans' > plans.json"),
        (&["check", "--help"], "plan-compare import plans.csv | plan-compare check -"),
        (&["check", "--help"], "plan-compare check --strict data/*.json"),
        (&["check", "--help"], "help: did you mean 'us28'?"),
        (&["import", "--help"], "plan-compare import plans.csv --into plans.json > new.json"),
        (&["export", "--help"], "plan-compare export plans.json > plans.csv"),
        (&["render", "--help"], "plan-compare render plans.json > figure.html"),
        (&["embed", "-h"], "plan-compare embed plans.json --src https://example.org/plans.json"),
        (&["help", "schema"], "plan-compare schema > plan-compare.schema.json"),
        (&["--version"], "plan-compare 0."),
    ] {
        let Printed { stdout, stderr } = check(arguments, 0);
        assert_eq!((n_lines_with(&stdout, example), stderr.as_str()), (1, ""), "{stdout}");
    }
}

#[test]
fn a_table_becomes_a_dataset_and_the_dataset_the_table() {
    const WIDE: &str = "docs/samples/wide.csv";
    let Printed { stdout, stderr } = check(&["import", WIDE, "--title", "Three plans"], 0);
    assert!(stdout.starts_with("{\n  \"$schema\": \"./plan-compare.schema.json\",\n"), "{stdout}");
    assert!(stdout.ends_with("\n  ]\n}\n"), "{stdout}");
    let empty = format!("{WIDE}: read: 1 empty cell is 'unreported' (--blank silent");
    assert_eq!(n_lines_with(&stderr, &empty), 1, "{stderr}");
    let table = check_input(&["export", "-"], &stdout, 0);
    assert!(table.stdout.starts_with("\u{feff}Issue,Category,Question,Answers,"), "{table:?}");
    assert_eq!(n_lines_with(&table.stderr, "standard input: left out: id, title, language"), 1);
    let again = check_input(&["import", "-", "--title", "Three plans"], &table.stdout, 0);
    let [first, again]: [Value; 2] =
        [&stdout, &again.stdout].map(|text| serde_json::from_str(text).expect("JSON"));
    assert_eq!(first, again);
}

#[test]
fn what_is_no_table_or_dataset_prints_nothing() {
    for (arguments, exit_code, complaint) in [
        (&["import", MISSING][..], 2, "cannot be read: "),
        (&["import", CLEAN], 2, "error: expected CSV, TSV, XLSX or ODS, found JSON"),
        (&["import", "tests/fixtures/not-utf-8.json"], 2, "found JSON"),
        (&["import", "docs/samples/wide.csv", "--layout", "long"], 1, "the heads Plan, Issue"),
        (&["import", "docs/samples/wide.csv", "--into", FAULTY], 1, "9 errors"),
        (&["export", FAULTY], 1, "9 errors"),
        (&["export", MISSING], 2, "cannot be read: "),
    ] {
        let Printed { stdout, stderr } = check(arguments, exit_code);
        assert_eq!(stdout, "", "{arguments:?}");
        assert_ne!(n_lines_with(&stderr, complaint), 0, "{complaint}\n{stderr}");
    }
}

/// Every command that prints, and how it ends.
const PRINTING: [(&[&str], i32); 7] = [
    (&["check", FAULTY], 1),
    (&["check", CLEAN, "--format", "json"], 0),
    (&["import", "docs/samples/wide.csv"], 0),
    (&["export", CLEAN], 0),
    (&["render", CLEAN], 0),
    (&["embed", CLEAN, "--src", "https://example.org/plans.json"], 0),
    (&["schema"], 0),
];

fn command(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_plan-compare"));
    command.current_dir(env!("CARGO_MANIFEST_DIR")).args(arguments);
    command
}

#[test]
fn who_reads_only_the_beginning_hears_no_complaint() {
    let closed = || io::pipe().expect("a pipe").1;
    for (arguments, exit_code) in PRINTING {
        let output = command(arguments).stdout(closed()).output().expect("the command line runs");
        let stderr = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(exit_code), "{arguments:?}: {stderr}");
        let is_told = stderr.contains("panicked") || stderr.contains("written");
        assert!(!is_told, "{arguments:?}: {stderr}");
        let status = command(arguments).stdout(closed()).stderr(closed()).status();
        assert_eq!(status.expect("it runs").code(), Some(exit_code), "{arguments:?}");
    }
}

#[test]
#[cfg(target_os = "linux")]
fn what_cannot_be_written_is_told() {
    for (arguments, _) in PRINTING {
        let full = File::options().write(true).open("/dev/full").expect("a full disk");
        let output = command(arguments).stdout(full).output().expect("the command line runs");
        let stderr = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}: {stderr}");
        assert_eq!(n_lines_with(&stderr, "standard output: cannot be written: "), 1, "{stderr}");
    }
}
