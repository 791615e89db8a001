//! The view *Changes*, by role and name: its steps, its two plans, its table. Never how it looks.

use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;

use super::datasets::{CITY, SHORE, with_data};
use super::page::{Page, Widget, choose, frame, until};

/// Four plans: `second` and `fork` revise `first`, `third` revises `second`; `lone` stands alone.
const QUAY: &str = r#"{
  "format": "plan-compare/1", "id": "quay", "title": "Quay",
  "sources": [{"id": "log", "title": "Harbour log", "url": "https://example.org/log"}],
  "plans": [
    {"id": "first", "name": "First text", "short": "First", "date": "2025-01-02"},
    {"id": "second", "name": "Second text", "short": "Second", "date": "2025-03", "revises": "first"},
    {"id": "third", "name": "Third text", "short": "Third", "date": "2025-05-06", "revises": "second"},
    {"id": "fork", "name": "Fork", "revises": "first"},
    {"id": "lone", "name": "Lone"}],
  "categories": [{"id": "water", "name": "Water"}, {"id": "land", "name": "Land"}],
  "issues": [
    {"id": "ferry", "name": "Ferry"},
    {"id": "cranes", "name": "Cranes", "category": "land"},
    {"id": "sheds", "name": "Sheds", "category": "land"},
    {"id": "depth", "name": "Depth", "category": "water"},
    {"id": "noise", "name": "Noise", "category": "water"},
    {"id": "light", "name": "Light", "category": "water"}],
  "provisions": [
    {"plan": "first", "issue": "depth", "coverage": "stated", "summary": "Ten metres at low tide"},
    {"plan": "second", "issue": "depth", "coverage": "stated", "summary": "Ten metres at low tide", "point": "3", "sources": ["log"]},
    {"plan": "third", "issue": "depth", "coverage": "stated", "summary": "Twelve metres at low tide", "sources": ["log"]},
    {"plan": "second", "issue": "noise", "coverage": "stated", "summary": "Quiet at night"},
    {"plan": "third", "issue": "noise", "coverage": "silent"},
    {"plan": "second", "issue": "light", "coverage": "stated", "summary": "Two lamps"},
    {"plan": "second", "issue": "cranes", "coverage": "silent"},
    {"plan": "third", "issue": "cranes", "coverage": "stated", "summary": "Two cranes"},
    {"plan": "third", "issue": "sheds", "coverage": "stated", "summary": "Of brick"},
    {"plan": "second", "issue": "ferry", "coverage": "stated", "summary": "Daily"},
    {"plan": "third", "issue": "ferry", "coverage": "stated", "summary": "Daily"}]
}"#;

async fn shown(page: &Page, attributes: &str, dataset: &str) -> Widget {
    let widget = page.write(&with_data(&format!("view='changes' {attributes}"), dataset));
    widget.ready().await;
    until("the view", || !widget.names("button").is_empty() && widget.has("table")).await;
    widget
}

/// The issues with the kind of change and the two texts, as read.
fn rows(widget: &Widget) -> Vec<String> {
    let rows = widget.all("row").into_iter().filter(|row| row.has_attribute("data-issue"));
    rows.map(|row| {
        let row = Widget(row);
        row.names("rowheader").join(" ") + ": " + &row.names("cell").join(" | ")
    })
    .collect()
}

fn is_pressed(widget: &Widget, step: &str) -> bool {
    widget.find("button", step).get_attribute("aria-pressed").as_deref() == Some("true")
}

fn has_focus(widget: &Widget, element: &HtmlElement) -> bool {
    let root = widget.0.shadow_root().expect("it is shown");
    let focused = js_sys::Reflect::get(&root, &"activeElement".into());
    focused.is_ok_and(|focused| focused.loose_eq(element))
}

#[wasm_bindgen_test]
async fn the_last_step_is_told_issue_by_issue() {
    let page = Page::open();
    let widget = shown(&page, "", QUAY).await;
    assert_eq!(widget.plans(), ["second", "third"]);
    assert_eq!(widget.names("caption"), ["What changed from Second text to Third text"]);
    assert_eq!(widget.names("rowgroup"), ["Water", "Land", "Other issues"]);
    let heads = widget.names("columnheader");
    assert_eq!(&heads[..2], ["Issue", "Change"]);
    assert!(heads[3].contains("Third text") && heads[3].contains("2025"), "{heads:?}");
    let expected = [
        "Depth: changed | Ten metres at low tide point 31 | Ten Twelve metres at low tide 1",
        "Noise: dropped | Quiet at night | Not addressed",
        "Light: no longer reported | Two lamps | Not reported",
        "Cranes: new | Not addressed | Two cranes",
        "Sheds: reported only in the later text | Not reported | Of brick",
        "Ferry: kept | Daily | Daily",
    ];
    assert_eq!(rows(&widget), expected);
    assert_eq!(widget.names("deletion"), ["Ten"]);
    assert_eq!(widget.names("insertion"), ["Twelve"]);
    let sources =
        ["Second", "Third"].map(|plan| format!("1, source for Depth, {plan} text: Harbour log"));
    assert_eq!(widget.names("link")[..2], sources);
    let text = widget.all("region")[0].text_content().unwrap_or_default();
    assert!(text.contains("What nobody has reported is never counted as dropped or new."));
}

#[wasm_bindgen_test]
async fn one_status_counts_the_kinds_that_occur() {
    let page = Page::open();
    let widget = shown(&page, "", QUAY).await;
    let expected = "Second to Third: kept: 1, changed: 1, dropped: 1, new: 1, \
                    reported only in the later text: 1, no longer reported: 1";
    assert_eq!(widget.names("status"), [expected]);
    let status = widget.all("status");
    widget.click("Swap");
    let expected = "Third to Second: kept: 1, changed: 1, dropped: 1, new: 1, \
                    reported only in the later text: 1, no longer reported: 1";
    until("the new count", || widget.names("status") == [expected]).await;
    choose(&widget.find("combobox", "Category"), "Water");
    let expected = "Third to Second: changed: 1, new: 1, reported only in the later text: 1";
    until("the new count", || widget.names("status") == [expected]).await;
    choose(&widget.find("combobox", "To"), "Lone");
    choose(&widget.find("combobox", "From"), "Fork");
    until("the new count", || widget.names("status") == ["Fork to Lone: in neither text: 3"]).await;
    assert_eq!(widget.all("status"), status, "the same element speaks");
}

#[wasm_bindgen_test]
async fn each_step_is_a_button_that_chooses_it_and_keeps_the_focus() {
    let page = Page::open();
    let widget = shown(&page, "", QUAY).await;
    let steps = ["First to Second", "Second to Third", "First to Fork"];
    let pressed = || steps.map(|step| is_pressed(&widget, step));
    assert_eq!(pressed(), [false, true, false]);
    let nodes: Vec<String> = widget.values("listitem", "data-plan");
    assert_eq!(nodes, ["first", "second", "third", "fork"], "a plan that stands alone is left out");
    let step = widget.find("button", "First to Fork");
    step.focus().expect("buttons take focus");
    step.click();
    frame().await;
    assert_eq!(pressed(), [false, false, true]);
    assert_eq!(widget.plans(), ["first", "fork"]);
    assert_eq!(
        rows(&widget)[0],
        "Depth: no longer reported | Ten metres at low tide | Not reported"
    );
    assert!(has_focus(&widget, &step));
    widget.click("First to Second");
    frame().await;
    assert_eq!(pressed(), [true, false, false]);
    assert_eq!(
        rows(&widget)[0],
        "Depth: kept | Ten metres at low tide | Ten metres at low tide point 31"
    );
    let causes = page.heard("change");
    assert_eq!(causes.len(), 2);
    assert!(causes.iter().all(|told| told.contains(r#""cause":"pair""#)), "{causes:?}");
}

#[wasm_bindgen_test]
async fn any_two_plans_are_read_against_each_other_even_hidden_ones() {
    let page = Page::open();
    let widget = shown(&page, "plans='first'", QUAY).await;
    let chosen = || {
        ["From", "To"].map(|name| {
            Widget(widget.find("combobox", name)).property("selectedIndex").as_f64().unwrap_or(-1.)
        })
    };
    assert_eq!(chosen(), [1., 2.]);
    let (from, to) = (widget.find("combobox", "From"), widget.find("combobox", "To"));
    from.focus().expect("fields take focus");
    choose(&from, "Lone");
    frame().await;
    assert_eq!((widget.plans(), chosen()), (vec!["lone".into(), "third".into()], [4., 2.]));
    assert!(!is_pressed(&widget, "Second to Third"));
    assert!(has_focus(&widget, &from));
    choose(&to, "Lone");
    frame().await;
    assert_eq!((widget.plans(), chosen()), (vec!["third".into(), "lone".into()], [2., 4.]));
    choose(&from, "Lone");
    frame().await;
    assert_eq!(chosen(), [4., 2.], "the same plan twice swaps");
    let swap = widget.find("button", "Swap");
    swap.focus().expect("buttons take focus");
    swap.click();
    frame().await;
    assert_eq!(widget.plans(), ["third", "lone"]);
    assert!(has_focus(&widget, &swap));
    let causes = page.heard("change");
    assert_eq!(causes.len(), 4);
    assert!(causes.iter().all(|told| told.contains(r#""cause":"pair""#)), "{causes:?}");
    assert_eq!(widget.choice("plans"), r#"["first"]"#, "the plans of the table stay");
}

#[wasm_bindgen_test]
async fn only_differences_and_a_category_leave_their_issues_and_a_search_all() {
    let page = Page::open();
    let widget = shown(&page, "query='nothing such'", QUAY).await;
    assert_eq!(widget.issues().len(), 6);
    assert!(!widget.has("mark"));
    let row = widget.all("row")[2].clone();
    let toggle = widget.find("button", "Only differences");
    toggle.focus().expect("buttons take focus");
    toggle.click();
    frame().await;
    assert_eq!(widget.issues(), ["depth", "noise", "light", "cranes", "sheds"]);
    assert!(has_focus(&widget, &toggle));
    assert_eq!(widget.all("row")[2], row, "a row that stays keeps its elements");
    choose(&widget.find("combobox", "Category"), "Land");
    frame().await;
    assert_eq!(widget.issues(), ["cranes", "sheds"]);
    assert_eq!(widget.names("rowgroup"), ["Land"]);
    choose(&widget.find("combobox", "From"), "Fork");
    choose(&widget.find("combobox", "To"), "Lone");
    frame().await;
    assert!(!widget.has("table"));
    let text = widget.all("region")[0].text_content().unwrap_or_default();
    assert!(text.contains("No issue matches."), "{text}");
    toggle.click();
    frame().await;
    assert_eq!(widget.issues(), ["cranes", "sheds"]);
    assert!(rows(&widget)[0].starts_with("Cranes: in neither text"), "{:?}", rows(&widget));
}

#[wasm_bindgen_test]
async fn reset_leads_back_to_the_last_step() {
    let page = Page::open();
    let widget = shown(&page, "", QUAY).await;
    widget.click("Swap");
    frame().await;
    widget.click("Reset");
    frame().await;
    assert_eq!(widget.plans(), ["second", "third"]);
    assert!(has_focus(&widget, &widget.all("status")[0]));
    assert!(!widget.names("button").contains(&"Reset".to_owned()));
}

#[wasm_bindgen_test]
async fn in_plain_lineage_and_table_are_left() {
    let page = Page::open();
    let widget = shown(&page, "plain views='changes'", QUAY).await;
    assert_eq!(widget.issues().len(), 6);
    assert!(!widget.has("combobox"));
    let steps = ["First to Second", "Second to Third", "First to Fork"];
    assert_eq!(widget.names("button"), steps);
    widget.click("First to Fork");
    frame().await;
    assert_eq!(widget.plans(), ["first", "fork"]);
}

#[wasm_bindgen_test]
async fn without_lineage_the_first_two_plans_are_read() {
    let page = Page::open();
    let widget = shown(&page, "views='changes'", SHORE).await;
    assert_eq!(widget.plans(), ["north", "south"]);
    assert!(!widget.names("heading").contains(&"Which plan revises which".to_owned()));
    let city = shown(&page, "", CITY).await;
    assert_eq!(city.plans(), ["mayor-draft", "opposition-amendment"]);
    assert!(city.names("heading").contains(&"Which plan revises which".to_owned()));
    assert!(city.has("deletion") && city.has("insertion"));
    for row in city.all("row") {
        let cells = Widget(row).names("cell");
        assert!(cells.iter().all(|cell| !cell.is_empty()), "{cells:?}");
    }
}
