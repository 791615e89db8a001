//! What editors do on `builder.html`: from a pasted table to a comparison on a page of their own. Never
//! what the forms hold, which is tested natively.

use std::sync::{Arc, Mutex};

use serde_json::{Value, json};
use static_server::Answer;

use crate::accessibility;
use crate::browser::{Browser, CONTROL, ENTER, text};
use crate::page::{Found, Page};
use crate::site::TestSite;

/// As it is copied from a spreadsheet of two plans; one cell is empty.
const TABLE: [&str; 4] = [
    "Issue;City plan;Friends' plan",
    "Depth;Twelve metres;Nine metres",
    "Cost;40 million;",
    "Ferries;Not addressed;Every hour",
];

/// Keeps what is downloaded, and what a policy refuses.
const WATCH: &str = "
    globalThis.saved = [];
    globalThis.refused = [];
    const address = URL.createObjectURL;
    URL.createObjectURL = (blob) => {
        blob.text().then((text) => saved.push(text));
        return address.call(URL, blob);
    };
    addEventListener('securitypolicyviolation', (event) => refused.push(event.violatedDirective));";

/// A page that an editor has published, and its dataset.
type Published = Arc<Mutex<[String; 2]>>;

fn site(published: &Published) -> TestSite {
    let published = Arc::clone(published);
    TestSite::start_with(&[], move |request| {
        let [page, dataset] = published.lock().unwrap().clone();
        match request.path.as_str() {
            "/published.html" => Answer::body(200, "text/html; charset=utf-8", page),
            "/harbour.json" => Answer::body(200, "application/json", dataset),
            _ => Answer::File,
        }
    })
}

/// The page for editors, with the table made into a comparison.
fn begun<'b>(browser: &'b Browser, site: &TestSite) -> Page<'b> {
    browser.before_each_page(WATCH);
    let page = Page::open(browser, &site.url("/builder.html"));
    page.find("textbox", "Paste a table from a spreadsheet, or a dataset").click();
    for (at, line) in TABLE.iter().enumerate() {
        if 0 < at {
            browser.press(ENTER);
        }
        browser.type_text(line);
    }
    page.find("button", "Make a comparison of it").click();
    page
}

/// Writes in a field in the place of what is there.
fn rewrite(browser: &Browser, field: &Found<'_>, words: &str) {
    field.click();
    browser.press_with(CONTROL, 'a');
    browser.type_text(words);
}

/// The issues and cells that the first widget on the page shows, once they are `expected`.
#[track_caller]
fn widget_shows(browser: &Browser, expected: &[&str]) {
    // In one step, because the widget is made anew with each dataset.
    let shown =
        "document.querySelector('plan-compare')?.shadowRoot?.querySelector('section')?.innerText";
    browser.eventually("the comparison", || {
        let shown = browser.evaluate(shown);
        let words = text(&shown);
        expected.iter().all(|part| words.contains(part)).then_some(())
    });
}

fn value(field: &Found<'_>) -> String {
    text(&field.call("function () { return this.value }")).to_owned()
}

#[test]
fn a_pasted_table_becomes_a_comparison_on_a_blank_page() {
    let published = Published::default();
    let site = site(&published);
    let browser = Browser::start();
    let page = begun(&browser, &site);

    // What only the editor knows is asked for.
    page.find("radio", "The plan does not address the issue").click();
    widget_shows(&browser, &["Depth", "Twelve metres", "Not addressed"]);

    // Title and a cell, beside the widget that follows.
    page.find("tab", "About").click();
    rewrite(&browser, &page.find("textbox", "Title"), "The harbour");
    page.find("tab", "Table").click();
    page.find("button", "Depth, City plan: Twelve metres").click();
    rewrite(&browser, &page.find("textbox", "What it says"), "Thirteen metres");
    widget_shows(&browser, &["The harbour", "Thirteen metres"]);
    page.find("button", "Close").click();
    let cell = page.find("button", "Depth, City plan: Thirteen metres");
    browser.eventually("the cell that was open", || cell.has_focus().then_some(()));

    // A slip is told while it is written, and leads to its field.
    page.find("tab", "Plans").click();
    rewrite(&browser, &page.find("textbox", "Date"), "soon");
    page.find("tab", "About").click();
    page.find("button", "Plan “City plan”, date").click();
    browser.eventually("the field", || page.find("textbox", "Date").has_focus().then_some(()));
    rewrite(&browser, &page.find("textbox", "Date"), "2026-10-02");
    browser.eventually("no fault", || {
        page.named("button", "Plan “City plan”, date").is_empty().then_some(())
    });

    page.find("tab", "Publish").click();
    page.find("combobox", "Read the others against").choose("City plan");
    page.find("textbox", "Address of the dataset").click();
    browser.type_text("harbour.json");
    let snippet = browser.eventually("the snippet", || {
        let snippet = value(&page.find("textbox", "Element, for pages that keep scripts"));
        snippet.contains("src=\"harbour.json\" baseline=\"city-plan\"").then_some(snippet)
    });
    let frame = value(&page.find("textbox", "Frame, for sites that take frames only"));
    assert!(frame.contains("/embed.html?src=harbour.json&amp;baseline=city-plan"), "{frame}");
    page.find("button", "Download the dataset").click();
    let dataset =
        browser.eventually("the file", || browser.evaluate("saved")[0].as_str().map(str::to_owned));
    page.find("button", "Make static HTML").click();
    let whole = value(&page.find("textbox", "Static HTML, with the element around it"));
    for part in ["<table>", "Thirteen metres", "<h3>The harbour</h3>", "src=\"harbour.json\""] {
        assert!(whole.contains(part), "{part} in {whole}");
    }
    assert_eq!(browser.evaluate("refused"), json!([]));
    // The widget tells the slip too.
    let mut console = browser.console();
    console.retain(|line| !line.contains("found 'soon'"));
    assert_eq!(console, Vec::<String>::new());

    let blank = "<!doctype html><meta charset=\"utf-8\"><title>A page</title>\
                 <link rel=\"icon\" href=\"data:,\">";
    *published.lock().unwrap() = [format!("{blank}{snippet}"), dataset];
    let page = Page::open_ready(&browser, &site.url("/published.html"));
    assert_eq!(page.widget().name, "The harbour");
    widget_shows(&browser, &["Thirteen metres", "Nine metres", "Not addressed"]);
    assert_eq!(page.element("state")["baseline"], "city-plan");
}

#[test]
fn work_survives_a_reload_until_it_is_forgotten_and_every_step_goes_back() {
    let site = site(&Published::default());
    let browser = Browser::start();
    let page = begun(&browser, &site);
    page.find("tab", "About").click();
    let title = page.find("textbox", "Title");
    let before = value(&title);
    rewrite(&browser, &title, "The harbour");
    browser.press_with(CONTROL, 'z');
    assert_eq!(value(&title), before, "what is written in one go is one step");
    browser.press_with(CONTROL, 'y');
    assert_eq!(value(&title), "The harbour");
    widget_shows(&browser, &["The harbour"]);

    let page = Page::open(&browser, &site.url("/builder.html"));
    widget_shows(&browser, &["The harbour", "Nine metres"]);
    page.find("button", "Forget…").click();
    page.find("button", "Forget it").click();
    assert_eq!(browser.evaluate("localStorage.length"), 0);
    let page = Page::open(&browser, &site.url("/builder.html"));
    page.find("textbox", "Paste a table from a spreadsheet, or a dataset");
    assert_eq!(page.all("tab").len(), 0);
}

#[test]
fn nothing_of_the_page_for_editors_breaks_a_rule_of_accessibility_or_its_window() {
    let site = site(&Published::default());
    let browser = Browser::start();
    let page = begun(&browser, &site);
    page.find("button", "Depth, City plan: Twelve metres").click();
    page.find("textbox", "What it says");
    accessibility::load(&browser);
    for width in [320, 640, 1000] {
        browser.resize(width, 800);
        for tab in page.names("tab").iter().filter(|name| EDITED.contains(&name.as_str())) {
            page.find("tab", tab).click();
            page.assert_fits();
            let found = browser.evaluate(
                "axe.run({ exclude: ['plan-compare'] }, { resultTypes: ['violations'] })",
            );
            let violations = found["violations"].as_array().expect("axe answers");
            let told: Vec<&str> =
                violations.iter().map(|violation: &Value| text(&violation["id"])).collect();
            assert_eq!(told, [] as [&str; 0], "{tab} at {width}: {:?}", violations.first());
        }
    }
}

/// The parts of the page for editors; the widget beside them has tabs of its own.
const EDITED: [&str; 9] =
    ["Table", "About", "Plans", "Issues", "Sources", "Positions", "Figures", "Events", "Publish"];
