//! A reader with a phone: narrow down what is compared, read the count.

use serde_json::json;
use static_server::Answer;

use crate::browser::Browser;
use crate::page::{DEMO, Page};
use crate::site::TestSite;

/// The plans that stand beside each other.
fn sides(page: &Page<'_>) -> [String; 2] {
    ["First plan", "Second plan"].map(|side| page.find("combobox", side).chosen())
}

/// Waits until these two do, each with the cells below its name.
#[track_caller]
fn wait_for_sides(page: &Page<'_>, expected: [&str; 2], ids: [&str; 2]) {
    page.browser.eventually(&format!("{expected:?}"), || (sides(page) == expected).then_some(()));
    let named = |role: &str| -> Vec<_> {
        page.all(role).iter().filter_map(|found| found.attribute("data-plan")).collect()
    };
    assert_eq!(named("columnheader"), ids);
    let cells = named("cell");
    assert!(cells.len() > 2 && cells.chunks(2).all(|pair| pair == ids), "{cells:?}");
    page.assert_fits();
}

#[test]
fn a_phone_reader_narrows_the_comparison_and_the_page_never_scrolls_sideways() {
    let site = TestSite::start();
    let browser = Browser::start();
    browser.become_phone(320, 640);
    let page = Page::open(&browser, &site.url(DEMO)).in_first_widget();
    page.assert_fits();
    page.scroll_to_widget();
    wait_for_sides(&page, ["US draft", "E3 text"], ["us28", "e3"]);
    assert!(page.all("checkbox").is_empty(), "the tools stay out of the way until asked for");

    // By the names in the header, and by the arrows below them; never the same plan twice.
    page.find("combobox", "Second plan").choose("20 points");
    wait_for_sides(&page, ["US draft", "20 points"], ["us28", "p20"]);
    let step = |side: usize, name: &str| {
        let buttons = page.all("columnheader")[side].all("button");
        buttons.into_iter().find(|button| button.name == name).expect("a button").click();
    };
    step(1, "Next plan");
    wait_for_sides(&page, ["US draft", "Ukraine"], ["us28", "ua"]);
    step(0, "Previous plan");
    wait_for_sides(&page, ["Russia", "Ukraine"], ["ru", "ua"]);
    step(0, "Previous plan");
    wait_for_sides(&page, ["20 points", "Ukraine"], ["p20", "ua"]);

    // A plan that is hidden makes place for another.
    page.find("button", "Compare and filter").click();
    page.find("checkbox", "Ukraine").click();
    wait_for_sides(&page, ["US draft", "E3 text"], ["us28", "e3"]);
    page.find("checkbox", "E3 text").click();
    wait_for_sides(&page, ["US draft", "24 points"], ["us28", "e24"]);
    page.find("combobox", "Baseline").choose("20 points");
    wait_for_sides(&page, ["20 points", "US draft"], ["p20", "us28"]);

    let differences = page.find("button", "Only differences");
    differences.click();
    page.assert_fits();
    assert_eq!(differences.attribute("aria-pressed").as_deref(), Some("true"));
    browser.eventually("fewer issues", || (page.issues().len() < 26).then_some(()));
    let n_issues = page.issues().len();
    assert_ne!(n_issues, 0);
    assert_eq!(
        page.count_of(n_issues),
        format!("{n_issues} of 26 issues shown; different answers on {n_issues}"),
    );

    // One for each act, the last of them with all that was chosen.
    let changes = page.heard("plan-compare-change");
    let causes: Vec<_> = changes.iter().map(|change| change["cause"].as_str().unwrap()).collect();
    let expected = ["pair", "pair", "pair", "pair", "plans", "plans", "baseline", "differences"];
    assert_eq!(causes, expected);
    let change = &changes[7];
    assert_eq!(change["baseline"], "p20");
    assert_eq!(change["differences"], true);
    assert_eq!(change["plans"], serde_json::json!(["us28", "e24", "p20", "ru"]));
}

#[test]
fn a_phone_reader_opens_an_issue_and_its_answers_fit_the_screen() {
    let site = TestSite::start();
    let browser = Browser::start();
    browser.become_phone(320, 640);
    let page = Page::open_demo(&browser, &site, "");
    page.find("button", "NATO membership").click();
    page.find("button", "Close NATO membership");
    page.assert_fits();
    let table_box = page.table_box().area();
    assert!(table_box.right - table_box.left <= 320.0, "{table_box:?}");
    for cell in page.all("cell").iter().take(12) {
        let area = cell.area();
        assert!(area.right - area.left <= 320.0, "{}: {area:?}", cell.name);
    }
}

#[test]
fn the_first_screen_of_a_phone_holds_an_issue_with_all_its_answers() {
    const HEIGHT: u32 = 640;
    let site = TestSite::start();
    let browser = Browser::start();
    browser.become_phone(360, HEIGHT);
    for query in ["?lang=en", "?lang=uk", "?lang=ar&dir=rtl"] {
        let page = Page::open_demo(&browser, &site, query);
        for view in ["compare", "answers"] {
            page.element(&format!("setState({{ view: '{view}' }})"));
            let issue =
                browser.eventually(&format!("the first issue of {view} in {query}"), || {
                    let role = if view == "compare" { "row" } else { "listitem" };
                    page.all(role).into_iter().find(|it| it.attribute("data-issue").is_some())
                });
            page.widget().scroll_to_top();
            let (top, area) = (page.widget().area().top, issue.area());
            assert!(
                area.bottom - top <= f64::from(HEIGHT),
                "{view} in {query}: {area:?} from {top}"
            );
        }
    }
}

#[test]
fn the_answers_of_many_plans_to_many_issues_never_scroll_sideways() {
    const MANY: usize = 38;
    let named = |kind: &str, at: usize| json!({ "id": format!("{kind}{at}"), "name": format!("{kind} {at} of a long name") });
    let answers = [
        json!({ "id": "yes", "name": "Yes, under conditions" }),
        json!({ "id": "no", "name": "No" }),
    ];
    let issue = |at| {
        let mut issue = named("issue", at);
        issue["answers"] = json!(answers);
        issue
    };
    let said = |at: usize| {
        json!({ "plan": format!("plan{}", at % MANY), "issue": format!("issue{}", at / MANY),
                "coverage": "stated", "summary": "So it is", "answer": answers[at % 2]["id"] })
    };
    let dataset = json!({
        "format": "plan-compare/1", "id": "many", "title": "Many",
        "plans": (0..MANY).map(|at| named("plan", at)).collect::<Vec<_>>(),
        "issues": (0..MANY).map(issue).collect::<Vec<_>>(),
        "provisions": (0..MANY * MANY).map(said).collect::<Vec<_>>(),
    });
    let html =
        "<!doctype html><meta charset='utf-8'><meta name='viewport' content='width=device-width'>
        <title>Many</title><link rel='icon' href='data:,'>
        <plan-compare src='/many.json' view='answers' loading='eager'></plan-compare>
        <script type='module' src='/plan-compare.js'></script>";
    let site = TestSite::start_with(&[], move |request| match request.path.as_str() {
        "/many.html" => Answer::body(200, "text/html; charset=utf-8", html.to_owned()),
        "/many.json" => Answer::body(200, "application/json", dataset.to_string()),
        _ => Answer::File,
    });
    let browser = Browser::start();
    browser.become_phone(320, 640);
    let page = Page::open_ready(&browser, &site.url("/many.html"));
    let n_buttons = "shadowRoot.querySelectorAll('[part=answer] button[data-plan]').length";
    browser.eventually("each plan on each issue", || {
        (page.element(n_buttons) == json!(MANY * MANY)).then_some(())
    });
    page.assert_fits();
}
