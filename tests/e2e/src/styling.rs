//! What a page can style: every part and property of `custom-elements.json` does what it says. Never
//! what the widget looks like by itself.

use std::fs;

use serde_json::{Value, json};
use static_server::Answer;

use crate::browser::{Browser, text};
use crate::page::Page;
use crate::site::{DATASET, TestSite, dist};

const PARTS: &str = include_str!("styling/parts.js");
const EFFECT: &str = include_str!("styling/effect.js");

/// The names in one of the manifest's lists, as it is published.
fn listed(list: &str) -> Vec<String> {
    let manifest = fs::read(dist().join("custom-elements.json")).expect("dist/ has the manifest");
    let manifest: Value = serde_json::from_slice(&manifest).expect("JSON");
    let modules = manifest["modules"].as_array().expect("modules");
    let declarations = modules.iter().filter_map(|module| module["declarations"].as_array());
    let lists = declarations.flatten().filter_map(|declaration| declaration[list].as_array());
    let names = lists.flatten().map(|entry| text(&entry["name"]).to_owned());
    names.collect()
}

/// The parts that no state of a page so far has shown in the page's colour.
struct Unseen {
    all: Vec<String>,
    left: Vec<String>,
}

impl Unseen {
    /// Whatever of them stands in the first widget takes the page's colour.
    #[track_caller]
    fn look(&mut self, page: &Page<'_>, when: &str) {
        let told = page.browser.evaluate(&format!("({PARTS})({})", json!(self.all)));
        assert_eq!(told["wrong"], json!([]), "{when}");
        let styled = told["styled"].as_array().expect("a list");
        self.left.retain(|name| !styled.contains(&json!(name)));
    }
}

/// The dataset with an answer to its first issue, which the first plan gives.
fn with_an_answer(dataset: &str) -> String {
    let mut dataset: Value = serde_json::from_str(dataset).expect("JSON");
    let (plan, issue) = (dataset["plans"][0]["id"].clone(), dataset["issues"][0]["id"].clone());
    dataset["issues"][0]["answers"] = json!([{ "id": "yes", "name": "Yes" }]);
    let provisions = dataset["provisions"].as_array_mut().expect("a list");
    let provision = provisions.iter_mut().find(|it| it["plan"] == plan && it["issue"] == issue);
    provision.expect("a provision")["answer"] = json!("yes");
    dataset.to_string()
}

#[test]
fn every_part_of_the_manifest_takes_the_page_s_style() {
    let all = listed("cssParts");
    assert!(40 < all.len(), "{all:?}");
    let mut unseen = Unseen { left: all.clone(), all };
    let site = TestSite::start_with(&[], |request| match request.path.as_str() {
        DATASET => {
            let file = dist().join(DATASET.trim_start_matches('/'));
            let dataset = fs::read_to_string(file).expect("dist/ has the dataset");
            // A number stands by itself where the words beside it do not tell it.
            let more = dataset.replace(r#""max": 40000000"#, r#""max": 40000001"#);
            Answer::body(200, "application/json", with_an_answer(&more))
        }
        _ => Answer::File,
    });
    let browser = Browser::start();
    let page = Page::open_ready(&browser, &site.url("/pages/bare.html"));
    page.only("table");
    unseen.look(&page, "at first");
    page.element("setState({ baseline: 'mayor-draft', query: 'a' })");
    browser.eventually("marks", || (!page.all("mark").is_empty()).then_some(()));
    unseen.look(&page, "in a search");
    page.element("setState({ query: null })");
    browser.eventually("no marks", || page.all("mark").is_empty().then_some(()));
    // What is quoted, denied, taken back or only counted, wherever that is.
    for issue in page.issues() {
        let id = issue.call("function () { return this.closest('[data-issue]').dataset.issue }");
        page.element(&format!("setState({{ issue: {id} }})"));
        page.find("button", &format!("Close {}", issue.name));
        unseen.look(&page, &issue.name);
    }
    page.element("setState({ query: 'there is nothing like it' })");
    browser.eventually("nothing", || page.all("table").is_empty().then_some(()));
    unseen.look(&page, "nothing found");
    page.element("reset()");
    page.element("setState({ baseline: 'mayor-draft' })");
    for at in 1..page.n_views() {
        let name = page.open_view(at);
        unseen.look(&page, &name);
    }
    page.open_view(0);
    browser.resize(320, 800);
    page.find("button", "Compare and filter");
    unseen.look(&page, "on a phone");
    assert_eq!(unseen.left, ["failure"]);

    let page = Page::open(&browser, &site.url("/pages/bare.html"));
    page.element("setAttribute('src', '/nowhere.json')");
    page.only("alert");
    unseen.look(&page, "without its data");
    assert_eq!(unseen.left, [] as [&str; 0]);
}

/// What the page sets, to what, and which property of something inside is to be what then.
const EFFECTS: [[&str; 4]; 12] = [
    ["--plan-compare-font", "Distinct", "font-family", "Distinct"],
    ["--plan-compare-font-size", "23px", "font-size", "23px"],
    ["--plan-compare-color", "rgb(1, 2, 3)", "color", "rgb(1, 2, 3)"],
    ["--plan-compare-background", "rgb(1, 2, 3)", "background-color", "rgb(1, 2, 3)"],
    ["--plan-compare-muted", "rgb(1, 2, 3)", "color", "rgb(1, 2, 3)"],
    ["--plan-compare-line", "rgb(1, 2, 3)", "border-bottom-color", "rgb(1, 2, 3)"],
    ["--plan-compare-accent", "rgb(1, 2, 3)", "color", "rgb(1, 2, 3)"],
    ["--plan-compare-focus", "rgb(1, 2, 3)", "outline-color", "rgb(1, 2, 3)"],
    ["--plan-compare-radius", "13px", "border-top-left-radius", "13px"],
    ["--plan-compare-space", "17px", "padding-top", "34px"],
    ["--plan-compare-max-height", "123px", "max-height", "123px"],
    ["--plan-compare-sticky-top", "45px", "top", "45px"],
];

#[test]
fn every_property_of_the_manifest_has_its_effect() {
    assert_eq!(listed("cssProperties"), EFFECTS.map(|[own, ..]| own));
    let site = TestSite::start();
    let browser = Browser::start();
    let page = Page::open_demo(&browser, &site, "");
    let check = |[own, value, property, expected]: [&str; 4]| {
        let told = browser.evaluate(&format!(
            "({EFFECT})({}, {}, {}, {})",
            json!(own),
            json!(value),
            json!(property),
            json!(expected)
        ));
        let [before, after, last] = [0, 1, 2].map(|at| told[at].as_u64().expect("a number"));
        assert!(before == 0 && 0 < after && last == 0, "{own}: {told}");
        after
    };
    // Of a search field the ring can be seen whatever the focus came by.
    page.only("searchbox").click();
    for effect in EFFECTS {
        let n_elements = match effect[0] {
            "--plan-compare-sticky-top" => continue,
            _ => check(effect),
        };
        if effect[0] == "--plan-compare-focus" {
            assert_eq!(n_elements, 1, "but what has the focus");
        }
    }
    // Two plans, below whose heads nothing but the page scrolls.
    page.element("setAttribute('layout', 'duel')");
    browser.eventually("a duel", || {
        (page.element("shadowRoot.querySelectorAll('th[scope=col]').length") == 2).then_some(())
    });
    check(EFFECTS[11]);
}
