//! Datasets at the format's limits, which are shown, and beyond them, which are refused with the
//! limit; thousands of faults. Counts what is there, never how long it took.

use serde_json::{Value, json};
use static_server::Answer;

use crate::browser::{Browser, only_in, text};
use crate::dataset::file;
use crate::page::Page;
use crate::site::{DATASET, TestSite};

/// A dataset of this size, whose title is this.
fn dataset(n_plans: usize, n_issues: usize, title: &str) -> Value {
    let records = |letter: &str, n: usize| -> Vec<Value> {
        (0..n)
            .map(|at| json!({ "id": format!("{letter}{at}"), "name": format!("{letter} {at}") }))
            .collect()
    };
    json!({
        "format": "plan-compare/1", "id": "d", "title": title, "plans": records("p", n_plans),
        "issues": records("i", n_issues), "provisions": [],
    })
}

/// Opens a page whose dataset is this.
fn with_page(body: impl Into<Vec<u8>>, check: impl FnOnce(&Page<'_>)) {
    let body = body.into();
    let site = TestSite::start_with(&[], move |request| match request.path.as_str() {
        DATASET => Answer::body(200, "application/json", body.clone()),
        _ => Answer::File,
    });
    let browser = Browser::start();
    check(&Page::open(&browser, &site.url("/pages/fallback.html")));
}

#[track_caller]
fn check_refused(dataset: &Value, place: &str, expected: &str, found: &str) {
    with_page(dataset.to_string(), |page| {
        let alert = page.only("alert").text();
        assert_eq!(alert, "The comparison cannot be shown: its data has 1 problem. Try again");
        let [error] = page.heard("plan-compare-error").try_into().expect("one event");
        let [fault] = error["faults"].as_array().expect("a list").as_slice() else {
            panic!("{error}");
        };
        let words = ["place", "expected", "found"].map(|key| text(&fault[key]));
        assert_eq!(words, [place, expected, found]);
        page.find("link", "the budgets as a table").assert_in_sight();
    });
}

#[test]
fn more_than_is_shown_is_refused_with_the_limit() {
    check_refused(&dataset(41, 1, "T"), "/plans", "at most 40 plans", "41");
    check_refused(&dataset(1, 2_001, "T"), "/issues", "at most 2000 issues", "2001");
    let long = "a".repeat(65_537);
    check_refused(&dataset(1, 1, &long), "/title", "a text of at most 65536 bytes", "65537");
}

#[test]
fn what_is_too_large_is_told_before_its_end() {
    let site = TestSite::start_with(&[], |request| match request.path.as_str() {
        DATASET => Answer::Hang { sent: vec![b' '; 2_000_001] },
        _ => Answer::File,
    });
    let browser = Browser::start();
    let page = Page::open(&browser, &site.url("/pages/fallback.html"));
    assert!(page.only("alert").text().contains("too large"));
}

#[test]
fn forty_thousand_cells_are_shown_and_follow_the_reader() {
    with_page(dataset(20, 2_000, "Large").to_string(), |page| {
        page.browser.eventually("the widget is ready", || {
            (!page.heard("plan-compare-ready").is_empty()).then_some(())
        });
        let n_cells =
            "shadowRoot.querySelectorAll('tr[data-issue]:not([hidden]) > td[data-plan]').length";
        assert_eq!(page.element(n_cells), 40_000);
        page.element("setState({ query: '1999' })");
        let n_rows = "shadowRoot.querySelectorAll('tr[data-issue]:not([hidden])').length";
        page.browser.eventually("one issue", || (page.element(n_rows) == 1).then_some(()));
        page.element("setState({ query: '' })");
        page.browser.eventually("all of them", || (page.element(n_cells) == 40_000).then_some(()));
        assert!(page.heard("plan-compare-error").is_empty());
    });
}

#[test]
fn a_mark_at_the_beginning_changes_nothing() {
    with_page([b"\xef\xbb\xbf".to_vec(), file(DATASET)].concat(), |page| {
        page.only("table");
        assert!(page.heard("plan-compare-error").is_empty());
        assert_eq!(page.browser.console(), Vec::<String>::new());
    });
}

/// What the widget said in the console.
fn said(browser: &Browser) -> Vec<String> {
    browser.console().into_iter().filter(|line| line.contains("plan-compare: ")).collect()
}

#[test]
fn thousands_of_faults_are_all_told_and_once_in_the_console() {
    let mut faulty = dataset(1, 1, "T");
    let provision = json!({ "plan": "p0", "issue": "nowhere", "coverage": "silent" });
    faulty["provisions"] = vec![provision; 5_000].into();
    with_page(faulty.to_string(), |page| {
        let alert = page.only("alert").text();
        assert_eq!(alert, "The comparison cannot be shown: its data has 5,000 problems. Try again");
        let [error] = page.heard("plan-compare-error").try_into().expect("one event");
        let faults = error["faults"].as_array().expect("a list");
        assert_eq!(faults.len(), 5_000);
        for (at, fault) in faults.iter().enumerate() {
            assert_eq!(fault["place"], format!("/provisions/{at}/issue"));
        }
        assert_eq!(said(page.browser).len(), 1);
    });
}

#[test]
fn thousands_of_keys_that_nobody_knows_are_one_warning() {
    only_in!(Chromium, "the console's own lines are counted");
    let mut odd = dataset(1, 1, "T");
    for at in 0..5_000 {
        odd[format!("k{at}")] = Value::Null;
    }
    with_page(odd.to_string(), |page| {
        page.only("table");
        let said = said(page.browser);
        assert_eq!(said.len(), 1, "{} lines", said.len());
        assert!(said[0].starts_with("WARNING") && said[0].contains("/k0: expected"), "{}", said[0]);
    });
}
