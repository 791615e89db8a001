//! A browser without WebAssembly, or without the widget's files: the page as it was.

use static_server::{Answer, Request};

use crate::browser::Browser;
use crate::page::Page;
use crate::site::{DATASET, TestSite};

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
    let browser = Browser::start_with(&["--js-flags=--jitless"]);
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
fn a_module_under_another_type_still_runs() {
    let site = TestSite::start_with(&[], |request| match request.path.ends_with(".wasm") {
        true => {
            let file = crate::site::dist().join(request.path.trim_start_matches('/'));
            let body = std::fs::read(file).expect("dist/ has the module");
            Answer::body(200, "application/octet-stream", body)
        }
        false => Answer::File,
    });
    let browser = Browser::start();
    let page = Page::open_ready(&browser, &site.url("/pages/fallback.html"));
    page.only("table");
}
