//! A reader who checks where a claim comes from.

use std::collections::HashMap;

use crate::browser::{Browser, text};
use crate::dataset::{demo_dataset, english};
use crate::page::Page;
use crate::site::TestSite;

#[test]
fn each_source_of_an_open_issue_is_a_safe_link_that_names_its_outlet() {
    let site = TestSite::start();
    let browser = Browser::start();
    let page = Page::open_demo(&browser, &site, "");
    let dataset = demo_dataset();
    let sources = dataset["sources"].as_array().expect("the demo has sources");
    let outlets: HashMap<_, _> = sources
        .iter()
        .map(|source| (text(&source["url"]), english(&source["publisher"])))
        .collect();

    let search = page.only("searchbox");
    search.click();
    browser.type_text("Military limit, Ukraine");
    page.count_of(1);
    page.find("button", "Military limit, Ukraine").click();
    page.find("button", "Close Military limit, Ukraine");

    let links = page.widget().all("link");
    assert!(20 < links.len(), "only {} links", links.len());
    let listed: Vec<_> = page.widget().all("listitem").iter().map(|entry| entry.text()).collect();
    for link in links {
        let url = link.attribute("href").expect("a link leads somewhere");
        assert!(url.starts_with("https://") || url.starts_with("http://"), "{url}");
        assert_eq!(link.attribute("rel").as_deref(), Some("noopener noreferrer"), "{url}");
        let outlet = outlets[url.as_str()];
        let is_listed =
            || listed.iter().any(|entry| entry.contains(outlet) && entry.contains(&link.name));
        assert!(!link.name.is_empty(), "{url} has no name");
        assert!(link.name.contains(outlet) || is_listed(), "{:?} hides {outlet:?}", link.name);
    }
}

#[test]
fn the_footer_tells_method_date_licence_and_every_source_by_number() {
    let site = TestSite::start();
    let browser = Browser::start();
    let page = Page::open_demo(&browser, &site, "");
    let dataset = demo_dataset();
    let n_sources = dataset["sources"].as_array().map_or(0, Vec::len);
    page.find("heading", "How this comparison was made");
    let in_a_line = |words: &str| words.split_whitespace().collect::<Vec<_>>().join(" ");
    let words = in_a_line(&page.widget().text());
    for expected in [english(&dataset["method"]), "As of 10 Oct", "CC-BY-4.0", "Version 1"] {
        let expected = in_a_line(expected);
        assert!(words.contains(&expected), "{expected:?} is not in the footer");
    }

    let before = page.all("listitem").len();
    page.find("DisclosureTriangle", &format!("{n_sources} sources")).click();
    let entries = browser.eventually("the list of sources", || {
        Some(page.all("listitem")).filter(|entries| before < entries.len())
    });
    let numbers: Vec<_> = entries.iter().filter_map(|entry| entry.attribute("value")).collect();
    assert_eq!(numbers, (1..=n_sources).map(|n| n.to_string()).collect::<Vec<_>>());
}

#[test]
fn a_sources_marker_says_what_it_supports() {
    let site = TestSite::start();
    let browser = Browser::start();
    let page = Page::open_demo(&browser, &site, "");
    for link in page.widget().all("link").iter().take(30) {
        let visible = link.text();
        assert!(link.name.starts_with(&visible), "{:?} shows {visible:?}", link.name);
        assert!(link.name.contains("source for"), "{:?}", link.name);
    }
}
