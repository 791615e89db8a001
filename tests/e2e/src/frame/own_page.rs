//! The widget's own page by itself: what its address may say, and what readers see when there is
//! nothing to compare. Never a message.

use std::collections::BTreeMap;

use serde_json::{Value, json};
use static_server::{Answer, Request};

use crate::browser::{Browser, Scheme, only_in, text};
use crate::page::Page;
use crate::policy::POLICY;
use crate::site::{DATASET, TestSite};

use super::{CITY, Framed};

/// Every attribute that the package tells of, with a value that is not its default.
fn attributes() -> BTreeMap<String, &'static str> {
    let manifest = include_str!("../../../../package/custom-elements.json");
    let manifest: Value = serde_json::from_str(manifest).expect("JSON");
    let list = manifest["modules"][0]["declarations"][0]["attributes"].as_array().expect("a list");
    let value = |name: &str| match name {
        "src" => DATASET,
        "plans" => "assembly-proposal mayor-draft",
        "baseline" => "mayor-draft",
        "category" => "transport",
        "query" => "e",
        "issue" => "fares",
        "issues" => "parking fares",
        "figure" => "revenue",
        "view" => "compare",
        "views" => "timeline compare",
        "layout" => "duel",
        "heading-level" => "4",
        "scheme" => "dark",
        "loading" => "lazy",
        "permalink" => "read",
        "order" => "contested",
        "lang" => "de",
        "dir" => "ltr",
        "differences" | "plain" => "",
        other => panic!("no value for {other}"),
    };
    let names = list.iter().map(|attribute| text(&attribute["name"]).to_owned());
    names.map(|name| (name.clone(), value(&name))).collect()
}

#[test]
fn every_attribute_arrives_from_the_address_in_a_frame_and_by_itself() {
    let site = TestSite::start();
    let browser = Browser::start();
    let mut expected = attributes();
    let query: Vec<_> = expected.iter().map(|(name, value)| format!("{name}={value}")).collect();
    // The dataset's address comes first: another beginning is for the demo.
    let path = format!("/embed.html?src={DATASET}&{}", query.join("&").replace(' ', "+"));
    let src = site.url(DATASET);
    expected.insert("src".to_owned(), &src);
    let look =
        "Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value]))";

    let framed = Framed::open(&browser, &site, "/pages/frame-empty.html");
    framed.fill(&path, &[]);
    framed.until_ready();
    let mut found = framed.inside(look);
    let style = found.as_object_mut().expect("an object").remove("style");
    assert!(style.is_some(), "in a frame, a limit of its height");
    assert_eq!(found, json!(expected));
    let state = json!({
        "view": "compare", "plans": ["assembly-proposal", "mayor-draft"], "baseline": "mayor-draft",
        "differences": true, "category": "transport", "query": "e", "issue": "fares",
        "order": "contested", "pair": [], "about": null, "party": null,
    });
    assert_eq!(framed.inside("element.state"), state);

    let page = Page::open_ready(&browser, &site.url(&path));
    let look = format!(
        "(() => {{ const element = document.querySelector('plan-compare'); return {look} }})()"
    );
    assert_eq!(browser.evaluate(&look), json!(expected));
    assert_eq!(page.element("state"), state);
    let root = "document.documentElement.lang + document.documentElement.dir";
    assert_eq!(browser.evaluate(root), "deltr");
}

#[test]
fn the_page_is_as_dark_as_its_address_says_in_both_ways_of_saying() {
    only_in!(Chromium, "needs a reader who prefers dark pages");
    let site = TestSite::start();
    let browser = Browser::start();
    for (preferred, query, scheme, is_dark) in [
        (Scheme::Light, "", Value::Null, false),
        (Scheme::Dark, "", Value::Null, true),
        (Scheme::Light, "&dark=true", "dark".into(), true),
        (Scheme::Dark, "&dark=false", "light".into(), false),
        (Scheme::Dark, "&dark=auto", "auto".into(), true),
        (Scheme::Light, "&dark=constructor", Value::Null, false),
        (Scheme::Light, "&dark=false&scheme=dark", "dark".into(), true),
    ] {
        browser.prefer(preferred);
        let page = Page::open_ready(&browser, &site.url(&format!("{CITY}{query}")));
        assert_eq!(page.element("getAttribute('scheme')"), scheme, "{query}");
        let ground = browser.evaluate("getComputedStyle(document.body).backgroundColor");
        let inner = browser.evaluate(
            "getComputedStyle(document.querySelector('plan-compare').shadowRoot.firstChild)
                 .backgroundColor",
        );
        let expected = if is_dark { "rgb(22, 22, 22)" } else { "rgb(255, 255, 255)" };
        assert_eq!([&ground, &inner], [expected, expected], "{preferred:?} {query}");
    }
}

/// The frame shows these words, whole, and is as high as they are.
#[track_caller]
fn check_words(src: &str, words: &str, faults: fn(&Request) -> Answer, browser: &Browser) {
    let site = TestSite::start_with(&[], faults);
    let framed = Framed::open(browser, &site, "/pages/frame-empty.html");
    framed.fill(src, &[("width", "300"), ("height", "700")]);
    let height = browser.eventually("a height", || framed.heights().last().copied());
    let shown = framed.inside(
        "document.querySelector('main').innerText + [...root?.children ?? []].map(
            ({ innerText }) => innerText).join(' ')",
    );
    assert!(text(&shown).contains(words), "{shown}");
    assert!((24..400).contains(&height), "{height} for {shown}");
    browser.eventually("a frame of that height", || {
        let fits = "innerHeight === document.documentElement.scrollHeight && innerHeight";
        let is_narrow = "innerWidth === document.documentElement.scrollWidth";
        (framed.inside(fits) == height && framed.inside(is_narrow) == true).then_some(())
    });
}

#[test]
fn a_frame_without_a_dataset_says_what_is_missing() {
    check_words("/embed.html", "?src=", |_| Answer::File, &Browser::start());
}

#[test]
fn a_frame_whose_dataset_does_not_arrive_says_so() {
    let missing = |request: &Request| match request.path.as_str() {
        DATASET => Answer::text(404, "no such file"),
        _ => Answer::File,
    };
    check_words(
        CITY,
        "could not be loaded: the server answered 404. Try again",
        missing,
        &Browser::start(),
    );
}

#[test]
fn a_frame_without_webassembly_leads_to_the_data() {
    check_words(CITY, "Read its data.", |_| Answer::File, &Browser::start_without_wasm());
}

#[test]
fn a_frame_without_the_widget_s_script_leads_to_the_data() {
    let missing = |request: &Request| match request.path.as_str() {
        "/plan-compare.js" => Answer::text(404, "no such file"),
        _ => Answer::File,
    };
    check_words(CITY, "Read its data.", missing, &Browser::start());
}

#[test]
fn without_javascript_the_page_says_so_and_where_the_data_is() {
    only_in!(Chromium, "no other driver can turn scripts off");
    let site = TestSite::start();
    let browser = Browser::start();
    browser.cdp("Emulation.setScriptExecutionDisabled", json!({ "value": true }));
    browser.go(&site.url(CITY));
    let words = browser.evaluate("document.body.innerText");
    assert!(text(&words).contains("needs JavaScript") && text(&words).contains("?src="), "{words}");
}

#[test]
fn where_no_script_may_run_the_page_says_so_and_where_the_data_is() {
    for policy in ["default-src 'none'", "default-src 'none'; style-src 'self'"] {
        let site = TestSite::start_with(&[("Content-Security-Policy", policy)], |_| Answer::File);
        let browser = Browser::start();
        browser.go(&site.url(CITY));
        browser.eventually(policy, || {
            let words = browser.evaluate("document.body.innerText");
            let words = text(&words);
            (words.contains("needs JavaScript") && words.contains("?src=")).then_some(())
        });
        let itself = browser.evaluate("document.querySelector('main a').href");
        assert_eq!(itself, site.url(CITY), "out of a frame");
    }
}

#[test]
fn by_itself_under_the_strict_policy_the_page_says_nothing_to_the_console() {
    let site = TestSite::start_with(&[("Content-Security-Policy", POLICY)], |_| Answer::File);
    let browser = Browser::start();
    let page = Page::open_ready(&browser, &site.url(CITY));
    page.only("table");
    page.assert_fits();
    // An empty one, as in `data:,`, would break the policy; browsers look for the site's own.
    assert_eq!(browser.evaluate("document.querySelectorAll('link[rel=icon]').length"), 0);
    assert_eq!(browser.console(), Vec::<String>::new());
}
