//! axe-core finds nothing, its rule of WCAG 2.2 for the size of targets included, and no words are
//! faint: in every view, at both ends of the widths, in both schemes, in both directions, and in a
//! comparison with an open issue and marks.

use std::fs;
use std::sync::LazyLock;

use serde_json::{Value, json};

use crate::browser::{Browser, Scheme, from_xtask, only_in, text};
use crate::page::{Found, Page};
use crate::site::TestSite;

/// What stands out too little, and how many words were looked at.
const CONTRAST: &str = include_str!("accessibility/contrast.js");

const LEFT_TO_RIGHT: &str = "";
const RIGHT_TO_LEFT: &str = "?lang=ar&dir=rtl";

static AXE: LazyLock<String> = LazyLock::new(|| {
    fs::read_to_string(from_xtask("PLAN_COMPARE_AXE")).expect("axe-core is installed")
});

/// Makes axe ready on the page.
#[track_caller]
pub(crate) fn load(browser: &Browser) {
    browser.evaluate(&format!("{}\n;undefined", *AXE));
}

/// Runs axe on the widget; `state` says in which state it is.
#[track_caller]
pub(crate) fn check(page: &Page<'_>, state: &str) {
    let results = page.browser.evaluate(
        "axe.run(document.querySelector('plan-compare'), {
            resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } })",
    );
    let violations = results["violations"].as_array().expect("axe answers");
    let told: Vec<_> = violations.iter().map(told).collect();
    assert!(told.is_empty(), "{state}:\n{}", told.join("\n"));
    let n_passed = results["passes"].as_array().map_or(0, Vec::len);
    assert!(15 < n_passed, "{state}: axe looked at {n_passed} things only");
    let contrast = page.widget().call(CONTRAST);
    assert_eq!(contrast["faint"], json!([]), "{state}");
    assert!(20 < contrast["seen"].as_u64().unwrap_or(0), "{state}: {contrast}");
}

fn told(violation: &Value) -> String {
    let nodes = violation["nodes"].as_array().into_iter().flatten();
    let nodes: Vec<_> = nodes.collect();
    let first = nodes
        .first()
        .map(|node| format!("{}\n    {}", text(&node["html"]), text(&node["failureSummary"])));
    format!("  {} × {}: {}", nodes.len(), text(&violation["id"]), first.unwrap_or_default())
}

/// The demo in each of its views; the comparison also with a search that marks and an issue open.
#[track_caller]
fn check_views(width: u32, scheme: Scheme, direction: &str) {
    only_in!(Chromium, "axe in every scheme and width needs pages that prefer dark colours");
    let site = TestSite::start();
    let browser = Browser::start();
    browser.resize(width, 800);
    browser.prefer(scheme);
    let page = Page::open_demo(&browser, &site, direction);
    load(&browser);
    let state = |name: &str| format!("{width}, {}, {direction} {name}", scheme.name());
    let expected = if direction == RIGHT_TO_LEFT { "rtl" } else { "ltr" };
    let computed = page.widget().call("function () { return getComputedStyle(this).direction }");
    assert_eq!(computed, expected);
    for at in (0..page.n_views()).rev() {
        let view = page.open_view(at);
        check(&page, &state(&view));
    }

    // On a phone the tools are behind a button.
    let is_tools =
        |button: &Found<'_>| button.attribute("aria-controls").as_deref() == Some("controls");
    if let Some(tools) = page.all("button").into_iter().find(is_tools) {
        tools.click();
    }
    page.only("searchbox").click();
    browser.type_text("NATO");
    browser.eventually("marks", || (!page.all("mark").is_empty()).then_some(()));
    page.issues().first().expect("an issue").click();
    browser.eventually("the detail", || page.has_detail().then_some(()));
    check(&page, &state("with an issue open and search marks"));

    // What looks for faint words finds them.
    let fade = "function () { this.querySelector('mark').style.color = 'transparent' }";
    page.widget().call(fade);
    let contrast = page.widget().call(CONTRAST);
    assert_eq!(contrast["faint"].as_array().map(Vec::len), Some(1), "{contrast}");
}

// Any two of width, scheme and direction meet in one of these.

#[test]
fn a_light_phone_from_right_to_left_has_no_violation_in_any_view() {
    check_views(320, Scheme::Light, RIGHT_TO_LEFT);
}

#[test]
fn a_dark_phone_has_no_violation_in_any_view() {
    check_views(320, Scheme::Dark, LEFT_TO_RIGHT);
}

#[test]
fn a_light_window_has_no_violation_in_any_view() {
    check_views(1000, Scheme::Light, LEFT_TO_RIGHT);
}

#[test]
fn a_dark_window_from_right_to_left_has_no_violation_in_any_view() {
    check_views(1000, Scheme::Dark, RIGHT_TO_LEFT);
}
