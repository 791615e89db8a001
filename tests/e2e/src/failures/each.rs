//! Each way on which a dataset does not arrive whole, in one table (which fault of a dataset is told
//! how, `tests/schema.rs` and `tests/json.rs` prove): what is told of it, that it can be tried again, and
//! that nothing is lost of what is on screen. Never a fault that takes fifteen seconds.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use serde_json::Value;
use static_server::Answer;

use crate::browser::{Browser, Engine, text};
use crate::dataset::file;
use crate::page::Page;
use crate::site::{DATASET, TestSite};

/// What a server answers, the code of the event, and the sentence.
type Case = (&'static str, fn() -> Answer, &'static str, &'static str);

const LOST: &str = "The comparison could not be loaded.";
const FIRST: &str = "The comparison is damaged at line 1, column 1.";

fn json(text: impl Into<Vec<u8>>) -> Answer {
    Answer::body(200, "application/json", text)
}

fn encoded(bytes: &[u8]) -> Answer {
    let header = |name: &str, value: &str| (name.to_owned(), value.to_owned());
    let headers =
        vec![header("Content-Type", "application/json"), header("Content-Encoding", "gzip")];
    Answer::Reply { status: 200, headers, body: bytes.to_vec() }
}

/// Three ids in it are nobody's.
const DANGLING: &str = r#"{"format": "plan-compare/1", "id": "d", "title": "T",
    "plans": [{"id": "a", "name": "A"}], "issues": [{"id": "x", "name": "X"}],
    "provisions": [{"plan": "b", "issue": "y", "coverage": "silent", "sources": ["s"]}]}"#;

const CASES: [Case; 14] = [
    ("closed", || Answer::Close, "network", LOST),
    ("cut", || Answer::Cut { sent: b"{\"format\": ".to_vec() }, "network", LOST),
    ("circle", || Answer::redirect("/fault/circle"), "network", LOST),
    ("elsewhere", || Answer::redirect("http://127.0.0.1:1/"), "network", LOST),
    ("packed", || encoded(b"not packed at all"), "network", LOST),
    (
        "missing",
        || Answer::text(404, "no"),
        "http",
        "The comparison could not be loaded: the server answered 404.",
    ),
    (
        "nothing",
        || Answer::Reply { status: 204, headers: Vec::new(), body: Vec::new() },
        "http",
        "The comparison could not be loaded: the server answered 204.",
    ),
    ("empty", || json(""), "json", FIRST),
    ("login", || json("<!doctype html><title>Log in</title>"), "json", FIRST),
    ("utf-16", || json(*b"\xff\xfe{\0}\0"), "json", FIRST),
    (
        "latin",
        || json(*b"{\n\"title\": \"Z\xfcrich\"}"),
        "json",
        "The comparison is damaged at line 2, column 12.",
    ),
    ("half", || json("{\n \"a\": "), "json", "The comparison is damaged at line 2, column 7."),
    ("large", || json(vec![b' '; 2_000_001]), "size", "The comparison is too large to show."),
    (
        "several",
        || json(DANGLING),
        "format",
        // A source that nobody knows is a slip, which is not counted.
        "The comparison cannot be shown: its data has 2 problems.",
    ),
];

/// A site where `/fault/NAME` has the fault of that name, unless it is mended.
fn site() -> (TestSite, Arc<AtomicBool>) {
    let is_mended = Arc::new(AtomicBool::new(false));
    let is_mended_here = Arc::clone(&is_mended);
    let site = TestSite::start_with(&[], move |request| {
        let Some(name) = request.path.strip_prefix("/fault/") else { return Answer::File };
        if is_mended_here.load(Ordering::SeqCst) {
            return json(file(DATASET));
        }
        let case = CASES.iter().find(|case| case.0 == name).expect("a case");
        case.1()
    });
    (site, is_mended)
}

/// The event and the sentence of a case, after `n_before` other events.
#[track_caller]
fn check_told(page: &Page<'_>, case: &Case, n_before: usize) {
    let (name, _, code, sentence) = match *case {
        // To WebKit what is not packed is as it is, whatever the server says.
        (name @ "packed", fault, ..) if Engine::present() == Engine::WebKit => {
            (name, fault, "json", FIRST)
        }
        case => case,
    };
    let heard = page.browser.eventually(&format!("the event of {name}"), || {
        Some(page.heard("plan-compare-error")).filter(|heard| n_before < heard.len())
    });
    assert_eq!(heard.len(), n_before + 1, "{name}");
    let error = &heard[n_before];
    assert_eq!((text(&error["code"]), text(&error["message"])), (code, sentence), "{name}");
    let faults = error["faults"].as_array().expect("a list");
    let is_told_by_place = |fault: &Value| {
        fault["line"].as_u64().is_some_and(|line| 0 < line)
            && !text(&fault["expected"]).is_empty()
            && !text(&fault["found"]).is_empty()
    };
    assert!(faults.iter().all(is_told_by_place), "{name}: {faults:?}");
    assert!(code != "format" || !faults.is_empty(), "{name}");
    assert_eq!(page.only("alert").text(), format!("{sentence} Try again"), "{name}");
}

#[test]
fn each_fault_leaves_the_fallback_and_can_be_tried_again() {
    let (site, is_mended) = site();
    let browser = Browser::start();
    let page = Page::open(&browser, &site.url("/pages/bare.html"));
    for (n_before, case) in CASES.iter().enumerate() {
        is_mended.store(false, Ordering::SeqCst);
        browser.evaluate(&format!(
            "document.querySelector('plan-compare').replaceWith(Object.assign(
                document.createElement('plan-compare'),
                {{ loading: 'eager', src: '/fault/{}', innerHTML: '<p>Our own <b>table</b></p>' }}))",
            case.0
        ));
        check_told(&page, case, n_before);
        let shown = browser.evaluate("document.querySelector('plan-compare p').offsetHeight");
        assert!(shown.as_f64().is_some_and(|height| 0.0 < height), "{}: no fallback", case.0);
        assert!(page.all("table").is_empty(), "{}", case.0);
        is_mended.store(true, Ordering::SeqCst);
        let n_ready = page.heard("plan-compare-ready").len();
        page.find("button", "Try again").click();
        page.only("table");
        assert!(page.all("alert").is_empty(), "{}", case.0);
        assert_eq!(page.heard("plan-compare-ready").len(), n_ready + 1, "{}", case.0);
    }
}

#[test]
fn each_fault_leaves_what_is_on_screen_with_the_reader_s_choices() {
    let (site, is_mended) = site();
    let browser = Browser::start();
    let page = Page::open_ready(&browser, &site.url("/pages/bare.html"));
    page.only("searchbox").click();
    browser.type_text("park");
    browser.eventually("marks", || (!page.all("mark").is_empty()).then_some(()));
    let issue = page.issues().pop().expect("an issue");
    issue.click();
    page.find("button", &format!("Close {}", issue.name));
    let shown = |page: &Page<'_>| (page.names("rowheader"), page.element("state"));
    let before = shown(&page);
    for (n_before, case) in CASES.iter().enumerate() {
        let src = format!("document.querySelector('plan-compare').src = '/fault/{}'", case.0);
        browser.evaluate(&src);
        check_told(&page, case, n_before);
        assert_eq!(shown(&page), before, "{}", case.0);
    }
    page.find("button", &format!("Close {}", issue.name)).click();
    browser.eventually("the issue to close", || {
        page.element("state")["issue"].is_null().then_some(())
    });
    is_mended.store(true, Ordering::SeqCst);
    page.find("button", "Try again").click();
    browser.eventually("no alert", || page.all("alert").is_empty().then_some(()));
    page.only("table");
}
