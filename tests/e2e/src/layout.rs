//! Widths, and what stays in place while the table scrolls.

use crate::browser::Browser;
use crate::page::{DEMO, Page};
use crate::site::TestSite;

#[test]
fn the_page_fits_its_window_at_every_width() {
    let site = TestSite::start();
    let browser = Browser::start();
    for width in [320, 640, 1000] {
        browser.resize(width, 800);
        let page = Page::open_ready(&browser, &site.url(DEMO));
        page.assert_fits();
        page.find("button", "Military limit, Ukraine").click();
        page.find("button", "Close Military limit, Ukraine");
        page.assert_fits();
    }
}

#[test]
fn the_page_fits_its_window_when_text_is_twice_as_large() {
    let site = TestSite::start();
    let browser = Browser::start();
    for width in [640, 1000] {
        browser.resize(width, 800);
        let page = Page::open_ready(&browser, &site.url(DEMO));
        browser.evaluate("document.documentElement.style.fontSize = '200%'");
        page.assert_fits();
    }
}

#[test]
fn header_and_issues_stay_in_place_while_the_table_scrolls() {
    let site = TestSite::start();
    let browser = Browser::start();
    for width in [320, 640, 1000] {
        browser.resize(width, 800);
        let page = Page::open_ready(&browser, &site.url(DEMO));
        let table_box = page.table_box();
        let plan = page.all("columnheader").into_iter().find(|plan| plan.name.contains("US 28"));
        let plan = plan.expect("the first plan");
        let issue = page.find("button", "NATO membership");
        let (plan_before, issue_before) = (plan.area(), issue.area());

        table_box.scroll_by(120, 200);
        let (plan_after, issue_after) = (plan.area(), issue.area());
        let has_moved = |before: f64, after: f64| 1.0 < (before - after).abs();
        assert!(!has_moved(plan_before.top, plan_after.top), "at {width} the header scrolls away");
        assert!(has_moved(issue_before.top, issue_after.top), "at {width} nothing scrolls down");
        assert!(
            !has_moved(issue_before.left, issue_after.left),
            "at {width} the issues scroll away"
        );
        let edge = table_box.area();
        assert!(issue_after.left < plan_after.right.max(edge.right));
    }
}

#[test]
fn a_new_width_is_taken_up_without_a_reload() {
    let site = TestSite::start();
    let browser = Browser::start();
    let page = Page::open_ready(&browser, &site.url(DEMO));
    assert!(page.named("button", "Compare and filter").is_empty());
    browser.resize(320, 800);
    page.find("button", "Compare and filter");
    page.assert_fits();
    browser.resize(1000, 800);
    browser.eventually("the tools are back", || (!page.all("checkbox").is_empty()).then_some(()));
}
