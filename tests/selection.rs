//! What a page's wishes and a reader's acts leave of a dataset: plans, issues and their number.

#![cfg(not(target_arch = "wasm32"))]

use plan_compare::compare::{
    Difference, Folding, SearchIndex, Selection, SelectionRequest, Statements, shown,
};
use plan_compare::localize::{Formatter as _, IcuFormatter};
use plan_compare::model::{IssueIx, PlanIx};
use plan_compare::schema;

/// Four issues in the order depth, cranes, noise, ferry; `depth` and `noise` are `water`.
const HARBOUR: &str = r#"{
  "format": "plan-compare/1", "id": "harbour", "title": "Harbour",
  "plans": [{"id": "old", "name": "Old"}, {"id": "new", "name": "New"}, {"id": "town", "name": "Town"}],
  "categories": [{"id": "land", "name": "Land"}, {"id": "water", "name": "Sea and water"}],
  "issues": [
    {"id": "depth", "name": "Depth", "category": "water", "question": "How deep is the basin?"},
    {"id": "cranes", "name": {"en": "Cranes", "uk": "Крани"}, "category": "land"},
    {"id": "noise", "name": "Noise", "category": "water"},
    {"id": "ferry", "name": "Ferry to Île d’Yeu"}
  ],
  "provisions": [
    {"plan": "old", "issue": "depth", "coverage": "stated", "summary": "Ten metres",
     "quantity": {"value": 10, "unit": "m"}},
    {"plan": "new", "issue": "depth", "coverage": "stated", "summary": "Ten metres",
     "quantity": {"value": 12, "unit": "m"}},
    {"plan": "old", "issue": "cranes", "coverage": "stated", "summary": "Two cranes",
     "detail": {"en": "Built in Kyiv.", "uk": "Збудовані в Києві, їх два."}},
    {"plan": "new", "issue": "cranes", "coverage": "stated", "summary": "two cranes!"},
    {"plan": "town", "issue": "cranes", "coverage": "unreported"},
    {"plan": "old", "issue": "noise", "coverage": "silent"},
    {"plan": "town", "issue": "noise", "coverage": "stated", "summary": "Quiet at night"}
  ]
}"#;

/// A step towards a selection.
enum Act {
    SelectionRequest(Box<SelectionRequest>),
    TogglePlan(usize),
    ToggleIssue(&'static str),
}

/// Applies `acts` one after the other, and compares what is then shown.
#[track_caller]
fn check(acts: &[Act], expected: &str) {
    check_in("en", acts, expected);
}

/// The same for a reader of another language.
#[track_caller]
fn check_in(language: &str, acts: &[Act], expected: &str) {
    let dataset = schema::read(HARBOUR).expect("the harbour is a dataset").dataset;
    let icu = IcuFormatter::new("en");
    let folding = Folding::new(Box::new(move |letter| icu.letters(letter)));
    let index = SearchIndex::new(&dataset, language, &folding, &|_, _| String::new());
    let statements = Statements::new(&dataset, &folding, &|said| {
        let summary = said.summary.as_ref().map(|summary| summary.passage(language).words);
        format!("{:?} {}", said.quantity, summary.unwrap_or_default())
    });
    let mut selection = Selection::all(&dataset);
    let mut told = Vec::new();
    for act in acts {
        match act {
            Act::SelectionRequest(request) => {
                let unknown = selection.apply(request, &dataset).into_iter();
                told.extend(
                    unknown.map(|unknown| format!("unknown {} in {}", unknown.id, unknown.choice)),
                );
            }
            Act::TogglePlan(plan) => selection.toggle_plan(PlanIx(*plan)),
            Act::ToggleIssue(id) => {
                selection.toggle_issue(dataset.issue_by_id(id).expect("an issue of the harbour"));
            }
        }
    }
    let plans = |plans: &[PlanIx]| {
        plans.iter().map(|plan| dataset.plan(*plan).id.as_str()).collect::<Vec<_>>().join(" ")
    };
    let issues = |issues: &[IssueIx]| match issues {
        [] => "none".to_owned(),
        _ => issues
            .iter()
            .map(|issue| dataset.issue(*issue).id.as_str())
            .collect::<Vec<_>>()
            .join(" "),
    };
    let shown = {
        let terms = folding.terms(&selection.query);
        let plans = (selection.plans.as_slice(), Difference::Any);
        shown(&dataset, &selection, plans, &statements, &index, terms)
    };
    told.push(format!("plans {}", plans(&selection.plans)));
    told.extend(selection.baseline.map(|plan| format!("baseline {}", plans(&[plan]))));
    told.push(format!("issues {}; {} differ", issues(&shown.issues), shown.n_differ));
    if !selection.open.is_empty() {
        told.push(format!("open {}", issues(&selection.open)));
    }
    assert_eq!(told.join("; "), expected);
}

fn words(words: &str) -> Option<Vec<String>> {
    Some(words.split_whitespace().map(str::to_owned).collect())
}

fn plans(ids: &str) -> Act {
    Act::SelectionRequest(Box::new(SelectionRequest {
        plans: words(ids),
        ..SelectionRequest::default()
    }))
}

fn baseline(id: &str) -> Act {
    Act::SelectionRequest(Box::new(SelectionRequest {
        baseline: Some(id.to_owned()),
        ..SelectionRequest::default()
    }))
}

fn category(id: &str) -> Act {
    Act::SelectionRequest(Box::new(SelectionRequest {
        category: Some(id.to_owned()),
        ..SelectionRequest::default()
    }))
}

fn query(query: &str) -> Act {
    Act::SelectionRequest(Box::new(SelectionRequest {
        query: Some(query.to_owned()),
        ..SelectionRequest::default()
    }))
}

fn issue(id: &str) -> Act {
    Act::SelectionRequest(Box::new(SelectionRequest {
        issues: words(id),
        ..SelectionRequest::default()
    }))
}

fn differences(is_wanted: bool) -> Act {
    Act::SelectionRequest(Box::new(SelectionRequest {
        differences: Some(is_wanted),
        ..SelectionRequest::default()
    }))
}

#[test]
fn everything_is_shown_by_category_and_what_has_none_comes_last() {
    check(&[], "plans old new town; issues cranes depth noise ferry; 2 differ");
}

#[test]
fn plans_are_shown_in_the_order_wished_for_and_only_once() {
    check(&[plans("town old town")], "plans town old; issues cranes depth noise ferry; 1 differ");
}

#[test]
fn an_empty_list_of_plans_means_all() {
    check(
        &[plans("town"), plans("")],
        "plans old new town; issues cranes depth noise ferry; 2 differ",
    );
}

#[test]
fn unknown_ids_fall_back_to_the_default_and_are_told() {
    check(
        &[plans("x old y")],
        "unknown x in plans; unknown y in plans; plans old; issues cranes depth noise ferry; 0 differ",
    );
    check(
        &[plans("x")],
        "unknown x in plans; plans old new town; issues cranes depth noise ferry; 2 differ",
    );
    check(
        &[baseline("old"), baseline("x")],
        "unknown x in baseline; plans old new town; issues cranes depth noise ferry; 2 differ",
    );
    check(
        &[category("land"), category("x")],
        "unknown x in category; plans old new town; issues cranes depth noise ferry; 2 differ",
    );
    check(
        &[issue("depth"), issue("x")],
        "unknown x in issue; plans old new town; issues cranes depth noise ferry; 2 differ",
    );
}

#[test]
fn an_empty_id_takes_the_choice_back_and_is_no_unknown_id() {
    check(
        &[baseline("old"), baseline("")],
        "plans old new town; issues cranes depth noise ferry; 2 differ",
    );
    check(
        &[category("land"), category("")],
        "plans old new town; issues cranes depth noise ferry; 2 differ",
    );
    check(
        &[issue("depth"), issue("")],
        "plans old new town; issues cranes depth noise ferry; 2 differ",
    );
}

#[test]
fn a_wish_leaves_the_choices_it_does_not_name() {
    let choices =
        [plans("new old"), baseline("old"), category("water"), issue("depth"), query("e")];
    let acts: Vec<Act> =
        choices.into_iter().chain([Act::SelectionRequest(Box::default())]).collect();
    check(&acts, "plans new old; baseline old; issues depth noise; 1 differ; open depth");
}

#[test]
fn a_baseline_may_be_a_plan_that_is_not_shown() {
    check(
        &[plans("new town"), baseline("old")],
        "plans new town; baseline old; issues cranes depth noise ferry; 0 differ",
    );
}

#[test]
fn only_the_issues_of_a_category_are_left() {
    check(&[category("water")], "plans old new town; issues depth noise; 2 differ");
    check(&[category("land")], "plans old new town; issues cranes; 0 differ");
}

#[test]
fn issues_differ_by_number_or_silence_but_not_by_capitals_or_what_nobody_reported() {
    check(&[differences(true)], "plans old new town; issues depth noise; 2 differ");
    check(&[differences(true), plans("old new")], "plans old new; issues depth; 1 differ");
    check(&[differences(true), plans("new town")], "plans new town; issues none; 0 differ");
    check(&[differences(true), plans("old")], "plans old; issues none; 0 differ");
    check(
        &[differences(true), differences(false), plans("old")],
        "plans old; issues cranes depth noise ferry; 0 differ",
    );
}

#[test]
fn every_word_searched_for_stands_in_the_issue_or_in_one_of_its_cells() {
    check(&[query("metres")], "plans old new town; issues depth; 1 differ");
    check(&[query("  TEN   basin ")], "plans old new town; issues depth; 1 differ");
    check(&[query("ten noise")], "plans old new town; issues none; 0 differ");
    check(&[query("quiet SEA")], "plans old new town; issues noise; 1 differ");
    check(&[query("   ")], "plans old new town; issues cranes depth noise ferry; 2 differ");
    check(&[query(".*")], "plans old new town; issues none; 0 differ");
}

#[test]
fn capitals_accents_and_scripts_do_not_hide_a_match() {
    check(&[query("ile yeu")], "plans old new town; issues ferry; 0 differ");
    check(&[query("ÎLE")], "plans old new town; issues ferry; 0 differ");
    let in_ukrainian = "plans old new town; issues cranes; 0 differ";
    check_in("uk", &[query("КИЄВІ")], in_ukrainian);
    check_in("uk", &[query("крани Іх")], in_ukrainian);
    // What this reader does not see is not found.
    check(&[query("крани")], "plans old new town; issues none; 0 differ");
}

#[test]
fn the_words_of_hidden_plans_are_not_found() {
    check(&[query("quiet"), plans("old new")], "plans old new; issues none; 0 differ");
    check(&[query("metres"), plans("new")], "plans new; issues depth; 0 differ");
}

#[test]
fn search_category_and_differences_are_applied_together() {
    check(
        &[query("t"), category("water"), differences(true), plans("old new")],
        "plans old new; issues depth; 1 differ",
    );
}

#[test]
fn a_plan_that_is_shown_again_takes_its_place_in_the_order_or_the_end_of_another_order() {
    check(&[Act::TogglePlan(1)], "plans old town; issues cranes depth noise ferry; 1 differ");
    check(
        &[Act::TogglePlan(1), Act::TogglePlan(1)],
        "plans old new town; issues cranes depth noise ferry; 2 differ",
    );
    check(
        &[plans("town old"), Act::TogglePlan(1)],
        "plans town old new; issues cranes depth noise ferry; 2 differ",
    );
}

#[test]
fn issues_open_and_close_one_by_one() {
    let toggle = Act::ToggleIssue;
    check(
        &[toggle("noise"), toggle("depth")],
        "plans old new town; issues cranes depth noise ferry; 2 differ; open noise depth",
    );
    check(
        &[toggle("noise"), toggle("depth"), toggle("noise")],
        "plans old new town; issues cranes depth noise ferry; 2 differ; open depth",
    );
    check(
        &[toggle("noise"), issue("depth")],
        "plans old new town; issues cranes depth noise ferry; 2 differ; open depth",
    );
}
