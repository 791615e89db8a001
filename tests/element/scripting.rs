//! `state`, the methods and the events: what a page's script may do and hear. Never markup.

use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

use super::datasets::{CITY, SHORE, with_data};
use super::page::{Act, Page, choose, enter, frame, press, script_value, to_json};

const AT_FIRST: &str = r#"{"about":null,"baseline":null,"category":null,"differences":false,"issue":null,"order":"dataset","pair":[],"party":null,"plans":["north","south","east"],"query":"","view":"compare"}"#;

#[wasm_bindgen_test]
async fn state_is_a_plain_object_of_the_present_choices() {
    let page = Page::open();
    let widget = page.write(&with_data("", SHORE));
    assert!(widget.property("state").is_null(), "before there is a dataset");
    widget.ready().await;
    assert_eq!(to_json(&widget.property("state")), AT_FIRST);
    let asked = r#"{"plans": ["east"], "baseline": "north", "differences": true,
                    "category": "land", "query": "two", "issue": "depth",
                    "order": "contested", "pair": "east south", "about": "north"}"#;
    widget.call("setState", asked);
    let chosen = r#"{"about":"north","baseline":"north","category":"land","differences":true,"issue":"depth","order":"contested","pair":["east","south"],"party":null,"plans":["east"],"query":"two","view":"compare"}"#;
    assert_eq!(to_json(&widget.property("state")), chosen);
}

#[wasm_bindgen_test]
async fn state_is_a_copy() {
    let page = Page::open();
    let widget = page.write(&with_data("", SHORE));
    widget.ready().await;
    let state = widget.property("state");
    js_sys::Reflect::set(&state, &"plans".into(), &js_sys::Array::new()).expect("a plain object");
    frame().await;
    assert_eq!(to_json(&widget.property("state")), AT_FIRST);
    assert_eq!(widget.plans().len(), 3);
}

#[wasm_bindgen_test]
async fn set_state_changes_what_it_names_and_nothing_else() {
    let cases = [
        (r#"{"plans": ["south", "north"]}"#, "plans", r#"["south","north"]"#),
        (r#"{"plans": "south north"}"#, "plans", r#"["south","north"]"#),
        (r#"{"plans": []}"#, "plans", r#"["north","south","east"]"#),
        (r#"{"baseline": null}"#, "baseline", "null"),
        (r#"{"baseline": "east"}"#, "baseline", r#""east""#),
        (r#"{"differences": false}"#, "differences", "false"),
        (r#"{"category": ""}"#, "category", "null"),
        (r#"{"query": null}"#, "query", r#""""#),
        (r#"{"issue": "cranes"}"#, "issue", r#""cranes""#),
        (r#"{"order": null}"#, "order", r#""dataset""#),
        (r#"{"pair": ["east", "north"]}"#, "pair", r#"["east","north"]"#),
        (r#"{"about": "east"}"#, "about", r#""east""#),
        (r#"{"nothing": 1}"#, "query", r#""e""#),
        ("{}", "query", r#""e""#),
    ];
    let keys = [
        "plans",
        "baseline",
        "differences",
        "category",
        "query",
        "issue",
        "view",
        "order",
        "pair",
        "about",
        "party",
    ];
    for (partial, key, expected) in cases {
        let page = Page::open();
        let attributes = "plans='east south' baseline='south' differences category='land' query='e' issue='depth' order='contested'";
        let widget = page.write(&with_data(attributes, SHORE));
        widget.ready().await;
        let before = keys.map(|key| widget.choice(key));
        widget.call("setState", partial);
        for (other, before) in keys.into_iter().zip(before) {
            let expected = if other == key { expected } else { &before };
            assert_eq!(widget.choice(other), expected, "{other} after {partial}");
        }
        assert_eq!(page.warnings(), [] as [String; 0], "{partial}");
    }
}

#[wasm_bindgen_test]
async fn set_state_with_an_unknown_id_warns_once_and_falls_back() {
    let page = Page::open();
    let widget = page.write(&with_data("", SHORE));
    widget.ready().await;
    widget.call("setState", r#"{"baseline": "west"}"#);
    assert_eq!(widget.choice("baseline"), "null");
    assert_eq!(page.warnings().len(), 1, "{:?}", page.warnings());
}

#[wasm_bindgen_test]
async fn set_state_may_come_before_the_dataset_and_goes_before_attributes() {
    let page = Page::open();
    let markup = r#"<plan-compare loading="eager" src="a" baseline="north"></plan-compare>"#;
    let widget = page.write(markup);
    widget.call("setState", r#"{"baseline": "south", "query": "ten"}"#);
    let request = page.request().await;
    widget.call("setState", r#"{"query": "twelve"}"#);
    request.answer(200, SHORE.into());
    widget.ready().await;
    frame().await;
    assert_eq!(widget.choice("baseline"), r#""south""#);
    assert_eq!(widget.choice("query"), r#""twelve""#);
    assert_eq!(widget.issues(), ["depth"]);
}

#[wasm_bindgen_test]
async fn reset_leads_back_to_what_the_attributes_say_now() {
    let page = Page::open();
    let widget = page.write(&with_data(r#"plans="east south""#, SHORE));
    widget.ready().await;
    widget.call("setState", r#"{"plans": ["north"], "differences": true, "query": "x"}"#);
    widget.set("category", "land");
    frame().await;
    widget.call("reset", "null");
    frame().await;
    assert_eq!(widget.choice("plans"), r#"["east","south"]"#);
    assert_eq!(widget.choice("differences"), "false");
    assert_eq!(widget.choice("query"), r#""""#);
    assert_eq!(widget.choice("category"), r#""land""#);
    assert_eq!(widget.plans(), ["east", "south"]);
}

#[wasm_bindgen_test]
async fn reset_before_there_is_a_dataset_takes_back_what_set_state_asked_for() {
    let page = Page::open();
    let widget = page.write(&with_data("", SHORE));
    widget.call("setState", r#"{"query": "ten"}"#);
    widget.call("reset", "null");
    widget.ready().await;
    assert_eq!(to_json(&widget.property("state")), AT_FIRST);
}

/// Everything that a reader or a script can do, by the cause it is told with.
const ACTS: [(&str, Act); 8] = [
    ("plans", |widget| widget.find("checkbox", "South").click()),
    ("baseline", |widget| choose(&widget.find("combobox", "Baseline"), "East")),
    ("differences", |widget| widget.click("Only differences")),
    ("category", |widget| choose(&widget.find("combobox", "Category"), "Land")),
    ("query", |widget| enter(&widget.find("searchbox", "Search"), "cr")),
    ("issue", |widget| widget.click("Cranes")),
    ("setState", |widget| widget.call("setState", r#"{"query": "c"}"#)),
    ("reset", |widget| widget.click("Reset")),
];

#[wasm_bindgen_test]
async fn each_act_is_told_once_with_its_cause_and_the_state_and_writes_no_attribute() {
    let page = Page::open();
    let widget = page.write(&with_data("", SHORE));
    widget.ready().await;
    let attributes = widget.attributes();
    for (at, (cause, act)) in ACTS.into_iter().enumerate() {
        act(&widget);
        frame().await;
        let heard = page.heard("change");
        assert_eq!(heard.len(), at + 1, "{cause}: {heard:?}");
        let state = to_json(&widget.property("state"));
        let told =
            state.replacen(r#""differences""#, &format!(r#""cause":"{cause}","differences""#), 1);
        assert_eq!(heard[at], told, "{cause}");
        assert_eq!(widget.attributes(), attributes, "{cause}");
    }
    widget.call("reset", "null");
    let last = page.heard("change").pop().unwrap_or_default();
    assert!(last.contains(r#""cause":"reset""#), "{last}");
    assert_eq!(to_json(&widget.property("state")), AT_FIRST);
}

#[wasm_bindgen_test]
async fn attributes_never_make_a_change_event() {
    let page = Page::open();
    let widget = page.write(&with_data("", SHORE));
    widget.ready().await;
    let attributes = [
        ("plans", "south"),
        ("baseline", "south"),
        ("differences", ""),
        ("category", "land"),
        ("query", "x"),
        ("issue", "depth"),
        ("order", "contested"),
        ("heading-level", "2"),
        ("plain", ""),
        ("lang", "de"),
    ];
    for (attribute, value) in attributes {
        widget.set(attribute, value);
        frame().await;
    }
    for (attribute, _) in attributes {
        widget.unset(attribute);
        frame().await;
    }
    assert_eq!(page.heard("change"), [] as [String; 0]);
    assert_eq!(to_json(&widget.property("state")), AT_FIRST);
}

#[wasm_bindgen_test]
async fn each_opening_is_told_once_and_closing_is_not() {
    let page = Page::open();
    let widget = page.write(&with_data("", SHORE));
    widget.ready().await;
    let acts: [(Act, &[&str]); 8] = [
        (|widget| widget.click("Depth"), &["depth"]),
        (|widget| widget.click("Cranes"), &["depth", "cranes"]),
        (|widget| widget.click("Depth"), &["depth", "cranes"]),
        (|widget| widget.click("Only differences"), &["depth", "cranes"]),
        (|widget| widget.click("Depth"), &["depth", "cranes", "depth"]),
        (|widget| press(&widget.find("button", "Depth"), "Escape"), &["depth", "cranes", "depth"]),
        (
            |widget| widget.call("setState", r#"{"issue": "ferry"}"#),
            &["depth", "cranes", "depth", "ferry"],
        ),
        (|widget| widget.call("reset", "null"), &["depth", "cranes", "depth", "ferry"]),
    ];
    for (at, (act, expected)) in acts.into_iter().enumerate() {
        act(&widget);
        frame().await;
        let expected: Vec<_> =
            expected.iter().map(|issue| format!(r#"{{"issue":"{issue}"}}"#)).collect();
        assert_eq!(page.heard("open"), expected, "after act {at}");
    }
}

#[wasm_bindgen_test]
async fn an_issue_that_the_page_opened_is_not_told_as_opened_by_another_act() {
    for when in ["at first", "later"] {
        let page = Page::open();
        let widget = page.write(&with_data("", SHORE));
        if when == "at first" {
            widget.set("issue", "depth");
        }
        widget.ready().await;
        widget.set("issue", "depth");
        frame().await;
        widget.click("Only differences");
        frame().await;
        assert_eq!(page.heard("open"), [] as [String; 0], "{when}");
        widget.click("Cranes");
        assert_eq!(page.heard("open"), [r#"{"issue":"cranes"}"#], "{when}");
    }
}

#[wasm_bindgen_test]
async fn events_bubble_out_of_shadow_roots_with_detail_that_is_json() {
    let page = Page::open();
    let frame_root = page.write("<div id='outer'></div>");
    drop(frame_root);
    let outer = page.first("#outer").0;
    let shadow =
        js_sys::Function::new_with_args("outer", "return outer.attachShadow({mode: 'closed'})")
            .call1(&JsValue::NULL, &outer)
            .expect("a shadow root");
    let widget = page.make();
    widget.set("loading", "eager");
    widget.set_property("data", script_value(&format!("({CITY})")));
    let shadow: web_sys::Node = shadow.into();
    shadow.append_child(&widget.0).expect("a place");
    widget.ready().await;
    widget.click("Only differences");
    assert_eq!(page.heard("ready"), [r#"{"id":"city-budget-example","issues":9,"plans":3}"#]);
    assert_eq!(page.heard("change").len(), 1);
}

#[wasm_bindgen_test]
async fn a_new_address_changes_nothing_while_the_data_are_the_page_s_own() {
    let page = Page::open();
    let widget = page.make();
    widget.set_property("data", SHORE);
    widget.set("loading", "eager");
    page.put(&widget);
    widget.ready().await;
    widget.click("Only differences");
    widget.set("src", "data:,1");
    frame().await;
    assert_eq!(page.heard("ready").len(), 1);
    assert_eq!(page.heard("error").len(), 0);
}
