//! What a reader types is found, and what reads the same is the same: one folding for both.

#![cfg(not(target_arch = "wasm32"))]

#[path = "folding/cases.rs"]
mod cases;

use cases::{DIFFERENT, FOUND, SAME};
use plan_compare::compare::{Folding, Relation, SearchIndex, Statements};
use plan_compare::localize::{Formatter as _, IcuFormatter};
use plan_compare::model::{Dataset, IssueIx, PlanIx};
use plan_compare::schema;
use proptest::prelude::*;
use proptest::sample::Index;
use proptest::test_runner::{RngSeed, TestRunner};
use serde_json::json;

fn folding() -> Folding {
    let icu = IcuFormatter::new("en");
    Folding::new(Box::new(move |letter| icu.letters(letter)))
}

#[test]
fn what_a_reader_types_is_found_and_marked_as_it_is_written() {
    let folding = folding();
    for (text, query, expected) in FOUND {
        let terms = folding.terms(query);
        let ranges = folding.matches(text, &terms);
        let marked: Vec<&str> = ranges.iter().map(|(start, end)| &text[*start..*end]).collect();
        assert_eq!(marked, *expected, "{query} in {text}: {terms:?}");
        let is_found = terms.iter().all(|term| folding.fold(text).contains(term));
        assert_eq!(is_found, !expected.is_empty() || query.is_empty(), "{query} in {text}");
    }
}

/// Checks a law on values that are the same ones in every run.
#[track_caller]
fn hold<S: Strategy<Value: std::fmt::Debug>>(
    strategy: S,
    law: impl Fn(S::Value) -> Result<(), TestCaseError>,
) {
    let config = ProptestConfig {
        cases: 3000,
        failure_persistence: None,
        rng_seed: RngSeed::Fixed(20_251_128),
        ..ProptestConfig::default()
    };
    TestRunner::new(config).run(&strategy, law).unwrap_or_else(|error| panic!("{error}"));
}

/// What one plan says, and another, in a language.
fn pair(summaries: [serde_json::Value; 2]) -> Dataset {
    let [a, b] = summaries;
    let document = json!({
        "format": "plan-compare/1", "id": "d", "title": "D", "language": "en",
        "plans": [{"id": "a", "name": "A"}, {"id": "b", "name": "B"}],
        "issues": [{"id": "i", "name": "I"}],
        "provisions": [
            {"plan": "a", "issue": "i", "coverage": "stated", "summary": a},
            {"plan": "b", "issue": "i", "coverage": "stated", "summary": b},
        ],
    });
    schema::read(&document.to_string()).expect("a dataset").dataset
}

fn relation(dataset: &Dataset, language: &str) -> Relation {
    let statements = Statements::new(dataset, &folding(), &|said| {
        said.summary
            .as_ref()
            .map_or(String::new(), |summary| summary.passage(language).words.to_owned())
    });
    statements.relation(dataset, IssueIx(0), PlanIx(0), PlanIx(1))
}

#[test]
fn what_reads_the_same_is_the_same_and_nothing_else_is() {
    for [a, b] in SAME {
        assert_eq!(relation(&pair([json!(a), json!(b)]), "en"), Relation::Same, "{a} and {b}");
    }
    for [a, b] in DIFFERENT {
        assert_eq!(relation(&pair([json!(a), json!(b)]), "en"), Relation::Different, "{a} and {b}");
    }
}

#[test]
fn only_words_that_this_reader_sees_make_a_difference() {
    let half = pair([json!({"en": "Ten euros", "fr": "Dix euros"}), json!("Ten euros")]);
    assert_eq!(relation(&half, "en"), Relation::Same);
    assert_eq!(relation(&half, "fr"), Relation::Different);
    let both = pair([
        json!({"en": "Ten euros", "fr": "Dix euros"}),
        json!({"en": "Ten euros", "fr": "10 euros"}),
    ]);
    assert_eq!(relation(&both, "en-GB"), Relation::Same);
    assert_eq!(relation(&both, "fr-CA"), Relation::Different);
}

#[test]
fn what_is_folded_folds_to_itself() {
    let folding = folding();
    let law = |text: String| {
        let folded = folding.fold(&text);
        prop_assert_eq!(folding.fold(&folded), folded.clone(), "{}", text);
        Ok(())
    };
    let text = prop_oneof![
        ".{0,40}",
        "[0-9 ,.'%a€-]{0,30}",
        "([0-9]{1,4}[,. ]){0,6}[0-9]{0,4}",
        "[\u{600}-\u{6ff}0-9 ]{0,20}",
        "[ﬀ-ﬗﬁ²³½№℃ßæœŁıİς\u{ad}\u{200b}\u{2011}–—“”’ ]{0,20}"
    ];
    hold(text, law);
}

#[test]
fn matches_are_whole_characters_in_order_and_apart() {
    let folding = folding();
    let text = || prop_oneof![".{0,30}", "[aAåeéЇїß한İ\u{301}\u{308} ,]{0,20}"];
    let law = |(text, query, at): (String, String, Index)| {
        let word: String = text.chars().skip(at.index(text.len() + 1)).take(2).collect();
        let terms = folding.terms(&format!("{query} {word}"));
        let ranges = folding.matches(&text, &terms);
        for (start, end) in &ranges {
            prop_assert!(start < end && text.get(*start..*end).is_some(), "{ranges:?}");
        }
        prop_assert!(ranges.windows(2).all(|pair| pair[0].1 < pair[1].0), "{ranges:?}");
        Ok(())
    };
    hold((text(), text(), any::<Index>()), law);
}

#[test]
fn a_row_tells_where_it_holds_words_out_of_sight() {
    use plan_compare::compare::{Place, Sight};
    let text = include_str!("fixtures/hidden-match.json");
    let dataset = schema::read(text).expect("a dataset").dataset;
    let folding = folding();
    let index = SearchIndex::new(&dataset, "en", &folding, &|_, _| String::new());
    let plans: Vec<PlanIx> = dataset.plan_indices().collect();
    let [of_a, of_c] = [PlanIx(0), PlanIx(2)].map(Place::Provision);
    for (query, issue, expected) in [
        ("apple", 0, vec![]),
        ("secretword", 0, vec![of_a]),
        ("buses", 0, vec![Place::Issue]),
        ("buses secretword", 0, vec![Place::Issue, of_a]),
        ("apple secretword", 0, vec![of_a]),
        ("quotedword", 1, vec![of_c]),
        ("gazette", 1, vec![of_c]),
        ("gazette headline quotedword", 1, vec![of_c]),
    ] {
        let terms = folding.terms(query);
        assert!(index.holds(IssueIx(issue), &plans, &terms), "{query}");
        assert!(!index.holds(IssueIx(1 - issue), &plans, &terms), "{query}");
        assert_eq!(
            index.unseen(IssueIx(issue), (&plans, &plans), &terms, Sight::Row),
            expected,
            "{query}"
        );
    }
    let terms = folding.terms("secretword");
    assert!(!index.holds(IssueIx(0), &plans[1..], &terms), "of a plan that is not shown");
}

#[test]
fn what_answers_show_is_not_what_a_row_shows() {
    use plan_compare::compare::{Place, Sight};
    let text = r#"{"format": "plan-compare/1", "id": "pier", "title": "Pier",
        "plans": [{"id": "a", "name": "A"}, {"id": "b", "name": "B"}],
        "issues": [{"id": "one", "name": "One", "question": "How long?",
            "where_it_stands": {"text": "Talks"},
            "answers": [{"id": "x", "name": "Very long"}, {"id": "y", "name": "Short"}]}],
        "provisions": [
            {"plan": "a", "issue": "one", "coverage": "stated", "summary": "Two miles", "answer": "x"},
            {"plan": "b", "issue": "one", "coverage": "stated", "summary": "As it is", "detail": "No works"}]}"#;
    let dataset = schema::read(text).expect("a dataset").dataset;
    let folding = folding();
    let beside = |_, plan: PlanIx| ["100 euros", ""][plan.0].to_owned();
    let index = SearchIndex::new(&dataset, "en", &folding, &beside);
    let plans: Vec<PlanIx> = dataset.plan_indices().collect();
    let [of_a, of_b] = [0, 1].map(|plan| vec![Place::Provision(PlanIx(plan))]);
    let of_issue = vec![Place::Issue];
    let nowhere = Vec::new();
    for (query, in_row, in_answers) in [
        ("one", &nowhere, &nowhere),
        ("how", &of_issue, &nowhere),
        ("very", &of_a, &nowhere),
        ("two miles", &nowhere, &of_a),
        ("euros", &nowhere, &of_a),
        // Without an answer it is its words that stand there.
        ("as it is", &nowhere, &nowhere),
        ("works", &of_b, &of_b),
        ("talks", &of_issue, &of_issue),
    ] {
        let terms = folding.terms(query);
        assert!(index.holds(IssueIx(0), &plans, &terms), "{query}");
        assert_eq!(
            index.unseen(IssueIx(0), (&plans, &plans), &terms, Sight::Row),
            *in_row,
            "{query}"
        );
        assert_eq!(
            index.unseen(IssueIx(0), (&plans, &plans), &terms, Sight::Answers),
            *in_answers,
            "{query}"
        );
    }
    let of_no_plan = folding.terms("short");
    assert!(!index.holds(IssueIx(0), &plans, &of_no_plan), "no plan gives that answer");
}
