//! Languages of the interface: what a page in one of them fetches and shows, and what it shows when
//! that cannot be fetched. Never whether the words are well translated.

use static_server::{Answer, Request};

use crate::browser::{Browser, LEFT};
use crate::page::Page;
use crate::site::TestSite;

/// The locales that were asked for.
fn locales(page: &Page<'_>) -> Vec<String> {
    let requests = page.requests().into_iter();
    let language = |url: String| Some(url.split_once("/locales/")?.1.split('-').next()?.to_owned());
    requests.filter_map(language).collect()
}

#[test]
fn a_german_page_has_german_tabs_and_fetches_german_words_alone() {
    let site = TestSite::start();
    let browser = Browser::start();
    let page = Page::open_demo(&browser, &site, "?lang=de");
    let tabs = [
        "Vergleich",
        "Antworten",
        "Änderungen",
        "Übereinstimmung",
        "Positionen",
        "Chronik",
        "Zahlen",
    ];
    assert_eq!(page.names("tab"), tabs);
    let count = page.count_of(26);
    assert_eq!(count, "26 von 26 Fragen angezeigt; verschiedene Antworten bei 25");
    assert!(page.widget().text().contains("10. Okt. 2026"), "the date is German");
    for at in 0..page.n_views() {
        page.open_view(at);
    }
    assert_eq!(locales(&page), ["de"]);
    // The dataset has no German: its words are marked as English.
    let title = page
        .widget()
        .call("function () { return this.querySelector('[part=title]').firstElementChild.lang }");
    assert_eq!(title, "en");
}

#[test]
fn an_arabic_page_reads_from_right_to_left() {
    let site = TestSite::start();
    let browser = Browser::start();
    // Without a word about direction.
    let page = Page::open_demo(&browser, &site, "?lang=ar");
    assert_eq!(locales(&page), ["ar"]);
    let direction = "function () { return getComputedStyle(this).direction }";
    assert_eq!(page.widget().call(direction), "rtl");
    assert_eq!(browser.evaluate("getComputedStyle(document.body).direction"), "ltr");
    let is_mirrored = |role: &str| {
        let all = page.all(role);
        assert!(all[1].area().right <= all[0].area().left + 1.0, "{role}");
    };
    is_mirrored("tab");
    is_mirrored("columnheader");
    let issue = page.issues().remove(0).area();
    let plan = page.all("columnheader").remove(0).area();
    assert!(plan.right <= issue.right, "the issues stand at the right");

    let names = page.names("tab");
    page.tab_to("tab", |_| true);
    browser.press(LEFT);
    page.wait_for_view(&names[1]);
    page.assert_fits();
}

/// In English, and with everything that a reader does.
#[track_caller]
fn check_english(fault: fn() -> Answer) {
    let site = TestSite::start_with(&[], move |request: &Request| {
        match request.path.starts_with("/locales/de") {
            true => fault(),
            false => Answer::File,
        }
    });
    let browser = Browser::start();
    let page = Page::open_demo(&browser, &site, "?lang=de");
    assert_eq!(site.n_asked_below("/locales/de-"), 1);
    assert_eq!(site.n_asked_below("/locales/en-"), 1);
    let tabs = ["Compare", "Answers", "Changes", "Agreement", "Positions", "Timeline", "Figures"];
    assert_eq!(page.names("tab"), tabs);
    // Said to be English on a page that says it is German.
    assert_eq!(page.widget().attribute("lang").as_deref(), Some("en"));
    assert!(page.heard("plan-compare-error").is_empty());
    page.only("searchbox").click();
    browser.type_text("wartime");
    page.count_of(1);
    for at in 0..page.n_views() {
        page.open_view(at);
    }
}

#[test]
fn words_that_cannot_be_fetched_are_english_and_everything_works() {
    check_english(|| Answer::text(404, "no such file"));
}

#[test]
fn words_that_are_not_those_of_this_version_are_english_and_everything_works() {
    check_english(|| Answer::body(200, "application/json", "[\"something else\"]"));
}

#[test]
fn where_another_language_cannot_be_had_later_the_first_stays_and_the_rest_is_done() {
    let site = TestSite::start_with(&[], |request| {
        let path = &request.path;
        match path.starts_with("/locales/") && !path.starts_with("/locales/de-") {
            true => Answer::text(404, "no such file"),
            false => Answer::File,
        }
    });
    let browser = Browser::start();
    let page = Page::open_demo(&browser, &site, "?lang=de");
    browser.evaluate(
        "Object.assign(document.querySelector('plan-compare'), { lang: 'fr', differences: true })",
    );
    browser.eventually("the other attribute", || {
        (page.element("state.differences") == true).then_some(())
    });
    assert_eq!(page.names("tab")[0], "Vergleich");
    assert!(page.heard("plan-compare-error").is_empty());
    page.open_view(3);
    page.open_view(0);
}

#[test]
fn without_any_words_the_page_keeps_its_fallback() {
    let site = TestSite::start_with(&[], |request| match request.path.starts_with("/locales/") {
        true => Answer::text(404, "no such file"),
        false => Answer::File,
    });
    let browser = Browser::start();
    let page = Page::open(&browser, &site.url("/pages/fallback.html"));
    let [_] = browser
        .eventually("the event", || <[_; 1]>::try_from(page.heard("plan-compare-error")).ok());
    page.find("link", "the budgets as a table").assert_in_sight();
    assert!(page.all("region").is_empty() && page.all("table").is_empty());
}
