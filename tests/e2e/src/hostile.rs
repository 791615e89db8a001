//! Hostile strings in every field of a dataset: text in every view, and nothing that runs, loads or
//! leads elsewhere. What they are is in `tests/fixtures/hostile.json`.

mod dataset;

use serde_json::{Value, json};
use static_server::Answer;

use crate::browser::{Browser, text};
use crate::page::Page;
use crate::policy::POLICY;
use crate::site::{DATASET, TestSite};

/// What the page must never hear of.
const TRAPS: &str = include_str!("hostile/traps.js");
/// What is wrong with what the widget is made of.
const WRONG: &str = include_str!("hostile/wrong.js");

/// The strings.
fn strings() -> Vec<String> {
    let strings: Vec<String> =
        serde_json::from_str(include_str!("../../fixtures/hostile.json")).expect("strings");
    assert!(60 <= strings.len());
    strings
}

/// Nothing has run, nothing was refused, nothing stands in the widget but what it is made of.
#[track_caller]
fn check_harmless(page: &Page<'_>, when: &str) {
    assert_eq!(page.browser.evaluate("trapped"), json!([]), "{when}");
    assert_eq!(page.browser.evaluate(WRONG), json!([]), "{when}");
}

/// Every string stands in the widget as it is shown.
#[track_caller]
fn check_shown(page: &Page<'_>, strings: &[String], when: &str) {
    let words = page.element("shadowRoot.textContent");
    let missing: Vec<&String> =
        strings.iter().filter(|string| !text(&words).contains(&shown(string))).collect();
    assert!(missing.is_empty(), "{when}: {missing:?}");
}

/// A string without what would end the direction of the text around it, its line breaks as pages
/// know them.
fn shown(string: &str) -> String {
    let string = string.trim_start_matches(['\u{2069}', '\u{202c}']).replace("\r\n", "\n");
    string.replace(['\r', '\u{85}', '\u{2028}', '\u{2029}'], "\n")
}

/// Reads on through the whole widget, where the plans and parties are named by the strings from
/// this one on.
#[track_caller]
fn check_from(first: usize, headers: &[(&str, &str)]) {
    let strings = strings();
    let dataset = dataset::of(&strings, first).to_string();
    assert!(dataset.len() < 2_000_000);
    let site = TestSite::start_with(headers, move |request| match request.path.as_str() {
        DATASET => Answer::body(200, "application/json", dataset.clone()),
        _ => Answer::File,
    });
    let browser = Browser::start();
    browser.before_each_page(TRAPS);
    let page = Page::open_ready(&browser, &site.url("/pages/strict.html"));
    let n_tabs = page.all("tab").len();
    assert_eq!(n_tabs, 7);
    check_shown(&page, &strings, "at first");
    let named: Vec<String> = dataset::named(&strings, first).cloned().collect();
    check_shown(&page, &named, "plans and parties");
    check_harmless(&page, "at first");

    for at in [0, strings.len() / 2, strings.len() - 1] {
        page.element(&format!("setState({{ issue: 'i{at}', baseline: 'p{}' }})", at % 2));
        let n_open = "shadowRoot.querySelectorAll('[part~=detail]').length";
        browser.eventually("an open issue", || {
            (page.element("state")["issue"] == format!("i{at}") && page.element(n_open) != 0)
                .then_some(())
        });
        check_harmless(&page, "an open issue");
    }
    for query in ["<script>alert(1)", "\u{202e}", "&lt;", "onerror=", "__proto__", "\0"] {
        page.element(&format!("setState({{ query: {} }})", json!(query)));
        browser.eventually("the search", || (page.element("state.query") == query).then_some(()));
        check_harmless(&page, query);
    }
    page.element("reset()");
    for view in 1..page.n_views() {
        let name = page.open_view(view);
        // Of two plans, of parties, and of the least that a step may have.
        match name.as_str() {
            "Agreement" => check_shown(&page, &named, &name),
            "Figures" => check_shown(&page, &strings[..strings.len() - 1], &name),
            _ => check_shown(&page, &strings, &name),
        }
        check_harmless(&page, &name);
    }
    page.open_view(0);
    page.element("setAttribute('layout', 'duel')");
    browser.eventually("a duel", || {
        (page.element("shadowRoot.querySelectorAll('th[scope=col]').length") == 2).then_some(())
    });
    check_shown(&page, &strings, "a duel");
    check_harmless(&page, "a duel");
    page.assert_fits();
    // Browsers look for an icon of a page that names none.
    let mut console = browser.console();
    console.retain(|line| !line.contains("/favicon.ico"));
    assert_eq!(console, Vec::<String>::new());
}

#[test]
fn hostile_strings_are_text_in_every_view_under_the_strict_policy() {
    let policy = ("Content-Security-Policy", POLICY);
    for first in [0, dataset::N_NAMED] {
        check_from(first, &[policy]);
    }
}

#[test]
fn hostile_strings_are_text_in_every_view_where_nothing_is_forbidden() {
    for first in [2 * dataset::N_NAMED, 3 * dataset::N_NAMED] {
        check_from(first, &[]);
    }
}

#[test]
fn a_language_that_nobody_speaks_is_english() {
    let site = TestSite::start();
    let browser = Browser::start();
    browser.before_each_page(TRAPS);
    let page = Page::open(&browser, &site.url("/pages/bare.html"));
    let odd = [
        "constructor",
        "__proto__",
        "toString",
        "en-<script>",
        "e",
        "-",
        "x-y-z",
        "en-constructor",
    ];
    for (n_ready, language) in odd.iter().enumerate() {
        browser.evaluate(&format!(
            "document.querySelector('plan-compare').replaceWith(Object.assign(
                document.createElement('plan-compare'),
                {{ loading: 'eager', src: '{DATASET}', lang: '{language}' }}))",
        ));
        browser.eventually(&format!("the widget in {language}"), || {
            (n_ready < page.heard("plan-compare-ready").len()).then_some(())
        });
        page.find("button", "Only differences");
        assert_eq!(page.heard("plan-compare-error"), Vec::<Value>::new(), "{language}");
    }
    check_harmless(&page, "after all");
}
