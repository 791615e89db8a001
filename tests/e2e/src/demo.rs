//! What the demo shows, how its table is made, and that it keeps to itself.

use serde_json::{Value, json};

use crate::browser::Browser;
use crate::every_view::use_every_view;
use crate::page::{DEMO, Page};
use crate::site::{DATASET, TestSite};

/// The table's markup, as far as pages may rely on it.
const STRUCTURE: &str = "function () {
    const ids = (name, nodes) => [...nodes].map((node) => node.getAttribute(name));
    const shown = (nodes) => [...nodes].filter((node) => !node.hidden);
    const groups = shown(this.tBodies);
    const rows = groups.flatMap((body) => shown(body.rows));
    const issues = rows.filter((row) => row.dataset.issue);
    const plans = ids('data-plan', shown(this.tHead.querySelectorAll('th[scope=col]')));
    return {
        plans,
        issues: ids('data-issue', issues),
        caption: this.caption.textContent,
        groups: groups.map((body) => body.querySelectorAll('th[scope=rowgroup]').length),
        row_headers: issues.filter((row) => row.querySelectorAll('th[scope=row]').length === 1).length,
        rows_in_plan_order: issues.filter((row) =>
            String(ids('data-plan', shown(row.querySelectorAll('td')))) === String(plans)).length,
        empty_cells: issues.flatMap((row) => shown(row.cells)).filter((cell) => !cell.innerText.trim()).length,
        nested_tables: this.querySelectorAll('table').length,
    };
}";

#[test]
fn the_demo_compares_six_plans_on_twenty_six_issues_in_one_native_table() {
    let site = TestSite::start();
    let browser = Browser::start();
    let page = Page::open_demo(&browser, &site, "");
    let table = page.only("table").call(STRUCTURE);
    assert_eq!(table["plans"], json!(["us28", "e3", "e24", "p20", "ua", "ru"]));
    assert_eq!(table["issues"].as_array().map(Vec::len), Some(26));
    assert_eq!(table["caption"], "Ukraine: the peace plans compared: issues down, plans across");
    assert_eq!(table["groups"], json!([1, 1, 1, 1, 1, 1]));
    assert_eq!(table["row_headers"], 26);
    assert_eq!(table["rows_in_plan_order"], 26);
    assert_eq!(table["empty_cells"], 0);
    assert_eq!(table["nested_tables"], 0);

    let title = page.find("heading", "Ukraine: the peace plans compared");
    assert_eq!(title.call("function () { return this.localName }"), "h3");
    assert_eq!(page.widget().name, "Ukraine: the peace plans compared");
    assert_eq!(page.all("checkbox").len(), 7);
    let count = page.only("status").text();
    assert!(count.starts_with("26 of 26 issues shown; "), "{count}");
}

#[test]
fn what_is_hidden_has_no_place_in_the_table() {
    let site = TestSite::start();
    let browser = Browser::start();
    let page = Page::open_demo(&browser, &site, "");
    page.find("checkbox", "Russia").click();
    page.find("combobox", "Category").choose("Security");
    page.count_of(7);
    let table = page.only("table").call(STRUCTURE);
    assert_eq!(table["plans"], json!(["us28", "e3", "e24", "p20", "ua"]));
    assert_eq!(table["issues"].as_array().map(Vec::len), Some(7));
    assert_eq!(table["rows_in_plan_order"], 7);
    assert_eq!(table["groups"], json!([1]));

    page.find("button", "Reset").click();
    page.count_of(26);
    let focused = page.focused();
    assert_ne!(focused.role, "RootWebArea", "the focus is lost");
}

#[test]
fn silent_and_unreported_cells_say_so_in_words_of_their_own() {
    let site = TestSite::start();
    let browser = Browser::start();
    let page = Page::open_demo(&browser, &site, "");
    let words = page.only("table").text();
    assert!(words.contains("Not addressed") && words.contains("Not reported"), "{words}");
}

/// Every control once.
fn use_everything(page: &Page<'_>) {
    page.find("checkbox", "Geneva 19").click();
    page.find("combobox", "Baseline").choose("24 points");
    page.find("combobox", "Category").choose("Security");
    page.find("button", "Only differences").click();
    page.only("searchbox").click();
    page.browser.type_text("NATO");
    page.browser.eventually("marks", || (!page.all("mark").is_empty()).then_some(()));
    page.find("button", "NATO membership").click();
    page.find("button", "Close NATO membership").click();
    // The count is told a moment later, and moves the button beside it.
    page.count_of(page.issues().len());
    page.find("button", "Reset").click();
    page.count_of(26);
    for title in page.all("DisclosureTriangle") {
        title.click();
    }
}

/// The demo without the widgets further down, which fetch for themselves when the reader comes near.
fn open_alone<'b>(browser: &'b Browser, site: &TestSite) -> Page<'b> {
    let page = Page::open(browser, &site.url(DEMO)).in_first_widget();
    browser.evaluate("for (const other of document.querySelectorAll('[plain]')) other.remove()");
    page.scroll_to_widget();
    page
}

/// Neither a cookie, nor storage, nor a worker, nor anything in the address.
#[track_caller]
fn check_keeps_nothing(browser: &Browser) {
    let kept = browser.evaluate(
        "(async () => [
            document.cookie, localStorage.length, sessionStorage.length,
            (await indexedDB.databases()).length, (await caches.keys()).length,
            (await navigator.serviceWorker.getRegistrations()).length, location.hash,
        ])()",
    );
    assert_eq!(kept, json!(["", 0, 0, 0, 0, 0, ""]));
}

/// What was fetched, but for the icon of a page that names none, which browsers look for.
fn requests(page: &Page<'_>) -> Vec<String> {
    page.requests().into_iter().filter(|url| !url.ends_with("/favicon.ico")).collect()
}

/// What was asked for until the comparison was on screen: without the parts of the module that are
/// fetched when the browser has nothing else to do.
fn first_view(mut requests: Vec<String>) -> Vec<String> {
    requests.retain(|url| !url.contains("/view-"));
    requests
}

/// Whoever uses every view fetches each view's file once, what several share, and nothing else.
#[track_caller]
fn check_only_views(page: &Page<'_>, site: &TestSite) {
    let before = requests(page);
    use_every_view(page);
    let after = requests(page);
    // WebKit may still be putting the first ones into order.
    assert!(before.iter().all(|url| after[..before.len()].contains(url)), "{before:?} {after:?}");
    let mut fetched = after[before.len()..].to_vec();
    let views = page.all("tab").into_iter().skip(1).filter_map(|tab| tab.attribute("data-view"));
    for id in views {
        let own = site.url(&format!("/view-{id}-"));
        let n_before = fetched.len();
        fetched.retain(|url| !url.starts_with(&own));
        assert_eq!(n_before - fetched.len(), 1, "{id}: {after:?}");
    }
    // What an issue's details need is fetched when the browser has nothing else to do.
    for shared in ["/view-shared-", "/view-details-"].map(|path| site.url(path)) {
        fetched.retain(|url| !url.starts_with(&shared));
    }
    assert_eq!(fetched, Vec::<String>::new());
}

#[test]
fn the_widget_asks_for_nothing_keeps_nothing_and_says_nothing() {
    let site = TestSite::start();
    let browser = Browser::start();
    let page = open_alone(&browser, &site);
    let requests = first_view(page.requests());
    let own = site.url("/");
    assert_eq!(requests.iter().filter(|url| !url.starts_with(&own)).count(), 0, "{requests:?}");
    for (what, ending) in [
        ("the loader", "/plan-compare.js"),
        ("the glue", ".js"),
        ("the module", ".wasm"),
        ("the dataset", "/data/ukraine-peace-plans.json"),
    ] {
        assert!(requests.iter().any(|url| url.ends_with(ending)), "{what} is not in {requests:?}");
    }
    let words = site.url("/locales/en-");
    assert!(requests.iter().any(|url| url.starts_with(&words)), "no words in {requests:?}");
    assert_eq!(requests.len(), 5, "{requests:?}");

    use_everything(&page);
    assert_eq!(first_view(page.requests()), requests);
    check_only_views(&page, &site);
    check_keeps_nothing(&browser);
    assert_eq!(browser.console(), Vec::<String>::new());
    assert_eq!(page.heard("plan-compare-error"), Vec::<Value>::new());
}

#[test]
fn the_widget_s_own_page_asks_for_nothing_either_and_keeps_nothing() {
    let site = TestSite::start();
    let browser = Browser::start();
    let address = site.url(&format!("/embed.html?src={DATASET}"));
    let page = Page::open_ready(&browser, &address);
    let requests = first_view(requests(&page));
    let own = site.url("/");
    let others = requests.iter().filter(|url| !url.starts_with(&own));
    assert_eq!(others.collect::<Vec<_>>(), [] as [&String; 0]);
    let names = ["/embed.css", "/embed.js", "/plan-compare.js", "/locales/en-", ".wasm", DATASET];
    for name in names {
        let n = requests.iter().filter(|url| url.contains(name)).count();
        assert_eq!(n, 1, "{name} in {requests:?}");
    }
    // Those, and the runtime.
    assert_eq!(requests.len(), names.len() + 1, "{requests:?}");
    check_only_views(&page, &site);
    // The choices are as they were at first, and soon the address is too.
    let hash = || browser.evaluate("location.hash");
    browser.eventually("the address as it was", || (hash() == "").then_some(()));
    check_keeps_nothing(&browser);
    let mut console = browser.console();
    console.retain(|line| !line.contains("/favicon.ico"));
    assert_eq!(console, Vec::<String>::new());
    assert_eq!(page.heard("plan-compare-error"), Vec::<Value>::new());
}

#[test]
fn a_view_fetches_its_own_files_when_it_is_opened_and_never_again() {
    let site = TestSite::start();
    let browser = Browser::start();
    let page = open_alone(&browser, &site);
    // What an open issue needs comes when the browser is idle; then nothing is on its way any more.
    page.find("button", "Military limit, Ukraine").click();
    page.find("button", "Close Military limit, Ukraine");
    let mut requests = page.requests();
    let ids: Vec<_> = page.all("tab").iter().filter_map(|tab| tab.attribute("data-view")).collect();
    assert_eq!(
        ids,
        ["compare", "answers", "changes", "agreement", "positions", "timeline", "figures"]
    );
    for (at, id) in ids.iter().enumerate().skip(1) {
        page.open_view(at);
        let fetched = page.requests().split_off(requests.len());
        let own = site.url(&format!("/view-{id}-"));
        // What several views share is in one file.
        let shared = site.url("/view-shared-");
        let is_expected = |url: &String| url.starts_with(&own) || url.starts_with(&shared);
        assert!(fetched.iter().all(is_expected), "{id} fetches {fetched:?}");
        let n_own = fetched.iter().filter(|url| url.starts_with(&own)).count();
        assert_eq!(n_own, 1, "{id} fetches {fetched:?}");
        requests.extend(fetched);
    }
    for at in (0..page.n_views()).rev() {
        page.open_view(at);
    }
    assert_eq!(page.requests(), requests);
    assert_eq!(browser.console(), Vec::<String>::new());
}
