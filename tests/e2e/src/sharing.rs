//! The widget's own page, where links lead from pages that do not read them. Never how a link is
//! put into words.

use serde_json::json;
use static_server::Answer;

use crate::browser::Browser;
use crate::page::Page;
use crate::policy::POLICY;
use crate::site::{DATASET, TestSite};

const STATE: &str = "document.querySelector('plan-compare').state";

#[test]
fn a_link_leads_to_the_same_choices_under_the_strict_policy() {
    let policy = ("Content-Security-Policy", POLICY);
    let site = TestSite::start_with(&[policy], |_| Answer::File);
    let browser = Browser::start();
    let page = Page::open_ready(&browser, &site.url("/pages/strict.html"));
    page.find("button", "Only differences").click();
    let issue = page.issues().pop().expect("an issue");
    issue.click();
    page.find("button", &format!("Close {}", issue.name));
    let state = browser.evaluate(STATE);
    let link = browser.evaluate("document.querySelector('plan-compare').getPermalink()");
    let link = link.as_str().expect("a link").to_owned();
    assert!(link.starts_with(&site.url("/embed.html?")), "{link}");
    let title = page.widget().name;
    assert_eq!(browser.evaluate("location.hash"), "", "the page's address is its own");

    let page = Page::open_ready(&browser, &link);
    assert_eq!(browser.evaluate(STATE), state);
    assert_eq!(browser.evaluate("document.title"), json!(title));
    assert_eq!(page.widget().name, title);
    page.find("button", &format!("Close {}", issue.name)).click();
    browser.eventually("the address to follow", || {
        let hash = browser.evaluate("location.hash");
        hash.as_str().is_some_and(|hash| !hash.contains("i:")).then_some(())
    });
    page.assert_fits();
    assert_eq!(browser.console(), Vec::<String>::new());
}

#[test]
fn the_widget_s_own_page_takes_attributes_and_only_addresses_that_can_be_fetched() {
    let site = TestSite::start();
    let browser = Browser::start();
    let query = "baseline=mayor-draft&differences&lang=de&plain=false&onclick=x";
    Page::open_ready(&browser, &site.url(&format!("/embed.html?src={DATASET}&{query}")));
    let attributes = browser.evaluate(
        "[...document.querySelector('plan-compare').attributes].map(
            ({ name, value }) => `${name}=${value}`).sort().slice(0, -1)",
    );
    let expected = [
        "baseline=mayor-draft",
        "differences=",
        "heading-level=2",
        "lang=de",
        "loading=eager",
        "permalink=sync",
    ];
    assert_eq!(attributes, json!(expected));
    assert_eq!(browser.evaluate("document.documentElement.lang"), "de");
    for query in ["", "?src=", "?src=javascript:alert(1)", "?src=data:application/json,1"] {
        browser.go(&site.url(&format!("/embed.html{query}")));
        let words = browser.eventually("a sentence", || {
            let words = browser.evaluate("document.body.innerText");
            words.as_str().filter(|words| !words.trim().is_empty()).map(str::to_owned)
        });
        assert!(words.contains("?src="), "{query}: {words}");
        assert_eq!(browser.evaluate("document.querySelectorAll('plan-compare').length"), 0);
    }
}
