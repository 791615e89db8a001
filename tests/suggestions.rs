//! What an editor is told beside a fault: of which plan and issue it is, and what may be done.

#![cfg(not(target_arch = "wasm32"))]

use plan_compare::schema::{self, Fault};
use serde_json::{Value, json};

const COMPLETE: &str = include_str!("fixtures/complete.json");

fn faults(text: &str) -> Vec<Fault> {
    match schema::read(text) {
        Ok(reading) => reading.faults,
        Err(failure) => failure.faults().to_vec(),
    }
}

/// The only fault with `value` at `pointer`.
#[track_caller]
fn fault(pointer: &str, value: Value) -> Fault {
    let mut document: Value = serde_json::from_str(COMPLETE).expect("JSON");
    *document.pointer_mut(pointer).unwrap_or_else(|| panic!("nothing at {pointer}")) = value;
    let mut faults = faults(&document.to_string());
    assert_eq!(faults.len(), 1, "{faults:?}");
    faults.remove(0)
}

#[test]
fn a_reference_to_nothing_comes_with_the_id_that_is_meant() {
    for (pointer, written, expected) in [
        ("/plans/1/by/0", "prot", "did you mean 'port'?"),
        ("/plans/1/by/0", "Port", "did you mean 'port'?"),
        ("/plans/1/revises", "olt", "did you mean 'old'?"),
        ("/plans/1/revises", "Old plan", "did you mean 'old'?"),
        ("/plans/1/agreement/between/1", "twon", "did you mean 'town'?"),
        ("/plans/1/agreement/open/0", "deepth", "did you mean 'depth'?"),
        ("/plans/1/agreement/sources/1", "mapp", "did you mean 'map'?"),
        ("/issues/0/category", "Water", "did you mean 'water'?"),
        ("/provisions/0/plan", "odl", "did you mean 'old'?"),
        ("/provisions/0/issue", "depht", "did you mean 'depth'?"),
        ("/provisions/1/answer/1", "nime", "did you mean 'nine'?"),
        ("/provisions/1/answer/1", "Nine metres", "did you mean 'nine'?"),
        ("/provisions/1/conflicts/0/sources/0", "Map", "did you mean 'map'?"),
        ("/provisions/1/sources/0", "https://example.org/log", "did you mean 'log'?"),
        ("/positions/0/party", "townn", "did you mean 'town'?"),
        ("/positions/0/issue", "depths", "did you mean 'depth'?"),
        ("/figures/0/rows/0/plan", "olld", "did you mean 'old'?"),
        ("/events/0/plans/0", "nev", "did you mean 'new'?"),
        ("/events/0/parties/0", "tawn", "did you mean 'town'?"),
        ("/positions/1/plan", "x", "known are 'old', 'new', 'spare', 'idle'"),
        ("/provisions/1/answer/1", "eleven", "known are 'ten', 'nine'"),
    ] {
        let fault = fault(pointer, json!(written));
        assert_eq!(fault.suggestion.as_deref(), Some(expected), "{pointer}: {written}");
    }
}

#[test]
fn words_and_keys_that_are_nearly_right_come_with_the_right_ones() {
    for (pointer, value, expected) in [
        ("/plans/1/status", json!("Proposed"), Some("did you mean 'proposed'?")),
        ("/plans/1/standing", json!("leeked"), Some("did you mean 'leaked'?")),
        ("/positions/0/position", json!("conditionnal"), Some("did you mean 'conditional'?")),
        ("/positions/0/position", json!("yes"), None),
        ("/plans/1/status", json!(["draft"]), None),
        (
            "/parties/1",
            json!({"id": "town", "name": "Town", "shorts": "T"}),
            Some("did you mean 'short'?"),
        ),
        ("/parties/1", json!({"id": "town", "name": "Town", "population": 5}), None),
    ] {
        let fault = fault(pointer, value);
        assert_eq!(fault.suggestion.as_deref(), expected, "{pointer}");
    }
}

#[test]
fn a_fault_names_the_plan_and_the_issue_in_which_it_is() {
    for (pointer, value, expected) in [
        ("/provisions/1/point", json!(6), Some("plan 'new', issue 'depth'")),
        ("/provisions/1/quantity/min", json!("10"), Some("plan 'new', issue 'depth'")),
        ("/provisions/1/conflicts/0/sources/0", json!("x"), Some("plan 'new', issue 'depth'")),
        ("/provisions/0/plan", json!("x"), Some("plan 'x', issue 'depth'")),
        ("/provisions/0/plan", json!(5), Some("issue 'depth'")),
        ("/positions/0/date", json!("soon"), Some("party 'town', plan 'new', issue 'depth'")),
        ("/positions/1/position", json!("no"), Some("party 'port', plan 'spare'")),
        ("/positions/1", json!(5), None),
        ("/plans/1/date", json!("soon"), Some("plan 'new'")),
        ("/plans/1/agreement/total", json!("3"), Some("plan 'new'")),
        ("/issues/0/where_it_stands/text", json!(5), Some("issue 'depth'")),
        ("/figures/0/rows/0/plan", json!("x"), None),
    ] {
        let fault = fault(pointer, value);
        assert_eq!(fault.subject.sentence().as_deref(), expected, "{pointer}");
        let named = expected.map_or(String::new(), |words| format!(" ({words})"));
        assert!(fault.in_full().contains(&format!(": {}{named}: ", fault.pointer)), "{fault:?}");
    }
}

#[test]
fn a_reference_into_a_list_that_is_not_there_says_so() {
    let text = r#"{"format": "plan-compare/1", "id": "d", "title": "T",
        "plans": [{"id": "a", "name": "A", "by": ["town"], "sources": ["log"]}],
        "issues": [{"id": "x", "name": "X", "category": "water"}],
        "provisions": [{"plan": "a", "issue": "x", "coverage": "stated", "summary": "S", "answer": "no"}]}"#;
    let told: Vec<Option<String>> =
        faults(text).into_iter().map(|fault| fault.suggestion).collect();
    let expected = [
        "the dataset has no 'parties'",
        "the dataset has no 'sources'",
        "the dataset has no 'categories'",
        "its issue has no 'answers'",
    ];
    let expected: Vec<_> =
        expected.iter().map(|it| Some(format!("{it}: add them, or leave this out"))).collect();
    assert_eq!(told, expected);
}

#[test]
fn a_hostile_dataset_is_not_slow_to_be_refused() {
    // 2,000 ids of 64 letters, and as many references that are nearly one of them.
    let id = |n: usize, last: char| format!("{}{n:06}{last}", "a".repeat(57));
    let issues: Vec<Value> = (0..2_000).map(|n| json!({"id": id(n, 'x'), "name": "N"})).collect();
    let provisions: Vec<Value> = (0..2_000)
        .map(|n| json!({"plan": "p", "issue": id(n, 'y'), "coverage": "silent"}))
        .collect();
    let document = json!({"format": "plan-compare/1", "id": "d", "title": "T",
        "plans": [{"id": "p", "name": "P"}], "issues": issues, "provisions": provisions});
    let faults = faults(&document.to_string());
    let n_suggested = faults.iter().filter(|fault| fault.suggestion.is_some()).count();
    assert_eq!(faults.len(), 2_000);
    assert!((1..10).contains(&n_suggested), "{n_suggested} were sought out of millions");
}

#[test]
fn equal_faults_are_told_together_in_the_order_of_the_text() {
    let mut document: Value = serde_json::from_str(COMPLETE).expect("JSON");
    document["plans"][0]["by"] = json!(["x", "y", "x"]);
    document["plans"][2]["by"] = json!(["y"]);
    document["plans"][3]["date"] = json!("soon");
    let faults = faults(&document.to_string());
    let groups = schema::alike(&faults);
    let found: Vec<(&str, usize)> =
        groups.iter().map(|alike| (alike.first.pointer.as_str(), alike.count())).collect();
    assert_eq!(found, [("/plans/0/by/0", 2), ("/plans/0/by/1", 2), ("/plans/3/date", 1)]);
    assert_eq!(groups[0].others[0].pointer, "/plans/0/by/2");
}
