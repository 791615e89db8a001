//! What stands in the table and around it, by role and name. Never what acts make of it: see acts.

use wasm_bindgen_test::wasm_bindgen_test;

use super::datasets::{CITY, ISLET, SHORE, with_data};
use super::page::{Page, Widget, frame, name, until};

const CITY_PLANS: [&str; 3] = ["mayor-draft", "opposition-amendment", "assembly-proposal"];

async fn shown(page: &Page, attributes: &str, dataset: &str) -> Widget {
    let widget = page.write(&with_data(attributes, dataset));
    widget.ready().await;
    frame().await;
    widget
}

#[wasm_bindgen_test]
async fn a_region_is_named_by_the_title() {
    let page = Page::open();
    let widget = shown(&page, "", CITY).await;
    let title = "Three plans for a city budget (invented example)";
    assert_eq!(widget.names("region"), [title]);
    assert_eq!(widget.names("heading")[0], title);
    assert!(widget.names("caption")[0].contains(title), "{:?}", widget.names("caption"));
    assert_eq!(widget.all("table").len(), 1);
}

#[wasm_bindgen_test]
async fn each_plan_has_a_column_and_each_issue_a_row_with_a_cell_for_each_plan() {
    let page = Page::open();
    let widget = shown(&page, "", CITY).await;
    assert_eq!(widget.plans(), CITY_PLANS);
    assert_eq!(widget.issues().len(), 9);
    assert_eq!(widget.all("rowheader").len(), 9);
    for row in widget.all("row").iter().filter(|row| row.has_attribute("data-issue")) {
        let row = Widget(row.clone());
        assert_eq!(row.all("rowheader").len(), 1);
        assert_eq!(row.values("cell", "data-plan"), CITY_PLANS);
    }
    let header = name(&widget.all("columnheader")[2]);
    for words in ["Citizens’ assembly proposal", "read out", "2026", "proposed"] {
        assert!(header.contains(words), "{header} has no {words}");
    }
}

#[wasm_bindgen_test]
async fn categories_are_groups_of_rows_in_the_order_of_the_dataset() {
    let page = Page::open();
    let city = shown(&page, "", CITY).await;
    assert_eq!(city.names("rowgroup"), ["Money", "Transport", "Services"]);
    let shore = shown(&page, "", SHORE).await;
    assert_eq!(shore.names("rowgroup"), ["Water", "Land", "Other issues"]);
    assert_eq!(shore.values("rowgroup", "colspan"), ["4", "4", "4"]);
    let islet = shown(&page, "", ISLET).await;
    assert_eq!(islet.names("rowgroup"), [] as [&str; 0]);
    assert!(!islet.names("combobox").contains(&"Category".to_owned()));
}

#[wasm_bindgen_test]
async fn no_cell_is_empty_and_silence_is_told_apart_from_missing_reports() {
    for dataset in [CITY, SHORE, ISLET] {
        let page = Page::open();
        let widget = shown(&page, "", dataset).await;
        for button in widget.all("rowheader") {
            Widget(button).all("button")[0].click();
        }
        frame().await;
        for row in widget.all("row") {
            let row = Widget(row);
            let cells = row.names("cell");
            assert!(cells.iter().all(|cell| !cell.is_empty()), "{cells:?}");
        }
    }
    let page = Page::open();
    let widget = shown(&page, "", SHORE).await;
    let texts = widget.names("cell");
    assert!(texts.contains(&"Not addressed".to_owned()), "{texts:?}");
    assert!(texts.contains(&"Not reported".to_owned()), "{texts:?}");
}

#[wasm_bindgen_test]
async fn a_baseline_is_told_in_words_in_every_cell_but_its_own() {
    let page = Page::open();
    let widget = shown(&page, r#"baseline="south""#, SHORE).await;
    let rows = widget.all("row");
    let cells = |issue: &str| {
        let row = rows.iter().find(|row| row.get_attribute("data-issue").as_deref() == Some(issue));
        Widget(row.expect("a row").clone()).names("cell")
    };
    let depth = ["Ten metres at low tide differs", "Twelve metres at low tide", "Not reported"];
    assert_eq!(cells("depth"), depth);
    let cranes = ["Not addressed", "Two cranes (Крани)", "Two cranes (крани) same"];
    assert_eq!(cells("cranes"), cranes);
    assert_eq!(cells("ferry"), ["Daily same", "Daily", "Daily same"]);
    assert!(name(&widget.all("columnheader")[1]).contains("Baseline"));
    widget.set("baseline", "east");
    frame().await;
    assert_eq!(cells("depth")[0], "Ten metres at low tide nothing to compare with");
}

#[wasm_bindgen_test]
async fn every_tool_has_its_name() {
    let page = Page::open();
    let widget = shown(&page, "baseline='mayor-draft' plans='mayor-draft'", CITY).await;
    assert_eq!(widget.names("checkbox"), ["Draft", "Amendment", "Assembly"]);
    let checked = widget.all("checkbox");
    let checked = checked.iter().map(|one| Widget(one.clone()).property("checked").is_truthy());
    assert_eq!(checked.collect::<Vec<_>>(), [true, false, false]);
    for (checkbox, plan) in widget.all("checkbox").iter().zip(CITY_PLANS) {
        let around = checkbox.closest(&format!("[data-plan='{plan}']"));
        assert!(around.expect("a valid selector").is_some(), "{plan}");
    }
    assert_eq!(widget.names("combobox"), ["Baseline", "Category"]);
    assert_eq!(Widget(widget.find("combobox", "Baseline")).property("selectedIndex"), 1);
    assert_eq!(Widget(widget.find("combobox", "Category")).property("selectedIndex"), 0);
    assert_eq!(widget.names("searchbox"), ["Search"]);
    let pressed = widget.find("button", "Only differences").get_attribute("aria-pressed");
    assert_eq!(pressed.as_deref(), Some("false"));
}

#[wasm_bindgen_test]
async fn one_status_tells_how_many_issues_are_shown_and_differ() {
    let cases = [
        ("", "3 of 3 issues shown; different answers on 2"),
        ("differences", "2 of 3 issues shown; different answers on 2"),
        ("plans='south east'", "3 of 3 issues shown; different answers on 0"),
        ("query='daily'", "1 of 3 issues shown; different answers on 0"),
        ("category='water'", "1 of 3 issues shown; different answers on 1"),
        ("query='nothing such'", "0 of 3 issues shown; different answers on 0"),
    ];
    for (attributes, expected) in cases {
        let page = Page::open();
        let widget = shown(&page, attributes, SHORE).await;
        assert_eq!(widget.names("status"), [expected], "{attributes}");
    }
}

#[wasm_bindgen_test]
async fn the_status_follows() {
    let page = Page::open();
    let widget = shown(&page, "", SHORE).await;
    let status = widget.all("status");
    widget.click("Only differences");
    let expected = "2 of 3 issues shown; different answers on 2";
    until("the new count", || widget.names("status") == [expected]).await;
    assert_eq!(widget.all("status"), status, "the same element speaks");
}

#[wasm_bindgen_test]
async fn where_nothing_is_left_words_say_so() {
    let cases = [
        ("query='nothing such'", "No issue matches."),
        ("plans='south east' differences", "No issue matches."),
    ];
    for (attributes, expected) in cases {
        let page = Page::open();
        let widget = shown(&page, attributes, SHORE).await;
        assert!(!widget.has("table"), "{attributes}");
        let text = widget.all("region")[0].text_content().unwrap_or_default();
        assert!(text.contains(expected), "{attributes}: {text}");
    }
}

#[wasm_bindgen_test]
async fn an_open_issue_tells_everything_about_it() {
    let page = Page::open();
    let widget = shown(&page, "issue='parking' baseline='mayor-draft'", CITY).await;
    let opener = widget.all("button").into_iter().find(|button| {
        button.get_attribute("aria-expanded").as_deref() == Some("true")
            && button.has_attribute("aria-controls")
    });
    let opener = opener.expect("an open issue");
    let root = widget.0.shadow_root().expect("it is shown");
    let controls = opener.get_attribute("aria-controls").unwrap_or_default();
    let mut text = String::new();
    for id in controls.split(' ') {
        let part = root.get_element_by_id(id).unwrap_or_else(|| panic!("no #{id}"));
        text += &part.text_content().unwrap_or_default();
    }
    for words in [
        "point 6",
        "point 5",
        "Against Draft",
        "rejects",
        "Spokespeople want fewer places in the centre.",
        "Sources",
        "Marenfurt Courier (invented)",
    ] {
        assert!(text.contains(words), "{words} is not in {text}");
    }
    assert!(
        widget.names("deletion").contains(&"1,800".to_owned()),
        "{:?}",
        widget.names("deletion")
    );
    assert!(
        widget.names("insertion").contains(&"1,200".to_owned()),
        "{:?}",
        widget.names("insertion")
    );
}

#[wasm_bindgen_test]
async fn links_lead_to_sources_only_and_tell_them_nothing() {
    let page = Page::open();
    let widget = shown(&page, "issue='pool'", CITY).await;
    assert!(widget.has("link"));
    for link in widget.all("link") {
        let href = link.get_attribute("href").unwrap_or_default();
        assert!(href.starts_with("https://"), "{href}");
        assert_eq!(link.get_attribute("rel").as_deref(), Some("noopener noreferrer"), "{href}");
    }
}

#[wasm_bindgen_test]
async fn data_never_becomes_markup() {
    let page = Page::open();
    let evil = "<img src=x onerror=alert(1)><b>bold</b>";
    let widget = page.make();
    widget.set("loading", "eager");
    widget.set_property("data", ISLET.replace("Islet", evil).replace("One palm", evil));
    page.put(&widget);
    widget.ready().await;
    assert_eq!(widget.names("region"), [evil]);
    assert_eq!(widget.names("cell").pop().as_deref(), Some(evil));
    let root = widget.0.shadow_root().expect("it is shown");
    assert!(root.query_selector("img, b").expect("a valid selector").is_none());
}
