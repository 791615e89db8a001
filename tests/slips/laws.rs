//! Laws of reading, on the example with anything wrong in it: the quick way and the diagnosis see
//! the same dataset, and a slip costs what it stands on and nothing else.

#[path = "../../fuzz/laws/parsed.rs"]
mod parsed;

use std::collections::BTreeSet;
use std::fmt::Debug;

use parsed::Parsed;
use plan_compare::schema::fault::{FaultKind, Level};
use plan_compare::schema::{self, Failure, Fault, Reading};
use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::{RngSeed, TestRunner};
use serde_json::{Value, json};

use super::{complete, without};

#[track_caller]
fn check<S: Strategy<Value: Debug>>(
    strategy: S,
    law: impl Fn(S::Value) -> Result<(), TestCaseError>,
) {
    let config = ProptestConfig {
        cases: 500,
        failure_persistence: None,
        rng_seed: RngSeed::Fixed(20_251_123),
        ..ProptestConfig::default()
    };
    if let Err(error) = TestRunner::new(config).run(&strategy, law) {
        panic!("{error}");
    }
}

/// The place of every value below `value`.
fn places(value: &Value, place: &str, found: &mut Vec<String>) {
    let members: Vec<(String, &Value)> = match value {
        Value::Object(object) => object.iter().map(|(key, value)| (key.clone(), value)).collect(),
        Value::Array(list) => (0..).map(|at: usize| at.to_string()).zip(list).collect(),
        _ => Vec::new(),
    };
    for (key, value) in members {
        let place = format!("{place}/{key}");
        places(value, &place, found);
        found.push(place);
    }
}

/// What may be done to a place.
#[derive(Debug, Clone)]
enum Edit {
    Replace(Value),
    Remove,
    /// Another key in the same object, or another element in the same list.
    Add(&'static str, Value),
}

fn edited() -> impl Strategy<Value = Value> {
    let mut found = Vec::new();
    places(&complete(), "", &mut found);
    let values = vec![
        json!(null),
        json!(true),
        json!(-1),
        json!(3),
        json!(900.000_000_000_000_1),
        json!(""),
        json!("  "),
        json!("old"),
        json!("log"),
        json!("depth"),
        json!("nowhere"),
        json!("2026-02-30"),
        json!("2026-02"),
        json!("stated"),
        json!("silent"),
        json!("leaked"),
        json!([]),
        json!(["log", "log", 5]),
        json!(["old", "Old plan"]),
        json!({}),
        json!({"leaked": null}),
        json!({"en": "A", "EN": "B", "u": "C", "uk": ""}),
        json!({"id": "old", "name": "A"}),
    ];
    let keys = select(vec!["id", "name", "plan", "summary", "value", "max", "none", "en", "zz"]);
    let edit = prop_oneof![
        4 => select(values.clone()).prop_map(Edit::Replace),
        1 => Just(Edit::Remove),
        1 => (keys, select(values)).prop_map(|(key, value)| Edit::Add(key, value)),
    ];
    prop::collection::vec((select(found), edit), 0..4).prop_map(|edits| {
        let mut document = complete();
        for (place, edit) in edits {
            let around = place.rsplit_once('/').map_or("", |(around, _)| around);
            match edit {
                _ if document.pointer(&place).is_none() => {}
                Edit::Replace(value) => *document.pointer_mut(&place).expect("a value") = value,
                Edit::Remove => document = without(&document, &place),
                Edit::Add(key, value) => match document.pointer_mut(around).expect("a value") {
                    Value::Object(object) => drop(object.insert(key.to_owned(), value)),
                    Value::Array(list) => list.push(value),
                    _ => {}
                },
            }
        }
        document
    })
}

fn faults(result: &Result<Reading, Failure>) -> &[Fault] {
    match result {
        Ok(reading) => &reading.faults,
        Err(failure) => failure.faults(),
    }
}

#[test]
fn the_quick_way_reads_what_has_no_fault_and_reads_the_same() {
    check(edited(), |document| {
        let diagnosis = schema::read(&document.to_string());
        match schema::read_value(Parsed(document)) {
            Some(dataset) => {
                prop_assert_eq!(faults(&diagnosis), []);
                prop_assert_eq!(Some(dataset), diagnosis.ok().map(|reading| reading.dataset));
            }
            None => prop_assert!(!faults(&diagnosis).is_empty()),
        }
        Ok(())
    });
}

#[test]
fn the_quick_way_takes_the_last_of_two_keys_as_the_diagnosis_does() {
    let text = complete().to_string();
    let keys = ["\"id\":", "\"name\":", "\"summary\":", "\"uk\":", "\"sources\":", "\"date\":"];
    let words = ["\"log\"", "\"A\"", "\"2027\"", "{\"en\":\"A\",\"uk\":\"Б\",\"en\":\"C\"}"];
    let strategy = (select(keys.to_vec()), any::<prop::sample::Index>(), select(words.to_vec()));
    check(strategy, |(key, at, value)| {
        let found: Vec<usize> = text.match_indices(key).map(|(at, _)| at).collect();
        let at = found[at.index(found.len())];
        let text = format!("{}{key}{value},{}", &text[..at], &text[at..]);
        let diagnosis = schema::read(&text);
        let is_repetition = |fault: &Fault| matches!(fault.kind, FaultKind::RepeatedKey { .. });
        prop_assert!(faults(&diagnosis).iter().any(is_repetition));
        let parsed = serde_json::from_str(&text).expect("JSON");
        let quick = schema::read_value(Parsed(parsed));
        prop_assert_eq!(quick.is_some(), faults(&diagnosis).iter().all(is_repetition));
        if quick.is_some() {
            prop_assert_eq!(quick, diagnosis.ok().map(|reading| reading.dataset));
        }
        Ok(())
    });
}

/// What a slip leaves out: what stands there, but of a quantity or a row never one number alone, and never an
/// answer's id or name.
fn left_out(fault: &Fault) -> &str {
    let pointer = fault.pointer.as_str();
    let Some((around, key)) = pointer.rsplit_once('/') else { return pointer };
    let list = around.rsplit('/').nth(1);
    let costs_record = match key {
        "value" | "min" | "max" | "low" | "high" | "none" => {
            around.ends_with("/quantity") || list == Some("rows")
        }
        "id" | "name" => list == Some("answers"),
        _ => false,
    };
    if costs_record { around } else { pointer }
}

#[test]
fn a_slip_costs_what_it_stands_on_and_nothing_else() {
    check(edited(), |document| {
        let Ok(Reading { dataset, faults }) = schema::read(&document.to_string()) else {
            return Ok(());
        };
        let slips = faults.iter().filter(|fault| fault.level == Level::Slip);
        let pointers: BTreeSet<&str> = slips.map(left_out).collect();
        // The last of a list first, so that the others stay where they are: none has ten elements.
        let mut mended = document.clone();
        for pointer in pointers.into_iter().rev() {
            if mended.pointer(pointer).is_some() {
                mended = without(&mended, pointer);
            }
        }
        let again = schema::read(&mended.to_string()).map(|reading| reading.dataset);
        prop_assert_eq!(again, Ok(dataset), "{:?}", faults);
        Ok(())
    });
}
