//! Views whose files do not arrive: one sentence, a second try, and everything else as before.

use std::fs;

use static_server::{Answer, Request};

use crate::browser::Browser;
use crate::page::{N_VIEWS, Page};
use crate::site::{TestSite, dist};

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
    for at in 1..N_VIEWS {
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
        for other in 0..N_VIEWS {
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
    fail_to_open(&page, 3);
    site.mend();
    recover(&page, 3);
}
