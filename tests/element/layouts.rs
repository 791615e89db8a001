//! Two plans in a narrow container, one in a list, all in a table.

use wasm_bindgen_test::wasm_bindgen_test;

use crate::datasets::{CITY, SHORE};
use crate::page::{Page, Widget, choose, until};

fn shown(page: &Page, attributes: &str, dataset: &str) -> Widget {
    page.write(&format!(
        "<plan-compare loading='eager' {attributes}>\
         <script type='application/json'>{dataset}</script></plan-compare>"
    ))
}

fn width(widget: &Widget, width: &str) {
    // The style sheet is not there to make a block of it.
    widget.0.style().set_property("display", "block").expect("a display");
    widget.0.style().set_property("width", width).expect("a width");
}

fn is_focused(widget: &Widget, role: &str, named: &str) -> bool {
    let root = widget.0.shadow_root().expect("a root");
    root.active_element().as_deref() == Some(&widget.find(role, named))
}

#[wasm_bindgen_test]
async fn a_narrow_element_shows_two_plans_and_a_wide_one_all() {
    let page = Page::open();
    let widget = shown(&page, "", CITY);
    widget.ready().await;
    assert_eq!(widget.plans().len(), 3);
    width(&widget, "320px");
    until("two plans", || widget.plans().len() == 2).await;
    assert_eq!(widget.names("columnheader").len(), 2);
    assert_eq!(widget.choice("plans").matches(',').count(), 2, "what is chosen stays");
    assert!(page.heard("change").is_empty(), "nobody chose anything");
    width(&widget, "700px");
    until("all plans", || widget.plans().len() == 3).await;
}

#[wasm_bindgen_test]
async fn the_layout_follows_the_width_after_a_reader_s_act_too() {
    let page = Page::open();
    let widget = shown(&page, "", CITY);
    widget.ready().await;
    widget.set("query", "e");
    until("fewer issues", || widget.choice("query").contains('e')).await;
    width(&widget, "320px");
    until("two plans", || widget.plans().len() == 2).await;
    widget.set("query", "");
    until("all issues", || !widget.choice("query").contains('e')).await;
    width(&widget, "700px");
    until("all plans", || widget.plans().len() == 3).await;
}

#[wasm_bindgen_test]
async fn the_page_may_want_a_layout_whatever_the_width() {
    let page = Page::open();
    let widget = shown(&page, "layout='duel'", SHORE);
    widget.ready().await;
    assert_eq!(widget.plans(), ["north", "south"]);
    widget.set("layout", "list");
    until("one plan", || widget.plans() == ["north"]).await;
    widget.set("layout", "table");
    until("all plans", || widget.plans() == ["north", "south", "east"]).await;
    widget.set("layout", "heap");
    until("a warning", || page.warnings().len() == 1).await;
    assert_eq!(widget.plans().len(), 3, "by its width");
}

#[wasm_bindgen_test]
async fn each_side_of_a_duel_is_chosen_by_name_and_by_steps() {
    let page = Page::open();
    let widget = shown(&page, "layout='duel'", SHORE);
    widget.ready().await;
    let second = widget.find("combobox", "Second plan");
    second.focus().expect("focus");
    choose(&second, "East");
    until("the chosen plan", || widget.plans() == ["north", "east"]).await;
    assert!(is_focused(&widget, "combobox", "Second plan"), "the field keeps the focus");

    // Steps go over the plan on the other side.
    let next = widget
        .all("button")
        .into_iter()
        .filter(|button| button.get_attribute("aria-label").as_deref() == Some("Next plan"));
    let next: Vec<_> = next.collect();
    assert_eq!(next.len(), 2);
    next[0].click();
    until("the next plan", || widget.plans() == ["south", "east"]).await;
    next[0].click();
    until("over the other", || widget.plans() == ["north", "east"]).await;

    // The other side's plan changes places.
    choose(&widget.find("combobox", "First plan"), "East");
    until("changed places", || widget.plans() == ["east", "north"]).await;
    let causes = page.heard("change");
    assert_eq!(causes.len(), 4);
    assert!(causes.iter().all(|change| change.contains(r#""cause":"pair""#)), "{causes:?}");
}

#[wasm_bindgen_test]
async fn a_plan_that_was_hidden_can_be_put_on_a_side() {
    let page = Page::open();
    let widget = shown(&page, "layout='duel' plans='north south'", SHORE);
    widget.ready().await;
    choose(&widget.find("combobox", "Second plan"), "East");
    until("the plan", || widget.plans() == ["north", "east"]).await;
    assert_eq!(widget.choice("plans"), r#"["north","south","east"]"#);
}

#[wasm_bindgen_test]
async fn in_a_duel_the_second_plan_is_read_against_the_first() {
    let page = Page::open();
    let widget = shown(&page, "layout='duel'", SHORE);
    widget.ready().await;
    let cells: Vec<String> =
        widget.all("cell").iter().map(|cell| cell.text_content().unwrap_or_default()).collect();
    assert!(
        cells.iter().any(|cell| cell.contains("Twelve") && cell.contains("differs")),
        "{cells:?}"
    );
    assert!(
        cells.iter().any(|cell| cell.contains("Ten") && !cell.contains("differs")),
        "{cells:?}"
    );
    assert_eq!(widget.names("status"), ["3 of 3 issues shown; different answers on 2"]);
}

#[wasm_bindgen_test]
async fn lines_of_a_duel_are_a_table_for_who_listens() {
    let page = Page::open();
    let widget = shown(&page, "layout='duel'", SHORE);
    widget.ready().await;
    let role = |selector: &str| {
        let root = widget.0.shadow_root().expect("a root");
        let first = root.query_selector(selector).expect("a selector").expect(selector);
        first.get_attribute("role").unwrap_or_default()
    };
    for (selector, expected) in [
        ("table", "table"),
        ("tbody", "rowgroup"),
        ("tr[data-issue]", "row"),
        ("th[scope=row]", "rowheader"),
        ("th[scope=col]", "columnheader"),
        ("td[data-plan]", "cell"),
    ] {
        assert_eq!(role(selector), expected, "{selector}");
    }
}
