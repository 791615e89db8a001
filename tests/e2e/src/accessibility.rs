//! axe-core finds nothing, at both ends of the widths, in both schemes, in each state.

use std::fs;
use std::sync::LazyLock;

use serde_json::Value;

use crate::browser::{Browser, Scheme, from_xtask, text};
use crate::page::{DEMO, Page};
use crate::site::TestSite;

static AXE: LazyLock<String> = LazyLock::new(|| {
    fs::read_to_string(from_xtask("PLAN_COMPARE_AXE")).expect("axe-core is installed")
});

/// Runs axe on the widget; `state` says in which state it is.
#[track_caller]
fn check(page: &Page<'_>, state: &str) {
    let results = page.browser.evaluate("axe.run('plan-compare', { resultTypes: ['violations'] })");
    let violations = results["violations"].as_array().expect("axe answers");
    let told: Vec<_> = violations.iter().map(told).collect();
    assert!(told.is_empty(), "{state}:\n{}", told.join("\n"));
    let n_passed = results["passes"].as_array().map_or(0, Vec::len);
    assert!(15 < n_passed, "axe looked at {n_passed} things only");
}

fn told(violation: &Value) -> String {
    let nodes = violation["nodes"].as_array().into_iter().flatten();
    let nodes: Vec<_> = nodes.collect();
    let first = nodes
        .first()
        .map(|node| format!("{}\n    {}", text(&node["html"]), text(&node["failureSummary"])));
    format!("  {} × {}: {}", nodes.len(), text(&violation["id"]), first.unwrap_or_default())
}

/// The demo, closed; with an issue open; with a search that opens and marks.
#[track_caller]
fn check_states(path: &str, width: u32, scheme: Scheme) {
    let site = TestSite::start();
    let browser = Browser::start();
    browser.resize(width, 800);
    browser.prefer(scheme);
    let page = Page::open_ready(&browser, &site.url(path));
    browser.evaluate(&format!("{}\n;undefined", *AXE));
    let state = |name: &str| format!("{path} at {width}, {}, {name}", scheme.name());
    check(&page, &state("closed"));

    // On a phone the tools are behind a button.
    if let Some(tools) = page
        .all("button")
        .into_iter()
        .find(|button| button.attribute("aria-controls").as_deref() == Some("controls"))
    {
        tools.click();
    }
    page.only("searchbox").click();
    browser.type_text("NATO");
    browser.eventually("marks", || (!page.all("mark").is_empty()).then_some(()));
    page.issues().first().expect("an issue").click();
    browser.eventually("differences", || (!page.all("deletion").is_empty()).then_some(()));
    check(&page, &state("with an issue open and search marks"));
}

#[test]
fn a_light_phone_has_no_violation() {
    check_states(DEMO, 320, Scheme::Light);
}

#[test]
fn a_dark_phone_has_no_violation() {
    check_states(DEMO, 320, Scheme::Dark);
}

#[test]
fn a_light_window_has_no_violation() {
    check_states(DEMO, 1000, Scheme::Light);
}

#[test]
fn a_dark_window_has_no_violation() {
    check_states(DEMO, 1000, Scheme::Dark);
}

#[test]
fn a_page_from_right_to_left_has_no_violation() {
    let path = "/index.html?lang=ar&dir=rtl";
    check_states(path, 320, Scheme::Light);
    check_states(path, 1000, Scheme::Dark);
}
