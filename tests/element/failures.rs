//! What reader and page learn when something goes wrong, and what stays. Never a good dataset, but
//! to show that it survives.

use wasm_bindgen::JsCast as _;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;

use super::datasets::{FAULTY, ISLET, SHORE, with_data};
use super::page::{Asked, Page, Widget, data_url, focus, frame, script_value, until};

pub(super) const LOADING: &str =
    r#"<plan-compare loading="eager" src="a"><b>Our table</b></plan-compare>"#;

/// Expects one error with this code, told in one calm sentence above the fallback.
pub(super) async fn expect_failure(page: &Page, widget: &Widget, code: &str, sentence: &str) {
    until("the error", || !page.heard("error").is_empty()).await;
    frame().await;
    let heard = page.heard("error");
    assert_eq!(heard.len(), 1, "{heard:?}");
    assert!(heard[0].starts_with(&format!(r#"{{"code":"{code}""#)), "{}", heard[0]);
    let said = widget.names("alert").join(" and ");
    assert!(said.starts_with(sentence), "{code}: {said}");
    let message = said.trim_end_matches("Try again").trim_end();
    assert!(heard[0].ends_with(&format!(r#""message":"{message}"}}"#)), "{}", heard[0]);
    widget.find("button", "Try again");
    assert_eq!(widget.fallback(), "Our table", "{code}");
    assert_eq!(page.heard("ready").len(), 0, "{code}");
}

#[wasm_bindgen_test]
async fn what_goes_wrong_on_the_way_is_told_by_its_code() {
    type End = fn(&Asked);
    let cases: [(&str, &str, End); 8] = [
        ("network", "The comparison could not be loaded.", |asked| asked.lose()),
        ("network", "The comparison could not be loaded.", |asked| asked.cut(vec![b'{'; 9])),
        ("http", "The comparison could not be loaded: the server answered 404.", |asked| {
            asked.answer(404, SHORE.into());
        }),
        ("http", "The comparison could not be loaded: the server answered 500.", |asked| {
            asked.answer(500, Vec::new());
        }),
        ("size", "The comparison is too large", |asked| asked.answer(200, vec![b' '; 2_000_001])),
        ("json", "The comparison is damaged at line 2, column", |asked| {
            asked.answer(200, SHORE.as_bytes()[..40].into());
        }),
        ("json", "The comparison is damaged at line 1, column 15", |asked| {
            asked.answer(200, b"{\"title\": \"caf\xe9\"}".into())
        }),
        ("json", "The comparison is damaged at line 1, column 1", |asked| {
            asked.answer(200, Vec::new())
        }),
    ];
    for (code, sentence, end) in cases {
        let page = Page::open();
        let widget = page.write(LOADING);
        end(&page.request().await);
        expect_failure(&page, &widget, code, sentence).await;
    }
}

#[wasm_bindgen_test]
async fn no_answer_in_fifteen_seconds_is_a_timeout() {
    let page = Page::open();
    page.hurry(15_000);
    let widget = page.write(LOADING);
    let sentence = "The comparison did not arrive in time.";
    expect_failure(&page, &widget, "timeout", sentence).await;
    assert!(page.request().await.is_given_up());
}

#[wasm_bindgen_test]
async fn data_that_is_no_dataset_is_told_by_its_code() {
    let cases = [
        (script_value("'<p>'"), "json", "The comparison is damaged at line 1, column 1"),
        (script_value("'{}\\n\\n x'"), "json", "The comparison is damaged at line 3, column 2"),
        (script_value("(() => { const a = {}; return (a.a = a); })()"), "json", "The comparison"),
        (script_value("' '.repeat(2_000_001)"), "size", "The comparison is too large"),
        (script_value("({})"), "format", "The comparison cannot be shown: its data has"),
        (script_value("5"), "format", "The comparison cannot be shown: its data has 1 problem."),
    ];
    for (data, code, sentence) in cases {
        let page = Page::open();
        let widget = page.make();
        widget.0.set_inner_html("<b>Our table</b>");
        widget.set("loading", "eager");
        widget.set_property("data", data);
        page.put(&widget);
        expect_failure(&page, &widget, code, sentence).await;
    }
}

#[wasm_bindgen_test]
async fn try_again_asks_again_and_success_takes_the_sentence_away() {
    let page = Page::open();
    let widget = page.write(LOADING);
    page.request().await.lose();
    until("the first error", || widget.has("alert")).await;
    for n_errors in 1..3 {
        widget.click("Try again");
        until("another request", || page.asked().len() == n_errors + 1).await;
        assert!(widget.has("alert"), "the sentence stays until there is an answer");
        page.asked()[n_errors].answer(503, Vec::new());
        until("another error", || page.heard("error").len() == n_errors + 1).await;
    }
    widget.click("Try again");
    until("the last request", || page.asked().len() == 4).await;
    page.asked()[3].answer(200, SHORE.into());
    widget.ready().await;
    assert!(!widget.has("alert"));
    assert_eq!(widget.fallback(), "");
    assert_eq!(widget.issues().len(), 3);
}

/// What has the focus inside.
fn focused(widget: &Widget) -> Option<HtmlElement> {
    widget.0.shadow_root()?.active_element()?.dyn_into().ok()
}

#[wasm_bindgen_test]
async fn whoever_tries_again_keeps_the_focus() {
    let page = Page::open();
    let widget = page.write(LOADING);
    page.request().await.lose();
    until("the first error", || widget.has("alert")).await;
    focus(&widget.find("button", "Try again"));
    widget.click("Try again");
    until("another request", || page.asked().len() == 2).await;
    page.asked()[1].lose();
    until("another error", || page.heard("error").len() == 2).await;
    assert_eq!(focused(&widget), Some(widget.find("button", "Try again")));
    widget.click("Try again");
    until("the last request", || page.asked().len() == 3).await;
    page.asked()[2].answer(200, SHORE.into());
    widget.ready().await;
    assert!(focused(&widget).is_some(), "on something of the widget");
}

#[wasm_bindgen_test]
async fn a_failure_leaves_the_focus_where_it_is() {
    let page = Page::open();
    let widget = page.write(&LOADING.replace(r#"src="a""#, &format!("src='{}'", data_url(SHORE))));
    widget.ready().await;
    let search = widget.find("searchbox", "Search");
    focus(&search);
    widget.set("src", "missing");
    page.request().await.lose();
    until("the error", || widget.has("alert")).await;
    assert_eq!(focused(&widget), Some(search));
}

#[wasm_bindgen_test]
async fn nothing_is_tried_again_unasked() {
    let page = Page::open();
    let widget = page.write(LOADING);
    page.request().await.lose();
    until("the error", || widget.has("alert")).await;
    for _ in 0..10 {
        frame().await;
    }
    assert_eq!(page.asked().len(), 1);
}

#[wasm_bindgen_test]
async fn another_src_after_a_failure_is_shown() {
    let page = Page::open();
    let widget = page.write(LOADING);
    page.request().await.lose();
    until("the error", || widget.has("alert")).await;
    widget.set("src", &data_url(SHORE));
    widget.ready().await;
    assert!(!widget.has("alert") && widget.has("table"));
}

#[wasm_bindgen_test]
async fn a_faulty_dataset_does_not_replace_a_good_one() {
    for faulty in [FAULTY, "{", "missing"] {
        let page = Page::open();
        let widget =
            page.write(&LOADING.replace(r#"src="a""#, &format!("src='{}'", data_url(SHORE))));
        widget.ready().await;
        widget.click("Only differences");
        frame().await;
        match faulty {
            "missing" => {
                widget.set("src", "missing");
                page.request().await.answer(404, Vec::new());
            }
            text => widget.set("src", &data_url(text)),
        }
        until("the error", || widget.has("alert")).await;
        assert_eq!(widget.issues(), ["depth", "cranes"], "{faulty}");
        assert_eq!(widget.fallback(), "", "{faulty}");
        widget.click("Only differences");
        frame().await;
        assert_eq!(widget.issues().len(), 3, "the widget still hears its reader");
        assert_eq!(page.heard("error").len(), 1, "{faulty}");

        widget.set("src", &data_url(ISLET));
        until("the next dataset", || !widget.has("alert")).await;
        assert_eq!(widget.issues(), ["palm"], "{faulty}");
    }
}

#[wasm_bindgen_test]
async fn removed_with_a_failure_it_shows_the_fallback_alone() {
    let page = Page::open();
    let widget = page.write(LOADING);
    page.request().await.lose();
    until("the error", || widget.has("alert")).await;
    widget.0.remove();
    frame().await;
    assert!(!widget.has("alert"));
    assert_eq!(widget.fallback(), "Our table");
}

#[wasm_bindgen_test]
async fn without_wasm_the_fallback_is_as_it_was() {
    let page = Page::without_wasm();
    let widget = page.write(&LOADING.replace(r#"src="a""#, &format!("src='{}'", data_url(SHORE))));
    until("the error", || !page.heard("error").is_empty()).await;
    frame().await;
    assert!(page.heard("error")[0].starts_with(r#"{"code":"wasm","faults":[],"message":""#));
    assert_eq!(page.heard("error").len(), 1);
    assert_eq!(widget.fallback(), "Our table");
    assert!(!widget.has("alert") && !widget.has("button"));
}

#[wasm_bindgen_test]
async fn whatever_can_be_seen_is_a_fallback() {
    let table = "<table><tbody><tr><td>Ours</td></tr></tbody></table>";
    for content in
        ["Our table", table, "<img alt='Our table' src='data:,'>", "<!-- --> <svg></svg>"]
    {
        let page = Page::without_wasm();
        let widget =
            page.write(&format!("<plan-compare loading='eager' src='a'>{content}</plan-compare>"));
        until("the error", || !page.heard("error").is_empty()).await;
        frame().await;
        let root = widget.0.shadow_root().map(|root| root.text_content().unwrap_or_default());
        assert_eq!(root.unwrap_or_default(), "", "{content}");
        assert_eq!(widget.0.inner_html().matches("<").count(), content.matches("<").count());
    }
}

#[wasm_bindgen_test]
async fn without_wasm_and_fallback_a_sentence_links_to_the_dataset() {
    let child = format!(r#"<script type="application/json">{SHORE}</script>"#);
    let src = "src='https://example.org/1.json'";
    for (content, src, n_links) in [
        ("", src, 1),
        ("\n", "", 0),
        (&child, src, 1),
        ("<!-- the widget -->\n<p></p>", src, 1),
        // Nothing that would run, or leave the web.
        ("", "src='javascript:alert(1)'", 0),
        ("", "src='data:text/html,1'", 0),
    ] {
        let page = Page::without_wasm();
        let widget =
            page.write(&format!("<plan-compare loading='eager' {src}>{content}</plan-compare>"));
        until("the error", || !page.heard("error").is_empty()).await;
        let root = widget.0.shadow_root().map(|root| root.text_content().unwrap_or_default());
        let sentence = "This comparison cannot be shown in this browser.";
        assert!(root.unwrap_or_default().contains(sentence), "{content}");
        let links = vec!["https://example.org/1.json"; n_links];
        assert_eq!(widget.values("link", "href"), links, "{content} {src}");
        assert_eq!(widget.values("link", "rel"), vec!["noopener noreferrer"; n_links]);
    }
}

#[wasm_bindgen_test]
async fn a_panic_brings_the_fallback_back_and_is_told() {
    for function in ["open", "attributes_changed", "setState", "state", "reset"] {
        let page = Page::broken_in(function);
        let widget = page.write(&with_data("", SHORE));
        match function {
            "open" => {}
            "attributes_changed" => {
                widget.ready().await;
                widget.set("query", "x");
            }
            "state" => {
                widget.ready().await;
                assert!(widget.property("state").is_null());
            }
            method => {
                widget.ready().await;
                widget.call(method, "{}");
            }
        }
        until("the error", || !page.heard("error").is_empty()).await;
        assert!(page.heard("error")[0].starts_with(r#"{"code":"wasm""#), "{function}");
        assert!(widget.fallback().contains("The page's own table"), "{function}");
        assert!(!widget.has("table") && !widget.has("alert"), "{function}");
        widget.0.remove();
        frame().await;
    }
}

#[wasm_bindgen_test]
async fn a_failure_of_one_element_leaves_another_alone() {
    let page = Page::open();
    let good = with_data("id='good'", SHORE);
    page.write(&format!("{LOADING}{good}"));
    let good = page.first("#good");
    good.ready().await;
    page.request().await.lose();
    until("the error", || !page.heard("error").is_empty()).await;
    assert!(!good.has("alert") && good.has("table"));
}
