//! Every plan and every party is shown alike: same order, same markup, same type, nothing shortened,
//! no colour that judges. Never what the plans say.

use serde_json::{Value, json};

use crate::browser::{Browser, Scheme, only_in, text};
use crate::dataset::{demo_dataset, english, entries, ids};
use crate::page::Page;
use crate::site::TestSite;

const COLOURS: &str = include_str!("equal_treatment/colours.js");
const MARKUP: &str = include_str!("equal_treatment/markup.js");
const SHORTENED: &str = include_str!("equal_treatment/shortened.js");

/// No colour in the widget judges; `state` says in which state it is.
#[track_caller]
fn check_colours(page: &Page<'_>, state: &str) {
    let colours = page.widget().call(COLOURS);
    assert_eq!(colours["judging"], json!([]), "{state}");
    assert!(4 < colours["seen"].as_u64().unwrap_or(0), "{state}: {colours}");
}

#[track_caller]
fn check_scheme(scheme: Scheme) {
    only_in!(Chromium, "needs pages that prefer dark colours");
    let site = TestSite::start();
    let browser = Browser::start();
    browser.prefer(scheme);
    let page = Page::open_demo(&browser, &site, "");
    for at in (0..page.n_views()).rev() {
        let view = page.open_view(at);
        check_colours(&page, &view);
        assert_eq!(page.widget().call(SHORTENED), json!([]), "{view}");
    }
    // In every state that a cell can be in.
    page.only("searchbox").click();
    browser.type_text("NATO");
    browser.eventually("marks", || (!page.all("mark").is_empty()).then_some(()));
    page.find("button", "Only differences").click();
    for issue in ["NATO membership", "NATO and foreign troops"] {
        page.find("button", issue).click();
        page.find("button", &format!("Close {issue}"));
    }
    check_colours(&page, "with open issues");
    assert_eq!(page.widget().call(SHORTENED), json!([]));

    // What looks for such colours finds them.
    for css in ["color: #b3261e", "fill: rgb(40 140 60)", "border-top: 1px solid crimson"] {
        let paint = format!(
            "function () {{ this.querySelector('td[data-plan] span').style.cssText = {css:?} }}"
        );
        page.widget().call(&paint);
        let colours = page.widget().call(COLOURS);
        assert_ne!(colours["judging"], json!([]), "{css} is not found");
    }
}

#[test]
fn no_colour_judges_and_nothing_is_shortened_on_a_light_page() {
    check_scheme(Scheme::Light);
}

#[test]
fn no_colour_judges_and_nothing_is_shortened_on_a_dark_page() {
    check_scheme(Scheme::Dark);
}

/// The names in `list` of the dataset, short where there is a short one and it is wanted.
fn names<'v>(dataset: &'v Value, list: &str, is_short: bool) -> Vec<&'v str> {
    let name = |entry: &'v Value| match english(&entry["short"]) {
        short if is_short && !short.is_empty() => short,
        _ => english(&entry["name"]),
    };
    entries(dataset, list).map(name).collect()
}

#[test]
fn plans_stand_in_the_order_of_the_dataset_and_the_method_is_printed_in_every_view() {
    let site = TestSite::start();
    let browser = Browser::start();
    let page = Page::open_demo(&browser, &site, "");
    let dataset = demo_dataset();
    let (short, full) = (names(&dataset, "plans", true), names(&dataset, "plans", false));
    let options = |field: &str| page.find("combobox", field).options();
    let with_none = |none: &str, rest: &[&str]| {
        [&[none], rest].concat().into_iter().map(str::to_owned).collect::<Vec<_>>()
    };
    let is_printed = |view: &str| {
        page.find("heading", "How this comparison was made");
        let method = in_a_line(english(&dataset["method"]));
        assert!(
            in_a_line(&page.widget().text()).contains(&method),
            "{view} does not say how it was made"
        );
    };

    page.find("checkbox", "Geneva 19").click();
    browser.eventually("all plans", || (page.all("columnheader").len() == 7).then_some(()));
    let plans: Vec<_> =
        page.all("columnheader").iter().filter_map(|head| head.attribute("data-plan")).collect();
    assert_eq!(plans, ids(&dataset, "plans"));
    assert_eq!(page.names("checkbox"), short);
    assert_eq!(options("Baseline"), with_none("None", &short));
    is_printed("Compare");

    page.open_view(2);
    assert_eq!(options("From"), full);
    assert_eq!(options("To"), full);
    is_printed("Changes");

    page.open_view(4);
    assert_eq!(options("Positions on"), with_none("All plans", &short));
    let parties: Vec<_> =
        page.all("columnheader").iter().filter_map(|head| head.attribute("data-party")).collect();
    assert_eq!(parties, ids(&dataset, "parties"));
    let wholes: Vec<_> = page
        .all("rowheader")
        .into_iter()
        .map(|header| header.name)
        .filter(|name| full.contains(&name.as_str()))
        .collect();
    let reacted_to: Vec<_> =
        full.iter().filter(|name| wholes.iter().any(|at| at == *name)).collect();
    assert!(1 < wholes.len());
    assert_eq!(wholes.iter().collect::<Vec<_>>(), reacted_to);
    is_printed("Positions");

    page.open_view(5);
    let plans = options("Plan");
    let in_order: Vec<_> = short.iter().filter(|name| plans.iter().any(|at| at == *name)).collect();
    assert!(2 < plans.len());
    assert_eq!(plans[1..].iter().collect::<Vec<_>>(), in_order);
    assert_eq!(options("Party"), with_none("All", &names(&dataset, "parties", false)));
    is_printed("Timeline");

    page.open_view(6);
    let figure = page.all("figure").remove(0);
    let rows = figure.all("listitem");
    let labels = rows.iter().map(|row| row.text()).collect::<Vec<_>>();
    assert!(full.len() <= labels.len(), "{labels:?}");
    for (label, plan) in labels.iter().zip(&full) {
        assert!(label.starts_with(plan), "{label:?} stands in the place of {plan:?}");
    }
    is_printed("Figures");
}

/// How what the plans state is set, by plan: colour, size, weight, and whatever could hide of it.
const TYPE: &str = "function () {
    const found = {};
    for (const cell of this.querySelectorAll('td[data-plan]')) {
        for (const words of cell.querySelectorAll('.summary, .quantity')) {
            const { color, fontSize, fontWeight, fontStyle, opacity, maxHeight, overflow, whiteSpace } =
                getComputedStyle(words);
            const type = JSON.stringify([words.className, color, fontSize, fontWeight, fontStyle,
                opacity, maxHeight, overflow, whiteSpace]);
            const types = (found[cell.dataset.plan] ??= []);
            if (!types.includes(type)) types.push(type);
        }
    }
    for (const types of Object.values(found)) types.sort();
    return found;
}";

#[test]
fn what_plans_state_is_set_in_one_colour_and_one_size_and_bars_by_plan_have_one_fill() {
    let site = TestSite::start();
    let browser = Browser::start();
    let page = Page::open_demo(&browser, &site, "");
    let types = page.only("table").call(TYPE);
    let types = types.as_object().expect("types by plan");
    assert_eq!(types.len(), 6);
    // One type for all summaries, whatever the plan, the baseline included.
    let summaries = |types: &Value| -> Vec<String> {
        let types = types.as_array().into_iter().flatten().map(text);
        types.filter(|at| at.contains("\"summary\"")).map(str::to_owned).collect()
    };
    let expected = summaries(&types["us28"]);
    assert_eq!(expected.len(), 1, "{expected:?}");
    for (plan, found) in types {
        assert_eq!(summaries(found), expected, "{plan}");
    }

    page.open_view(6);
    let fills = "function () {
        return [...this.querySelectorAll('rect')].map((bar) => getComputedStyle(bar).fill)
    }";
    let fills = page.all("figure").remove(0).call(fills);
    let fills = fills.as_array().expect("fills");
    assert!(2 < fills.len());
    assert!(fills.iter().all(|fill| *fill == fills[0]), "{fills:?}");
}

/// All that belongs to each plan, or each party, has the same markup.
#[track_caller]
fn check_twins(page: &Page<'_>, kind: &str, without: &[&str], n_expected: usize, state: &str) {
    let markup = page.widget().call_with(MARKUP, &[kind.into()]);
    let groups = markup["groups"].as_object().expect("groups");
    let mut groups: Vec<_> =
        groups.iter().filter(|(name, _)| !without.contains(&name.as_str())).collect();
    assert_eq!(groups.len(), n_expected, "{state}: {groups:?}");
    let (first, expected) = groups.remove(0);
    assert!(!expected.as_array().is_some_and(Vec::is_empty));
    for (other, markup) in groups {
        assert_eq!(markup, expected, "{state}: {other} is not like {first}");
    }
}

#[test]
fn plans_that_say_the_same_have_the_same_markup_in_every_view() {
    let site = TestSite::start();
    let browser = Browser::start();
    let page = Page::open_ready(&browser, &site.url("/pages/twins.html"));
    for issue in ["One", "Two", "Three", "Four"] {
        page.find("button", issue).click();
        page.find("button", &format!("Close {issue}"));
    }
    check_twins(&page, "data-plan", &[], 3, "without a baseline");
    page.find("combobox", "Baseline").choose("PA");
    browser.eventually("the baseline", || (page.element("state.baseline") == "a").then_some(()));
    check_twins(&page, "data-plan", &["data-plan a"], 2, "beside a baseline");

    page.open_view(1);
    check_twins(&page, "data-plan", &[], 2, "Changes");
    page.open_view(2);
    check_twins(&page, "data-party", &[], 3, "Positions");
    check_twins(&page, "data-plan", &[], 3, "Positions");
    page.open_view(3);
    check_twins(&page, "data-plan", &[], 3, "Timeline");
    check_places(&page, 3, "Timeline");
    page.open_view(4);
    check_places(&page, 3, "Figures");

    // What looks for a difference finds one.
    page.open_view(0);
    page.widget().call("function () { this.querySelector('td[data-plan=c] span').id = 'other' }");
    let markup = page.widget().call_with(MARKUP, &["data-plan".into()]);
    assert_ne!(markup["groups"]["data-plan b"], markup["groups"]["data-plan c"]);
}

/// What stands in lists, one for each plan, has the same markup.
#[track_caller]
fn check_places(page: &Page<'_>, n_expected: usize, state: &str) {
    let markup = page.widget().call_with(MARKUP, &["data-plan".into()]);
    let lists: Vec<_> = entries(&markup, "places").collect();
    assert_eq!(lists.len(), 1, "{state}");
    let items = lists[0].as_array().expect("items");
    assert_eq!(items.len(), n_expected, "{state}");
    assert!(items.iter().all(|item| *item == items[0]), "{state}: {items:?}");
}

/// The words without the line breaks between them.
fn in_a_line(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}
