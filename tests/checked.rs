//! What `plan-compare check` says of each kind of fault that a file may have: its line and column, in
//! plain words. What the command takes and how it ends is in `command_line.rs`.

#![cfg(not(target_arch = "wasm32"))]

use std::fs;
use std::path::Path;
use std::process::Command;

const MINIMAL: &str = r#"{
  "format": "plan-compare/1",
  "id": "d",
  "title": "T",
  "plans": [{"id": "a", "name": "A"}],
  "issues": [{"id": "x", "name": "X"}],
  "provisions": []
}"#;

/// Checks a file of these bytes: the lines printed for it, without its name, end with these.
#[track_caller]
fn check(name: &str, bytes: impl AsRef<[u8]>, exit_code: i32, expected: &[&str]) {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("checked");
    fs::create_dir_all(&folder).expect("a folder for the test");
    let file = format!("{name}.json");
    fs::write(folder.join(&file), bytes).expect("a file");
    let output = Command::new(env!("CARGO_BIN_EXE_plan-compare"))
        .current_dir(&folder)
        .args(["check", &file])
        .output()
        .expect("the command line runs");
    let stdout = String::from_utf8(output.stdout).expect("UTF-8 output");
    assert_eq!(output.status.code(), Some(exit_code), "{name}: {stdout}");
    // Without the lines of the file that are shown.
    let is_told = |line: &&str| line.starts_with(&format!("{file}:"));
    let lines: Vec<&str> = stdout.lines().filter(is_told).collect();
    let (last, lines) = lines.split_last().expect("a last line");
    let (n_free, lines) = match exit_code {
        // Nothing could be counted.
        2 => (1, &[*last][..]),
        _ => (last.matches(": 0 errors").count(), lines),
    };
    assert_eq!(n_free == 1, exit_code != 1, "{name}: {last}");
    assert_eq!(lines.len(), expected.len(), "{name}: {stdout}");
    for (line, expected) in lines.iter().zip(expected) {
        let told = line.strip_prefix(&format!("{file}:")).expect("the name of the file");
        assert!(told.trim_start().starts_with(expected), "expected {expected}\nfound {told}");
    }
}

/// The least dataset with `new` in place of `old`.
#[track_caller]
fn with(old: &str, new: &str) -> String {
    assert_eq!(MINIMAL.matches(old).count(), 1, "{old} does not stand there once");
    MINIMAL.replacen(old, new, 1)
}

fn records(n: usize) -> String {
    let record = |n| format!(r#"{{"id": "n{n}", "name": "N"}}"#);
    (0..n).map(record).collect::<Vec<_>>().join(", ")
}

#[test]
fn what_is_no_text_or_no_json_is_told_by_its_first_place() {
    let error = "error: document: expected";
    check(
        "latin",
        b"{\"title\":\n \"Z\xfcrich\"}",
        2,
        &["cannot be read: expected UTF-8 text, found other bytes at line 2, column 4"],
    );
    let utf16: Vec<u8> = "\u{feff}{}".encode_utf16().flat_map(u16::to_le_bytes).collect();
    check(
        "utf-16",
        utf16,
        2,
        &["cannot be read: expected UTF-8 text, found other bytes at line 1, column 1"],
    );
    check("mark", format!("\u{feff}{MINIMAL}"), 0, &[]);
    let table = [
        ("empty", String::new(), "1:1", "a JSON value, found the end of the file"),
        ("page", "<!doctype html>".to_owned(), "1:1", "a JSON value, found '<'"),
        ("half", MINIMAL[..42].to_owned(), "3:11", "a quotation mark where the text ends"),
        ("deep", "[".repeat(100_000), "1:100001", "'}' or ']' for each '{' or '[' that is still"),
        ("many", "{}{}".to_owned(), "1:3", "nothing after the end of the document, found '{'"),
        ("nul", "\0".repeat(9), "1:1", "a JSON value, found a control character"),
    ];
    for (name, text, place, expected) in table {
        check(name, text, 1, &[&format!("{place}: {error} {expected}")]);
    }
    let large = " ".repeat(2_000_001);
    check(
        "large",
        large,
        1,
        &["1:1: error: document: expected at most 2000000 bytes, found 2000001"],
    );
}

#[test]
fn json_that_is_no_dataset_is_told_by_every_place() {
    let object = "1:1: error: document: expected an object in { }, found";
    let nested = "[".repeat(100_000) + &"]".repeat(100_000);
    for (name, text, found) in
        [("null", "null", "null"), ("list", "[1]", "a list"), ("nested", nested.as_str(), "a list")]
    {
        check(name, text, 1, &[&format!("{object} {found}")]);
    }
    let plan = r#"{"id": "a", "name": "A"}"#;
    let issue = r#"{"id": "x", "name": "X"}"#;
    check(
        "plans",
        with(plan, &records(41)),
        1,
        &["5:12: error: /plans: expected at most 40 plans, found 41"],
    );
    check(
        "issues",
        with(issue, &records(2_001)),
        1,
        &["6:13: error: /issues: expected at most 2000 issues, found 2001"],
    );
    let long = format!("\"{}\"", "a".repeat(65_537));
    check(
        "long",
        with("\"T\"", &long),
        1,
        &["4:12: error: /title: expected a text of at most 65536 bytes, found 65537"],
    );
    check(
        "twice",
        with(plan, &format!("{plan}, {plan}")),
        1,
        &["5:46: error: /plans/1/id: duplicate id 'a'"],
    );
    let revising =
        r#"{"id": "a", "name": "A", "revises": "b"}, {"id": "b", "name": "B", "revises": "a"}"#;
    check(
        "cycle",
        with(plan, revising),
        1,
        &["5:49: error: /plans/0/revises (plan 'a'): revisions must not form a cycle: a -> b -> a"],
    );
    let nothing = r#"[{"plan": "b", "issue": "y", "coverage": "silent", "sources": ["s"]}]"#;
    check(
        "nothing",
        with("[]", nothing),
        1,
        &[
            "7:27: error: /provisions/0/plan (plan 'b', issue 'y'): expected the id of a plan, found 'b'",
            "7:41: error: /provisions/0/issue (plan 'b', issue 'y'): expected the id of an issue, found 'y'",
            "7:80: slip: /provisions/0/sources/0 (plan 'b', issue 'y'): expected the id of a source, found 's'",
        ],
    );
    let nested = with(
        "\"provisions\"",
        &format!("\"x\": {},\n\"provisions\"", "[".repeat(9_000) + &"]".repeat(9_000)),
    );
    check("unknown", nested, 0, &["7:3: warning: /x: expected one of format, id, title, plans,"]);
}

#[test]
fn thousands_of_equal_faults_are_a_line_and_of_others_each_has_its_own() {
    let provisions = |issue: fn(usize) -> String| {
        let provisions = (0..5_000)
            .map(|n| format!(r#"{{"plan": "a", "issue": "{}", "coverage": "silent"}}"#, issue(n)));
        with("[]", &format!("[{}]", provisions.collect::<Vec<_>>().join(",\n")))
    };
    let place = "(plan 'a', issue 'nowhere'): expected the id of an issue, found 'nowhere'";
    let line = format!("7:41: error: /provisions/0/issue {place} (5000 times)");
    check("thousands", provisions(|_| "nowhere".to_owned()), 1, &[&line]);
    let lines: Vec<String> = (0..5_000)
        .map(|n| {
            let (line, column) = (7 + n, if n == 0 { 41 } else { 24 });
            let named = format!("(plan 'a', issue 'n{n}')");
            format!("{line}:{column}: error: /provisions/{n}/issue {named}: expected the id of an")
        })
        .collect();
    let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
    check("various", provisions(|n| format!("n{n}")), 1, &lines);
}
