//! What `custom-elements.json` says of the element, held against a running one. What the source
//! texts tell is in `tests/package.rs`.

use std::collections::BTreeSet;

use js_sys::{Array, Function, JSON, Reflect};
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;

use super::datasets::{CITY, FAULTY, SHORE, with_data};
use super::page::{Page, frame, until};

type Names = BTreeSet<String>;

/// What the manifest says of the element.
fn declaration() -> JsValue {
    let text = include_str!("../../package/custom-elements.json");
    let manifest = JSON::parse(text).expect("JSON");
    ["modules", "0", "declarations", "0"].into_iter().fold(manifest, |at, key| get(&at, key))
}

fn get(value: &JsValue, key: &str) -> JsValue {
    Reflect::get(value, &key.into()).expect("an object")
}

fn text(value: &JsValue, key: &str) -> String {
    get(value, key).as_string().unwrap_or_default()
}

fn list(key: &str) -> Vec<JsValue> {
    Array::from(&get(&declaration(), key)).to_vec()
}

fn names(list: &[JsValue]) -> Names {
    list.iter().map(|entry| text(entry, "name")).collect()
}

/// What an expression of script gives for `it`: a list of texts.
fn texts(it: &JsValue, expression: &str) -> Names {
    let function = Function::new_with_args("it", &format!("return [...{expression}]"));
    let found = function.call1(&JsValue::NULL, it).expect("the expression works");
    Array::from(&found).iter().filter_map(|text| text.as_string()).collect()
}

#[wasm_bindgen_test]
fn the_element_observes_the_attributes_of_the_manifest() {
    let page = Page::open();
    let element = page.make().0;
    let observed = texts(&element, "it.constructor.observedAttributes");
    assert_eq!(observed, names(&list("attributes")));
}

#[wasm_bindgen_test]
fn the_element_has_the_members_of_the_manifest_and_no_others() {
    const CALLBACKS: [&str; 5] = [
        "constructor",
        "connectedCallback",
        "disconnectedCallback",
        "attributeChangedCallback",
        "adoptedCallback",
    ];
    let page = Page::open();
    let element = page.make().0;
    let of_class = "Object.getOwnPropertyNames(Object.getPrototypeOf(it))";
    let mut members = texts(&element, of_class);
    members.retain(|name| !CALLBACKS.contains(&name.as_str()));
    members.extend(texts(&element, "Object.getOwnPropertyNames(it)"));
    assert_eq!(members, names(&list("members")));
}

#[wasm_bindgen_test]
fn methods_are_functions_and_properties_begin_with_their_default() {
    let page = Page::open();
    let element = page.make().0;
    for member in list("members") {
        let name = text(&member, "name");
        let value = get(&element, &name);
        assert_eq!(value.is_function(), text(&member, "kind") == "method", "{name}");
        let default = get(&member, "default");
        if let Some(default) = default.as_string() {
            let found = JSON::stringify(&value).ok().and_then(|json| json.as_string());
            assert_eq!(found, Some(default), "{name}");
        }
    }
}

#[wasm_bindgen_test]
fn a_property_mirrors_the_attribute_that_the_manifest_gives_it() {
    let page = Page::open();
    for attribute in list("attributes") {
        let (name, field) = (text(&attribute, "name"), text(&attribute, "fieldName"));
        let element = page.make().0;
        let value = match (text(&get(&attribute, "type"), "text").as_str(), name.as_str()) {
            ("boolean", _) => JsValue::TRUE,
            (_, "heading-level") => 5.into(),
            (_, "dir") => "rtl".into(),
            (_, "order") => "contested".into(),
            (_, "layout") => "duel".into(),
            (_, "scheme") => "dark".into(),
            (_, "loading") => "eager".into(),
            (_, "permalink") => "sync".into(),
            _ => "some".into(),
        };
        assert!(!element.has_attribute(&name), "{name}");
        Reflect::set(&element, &field.as_str().into(), &value).expect("the setter works");
        assert!(element.has_attribute(&name), "{name} of {field}");
        assert_eq!(get(&element, &field), value, "{name} of {field}");
    }
}

/// The keys of an event's detail, as the manifest has them.
fn keys(event: &JsValue) -> Names {
    let text = text(&get(event, "type"), "text");
    let inner = text.strip_prefix("CustomEvent<{ ").and_then(|text| text.strip_suffix(" }>"));
    let members = inner.expect("the members of the detail").split("; ");
    members.filter_map(|member| Some(member.split_once(':')?.0.to_owned())).collect()
}

#[wasm_bindgen_test]
async fn each_event_is_heard_once_with_the_detail_of_the_manifest() {
    let page = Page::open();
    let widget = page.write(&with_data("", SHORE));
    widget.ready().await;
    widget.click("Only differences");
    widget.call("setState", r#"{"issue": "depth"}"#);
    frame().await;
    widget.set_property("data", FAULTY);
    until("the failure", || !page.heard("error").is_empty()).await;
    for event in list("events") {
        let name = text(&event, "name");
        let heard = page.heard(name.trim_start_matches("plan-compare-"));
        // Both acts are changes.
        let n_expected = if name == "plan-compare-change" { 2 } else { 1 };
        assert_eq!(heard.len(), n_expected, "{name}: {heard:?}");
        let detail = JSON::parse(&heard[0]).expect("JSON");
        assert_eq!(texts(&detail, "Object.keys(it)"), keys(&event), "{name}");
    }
}

#[wasm_bindgen_test]
async fn a_running_element_has_no_part_but_those_of_the_manifest() {
    let known = names(&list("cssParts"));
    let mut all = Names::new();
    for view in ["compare", "changes", "positions", "timeline", "figures"] {
        let page = Page::open();
        let widget = page.write(&with_data(&format!("view='{view}'"), CITY));
        widget.ready().await;
        widget.call("setState", r#"{"baseline": "mayor-draft", "issue": "reserve", "query": "a"}"#);
        let own = match view {
            "compare" => "table",
            "changes" => "issue-header",
            "positions" => "party-header",
            view => view.trim_end_matches('s'),
        };
        let parts = || {
            let all = "it.shadowRoot.querySelectorAll('[part]')";
            texts(
                &widget.0.clone().unchecked_into(),
                &format!("[...{all}].flatMap((at) => [...at.part])"),
            )
        };
        until(view, || parts().contains(own)).await;
        frame().await;
        all.extend(parts());
    }
    let unknown: Vec<_> = all.difference(&known).collect();
    assert_eq!(unknown, [] as [&String; 0]);
    for part in ["cell--different", "detail", "match", "lineage", "chart"] {
        assert!(all.contains(part), "{part} is not on screen: {all:?}");
    }
}

#[wasm_bindgen_test]
async fn the_fallback_is_the_slot_of_the_manifest() {
    let slots = list("slots");
    assert_eq!(names(&slots), Names::from([String::new()]));
    let page = Page::without_wasm();
    let widget =
        page.write("<plan-compare loading='eager' src='a'><p>The plans</p></plan-compare>");
    until("the failure", || !page.heard("error").is_empty()).await;
    assert_eq!(widget.fallback(), "The plans");
}
