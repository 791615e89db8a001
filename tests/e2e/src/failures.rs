//! A dataset that does not arrive or is none: what the page shows instead, one sentence, what the
//! page hears, and a second try.

mod each;
mod limits;
mod slow;

use std::net::TcpListener;

use serde_json::json;
use static_server::{Answer, Site};

use crate::browser::{Browser, only_in, text};
use crate::page::Page;
use crate::site::{DATASET, TestSite, dist};

const PAGE: &str = "/pages/fallback.html";
const FALLBACK: &str = "the budgets as a table";

/// The fallback, one sentence and the event; nothing else.
#[track_caller]
fn check_failure(page: &Page<'_>, code: &str, sentence: &str) {
    let alert = page.only("alert");
    assert_eq!(alert.text(), format!("{sentence} Try again"));
    page.find("link", FALLBACK).assert_in_sight();
    assert!(page.all("table").is_empty());
    let [error] = page.heard("plan-compare-error").try_into().expect("one event");
    assert_eq!(error["code"], code);
    assert_eq!(error["message"], sentence);
}

#[track_caller]
fn check_recovery(page: &Page<'_>) {
    page.find("button", "Try again").click();
    page.only("table");
    assert!(page.all("alert").is_empty());
    assert!(page.named("link", FALLBACK).is_empty(), "the fallback is still there");
    assert_eq!(page.heard("plan-compare-ready").len(), 1);
}

/// A dataset that is answered like this, until it is not.
#[track_caller]
fn check(fault: fn() -> Answer, code: &str, sentence: &str) {
    let site = TestSite::start_with(&[], move |request| match request.path.as_str() {
        DATASET => fault(),
        _ => Answer::File,
    });
    let browser = Browser::start();
    let page = Page::open(&browser, &site.url(PAGE));
    check_failure(&page, code, sentence);
    site.mend();
    check_recovery(&page);
}

#[test]
fn a_refused_connection_can_be_tried_again() {
    let site = TestSite::start();
    let browser = Browser::start();
    let nobody = TcpListener::bind(("127.0.0.1", 0)).and_then(|socket| socket.local_addr());
    let address = nobody.expect("a free port");
    let page = Page::open(&browser, &site.url(&format!("{PAGE}?src=http://{address}{DATASET}")));
    check_failure(&page, "network", "The comparison could not be loaded.");
    let elsewhere = Site::new(dist()).header("Access-Control-Allow-Origin", "*");
    let _elsewhere = elsewhere.listen(address).expect("the port is still free");
    check_recovery(&page);
}

#[test]
fn a_server_of_another_site_that_does_not_allow_it_is_a_failure_of_the_network() {
    let site = TestSite::start();
    let elsewhere = TestSite::start();
    let browser = Browser::start();
    let page = Page::open(&browser, &site.url(&format!("{PAGE}?src={}", elsewhere.url(DATASET))));
    check_failure(&page, "network", "The comparison could not be loaded.");
}

#[test]
fn a_connection_that_ends_before_an_answer_can_be_tried_again() {
    check(|| Answer::Close, "network", "The comparison could not be loaded.");
}

#[test]
fn a_connection_that_is_cut_in_the_middle_can_be_tried_again() {
    let cut = || Answer::Cut { sent: br#"{"format": "plan-compare/1", "#.to_vec() };
    check(cut, "network", "The comparison could not be loaded.");
}

#[test]
fn a_missing_file_is_told_by_its_status() {
    let sentence = "The comparison could not be loaded: the server answered 404.";
    check(|| Answer::text(404, "no such file"), "http", sentence);
}

#[test]
fn trying_again_in_vain_says_the_same_once_more() {
    let site = TestSite::start_with(&[], |request| match request.path.as_str() {
        DATASET => Answer::text(404, "no such file"),
        _ => Answer::File,
    });
    let browser = Browser::start();
    let page = Page::open(&browser, &site.url(PAGE));
    for n_tries in 1..4 {
        browser.eventually("another event", || {
            (page.heard("plan-compare-error").len() == n_tries).then_some(())
        });
        page.only("alert");
        assert_eq!(site.n_asked(DATASET), n_tries);
        page.find("button", "Try again").click();
    }
}

#[test]
fn a_fault_of_one_element_leaves_its_neighbour_alone() {
    let site = TestSite::start();
    let browser = Browser::start();
    let page = Page::open_ready(&browser, &site.url("/pages/pair.html"));
    let alert = page.only("alert").text();
    assert!(alert.contains("404"), "{alert}");
    page.only("table");
    page.only("searchbox").click();
    browser.type_text("park");
    browser.eventually("marks", || (!page.all("mark").is_empty()).then_some(()));
}

#[test]
fn a_broken_server_is_told_by_its_status() {
    let sentence = "The comparison could not be loaded: the server answered 500.";
    check(|| Answer::text(500, "oh dear"), "http", sentence);
}

#[test]
fn a_page_in_the_place_of_a_dataset_is_damaged_at_its_first_character() {
    let html =
        || Answer::body(200, "text/html; charset=utf-8", "<!doctype html><title>Home</title>");
    check(html, "json", "The comparison is damaged at line 1, column 1.");
}

#[test]
fn half_a_dataset_is_damaged_where_it_ends() {
    let half = || Answer::body(200, "application/json", "{\n  \"format\": \"plan-comp");
    check(half, "json", "The comparison is damaged at line 2, column 23.");
}

#[test]
fn a_dataset_in_another_encoding_is_damaged() {
    let latin = || {
        let body = b"{\"format\": \"plan-compare/1\",\n \"title\": \"Z\xfcrich\"}".to_vec();
        Answer::body(200, "application/json", body)
    };
    check(latin, "json", "The comparison is damaged at line 2, column 13.");
}

#[test]
fn more_than_two_megabytes_are_too_large() {
    let large = || Answer::body(200, "application/json", vec![b' '; 2_000_001]);
    check(large, "size", "The comparison is too large to show.");
}

#[test]
fn json_that_is_no_dataset_has_its_problems_counted_and_listed() {
    let site = TestSite::start_with(&[], |request| match request.path.as_str() {
        DATASET => Answer::body(200, "application/json", "{}"),
        _ => Answer::File,
    });
    let browser = Browser::start();
    let page = Page::open(&browser, &site.url(PAGE));
    page.only("alert");
    let [error] = page.heard("plan-compare-error").try_into().expect("one event");
    let faults = error["faults"].as_array().expect("a list of faults");
    // What a dataset requires: format, id, title, plans, issues, provisions.
    assert_eq!(faults.len(), 6, "{faults:?}");
    check_failure(&page, "format", "The comparison cannot be shown: its data has 6 problems.");

    let console = browser.console().join("\n");
    for fault in faults {
        let expected = text(&fault["expected"]);
        assert!(!expected.is_empty() && console.contains(expected), "{fault} is not in {console}");
    }
    site.mend();
    check_recovery(&page);
}

#[test]
fn without_a_network_what_is_on_screen_stays_and_can_be_tried_again() {
    only_in!(Chromium, "no other driver takes the network away");
    let site = TestSite::start();
    let browser = Browser::start();
    let page = Page::open_ready(&browser, &site.url(PAGE));
    let title = page.only("table").name;
    let go = |is_offline: bool| {
        browser.cdp("Network.enable", json!({}));
        let conditions = json!({
            "offline": is_offline, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1,
        });
        browser.cdp("Network.emulateNetworkConditions", conditions);
    };
    go(true);
    let other = "document.querySelector('plan-compare').src = '/data/ukraine-peace-plans.json'";
    browser.evaluate(other);
    let alert = page.only("alert").text();
    assert_eq!(alert, "The comparison could not be loaded. Try again");
    assert_eq!(page.heard("plan-compare-error")[0]["code"], "network");
    assert_eq!(page.only("table").name, title);
    go(false);
    page.find("button", "Try again").click();
    browser.eventually("the other dataset", || {
        (page.only("table").name != title && page.all("alert").is_empty()).then_some(())
    });
}

#[test]
fn a_faulty_dataset_leaves_the_good_one_on_screen() {
    let site = TestSite::start_with(&[], |request| match request.path.as_str() {
        "/gone.json" => Answer::text(404, "gone"),
        _ => Answer::File,
    });
    let browser = Browser::start();
    let page = Page::open_ready(&browser, &site.url(PAGE));
    let title = page.only("table").name;
    browser.evaluate("document.querySelector('plan-compare').setAttribute('src', '/gone.json')");
    let alert = page.only("alert").text();
    assert!(alert.contains("404"), "{alert}");
    assert_eq!(page.only("table").name, title);
    assert!(page.named("link", FALLBACK).is_empty());
    assert_eq!(site.n_asked("/gone.json"), 1, "nothing is tried again by itself");
}
