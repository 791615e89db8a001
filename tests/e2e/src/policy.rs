//! The strictest policy of a page that the widget works under.

use static_server::Answer;

use crate::browser::Browser;
use crate::every_view::use_every_view;
use crate::page::Page;
use crate::site::TestSite;

pub(crate) const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; \
    style-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; \
    require-trusted-types-for 'script'";

#[test]
fn the_widget_works_under_the_strict_policy_without_a_word_in_the_console() {
    let site = TestSite::start_with(&[("Content-Security-Policy", POLICY)], |_| Answer::File);
    let browser = Browser::start();
    browser.before_each_page(
        "globalThis.refused = [];
         addEventListener('securitypolicyviolation', (event) => {
             // The browser itself looks for the icon of a page that names none.
             if (!event.blockedURI.endsWith('/favicon.ico')) refused.push(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
         });",
    );
    let page = Page::open_ready(&browser, &site.url("/pages/strict.html"));
    use_every_view(&page);
    for name in ["Download CSV", "Download JSON"] {
        page.find("button", name).click();
    }
    assert_eq!(browser.evaluate("refused"), serde_json::json!([]));
    assert_eq!(browser.console(), Vec::<String>::new());
    // Styled, although no style may be inline.
    let position = "function () { return getComputedStyle(this).overflowX }";
    assert_eq!(page.table_box().call(position), "auto");
}

#[test]
fn the_widget_works_in_a_frame_that_may_run_scripts_and_nothing_else() {
    // The frame is of no origin, so that even its own site must allow it to read.
    let allow = ("Access-Control-Allow-Origin", "*");
    let site = TestSite::start_with(&[allow], |_| Answer::File);
    let browser = Browser::start();
    browser.go(&site.url("/pages/framed.html"));
    let n_tables = "return document.querySelector('plan-compare').shadowRoot
        ?.querySelectorAll('table').length ?? 0";
    browser.eventually("a table in the frame", || {
        (browser.run_in_first_frame(n_tables) == 1).then_some(())
    });
    assert_eq!(browser.console(), Vec::<String>::new());
}
