//! The numbers of a cell's sources: one stop for the keyboard, all of them within reach. Never what they cite.

use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, HtmlElement};

use super::datasets::with_data;
use super::page::{Page, Widget, focus, frame, press};

const CITED: &str = r#"{
  "format": "plan-compare/1", "id": "cited", "title": "Cited",
  "plans": [{"id": "a", "name": "A"}, {"id": "b", "name": "B"}], "issues": [{"id": "x", "name": "X"}],
  "sources": [{"id": "r", "title": "R", "url": "https://example.org/r"}, {"id": "s", "title": "S"},
              {"id": "t", "title": "T", "url": "https://example.org/t"},
              {"id": "u", "title": "U", "url": "https://example.org/u"}],
  "provisions": [
    {"plan": "a", "issue": "x", "coverage": "stated", "summary": "One", "sources": ["s", "r", "t", "u"]},
    {"plan": "b", "issue": "x", "coverage": "stated", "summary": "Two", "sources": ["t"]}]
}"#;

fn links(widget: &Widget) -> Vec<HtmlElement> {
    Widget(widget.find("table", "Cited: issues down, plans across")).all("link")
}

fn focused(widget: &Widget) -> Option<Element> {
    widget.0.shadow_root().and_then(|root| root.active_element())
}

#[wasm_bindgen_test]
async fn the_keyboard_stops_once_in_a_cell_and_arrows_reach_the_rest() {
    let page = Page::open();
    let widget = page.write(&with_data("layout='table'", CITED));
    widget.ready().await;
    let links = links(&widget);
    let stops: Vec<bool> = links.iter().map(|link| 0 <= link.tab_index()).collect();
    assert_eq!(stops, [true, false, false, true], "the one without an address is no link");

    focus(&links[0]);
    let is_at = |at: usize| focused(&widget).as_ref() == Some(&links[at]);
    for (key, at) in [
        ("ArrowRight", 1),
        ("ArrowRight", 2),
        ("ArrowRight", 2),
        ("ArrowLeft", 1),
        ("Home", 0),
        ("ArrowLeft", 0),
        ("End", 2),
    ] {
        press(
            &links[links
                .iter()
                .position(|link| focused(&widget).as_ref() == Some(link))
                .expect("a link")],
            key,
        );
        frame().await;
        assert!(is_at(at), "{key}");
    }
}

#[wasm_bindgen_test]
async fn from_right_to_left_arrows_do_too() {
    let page = Page::open();
    let widget = page.write(&with_data("layout='table' dir='rtl'", CITED));
    widget.ready().await;
    let links = links(&widget);
    focus(&links[0]);
    press(&links[0], "ArrowLeft");
    frame().await;
    assert_eq!(focused(&widget).as_ref(), Some(&*links[1]));
    press(&links[1], "ArrowRight");
    frame().await;
    assert_eq!(focused(&widget).as_ref(), Some(&*links[0]));
}

/// Three plans, all that each says from one source, or from none.
fn of_one_source(is_cited: bool) -> String {
    let record = |id: &String| format!(r#"{{"id": "{id}", "name": "{id}"}}"#);
    let list = |records: Vec<String>| format!("[{}]", records.join(", "));
    let plans: Vec<String> = ["a", "b", "c"].map(str::to_owned).to_vec();
    let issues: Vec<String> = (0..9).map(|n| format!("i{n}")).collect();
    let sources = if is_cited { r#", "sources": ["s"]"# } else { "" };
    let provision = |plan: &String, issue: &String| {
        format!(
            r#"{{"plan": "{plan}", "issue": "{issue}", "coverage": "stated", "summary": "{plan}"{sources}}}"#
        )
    };
    let provisions =
        plans.iter().flat_map(|plan| issues.iter().map(move |issue| provision(plan, issue)));
    format!(
        r#"{{"format": "plan-compare/1", "id": "heads", "title": "Heads",
            "sources": [{{"id": "s", "title": "S", "url": "https://example.org/s"}}],
            "plans": {}, "issues": {}, "provisions": {}}}"#,
        list(plans.iter().map(record).collect()),
        list(issues.iter().map(record).collect()),
        list(provisions.collect()),
    )
}

#[wasm_bindgen_test]
async fn a_head_is_one_stop_and_arrows_lead_from_its_source_to_its_button() {
    for is_cited in [true, false] {
        let page = Page::open();
        let dataset = of_one_source(is_cited);
        let widget = page.write(&with_data("layout='table'", &dataset));
        widget.ready().await;
        for head in widget.all("columnheader") {
            let head = Widget(head);
            let (links, buttons) = (head.all("link"), head.all("button"));
            let stops = links.iter().chain(&buttons).filter(|stop| 0 <= stop.tab_index()).count();
            assert_eq!((links.len(), buttons.len(), stops), (usize::from(is_cited), 1, 1));
            if let Some(link) = links.first() {
                focus(link);
                press(link, "ArrowRight");
                frame().await;
                assert_eq!(focused(&widget).as_ref(), Some(&*buttons[0]));
            }
        }
    }
}
