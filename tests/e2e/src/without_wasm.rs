//! A browser without WebAssembly, or without the widget's files: the page as it was.

use std::fs;

use serde_json::{Value, json};
use static_server::{Answer, Request};

use crate::browser::{Browser, only_in};
use crate::page::Page;
use crate::site::{DATASET, TestSite, dist};

/// The fallback where it was before the widget gave up, and nothing beside it.
#[track_caller]
fn check_fallback(browser: &Browser, site: &TestSite) {
    let page = Page::open(browser, &site.url("/pages/fallback.html"));
    let link = page.find("link", "the budgets as a table");
    let before = link.area();
    let [error] = browser
        .eventually("the event", || <[_; 1]>::try_from(page.heard("plan-compare-error")).ok());
    assert_eq!(error["code"], "wasm");
    link.assert_in_sight();
    assert_eq!(link.area(), before);
    for role in ["alert", "status", "region", "table"] {
        assert!(page.all(role).is_empty(), "there is a {role}");
    }
    assert_eq!(page.all("link").len(), 1);
    assert!(page.all("button").is_empty());
}

/// A sentence and the data, for want of a fallback.
#[track_caller]
fn check_bare(browser: &Browser, site: &TestSite) {
    let page = Page::open(browser, &site.url("/pages/bare.html"));
    let link = page.find("link", "Read its data.");
    let url = link.call("function () { return this.href }");
    assert_eq!(url, site.url(DATASET));
    assert!(page.all("alert").is_empty());
}

fn without_module(request: &Request) -> Answer {
    match request.path.ends_with(".wasm") {
        true => Answer::text(404, "no such file"),
        false => Answer::File,
    }
}

#[test]
fn a_browser_without_webassembly_shows_the_fallback_as_it_was() {
    let site = TestSite::start();
    let browser = Browser::start_without_wasm();
    check_fallback(&browser, &site);
    check_bare(&browser, &site);
}

#[test]
fn a_module_that_cannot_be_fetched_leaves_the_fallback_as_it_was() {
    let site = TestSite::start_with(&[], without_module);
    let browser = Browser::start();
    check_fallback(&browser, &site);
    check_bare(&browser, &site);
}

#[test]
fn a_module_under_another_type_still_runs_and_so_does_each_view() {
    let site = TestSite::start_with(&[], |request| match request.path.ends_with(".wasm") {
        true => {
            let file = dist().join(request.path.trim_start_matches('/'));
            let body = fs::read(file).expect("dist/ has the module");
            Answer::body(200, "application/octet-stream", body)
        }
        false => Answer::File,
    });
    let browser = Browser::start();
    let page = Page::open_ready(&browser, &site.url("/pages/fallback.html"));
    page.only("table");
    for at in 0..page.n_views() {
        page.open_view(at);
    }
    assert!(4 < site.n_asked(".wasm"), "each view has a module of its own");
    assert_eq!(page.heard("plan-compare-error"), Vec::<Value>::new());
}

/// The demo's whole comparison as HTML, as if there were no widget.
#[track_caller]
fn check_figure(browser: &Browser, site: &TestSite, has_scripts: bool) {
    let page = Page::open(browser, &site.url("/index.html"));
    let heading = page.find("heading", "Ukraine: the peace plans compared");
    heading.scroll_to_top();
    let before = heading.area();
    if has_scripts {
        browser.eventually("the event", || {
            let errors = page.heard("plan-compare-error");
            errors.first().filter(|error| error["code"] == "wasm").map(drop)
        });
    }
    assert_eq!(heading.area(), before);
    let table = page.find("table", "Ukraine: the peace plans compared: issues down, plans across");
    assert_eq!(table.all("rowheader").len(), 26 + 6, "issues and categories");
    assert_eq!(table.all("columnheader").len(), 7);
    // One for each plan on each issue; WebKit does not count the corner.
    assert!((26 * 7..=26 * 7 + 1).contains(&table.all("cell").len()));
    for role in ["alert", "status", "region", "tab"] {
        assert!(page.all(role).is_empty(), "there is a {role}");
    }
}

#[test]
fn without_scripts_the_whole_comparison_is_there() {
    only_in!(Chromium, "no other driver can turn scripts off");
    let site = TestSite::start();
    let browser = Browser::start();
    browser.cdp("Emulation.setScriptExecutionDisabled", json!({ "value": true }));
    check_figure(&browser, &site, false);
}

#[test]
fn without_webassembly_the_whole_comparison_is_there() {
    let site = TestSite::start();
    let browser = Browser::start_without_wasm();
    check_figure(&browser, &site, true);
}

#[test]
fn where_a_policy_refuses_webassembly_the_whole_comparison_is_there() {
    let policy = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src data:";
    let site = TestSite::start_with(&[("Content-Security-Policy", policy)], |_| Answer::File);
    let browser = Browser::start();
    check_figure(&browser, &site, true);
}

#[test]
fn where_a_policy_refuses_the_script_the_whole_comparison_is_there() {
    let policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";
    let site = TestSite::start_with(&[("Content-Security-Policy", policy)], |_| Answer::File);
    let browser = Browser::start();
    check_figure(&browser, &site, false);
}

#[test]
fn without_the_widget_s_files_the_whole_comparison_is_there() {
    for missing in ["/plan-compare.js", ".wasm", "plan-compare-", "locales/"] {
        let site = TestSite::start_with(&[], move |request| match request.path.contains(missing) {
            true => Answer::text(404, "no such file"),
            false => Answer::File,
        });
        let browser = Browser::start();
        check_figure(&browser, &site, missing != "/plan-compare.js");
    }
}
