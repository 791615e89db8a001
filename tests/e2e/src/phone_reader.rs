//! A reader with a phone: narrow down what is compared, read the count.

use crate::browser::Browser;
use crate::page::{DEMO, Page};
use crate::site::TestSite;

#[test]
fn a_phone_reader_narrows_the_comparison_and_the_page_never_scrolls_sideways() {
    let site = TestSite::start();
    let browser = Browser::start();
    browser.become_phone(320, 640);
    let page = Page::open(&browser, &site.url(DEMO));
    page.assert_fits();
    page.scroll_to_widget();
    page.assert_fits();
    let plans = page.names("columnheader");
    assert!(page.all("checkbox").is_empty(), "the tools stay out of the way until asked for");

    let tools = page.find("button", "Compare and filter");
    tools.click();
    page.find("checkbox", "Russia").click();
    page.find("checkbox", "24 points").click();
    page.assert_fits();
    browser.eventually("two plans fewer", || {
        (page.names("columnheader").len() + 2 == plans.len()).then_some(())
    });
    let gone = |name: &String| name.contains("Russia") || name.contains("24-point");
    assert!(!page.names("columnheader").iter().any(gone));

    page.find("combobox", "Baseline").choose("E3 text");
    let differences = page.find("button", "Only differences");
    differences.click();
    page.assert_fits();
    assert_eq!(differences.attribute("aria-pressed").as_deref(), Some("true"));
    browser.eventually("fewer issues", || (page.issues().len() < 26).then_some(()));
    let n_issues = page.issues().len();
    assert_eq!(
        page.count_of(n_issues),
        format!("{n_issues} of 26 issues shown; {n_issues} differ"),
    );

    // One for each act, the last of them with all that was chosen.
    let changes = page.heard("plan-compare-change");
    assert_eq!(changes.len(), 4, "{changes:?}");
    let change = &changes[3];
    assert_eq!(change["baseline"], "e3");
    assert_eq!(change["differences"], true);
    assert_eq!(change["plans"], serde_json::json!(["us28", "e3", "p20", "ua"]));
}

#[test]
fn a_phone_reader_opens_an_issue_and_its_answers_fit_the_screen() {
    let site = TestSite::start();
    let browser = Browser::start();
    browser.become_phone(320, 640);
    let page = Page::open_ready(&browser, &site.url(DEMO));
    page.find("button", "NATO membership").click();
    page.find("button", "Close NATO membership");
    page.assert_fits();
    let table_box = page.table_box().area();
    assert!(table_box.right - table_box.left <= 320.0, "{table_box:?}");
    for cell in page.all("cell").iter().take(12) {
        let area = cell.area();
        assert!(area.right - area.left <= 320.0, "{}: {area:?}", cell.name);
    }
}
