//! The view *Timeline*: what happened when, and the way from there to a plan. Never how it looks.

use wasm_bindgen::JsCast as _;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;

use super::datasets::with_data;
use super::page::{Page, Widget, choose, focus, name, until};

/// Written in no order; of the third plan and the third party there is no event.
const HARBOUR: &str = r#"{
  "format": "plan-compare/1", "id": "harbour", "title": "Harbour",
  "sources": [{"id": "paper", "publisher": "Paper", "url": "https://example.org/"}],
  "parties": [{"id": "town", "name": "Town"}, {"id": "port", "name": "Port"}, {"id": "sea", "name": "Sea"}],
  "plans": [{"id": "old", "name": "Old plan", "short": "Old"}, {"id": "new", "name": "New plan"},
            {"id": "third", "name": "Third"}],
  "issues": [{"id": "depth", "name": "Depth"}],
  "provisions": [{"plan": "old", "issue": "depth", "coverage": "stated", "summary": "Ten metres"}],
  "events": [
    {"date": "2026-03-05", "title": "The vote", "plans": ["new"], "parties": ["town"],
     "text": "Nobody speaks.", "sources": ["paper"]},
    {"date": "2025-12-31", "title": "The draft", "plans": ["old", "new"], "parties": ["port", "town"],
     "place": "Town hall"},
    {"date": "2026-03", "title": "The storm", "sources": ["paper"]},
    {"date": "2026-03-05", "title": "The feast", "parties": ["port"]},
    {"date": "2026", "title": "The year", "place": "Everywhere"}]
}"#;

async fn shown(page: &Page, attributes: &str) -> Widget {
    let widget = page.write(&with_data(&format!("view='timeline' {attributes}"), HARBOUR));
    widget.ready().await;
    until("the view", || widget.names("status").iter().any(|words| words.contains("events"))).await;
    widget
}

fn years(widget: &Widget) -> Vec<String> {
    let headings = widget.names("heading");
    headings.into_iter().filter(|words| words.starts_with("20")).collect()
}

#[wasm_bindgen_test]
async fn events_stand_in_order_of_time_and_tell_what_is_known() {
    let page = Page::open();
    let widget = shown(&page, "").await;
    let expected = [
        "Dec 31, 2025 The draft Town hall Port, Town Plan: Old Plan: New plan",
        "2026 month not reported The year Everywhere",
        "Mar 2026 day not reported The storm 1",
        "Mar 5, 2026 The vote Town Nobody speaks. 1 Plan: New plan",
        "Mar 5, 2026 The feast Port",
    ];
    assert_eq!(widget.names("listitem"), expected);
    let dates = ["2025-12-31", "2026", "2026-03", "2026-03-05", "2026-03-05"];
    assert_eq!(widget.values("time", "datetime"), dates);
    assert_eq!(years(&widget), ["2025", "2026"]);
    assert_eq!(widget.all("list").len(), 2);
    assert_eq!(widget.names("status"), ["5 of 5 events shown"]);
    let sources = ["1, source for The storm: Paper", "1, source for The vote: Paper"];
    assert_eq!(widget.names("link")[..2], sources);
    assert_eq!(page.errors(), [] as [String; 0]);
}

#[wasm_bindgen_test]
async fn a_party_and_a_plan_leave_the_events_that_name_them() {
    let page = Page::open();
    let widget = shown(&page, "").await;
    let (party, plan) = (widget.find("combobox", "Party"), widget.find("combobox", "Plan"));
    assert_eq!(Widget(party.clone()).names("option"), ["All", "Town", "Port", "Sea"]);
    assert_eq!(Widget(plan.clone()).names("option"), ["All", "Old", "New plan"]);
    let n_events = || widget.all("listitem").len();
    focus(&party);
    choose(&party, "Port");
    until("the port's events", || n_events() == 2).await;
    until("the count", || widget.names("status") == ["2 of 5 events shown"]).await;
    assert!(has_focus(&widget, &party));
    choose(&plan, "Old");
    until("the one on the old plan", || n_events() == 1).await;
    assert_eq!(years(&widget), ["2025"]);
    choose(&party, "Sea");
    until("none", || n_events() == 0).await;
    let text = widget.all("region")[0].text_content().unwrap_or_default();
    assert!(text.contains("No event matches."), "{text}");
    until("none counted", || widget.names("status") == ["0 of 5 events shown"]).await;
    choose(&plan, "All");
    choose(&party, "All");
    until("all", || n_events() == 5).await;
    assert!(has_focus(&widget, &party));
    assert_eq!(widget.all("status").len(), 1);
    let heard = page.heard("change");
    let causes = ["party", "about", "party", "about", "party"];
    assert_eq!(heard.len(), causes.len());
    for (heard, cause) in heard.iter().zip(causes) {
        assert!(heard.contains(&format!(r#""cause":"{cause}""#)), "{heard}");
    }
}

#[wasm_bindgen_test]
async fn a_plan_leads_to_its_column_and_the_focus_to_the_tab() {
    let page = Page::open();
    let widget = shown(&page, "plans='third new'").await;
    widget.click("Plan: Old");
    until("the comparison", || widget.has("table")).await;
    assert_eq!(widget.plans(), ["third", "new", "old"]);
    assert_eq!(widget.choice("view"), r#""compare""#);
    let heard = page.heard("change");
    assert!(heard[0].contains(r#""cause":"view""#), "{heard:?}");
    assert_eq!(heard.len(), 1);
    let root = widget.0.shadow_root().expect("it is shown");
    let tab = root.get_element_by_id("tab-compare").expect("a tab");
    assert!(has_focus(&widget, &tab.unchecked_into()));
    assert_eq!(page.errors(), [] as [String; 0]);
}

#[wasm_bindgen_test]
async fn a_plan_leads_into_a_duel() {
    let page = Page::open();
    let widget = shown(&page, "layout='duel'").await;
    let button = widget.all("button").into_iter().rfind(|button| name(button) == "Plan: New plan");
    button.expect("a way to the plan").click();
    until("the comparison", || widget.has("table")).await;
    assert_eq!(widget.plans(), ["old", "new"]);
    let page = Page::open();
    let widget = shown(&page, "layout='duel' baseline='third'").await;
    widget
        .all("button")
        .into_iter()
        .rfind(|button| name(button) == "Plan: New plan")
        .expect("a way")
        .click();
    until("the comparison", || widget.has("table")).await;
    assert_eq!(widget.plans(), ["third", "new"]);
}

#[wasm_bindgen_test]
async fn without_a_comparison_plans_are_plain_words_and_plain_has_no_tools() {
    let page = Page::open();
    let widget = shown(&page, "views='timeline' plain").await;
    assert!(widget.names("listitem")[0].ends_with("Plan: Old Plan: New plan"));
    assert!(!widget.has("button") && !widget.has("combobox"), "{:?}", widget.names("button"));
}

fn has_focus(widget: &Widget, element: &HtmlElement) -> bool {
    let root = widget.0.shadow_root().expect("it is shown");
    let focused = js_sys::Reflect::get(&root, &"activeElement".into());
    focused.is_ok_and(|focused| focused.loose_eq(element))
}
