//! Which plan revises which, as trees, and the step that is shown first.

#![cfg(not(target_arch = "wasm32"))]

use plan_compare::compare::lineage::{Branch, fits_in_line, last_step, lineage};
use plan_compare::model::{Dataset, PlanIx};
use plan_compare::schema;

const UKRAINE: &str = include_str!("../data/ukraine-peace-plans.json");
const CITY: &str = include_str!("../data/city-budget-example.json");

fn read(text: &str) -> Dataset {
    schema::read(text).expect("a dataset").dataset
}

/// Plans as "id", "id<revised" or "id<revised@date".
fn plans(list: &str) -> Dataset {
    let plan = |plan: &str| {
        let (plan, date) = plan.split_once('@').unwrap_or((plan, ""));
        let (id, revises) = plan.split_once('<').unwrap_or((plan, ""));
        let key = |key: &str, value: &str| match value {
            "" => String::new(),
            value => format!(r#", "{key}": "{value}""#),
        };
        format!(
            r#"{{"id": "{id}", "name": "{id}"{}{}}}"#,
            key("revises", revises),
            key("date", date)
        )
    };
    let plans = list.split(' ').map(plan).collect::<Vec<_>>().join(",");
    read(&format!(
        r#"{{"format": "plan-compare/1", "id": "x", "title": "X", "plans": [{plans}],
             "issues": [{{"id": "i", "name": "I"}}], "provisions": []}}"#
    ))
}

fn chain_of(n_plans: usize) -> String {
    let plan = |at: usize| match at {
        0 => "p0".to_owned(),
        at => format!("p{at}<p{}", at - 1),
    };
    (0..n_plans).map(plan).collect::<Vec<_>>().join(" ")
}

/// The trees as "a(b c(d))".
fn written(dataset: &Dataset, branches: &[Branch]) -> String {
    let one = |branch: &Branch| {
        let id = dataset.plan(branch.plan).id.clone();
        match branch.revisions.is_empty() {
            true => id,
            false => id + "(" + &written(dataset, &branch.revisions) + ")",
        }
    };
    branches.iter().map(one).collect::<Vec<_>>().join(" ")
}

#[track_caller]
fn check(dataset: &Dataset, trees: &str, step: Option<(&str, &str)>) {
    assert_eq!(written(dataset, &lineage(dataset)), trees);
    let id = |plan: PlanIx| dataset.plan(plan).id.as_str();
    assert_eq!(last_step(dataset).map(|(from, to)| (id(from), id(to))), step);
}

#[test]
fn the_trees_and_the_last_step_of_the_datasets_at_hand() {
    check(&read(UKRAINE), "us28(e3 g19(p20))", Some(("g19", "p20")));
    let city = "mayor-draft(opposition-amendment)";
    check(&read(CITY), city, Some(("mayor-draft", "opposition-amendment")));
}

#[test]
fn without_revisions_there_is_nothing() {
    check(&plans("a b c"), "", None);
    check(&plans("a"), "", None);
}

#[test]
fn plans_stand_in_dataset_order_even_before_what_they_revise() {
    check(&plans("c<a b<a a lone"), "a(c b)", Some(("a", "c")));
}

#[test]
fn of_two_forests_the_newest_plan_ends_the_last_step() {
    let old = "a b<a@2021 c<b@2022";
    check(&plans(&format!("{old} x y<x@2023")), "a(b(c)) x(y)", Some(("x", "y")));
    check(&plans(&format!("{old} x y<x@2020")), "a(b(c)) x(y)", Some(("b", "c")));
    // A plan without relations may be newer.
    check(&plans(&format!("{old} z@2030")), "a(b(c))", Some(("b", "c")));
}

#[test]
fn of_one_date_the_longest_chain_counts_then_the_first_plan() {
    check(&plans("a y<a@2022 b<a c<b@2022"), "a(y b(c))", Some(("b", "c")));
    check(&plans("a b<a@2022 c<a@2022"), "a(b c)", Some(("a", "b")));
    check(&plans("a b<a c<b"), "a(b(c))", Some(("b", "c")));
    check(&plans("a b<a@1999 c<b"), "a(b(c))", Some(("a", "b")));
    check(&plans("a b<a@2022 c<a@2022-01"), "a(b c)", Some(("a", "c")));
}

#[test]
fn a_chain_of_forty_is_one_tree_that_does_not_fit_in_a_line() {
    let chain = plans(&chain_of(40));
    let written = written(&chain, &lineage(&chain));
    assert!(written.starts_with("p0(p1(p2(") && written.contains("(p39)"), "{written}");
    assert_eq!(last_step(&chain), Some((PlanIx(38), PlanIx(39))));
    assert!(!fits_in_line(&lineage(&chain)));
    assert!(fits_in_line(&lineage(&plans(&chain_of(4)))));
    assert!(!fits_in_line(&lineage(&plans(&chain_of(5)))));
    assert!(fits_in_line(&lineage(&read(UKRAINE))));
}
