//! That a browser can be driven at all. Nothing of the widget.

use super::Browser;

/// `cargo xtask test` runs it alone first: an engine in which it fails cannot be had.
#[test]
fn a_browser_starts_and_shows_a_page() {
    let browser = Browser::start_alone();
    browser.go("data:text/html,<title>Here</title>");
    assert_eq!(browser.evaluate("document.title"), "Here");
}

#[test]
fn a_module_runs_among_what_the_page_itself_has() {
    let browser = Browser::start();
    browser.go("data:text/html,<title>Here</title>");
    browser.run_module(
        "data:text/javascript,
         const OwnElement = class extends HTMLElement {};
         customElements.define(`own-element`, OwnElement);
         new OwnElement();
         document.title = [globalThis === document.defaultView,
             document.adoptedStyleSheets instanceof Array, document.head instanceof Element];",
    );
    assert_eq!(browser.evaluate("document.title"), "true,true,true");
    assert_eq!(browser.evaluate("document.scripts.length"), 0);
}
