//! Every view fits its window: in width, with larger text, with wider spacing, in other languages.
//! Never a height.

use serde_json::json;

use crate::browser::{Browser, only_in};
use crate::page::Page;
use crate::site::TestSite;

/// What cannot be read because its box cuts it off: for each, what it is and its words.
const CUT_OFF: &str = include_str!("fits/cut_off.js");

/// The spacing that WCAG 1.4.12 names, on whatever there is, inside the widget too.
const SPACING: &str = "(() => {
    const css = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
        word-spacing: 0.16em !important } p { margin-block-end: 2em !important }`;
    for (const root of [document, document.querySelector('plan-compare').shadowRoot]) {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(css);
        root.adoptedStyleSheets.push(sheet);
    }
})()";

/// Goes through the views: no page is wider than its window, and no words are cut off.
#[track_caller]
fn check_views(page: &Page<'_>, how: &str) {
    for at in 0..page.n_views() {
        let view = page.open_view(at);
        page.assert_fits();
        let cut_off = page.widget().call(CUT_OFF);
        assert_eq!(cut_off, json!([]), "{how}, {view}");
    }
    page.open_view(0);
    // The longest words in the narrowest cells.
    page.issues().first().expect("an issue").click();
    page.browser.eventually("the detail", || page.has_detail().then_some(()));
    page.assert_fits();
    assert_eq!(page.widget().call(CUT_OFF), json!([]), "{how}, an open issue");
    page.issues().first().expect("an issue").click();
    page.browser.eventually("no detail", || (!page.has_detail()).then_some(()));
}

#[track_caller]
fn check_width(width: u32) {
    let site = TestSite::start();
    let browser = Browser::start();
    browser.resize(width, 800);
    let page = Page::open_demo(&browser, &site, "");
    check_views(&page, &format!("{width} as it is"));
    browser.evaluate("document.documentElement.style.fontSize = '200%'");
    check_views(&page, &format!("{width} with text twice as large"));
    browser.evaluate("document.documentElement.style.fontSize = ''");
    browser.evaluate(SPACING);
    check_views(&page, &format!("{width} with wider spacing"));
}

#[test]
fn every_view_fits_a_phone() {
    only_in!(Chromium, "every view at every width, size and spacing takes a long time");
    check_width(320);
}

#[test]
fn every_view_fits_an_article() {
    only_in!(Chromium, "every view at every width, size and spacing takes a long time");
    check_width(640);
}

#[test]
fn every_view_fits_a_window() {
    only_in!(Chromium, "every view at every width, size and spacing takes a long time");
    check_width(1000);
}

#[track_caller]
fn check_language(query: &str, first_tab: &str) {
    let site = TestSite::start();
    let browser = Browser::start();
    browser.resize(320, 800);
    let page = Page::open_demo(&browser, &site, query);
    assert_eq!(page.names("tab")[0], first_tab);
    check_views(&page, query);
}

#[test]
fn every_view_fits_a_phone_in_german() {
    only_in!(Chromium, "every view at every width, size and spacing takes a long time");
    check_language("?lang=de", "Vergleich");
}

#[test]
fn every_view_fits_a_phone_in_arabic() {
    only_in!(Chromium, "every view at every width, size and spacing takes a long time");
    check_language("?lang=ar&dir=rtl", "المقارنة");
}
