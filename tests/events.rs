//! Which events are left, in which order, and how a plan is brought into sight. Never how they look.

#![cfg(not(target_arch = "wasm32"))]

use plan_compare::compare::events::{plan_of_events, plans_of_events, show_plan};
use plan_compare::compare::{Selection, events};
use plan_compare::model::{Dataset, PartyIx, PlanIx};
use plan_compare::schema;

/// Written in no order; of the third plan there is no event.
const HARBOUR: &str = r#"{
  "format": "plan-compare/1", "id": "harbour", "title": "Harbour",
  "parties": [{"id": "town", "name": "Town"}, {"id": "port", "name": "Port"},
              {"id": "sea", "name": "Sea"}],
  "plans": [{"id": "old", "name": "Old"}, {"id": "new", "name": "New"}, {"id": "town", "name": "Town"}],
  "issues": [{"id": "depth", "name": "Depth"}],
  "provisions": [],
  "events": [
    {"date": "2026-03-05", "title": "e0", "plans": ["new"], "parties": ["town"]},
    {"date": "2025-12-31", "title": "e1", "plans": ["new", "old"], "parties": ["port", "town"]},
    {"date": "2026-03", "title": "e2"},
    {"date": "2026-03-05", "title": "e3", "parties": ["port"]},
    {"date": "2026", "title": "e4", "plans": ["old"]}
  ]
}"#;

fn harbour() -> Dataset {
    schema::read(HARBOUR).expect("the harbour is a dataset").dataset
}

#[track_caller]
fn check(party: Option<usize>, about: Option<usize>, expected: &[(&str, &[usize])]) {
    let (party, about) = (party.map(PartyIx), about.map(PlanIx));
    let found = events(&harbour(), &Selection { party, about, ..Selection::default() });
    let found: Vec<(String, Vec<usize>)> =
        found.into_iter().map(|year| (year.date.to_string(), year.events)).collect();
    let expected: Vec<(String, Vec<usize>)> =
        expected.iter().map(|(year, events)| (year.to_string(), events.to_vec())).collect();
    assert_eq!(found, expected);
}

#[test]
fn events_stand_by_year_in_order_of_time_and_of_the_dataset_within_a_date() {
    check(None, None, &[("2025", &[1]), ("2026", &[4, 2, 0, 3])]);
}

#[test]
fn a_party_and_a_plan_leave_the_events_that_name_them() {
    check(Some(1), None, &[("2025", &[1]), ("2026", &[3])]);
    check(None, Some(0), &[("2025", &[1]), ("2026", &[4])]);
    check(Some(0), Some(1), &[("2025", &[1]), ("2026", &[0])]);
    check(Some(2), None, &[]);
}

#[test]
fn a_plan_that_no_event_names_leaves_all() {
    check(None, Some(2), &[("2025", &[1]), ("2026", &[4, 2, 0, 3])]);
    let about = |plan| Selection { about: Some(PlanIx(plan)), ..Selection::default() };
    assert_eq!(plan_of_events(&harbour(), &about(2)), None);
    assert_eq!(plan_of_events(&harbour(), &about(1)), Some(PlanIx(1)));
    assert_eq!(plans_of_events(&harbour()), [PlanIx(0), PlanIx(1)]);
}

/// Brings a plan into sight beside the plans `shown`; compares which are shown then, and which
/// `n_beside` of them are side by side.
#[track_caller]
fn check_shown(shown: &[usize], plan: usize, n_beside: Option<usize>, expected: [&[usize]; 2]) {
    let plans = shown.iter().copied().map(PlanIx).collect();
    let mut selection = Selection { plans, ..Selection::default() };
    show_plan(&mut selection, PlanIx(plan), n_beside);
    let numbers = |plans: &[PlanIx]| plans.iter().map(|plan| plan.0).collect::<Vec<_>>();
    assert_eq!(numbers(&selection.plans), expected[0]);
    let beside = selection.duel().into_iter().take(n_beside.unwrap_or_default());
    assert_eq!(numbers(&beside.collect::<Vec<_>>()), expected[1]);
}

#[test]
fn a_plan_is_brought_into_sight_however_few_stand_side_by_side() {
    check_shown(&[0, 1, 2], 2, None, [&[0, 1, 2], &[]]);
    check_shown(&[0, 1], 2, None, [&[0, 1, 2], &[]]);
    check_shown(&[0, 1, 2], 1, Some(2), [&[0, 1, 2], &[0, 1]]);
    check_shown(&[0, 1, 2], 2, Some(2), [&[0, 1, 2], &[0, 2]]);
    check_shown(&[0, 1, 2], 2, Some(1), [&[0, 1, 2], &[2]]);
    check_shown(&[], 2, Some(2), [&[2], &[2]]);
    check_shown(&[1], 2, Some(1), [&[1, 2], &[2]]);
}

#[test]
fn two_plans_chosen_stay_chosen_where_all_stand_side_by_side() {
    let pair = Some((PlanIx(0), PlanIx(1)));
    let mut selection = Selection { pair, ..Selection::all(&harbour()) };
    show_plan(&mut selection, PlanIx(2), None);
    assert_eq!(selection.pair, pair);
}
