//! The page that `plan-compare render --page` makes, in a browser, beside its style sheet. What it
//! says is tested natively.

use std::process::Command;

use serde_json::{Value, json};
use static_server::Answer;

use crate::accessibility;
use crate::browser::{Browser, Scheme, from_xtask, only_in, text};
use crate::page::Page;
use crate::site::TestSite;

/// The page of a dataset.
#[track_caller]
fn rendered(language: &str) -> String {
    let mut command = Command::new(from_xtask("PLAN_COMPARE_PROGRAM"));
    command.args(["render", "--page"]);
    command.args(["--language", language, "data/ukraine-peace-plans.json"]);
    command.current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."));
    let output = command.output().expect("it runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("UTF-8")
}

#[track_caller]
fn check(language: &str, width: u32, scheme: Scheme) {
    only_in!(Chromium, "needs a reader who prefers dark pages");
    let html = rendered(language);
    let site = TestSite::start_with(&[], move |request| match request.path.as_str() {
        "/page.html" => Answer::body(200, "text/html; charset=utf-8", html.clone()),
        _ => Answer::File,
    });
    let browser = Browser::start();
    browser.resize(width, 800);
    browser.prefer(scheme);
    let page = Page::open(&browser, &site.url("/page.html"));
    browser.evaluate("document.querySelectorAll('details').forEach((at) => { at.open = true })");
    page.assert_fits();
    let scrolls = "(() => { const box = document.querySelector('figure > div');
        return [getComputedStyle(box).overflowX, box.scrollWidth > box.clientWidth] })()";
    assert_eq!(browser.evaluate(scrolls), json!(["auto", true]));
    accessibility::load(&browser);
    let found = browser.evaluate("axe.run(document, { resultTypes: ['violations'] })");
    let violations = found["violations"].as_array().expect("axe answers");
    let told: Vec<&str> =
        violations.iter().map(|violation: &Value| text(&violation["id"])).collect();
    assert_eq!(told, [] as [&str; 0], "{:?}", violations.first());
}

#[test]
fn the_static_page_fits_a_light_phone() {
    check("en", 320, Scheme::Light);
}

#[test]
fn the_static_page_fits_a_dark_window_from_right_to_left() {
    check("ar", 1000, Scheme::Dark);
}
