//! The views as tabs, and which of them a page offers. Never what stands in one.

use wasm_bindgen_test::wasm_bindgen_test;

use crate::datasets::{CITY, SHORE};
use crate::page::{Page, Widget, name, press, until};

fn shown(page: &Page, attributes: &str, dataset: &str) -> Widget {
    page.write(&format!(
        "<plan-compare loading='eager' {attributes}>\
         <script type='application/json'>{dataset}</script></plan-compare>"
    ))
}

/// The names of the tabs, and of the one that is open.
fn tabs(widget: &Widget) -> (Vec<String>, Vec<String>) {
    let open = widget
        .all("tab")
        .into_iter()
        .filter(|tab| tab.get_attribute("aria-selected").as_deref() == Some("true"));
    (widget.names("tab"), open.map(|tab| name(&tab)).collect())
}

#[wasm_bindgen_test]
async fn views_without_data_are_not_offered() {
    let page = Page::open();
    let city = shown(&page, "", CITY);
    city.ready().await;
    let (all, open) = tabs(&city);
    assert_eq!(all, ["Compare", "Changes", "Positions", "Timeline", "Figures"]);
    assert_eq!(open, ["Compare"]);

    let shore = shown(&page, "", SHORE);
    shore.ready().await;
    assert!(!shore.has("tab"), "one view needs no tabs");
    assert!(!shore.has("tabpanel"));
    assert!(shore.has("table"));
}

#[wasm_bindgen_test]
async fn the_page_says_which_views_are_offered_and_which_is_open() {
    let page = Page::open();
    let widget = shown(&page, "views='timeline compare' view='compare'", CITY);
    widget.ready().await;
    assert_eq!(tabs(&widget), (vec!["Timeline".into(), "Compare".into()], vec!["Compare".into()]));
    assert_eq!(widget.choice("view"), r#""compare""#);

    widget.set("view", "timeline");
    until("the timeline", || widget.has("list")).await;
    assert_eq!(widget.choice("view"), r#""timeline""#);
    assert!(page.heard("change").is_empty());

    // One that is not offered: the first.
    widget.set("view", "figures");
    until("the first view", || tabs(&widget).1 == ["Timeline"]).await;

    widget.set("views", "compare");
    until("no tabs", || !widget.has("tab")).await;
    assert!(widget.has("table"));
}

#[wasm_bindgen_test]
async fn unknown_views_warn_once_and_fall_back() {
    let page = Page::open();
    let widget = shown(&page, "views='grid' view='chart'", CITY);
    widget.ready().await;
    assert_eq!(tabs(&widget).0.len(), 5);
    assert_eq!(widget.choice("view"), r#""compare""#);
    let warnings = page.warnings();
    assert_eq!(warnings.len(), 2, "{warnings:?}");
    assert!(warnings.iter().any(|warning| warning.contains("views") && warning.contains("'grid'")));
    assert!(
        warnings.iter().any(|warning| warning.contains("view:") && warning.contains("'chart'"))
    );
}

#[wasm_bindgen_test]
async fn arrows_home_and_end_move_between_tabs_with_the_focus() {
    let page = Page::open();
    let widget = shown(&page, "", CITY);
    widget.ready().await;
    let first = widget.find("tab", "Compare");
    first.focus().expect("focus");
    let focused = || {
        let root = widget.0.shadow_root().expect("a root");
        root.active_element().map(|element| element.text_content().unwrap_or_default())
    };
    for (key, expected) in [
        ("ArrowRight", "Changes"),
        ("ArrowLeft", "Compare"),
        ("ArrowLeft", "Figures"),
        ("ArrowRight", "Compare"),
        ("End", "Figures"),
        ("Home", "Compare"),
    ] {
        let at = widget
            .all("tab")
            .into_iter()
            .find(|tab| tab.get_attribute("aria-selected").as_deref() == Some("true"));
        press(&at.expect("an open tab"), key);
        until(expected, || tabs(&widget).1 == [expected]).await;
        assert_eq!(focused().as_deref(), Some(expected), "after {key}");
        let stops = widget.values("tab", "tabindex");
        assert_eq!(stops, ["-1"; 4], "only the open tab is a stop");
    }
    assert_eq!(page.heard("change").len(), 6);
    assert!(page.heard("change")[0].contains(r#""cause":"view""#));
}

#[wasm_bindgen_test]
async fn arrows_follow_the_direction_of_reading() {
    let page = Page::open();
    let widget = shown(&page, "dir='rtl'", CITY);
    widget.ready().await;
    press(&widget.find("tab", "Compare"), "ArrowLeft");
    until("the next", || tabs(&widget).1 == ["Changes"]).await;
}

#[wasm_bindgen_test]
async fn the_panel_is_named_by_its_tab_and_the_method_is_printed_in_every_view() {
    let page = Page::open();
    let widget = shown(&page, "", CITY);
    widget.ready().await;
    for view in ["Changes", "Positions", "Timeline", "Figures", "Compare"] {
        widget.find("tab", view).click();
        until(view, || widget.names("tabpanel") == [view]).await;
        until("one status", || widget.all("status").len() == 1).await;
        widget.find("heading", "How this comparison was made");
    }
    assert!(page.errors().is_empty(), "{:?}", page.errors());
}

#[wasm_bindgen_test]
async fn reset_leads_back_without_leaving_the_view() {
    let page = Page::open();
    let widget = shown(&page, "view='figures'", CITY);
    widget.ready().await;
    widget.find("tab", "Compare").click();
    until("the comparison", || widget.has("checkbox")).await;
    assert!(!widget.names("button").contains(&"Reset".to_owned()), "nothing to reset");
    widget.find("button", "Only differences").click();
    until("reset", || widget.names("button").contains(&"Reset".to_owned())).await;
    widget.click("Reset");
    until("all", || !widget.names("button").contains(&"Reset".to_owned())).await;
    assert_eq!(widget.choice("view"), r#""compare""#);

    widget.call("reset", "null");
    until("the page's view", || widget.choice("view") == r#""figures""#).await;
}
