//! Whatever scrolls sideways says so at each end, at every width; columns give way where little is missing.

use serde_json::{Value, json};

use crate::browser::Browser;
use crate::page::Page;
use crate::site::TestSite;

/// Gives the widget each width in turn, in pixels, for each number of plans; returns what is wrong.
const EVERY_WIDTH: &str = include_str!("ends/every_width.js");

fn check_every_width(page: &Page<'_>) {
    page.browser.evaluate(&format!("void ({EVERY_WIDTH})()"));
    let wrong = page.browser.eventually("every width", || {
        let wrong = page.browser.evaluate("window.wrong ?? null");
        (wrong != Value::Null).then_some(wrong)
    });
    assert_eq!(wrong, json!([]));
}

#[test]
fn at_every_width_and_with_every_number_of_plans_both_ends_say_whether_there_is_more() {
    let site = TestSite::start();
    let browser = Browser::start();
    browser.resize(1_000, 700);
    let page = Page::open_ready(&browser, &site.url("/pages/eight.html"));
    check_every_width(&page);
}

#[test]
fn beside_a_float_and_in_zoom_they_do_too() {
    let site = TestSite::start();
    let browser = Browser::start();
    browser.resize(1_000, 700);
    let page = Page::open_ready(&browser, &site.url("/pages/eight.html"));
    browser.evaluate(
        "document.body.insertAdjacentHTML('afterbegin',
             '<aside style=\"float: inline-end; inline-size: 130px; block-size: 900px\">Aside</aside>')",
    );
    browser.evaluate("document.documentElement.style.zoom = 1.3");
    check_every_width(&page);
}

#[test]
fn the_buttons_move_a_screenful_lead_back_and_keep_the_focus() {
    let site = TestSite::start();
    let browser = Browser::start();
    browser.resize(1_000, 700);
    let page = Page::open_ready(&browser, &site.url("/pages/eight.html"));
    let scrolled = || page.element("shadowRoot.querySelector('.table-box').scrollLeft");
    let scrolled = || scrolled().as_f64().expect("a number");
    let more = page.widget().all("button").into_iter().find(|it| it.name.ends_with("more plans"));
    let more = more.expect("more plans than there is room for");
    // A smooth scroll goes on for a while.
    let at_rest = || {
        let mut last = -1.0;
        browser.eventually("the end of the way", || {
            let now = scrolled();
            (std::mem::replace(&mut last, now) == now).then_some(now)
        })
    };
    let mut n_presses = 0;
    while more.attribute("aria-disabled").is_none() {
        let before = scrolled();
        more.click();
        n_presses += 1;
        assert!(n_presses < 4, "a screenful each");
        browser.eventually("another place", || (before + 1.0 < scrolled()).then_some(()));
        at_rest();
        assert!(more.has_focus());
    }
    let back = page.find("button", "Back");
    for _ in 0..n_presses {
        back.click();
        at_rest();
    }
    browser.eventually("the beginning", || (scrolled() < 1.0).then_some(()));
    browser.eventually("no more before it", || back.attribute("aria-disabled"));
    assert!(back.has_focus());
}
