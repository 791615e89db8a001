//! Views whose files do not arrive: one sentence, a second try, and everything else as before.

use std::fs;

use static_server::{Answer, Request};

use crate::browser::Browser;
use crate::page::Page;
use crate::site::{DATASET, TestSite, dist};

const SENTENCE: &str = "This view could not be loaded. Try again";

/// A site that answers like this for every file whose path begins with one of these.
fn faulty(beginnings: &'static [&'static str], fault: fn() -> Answer) -> TestSite {
    TestSite::start_with(&[], move |request: &Request| {
        match beginnings.iter().any(|beginning| request.path.starts_with(beginning)) {
            true => fault(),
            false => Answer::File,
        }
    })
}

/// Opens a view that does not arrive.
#[track_caller]
fn fail_to_open(page: &Page<'_>, at: usize) {
    let tab = page.all("tab").remove(at);
    tab.click();
    let alert = page.only("alert");
    assert_eq!(alert.text(), SENTENCE, "{}", tab.name);
    assert_eq!(tab.attribute("aria-selected").as_deref(), Some("true"));
    assert!(page.all("table").is_empty());
    page.assert_fits();
}

/// Tries again, once the site answers.
#[track_caller]
fn recover(page: &Page<'_>, at: usize) {
    let name = page.all("tab").remove(at).name;
    page.find("button", "Try again").click();
    page.wait_for_view(&name);
    // The button has gone; who pressed it goes on in the view.
    let panel = page.element("shadowRoot.activeElement?.closest('[role=tabpanel]')?.role");
    assert_eq!(panel, "tabpanel", "{name}");
    assert!(page.all("alert").is_empty());
}

#[test]
fn a_view_that_does_not_arrive_can_be_tried_again() {
    // But for *Compare*, all of the demo.
    for at in 1..7 {
        let site = faulty(&["/view-"], || Answer::text(404, "no such file"));
        let browser = Browser::start();
        let page = Page::open_demo(&browser, &site, "");
        fail_to_open(&page, at);
        // In vain, and with the other views as they were.
        let n_asked = site.n_asked(".wasm");
        page.find("button", "Try again").click();
        browser.eventually("another try", || (n_asked < site.n_asked(".wasm")).then_some(()));
        assert_eq!(page.only("alert").text(), SENTENCE);
        page.open_view(0);
        page.only("table");
        fail_to_open(&page, at);
        site.mend();
        recover(&page, at);
        for other in 0..page.n_views() {
            page.open_view(other);
        }
        assert!(page.heard("plan-compare-error").is_empty());
    }
}

#[test]
fn what_views_share_and_does_not_arrive_can_be_tried_again() {
    let site = faulty(&["/view-shared-"], || Answer::Close);
    let browser = Browser::start();
    let page = Page::open_demo(&browser, &site, "");
    fail_to_open(&page, 2);
    site.mend();
    recover(&page, 2);
}

#[test]
fn a_view_that_is_cut_in_the_middle_can_be_tried_again() {
    let site = TestSite::start_with(&[], |request| match request.path.as_str() {
        path if path.starts_with("/view-timeline") => {
            let mut sent = fs::read(dist().join(&path[1..])).expect("dist/ has the view");
            sent.truncate(sent.len() / 2);
            Answer::Cut { sent }
        }
        _ => Answer::File,
    });
    let browser = Browser::start();
    let page = Page::open_demo(&browser, &site, "");
    fail_to_open(&page, 5);
    site.mend();
    recover(&page, 5);
}

#[test]
fn an_issue_that_is_open_from_the_beginning_comes_with_its_details() {
    let site = TestSite::start();
    let browser = Browser::start();
    browser.go(&site.url("/pages/empty.html"));
    // What is there at the moment in which readers see the comparison.
    browser.evaluate(&format!(
        "document.addEventListener('plan-compare-ready', ({{ target }}) => {{
             window.atFirst = target.shadowRoot.querySelectorAll('[part=detail]').length;
         }});
         document.body.innerHTML =
             `<plan-compare src='{DATASET}' issue='borrowing' loading='eager'></plan-compare>`;"
    ));
    let at_first =
        browser.eventually("the event", || browser.evaluate("window.atFirst ?? null").as_u64());
    assert_eq!(at_first, 2, "two rows unfold");
    Page::here(&browser).find("button", "Close New loans");
}

#[test]
fn where_the_details_do_not_arrive_the_comparison_is_shown_all_the_same() {
    let site = faulty(&["/view-details"], || Answer::text(404, "no such file"));
    let browser = Browser::start();
    browser.go(&site.url("/pages/empty.html"));
    browser.evaluate(&format!(
        "document.body.innerHTML =
             `<plan-compare src='{DATASET}' issue='borrowing' loading='eager'></plan-compare>`;"
    ));
    let page = Page::here(&browser);
    page.only("table");
    assert!(page.only("alert").text().starts_with("This view could not be loaded."));
    site.mend();
    page.find("button", "Try again").click();
    page.find("button", "Close New loans");
}

#[test]
fn where_the_diagnosis_does_not_arrive_the_fault_is_told_without_its_place() {
    for (dataset, code, sentence) in [
        ("{\n x", "json", "The comparison is damaged."),
        ("{}", "format", "The comparison is damaged."),
    ] {
        let site =
            TestSite::start_with(&[], move |request: &Request| match request.path.as_str() {
                path if path.starts_with("/view-diagnosis") => Answer::text(404, "no such file"),
                "/faulty.json" => Answer::body(200, "application/json", dataset),
                _ => Answer::File,
            });
        let browser = Browser::start();
        let page = Page::open(&browser, &site.url("/pages/fallback.html?src=/faulty.json"));
        let [error] = browser
            .eventually("the event", || <[_; 1]>::try_from(page.heard("plan-compare-error")).ok());
        assert_eq!([&error["code"], &error["message"]], [code, sentence]);
        page.find("link", "the budgets as a table").assert_in_sight();
        assert!(page.only("alert").text().starts_with(sentence));
    }
}
