//! Hostile strings from the page: in attributes, properties, methods and the address. What they do in a
//! dataset is in `e2e` and in `tests/hostile.rs`.

use wasm_bindgen_test::wasm_bindgen_test;

use super::around::{Around, shore, text};
use super::datasets::{CITY, SHORE, with_data};
use super::page::{Page, Widget, frame, script_value, until};

/// The strings, as JSON.
const HOSTILE: &str = include_str!("../fixtures/hostile.json");

fn hostile() -> Vec<String> {
    let strings = js_sys::JSON::parse(HOSTILE).expect("JSON");
    let strings: Vec<String> = js_sys::Array::from(&strings)
        .iter()
        .map(|string| string.as_string().expect("a string"))
        .collect();
    assert!(60 <= strings.len());
    strings
}

/// `string` as JSON.
fn quoted(string: &str) -> String {
    let quoted = js_sys::JSON::stringify(&string.into()).expect("a string");
    quoted.into()
}

/// The widget is there with all of the shore, and nothing in it that a string could have made.
fn expect_whole(widget: &Widget, page: &Page, what: &str) {
    assert_eq!(widget.plans(), ["north", "south", "east"], "{what}");
    let root = widget.0.shadow_root().expect("a shadow root");
    let odd = "script, style, img, iframe, object, embed, base, link, form, math, template, \
               [onerror], [onload], [onclick], [onfocus], [srcdoc], [src], [href^='java' i]";
    assert!(root.query_selector(odd).expect("a selector").is_none(), "{what}");
    assert_eq!(page.errors(), [] as [String; 0], "{what}");
    assert_eq!(page.heard("error").len(), 0, "{what}");
}

#[wasm_bindgen_test]
async fn hostile_attributes_fall_back_and_stay_the_page_s() {
    const ATTRIBUTES: [&str; 12] = [
        "plans",
        "baseline",
        "differences",
        "category",
        "issue",
        "view",
        "views",
        "layout",
        "heading-level",
        "scheme",
        "loading",
        "permalink",
    ];
    let page = Page::open();
    let widget = shore(&page, "").await;
    for string in hostile() {
        for attribute in ATTRIBUTES {
            widget.set(attribute, &string);
        }
        widget.set("query", "");
        widget.unset("differences");
        frame().await;
        assert_eq!(widget.issues(), ["depth", "cranes", "ferry"], "{string}");
        expect_whole(&widget, &page, &string);
        for (name, value) in widget.attributes() {
            let is_given = name != "query" && ATTRIBUTES.contains(&name.as_str());
            assert!(!is_given || value == string, "{name} is {value}");
        }
    }
}

#[wasm_bindgen_test]
async fn hostile_languages_and_directions_leave_english() {
    let page = Page::open();
    let widget = shore(&page, "").await;
    for string in hostile() {
        widget.set("lang", &string);
        widget.set("dir", &string);
        widget.set("heading-level", "2");
        widget.unset("heading-level");
        frame().await;
        widget.find("button", "Only differences");
        expect_whole(&widget, &page, &string);
    }
}

#[wasm_bindgen_test]
async fn hostile_searches_find_nothing_or_what_they_say() {
    let page = Page::open();
    let widget = shore(&page, "").await;
    for string in hostile() {
        widget.set("query", &string);
        frame().await;
        let found = widget.issues();
        assert!(found.iter().all(|issue| ["depth", "cranes", "ferry"].contains(&issue.as_str())));
        assert_eq!(widget.choice("query"), quoted(&string));
        for mark in widget.names("mark") {
            assert!(
                "North South East Depth Cranes Ferry Ten Two Twelve Daily".contains(&mark)
                    || mark.len() < 3,
                "{mark}"
            );
        }
        widget.set("query", "");
        frame().await;
        expect_whole(&widget, &page, &string);
    }
}

#[wasm_bindgen_test]
async fn hostile_states_choose_nothing() {
    let page = Page::open();
    let widget = shore(&page, "").await;
    let at_first = widget.choice("plans");
    for string in hostile() {
        let string = quoted(&string);
        widget.call(
            "setState",
            &format!(
                r#"{{"view": {string}, "plans": [{string}, {string}], "baseline": {string},
                "category": {string}, "issue": {string}, {string}: {string}}}"#
            ),
        );
        widget.call("setState", &format!(r#"{{"plans": {string}, "query": ""}}"#));
        frame().await;
        assert_eq!(widget.choice("plans"), at_first, "{string}");
        for choice in ["baseline", "category", "issue"] {
            assert_eq!(widget.choice(choice), "null", "{string}");
        }
        expect_whole(&widget, &page, &string);
    }
}

#[wasm_bindgen_test]
async fn a_hostile_address_leaves_the_parts_of_others_alone() {
    // Several at once: browsers let an address be changed some hundred times only.
    for strings in hostile().chunks(12) {
        let escaped = |string: &String| String::from(js_sys::encode_uri_component(string));
        let strings: Vec<String> = strings.iter().map(escaped).collect();
        let (foreign, ids) = (strings.join("&"), strings.join("+"));
        let around = Around::at(&format!("{foreign}&plan-compare-shore=p:{ids};b:{ids};v:{ids}"));
        let page = Page::open();
        page.hurry(0);
        let widget = shore(&page, "permalink='sync'").await;
        expect_whole(&widget, &page, &foreign);
        assert_eq!(widget.choice("baseline"), "null", "{foreign}");
        widget.click("Depth");
        let expected = format!("{foreign}&plan-compare-shore=i:depth");
        around.reaches(&expected).await;
        assert!(text(&widget, "getPermalink").ends_with(&expected), "{foreign}");
    }
}

#[wasm_bindgen_test]
async fn the_id_of_an_element_names_its_part_whatever_it_is() {
    for string in ["<b>\"'`", "a b&c=d#e;f", "__proto__", "%00%", "\u{202e}ї"] {
        let around = Around::at("");
        let page = Page::open();
        page.hurry(0);
        let widget = shore(&page, "permalink='sync'").await;
        widget.0.set_id(string);
        widget.click("Depth");
        until("the address", || around.0.fragment().ends_with("=i:depth")).await;
        let name = around.0.fragment();
        let name = name.trim_start_matches("plan-compare-").trim_end_matches("=i:depth");
        assert_eq!(js_sys::decode_uri_component(name).expect("escaped"), string);
        expect_whole(&widget, &page, string);
    }
}

#[wasm_bindgen_test]
async fn data_that_cannot_be_text_is_damaged_and_never_breaks_the_widget() {
    for data in [
        "({ toJSON() { throw new Error('no'); } })",
        "({ get plans() { throw new Error('no'); } })",
        "10n",
        "Symbol()",
        "() => {}",
        "({ toJSON() {} })",
        "'\\ud800'",
        "({ format: 'plan-compare/1', title: '\\ud800' })",
        "new Proxy({}, { ownKeys() { throw new Error('no'); } })",
    ] {
        let page = Page::open();
        let widget = page.make();
        widget.0.set_inner_html("<b>Our table</b>");
        widget.set("loading", "eager");
        widget.set_property("data", script_value(data));
        page.put(&widget);
        until("the error", || !page.heard("error").is_empty()).await;
        assert!(
            page.heard("error")[0].starts_with(r#"{"code":"json""#),
            "{data}: {:?}",
            page.heard("error")
        );
        assert_eq!(widget.fallback(), "Our table", "{data}");
        widget.set_property("data", SHORE);
        widget.ready().await;
        assert_eq!(widget.plans(), ["north", "south", "east"], "{data}");
        assert_eq!((page.heard("error").len(), widget.has("alert")), (1, false), "{data}");
    }
}

#[wasm_bindgen_test]
async fn names_of_prototypes_are_ids_like_any_other() {
    let ids =
        ["constructor", "prototype", "then", "tostring", "valueof", "0", "null", "nan", "length"];
    assert!(CITY.contains("\"mayor-draft\""));
    for id in ids {
        let page = Page::open();
        let dataset = CITY.replace("\"mayor-draft\"", &format!("\"{id}\""));
        let widget = page.write(&with_data(&format!("baseline='{id}' plans='{id}'"), &dataset));
        widget.ready().await;
        assert_eq!(widget.plans(), [id]);
        assert_eq!(widget.choice("baseline"), quoted(id));
        widget.call("setState", r#"{"plans": [], "baseline": null}"#);
        frame().await;
        assert!(widget.plans().contains(&id.to_owned()));
        assert_eq!(page.errors().len() + page.heard("error").len(), 0, "{id}");
    }
}

#[wasm_bindgen_test]
async fn a_year_of_two_digits_is_not_one_of_the_last_century() {
    let page = Page::open();
    let dataset = SHORE.replacen('{', r#"{"as_of": "0050-03-01", "#, 1);
    let widget = page.write(&with_data("", &dataset));
    widget.ready().await;
    let root = widget.0.shadow_root().expect("a shadow root");
    let words = root.text_content().unwrap_or_default();
    assert!(words.contains("Mar 1, 50") && !words.contains("1950"), "{words}");
}
