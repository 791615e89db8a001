//! Laws that hold for every text, dataset and selection. Every case follows from a fixed seed.

#![cfg(not(target_arch = "wasm32"))]

#[path = "words/english.rs"]
mod words;
use std::collections::BTreeSet;
use std::fmt::Debug;
use std::sync::LazyLock;

use plan_compare::compare::{
    self, DiffKind, Difference, Folding, Relation, Selection, SelectionRequest, Statements,
};
use plan_compare::localize::{Formatter as _, IcuFormatter};
use plan_compare::model::{Coverage, Dataset, Date, IssueIx, PlanIx, Text};
use plan_compare::schema::{self, Failure};
use proptest::prelude::*;
use proptest::sample::{Index, select, subsequence};
use proptest::test_runner::{RngSeed, TestRunner};
use serde_json::{Value, json};

const EXAMPLE: &str = include_str!("../data/city-budget-example.json");

static EXAMPLE_VALUE: LazyLock<Value> =
    LazyLock::new(|| serde_json::from_str(EXAMPLE).expect("the example is JSON"));

/// Checks `law` on values of `strategy`, which are the same ones in every run.
#[track_caller]
fn check<S: Strategy<Value: Debug>>(
    strategy: S,
    law: impl Fn(S::Value) -> Result<(), TestCaseError>,
) {
    let config = ProptestConfig {
        cases: 300,
        failure_persistence: None,
        rng_seed: RngSeed::Fixed(20_251_120),
        ..ProptestConfig::default()
    };
    if let Err(error) = TestRunner::new(config).run(&strategy, law) {
        panic!("{error}");
    }
}

/// The example after some characters were cut out, doubled, replaced or cut off.
fn mangled_text() -> impl Strategy<Value = String> {
    let edit = (any::<Index>(), 0..4_usize, "[{}\\[\\]:,\"\\\\0-9a-zї \u{0}]");
    prop::collection::vec(edit, 1..4).prop_map(|edits| {
        let mut chars: Vec<char> = EXAMPLE.chars().collect();
        for (at, kind, replacement) in edits {
            if chars.is_empty() {
                break;
            }
            let at = at.index(chars.len());
            match kind {
                0 => drop(chars.remove(at)),
                1 => chars.insert(at, chars[at]),
                2 => chars.truncate(at),
                _ => chars.splice(at..=at, replacement.chars()).for_each(drop),
            }
        }
        chars.into_iter().collect()
    })
}

/// The example with values of another kind in some places.
fn mangled_document() -> impl Strategy<Value = String> {
    fn places(value: &Value, place: &str, found: &mut Vec<String>) {
        let members: Vec<(String, &Value)> = match value {
            Value::Object(object) => {
                object.iter().map(|(key, value)| (key.clone(), value)).collect()
            }
            Value::Array(list) => {
                list.iter().enumerate().map(|(at, value)| (at.to_string(), value)).collect()
            }
            _ => Vec::new(),
        };
        for (key, value) in members {
            let place = format!("{place}/{key}");
            places(value, &place, found);
            found.push(place);
        }
    }
    let mut found = Vec::new();
    places(&EXAMPLE_VALUE, "", &mut found);
    let values = vec![
        json!(null),
        json!(true),
        json!(-1),
        json!(1e300),
        json!(""),
        json!("draft"),
        json!("mayor-draft"),
        json!("2026-02-30"),
        json!([]),
        json!(["draft", "draft", 5]),
        json!({}),
        json!({"id": "draft", "a/b~": {"en": ""}}),
    ];
    prop::collection::vec((select(found), select(values)), 1..6).prop_map(|edits| {
        let mut document = EXAMPLE_VALUE.clone();
        for (place, value) in edits {
            if let Some(slot) = document.pointer_mut(&place) {
                *slot = value;
            }
        }
        format!("{document:#}")
    })
}

/// What holds for the reading of any text: no panic, and faults that an editor can find.
fn is_read_or_refused_with_places(text: &str) -> Result<(), TestCaseError> {
    let result = schema::read(text);
    let faults = match &result {
        Ok(reading) => reading.faults.as_slice(),
        Err(failure) => failure.faults(),
    };
    prop_assert_eq!(result.is_err() && faults.is_empty(), false, "refused without a fault");
    prop_assert!(faults.is_sorted_by_key(|fault| (fault.line, fault.column)));
    let unix = text.replace("\r\n", "\n");
    for fault in faults {
        let line = unix.split(['\n', '\r']).nth(fault.line - 1);
        let n_chars = line.map(|line| line.chars().count());
        prop_assert!(n_chars.is_some_and(|n_chars| fault.column <= n_chars + 1), "{fault:?}");
    }
    let is_json = matches!(result, Ok(_) | Err(Failure::NotDataset(_)));
    let Some(document) = serde_json::from_str::<Value>(text).ok().filter(|_| is_json) else {
        return Ok(());
    };
    for fault in faults {
        let parent = fault.pointer.rsplit_once('/').map_or("", |(parent, _)| parent);
        let stands = document.pointer(&fault.pointer).or_else(|| document.pointer(parent));
        prop_assert!(stands.is_some(), "nothing at {}", fault.pointer);
    }
    Ok(())
}

/// `value` as JSON with its keys in another order, other space and other ways to write a letter.
fn rewritten(value: &Value, turns: &mut impl Iterator<Item = u8>) -> String {
    let space = |turns: &mut dyn Iterator<Item = u8>| {
        ["", "", "", " ", "\n", "\t", "\r\n", "  "][usize::from(turns.next().unwrap_or(0) % 8)]
    };
    let text = |text: &str, turns: &mut dyn Iterator<Item = u8>| {
        let letter = |letter: char| match turns.next().unwrap_or(0) % 4 {
            0 => letter.encode_utf16(&mut [0; 2]).iter().map(|u| format!("\\u{u:04X}")).collect(),
            1 if letter == '/' => "\\/".to_owned(),
            _ => {
                let quoted = json!(letter.to_string()).to_string();
                quoted[1..quoted.len() - 1].to_owned()
            }
        };
        format!("\"{}\"", text.chars().map(letter).collect::<String>())
    };
    let (open, parts, close) = match value {
        Value::String(words) => return text(words, turns),
        Value::Array(values) => {
            let parts = values.iter().map(|value| rewritten(value, turns)).collect();
            ("[", parts, "]")
        }
        Value::Object(members) => {
            let mut parts: Vec<String> = Vec::new();
            for (key, value) in members {
                let (key, gap, value) = (text(key, turns), space(turns), rewritten(value, turns));
                let at = usize::from(turns.next().unwrap_or(0)) % (parts.len() + 1);
                // Of a text in several languages the order counts.
                let at = if members.contains_key("en") { parts.len() } else { at };
                parts.insert(at, format!("{key}{gap}:{gap}{value}"));
            }
            ("{", parts, "}")
        }
        _ => return value.to_string(),
    };
    let mut written = open.to_owned() + space(turns);
    for (at, part) in parts.iter().enumerate() {
        written = written + if at == 0 { "" } else { "," } + space(turns) + part + space(turns);
    }
    written + close
}

/// A dataset of five plans and one issue, with what each plan says on it.
fn grid() -> impl Strategy<Value = Dataset> {
    let cell = select(vec![
        json!({"coverage": "stated", "summary": "A ban"}),
        json!({"coverage": "stated", "summary": "a BAN!"}),
        json!({"coverage": "stated", "summary": "No ban"}),
        json!({"coverage": "stated", "summary": "Жодної заборони"}),
        json!({"coverage": "stated", "summary": "A ban", "quantity": {"value": 6e5}}),
        json!({"coverage": "stated", "summary": "A ban", "quantity": {"none": true}}),
        json!({"coverage": "stated", "summary": "A ban", "answer": "no"}),
        json!({"coverage": "stated", "summary": "Banned", "answer": ["no"]}),
        json!({"coverage": "stated", "summary": "A ban", "answer": ["yes", "no"]}),
        json!({"coverage": "silent"}),
        json!({"coverage": "unreported"}),
    ]);
    prop::collection::vec(cell, 5).prop_map(|cells| {
        let plans: Vec<Value> =
            (0..5).map(|at| json!({"id": format!("p{at}"), "name": "P"})).collect();
        let provisions: Vec<Value> = cells
            .into_iter()
            .enumerate()
            .map(|(at, mut cell)| {
                cell["plan"] = json!(format!("p{at}"));
                cell["issue"] = json!("x");
                cell
            })
            .collect();
        let document = json!({
            "format": "plan-compare/1", "id": "d", "title": "T", "plans": plans,
            "issues": [{"id": "x", "name": "X",
                "answers": [{"id": "yes", "name": "Yes"}, {"id": "no", "name": "No"}]}],
            "provisions": provisions,
        });
        schema::read(&document.to_string()).expect("a grid is a dataset").dataset
    })
}

fn folding() -> Folding {
    let icu = IcuFormatter::new("en");
    Folding::new(Box::new(move |letter| icu.letters(letter)))
}

#[test]
fn any_text_is_read_or_refused_with_places() {
    check(".*", |text| is_read_or_refused_with_places(&text));
    check("[{}\\[\\],: \"\\\\a-c0-9.eE\n-]{0,60}", |text| is_read_or_refused_with_places(&text));
}

#[test]
fn a_mangled_dataset_is_read_or_refused_with_places() {
    check(mangled_text(), |text| is_read_or_refused_with_places(&text));
    check(mangled_document(), |text| is_read_or_refused_with_places(&text));
}

#[test]
fn how_a_dataset_is_written_does_not_matter() {
    let dataset = schema::read(&EXAMPLE_VALUE.to_string()).unwrap().dataset;
    check(prop::collection::vec(any::<u8>(), 1..2_000), |turns| {
        let text = rewritten(&EXAMPLE_VALUE, &mut turns.iter().copied().cycle());
        let reading = schema::read(&text);
        prop_assert!(reading.as_ref().is_ok_and(|reading| reading.dataset == dataset), "{}", text);
        Ok(())
    });
}

#[test]
fn any_words_are_carried_as_they_are() {
    let every_text =
        include_str!("fixtures/every-text.json").replace("\"URL\"", "\"https://e.org\"");
    check(prop_oneof![".{1,40}", "\\PC{1,40}", "[\u{0}-\u{9f}\u{2000}-\u{206f}]{1,9}"], |words| {
        let text = every_text.replace("\"WORDS\"", &json!(words).to_string());
        match schema::read(&text) {
            Ok(reading) => {
                let dataset = reading.dataset;
                prop_assert_eq!(&dataset.title, &Text::Plain(words.clone()));
                prop_assert_eq!(dataset.version.as_ref(), Some(&words));
                let provision = dataset.provision(IssueIx(0), PlanIx(0));
                prop_assert_eq!(provision.point.as_ref(), Some(&words));
                prop_assert_eq!(dataset.plans[1].name.passage("fr").words, &words);
            }
            Err(failure) => {
                prop_assert!(words.trim().is_empty(), "{}: {:?}", words, failure);
            }
        }
        Ok(())
    });
}

#[test]
fn the_order_of_provisions_in_the_file_does_not_matter() {
    let read = |document: &Value| schema::read(&document.to_string()).unwrap().dataset;
    let dataset = read(&EXAMPLE_VALUE);
    let provisions = EXAMPLE_VALUE["provisions"].as_array().cloned().unwrap();
    check(Just(provisions).prop_shuffle(), |provisions| {
        let mut document = EXAMPLE_VALUE.clone();
        document["provisions"] = Value::from(provisions);
        prop_assert!(read(&document) == dataset);
        Ok(())
    });
}

/// What is told of each plan against each other.
fn told(dataset: &Dataset) -> impl Fn(PlanIx, PlanIx) -> Relation {
    let statements = Statements::new(dataset, &folding(), &words::summary);
    move |plan, baseline| statements.relation(dataset, IssueIx(0), plan, baseline)
}

#[test]
fn what_is_the_same_is_so_in_both_directions_and_with_answers_or_without_through_a_third() {
    check(grid(), |dataset| {
        let relation = told(&dataset);
        let is_same = |a, b| relation(a, b).is_same();
        let provision = |plan| dataset.provision(IssueIx(0), plan);
        let is_coded = |plan| !provision(plan).answers.is_empty();
        for a in dataset.plan_indices() {
            prop_assert_eq!(is_same(a, a), provision(a).coverage != Coverage::Unreported);
            for b in dataset.plan_indices() {
                prop_assert_eq!(is_same(a, b), is_same(b, a));
                for c in dataset.plan_indices() {
                    let are_alike = is_coded(a) == is_coded(b) && is_coded(b) == is_coded(c);
                    prop_assert!(!are_alike || !is_same(a, b) || !is_same(b, c) || is_same(a, c));
                }
            }
        }
        Ok(())
    });
}

#[test]
fn what_nobody_has_reported_is_never_called_different_or_silent() {
    check(grid(), |dataset| {
        let relation = told(&dataset);
        for (a, b) in [(0, 1), (1, 0), (2, 3)].map(|(a, b)| (PlanIx(a), PlanIx(b))) {
            let coverage = |plan| dataset.provision(IssueIx(0), plan).coverage;
            let is_unreported = [coverage(a), coverage(b)].contains(&Coverage::Unreported);
            let relation = relation(a, b);
            let tells =
                relation.is_same() || matches!(relation, Relation::Different | Relation::Silent);
            prop_assert_eq!(tells, !is_unreported, "{:?}", relation);
        }
        Ok(())
    });
}

#[test]
fn whether_plans_differ_does_not_depend_on_their_order() {
    let plans = subsequence((0..5).map(PlanIx).collect::<Vec<_>>(), 0..=5);
    let orders = plans.prop_flat_map(|plans| (Just(plans.clone()), Just(plans).prop_shuffle()));
    check((grid(), orders), |(dataset, (plans, shuffled))| {
        let statements = Statements::new(&dataset, &folding(), &words::summary);
        let differs = [&plans, &shuffled]
            .map(|of| statements.is_difference(&dataset, IssueIx(0), of, Difference::Any));
        let relation = told(&dataset);
        let is_told = |(a, b)| matches!(relation(a, b), Relation::Different | Relation::Silent);
        let pairs = || plans.iter().flat_map(|a| plans.iter().map(move |b| (*a, *b)));
        prop_assert_eq!(differs, [pairs().any(is_told); 2]);
        Ok(())
    });
}

#[test]
fn the_spans_of_a_text_diff_make_up_both_texts() {
    let text =
        || prop_oneof![".{0,40}", "[abї ,.’'0-9-]{0,40}", "((ban|no|600,000|5-year) ?){0,9}"];
    check((text(), text()), |(old, new)| {
        let spans = compare::text_diff(&old, &new);
        let without = |kind| -> String {
            spans.iter().filter(|span| span.kind != kind).map(|span| span.text.as_str()).collect()
        };
        // A kept word has the spaces of the new wording.
        let spaceless = |text: &str| text.split_whitespace().collect::<String>();
        prop_assert_eq!(spaceless(&without(DiffKind::Added)), spaceless(&old));
        prop_assert_eq!(without(DiffKind::Removed), new.as_str());
        prop_assert!(spans.iter().all(|span| !span.text.is_empty()));
        prop_assert!(spans.windows(2).all(|pair| pair[0].kind != pair[1].kind));
        let unchanged = compare::text_diff(&old, &old);
        prop_assert!(unchanged.iter().all(|span| span.kind == DiffKind::Kept));
        Ok(())
    });
}

#[test]
fn a_date_that_is_read_is_written_the_same_and_ordered_as_its_text() {
    let part = |n| prop::option::of(0_u16..=n);
    let text = (0_u16..10_000, part(13), part(32)).prop_map(|(year, month, day)| {
        let part = |part: Option<u16>| part.map_or(String::new(), |part| format!("-{part:02}"));
        format!("{year:04}{}{}", part(month), part(day))
    });
    check((text, "[0-9-]{0,11}"), |(text, other)| {
        let dates = [&text, &other].map(|text| (Date::parse(text), text));
        for (date, text) in &dates {
            prop_assert!(date.is_none_or(|date| date.to_string() == **text), "{text}");
        }
        if let [(Some(a), a_text), (Some(b), b_text)] = dates {
            prop_assert_eq!(a.cmp(&b), a_text.cmp(b_text));
        }
        Ok(())
    });
}

#[test]
fn a_plan_that_is_toggled_twice_is_shown_or_hidden_as_before() {
    let dataset = schema::read(EXAMPLE).unwrap().dataset;
    let ids: Vec<String> = dataset.plans.iter().map(|plan| plan.id.clone()).collect();
    let n_plans = ids.len();
    let shown = subsequence(ids, 1..=n_plans).prop_shuffle();
    check((shown, 0..n_plans), |(shown, plan)| {
        let mut selection = Selection::all(&dataset);
        selection.apply(
            &SelectionRequest { plans: Some(shown), ..SelectionRequest::default() },
            &dataset,
        );
        let before: BTreeSet<PlanIx> = selection.plans.iter().copied().collect();
        selection.toggle_plan(PlanIx(plan));
        prop_assert_ne!(before.contains(&PlanIx(plan)), selection.plans.contains(&PlanIx(plan)));
        selection.toggle_plan(PlanIx(plan));
        let after: BTreeSet<PlanIx> = selection.plans.iter().copied().collect();
        prop_assert_eq!(after.len(), selection.plans.len(), "a plan is shown twice");
        prop_assert_eq!(before, after);
        Ok(())
    });
}
