//! Many widgets on one page, and many rows in one.

use serde_json::json;
use static_server::Answer;

use crate::browser::Browser;
use crate::page::Page;
use crate::site::TestSite;

#[test]
fn fifty_elements_share_one_module_and_one_instance() {
    let site = TestSite::start();
    let browser = Browser::start();
    let page = Page::open(&browser, &site.url("/pages/many.html"));
    browser.eventually("fifty are ready", || {
        (page.heard("plan-compare-ready").len() == 50).then_some(())
    });
    assert_eq!(site.n_first_modules(), 1);
    // The loader and what it imports.
    assert_eq!(site.n_asked(".js"), 2);
    assert_eq!(page.all("table").len(), 50);
    assert!(page.heard("plan-compare-error").is_empty());

    // What one reader does to one of them stays there.
    page.all("region")[7].all("searchbox")[0].click();
    browser.type_text("xyzzy");
    browser.eventually("one table fewer", || (page.all("table").len() == 49).then_some(()));
}

/// The browser leaves out the layout of rows far from the window, unless it is asked where they are.
#[test]
fn of_many_rows_that_hold_the_words_few_are_asked_where_they_are() {
    const N_ISSUES: usize = 300;
    let plans = ["a", "b", "c", "d", "e", "f"].map(|id| json!({ "id": id, "name": id }));
    let issue = |at| json!({ "id": format!("i{at}"), "name": format!("Issue {at}") });
    let said = |at| {
        let issue = format!("i{at}");
        json!({ "plan": "f", "issue": issue, "coverage": "stated", "summary": "A ferry" })
    };
    let dataset = json!({
        "format": "plan-compare/1", "id": "rows", "title": "Rows", "plans": plans,
        "issues": (0..N_ISSUES).map(issue).collect::<Vec<_>>(),
        "provisions": (0..N_ISSUES).map(said).collect::<Vec<_>>(),
    });
    let html =
        "<!doctype html><meta charset='utf-8'><title>Rows</title><link rel='icon' href='data:,'>
        <plan-compare src='/rows.json' layout='table' loading='eager'></plan-compare>
        <script type='module' src='/plan-compare.js'></script>";
    let site = TestSite::start_with(&[], move |request| match request.path.as_str() {
        "/rows.html" => Answer::body(200, "text/html; charset=utf-8", html.to_owned()),
        "/rows.json" => Answer::body(200, "application/json", dataset.to_string()),
        _ => Answer::File,
    });
    let browser = Browser::start();
    browser.resize(640, 800);
    let page = Page::open_ready(&browser, &site.url("/rows.html"));
    browser.evaluate(
        "{
            globalThis.nAsked = 0;
            const { getBoundingClientRect } = Element.prototype;
            Element.prototype.getBoundingClientRect = function () {
                if (this.closest('tbody')) nAsked++;
                return getBoundingClientRect.call(this);
            };
        }",
    );
    page.only("searchbox").click();
    browser.type_text("ferry");
    let scrolled = "shadowRoot.querySelector('.table-box').scrollLeft";
    browser.eventually("the column that holds the words", || {
        page.element(scrolled).as_f64().filter(|left| 0.0 < *left)
    });
    let n_asked = browser.evaluate("nAsked").as_u64().expect("a number");
    assert!(n_asked < 20, "{n_asked} elements of {N_ISSUES} rows");
}
