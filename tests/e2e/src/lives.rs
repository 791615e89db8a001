//! Elements in lives that pages give them: hidden at first, inside other components, by two versions
//! of the script, and a thousand one after another.

use std::sync::{Arc, Mutex, mpsc};

use serde_json::{Value, json};
use static_server::Answer;

use crate::browser::{Browser, only_in};
use crate::dataset::file;
use crate::page::Page;
use crate::site::{DATASET, TestSite, dist};

/// A page on which a test puts elements.
fn empty_page(site: &TestSite, browser: &Browser) {
    browser.go(&site.url("/pages/empty.html"));
}

fn is_ready(browser: &Browser, n_ready: usize) {
    browser.eventually("elements are ready", || {
        (Page::here(browser).heard("plan-compare-ready").len() == n_ready).then_some(())
    });
}

/// Waits until nothing holds an element or its view any more: a count waits a moment to be told, and tells what is alive then: nodes,
/// listeners, bytes of the module's memory.
fn alive(browser: &Browser) -> [u64; 3] {
    browser.eventually("the end of every life", || {
        browser.cdp("HeapProfiler.collectGarbage", json!({}));
        let n_held = browser.evaluate("lives.filter((life) => life.deref()).length");
        (n_held == 0).then_some(())
    });
    let counters = browser.cdp("Memory.getDOMCounters", json!({}));
    let memory = browser.evaluate("memory.buffer.byteLength");
    [&counters["nodes"], &counters["jsEventListeners"], &memory]
        .map(|count| count.as_u64().expect("a count"))
}

#[test]
fn three_hundred_lives_leave_nothing_behind() {
    only_in!(Chromium, "no other driver collects the garbage and counts what is left");
    const HUNDRED: &str = include_str!("lives/hundred.js");
    let site = TestSite::start();
    let browser = Browser::start();
    browser.before_each_page(
        "const make = WebAssembly.instantiateStreaming;
         WebAssembly.instantiateStreaming = async (...sources) => {
             const made = await make.apply(WebAssembly, sources);
             globalThis.memory = made.instance.exports.memory;
             return made;
         };",
    );
    empty_page(&site, &browser);
    let live = |n_hundreds: usize| {
        for _ in 0..n_hundreds {
            let n_rows = browser.evaluate(HUNDRED);
            assert_eq!(n_rows, 100 * 9, "each life has shown its nine issues");
        }
    };
    live(1);
    let before = alive(&browser);
    live(3);
    assert_eq!(alive(&browser), before, "nodes, listeners, bytes");
}

#[test]
fn what_is_hidden_loads_when_it_is_shown_unless_it_is_eager() {
    let site = TestSite::start();
    let browser = Browser::start();
    empty_page(&site, &browser);
    browser.evaluate(&format!(
        "for (const loading of ['lazy', 'eager']) {{
             const box = document.createElement('div');
             box.hidden = true;
             box.id = loading;
             box.style.width = '320px';
             box.innerHTML = `<plan-compare src='{DATASET}' loading='${{loading}}'></plan-compare>`;
             document.body.append(box);
         }}"
    ));
    is_ready(&browser, 1);
    assert_eq!(site.n_asked(DATASET), 1, "the eager one alone has asked");
    browser
        .evaluate("for (const id of ['lazy', 'eager']) document.getElementById(id).hidden = false");
    is_ready(&browser, 2);
    // Both as wide as they are now: two plans beside each other, not a table of three.
    let n_plans = "[...document.querySelectorAll('plan-compare')].map((element) =>
        element.shadowRoot.querySelectorAll('th[scope=col]').length)";
    browser.eventually("two plans each", || {
        (browser.evaluate(n_plans) == json!([2, 2])).then_some(())
    });
}

#[test]
fn in_a_component_without_a_slot_it_waits_for_one() {
    let site = TestSite::start();
    let browser = Browser::start();
    empty_page(&site, &browser);
    browser.evaluate(&format!(
        "document.body.innerHTML = `<div style='background: #111; color: #eee'><section id='box'>
             <plan-compare src='{DATASET}' loading='eager'></plan-compare></section></div>`;
         box.attachShadow({{ mode: 'open' }})"
    ));
    is_ready(&browser, 1);
    browser.evaluate("box.shadowRoot.innerHTML = '<slot></slot>'");
    let ground =
        "document.querySelector('plan-compare').shadowRoot.firstElementChild.dataset.ground";
    browser.eventually("the ground", || (browser.evaluate(ground) == "dark").then_some(()));
    assert_eq!(browser.console(), Vec::<String>::new());
}

#[test]
fn data_of_a_page_that_is_still_arriving_is_waited_for() {
    // The rest comes when the widget has begun to look: it has asked for its language.
    let (goes_on, rest) = mpsc::channel::<()>();
    let rest = Arc::new(Mutex::new(rest));
    let site = TestSite::start_with(&[], move |request| {
        if request.path.starts_with("/locales/") {
            goes_on.send(()).expect("the site lives");
        }
        if request.path != "/arriving.html" {
            return Answer::File;
        }
        let rest = Arc::clone(&rest);
        Answer::Stream {
            content_type: "text/html; charset=utf-8".to_owned(),
            write: Box::new(move |page| {
                let dataset = String::from_utf8(file(DATASET)).expect("UTF-8");
                let (first, second) = dataset.split_at(dataset.find("plans").expect("plans"));
                write!(
                    page,
                    "<!doctype html><html lang=en><link rel=icon href='data:,'><title>A page</title>
                     <script>import('/plan-compare.js')</script>{}
                     <plan-compare loading=eager><script type='application/json'>{first}",
                    // WebKit reads nothing before there is a bit.
                    " ".repeat(10_000)
                )?;
                page.flush()?;
                let _ = rest.lock().expect("one at a time").recv();
                write!(page, "{second}</script></plan-compare></html>")
            }),
        }
    });
    let browser = Browser::start();
    let page = Page::open(&browser, &site.url("/arriving.html"));
    page.only("table");
    assert!(page.all("alert").is_empty());
}

#[test]
fn inside_other_components_it_is_what_it_is_elsewhere() {
    only_in!(Chromium, "only its DevTools look into closed shadow roots");
    let site = TestSite::start();
    let browser = Browser::start();
    empty_page(&site, &browser);
    browser.evaluate(&format!(
        "for (const mode of ['open', 'closed']) {{
             const outer = document.createElement('div');
             outer.lang = 'de';
             document.body.append(outer);
             const inner = document.createElement('section');
             outer.attachShadow({{ mode }}).append(inner);
             inner.attachShadow({{ mode }}).innerHTML =
                 `<style>* {{ color: red }}</style>
                  <plan-compare src='{DATASET}' loading='eager' baseline='mayor-draft'></plan-compare>`;
         }}"
    ));
    is_ready(&browser, 2);
    let page = Page::here(&browser);
    assert_eq!(page.all("table").len(), 2);
    assert_eq!(page.names("tab")[0], "Vergleich", "the language of what stands around it");
    page.all("searchbox")[1].call("function () { this.focus() }");
    browser.type_text("park");
    browser.eventually("marks", || (!page.all("mark").is_empty()).then_some(()));
    assert_eq!(page.heard("plan-compare-change").len(), 4, "as typed, out of closed roots, too");
}

#[test]
fn of_two_versions_of_the_script_the_first_runs_and_the_second_does_no_harm() {
    // The second is the same, of another folder.
    let site = TestSite::start_with(&[], |request| match request.path.strip_prefix("/other/") {
        Some(name) => match std::fs::read(dist().join(name)) {
            Ok(body) => Answer::body(200, static_server::content_type(name.as_ref()), body),
            Err(_) => Answer::text(404, "no such file"),
        },
        None => Answer::File,
    });
    let browser = Browser::start();
    empty_page(&site, &browser);
    let element = format!("<plan-compare src='{DATASET}' loading='eager'></plan-compare>");
    browser.evaluate(&format!(
        "(async () => {{
             document.body.innerHTML = `{element}`;
             await customElements.whenDefined('plan-compare');
         }})()"
    ));
    browser.run_module("/other/plan-compare.js");
    browser.evaluate(&format!("document.body.insertAdjacentHTML('beforeend', `{element}`)"));
    is_ready(&browser, 2);
    assert_eq!(site.n_first_modules(), 1, "one module");
    let asked = Page::here(&browser).requests();
    let of_other = asked.iter().filter(|url| url.contains("/other/"));
    assert_eq!(of_other.count(), 1, "of the second, the loader alone");
    assert_eq!(browser.console(), Vec::<String>::new());
    let tables: Value = browser.evaluate(
        "[...document.querySelectorAll('plan-compare')].map((element) =>
            element.shadowRoot.querySelectorAll('table').length)",
    );
    assert_eq!(tables, json!([1, 1]));
}
