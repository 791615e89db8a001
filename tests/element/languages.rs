//! The interface in other languages, and what it does with languages it does not have.

use wasm_bindgen_test::wasm_bindgen_test;

use crate::datasets::{CITY, SHORE};
use crate::page::{Page, Widget, until};

const GERMAN: &str = include_str!("../../locales/de.json");
const POLISH: &str = include_str!("../../locales/pl.json");
const ARABIC: &str = include_str!("../../locales/ar.json");

fn shown(page: &Page, attributes: &str, dataset: &str) -> Widget {
    page.write(&format!(
        "<plan-compare loading='eager' {attributes}>\
         <script type='application/json'>{dataset}</script></plan-compare>"
    ))
}

fn attribute_of_section(widget: &Widget, name: &str) -> Option<String> {
    widget.all("region")[0].get_attribute(name)
}

#[wasm_bindgen_test]
async fn the_interface_speaks_the_element_s_language() {
    let page = Page::open();
    page.learn("de", GERMAN);
    let widget = shown(&page, "lang='de-AT'", SHORE);
    widget.ready().await;
    widget.find("button", "Nur Unterschiede");
    assert_eq!(attribute_of_section(&widget, "lang"), None, "the page says it already");
    assert!(widget.names("heading").contains(&"Ufer".to_owned()), "and so do the data");
}

#[wasm_bindgen_test]
async fn a_new_language_is_taken_up() {
    let page = Page::open();
    page.learn("de", GERMAN);
    let widget = shown(&page, "", SHORE);
    widget.ready().await;
    widget.find("button", "Only differences").click();
    widget.set("lang", "de");
    until("German", || widget.names("button").contains(&"Nur Unterschiede".to_owned())).await;
    assert_eq!(widget.choice("differences"), "true", "what the reader chose stays");
    widget.set("lang", "en");
    until("English", || widget.names("button").contains(&"Only differences".to_owned())).await;
}

#[wasm_bindgen_test]
async fn numbers_have_the_plural_forms_of_the_language() {
    let page = Page::open();
    page.learn("pl", POLISH);
    let widget = shown(&page, "lang='pl'", CITY);
    widget.ready().await;
    let summaries = widget.all("region")[0].text_content().unwrap_or_default();
    // Eight is one of the many in Polish, three would be a few.
    assert!(summaries.contains("8 źródeł"), "{summaries}");
}

#[wasm_bindgen_test]
async fn arabic_reads_from_right_to_left_unless_the_page_says_otherwise() {
    let page = Page::open();
    page.learn("ar", ARABIC);
    let widget = shown(&page, "lang='ar'", SHORE);
    widget.ready().await;
    assert_eq!(attribute_of_section(&widget, "dir").as_deref(), Some("rtl"));
    widget.set("dir", "ltr");
    until("the page's direction", || attribute_of_section(&widget, "dir").is_none()).await;
}

#[wasm_bindgen_test]
async fn a_language_without_interface_keeps_english_in_its_own_direction() {
    let page = Page::open();
    let widget = shown(&page, "lang='he' dir='rtl'", SHORE);
    widget.ready().await;
    widget.find("button", "Only differences");
    assert_eq!(attribute_of_section(&widget, "lang").as_deref(), Some("en"));
    assert_eq!(attribute_of_section(&widget, "dir").as_deref(), Some("ltr"));
}

#[wasm_bindgen_test]
async fn a_locale_with_too_few_texts_is_not_taken() {
    let page = Page::open();
    page.learn("eo", r#"{"Views": "Vidoj"}"#);
    let widget = shown(&page, "lang='eo'", SHORE);
    widget.ready().await;
    widget.find("button", "Only differences");
}
