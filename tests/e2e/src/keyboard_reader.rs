//! A reader with a keyboard: search, open, read, close, and always see where the focus is.

use crate::browser::{Browser, ENTER, ESCAPE, SHIFT, TAB};
use crate::page::{DEMO, Found, Page};
use crate::site::TestSite;

fn is_closed_issue(found: &Found<'_>) -> bool {
    found.attribute("aria-expanded").as_deref() == Some("false")
}

/// Types a word into the search and finds what it marks, all of it in any case and form.
fn check_search(page: &Page<'_>, word: &str, n_shown: usize) {
    page.tab_to("searchbox", |_| true);
    page.browser.type_text(word);
    let count = page.count_of(n_shown);
    assert!(count.contains("26"), "{count}");
    let marks = page.all("mark");
    assert!(!marks.is_empty());
    for mark in marks {
        assert_eq!(mark.text().to_lowercase(), word.to_lowercase());
    }
    assert_eq!(page.issues().len(), n_shown);
}

#[test]
fn a_keyboard_reader_searches_opens_reads_and_closes_an_issue() {
    let site = TestSite::start();
    let browser = Browser::start();
    let page = Page::open(&browser, &site.url(DEMO)).in_first_widget();
    page.tab_to("link", |link| link.name == "starts talks from the contact line");
    page.scroll_to_widget();
    check_search(&page, "wartime", 1);

    let issue = page.tab_to("button", |button| button.name == "Military limit, Ukraine");
    assert_eq!(issue.attribute("aria-expanded").as_deref(), Some("false"));
    browser.press(ENTER);
    page.find("button", "Close Military limit, Ukraine");
    assert_eq!(issue.attribute("aria-expanded").as_deref(), Some("true"));
    assert!(issue.has_focus());

    let words = |role: &str| page.all(role).iter().map(Found::text).collect::<Vec<_>>().join(" | ");
    assert!(words("deletion").contains("600,000"), "{}", words("deletion"));
    assert!(words("insertion").contains("800,000"), "{}", words("insertion"));
    let detail = page.widget().text();
    for expected in [
        "How large may Ukraine's armed forces be?",
        "point 6",
        "Against US draft",
        "Reports differ:",
        "Who says what",
        "Ukraine conditional: Ukraine rejected 600,000 in November 2025",
        "Russia rejects on US-Ukraine 20-point framework",
        "Sources",
    ] {
        assert!(detail.contains(expected), "{expected:?} is not in the detail:\n{detail}");
    }

    // From inside the detail, where a reader is after following a source.
    page.tab_to("link", |link| link.name.contains("source for Military limit"));
    browser.press(ESCAPE);
    browser.eventually("the detail is gone", || (!page.has_detail()).then_some(()));
    assert!(issue.has_focus(), "the focus is on {:?}", page.focused().name);
    issue.assert_in_sight();
    assert_eq!(issue.attribute("aria-expanded").as_deref(), Some("false"));
    assert!(page.heard("plan-compare-open") == [serde_json::json!({ "issue": "military-cap" })]);
}

#[test]
fn a_keyboard_reader_of_a_ukrainian_page_searches_in_ukrainian() {
    let site = TestSite::start();
    let browser = Browser::start();
    let page = Page::open_demo(&browser, &site, "?lang=uk");
    assert_eq!(page.widget().name, "Україна: порівняння мирних планів");
    check_search(&page, "крим", 1);
    let issue = page.tab_to("button", is_closed_issue);
    assert_eq!(issue.name, "Крим");
    browser.press(ENTER);
    browser.eventually("the detail", || page.has_detail().then_some(()));
    browser.press(ESCAPE);
    browser.eventually("no detail", || (!page.has_detail()).then_some(()));
    assert!(issue.has_focus());
}

/// There and back again, past the end of the box and under the header.
#[track_caller]
fn check_focus_at(width: u32) {
    let site = TestSite::start();
    let browser = Browser::start();
    browser.resize(width, 800);
    let page = Page::open_demo(&browser, &site, "");
    page.tab_to("button", |button| button.name == "Kherson");
    // Back to the tools, and no farther than the page.
    for _ in 0..30 {
        browser.press_with(SHIFT, TAB);
        page.focused().assert_in_sight();
    }
}

#[test]
fn the_focus_is_never_hidden_on_its_way_through_the_table_and_back() {
    check_focus_at(1000);
}

#[test]
fn the_focus_is_never_hidden_when_the_window_is_narrow() {
    check_focus_at(320);
}

#[test]
fn closing_with_the_button_gives_the_focus_back() {
    let site = TestSite::start();
    let browser = Browser::start();
    let page = Page::open_demo(&browser, &site, "");
    let issue = page.find("button", "EU membership");
    issue.click();
    page.find("button", "Close EU membership").click();
    browser.eventually("the issue has the focus", || issue.has_focus().then_some(()));
    issue.assert_in_sight();
}
