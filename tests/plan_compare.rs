//! `PlanCompare` on a server: the complete comparison as a figure. How it lives in a browser is in
//! `tests/element/component.rs`.
#![cfg(not(target_arch = "wasm32"))]

use std::sync::mpsc::channel;

use leptos::prelude::*;
use plan_compare::PlanCompare;
use plan_compare::schema::Failure;

const BUDGET: &str = include_str!("../data/city-budget-example.json");

fn html(view: impl FnOnce() -> AnyView) -> String {
    let owner = Owner::new_root(None);
    let html = owner.with(|| view().to_html());
    owner.cleanup();
    html
}

#[test]
fn a_server_gets_every_issue_below_a_heading_of_the_level_asked_for() {
    let html = html(|| view! { <PlanCompare dataset=BUDGET heading_level=2/> }.into_any());
    let dataset = plan_compare::schema::read(BUDGET).expect("a dataset").dataset;
    for issue in &dataset.issues {
        assert!(html.contains(&format!("data-issue=\"{}\"", issue.id)), "{}", issue.id);
    }
    assert!(html.starts_with("<div") && html.contains("<figure lang=\"en\""), "{html}");
    assert!(html.contains("<h2"), "{html}");
}

#[test]
fn a_dataset_that_has_been_read_and_its_text_look_alike() {
    let dataset = plan_compare::schema::read(BUDGET).expect("a dataset").dataset;
    let read = html(|| view! { <PlanCompare dataset/> }.into_any());
    assert_eq!(read, html(|| view! { <PlanCompare dataset=BUDGET/> }.into_any()));
}

#[test]
fn another_language_has_the_interface_of_its_file() {
    let locale = include_str!("../locales/de.json");
    let german = html(|| view! { <PlanCompare dataset=BUDGET lang="de" locale/> }.into_any());
    assert!(german.contains("<figure lang=\"de\""), "{german}");
    let english = html(|| view! { <PlanCompare dataset=BUDGET lang="de"/> }.into_any());
    assert!(english.contains("<figure lang=\"en\""), "{english}");
    assert!(german.contains("Nicht") && !english.contains("Nicht"));
}

#[test]
fn what_is_no_dataset_leaves_the_children_and_tells_why() {
    let (tell, told) = channel();
    let html = html(move || {
        let on_error = move |failure: Failure| tell.send(failure).expect("the test listens");
        view! { <PlanCompare dataset="{}" on_error><p>"The plans"</p></PlanCompare> }.into_any()
    });
    assert!(html.contains("<p>The plans</p>") && !html.contains("<figure"), "{html}");
    assert!(matches!(told.try_recv(), Ok(Failure::NotDataset(_))));
}
