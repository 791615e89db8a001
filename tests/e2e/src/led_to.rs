//! Where links of the page and words found lead a reader. Never where the focus goes by keys.

use std::fs;

use static_server::Answer;

use crate::browser::{Browser, only_in};
use crate::page::{Found, Page};
use crate::site::{TestSite, dist};

/// Whether an issue is open and in the window.
fn in_sight(page: &Page<'_>, issue: &str) -> Option<()> {
    let row = page.named("button", issue).into_iter().next()?;
    let is_open = row.attribute("aria-expanded").as_deref() == Some("true");
    (is_open && (0.0..700.0).contains(&row.area().top)).then_some(())
}

/// A widget far below the link that leads into it.
const FAR: &str = r##"<!doctype html><html lang="en"><title>Far</title>
    <p style="height: 600px">Words</p>
    <p><a href="#plan-compare-plans=i:nato">What they say on NATO</a></p>
    <p style="height: 4000px">Words</p>
    <plan-compare id="plans" src="data/ukraine-peace-plans.json" permalink="read"></plan-compare>
    <script type="module" src="plan-compare.js"></script>"##;

#[test]
fn a_link_of_the_page_leads_to_its_issue_wherever_the_reader_has_scrolled() {
    let site = TestSite::start();
    let browser = Browser::start();
    let page = Page::open_demo(&browser, &site, "");
    browser
        .evaluate("void document.querySelector('plan-compare').setAttribute('permalink', 'read')");
    for issue in ["Donetsk", "NATO membership"] {
        let id = if issue == "Donetsk" { "donetsk" } else { "nato" };
        browser.evaluate(&format!("location.hash = 'plan-compare-ukraine-peace-plans=i:{id}'"));
        browser.eventually("the issue, open and in sight", || in_sight(&page, issue));
    }
}

#[test]
fn a_link_of_the_page_leads_into_a_widget_that_nobody_has_come_near() {
    let site = TestSite::start_with(&[], |request| match request.path.as_str() {
        "/far.html" => Answer::body(200, "text/html; charset=utf-8", FAR.to_owned()),
        _ => Answer::File,
    });
    let browser = Browser::start();
    let page = Page::open(&browser, &site.url("/far.html"));
    browser.evaluate("scrollTo(0, 500)");
    page.find("link", "What they say on NATO").click();
    browser.eventually("the issue, open and in sight", || in_sight(&page, "NATO membership"));
}

#[test]
fn a_link_to_an_issue_in_another_view_leads_there_too() {
    let far = FAR.replace("=i:nato", "=v:positions;i:language");
    let site = TestSite::start_with(&[], move |request| match request.path.as_str() {
        "/far.html" => Answer::body(200, "text/html; charset=utf-8", far.clone()),
        _ => Answer::File,
    });
    let browser = Browser::start();
    let page = Page::open(&browser, &site.url("/far.html"));
    let wait = |page: &Page<'_>| {
        browser.eventually("the issue among the positions, in sight", || {
            let mut heads = page.all("rowheader").into_iter();
            let row = heads.find(|head| head.name.starts_with("Language, religion"))?;
            (0.0..800.0).contains(&row.area().top).then_some(())
        });
    };
    page.find("link", "What they say on NATO").click();
    wait(&page);
    // As an address that opens the page does.
    browser.go("about:blank");
    wait(&Page::open(&browser, &site.url("/far.html#plan-compare-plans=v:positions;i:language")));
}

#[test]
fn a_link_leads_into_a_widget_that_has_stood_as_html_until_then() {
    let demo = fs::read_to_string(dist().join("index.html")).expect("the demo");
    let (_, from_element) = demo.split_once("<plan-compare ").expect("its element");
    let (element, _) = from_element.split_once("</plan-compare>").expect("its end");
    // A page without styles, whose figure has the browser's margins.
    let bare = format!(
        "<!doctype html><html lang=\"en\"><title>Linked</title><h1>Plans</h1><p style=\"height: 300px\">Words</p>
        <plan-compare permalink=\"read\" loading=\"interaction\" {element}</plan-compare>
        <p style=\"height: 3000px\">Words</p>
        <script type=\"module\" src=\"plan-compare.js\"></script>"
    );
    let site = TestSite::start_with(&[], move |request| match request.path.as_str() {
        "/linked.html" => Answer::body(200, "text/html; charset=utf-8", bare.clone()),
        _ => Answer::File,
    });
    let browser = Browser::start();
    let address = "/linked.html#plan-compare-ukraine-peace-plans=i:nato";
    let page = Page::open(&browser, &site.url(address)).in_first_widget();
    browser.eventually("the issue, open and in sight", || in_sight(&page, "NATO membership"));
}

/// Searches, and goes where the first place out of sight is told to be.
fn go_to_what_is_found(page: &Page<'_>, words: &str) {
    let browser = page.browser;
    page.only("searchbox").click();
    browser.type_text(words);
    let found = browser.eventually("where it is", || {
        page.all("button").into_iter().find(|button| button.name.starts_with("Found in"))
    });
    found.click();
    browser.eventually("the words found", || {
        let marks = page.all("mark");
        marks.iter().any(|mark| (0.0..800.0).contains(&mark.area().top)).then_some(())
    });
}

#[test]
fn what_is_found_out_of_sight_is_led_to_with_the_focus() {
    let site = TestSite::start();
    let browser = Browser::start();
    let page = Page::open_demo(&browser, &site, "");
    go_to_what_is_found(&page, "internationally");
    assert_eq!(page.focused().attribute("aria-expanded").as_deref(), Some("true"));
}

#[test]
fn on_a_phone_it_is_led_to_in_a_plan_that_had_no_column() {
    only_in!(Chromium, "needs a window as narrow as a phone");
    let site = TestSite::start();
    let browser = Browser::start();
    browser.become_phone(360, 700);
    let page = Page::open_demo(&browser, &site, "");
    let has_column = |id: &str| {
        let heads = page.all("columnheader");
        heads.iter().any(|head| head.attribute("data-plan").as_deref() == Some(id))
    };
    assert!(!has_column("ru"));
    page.find("button", "Compare and filter").click();
    go_to_what_is_found(&page, "eastward");
    assert!(has_column("ru"), "the words are Russia's");
}

#[test]
fn among_answers_it_is_led_to_in_the_plan_s_own_words() {
    let site = TestSite::start();
    let browser = Browser::start();
    let page = Page::open_demo(&browser, &site, "");
    page.find("tab", "Answers").click();
    page.find("tabpanel", "Answers");
    go_to_what_is_found(&page, "internationally");
    let opener = page.focused();
    assert_eq!(opener.attribute("aria-expanded").as_deref(), Some("true"));
    assert!(opener.attribute("data-plan").is_some(), "the plan's own button");
}

#[test]
fn the_table_scrolls_to_the_column_that_holds_the_words() {
    let site = TestSite::start();
    let browser = Browser::start();
    browser.resize(640, 800);
    let page = Page::open_demo(&browser, &site, "");
    page.only("searchbox").click();
    browser.type_text("reunification");
    browser.eventually("the words, in a column in sight", || {
        let marks = page.all("mark");
        marks.iter().any(|mark| (0.0..640.0).contains(&mark.area().left)).then_some(())
    });
}

#[test]
fn the_name_of_a_plan_offers_its_column() {
    let site = TestSite::start();
    let browser = Browser::start();
    browser.resize(640, 800);
    let page = Page::open_demo(&browser, &site, "");
    page.only("searchbox").click();
    browser.type_text("Russia");
    page.find("button", "Column: Russia").click();
    let heads = page.all("columnheader");
    let of_russia = |head: &&Found<'_>| head.attribute("data-plan").as_deref() == Some("ru");
    let head = heads.iter().find(of_russia).expect("its head");
    browser.eventually("its column, in sight", || {
        (0.0..640.0).contains(&head.area().left).then_some(())
    });
}
