//! A dataset that comes late, in pieces, or never. Never a status.

use std::sync::{Arc, Mutex, mpsc};

use static_server::Answer;

use crate::browser::Browser;
use crate::dataset::file;
use crate::page::Page;
use crate::site::{DATASET, TestSite};

use super::{PAGE, check_failure, check_recovery};

/// A server that stops answering like this is given up, when fifteen seconds pass at once.
#[track_caller]
fn check_patience(stop: fn() -> Answer) {
    let site = TestSite::start_with(&[], move |request| match request.path.as_str() {
        DATASET => stop(),
        _ => Answer::File,
    });
    let browser = Browser::start();
    // Every other time takes its time.
    browser.before_each_page(
        "const wait = setTimeout;
         globalThis.setTimeout = (act, ms, ...more) => wait(act, ms === 15_000 ? 100 : ms, ...more);",
    );
    let page = Page::open(&browser, &site.url(PAGE));
    check_failure(&page, "timeout", "The comparison did not arrive in time.");
    site.mend();
    check_recovery(&page);
}

#[test]
fn a_server_that_says_nothing_is_given_up_after_fifteen_seconds() {
    check_patience(|| Answer::Stall);
}

#[test]
fn a_server_that_stops_in_the_middle_is_given_up_after_fifteen_seconds() {
    check_patience(|| Answer::Hang { sent: br#"{"format": "plan-compare/1", "#.to_vec() });
}

/// For those who wait as long as the widget does for a server, time passes when a test says so.
const CLOCK: &str = "
    const { setTimeout: start, clearTimeout: stop } = window;
    const waiting = new Map();
    let now = 0;
    let n = 0;
    window.setTimeout = (act, ms, ...more) => {
        if (ms !== 15_000) return start(act, ms, ...more);
        n += 1;
        waiting.set(-n, [act, now + ms]);
        return -n;
    };
    window.clearTimeout = (id) => void (waiting.delete(id) || stop(id));
    window.n_begun = () => n;
    window.pass = (ms) => {
        now += ms;
        for (const [id, [act, end]] of waiting) if (end <= now && waiting.delete(id)) act();
    };";

#[test]
fn a_slow_connection_is_not_given_up_as_long_as_something_arrives() {
    let (server, pieces) = mpsc::channel::<Vec<u8>>();
    let pieces = Arc::new(Mutex::new(pieces));
    let site = TestSite::start_with(&[], move |request| {
        if request.path != DATASET {
            return Answer::File;
        }
        let pieces = Arc::clone(&pieces);
        Answer::Stream {
            content_type: "application/json".to_owned(),
            write: Box::new(move |connection| {
                for piece in pieces.lock().expect("one connection at a time").iter() {
                    connection.write_all(&piece)?;
                    connection.flush()?;
                }
                Ok(())
            }),
        }
    });
    let browser = Browser::start();
    browser.before_each_page(CLOCK);
    let page = Page::open(&browser, &site.url(PAGE));
    let n_begun = || browser.evaluate("n_begun()").as_u64().expect("a number");
    browser.eventually("the widget waits", || (0 < n_begun()).then_some(()));
    let dataset = file(DATASET);
    for piece in dataset.chunks(dataset.len() / 3) {
        browser.evaluate("pass(10_000)");
        let before = n_begun();
        server.send(piece.to_vec()).expect("a connection");
        browser.eventually("it waits for the next piece", || (before < n_begun()).then_some(()));
    }
    drop(server);
    page.only("table");
    assert_eq!(page.heard("plan-compare-error").len(), 0);
}
