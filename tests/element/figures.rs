//! What stands in the view *Figures*, by role and name. Never how it is drawn: see compare::chart.

use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;

use super::datasets::{CITY, ISLET, with_data};
use super::page::{Page, Widget, until};

/// Rows of every kind; two bodies.
const LIMITS: &str = r#"{"id": "limits", "title": "Limits", "unit": "boats", "note": "By text.",
  "rows": [{"label": "Exact", "value": 600000, "by": "Harbour", "as_of": "2025-11", "sources": ["s"]},
           {"label": "Range", "low": 60, "high": 100, "by": "Town", "note": "Disputed."},
           {"label": "Floor", "low": 57500}, {"label": "Ceiling", "high": 900000},
           {"label": "Free", "none": true}, {"label": "Below", "value": -5}, {"label": "Nil", "value": 0},
           {"label": "Secret", "value": null, "why_missing": "not published"},
           {"label": "Blank", "value": null}]}"#;

/// Nobody knows anything, in one row.
const UNKNOWN: &str =
    r#"{"id": "unknown", "title": "Unknown", "rows": [{"label": "Only", "value": null}]}"#;

fn with_figures(figures: &str) -> String {
    let figures = format!(
        r#""sources": [{{"id": "s", "title": "Log", "url": "https://log.example/"}}], "figures": [{figures}], "#
    );
    ISLET.replace(r#""plans""#, &(figures + r#""plans""#))
}

async fn shown(page: &Page, attributes: &str, dataset: &str) -> Widget {
    let widget = page.write(&with_data(&format!("views='figures' {attributes}"), dataset));
    widget.ready().await;
    until("the figures", || widget.has("figure")).await;
    widget
}

/// The cells of each row of a figure's table, its name first.
fn table_rows(figure: &HtmlElement) -> Vec<Vec<String>> {
    let rows = Widget(figure.clone()).all("row");
    let words = |row: &HtmlElement| {
        let row = Widget(row.clone());
        row.names("rowheader").into_iter().chain(row.names("cell")).collect::<Vec<_>>()
    };
    rows.iter().map(words).filter(|row| !row.is_empty()).collect()
}

/// The rows of a figure's chart, in words.
fn chart_rows(figure: &HtmlElement) -> Vec<String> {
    let list = Widget(figure.clone()).all("list").remove(0);
    Widget(list).names("listitem")
}

#[wasm_bindgen_test]
async fn each_figure_has_its_title_a_named_chart_and_one_table() {
    let page = Page::open();
    let dataset = with_figures(&format!("{LIMITS}, {UNKNOWN}"));
    let widget = shown(&page, "", &dataset).await;
    assert_eq!(widget.names("figure"), ["Limits", "Unknown"]);
    assert_eq!(widget.names("heading")[1..3], ["Limits", "Unknown"]);
    assert_eq!(widget.names("img"), ["Limits, as a chart", "Unknown, as a chart"]);
    assert_eq!(widget.names("table"), ["Limits", "Unknown"]);
    let root = widget.0.shadow_root().expect("it is shown");
    for image in widget.all("img") {
        let described = image.get_attribute("aria-details").unwrap_or_default();
        assert!(root.get_element_by_id(&described).is_some(), "{described}");
    }
    for table in widget.all("table") {
        let details = table.closest("details").expect("a valid selector").expect("a disclosure");
        assert!(!details.has_attribute("open"));
        let summary = details.query_selector("summary").expect("a valid selector");
        let words = summary.and_then(|summary| summary.text_content()).unwrap_or_default();
        assert!(words.starts_with("As a table"), "{words}");
    }
}

#[wasm_bindgen_test]
async fn the_table_tells_every_row_in_words_and_nothing_else() {
    let page = Page::open();
    let widget = shown(&page, "", &with_figures(LIMITS)).await;
    let expected = [
        ["Exact", "600,000 boats", "Nov 2025", "Harbour", "1", "–"],
        ["Range", "60 to 100 boats", "–", "Town", "–", "Disputed."],
        ["Floor", "at least 57,500 boats", "–", "–", "–", "–"],
        ["Ceiling", "at most 900,000 boats", "–", "–", "–", "–"],
        ["Free", "no limit", "–", "–", "–", "–"],
        ["Below", "-5 boats", "–", "–", "–", "–"],
        ["Nil", "0 boats", "–", "–", "–", "–"],
        ["Secret", "No number: not published", "–", "–", "–", "–"],
        ["Blank", "No number is given", "–", "–", "–", "–"],
    ];
    let rows = table_rows(&widget.all("figure")[0]);
    assert_eq!(rows, expected);
    let heads = ["What", "How much", "As of", "By", "Sources", "Note"];
    assert_eq!(widget.names("columnheader"), heads);
}

#[wasm_bindgen_test]
async fn the_chart_tells_every_row_with_its_body_date_and_source() {
    let page = Page::open();
    let widget = shown(&page, "", &with_figures(LIMITS)).await;
    let rows = chart_rows(&widget.all("figure")[0]);
    let expected = [
        "Exact Harbour Nov 2025 1 600,000",
        "Range Town 60 to 100 Disputed.",
        "Floor at least 57,500",
        "Ceiling at most 900,000",
        "Free no limit",
        "Below -5",
        "Nil 0",
        "Secret No number: not published",
        "Blank No number is given",
    ];
    assert_eq!(rows, expected);
    assert!(widget.names("link").contains(&"1, source for Exact: Log".to_owned()));
    let text = widget.all("figure")[0].text_content().unwrap_or_default();
    assert!(text.contains("In boats") && text.contains("By text."), "{text}");
}

#[wasm_bindgen_test]
async fn what_no_row_has_is_no_column() {
    let page = Page::open();
    let widget = shown(&page, "", &with_figures(UNKNOWN)).await;
    assert_eq!(widget.names("columnheader"), ["What", "How much"]);
    assert_eq!(table_rows(&widget.all("figure")[0]), [["Only", "No number is given"]]);
    assert_eq!(chart_rows(&widget.all("figure")[0]), ["Only No number is given"]);
}

#[wasm_bindgen_test]
async fn nothing_is_summed_and_that_is_said_once_where_bodies_differ() {
    let page = Page::open();
    let count = |widget: &Widget| {
        let text = widget.all("region")[0].text_content().unwrap_or_default();
        text.matches("never added up").count()
    };
    let twice = LIMITS.replacen("limits", "again", 1);
    let widget = shown(&page, "", &with_figures(&format!("{LIMITS}, {twice}"))).await;
    assert_eq!(count(&widget), 1);
    for row in widget.all("figure").iter().flat_map(table_rows) {
        assert!(!row[0].to_lowercase().contains("total"), "{row:?}");
    }
    let widget = shown(&page, "", &with_figures(UNKNOWN)).await;
    assert_eq!(count(&widget), 0);
}

#[wasm_bindgen_test]
async fn one_status_tells_how_many_figures_there_are() {
    let page = Page::open();
    for attributes in ["", "plain"] {
        let widget = shown(&page, attributes, CITY).await;
        until("the count", || widget.names("status") == ["1 figure"]).await;
        let dataset = with_figures(&format!("{LIMITS}, {UNKNOWN}"));
        let widget = shown(&page, attributes, &dataset).await;
        until("the count", || widget.names("status") == ["2 figures"]).await;
    }
}

#[wasm_bindgen_test]
async fn two_hundred_rows_keep_their_order() {
    let page = Page::open();
    let row = |at: usize| format!(r#"{{"label": "Row {at}", "value": {at}}}"#);
    let rows = (0..200).map(row).collect::<Vec<_>>().join(",");
    let figure = format!(r#"{{"id": "many", "title": "Many", "rows": [{rows}]}}"#);
    let widget = shown(&page, "", &with_figures(&figure)).await;
    let figure = &widget.all("figure")[0];
    let expected: Vec<[String; 2]> =
        (0..200).map(|at| [format!("Row {at}"), at.to_string()]).collect();
    assert_eq!(table_rows(figure), expected);
    let expected: Vec<String> = expected.iter().map(|row| row.join(" ")).collect();
    assert_eq!(chart_rows(figure), expected);
}
