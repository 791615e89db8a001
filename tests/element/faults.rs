//! What reader, page and editor learn of a dataset with faults: of errors, slips and warnings. Never
//! what goes wrong on its way here.

use wasm_bindgen_test::wasm_bindgen_test;

use super::datasets::{FAULTY, ISLET, with_data};
use super::failures::{LOADING, expect_failure};
use super::page::{Page, until};

#[wasm_bindgen_test]
async fn every_fault_is_in_the_detail_and_once_in_the_console() {
    let page = Page::open();
    let widget = page.write(LOADING);
    page.request().await.answer(200, FAULTY.into());
    let sentence = "The comparison cannot be shown: its data has 1 problem.";
    expect_failure(&page, &widget, "format", sentence).await;
    let detail = &page.heard("error")[0];
    for words in [
        r#""place":"/plans/1/id""#,
        r#""place":"/issues/0/category""#,
        r#""line":3"#,
        r#""line":4"#,
        r#""level":"error""#,
        r#""level":"slip""#,
        r#""expected":""#,
        r#""found":""#,
        r#""column":"#,
    ] {
        assert!(detail.contains(words), "{words} is not in {detail}");
    }
    let errors = page.errors();
    assert_eq!(errors.len(), 1, "{errors:?}");
    assert!(errors[0].contains("/plans/1/id") && errors[0].contains("/issues/0/category"));
}

#[wasm_bindgen_test]
async fn a_key_that_nobody_knows_is_a_warning_and_no_failure() {
    let page = Page::open();
    let dataset = ISLET.replacen('{', r#"{"colour": "blue", "#, 1);
    let widget = page.write(&with_data("", &dataset));
    widget.ready().await;
    assert!(widget.has("table"));
    assert_eq!(page.warnings().len(), 1, "{:?}", page.warnings());
    assert_eq!(page.errors().len() + page.heard("error").len(), 0);
}

#[wasm_bindgen_test]
async fn a_slip_is_left_out_and_told_once_in_the_console() {
    let page = Page::open();
    let slips = r#"{"language": "uk_UA", "as_of": "23.11.2025", "#;
    let widget = page.write(&with_data("", &ISLET.replacen('{', slips, 1)));
    widget.ready().await;
    assert!(widget.has("table"));
    let warnings = page.warnings();
    assert_eq!(warnings.len(), 1, "{warnings:?}");
    assert!(warnings[0].contains("slip: /language") && warnings[0].contains("slip: /as_of"));
    assert_eq!(page.errors().len() + page.heard("error").len(), 0);
}

#[wasm_bindgen_test]
async fn a_key_written_twice_is_told_though_the_browser_reads_the_last() {
    let page = Page::open();
    let widget =
        page.write(&with_data("", &ISLET.replacen('{', r#"{"title": "An older title", "#, 1)));
    widget.ready().await;
    assert!(widget.has("table"));
    until("the warning", || !page.warnings().is_empty()).await;
    let warnings = page.warnings();
    assert_eq!(warnings.len(), 1, "{warnings:?}");
    assert!(warnings[0].contains("slip: /title"), "{warnings:?}");
    assert_eq!(page.errors().len() + page.heard("error").len(), 0);
}

#[wasm_bindgen_test]
async fn an_error_in_what_one_view_shows_costs_that_view_which_says_so() {
    for (section, view) in [
        (
            r#""positions": [{"party": "nobody", "position": "accepts", "plan": "only"}]"#,
            "positions",
        ),
        (r#""events": [{"date": "soon", "title": "A storm"}]"#, "timeline"),
        (
            r#""figures": [{"id": "f", "title": "Palms", "rows": [{"label": "A", "low": 2, "high": 1}]}]"#,
            "figures",
        ),
    ] {
        let page = Page::open();
        let dataset = ISLET.replacen('{', &format!("{{{section}, "), 1);
        let widget = page.write(&with_data("", &dataset));
        widget.ready().await;
        assert!(widget.has("table"));
        let warnings = page.warnings();
        assert_eq!(warnings.len(), 1, "{warnings:?}");
        assert!(warnings[0].contains("error: /"), "{warnings:?}");
        assert_eq!(page.errors().len() + page.heard("error").len(), 0);
        widget.set("view", view);
        until(view, || {
            let panels = widget.all("tabpanel").into_iter();
            let mut texts = panels.filter_map(|panel| panel.text_content());
            texts.any(|text| text.contains("The data of this view is damaged."))
        })
        .await;
        widget.set("view", "compare");
        until("the table", || widget.has("table")).await;
    }
}

#[wasm_bindgen_test]
async fn half_a_character_is_damage_though_the_browser_reads_it() {
    let page = Page::open();
    let widget = page.make();
    widget.set("loading", "eager");
    widget.set_property("data", ISLET.replace("One palm", r"\ud83d"));
    page.put(&widget);
    until("the error", || !page.heard("error").is_empty()).await;
    let detail = &page.heard("error")[0];
    assert!(detail.contains(r#""code":"json""#) && detail.contains(r#""line":4"#), "{detail}");
}

#[wasm_bindgen_test]
async fn a_reference_to_nothing_comes_with_its_cell_and_the_id_that_is_meant() {
    let page = Page::open();
    let widget = page.write(LOADING);
    let dataset = ISLET.replacen(r#""plan": "only""#, r#""plan": "onyl""#, 1);
    page.request().await.answer(200, dataset.into());
    let sentence = "The comparison cannot be shown: its data has 1 problem.";
    expect_failure(&page, &widget, "format", sentence).await;
    let detail = &page.heard("error")[0];
    assert!(detail.contains(r#""suggestion":"did you mean 'only'?""#), "{detail}");
    let errors = page.errors();
    let line = "/provisions/0/plan (plan 'onyl', issue 'palm'): expected the id of a plan, found \
                'onyl'; did you mean 'only'?";
    assert!(errors.len() == 1 && errors[0].contains(line), "{errors:?}");
}

#[wasm_bindgen_test]
async fn equal_warnings_are_a_line_of_the_console_with_their_number() {
    let page = Page::open();
    let sources = (0..9).map(|n| format!(r#"{{"id": "s{n}", "title": "T", "pages": 5}}"#));
    let sources = sources.collect::<Vec<_>>().join(",");
    let dataset = ISLET.replacen('{', &format!(r#"{{"sources": [{sources}], "#), 1);
    let widget = page.write(&with_data("", &dataset));
    widget.ready().await;
    let warnings = page.warnings();
    assert_eq!(warnings.len(), 1, "{warnings:?}");
    assert_eq!(warnings[0].lines().count(), 2, "{warnings:?}");
    assert!(warnings[0].ends_with("found 'pages' (9 times)"), "{warnings:?}");
}

#[wasm_bindgen_test]
async fn another_encoding_is_named_with_the_way_out() {
    let wide: Vec<u8> = "\u{feff}{}".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let unmarked: Vec<u8> = ISLET.encode_utf16().flat_map(u16::to_le_bytes).collect();
    for (bytes, place, found) in [
        (b"{\n\"title\": \"caf\xe9\"}".to_vec(), "line 2, column 14", "Windows-1252"),
        (wide, "line 1, column 1", "UTF-16"),
        (unmarked, "line 1, column 1", "UTF-16"),
    ] {
        let page = Page::open();
        let widget = page.write(LOADING);
        page.request().await.answer(200, bytes);
        let sentence = format!("The comparison is damaged at {place}");
        expect_failure(&page, &widget, "json", &sentence).await;
        let detail = &page.heard("error")[0];
        for words in [r#""expected":"text saved as UTF-8""#, found, "save the file as UTF-8"] {
            assert!(detail.contains(words), "{words} is not in {detail}");
        }
        let errors = page.errors();
        assert!(errors.len() == 1 && errors[0].contains("save the file as UTF-8"), "{errors:?}");
    }
}
