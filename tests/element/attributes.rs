//! What a page asks for by attributes, and what it reads back by properties. Never the reader's
//! acts.

use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

use super::datasets::{CITY, SHORE, with_data};
use super::page::{Page, Widget, frame, script_value, until};

/// An attribute, what it makes of the property `state`, and what the element warns of.
struct Case {
    attribute: (&'static str, &'static str),
    choice: (&'static str, &'static str),
    warning: &'static str,
}

const ALL_PLANS: &str = r#"["north","south","east"]"#;

const CASES: [Case; 22] = [
    case("plans", "east north", "plans", r#"["east","north"]"#, ""),
    case("plans", " south\n east  south ", "plans", r#"["south","east"]"#, ""),
    case("plans", "south", "plans", r#"["south"]"#, ""),
    case("plans", "", "plans", ALL_PLANS, ""),
    case("plans", "south west", "plans", r#"["south"]"#, "west"),
    case("plans", "west", "plans", ALL_PLANS, "west"),
    case("plans", "South", "plans", ALL_PLANS, "South"),
    case("baseline", "south", "baseline", r#""south""#, ""),
    case("baseline", "", "baseline", "null", ""),
    case("baseline", "west", "baseline", "null", "west"),
    case("differences", "", "differences", "true", ""),
    case("category", "land", "category", r#""land""#, ""),
    case("category", "sky", "category", "null", "sky"),
    case("query", "Ten", "query", r#""Ten""#, ""),
    case("issue", "depth", "issue", r#""depth""#, ""),
    case("issue", "width", "issue", "null", "width"),
    case("order", "contested", "order", r#""contested""#, ""),
    case("order", "newest", "order", r#""dataset""#, "newest"),
    case("heading-level", "7", "view", r#""compare""#, "7"),
    case("heading-level", "two", "view", r#""compare""#, "two"),
    case("scheme", "sepia", "view", r#""compare""#, "sepia"),
    case("loading", "soon", "view", r#""compare""#, "soon"),
];

const fn case(
    attribute: &'static str,
    value: &'static str,
    key: &'static str,
    expected: &'static str,
    warning: &'static str,
) -> Case {
    Case { attribute: (attribute, value), choice: (key, expected), warning }
}

fn check(case: &Case, page: &Page, widget: &Widget, when: &str) {
    let (attribute, value) = case.attribute;
    let context = format!("{attribute}='{value}' {when}");
    assert_eq!(widget.choice(case.choice.0), case.choice.1, "{context}");
    let warnings = page.warnings();
    match case.warning {
        "" => assert_eq!(warnings, [] as [String; 0], "{context}"),
        found => {
            assert_eq!(warnings.len(), 1, "{context}: {warnings:?}");
            assert!(warnings[0].contains(attribute), "{context}: {warnings:?}");
            assert!(warnings[0].contains(found), "{context}: {warnings:?}");
        }
    }
    assert_eq!(page.heard("change"), [] as [String; 0], "{context}");
}

#[wasm_bindgen_test]
async fn each_attribute_counts_from_the_start_and_unknown_values_fall_back_with_one_warning() {
    for case in &CASES {
        let page = Page::open();
        let (attribute, value) = case.attribute;
        let widget = page.write(&with_data("", SHORE));
        widget.set(attribute, value);
        if attribute == "loading" {
            widget.0.scroll_into_view();
        }
        widget.ready().await;
        frame().await;
        check(case, &page, &widget, "from the start");
    }
}

#[wasm_bindgen_test]
async fn each_attribute_counts_when_it_changes_and_when_it_goes() {
    for case in &CASES {
        let page = Page::open();
        let (attribute, value) = case.attribute;
        let widget = page.write(&with_data("", SHORE));
        widget.ready().await;
        let before = widget.choice(case.choice.0);
        widget.set(attribute, value);
        frame().await;
        check(case, &page, &widget, "later");
        widget.unset(attribute);
        frame().await;
        assert_eq!(widget.choice(case.choice.0), before, "without {attribute}");
    }
}

#[wasm_bindgen_test]
async fn plans_stand_in_the_order_of_the_attribute() {
    let page = Page::open();
    let widget = page.write(&with_data(r#"plans="east north""#, SHORE));
    widget.ready().await;
    assert_eq!(widget.plans(), ["east", "north"]);
    widget.set("plans", "north south east");
    frame().await;
    assert_eq!(widget.plans(), ["north", "south", "east"]);
    widget.unset("plans");
    frame().await;
    assert_eq!(widget.plans(), ["north", "south", "east"]);
}

#[wasm_bindgen_test]
async fn the_title_is_a_heading_of_the_level_that_the_page_asks_for() {
    let cases = [("2", "H2"), ("3", "H3"), ("4", "H4"), ("5", "H5"), ("6", "H6"), ("7", "H3")];
    let page = Page::open();
    let widget = page.write(&with_data("", SHORE));
    widget.ready().await;
    assert_eq!(widget.find("heading", "Shore").tag_name(), "H3");
    for (level, tag) in cases {
        widget.set("heading-level", level);
        frame().await;
        assert_eq!(widget.find("heading", "Shore").tag_name(), tag, "at level {level}");
    }
}

#[wasm_bindgen_test]
async fn a_new_heading_level_keeps_what_the_reader_chose() {
    let page = Page::open();
    let widget = page.write(&with_data("", SHORE));
    widget.ready().await;
    widget.click("Only differences");
    widget.click("Depth");
    widget.set("heading-level", "2");
    frame().await;
    assert_eq!(widget.issues(), ["depth", "cranes"]);
    assert_eq!(widget.choice("issue"), r#""depth""#);
    let pressed = widget.find("button", "Only differences").get_attribute("aria-pressed");
    assert_eq!(pressed.as_deref(), Some("true"));
}

#[wasm_bindgen_test]
async fn plain_leaves_out_the_tools_and_the_footer_but_for_credit_and_sources() {
    let page = Page::open();
    let widget = page.write(&with_data("plain", CITY));
    widget.ready().await;
    let text = |widget: &Widget| widget.all("region")[0].text_content().unwrap_or_default();
    assert!(!widget.has("checkbox") && !widget.has("combobox") && !widget.has("searchbox"));
    assert_eq!(widget.issues().len(), 9);
    assert!(text(&widget).contains("plan-compare, invented example"), "the credit");
    assert!(text(&widget).contains("Minutes of the budget debate"), "the sources");
    assert!(!text(&widget).contains("Everything here is made up"), "the method");
    widget.unset("plain");
    frame().await;
    assert!(widget.has("checkbox") && widget.has("combobox") && widget.has("searchbox"));
    assert!(text(&widget).contains("Everything here is made up"), "the method");
}

#[wasm_bindgen_test]
async fn the_language_is_that_of_the_element_or_its_closest_ancestor() {
    let cases =
        [("", "", "Shore"), ("de-AT", "", "Ufer"), ("en", "de", "Ufer"), ("de", "en", "Shore")];
    for (of_ancestor, of_element, expected) in cases {
        let page = Page::open();
        let attribute = |lang: &str| match lang {
            "" => String::new(),
            lang => format!(r#"lang="{lang}""#),
        };
        let element = with_data(&attribute(of_element), SHORE);
        let widget = page.write(&format!("<div {}>{element}</div>", attribute(of_ancestor)));
        widget.ready().await;
        assert_eq!(widget.names("region"), [expected], "{of_ancestor} and {of_element}");
        widget.set("lang", "de");
        frame().await;
        assert_eq!(widget.names("region"), ["Ufer"], "after {of_ancestor} and {of_element}");
    }
}

#[wasm_bindgen_test]
async fn a_language_that_nobody_knows_reads_as_the_dataset_s() {
    for lang in ["xx", "not a tag", "x", "-"] {
        let page = Page::open();
        let widget = page.write(&with_data(&format!("lang='{lang}'"), CITY));
        widget.ready().await;
        assert_eq!(page.heard("error"), [] as [String; 0], "{lang}");
        assert!(widget.names("region")[0].starts_with("Three plans"), "{lang}");
    }
}

#[wasm_bindgen_test]
fn properties_mirror_their_attributes() {
    let texts =
        ["src", "plans", "baseline", "category", "query", "issue", "order", "scheme", "loading"];
    let page = Page::open();
    let widget = page.make();
    for property in texts {
        let default = match property {
            "order" => "dataset",
            "scheme" => "auto",
            "loading" => "lazy",
            _ => "",
        };
        assert_eq!(widget.property(property), default, "default of {property}");
        let value = match property {
            "order" => "contested",
            "scheme" => "dark",
            "loading" => "eager",
            _ => "some",
        };
        widget.set_property(property, value);
        assert_eq!(widget.0.get_attribute(property).as_deref(), Some(value), "{property}");
        widget.unset(property);
        widget.set(property, value);
        assert_eq!(widget.property(property), value, "{property}");
        widget.set_property(property, JsValue::NULL);
        assert_eq!(widget.0.get_attribute(property), None, "{property} set to null");
    }
    for property in ["differences", "plain"] {
        assert_eq!(widget.property(property), false, "default of {property}");
        widget.set_property(property, true);
        assert_eq!(widget.0.get_attribute(property).as_deref(), Some(""), "{property}");
        assert_eq!(widget.property(property), true, "{property}");
        widget.set_property(property, false);
        assert_eq!(widget.0.get_attribute(property), None, "{property}");
    }
    widget.set_property("plans", script_value("['a', 'b']"));
    assert_eq!(widget.0.get_attribute("plans").as_deref(), Some("a b"));
}

#[wasm_bindgen_test]
fn properties_read_values_that_mean_nothing_as_their_default() {
    let page = Page::open();
    let widget = page.make();
    for (property, attribute, written, expected) in [
        ("headingLevel", "heading-level", "2", JsValue::from(2)),
        ("headingLevel", "heading-level", "6", JsValue::from(6)),
        ("headingLevel", "heading-level", "1", JsValue::from(3)),
        ("headingLevel", "heading-level", "two", JsValue::from(3)),
        ("scheme", "scheme", "sepia", JsValue::from("auto")),
        ("loading", "loading", "soon", JsValue::from("lazy")),
    ] {
        widget.set(attribute, written);
        assert_eq!(widget.property(property), expected, "{attribute}='{written}'");
    }
    widget.set_property("headingLevel", 4);
    assert_eq!(widget.0.get_attribute("heading-level").as_deref(), Some("4"));
}

#[wasm_bindgen_test]
async fn attributes_set_while_the_dataset_is_on_its_way_count() {
    let page = Page::open();
    let widget = page.write(r#"<plan-compare loading="eager" src="a"></plan-compare>"#);
    let request = page.request().await;
    widget.set("plans", "east");
    widget.set("baseline", "west");
    frame().await;
    request.answer(200, SHORE.into());
    until("the table", || widget.has("table")).await;
    assert_eq!(widget.plans(), ["east"]);
    assert_eq!(page.warnings().len(), 1, "{:?}", page.warnings());
}

#[wasm_bindgen_test]
async fn a_warning_is_not_repeated_when_something_else_changes() {
    let page = Page::open();
    let widget = page.write(&with_data(r#"heading-level="7" plans="west" scheme="sepia""#, SHORE));
    widget.ready().await;
    let warnings = page.warnings();
    assert_eq!(warnings.len(), 3, "{warnings:?}");
    for (attribute, value) in [("plain", ""), ("lang", "de"), ("query", "x")] {
        widget.set(attribute, value);
        frame().await;
        assert_eq!(page.warnings(), warnings, "{attribute}");
    }
}

#[wasm_bindgen_test]
async fn a_page_shows_a_part_of_the_dataset_and_another_when_it_asks_for_that() {
    let page = Page::open();
    let widget = page.write(&with_data("issues='fares width parking' figure='revenue'", CITY));
    widget.ready().await;
    assert_eq!(widget.issues(), ["fares", "parking"]);
    assert_eq!(widget.names("status"), ["2 of 2 issues shown; different answers on 2"]);
    assert!(page.warnings().iter().any(|warning| warning.contains("found 'width'")));
    widget.set("issues", "borrowing");
    until("another part", || widget.issues() == ["borrowing"]).await;
    widget.set("issues", "");
    until("the whole", || widget.issues().len() == 9).await;
}
