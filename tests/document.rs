//! What an editor is told about a document as a whole: limits, encodings, cycles of revisions,
//! damaged views, and many faults at once. Expected lines are as in `schema.rs`.

#![cfg(not(target_arch = "wasm32"))]

use plan_compare::model::{Amount, IssueIx, PlanIx, Section, Text};
use plan_compare::schema::fault::Level;
use plan_compare::schema::{self, Failure, Fault, Reading};

const MINIMAL: &str = r#"{
  "format": "plan-compare/1",
  "id": "d",
  "title": "T",
  "plans": [{"id": "a", "name": "A"}],
  "issues": [{"id": "x", "name": "X"}],
  "provisions": []
}"#;
/// Every key of the format.
const COMPLETE: &str = include_str!("fixtures/complete.json");
const PLAN: &str = r#"{"id": "a", "name": "A"}"#;
const ISSUE: &str = r#"{"id": "x", "name": "X"}"#;

/// Reads `text`, and compares what is said about it and how the failure is called.
#[track_caller]
fn check(text: &str, failure: &str, expected: &[&str]) -> Option<Reading> {
    let result = schema::read(text);
    let (found_failure, faults) = match &result {
        Ok(reading) => ("", reading.faults.as_slice()),
        Err(failure @ Failure::TooLarge(_)) => ("too large", failure.faults()),
        Err(failure @ Failure::NotJson(_)) => ("not JSON", failure.faults()),
        Err(failure @ Failure::NotDataset(_)) => ("not a dataset", failure.faults()),
    };
    let line = |fault: &Fault| match fault.level {
        Level::Error => format!("{}:{} {fault}", fault.line, fault.column),
        level => format!("{}:{} {}: {fault}", fault.line, fault.column, level.name()),
    };
    let found: Vec<String> = faults.iter().map(line).collect();
    let mut pairs = found.iter().zip(expected);
    let is_slip = |line: &str| line.contains("slip: ");
    let is_same = found.len() == expected.len()
        && pairs.all(|(a, b)| a.ends_with(b) && is_slip(a) == is_slip(b));
    assert_eq!(found_failure, failure, "{found:#?}");
    assert!(is_same, "expected {expected:#?}\nfound {found:#?}");
    result.ok()
}

#[track_caller]
fn check_dataset(text: &str) -> Reading {
    check(text, "", &[]).expect("read without failure")
}

#[test]
fn all_faults_of_one_file_are_told_in_the_order_of_the_text() {
    let expected = "\
3:9 /id: expected an id of at most 64 of a-z, 0-9 and '-', found 'Budget 2027'
5:12 slip: /as_of: expected a date such as 2025, 2025-11 or 2025-11-23, found '15.07.2026'
, found 'editor'
slip: /sources/0/url: expected an address that begins with https:// or http://, found 'example.org/draft'
8:84 slip: /sources/0/published: expected a date such as 2025, 2025-11 or 2025-11-23, found '2026-03-32'
11:45 slip: /plans/0/by/0: expected the id of a party, found 'mayor'
11:76 slip: /plans/0/sources/1: expected the id of a source, found 'minutes'
12:12 /plans/1/id: duplicate id 'draft'
12:29 /plans/1/name: expected some words, found none
12:45 slip: /plans/1/standing: expected one of official, leaked, reported, readout, position, found 'Official'
15:50 slip: /issues/0/category: expected the id of a category, found 'money'
16:5 /issues/1: expected the key 'id', found none
19:92 /provisions/0/quantity: expected low <= high, found 40..25
20:5 /provisions/1: duplicate provision for 'draft' and 'loans'
21:5 /provisions/2: expected a summary, because the coverage is stated, found none
21:32 /provisions/2/issue: expected the id of an issue, found 'pool'
23:23 /events/0/date: expected a date such as 2025, 2025-11 or 2025-11-23, found 'March 2026'
23:56 slip: /events/0/title: duplicate key 'title'";
    let expected: Vec<&str> = expected.lines().collect();
    check(include_str!("fixtures/faulty.json"), "not a dataset", &expected);
}

#[test]
fn thousands_of_faults_are_all_told() {
    let provision = r#"{"plan": "a", "issue": "nowhere", "coverage": "stated"}"#;
    let provisions = format!("[{}]", vec![provision; 3_000].join(",\n"));
    let text = MINIMAL.replace("[]", &provisions);
    let pair =
        ["expected a summary, because the coverage is stated, found none", "found 'nowhere'"];
    check(&text, "not a dataset", &pair.repeat(3_000));
}

#[test]
fn plans_that_revise_each_other_in_a_cycle_are_told_once() {
    let plans = |revisions: &[(&str, &str)]| {
        let plan = |(id, revised): &(&str, &str)| {
            format!(r#"{{"id": "{id}", "name": "N", "revises": "{revised}"}}"#)
        };
        let plans: Vec<String> = revisions.iter().map(plan).collect();
        MINIMAL.replace(PLAN, &plans.join(", "))
    };
    let check_cycle = |place: &str, ids: &str, revisions: &[(&str, &str)]| {
        let expected = format!("{place}/revises: revisions must not form a cycle: {ids}");
        check(&plans(revisions), "not a dataset", &[&expected]);
    };
    check_cycle("5:49 /plans/0", "a -> a", &[("a", "a")]);
    check_cycle("/plans/0", "a -> b -> a", &[("a", "b"), ("b", "a")]);
    check_cycle("/plans/0", "a -> b -> c -> a", &[("a", "b"), ("b", "c"), ("c", "a")]);
    check_cycle("/plans/1", "a -> c -> a", &[("b", "a"), ("a", "c"), ("c", "a")]);
    let after_another_fault = plans(&[("a", "a")]).replacen(r#"[{"id""#, r#"[5, {"id""#, 1);
    let expected = [
        "5:13 /plans/0: expected an object in { }, found a number",
        "5:52 /plans/1/revises: revisions must not form a cycle: a -> a",
    ];
    check(&after_another_fault, "not a dataset", &expected);
}

#[test]
fn a_dataset_beyond_the_limits_costs_no_more_than_its_length() {
    let records = |n: usize, more: fn(usize) -> String| {
        let records = (0..n).map(|n| format!(r#"{{"id":"n{n}","name":"N"{}}}"#, more(n)));
        records.collect::<Vec<_>>().join(",")
    };
    let plans = records(20_000, |n| format!(r#","revises":"n{}""#, n + 1));
    let issues = records(18_000, |n| format!(r#","category":"n{}""#, n + 1));
    let many = MINIMAL.replace(PLAN, &plans).replace(ISSUE, &issues);
    let expected = [
        "5:12 /plans: expected at most 40 plans, found 20000",
        "6:13 /issues: expected at most 2000 issues, found 18000",
    ];
    check(&many, "not a dataset", &expected);
}

#[test]
fn a_line_of_faults_costs_no_more_than_its_length() {
    let provision = r#"{"plan":"b","issue":"y"}"#;
    let line = format!("[{}]", vec![provision; 60_000].join(","));
    let triple = [
        "expected the key 'coverage', found none",
        "expected the id of a plan, found 'b'",
        "expected the id of an issue, found 'y'",
    ];
    check(&MINIMAL.replace("[]", &line), "not a dataset", &triple.repeat(60_000));
    let tags = (0..120_000).map(|n| format!(r#""aa-{n:05x}":"a""#)).collect::<Vec<_>>();
    check_dataset(&MINIMAL.replace("\"T\"", &format!("{{{}}}", tags.join(","))));
}

#[test]
fn what_is_larger_than_is_shown_to_a_reader_is_refused_with_the_limit() {
    let records = |n: usize| {
        let records = (0..n).map(|n| format!(r#"{{"id": "n{n}", "name": "N"}}"#));
        records.collect::<Vec<_>>().join(",\n")
    };
    let plans = |n| MINIMAL.replace(PLAN, &records(n));
    check_dataset(&plans(40));
    check(&plans(41), "not a dataset", &["5:12 /plans: expected at most 40 plans, found 41"]);
    let issues = |n| MINIMAL.replace(ISSUE, &records(n));
    check_dataset(&issues(2_000));
    check(
        &issues(2_001),
        "not a dataset",
        &["6:13 /issues: expected at most 2000 issues, found 2001"],
    );
    let title =
        |n_bytes: usize| MINIMAL.replace("\"T\"", &format!("\"{}\"", "ї".repeat(n_bytes / 2)));
    check_dataset(&title(65_536));
    let too_long = "4:12 /title: expected a text of at most 65536 bytes, found 65538";
    check(&title(65_538), "not a dataset", &[too_long]);
    let spaced = |n_bytes: usize| MINIMAL.to_owned() + &" ".repeat(n_bytes - MINIMAL.len());
    check_dataset(&spaced(2_000_000));
    let too_large = "1:1 document: expected at most 2000000 bytes, found 2000001";
    check(&spaced(2_000_001), "too large", &[too_large]);
}

#[test]
fn a_byte_order_mark_and_windows_line_ends_change_nothing() {
    let windows = |text: &str| format!("\u{feff}{text}").replace('\n', "\r\n");
    assert_eq!(check_dataset(&windows(MINIMAL)), check_dataset(MINIMAL));
    let faulty = MINIMAL.replace(r#""name": "X""#, r#""nome": "X""#);
    let expected = [
        "6:14 /issues/0: expected the key 'name', found none",
        "6:26 warning: /issues/0/nome: expected one of id, name, category, question, answers, \
         where_it_stands, contested, found 'nome'",
    ];
    check(&faulty, "not a dataset", &expected);
    check(&windows(&faulty), "not a dataset", &expected);
}

#[test]
fn escapes_are_read_as_the_characters_they_stand_for() {
    let reading =
        check_dataset(&MINIMAL.replace("\"T\"", r#""\ud83d\udd4a\u0457\n\t\"\\\/ї\r\b\f""#));
    let expected = "🕊ї\n\t\"\\/ї\r\u{8}\u{c}";
    assert_eq!(reading.dataset.title, Text::Plain(expected.to_owned()));
    check_dataset(&MINIMAL.replace("\"title\"", r#""\u0074itle""#));
}

#[test]
fn numbers_may_be_written_with_an_exponent() {
    let provision = |quantity: &str| {
        let provision = format!(
            r#"[{{"plan": "a", "issue": "x", "coverage": "stated", "summary": "S", "quantity": {quantity}}}]"#
        );
        let reading = check_dataset(&MINIMAL.replace("[]", &provision));
        reading
            .dataset
            .provision(IssueIx(0), PlanIx(0))
            .quantity
            .as_ref()
            .map(|quantity| quantity.amount)
    };
    for (quantity, amount) in [
        (r#"{"value": 6E+5}"#, Amount::Exactly(600_000.0)),
        (r#"{"value": -1.5e-3}"#, Amount::Exactly(-0.0015)),
        (r#"{"min": 1e1, "max": null}"#, Amount::AtLeast(10.0)),
        (r#"{"max": 12}"#, Amount::AtMost(12.0)),
        (r#"{"min": 10, "max": 1e1}"#, Amount::Exactly(10.0)),
        (r#"{"min": 9.5, "max": 1e1}"#, Amount::Between(9.5, 10.0)),
        (r#"{"none": true}"#, Amount::Unlimited),
    ] {
        assert_eq!(provision(quantity), Some(amount), "{quantity}");
    }
}

#[test]
fn what_stands_in_a_record_without_its_key_is_checked_all_the_same() {
    let check_pair = |old: &str, new: &str, expected: &[&str]| {
        assert_eq!(COMPLETE.matches(old).count(), 1, "{old} does not stand there once");
        check(&COMPLETE.replace(old, new), "not a dataset", expected);
    };
    let check_view = |section: Section, old: &str, new: &str, expected: &[&str]| {
        assert_eq!(COMPLETE.matches(old).count(), 1, "{old} does not stand there once");
        let reading = check(&COMPLETE.replace(old, new), "", expected).expect("the other views");
        assert_eq!(reading.dataset.damaged, [section]);
    };
    check_pair(
        r#"{"plan": "new", "issue": "depth", "coverage": "stated", "summary": "Ten metres","#,
        r#"{"issue": "x", "coverage": "stated","#,
        &[
            "/provisions/1: expected the key 'plan', found none",
            "/provisions/1: expected a summary, because the coverage is stated, found none",
            "/provisions/1/issue: expected the id of an issue, found 'x'",
        ],
    );
    check_pair(
        r#""plan": "new", "issue": "depth", "coverage": "stated", "summary": "Ten metres",
     "detail": "The basin is dredged to ten metres.", "point": "6",
     "quantity": {"min": 10,"#,
        r#""issue": "depth", "coverage": "stated", "summary": "Ten metres", "quantity": {"min": 20,"#,
        &[
            "/provisions/1: expected the key 'plan', found none",
            "/provisions/1/quantity: expected low <= high, found 20..12",
        ],
    );
    check_view(
        Section::Positions,
        r#"{"party": "town", "plan": "new", "issue": "depth","#,
        r#"{"plan": "x", "issue": "y","#,
        &[
            "/positions/0: expected the key 'party', found none",
            "/positions/0/plan: expected the id of a plan, found 'x'",
            "/positions/0/issue: expected the id of an issue, found 'y'",
        ],
    );
    check_view(
        Section::Figures,
        r#"{"id": "traffic", "title": "Ships a year", "unit": "ships", "note": "Counted at the lock.",
     "rows": [
       {"label": "Ferries", "low": 600, "high": 700, "plan": "old","#,
        r#"{"title": "Ships a year", "rows": [{"label": "Ferries", "low": 6, "high": 5, "plan": "x","#,
        &[
            "/figures/0: expected the key 'id', found none",
            "/figures/0/rows/0: expected low <= high, found 6..5",
            "/figures/0/rows/0/plan: expected the id of a plan, found 'x'",
        ],
    );
}

#[test]
fn an_error_in_a_view_s_own_part_costs_that_view_only() {
    let whole = check_dataset(COMPLETE).dataset;
    for (old, new, section, error) in [
        (
            r#""party": "town", "plan""#,
            r#""party": "x", "plan""#,
            Section::Positions,
            "/positions/0/party: expected the id of a party, found 'x'",
        ),
        (
            r#""label": "Ferries", "low": 600"#,
            r#""label": "Ferries", "low": 800"#,
            Section::Figures,
            "/figures/0/rows/0: expected low <= high, found 800..700",
        ),
        (
            r#""date": "2027-02-03", "title""#,
            r#""date": "soon", "title""#,
            Section::Events,
            "/events/0/date: expected a date such as 2025, 2025-11 or 2025-11-23, found 'soon'",
        ),
    ] {
        assert_eq!(COMPLETE.matches(old).count(), 1, "{old} does not stand there once");
        let dataset = check(&COMPLETE.replace(old, new), "", &[error]).expect("a dataset").dataset;
        let mut expected = whole.clone();
        expected.damaged = vec![section];
        match section {
            Section::Positions => expected.positions.clear(),
            Section::Figures => expected.figures.clear(),
            Section::Events => expected.events.clear(),
        }
        assert_eq!(dataset, expected);
    }
    let text = MINIMAL.replace("[]", r#"[], "events": 5, "positions": {}, "figures": ["a"]"#);
    let faults = [
        "/events: expected a list in [ ], found a number",
        "/positions: expected a list in [ ], found an object",
        "/figures/0: expected an object in { }, found text",
    ];
    let reading = check(&text, "", &faults).expect("a dataset");
    let all = [Section::Positions, Section::Figures, Section::Events];
    assert_eq!(reading.dataset.damaged, all);
    let text = text.replace("\"X\"", "5");
    check(
        &text,
        "not a dataset",
        &[&["expected text, or an object of languages to texts, found a number"], &faults[..]]
            .concat(),
    );
}

#[test]
fn a_count_may_be_written_as_any_whole_number() {
    let with_points =
        |written: &str| COMPLETE.replace("\"points\": 28", &format!("\"points\": {written}"));
    for (written, points) in
        [("28.0", 28), ("2.8e1", 28), ("0", 0), ("-0", 0), ("4294967295", u32::MAX)]
    {
        let dataset = check_dataset(&with_points(written)).dataset;
        assert_eq!(dataset.plan(PlanIx(1)).points, Some(points), "{written}");
    }
    let slip = "slip: /plans/1/points: expected a whole number from 0, found '4294967296'";
    check(&with_points("4294967296"), "", &[slip]);
}
