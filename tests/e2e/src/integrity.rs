//! The loader runs nothing but what it was built with: each file carries the hash of those that it
//! fetches. Whoever holds the loader by its hash holds all of them.

use std::fs;

use serde_json::{Value, json};
use static_server::{Answer, Request};

use crate::browser::{Browser, only_in, text};
use crate::page::Page;
use crate::site::{TestSite, dist};

/// The file as it is, and a little more at the end, which changes nothing that it does.
fn altered(request: &Request, content_type: &str, more: &[u8]) -> Answer {
    let mut body = fs::read(dist().join(request.path.trim_start_matches('/'))).expect("a file");
    body.extend(more);
    Answer::body(200, content_type, body)
}

/// The hash of every file, as it is published.
fn sri() -> Value {
    let list = fs::read_to_string(dist().join("sri.json")).expect("dist/ has the list");
    serde_json::from_str(&list).expect("JSON")
}

/// A custom section without a name: every runtime skips it.
const SECTION: [u8; 3] = [0, 1, 0];

/// The page as it was, and one event.
#[track_caller]
fn check_refused(altered: fn(&Request) -> Answer) {
    check_refused_on("/pages/fallback.html", altered);
}

#[track_caller]
fn check_refused_on(path: &str, altered: impl Fn(&Request) -> Answer + Send + Sync + 'static) {
    let site = TestSite::start_with(&[], altered);
    let browser = Browser::start();
    let page = Page::open(&browser, &site.url(path));
    let [error] = browser
        .eventually("the event", || <[_; 1]>::try_from(page.heard("plan-compare-error")).ok());
    assert_eq!(error["code"], "wasm");
    page.find("link", "the budgets as a table").assert_in_sight();
    assert!(page.all("table").is_empty());
    assert_eq!(page.browser.evaluate("document.head.querySelectorAll('link').length"), 1);
    assert_eq!(page.browser.evaluate("typeof ran"), "undefined", "it has run");
}

#[test]
fn a_runtime_that_was_altered_does_not_run() {
    only_in!(Chromium | Firefox, "WebKit does not compare what a script imports with a hash");
    check_refused(altered_runtime);
}

/// The runtime tells the page that it has run.
fn altered_runtime(request: &Request) -> Answer {
    match request.path.as_str() {
        path if path.starts_with("/plan-compare-") && path.ends_with(".js") => {
            altered(request, "text/javascript", b"globalThis.ran = true;")
        }
        _ => Answer::File,
    }
}

#[test]
fn a_runtime_that_was_altered_does_not_run_where_an_import_map_holds_it() {
    let list = sri();
    let files = list["files"].as_object().expect("files");
    let runtime =
        files.keys().find(|name| name.starts_with("plan-compare-") && name.ends_with(".js"));
    let runtime = runtime.expect("the runtime is in the list");
    let map = json!({ "integrity": { format!("/{runtime}"): files[runtime] } });
    check_refused_on("/mapped.html", move |request| {
        if request.path != "/mapped.html" {
            return altered_runtime(request);
        }
        let html = format!(
            r#"<!doctype html><title>A page</title><link rel="icon" href="data:," />
            <script type="importmap">{map}</script>
            <script type="module" src="plan-compare.js"></script>
            <plan-compare src="data/city-budget-example.json">
              <a href="data/city-budget-example.json">the budgets as a table</a>
            </plan-compare>"#
        );
        Answer::body(200, "text/html; charset=utf-8", html)
    });
}

#[test]
fn a_module_that_was_altered_does_not_run() {
    check_refused(|request| match request.path.as_str() {
        path if path.starts_with("/plan-compare-") && path.ends_with(".wasm") => {
            altered(request, "application/wasm", &SECTION)
        }
        _ => Answer::File,
    });
}

#[test]
fn a_view_that_was_altered_does_not_run() {
    let site = TestSite::start_with(&[], |request| match request.path.starts_with("/view-") {
        true => altered(request, "application/wasm", &SECTION),
        false => Answer::File,
    });
    let browser = Browser::start();
    let page = Page::open_demo(&browser, &site, "");
    for at in 1..page.n_views() {
        page.all("tab").remove(at).click();
        page.only("alert");
    }
    page.open_view(0);
    page.only("table");
}

#[test]
fn each_file_is_fetched_once_and_is_what_sri_json_says() {
    let list = sri();
    // The page holds the loader, as page authors are told.
    let site = TestSite::start_with(&[], move |request| {
        if request.path != "/held.html" {
            return Answer::File;
        }
        let hash = text(&list["files"]["plan-compare.js"]).to_owned();
        let html = format!(
            "<!doctype html><title>A page</title><link rel=\"icon\" href=\"data:,\">
             <plan-compare src=\"data/city-budget-example.json\"></plan-compare>
             <script type=\"module\" src=\"plan-compare.js\" integrity=\"{hash}\"
                 crossorigin=\"anonymous\"></script>"
        );
        Answer::body(200, "text/html; charset=utf-8", html)
    });
    let browser = Browser::start();
    let page = Page::open_ready(&browser, &site.url("/held.html"));
    page.only("table");
    for ending in ["plan-compare.js", "data/city-budget-example.json"] {
        assert_eq!(site.n_asked(ending), 1, "{ending}");
    }
    assert_eq!(site.n_asked(".js"), 2, "the loader and the runtime");
    assert_eq!(site.n_asked_below("/plan-compare-"), 2, "the runtime and the module");
    assert_eq!(site.n_asked_below("/locales/"), 1);
    assert_eq!(browser.console(), Vec::<String>::new());
}
