//! Tables that are built in steps, and rows that come and go. Never how long that takes.

use wasm_bindgen_test::wasm_bindgen_test;

use super::datasets::{SHORE, with_data};
use super::page::{Page, enter, frame, task, until};

const N_ISSUES: usize = 700;

/// Two plans on more issues than a step makes rows of.
fn long() -> String {
    let issues: Vec<_> =
        (0..N_ISSUES).map(|at| format!(r#"{{"id": "i{at}", "name": "Issue {at}"}}"#)).collect();
    format!(
        r#"{{"format": "plan-compare/1", "id": "long", "title": "Long",
            "plans": [{{"id": "a", "name": "A"}}, {{"id": "b", "name": "B"}}],
            "issues": [{}], "provisions": []}}"#,
        issues.join(", ")
    )
}

#[wasm_bindgen_test]
async fn a_long_table_is_ready_when_all_its_rows_are_there() {
    let page = Page::open();
    let widget = page.write(&with_data("layout='table'", &long()));
    widget.ready().await;
    assert_eq!(widget.issues().len(), N_ISSUES);
    assert_eq!(page.heard("ready").len(), 1);
}

#[wasm_bindgen_test]
async fn an_issue_that_the_page_opened_is_among_the_first_rows() {
    let page = Page::open();
    let widget = page.write(&with_data("layout='table' issue='i600'", &long()));
    while widget.issues().is_empty() {
        task().await;
    }
    assert!(widget.issues().contains(&"i600".to_owned()));
    widget.ready().await;
    assert_eq!(widget.issues().len(), N_ISSUES);
}

#[wasm_bindgen_test]
async fn what_changes_while_a_long_table_is_built_changes_all_of_it() {
    let page = Page::open();
    let widget = page.write(&with_data("layout='table'", &long()));
    while widget.issues().is_empty() {
        task().await;
    }
    // Builds it anew, and whoever waits goes on waiting.
    widget.set("heading-level", "4");
    widget.set("plans", "b");
    widget.ready().await;
    assert_eq!(page.heard("ready").len(), 1);
    assert_eq!(widget.find("heading", "Long").tag_name(), "H4");
    assert_eq!(widget.issues().len(), N_ISSUES);
    assert_eq!(widget.values("cell", "data-plan"), vec!["b"; N_ISSUES]);
    enter(&widget.find("searchbox", "Search"), "699");
    frame().await;
    assert_eq!(widget.issues(), ["i699"]);
}

#[wasm_bindgen_test]
async fn what_is_found_is_marked_in_every_row_of_a_long_table_and_only_the_last_words_stay() {
    let page = Page::open();
    let widget = page.write(&with_data("layout='table'", &long()));
    widget.ready().await;
    let search = widget.find("searchbox", "Search");
    // All rows hold the first, and are marked in steps; before the last the second leaves 17 of them.
    enter(&search, "issue");
    frame().await;
    enter(&search, "issue 69");
    frame().await;
    let marks = || widget.all("mark").len();
    until("two marks in each of 17 rows", || marks() == 2 * 17).await;
    enter(&search, "issue");
    until("a mark in each row", || marks() == N_ISSUES).await;
    enter(&search, "");
    until("no mark", || marks() == 0).await;
}

#[wasm_bindgen_test]
async fn rows_and_columns_that_come_back_are_the_same_elements() {
    let page = Page::open();
    let widget = page.write(&with_data("layout='table'", SHORE));
    widget.ready().await;
    let (rows, heads) = (widget.all("row"), widget.all("columnheader"));
    let search = widget.find("searchbox", "Search");
    enter(&search, "nothing such");
    widget.find("checkbox", "South").click();
    frame().await;
    assert!(!widget.has("row"));
    enter(&search, "");
    widget.find("checkbox", "South").click();
    frame().await;
    assert!(widget.all("row") == rows, "the rows are others");
    assert!(widget.all("columnheader") == heads, "the heads are others");
}
