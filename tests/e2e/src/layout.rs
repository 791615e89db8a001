//! Widths, and what stays in place while the table scrolls.

use serde_json::json;

use crate::browser::Browser;
use crate::page::Page;
use crate::site::TestSite;

#[test]
fn header_and_issues_stay_in_place_while_the_table_scrolls() {
    let site = TestSite::start();
    let browser = Browser::start();
    for width in [640, 1000] {
        browser.resize(width, 800);
        let page = Page::open_demo(&browser, &site, "");
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
fn the_two_choices_of_a_duel_stay_in_sight_while_the_page_scrolls() {
    let site = TestSite::start();
    let browser = Browser::start();
    browser.resize(320, 800);
    let page = Page::open_demo(&browser, &site, "");
    let overflow = "function () { const { overflowX, overflowY } = getComputedStyle(this);
        return [overflowX, overflowY, this.scrollWidth <= this.clientWidth] }";
    assert_eq!(page.table_box().call(overflow), serde_json::json!(["visible", "visible", true]));
    let sides = ["First plan", "Second plan"].map(|name| page.find("combobox", name));
    for issue in ["Kherson", "NATO membership", "Legal form and ratification"] {
        let issue = page.find("button", issue);
        issue.call("function () { this.scrollIntoView({ block: 'center', behavior: 'instant' }) }");
        issue.assert_in_sight();
        for side in &sides {
            side.assert_in_sight();
        }
        assert_eq!(sides[0].area().top, sides[1].area().top, "the two stand beside each other");
        page.assert_fits();
    }
    let scrolled = browser.evaluate("scrollY").as_f64();
    assert!(scrolled.is_some_and(|y| 2000.0 < y), "nothing has scrolled: {scrolled:?}");
}

#[test]
fn a_new_width_is_taken_up_without_a_reload() {
    let site = TestSite::start();
    let browser = Browser::start();
    // Chromium's console does not tell that sizes changed while sizes were told; the page hears it.
    browser.before_each_page(
        "globalThis.errors = []; addEventListener('error', ({ message }) => errors.push(message))",
    );
    let page = Page::open_demo(&browser, &site, "");
    assert!(page.named("button", "Compare and filter").is_empty());
    browser.resize(320, 800);
    page.find("button", "Compare and filter");
    page.assert_fits();
    browser.resize(1000, 800);
    browser.eventually("the tools are back", || (!page.all("checkbox").is_empty()).then_some(()));
    assert_eq!(browser.evaluate("errors"), json!([]));
}

#[test]
fn an_open_issue_stands_in_the_columns_of_its_row() {
    let site = TestSite::start();
    let browser = Browser::start();
    for width in [640, 1000] {
        browser.resize(width, 800);
        let page = Page::open_demo(&browser, &site, "");
        page.find("button", "NATO membership").click();
        browser.eventually("the detail", || page.has_detail().then_some(()));
        let beside = page.table_box().call(
            "function () {
                const left = (cell) => cell.getBoundingClientRect().left;
                const heads = [...this.querySelectorAll('thead :is(th, td)')].map(left);
                const isBeside = (cell) => !heads.some((head) => Math.abs(head - left(cell)) < 1);
                return [...this.querySelectorAll('tbody td')].filter(isBeside).length;
            }",
        );
        assert_eq!(beside, 0, "cells beside their columns at {width}");
    }
}
