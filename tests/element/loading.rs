//! Where a dataset comes from, and when. Never what is wrong with one: see failures.

use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

use super::datasets::{CITY, ISLET, SHORE, with_data};
use super::page::{Act, Page, Widget, data_url, focus, frame, hover, script_value, until};

/// The title of the dataset on screen.
fn title(widget: &Widget) -> String {
    widget.names("region").join(" and ")
}

#[wasm_bindgen_test]
async fn data_comes_before_a_script_child_and_that_before_src() {
    let cases = [(true, true, "Islet"), (false, true, "Shore"), (false, false, "Three plans")];
    for (has_data, has_child, expected) in cases {
        let page = Page::open();
        let widget = page.make();
        widget.set("loading", "eager");
        widget.set("src", &data_url(CITY));
        if has_child {
            let child = format!(r#"<script type="application/json">{SHORE}</script>"#);
            widget.0.set_inner_html(&child);
        }
        if has_data {
            widget.set_property("data", ISLET);
        }
        page.put(&widget);
        widget.ready().await;
        assert!(title(&widget).starts_with(expected), "{} is not {expected}", title(&widget));
    }
}

#[wasm_bindgen_test]
async fn data_may_be_text_or_an_object_and_may_be_replaced_and_taken_away() {
    let page = Page::open();
    let widget = page.write(&with_data("", SHORE));
    widget.ready().await;
    let values = [(ISLET.into(), "Islet"), (script_value(&format!("({CITY})")), "Three plans")];
    for (at, (value, expected)) in values.into_iter().enumerate() {
        widget.set_property("data", value.clone());
        assert_eq!(widget.property("data"), value);
        until("another dataset", || page.heard("ready").len() == at + 2).await;
        assert!(title(&widget).starts_with(expected), "{} is not {expected}", title(&widget));
    }
    widget.set_property("data", JsValue::UNDEFINED);
    until("the page's own dataset", || page.heard("ready").len() == 4).await;
    assert_eq!(title(&widget), "Shore");
}

#[wasm_bindgen_test]
async fn src_may_be_any_address_that_can_be_fetched() {
    let blob = script_value(&format!("URL.createObjectURL(new Blob([{ISLET:?}]))"));
    for src in [data_url(ISLET), blob.as_string().expect("an address")] {
        let page = Page::open();
        let widget = page.write(r#"<plan-compare loading="eager"></plan-compare>"#);
        frame().await;
        assert_eq!(widget.choice("plans"), "null", "before there is a src");
        widget.set("src", &src);
        widget.ready().await;
        assert_eq!(title(&widget), "Islet");
    }
}

#[wasm_bindgen_test]
async fn src_is_asked_for_as_the_page_wrote_it() {
    let page = Page::open();
    let widget = page.write(r#"<plan-compare loading="eager" src="a/b.json"></plan-compare>"#);
    let request = page.request().await;
    assert_eq!(request.url(), "a/b.json");
    request.answer(200, format!("\u{feff}{SHORE}").into());
    widget.ready().await;
    assert_eq!(title(&widget), "Shore");
}

#[wasm_bindgen_test]
async fn of_several_src_the_last_wins_whichever_answers_first() {
    for is_reversed in [false, true] {
        let page = Page::open();
        let widget = page.write(r#"<plan-compare loading="eager" src="0"></plan-compare>"#);
        let sources = ["0", "1", "2"];
        for (at, src) in sources.into_iter().enumerate() {
            widget.set("src", src);
            until("the request", || page.asked().len() == at + 1).await;
        }
        let asked = page.asked();
        let given_up: Vec<bool> = asked.iter().map(|asked| asked.is_given_up()).collect();
        assert_eq!(given_up, [true, true, false]);
        let mut answers = vec![(0, CITY), (1, ISLET), (2, SHORE)];
        if is_reversed {
            answers.reverse();
        }
        for (at, answer) in answers {
            asked[at].answer(200, answer.into());
            frame().await;
        }
        widget.ready().await;
        assert_eq!(title(&widget), "Shore");
        assert_eq!(page.heard("ready").len(), 1);
        assert_eq!(page.heard("error").len(), 0);
    }
}

#[wasm_bindgen_test]
async fn a_lazy_element_near_the_viewport_loads_without_being_asked() {
    for loading in ["", r#"loading="lazy""#] {
        let page = Page::open();
        page.write(&format!(r#"<plan-compare src="a" {loading}></plan-compare>"#));
        page.request().await;
    }
}

/// An element far below the viewport.
fn far_away(page: &Page, attributes: &str) -> Widget {
    page.write(&format!(
        r#"<div style="height: 9000px"></div>
           <plan-compare src="a" {attributes}><a href="b">Read it</a></plan-compare>"#
    ))
}

#[wasm_bindgen_test]
async fn far_from_the_viewport_only_an_eager_element_loads() {
    for (attributes, n_requests) in [("", 0), ("loading='lazy'", 0), ("loading='eager'", 1)] {
        let page = Page::open();
        far_away(&page, attributes);
        for _ in 0..5 {
            frame().await;
        }
        assert_eq!(page.asked().len(), n_requests, "{attributes}");
    }
}

#[wasm_bindgen_test]
async fn a_lazy_element_loads_once_the_reader_comes_near() {
    let acts: [(&str, Act); 4] = [
        ("scroll", |widget| widget.0.scroll_into_view()),
        ("focus", |widget| focus(&widget.all("link")[0])),
        ("pointer", |widget| hover(&widget.all("link")[0])),
        ("attribute", |widget| widget.set("loading", "eager")),
    ];
    for (name, act) in acts {
        let page = Page::open();
        let widget = far_away(&page, "");
        frame().await;
        frame().await;
        act(&widget);
        until(name, || page.asked().len() == 1).await;
        act(&widget);
        frame().await;
        frame().await;
        assert_eq!(page.asked().len(), 1, "{name} asks once");
        page.asked()[0].answer(200, SHORE.into());
        widget.ready().await;
    }
}

#[wasm_bindgen_test]
async fn a_lazy_element_that_was_removed_does_not_load() {
    let page = Page::open();
    let widget = far_away(&page, "");
    frame().await;
    widget.0.remove();
    frame().await;
    hover(&widget.0);
    frame().await;
    assert_eq!(page.asked().len(), 0);
}

#[wasm_bindgen_test]
async fn an_element_that_waits_for_an_interaction_is_no_download_for_who_only_looks() {
    let acts: [(&str, Act); 3] = [
        ("focus", |widget| focus(&widget.all("link")[0])),
        ("pointer", |widget| hover(&widget.all("link")[0])),
        ("attribute", |widget| widget.set("loading", "lazy")),
    ];
    for (name, act) in acts {
        let page = Page::open();
        let widget = page.write(
            r#"<plan-compare loading="interaction" src="a"><a href="b">Read it</a></plan-compare>"#,
        );
        widget.0.scroll_into_view();
        for _ in 0..5 {
            frame().await;
        }
        assert_eq!(page.asked().len(), 0, "before the {name}");
        act(&widget);
        page.request().await.answer(200, SHORE.into());
        widget.ready().await;
        assert!(widget.has("table"), "{name}");
    }
    // Where there is nothing to look at, the widget itself is.
    let page = Page::open();
    page.write(r#"<plan-compare loading="interaction" src="a"></plan-compare>"#);
    page.request().await;
}
