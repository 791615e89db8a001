//! The page's address: who reads it, who writes it, where links lead. Never how a link is put into
//! words: see tests/sharing.rs.

use wasm_bindgen_test::wasm_bindgen_test;

use super::around::{Around, shore, text};
use super::datasets::{SHORE, with_data};
use super::page::{Act, Page, Widget, choose, enter, frame, task, to_json, until};

#[wasm_bindgen_test]
async fn without_permalink_the_address_is_neither_read_nor_written() {
    for attributes in ["", "permalink='off'", "permalink='on'"] {
        let around = Around::at("plan-compare-shore=d:1");
        let page = Page::open();
        page.hurry(0);
        let widget = shore(&page, attributes).await;
        assert_eq!(widget.choice("differences"), "false", "{attributes}");
        widget.click("Depth");
        around.0.go_to("plan-compare-shore=d:1;i:depth");
        frame().await;
        frame().await;
        assert_eq!(widget.choice("differences"), "false", "{attributes}");
        assert_eq!(around.0.fragment(), "plan-compare-shore=d:1;i:depth", "{attributes}");
        assert_eq!(around.0.written().len(), 0, "{attributes}");
    }
}

#[wasm_bindgen_test]
async fn what_is_read_is_the_reader_s_choice_and_reset_leads_to_the_page_s() {
    for permalink in ["read", "sync"] {
        let around = Around::at("a&plan-compare-shore=p:east+south;q:cr;b:;i:cranes&b=1");
        let page = Page::open();
        let attributes = format!("permalink='{permalink}' baseline='north' category='land'");
        let widget = shore(&page, &attributes).await;
        assert_eq!(widget.plans(), ["east", "south"]);
        assert_eq!(widget.choice("query"), r#""cr""#);
        assert_eq!(widget.choice("baseline"), "null");
        assert_eq!(widget.choice("category"), r#""land""#, "what it does not say stays");
        assert_eq!(widget.choice("issue"), r#""cranes""#);
        assert_eq!(page.heard("change").len() + page.heard("open").len(), 0);
        assert_eq!(around.0.written().len(), 0, "reading is not writing");
        widget.click("Reset");
        frame().await;
        assert_eq!(widget.plans(), ["north", "south", "east"]);
        assert_eq!(widget.choice("baseline"), r#""north""#);
        assert_eq!(widget.choice("issue"), "null");
    }
}

#[wasm_bindgen_test]
async fn what_an_address_says_in_vain_is_warned_of_once() {
    let _around = Around::at("plan-compare-shore=b:west;x:1;q:%zz;i:depth+width;d:1");
    let page = Page::open();
    let widget = shore(&page, "permalink='read' baseline='north'").await;
    assert_eq!(widget.choice("differences"), "true");
    assert_eq!(widget.choice("issue"), r#""depth""#);
    let warnings = page.warnings();
    assert_eq!(warnings.len(), 2, "{warnings:?}");
    assert!(warnings[0].contains("west") && warnings[1].contains("width"), "{warnings:?}");
    assert_eq!(page.errors(), [] as [String; 0]);
}

#[wasm_bindgen_test]
async fn only_sync_writes_and_only_after_acts() {
    let around = Around::at("section-2");
    let page = Page::open();
    page.hurry(0);
    let widget = shore(&page, "permalink='read'").await;
    widget.click("Only differences");
    frame().await;
    assert_eq!(around.0.written().len(), 0, "read");
    widget.set("permalink", "sync");
    widget.set("baseline", "south");
    frame().await;
    frame().await;
    assert_eq!(around.0.written().len(), 0, "attributes");

    let length = || js_sys::eval("history.length").expect("a page has a history");
    let n_entries = length();
    widget.click("Depth");
    around.reaches("section-2&plan-compare-shore=d:1;i:depth").await;
    widget.click("Depth");
    around.reaches("section-2&plan-compare-shore=d:1").await;
    widget.call("setState", r#"{"query": "a&b=c #"}"#);
    around.reaches("section-2&plan-compare-shore=d:1;q:a%26b%3Dc%20%23").await;
    assert_eq!(length(), n_entries, "nothing to go back through");
    assert_eq!(around.0.state(), r#"{"of":"the page"}"#);
    widget.call("reset", "null");
    around.reaches("section-2").await;
    assert_eq!(page.heard("change").len(), 5, "one for each act");
}

#[wasm_bindgen_test]
async fn typing_changes_the_address_seldom_and_to_what_was_typed_last() {
    let around = Around::at("");
    let page = Page::open();
    let widget = shore(&page, "permalink='sync'").await;
    let field = widget.find("searchbox", "Search");
    let typed = "metres at low tide and cranes";
    for end in 1..=typed.len() {
        enter(&field, &typed[..end]);
        task().await;
    }
    around.reaches("plan-compare-shore=q:metres%20at%20low%20tide%20and%20cranes").await;
    let written = around.0.written();
    assert!(written.len() <= 4, "{written:?}");
}

#[wasm_bindgen_test]
async fn an_address_that_may_not_be_changed_now_is_changed_later() {
    let around = Around::at("");
    let page = Page::open();
    let widget = shore(&page, "permalink='sync'").await;
    around.0.set_refused(true);
    widget.click("Only differences");
    frame().await;
    frame().await;
    page.hurry(1_000);
    widget.click("Depth");
    frame().await;
    around.0.set_refused(false);
    widget.click("Depth");
    around.reaches("plan-compare-shore=d:1").await;
    assert_eq!(page.errors(), [] as [String; 0]);
}

#[wasm_bindgen_test]
async fn two_elements_have_a_part_each() {
    let around = Around::at("plan-compare-one=d:1&plan-compare-shore=q:ten");
    let page = Page::open();
    page.hurry(0);
    let [one, other] = ["permalink='sync' id='one'", "permalink='sync'"]
        .map(|attributes| with_data(attributes, SHORE));
    page.write(&(one + &other));
    let (one, other) = (page.first("#one"), page.first(":not(#one)[permalink]"));
    one.ready().await;
    other.ready().await;
    assert_eq!((one.choice("differences"), one.choice("query")), ("true".into(), "\"\"".into()));
    assert_eq!(other.choice("differences"), "false");
    assert_eq!(other.choice("query"), r#""ten""#);
    one.click("Only differences");
    other.click("Depth");
    around.reaches("plan-compare-shore=q:ten;i:depth").await;
    one.click("Ferry to Île d’Yeu");
    around.reaches("plan-compare-shore=q:ten;i:depth&plan-compare-one=i:ferry").await;
}

#[wasm_bindgen_test]
async fn an_address_that_a_reader_pastes_into_the_page_counts() {
    let around = Around::at("plan-compare-shore=d:1");
    let page = Page::open();
    let widget = shore(&page, "permalink='read' baseline='north'").await;
    widget.click("Depth");
    around.0.go_to("section-3&plan-compare-shore=d:1");
    task().await;
    frame().await;
    assert_eq!(widget.choice("issue"), r#""depth""#, "another part has changed");
    around.0.go_to("section-4");
    task().await;
    frame().await;
    assert_eq!(widget.choice("issue"), r#""depth""#, "the reader went to an anchor");
    let n_heard = page.heard("change").len();

    around.0.go_to("plan-compare-shore=q:two;b:");
    until("the new address", || widget.choice("query") == r#""two""#).await;
    assert_eq!(widget.choice("issue"), "null");
    assert_eq!(widget.choice("differences"), "false");
    assert_eq!(widget.choice("baseline"), "null");
    let heard = page.heard("change");
    assert_eq!(heard.len(), n_heard + 1, "{heard:?}");
    assert!(heard[n_heard].contains(r#""cause":"permalink""#), "{heard:?}");
    assert_eq!(around.0.written().len(), 0);
}

#[wasm_bindgen_test]
async fn an_address_that_the_widget_wrote_is_not_read_again() {
    let around = Around::at("");
    let page = Page::open();
    page.hurry(0);
    let widget = shore(&page, "permalink='sync'").await;
    widget.click("Only differences");
    around.reaches("plan-compare-shore=d:1").await;
    around.0.go_to("plan-compare-shore=d:1&x");
    task().await;
    frame().await;
    assert_eq!(page.heard("change").len(), 1);
    around.0.go_to("plan-compare-shore=d:0;i:depth&x");
    // Written as the widget would.
    around.reaches("plan-compare-shore=i:depth&x").await;
    assert_eq!(widget.choice("differences"), "false");
}

#[wasm_bindgen_test]
async fn removed_it_no_longer_hears_or_writes() {
    let around = Around::at("");
    let page = Page::open();
    page.hurry(0);
    let widget = shore(&page, "permalink='sync'").await;
    widget.click("Only differences");
    widget.0.remove();
    frame().await;
    around.0.go_to("plan-compare-shore=d:1");
    frame().await;
    frame().await;
    assert_eq!(around.0.written().len(), 0);
    assert_eq!(page.n_listeners(), 0);
    assert_eq!(page.errors(), [] as [String; 0]);
}

#[wasm_bindgen_test]
async fn a_link_leads_to_the_page_where_the_page_reads_it() {
    let around = Around::at("section-2");
    let page = Page::open();
    let own = "plan-compare-shore=d:1";
    for attributes in ["permalink='read'", "permalink='sync'", ""] {
        let widget = shore(&page, attributes).await;
        assert!(text(&widget, "getPermalink").ends_with("/#section-2"), "nothing is chosen");
        widget.click("Only differences");
        let link = text(&widget, "getPermalink");
        let here = js_sys::eval("location.href.split('#')[0]").expect("an address");
        let expected = format!("{}#section-2&{own}", here.as_string().expect("a text"));
        assert_eq!(link, expected, "{attributes}");
        around.0.go_to("section-2");
        task().await;
    }
    around.0.add_canonical("https://example.org/article?page=1#top");
    let widget = shore(&page, "permalink='read'").await;
    widget.click("Only differences");
    let link = text(&widget, "getPermalink");
    // The test runs in the page itself, not in a frame.
    assert_eq!(link, format!("https://example.org/article?page=1#section-2&{own}"));
}

#[wasm_bindgen_test]
async fn a_link_leads_to_the_widget_s_own_page_where_the_page_does_not_read_it() {
    let _around = Around::at("section-2");
    let page = Page::open();
    let markup = "<plan-compare loading='eager' id='mine' src='https://example.org/a?b=1&c'
        plans='north south' differences lang='de' scheme='dark'></plan-compare>";
    let widget = page.write(markup);
    page.request().await.answer(200, SHORE.into());
    widget.ready().await;
    widget.click("Depth");
    let link = text(&widget, "getPermalink");
    let (address, query) = link.split_once("/embed.html?").expect("the widget's own page");
    assert!(address.starts_with("http"), "{link}");
    let expected = "src=https%3A%2F%2Fexample.org%2Fa%3Fb%3D1%26c&plans=north+south&differences=\
                    &scheme=dark&lang=de#plan-compare-shore=i:depth";
    assert_eq!(query, expected);
    widget.set("permalink", "sync");
    let link = text(&widget, "getPermalink");
    assert!(link.ends_with("/#section-2&plan-compare-mine=i:depth"), "{link}");
}

/// Acts that leave nothing as it was.
const ACTS: [Act; 7] = [
    |widget| widget.click("Only differences"),
    |widget| widget.find("checkbox", "North").click(),
    |widget| choose(&widget.find("combobox", "Baseline"), "East"),
    |widget| choose(&widget.find("combobox", "Category"), "Land"),
    |widget| enter(&widget.find("searchbox", "Search"), "Крани & ;=#%+"),
    |widget| enter(&widget.find("searchbox", "Search"), "кра"),
    |widget| widget.click("Cranes"),
];

#[wasm_bindgen_test]
async fn a_copied_link_leads_back_to_exactly_what_was_shown() {
    let around = Around::at("");
    let page = Page::open();
    let widget = shore(&page, "permalink='read' differences").await;
    for (at, act) in ACTS.into_iter().enumerate() {
        act(&widget);
        frame().await;
        widget.click("Copy link");
        until("a link", || around.0.copied().len() == at + 1).await;
        let link = around.0.copied().pop().unwrap_or_default();
        let (_, fragment) = link.split_once('#').expect("a fragment");
        around.0.begin_at(fragment);
        let other = page.make();
        other.set_property("data", SHORE);
        for (attribute, value) in [("loading", "eager"), ("permalink", "read"), ("differences", "")]
        {
            other.set(attribute, value);
        }
        page.put(&other);
        other.ready().await;
        let state = |widget: &Widget| to_json(&widget.property("state"));
        assert_eq!(state(&other), state(&widget), "{link}");
        assert_eq!(other.issues(), widget.issues(), "{link}");
        other.0.remove();
    }
}

#[wasm_bindgen_test]
async fn two_elements_of_one_dataset_without_ids_keep_apart() {
    let around = Around::at("plan-compare-shore=d:1&plan-compare-shore-2=q:ten");
    let page = Page::open();
    page.hurry(0);
    let [one, other] =
        ["permalink='sync'", "permalink='sync' lang='en'"].map(|it| with_data(it, SHORE));
    page.write(&(one + &other));
    let (one, other) = (page.first(":not([lang])[permalink]"), page.first("[lang][permalink]"));
    one.ready().await;
    other.ready().await;
    assert_eq!((one.choice("differences"), one.choice("query")), ("true".into(), r#""""#.into()));
    assert_eq!(other.choice("query"), r#""ten""#);
    assert_eq!(other.choice("differences"), "false");
    other.click("Only differences");
    around.reaches("plan-compare-shore=d:1&plan-compare-shore-2=d:1;q:ten").await;
}
