//! A panic while a reader acts: the fallback of that widget comes back, its neighbour and the page
//! go on.

use serde_json::json;

use crate::browser::Browser;
use crate::page::Page;
use crate::site::TestSite;

/// Lets the module's next call of the browser fail as a panic does, when the page says so; but not
/// the call that schedules what follows, between which and its note of it nothing can panic.
const TRAP: &str = "
    for (const name of ['instantiate', 'instantiateStreaming']) {
        const make = WebAssembly[name];
        WebAssembly[name] = (source, imports) => {
            for (const functions of Object.values(imports)) {
                for (const [name, act] of Object.entries(functions)) {
                    if (typeof act !== 'function' || /queueMicrotask/.test(act)) continue;
                    functions[name] = (...values) => {
                        if (!globalThis.isTrapSet) return act(...values);
                        globalThis.isTrapSet = false;
                        throw new WebAssembly.RuntimeError('unreachable');
                    };
                }
            }
            return make.call(WebAssembly, source, imports);
        };
    }";

/// Sets the trap for what follows from the next `event`.
fn set_trap(browser: &Browser, event: &str) {
    browser.evaluate(&format!(
        "addEventListener('{event}', () => (window.isTrapSet = true), {{ capture: true, once: true }})"
    ));
}

#[track_caller]
fn check_panic(event: &str, act: fn(&Page<'_>)) {
    let site = TestSite::start();
    let browser = Browser::start();
    browser.before_each_page(TRAP);
    browser.go(&site.url("/pages/neighbours.html"));
    let page = Page::here(&browser).in_first_widget();
    let both = Page::here(&browser);
    browser.eventually("both", || (both.heard("plan-compare-ready").len() == 2).then_some(()));
    browser.evaluate("document.getElementById('second').setState({ baseline: 'mayor-draft' })");
    set_trap(&browser, event);
    act(&page);
    let [error] = browser
        .eventually("the event", || <[_; 1]>::try_from(both.heard("plan-compare-error")).ok());
    assert_eq!(error["code"], "wasm");
    both.find("link", "the first table").assert_in_sight();
    assert!(page.all("table").is_empty());
    assert!(page.element("state").is_null());
    assert!(both.named("link", "the second table").is_empty());

    // The neighbour still hears its reader, in what follows from an act, too.
    let second = Page::here(&browser);
    second.find("button", "Only differences").click();
    browser.eventually("fewer issues", || {
        let n_rows = "document.getElementById('second').shadowRoot
            .querySelectorAll('tr[data-issue]').length < 9";
        (browser.evaluate(n_rows) == true).then_some(())
    });
    second.only("searchbox").click();
    browser.type_text("park");
    browser.eventually("marks", || (!second.all("mark").is_empty()).then_some(()));
    let state = browser.evaluate("document.getElementById('second').state");
    assert_eq!(state["query"], json!("park"));
    assert_eq!(both.heard("plan-compare-error").len(), 1);

    // And the first, put anew, begins again.
    browser.evaluate(
        "(async () => {
             const first = document.getElementById('first');
             const parent = first.parentNode;
             first.remove();
             await null;
             parent.prepend(first);
         })()",
    );
    browser.eventually("the first again", || {
        (both.heard("plan-compare-ready").len() == 3).then_some(())
    });
}

#[test]
fn a_panic_in_a_click() {
    check_panic("click", |page| page.find("button", "Only differences").click());
}

#[test]
fn a_panic_in_a_search() {
    check_panic("input", |page| {
        page.only("searchbox").click();
        page.browser.type_text("p");
    });
}

#[test]
fn a_panic_in_a_choice() {
    check_panic("change", |page| page.find("combobox", "Category").choose("Transport"));
}
