//! What a print holds: a real PDF, what is in the page while it is printed, and what is left.

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use serde_json::{Value, json};

use crate::browser::{Browser, Engine, only_in, text};
use crate::dataset::{demo_dataset, english, entries, entry, ids};
use crate::page::Page;
use crate::site::TestSite;

/// Looks at the widget around each print from now on.
const WATCH: &str = include_str!("print/sheets.js");

/// Prints the page to PDF; gives how many pages it has, and what was in the page meanwhile.
#[track_caller]
fn print(page: &Page<'_>) -> (usize, Value) {
    page.browser.evaluate("printed.length = 0");
    let pdf = BASE64_STANDARD.decode(page.browser.print()).expect("base64");
    assert!(pdf.starts_with(b"%PDF-"), "it is no PDF");
    // Each page is an object of this type; their tree is of another.
    let is_page = |at: &[u8]| at.starts_with(b"/Type /Page") && at.get(11) != Some(&b's');
    let n_pages = pdf.windows(12).filter(|at| is_page(at)).count();
    let printed = page.browser.eventually("the end of the print", || {
        let printed = page.browser.evaluate("printed");
        (printed.as_array().map(Vec::len) == Some(2)).then_some(printed)
    });
    let [during, after] = [0, 1].map(|at| printed[at].clone());
    for left in [after, page.browser.evaluate("look()")] {
        assert_eq!(left["elements"], 0, "something is left of the print");
        assert_eq!(left["text"], "");
    }
    (n_pages, during)
}

fn sheets(printed: &Value) -> &[Value] {
    printed["sheets"].as_array().expect("sheets")
}

/// The plans of each sheet, in order.
fn plans(printed: &Value) -> Value {
    sheets(printed).iter().map(|sheet| sheet["plans"].clone()).collect()
}

/// The issues of each sheet, in order.
fn issues(sheet: &Value) -> Vec<&str> {
    entries(sheet, "details").map(|detail| text(&detail["issue"])).collect()
}

/// Words without differences of white space.
fn flat(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Every provision of the sheets' plans on their issues stands there in full; gives how many have
/// been looked for.
#[track_caller]
fn check_provisions(printed: &Value, dataset: &Value) -> usize {
    let mut n_checked = 0;
    for sheet in sheets(printed) {
        for detail in entries(sheet, "details") {
            let issue = &detail["issue"];
            let on_paper = detail["plans"].as_object().expect("plans");
            let of_sheet = sheet["plans"].as_array().expect("plans");
            assert_eq!(on_paper.len(), of_sheet.len(), "{issue}");
            assert_eq!(detail["rows"], of_sheet.len(), "{issue}");
            for plan in of_sheet {
                let words = text(&on_paper[text(plan)]);
                assert!(!words.is_empty(), "{plan} on {issue} is empty");
                let is_this =
                    |provision: &&Value| provision["plan"] == *plan && provision["issue"] == *issue;
                let Some(provision) = entries(dataset, "provisions").find(is_this) else {
                    continue;
                };
                let full = [&provision["detail"], &provision["summary"]];
                let full = full.map(english).into_iter().find(|full| !full.is_empty());
                let quote = text(&provision["quote"]["text"]);
                let conflicts = entries(provision, "conflicts").map(|at| english(&at["claim"]));
                for expected in full.into_iter().chain([quote]).chain(conflicts) {
                    let expected = flat(expected);
                    assert!(words.contains(&expected), "{plan} on {issue}: {expected} | {words}");
                    n_checked += usize::from(!expected.is_empty());
                }
            }
        }
    }
    n_checked
}

/// Every source that a sheet names by number stands at the end under that number, with its address;
/// gives how many stand there.
#[track_caller]
fn check_sources(printed: &Value, dataset: &Value) -> usize {
    let listed: Vec<_> = entries(printed, "sources").collect();
    let all = dataset["sources"].as_array().expect("sources");
    for source in &listed {
        let at = source[0].as_u64().expect("a number") as usize;
        assert_eq!(source[1], all[at - 1]["url"], "under number {at}");
    }
    for sheet in sheets(printed) {
        let links: Vec<_> = entries(sheet, "links").collect();
        assert!(!links.is_empty());
        for link in links {
            assert!(listed.iter().any(|source| source[1] == *link), "{link} is not at the end");
        }
    }
    listed.len()
}

#[test]
fn a_print_has_every_plan_on_every_issue_in_full_on_sheets_of_four_plans() {
    only_in!(Chromium | Firefox, "the driver of WebKitGTK cannot print");
    let site = TestSite::start();
    let browser = Browser::start();
    let page = Page::open_demo(&browser, &site, "");
    let dataset = demo_dataset();
    browser.evaluate(WATCH);
    let (n_pages, printed) = print(&page);
    // Firefox packs the objects of a PDF, pages included, so that they cannot be counted.
    let is_counted = Engine::present() == Engine::Chromium;
    assert!(!is_counted || 10 < n_pages, "{n_pages} pages for 26 issues of six plans in full");
    assert_eq!(printed["papers"], 1);
    assert_eq!(plans(&printed), json!([["us28", "e3", "e24", "p20"], ["ua", "ru"]]));
    for sheet in sheets(&printed) {
        assert_eq!(sheet["header_rows"], 1);
        assert_eq!(issues(sheet), ids(&dataset, "issues"));
    }
    assert!(100 < check_provisions(&printed, &dataset));
    assert!(100 < check_sources(&printed, &dataset));

    // Who says what stands on the first sheet, once.
    let [first, second] = [0, 1].map(|at| text(&sheets(&printed)[at]["text"]));
    let on_issues = |position: &&Value| position["issue"].is_string();
    for position in entries(&dataset, "positions").filter(on_issues) {
        let words = flat(english(&position["text"]));
        assert!(first.contains(&words), "{words}");
    }
    assert!(first.contains("Who says what") && !second.contains("Who says what"));
    assert_eq!(page.all("table").len(), 1);
}

#[test]
fn a_print_has_what_the_reader_has_chosen_and_a_phone_prints_the_same() {
    only_in!(Chromium | Firefox, "the driver of WebKitGTK cannot print");
    let site = TestSite::start();
    let browser = Browser::start();
    let dataset = demo_dataset();
    for width in [1000, 320] {
        browser.resize(width, 800);
        let page = Page::open_demo(&browser, &site, "");
        if width == 320 {
            page.find("button", "Compare and filter").click();
        }
        page.find("combobox", "Category").choose("Security");
        page.find("checkbox", "Russia").click();
        page.count_of(7);
        browser.evaluate(WATCH);
        let (_, printed) = print(&page);
        assert_eq!(plans(&printed), json!([["us28", "e3", "e24", "p20"], ["ua"]]), "{width}");
        let chosen: Vec<_> = entries(&dataset, "issues")
            .filter(|issue| issue["category"] == "security")
            .map(|issue| text(&issue["id"]))
            .collect();
        assert_eq!(chosen.len(), 7);
        for sheet in sheets(&printed) {
            assert_eq!(issues(sheet), chosen, "{width}");
        }
        assert!(20 < check_provisions(&printed, &dataset));
        let n_sources = check_sources(&printed, &dataset);
        assert!(n_sources < ids(&dataset, "sources").len(), "only what is cited");

        page.find("checkbox", "Ukraine").click();
        browser.eventually("four plans", || {
            let plans = page.element("state.plans");
            (plans.as_array().map(Vec::len) == Some(4)).then_some(())
        });
        let (_, printed) = print(&page);
        assert_eq!(plans(&printed), json!([["us28", "e3", "e24", "p20"]]), "{width}");
    }
}

/// What the interface is made of, by role.
const INTERFACE: [&str; 6] = ["tab", "tablist", "combobox", "searchbox", "checkbox", "alert"];

/// What the print medium shows of the first widget.
const ON_PAPER: &str = "(() => {
    const root = document.querySelector('plan-compare').shadowRoot;
    const shown = (selector) => [...root.querySelectorAll(selector)].filter((at) => at.checkVisibility());
    return {
        heads: shown('thead').map((head) => getComputedStyle(head).display),
        cells: shown('td[data-party]').map((cell) => [cell.dataset.party, cell.innerText.startsWith(
            root.querySelector(`th[data-party=${cell.dataset.party}]`).textContent)]),
        sticky: shown('*').filter((at) => getComputedStyle(at).position === 'sticky').map((at) => at.outerHTML.slice(0, 80)),
        boxes: shown('*').filter((at) => /auto|scroll/.test(getComputedStyle(at).overflow)).map((at) => at.outerHTML.slice(0, 80)),
        addresses: shown('li[value] a[href]').map((link) =>
            [link.getAttribute('href'), getComputedStyle(link, '::after').content]),
        folded: shown('details').filter((details) =>
            ![...details.children].every((child) =>
                child.checkVisibility({ contentVisibilityAuto: true }) && child.getClientRects().length))
            .map((details) => details.querySelector('summary').textContent),
        details: root.querySelectorAll('details').length,
        ink: shown('p, td, th, li').map((at) => getComputedStyle(at).color),
    };
})()";

fn folded_titles(page: &Page<'_>) -> Vec<Value> {
    entries(&page.browser.evaluate(ON_PAPER), "folded").cloned().collect()
}

#[test]
fn on_paper_every_view_is_unfolded_and_without_its_interface() {
    only_in!(Chromium, "needs pages shown as on paper");
    let site = TestSite::start();
    let browser = Browser::start();
    let page = Page::open_demo(&browser, &site, "");
    let dataset = demo_dataset();
    for at in 0..page.n_views() {
        let view = page.open_view(at);
        let [n_tables, n_details] =
            ["table", "DisclosureTriangle"].map(|role| page.all(role).len());
        let folded = folded_titles(&page);
        assert!(!folded.is_empty(), "{view} has something to unfold");

        browser.emulate_medium("print");
        browser.evaluate("void dispatchEvent(new Event('beforeprint'))");
        for role in INTERFACE {
            assert!(page.all(role).is_empty(), "{view} prints a {role}");
        }
        for button in ["Copy link", "Print", "Download CSV", "Reset", "Only differences", "Swap"] {
            assert!(page.named("button", button).is_empty(), "{view} prints {button}");
        }
        let paper = browser.evaluate(ON_PAPER);
        assert_eq!(paper["folded"], json!([]), "{view}");
        assert!(0 < paper["details"].as_u64().unwrap_or(0));
        assert_eq!(paper["sticky"], json!([]), "{view}");
        assert_eq!(paper["boxes"], json!([]), "{view}");
        // Each page says whose a column is; else each cell does.
        match view.as_str() {
            "Positions" => {
                let unnamed = entries(&paper, "cells").filter(|cell| cell[1] != true).count();
                assert_eq!(unnamed, 0, "cells do not say whose they are");
                assert!(100 < entries(&paper, "cells").count());
            }
            _ => {
                assert!(entries(&paper, "heads").all(|head| head == "table-header-group"), "{view}")
            }
        }
        let addresses: Vec<_> = entries(&paper, "addresses").collect();
        assert!(100 < addresses.len(), "{view} prints {} sources", addresses.len());
        for address in addresses {
            let printed = text(&address[1]);
            assert!(printed.contains(text(&address[0])), "{view} prints {printed}");
        }
        let in_a_line = |words: &str| words.split_whitespace().collect::<Vec<_>>().join(" ");
        let words = in_a_line(&page.widget().text());
        let title = english(&dataset["title"]);
        for expected in [title, english(&dataset["method"]), "As of 10 Oct 2026", "Version 1"] {
            assert!(words.contains(&in_a_line(expected)), "{view}: {expected} is not printed");
        }
        let expected = match view.as_str() {
            "Compare" => 2,
            "Figures" => ids(&dataset, "figures").len(),
            _ => n_tables,
        };
        assert_eq!(page.all("table").len(), expected, "{view}");

        browser.evaluate("void dispatchEvent(new Event('afterprint'))");
        browser.emulate_medium("screen");
        assert_eq!(page.all("table").len(), n_tables, "{view}");
        assert_eq!(page.all("DisclosureTriangle").len(), n_details, "{view}");
        assert_eq!(folded_titles(&page), folded, "{view} is folded again");
        assert_eq!(browser.evaluate(OPEN_DETAILS), 0, "{view}");
    }
    let plan = entry(&dataset, "plans", "p20");
    assert!(plan["agreement"].is_object(), "the demo has a meter to print");
}

const OPEN_DETAILS: &str =
    "document.querySelector('plan-compare').shadowRoot.querySelectorAll('details[open]').length";
