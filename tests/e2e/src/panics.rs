//! A panic while a reader acts: the fallback of that widget comes back, its neighbour and the page
//! go on.

use serde_json::{Value, json};
use static_server::Answer;

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

    // It has gone, and what breaks next is somebody else's.
    browser.evaluate(
        "dispatchEvent(new ErrorEvent('error', { error: Object.assign(
            new WebAssembly.RuntimeError('unreachable'),
            { stack: `at ${location.origin}/plan-compare-0.js` }) }))",
    );
    assert_eq!(both.heard("plan-compare-error").len(), 1);

    // The neighbour still hears its reader, in what follows from an act, too.
    let second = Page::here(&browser);
    second.find("button", "Only differences").click();
    browser.eventually("fewer issues", || {
        let n_rows = "document.getElementById('second').shadowRoot
            .querySelectorAll('tr[data-issue]:not([hidden])').length < 9";
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

/// A module whose only function traps at once, as others have theirs on their pages; the page notes
/// that it has, in a timer and in a promise, after which nobody asks.
const FOREIGN: &str = "
    const bytes = [0,97,115,109,1,0,0,0, 1,4,1,96,0,0, 3,2,1,0, 7,5,1,1,116,0,0, 10,5,1,3,0,0,11];
    const { exports } = new WebAssembly.Instance(new WebAssembly.Module(new Uint8Array(bytes)));
    window.foreign = 0;
    const note = (error) => void (window.foreign += error instanceof WebAssembly.RuntimeError);
    addEventListener('error', ({ error }) => note(error));
    addEventListener('unhandledrejection', ({ reason }) => note(reason));
    setTimeout(() => exports.t());
    setTimeout(async () => exports.t());";

/// Whoever acts in the widget keeps it, whatever traps on the page afterwards that is not ours.
#[track_caller]
fn check_foreign_trap(path: &str) {
    let site = TestSite::start_with(&[], |request| match request.path.as_str() {
        VIEW_LIKE => {
            let html = include_str!("../pages/neighbours.html").replace("../", "/");
            Answer::body(200, "text/html; charset=utf-8", html)
        }
        _ => Answer::File,
    });
    let browser = Browser::start();
    browser.go(&site.url(path));
    let page = Page::here(&browser).in_first_widget();
    let both = Page::here(&browser);
    browser.eventually("both", || (both.heard("plan-compare-ready").len() == 2).then_some(()));
    page.find("button", "Only differences").click();
    // As a script of the page's own.
    browser.evaluate(&format!(
        "document.head.append(Object.assign(document.createElement('script'),
            {{ textContent: {} }}))",
        json!(format!("{{ {FOREIGN} }}"))
    ));
    browser.eventually("two traps", || (browser.evaluate("window.foreign") == 2).then_some(()));
    assert_eq!(both.heard("plan-compare-error"), Vec::<Value>::new());
    page.only("table");
    page.find("button", "Reset").click();
    page.count_of(9);
}

/// The page's own address is in what its errors tell of where they come from.
const VIEW_LIKE: &str = "/view-from-here/plan-compare-page.html";

#[test]
fn a_trap_of_another_module_leaves_the_widget_alone() {
    check_foreign_trap("/pages/neighbours.html");
}

#[test]
fn a_trap_of_another_module_on_a_page_whose_address_is_like_ours_does_too() {
    check_foreign_trap(VIEW_LIKE);
}
