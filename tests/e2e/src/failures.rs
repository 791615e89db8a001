//! A dataset that does not arrive or is none: what the page shows instead, one sentence, what the
//! page hears, and a second try.

mod each;
mod limits;
mod slow;

use std::net::TcpListener;

use serde_json::json;
use static_server::{Answer, Site};

use crate::browser::{Browser, only_in};
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
