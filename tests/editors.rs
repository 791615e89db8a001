//! What happens to files as editors save them: a table of what goes wrong, with what is told and
//! whether the comparison is shown.

#![cfg(not(target_arch = "wasm32"))]

#[path = "editors/encodings.rs"]
mod encodings;
#[path = "command_line/run.rs"]
mod run;
#[path = "editors/syntax.rs"]
mod syntax;

use plan_compare::schema;
use run::{Printed, run};

/// A dataset as an editor writes one.
const FERRY: &str = r##"{
  "format": "plan-compare/1",
  "id": "ferry",
  "title": "Two ferries",
  "language": "en",
  "as_of": "2026-11-02",
  "parties": [{"id": "town-hall", "name": "Town hall"}],
  "plans": [
    {"id": "north", "name": "North line", "date": "2026-09-14", "points": 12, "color": "#1b5e9b", "by": ["town-hall"]},
    {"id": "south", "name": "South line"}
  ],
  "issues": [
    {"id": "fare", "name": "Fare", "answers": [{"id": "free", "name": "No fare"}, {"id": "crowns", "name": "Some crowns"}], "contested": true}
  ],
  "provisions": [
    {"plan": "north", "issue": "fare", "coverage": "stated", "summary": "Four crowns", "answer": "crowns", "detail": "A trip.", "sources": ["timetable"]},
    {"plan": "south", "issue": "fare", "coverage": "silent", "sources": ["timetable"]}
  ],
  "sources": [{"id": "timetable", "title": "Timetable of 2026", "url": "https://example.org/ferry", "published": "2026-09"}]
}
"##;

/// How it ends.
#[derive(Clone, Copy, PartialEq, Debug)]
enum End {
    Shown,
    ShownWithoutTheSlip,
    Refused,
}

use End::{Refused, Shown, ShownWithoutTheSlip as Slip};

/// With `new` in place of `old`, `check` tells all of these, one line each.
#[track_caller]
fn check(old: &str, new: &str, end: End, told: &[&str]) {
    assert_eq!(FERRY.matches(old).count(), 1, "{old} does not stand there once");
    check_text(&FERRY.replace(old, new), end, told);
}

#[track_caller]
fn check_text(text: &str, end: End, told: &[&str]) {
    let exit_code = if end == Shown { 0 } else { 1 };
    let Printed { stdout, stderr } = run(&["check", "-"], text.as_bytes(), exit_code);
    assert_eq!(stderr, "");
    for words in told {
        let n_lines = stdout.lines().filter(|line| line.contains(words)).count();
        assert_eq!(n_lines, 1, "{words}\n{stdout}");
    }
    let reading = schema::read(text);
    assert_eq!(reading.is_ok(), end != Refused, "{stdout}");
    if end == Slip {
        let slips = reading.expect("it is shown").faults.len();
        assert_eq!(slips, 1, "{stdout}");
    }
}

#[test]
fn what_is_right_is_shown() {
    check_text(FERRY, Shown, &["standard input: 0 errors, 0 warnings"]);
    check("  \"as_of\": \"2026-11-02\",\n", "", Shown, &["advice: no 'as_of'"]);
    check("\"A trip.\"", r#""A trip.\n\nChildren:\n- to 6\n- to 14""#, Shown, &[]);
    check("\"A trip.\"", "null", Shown, &[]);
    check("\"2026-09-14\"", "\"2026-09\"", Shown, &[]);
    check("plan-compare/1", "plan-compare/1.4", Shown, &[]);
    check_text(&format!("\u{feff}{}", FERRY.replace('\n', "\r\n")), Shown, &["0 errors"]);
    check(
        "\"name\": \"Fare\"",
        "\"name\": \"Fare\", \"colour\": \"red\"",
        Shown,
        &["warning: /issues/0/colour (issue 'fare'): expected one of id, name, "],
    );
}

#[test]
fn a_slip_costs_itself_alone_and_is_mended_by_what_is_told() {
    for (old, new, fault, help) in [
        (
            "\"A trip.\"",
            "\"\"",
            "detail (plan 'north', issue 'fare'): expected some words, found none",
            "leave the key out where there is nothing to say",
        ),
        ("\"A trip.\"", "\" \\t\"", "expected some words, found none", "leave the key out"),
        (
            "[\"town-hall\"]",
            "[\"Town hall\"]",
            "slip: /plans/0/by/0 (plan 'north'): ",
            "did you mean 'town-hall'?",
        ),
        (
            "[\"town-hall\"]",
            "[\"mayor\"]",
            "the id of a party, found 'mayor'",
            "known are 'town-hall'",
        ),
        (
            "[\"town-hall\"]",
            "\"town-hall\"",
            "expected a list in [ ], found text",
            "write [\"town-hall\"]",
        ),
        ("2026-09-14", "2026-14-09", "found '2026-14-09'", ""),
        ("2026-09-14", "2026-09-31", "found '2026-09-31'", ""),
        ("2026-09-14", "14.9.2026", "found '14.9.2026'", "write '2026-09-14'"),
        ("2026-09-14", "14 September 2026", "found '14 September", "write '2026-09-14'"),
        ("2026-09-14", "2026-09-14 08:30", "found '2026-09-14 08:30'", ""),
        ("2026-09-14", "2026-09-14T08:30:00+02:00", "found '2026-09-14T", "write '2026-09-14'"),
        ("\"2026-09-14\"", "20260914", "found a number", "write \"2026-09-14\""),
        ("\"language\": \"en\"", "\"language\": \"English\"", "slip: /language: ", "write 'en'"),
        ("\"language\": \"en\"", "\"language\": \"en_GB\"", "slip: /language: ", "write 'en-GB'"),
        (
            "\"title\": \"Two ferries\"",
            "\"title\": \"Two boats\", \"title\": \"Two ferries\"",
            "slip: /title: duplicate key 'title'",
            "keep one of them: the last one counts",
        ),
        ("https://example.org/ferry", "", "an address that begins with https:// or http://", ""),
        (
            "https://example.org/ferry",
            "/files/ferry.pdf",
            "slip: /sources/0/url: ",
            "write the whole address, from https:// on",
        ),
        (
            "https://example.org/ferry",
            "www.example.org",
            "slip: /sources/0/url: ",
            "write 'https://www.example.org'",
        ),
        ("https://example.org/ferry", "data:text/html,<p>", "slip: /sources/0/url: ", ""),
        (
            "https://example.org/ferry",
            "https://example.org/a b",
            "an address without spaces",
            "write %20 for each space",
        ),
        (
            "\"answer\": \"crowns\"",
            "\"answer\": \"Some crowns\"",
            "answer (plan 'north', issue",
            "did you mean 'crowns'?",
        ),
        (
            "\"answer\": \"crowns\"",
            "\"answer\": [\"free\", \"crown\"]",
            "answer/1 (plan 'north'",
            "did you mean 'crowns'?",
        ),
        ("#1b5e9b", "1b5e9b", "expected a color such as #1b5e9b", "write '#1b5e9b'"),
        (
            "\"points\": 12",
            "\"points\": \"12\"",
            "expected a whole number, found text",
            "write 12 without quotation marks",
        ),
        (
            "\"contested\": true",
            "\"contested\": \"yes\"",
            "expected true or false, found text",
            "write true without quotation marks",
        ),
        (
            "\"timetable\"]}\n  ],",
            "\"https://example.org/ferry\"]}\n  ],",
            "found 'https://example.org/ferry'",
            "did you mean 'timetable'?",
        ),
        (
            "\"timetable\"]}\n  ],",
            "\"timetable-2026\"]}\n  ],",
            "found 'timetable-2026'",
            "did you mean 'timetable'?",
        ),
        (
            "\"timetable\"]}\n  ],",
            "\"timetable\", \"timetable\"]}\n  ],",
            "duplicate id 'timetable'",
            "name it once",
        ),
    ] {
        let help = if help.is_empty() { Vec::new() } else { vec![format!("help: {help}")] };
        let told: Vec<&str> = ["0 errors, 1 slip, 0 warnings", fault]
            .into_iter()
            .chain(help.iter().map(String::as_str))
            .collect();
        check(old, new, Slip, &told);
    }
}

#[test]
fn what_readers_would_see_wrong_is_refused() {
    for (old, new, told) in [
        (
            "\"coverage\": \"stated\"",
            "\"coverage\": \"STATED\"",
            &["found 'STATED'", "help: did you mean 'stated'?"][..],
        ),
        ("\"coverage\": \"stated\"", "\"coverage\": \"state\"", &["help: did you mean 'stated'?"]),
        (
            "{\"plan\": \"south\"",
            "{\"plan\": \"north\"",
            &["duplicate provision for 'north' and 'fare'", "help: keep one of them"],
        ),
        ("plan-compare/1", "1.0", &["found '1.0'", "help: write 'plan-compare/1'"]),
        (
            "  \"format\": \"plan-compare/1\",\n",
            "",
            &["document: expected the key 'format', found none"],
        ),
        (
            "{\"id\": \"north\"",
            "{\"id\": 7",
            &[
                "/plans/0/id: expected text, found a number",
                "help: write \"7\"",
                "help: known are 'south'",
            ],
        ),
        (
            "{\"id\": \"south\"",
            "{\"id\": \"süd\"",
            &["/plans/1/id: expected an id of", "help: known are"],
        ),
        (
            "{\"id\": \"south\"",
            "{\"id\": \"South Line\"",
            &["help: write 'south-line'", "help: known are"],
        ),
        (
            "\"summary\": \"Four crowns\", ",
            "",
            &["expected a summary, because the coverage is stated"],
        ),
        (
            "{\"plan\": \"south\", \"issue\": \"fare\"",
            "{\"plan\": \"south\", \"issue\": \"fares\"",
            &[
                "issue (plan 'south', issue 'fares'): expected the id of an issue",
                "help: did you mean 'fare'?",
            ],
        ),
        (
            "{\"plan\": \"south\", \"issue\": \"fare\"",
            "{\"plan\": \"South line\", \"issue\": \"fare\"",
            &["help: did you mean 'south'?"],
        ),
        (
            "{\"id\": \"south\"",
            "{\"id\": \"north\"",
            &[
                "/plans/1/id: duplicate id 'north'",
                "help: give one of them another id",
                "help: known are 'north'",
            ],
        ),
    ] {
        check(old, new, Refused, told);
    }
    let plans =
        FERRY.find("\"plans\": [").expect("plans")..FERRY.find("  \"issues\"").expect("issues");
    let text =
        FERRY.replace(&FERRY[plans], "\"plans\": {\"north\": {\"name\": \"North line\"}},\n");
    check_text(&text, Refused, &["/plans: expected a list in [ ], found an object"]);
}
