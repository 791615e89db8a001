//! The view *Positions*: who accepts what, and what is reported as agreed. Never how it looks.

use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;

use super::datasets::{CITY, ISLET, with_data};
use super::page::{Page, Widget, choose, focus, name, until};

/// Three issues, one of them contested; of `noise` nobody has said anything.
const HARBOUR: &str = r#"{
  "format": "plan-compare/1", "id": "harbour", "title": "Harbour",
  "sources": [{"id": "paper", "publisher": "Paper", "url": "https://example.org/"}],
  "parties": [{"id": "town", "name": "Town"}, {"id": "port", "name": {"de": "Hafen"}}],
  "plans": [
    {"id": "old", "name": "Old plan", "short": "Old",
     "agreement": {"agreed": 2, "total": 5, "between": ["town"], "as_of": "2026-03", "sources": ["paper"]}},
    {"id": "new", "name": "New plan", "agreement": {"agreed": 70, "total": 100, "open": ["depth"]}},
    {"id": "third", "name": "Third"}],
  "categories": [{"id": "land", "name": "Land"}, {"id": "water", "name": "Water"}],
  "issues": [
    {"id": "depth", "name": "Depth", "category": "water", "contested": true},
    {"id": "cranes", "name": "Cranes", "category": "land"},
    {"id": "noise", "name": "Noise", "category": "land"}],
  "provisions": [],
  "positions": [
    {"party": "town", "plan": "old", "issue": "depth", "position": "rejects", "text": "Too deep.",
     "date": "2026-01-02"},
    {"party": "town", "plan": "new", "issue": "depth", "position": "conditional",
     "text": "If dredged.", "date": "2026-03-05", "sources": ["paper"]},
    {"party": "town", "plan": "old", "issue": "depth", "position": "silent", "date": "2025"},
    {"party": "port", "plan": "new", "issue": "cranes", "position": "accepts", "text": "Two."},
    {"party": "port", "plan": "old", "position": "rejects", "text": "No to all of it."}]
}"#;

async fn shown(page: &Page, attributes: &str, dataset: &str) -> Widget {
    let widget = page.write(&with_data(&format!("view='positions' {attributes}"), dataset));
    widget.ready().await;
    until("the view", || widget.names("status").iter().any(|words| words.contains("Positions")))
        .await;
    widget
}

/// The words of one party's cell in a row.
#[track_caller]
fn cell(widget: &Widget, row: &str, party: &str) -> HtmlElement {
    let rows = widget.all("row");
    let is_it = |one: &&HtmlElement| {
        ["data-issue", "data-plan"].iter().any(|key| one.get_attribute(key).as_deref() == Some(row))
    };
    let row = Widget(rows.iter().find(is_it).unwrap_or_else(|| panic!("no row {row}")).clone());
    let cells = row.all("cell");
    let cell = cells.iter().find(|cell| cell.get_attribute("data-party").as_deref() == Some(party));
    cell.unwrap_or_else(|| panic!("no cell of {party}")).clone()
}

/// The name of each group of rows, with what its rows are about.
fn rows(widget: &Widget) -> Vec<String> {
    let heads = widget.all("row").into_iter().map(Widget);
    heads.flat_map(|row| [row.names("rowgroup"), row.names("rowheader")].concat()).collect()
}

/// The shapes in a cell, where each draws something that only the eye needs.
fn shapes(cell: &HtmlElement) -> Vec<String> {
    let drawn = Widget(cell.clone()).all("drawing").into_iter().filter(|shape| {
        shape.child_element_count() != 0
            && shape.get_attribute("aria-hidden").as_deref() == Some("true")
    });
    drawn.filter_map(|shape| shape.get_attribute("data-stance")).collect()
}

/// The classes of a meter's squares.
fn squares(meter: &HtmlElement) -> Vec<String> {
    let squares = meter.query_selector("[aria-hidden=true]").expect("a valid selector");
    let first = squares.and_then(|squares| squares.first_element_child());
    let next = |square: &web_sys::Element| square.next_element_sibling();
    std::iter::successors(first, next).map(|square| square.class_name()).collect()
}

fn text(widget: &Widget) -> String {
    widget.all("region")[0].text_content().unwrap_or_default()
}

#[wasm_bindgen_test]
async fn each_party_has_a_column_and_each_issue_with_a_position_a_row() {
    let page = Page::open();
    let widget = shown(&page, "", HARBOUR).await;
    assert_eq!(widget.values("columnheader", "data-party"), ["town", "port"]);
    assert_eq!(widget.names("columnheader"), ["Town", "Hafen"]);
    assert_eq!(widget.issues(), ["cranes", "depth"]);
    let expected =
        ["Reactions to whole plans", "Old plan", "Land", "Cranes", "Water", "Depth contested"];
    assert_eq!(rows(&widget), expected);
    assert_eq!(widget.names("table"), ["Harbour: issues down, parties across"]);
    assert_eq!(widget.names("status"), ["Positions reported on 2 of 3 issues"]);
    assert_eq!(widget.values("rowgroup", "colspan"), ["3", "3", "3"]);
    assert_eq!(page.errors(), [] as [String; 0]);
}

#[wasm_bindgen_test]
async fn a_stance_is_told_by_a_word_and_a_shape_and_a_gap_by_words() {
    let page = Page::open();
    let widget = shown(&page, "", HARBOUR).await;
    let cases = [
        ("cranes", "port", "Hafen accepts Two. on New plan", &["full"][..]),
        ("old", "port", "Hafen rejects No to all of it.", &["empty"]),
        (
            "depth",
            "town",
            "Town conditional If dredged. Mar 5, 2026 on New plan 1 Earlier: 2 rejects Too deep. Jan 2, 2026 on Old silent 2025 on Old",
            &["half", "empty", "dash"],
        ),
        ("depth", "port", "Hafen No position reported", &[]),
        ("cranes", "town", "Town No position reported", &[]),
    ];
    for (row, party, words, expected) in cases {
        let cell = cell(&widget, row, party);
        assert_eq!(name(&cell), words, "{row}, {party}");
        assert_eq!(shapes(&cell), expected, "{row}, {party}");
    }
    let link = Widget(cell(&widget, "depth", "town")).names("link");
    assert_eq!(link, ["1, source for Depth, Town: Paper"]);
    let times = Widget(cell(&widget, "depth", "town")).values("time", "datetime");
    assert_eq!(times, ["2026-03-05", "2026-01-02", "2025"]);
}

#[wasm_bindgen_test]
async fn one_earlier_position_stands_below_and_several_unfold() {
    let page = Page::open();
    let widget = shown(&page, "", HARBOUR).await;
    let depth = || cell(&widget, "depth", "town");
    let unfolds = || Widget(depth()).names("group");
    assert_eq!(unfolds(), ["Earlier: 2 rejects Too deep. Jan 2, 2026 on Old silent 2025 on Old"]);
    choose(&widget.find("combobox", "Positions on"), "Old");
    until("the old plan's positions", || name(&depth()).starts_with("Town rejects")).await;
    assert_eq!(unfolds(), [] as [&str; 0]);
    let words = "Town rejects Too deep. Jan 2, 2026 on Old Earlier silent 2025 on Old";
    assert_eq!(name(&depth()), words);
}

#[wasm_bindgen_test]
async fn a_plan_leaves_what_was_said_on_it() {
    let page = Page::open();
    let widget = shown(&page, "", HARBOUR).await;
    let select = widget.find("combobox", "Positions on");
    focus(&select);
    choose(&select, "Old");
    let expected = ["Reactions to whole plans", "The plan as a whole", "Water", "Depth contested"];
    until("the rows", || rows(&widget) == expected).await;
    until("the count", || widget.names("status") == ["Positions reported on 1 of 3 issues"]).await;
    assert_eq!(name(&cell(&widget, "old", "port")), "Hafen rejects No to all of it.");
    assert!(has_focus(&widget, &select));
    choose(&select, "Third");
    until("nothing", || !widget.has("table")).await;
    assert!(text(&widget).contains("No position on this plan has been reported."));
    until("no issue", || widget.names("status") == ["Positions reported on 0 of 3 issues"]).await;
    choose(&select, "All plans");
    until("all rows", || rows(&widget).len() == 6).await;
    assert!(widget.names("rowheader").contains(&"Old plan".to_owned()));
    assert!(has_focus(&widget, &select));
    assert_eq!(widget.all("status").len(), 1);
}

#[wasm_bindgen_test]
async fn contested_issues_come_first_when_they_are_wanted() {
    let page = Page::open();
    let widget = shown(&page, "", HARBOUR).await;
    let toggle = widget.find("button", "Contested first");
    let is_pressed = || toggle.get_attribute("aria-pressed").unwrap_or_default();
    focus(&toggle);
    assert_eq!(is_pressed(), "false");
    toggle.click();
    let expected =
        ["contested", "Depth contested", "Reactions to whole plans", "Old plan", "Land", "Cranes"];
    until("the order", || rows(&widget) == expected).await;
    assert_eq!(is_pressed(), "true");
    assert!(has_focus(&widget, &toggle));
    toggle.click();
    until("the order of categories", || rows(&widget)[0] == "Reactions to whole plans").await;
}

#[wasm_bindgen_test]
async fn a_category_leaves_its_issues_and_counts_among_them() {
    let page = Page::open();
    let widget = shown(&page, "category='land'", HARBOUR).await;
    assert_eq!(rows(&widget), ["Land", "Cranes"]);
    assert_eq!(widget.names("status"), ["Positions reported on 1 of 2 issues"]);
    choose(&widget.find("combobox", "Category"), "Water");
    until("the other category", || rows(&widget) == ["Water", "Depth contested"]).await;
    choose(&widget.find("combobox", "Positions on"), "Third");
    until("nothing", || !widget.has("table")).await;
    let text = text(&widget);
    assert!(text.contains("No position reported") && !text.contains("on this plan"), "{text}");
}

#[wasm_bindgen_test]
async fn agreement_is_told_in_words_with_who_says_so_and_as_squares() {
    let page = Page::open();
    let widget = shown(&page, "plain", HARBOUR).await;
    assert!(widget.names("heading").contains(&"Reported agreement".to_owned()));
    let root = widget.0.shadow_root().expect("it is shown");
    let meter = |plan: &str| {
        let found = root.query_selector(&format!(".agreement[data-plan={plan}]"));
        found.expect("a valid selector").map(wasm_bindgen::JsCast::unchecked_into::<HtmlElement>)
    };
    let old = meter("old").expect("a meter");
    let words = "2 of 5 points reported as agreed between Town, Mar 2026. 1";
    assert!(name(&old).ends_with(words), "{}", name(&old));
    assert!(name(&old).starts_with("Old plan"));
    assert_eq!(Widget(old.clone()).names("link"), ["1, source for Old plan: Paper"]);
    assert_eq!(squares(&old), ["agreed", "agreed", "", "", ""]);
    let new = meter("new").expect("a meter");
    assert_eq!(name(&new), "New plan 70 of 100 points reported as agreed. Open: Depth.");
    assert_eq!(squares(&new).len(), 1, "one bar");
    assert!(meter("third").is_none());
}

#[wasm_bindgen_test]
async fn agreement_is_told_of_the_plan_chosen() {
    let page = Page::open();
    let widget = shown(&page, "", CITY).await;
    let tells = || widget.names("heading").contains(&"Reported agreement".to_owned());
    assert!(tells());
    choose(&widget.find("combobox", "Positions on"), "Draft");
    until("no agreement on the draft", || !tells()).await;
    choose(&widget.find("combobox", "Positions on"), "Amendment");
    until("the agreement on the amendment", tells).await;
}

#[wasm_bindgen_test]
async fn the_page_hears_why_the_choice_changed() {
    let page = Page::open();
    let widget = shown(&page, "", HARBOUR).await;
    choose(&widget.find("combobox", "Positions on"), "Old");
    widget.click("Contested first");
    choose(&widget.find("combobox", "Category"), "Water");
    let heard = page.heard("change");
    for (at, cause) in ["about", "order", "category"].iter().enumerate() {
        let expected = format!(r#""cause":"{cause}""#);
        assert!(heard[at].contains(&expected), "{}", heard[at]);
        assert!(heard[at].contains(r#""view":"positions""#), "{}", heard[at]);
    }
    assert_eq!(heard.len(), 3);
}

#[wasm_bindgen_test]
async fn plain_leaves_the_tools_out() {
    let page = Page::open();
    let widget = shown(&page, "plain views='positions'", HARBOUR).await;
    assert!(!widget.has("combobox") && !widget.has("button"), "{:?}", widget.names("button"));
    assert_eq!(widget.issues().len(), 2);
}

#[wasm_bindgen_test]
async fn a_dataset_with_nothing_but_an_agreement_says_so() {
    let page = Page::open();
    let agreed = r#""name": "Only", "agreement": {"agreed": 0, "total": 0, "as_of": "2026"}"#;
    let dataset = ISLET.replace(r#""name": "Only""#, agreed);
    let widget = shown(&page, "", &dataset).await;
    let text = text(&widget);
    assert!(text.contains("0 of 0 points reported as agreed. As of 2026."), "{text}");
    assert!(text.contains("No position reported"), "{text}");
    assert!(!widget.has("table"));
}

fn has_focus(widget: &Widget, element: &HtmlElement) -> bool {
    let root = widget.0.shadow_root().expect("it is shown");
    let focused = js_sys::Reflect::get(&root, &"activeElement".into());
    focused.is_ok_and(|focused| focused.loose_eq(element))
}
