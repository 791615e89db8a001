//! The pages of the invented examples, as articles: each widget comes up, nothing is too wide, nobody
//! is told of a fault, and no link leads nowhere. What they say is tested natively.

use serde_json::{Value, json};

use crate::accessibility;
use crate::browser::{Browser, Scheme, only_in};
use crate::page::Page;
use crate::site::TestSite;

const PAGES: [&str; 4] = [
    "/example-phone-tariffs.html",
    "/example-school-statute.html",
    "/example-council-election.html",
    "/example-city-budget.html",
];

/// The whole page. Two widgets of one dataset are regions of one name, whatever else they show.
const AXE: &str = "axe.run(document, {
    resultTypes: ['violations'], rules: { 'landmark-unique': { enabled: false } },
})";

/// Asks for whatever the page links to on its own site; gives what is not there.
const MISSING: &str = "(async () => {
    const links = [...document.querySelectorAll('a[href]')].map((link) => new URL(link.href));
    const own = links.filter((url) => url.origin === location.origin && url.pathname !== location.pathname);
    const asked = own.map(async (url) => [url.pathname, (await fetch(url, { method: 'HEAD' })).ok]);
    return (await Promise.all(asked)).filter(([, isThere]) => !isThere).map(([path]) => path);
})()";

/// Reads on until every widget of the page is there.
#[track_caller]
fn read_on(page: &Page<'_>) {
    let n_widgets = page.browser.evaluate("document.querySelectorAll('plan-compare').length");
    let n_widgets = n_widgets.as_u64().expect("a count");
    for at in 0..n_widgets {
        let widget = format!("document.querySelectorAll('plan-compare')[{at}]");
        page.browser.evaluate(&format!("{widget}.scrollIntoView({{ behavior: 'instant' }})"));
        page.browser.eventually("the widget is ready", || {
            let n_ready = page.heard("plan-compare-ready").len() as u64;
            (at < n_ready).then_some(())
        });
    }
}

#[track_caller]
fn check(width: u32, scheme: Scheme) {
    only_in!(Chromium, "axe in either scheme needs pages that prefer dark colours");
    let site = TestSite::start();
    let browser = Browser::start();
    browser.resize(width, 800);
    browser.prefer(scheme);
    for name in PAGES {
        let page = Page::open(&browser, &site.url(name));
        let has_figure = "document.querySelector('plan-compare > figure table') !== null";
        assert_eq!(browser.evaluate(has_figure), true, "{name}: no figure to read at first");
        page.assert_fits();
        read_on(&page);
        page.assert_fits();
        assert_eq!(page.heard("plan-compare-error"), Vec::<Value>::new(), "{name}");

        accessibility::load(&browser);
        let found = browser.evaluate(AXE);
        assert_eq!(found["violations"], json!([]), "{name}");
        assert_eq!(browser.evaluate(MISSING), json!([]), "{name}");
        assert_eq!(browser.console(), Vec::<String>::new(), "{name}");
    }
}

#[test]
fn every_example_is_an_article_on_a_light_phone() {
    check(320, Scheme::Light);
}

#[test]
fn every_example_is_an_article_in_a_dark_window() {
    check(1000, Scheme::Dark);
}
