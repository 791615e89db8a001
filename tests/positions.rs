//! Which positions stand in which row and cell, and what counts as earlier. Never how they look.

#![cfg(not(target_arch = "wasm32"))]

use plan_compare::compare::positions::{Group, lines};
use plan_compare::compare::{GroupKey, RowSubject, Selection, positions};
use plan_compare::model::{CategoryIx, Dataset, IssueIx, PlanIx};
use plan_compare::schema;

/// Issues in the order depth, cranes, noise, ferry; of noise nobody has said anything.
const HARBOUR: &str = r#"{
  "format": "plan-compare/1", "id": "harbour", "title": "Harbour",
  "parties": [{"id": "town", "name": "Town"}, {"id": "port", "name": "Port"}],
  "plans": [{"id": "old", "name": "Old"}, {"id": "new", "name": "New"}],
  "categories": [{"id": "land", "name": "Land"}, {"id": "water", "name": "Water"}],
  "issues": [
    {"id": "depth", "name": "Depth", "category": "water"},
    {"id": "cranes", "name": "Cranes", "category": "land"},
    {"id": "noise", "name": "Noise", "category": "land"},
    {"id": "ferry", "name": "Ferry", "contested": true}
  ],
  "provisions": [],
  "positions": [
    {"party": "town", "issue": "depth", "position": "rejects", "text": "undated"},
    {"party": "town", "issue": "depth", "position": "rejects", "text": "march", "date": "2026-03"},
    {"party": "town", "issue": "depth", "position": "accepts", "text": "5 march", "date": "2026-03-05"},
    {"party": "town", "issue": "depth", "position": "accepts", "text": "2 march", "date": "2026-03-02"},
    {"party": "town", "issue": "depth", "position": "accepts", "text": "year", "date": "2026"},
    {"party": "town", "issue": "depth", "position": "accepts", "text": "before", "date": "2025"},
    {"party": "port", "plan": "new", "issue": "cranes", "position": "silent", "text": "on new"},
    {"party": "port", "plan": "old", "position": "conditional", "text": "whole old"},
    {"party": "town", "plan": "old", "issue": "ferry", "position": "rejects", "text": "on old"}
  ]
}"#;

const DEPTH: RowSubject = RowSubject::Issue(IssueIx(0));
const CRANES: RowSubject = RowSubject::Issue(IssueIx(1));
const FERRY: RowSubject = RowSubject::Issue(IssueIx(3));
const OLD: RowSubject = RowSubject::Plan(PlanIx(0));
const LAND: GroupKey = GroupKey::Category(Some(CategoryIx(0)));
const WATER: GroupKey = GroupKey::Category(Some(CategoryIx(1)));

fn harbour() -> Dataset {
    schema::read(HARBOUR).expect("the harbour is a dataset").dataset
}

/// Compares the rows that a selection leaves, and how many issues of how many they are.
#[track_caller]
fn check(selection: &Selection, expected: &[(GroupKey, &[RowSubject])], counts: (usize, usize)) {
    let found = positions(&harbour(), selection);
    let expected: Vec<Group> = expected
        .iter()
        .map(|(key, subjects)| Group { key: *key, subjects: subjects.to_vec() })
        .collect();
    assert_eq!(found.groups, expected);
    assert_eq!((found.n_issues, found.n_issues_in_all), counts);
}

/// The words of one party's lines: the latest, and those that are earlier.
#[track_caller]
fn check_lines(
    about: Option<usize>,
    subject: RowSubject,
    party: usize,
    latest: &[&str],
    earlier: &[&str],
) {
    let dataset = harbour();
    let found = lines(&dataset, about.map(PlanIx), subject).swap_remove(party);
    let words = |lines: &[&plan_compare::model::Position]| -> Vec<String> {
        let texts = lines.iter().filter_map(|line| line.text.as_ref());
        texts.map(|text| text.passage("en").words.to_owned()).collect()
    };
    assert_eq!(words(&found.latest), latest, "latest");
    assert_eq!(words(&found.earlier), earlier, "earlier");
}

#[test]
fn only_rows_with_a_line_are_left_whole_plans_before_issues() {
    let others = GroupKey::Category(None);
    let all: [(GroupKey, &[RowSubject]); 4] =
        [(GroupKey::WholePlans, &[OLD]), (LAND, &[CRANES]), (WATER, &[DEPTH]), (others, &[FERRY])];
    check(&Selection::default(), &all, (3, 4));
}

#[test]
fn a_plan_leaves_the_lines_that_name_it_or_none() {
    let about = |plan| Selection { about: Some(PlanIx(plan)), ..Selection::default() };
    let old: [(GroupKey, &[RowSubject]); 3] =
        [(GroupKey::WholePlans, &[OLD]), (WATER, &[DEPTH]), (GroupKey::Category(None), &[FERRY])];
    check(&about(0), &old, (2, 4));
    check(&about(1), &[(LAND, &[CRANES]), (WATER, &[DEPTH])], (2, 4));
    check_lines(Some(0), CRANES, 1, &[], &[]);
    check_lines(Some(1), CRANES, 1, &["on new"], &[]);
    check_lines(None, CRANES, 1, &["on new"], &[]);
}

#[test]
fn a_category_leaves_its_issues_and_no_whole_plan() {
    let category = Some(CategoryIx(0));
    check(&Selection { category, ..Selection::default() }, &[(LAND, &[CRANES])], (1, 2));
    let about = Some(PlanIx(0));
    check(&Selection { category, about, ..Selection::default() }, &[], (0, 2));
}

#[test]
fn contested_issues_come_first_and_then_only_there() {
    let selection = Selection { contested_first: true, ..Selection::default() };
    let all: [(GroupKey, &[RowSubject]); 4] = [
        (GroupKey::Contested, &[FERRY]),
        (GroupKey::WholePlans, &[OLD]),
        (LAND, &[CRANES]),
        (WATER, &[DEPTH]),
    ];
    check(&selection, &all, (3, 4));
    let selection = Selection { category: Some(CategoryIx(1)), ..selection };
    check(&selection, &[(WATER, &[DEPTH])], (1, 1));
}

#[test]
fn a_line_about_a_whole_plan_is_about_no_issue() {
    check_lines(None, OLD, 1, &["whole old"], &[]);
    check_lines(None, OLD, 0, &[], &[]);
    check_lines(None, FERRY, 0, &["on old"], &[]);
}

#[test]
fn only_what_is_earlier_for_certain_is_called_earlier() {
    check_lines(None, DEPTH, 0, &["5 march", "march", "year", "undated"], &["2 march", "before"]);
    check_lines(None, DEPTH, 1, &[], &[]);
}
