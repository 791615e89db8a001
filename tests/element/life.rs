//! From creation to removal, and back. Never what the element shows in between, beyond its rows.

use wasm_bindgen::JsCast as _;
use wasm_bindgen_test::wasm_bindgen_test;

use super::datasets::{CITY, FAULTY, ISLET, SHORE, with_data};
use super::page::{Page, data_url, enter, frame, script_value, task, until};

#[wasm_bindgen_test]
async fn made_by_markup_it_shows_the_dataset() {
    let page = Page::open();
    let widget = page.write(&with_data(r#"baseline="north""#, SHORE));
    widget.ready().await;
    assert_eq!(widget.plans(), ["north", "south", "east"]);
    assert_eq!(widget.issues(), ["depth", "cranes", "ferry"]);
    assert_eq!(widget.choice("baseline"), r#""north""#);
    assert_eq!(page.heard("ready"), [r#"{"id":"shore","issues":3,"plans":3}"#]);
}

#[wasm_bindgen_test]
async fn made_by_script_it_shows_the_dataset_whenever_its_attributes_were_set() {
    for connected_after in 0..=3 {
        let page = Page::open();
        let widget = page.make();
        let attributes = [("loading", "eager"), ("src", &data_url(SHORE)), ("plans", "south east")];
        for (at, (attribute, value)) in attributes.into_iter().enumerate() {
            if at == connected_after {
                page.put(&widget);
            }
            widget.set(attribute, value);
        }
        if connected_after == 3 {
            page.put(&widget);
        }
        widget.ready().await;
        assert_eq!(widget.plans(), ["south", "east"], "connected after {connected_after}");
        assert_eq!(page.heard("ready").len(), 1, "connected after {connected_after}");
    }
}

#[wasm_bindgen_test]
async fn upgraded_late_it_keeps_what_was_set_before() {
    let page = Page::without_script();
    let widget = page.write(&with_data("", ISLET));
    widget.set("baseline", "south");
    widget.set_property("data", SHORE);
    widget.set_property("plans", script_value("['south', 'north']"));
    widget.set_property("differences", true);
    widget.set_property("headingLevel", 5);
    frame().await;
    assert_eq!(widget.fallback(), "The page's own table", "before the script");

    page.run_script();
    widget.ready().await;
    assert_eq!(widget.plans(), ["south", "north"]);
    assert_eq!(widget.choice("baseline"), r#""south""#);
    assert_eq!(widget.choice("differences"), "true");
    assert_eq!(widget.find("heading", "Shore").tag_name(), "H5");
    widget.set_property("differences", false);
    frame().await;
    assert_eq!(widget.choice("differences"), "false", "the accessor is free again");
}

#[wasm_bindgen_test]
async fn the_script_may_run_twice() {
    let page = Page::open();
    let widget = page.write(&with_data("", SHORE));
    widget.ready().await;
    page.run_script();
    frame().await;
    assert_eq!(widget.issues().len(), 3);
    assert_eq!(page.heard("ready").len(), 1);
    assert_eq!(page.heard("error").len(), 0);
}

#[wasm_bindgen_test]
async fn changes_in_one_task_are_one_update() {
    let page = Page::open();
    let updates = page.watch_updates().await;
    let widget = page.write(&with_data("", SHORE));
    widget.ready().await;
    frame().await;
    updates.set_length(0);
    widget.set("baseline", "south");
    widget.set("plans", "north");
    widget.set("plans", "east south");
    widget.set("query", "crane");
    frame().await;
    assert_eq!(updates.length(), 1, "{updates:?}");
    assert_eq!(widget.plans(), ["east", "south"]);
    assert_eq!(widget.issues(), ["cranes"]);

    widget.set("query", "crane");
    frame().await;
    assert_eq!(updates.length(), 1, "what does not change is no update");
}

#[wasm_bindgen_test]
async fn the_fallback_stays_until_the_first_render_and_comes_back_on_removal() {
    let page = Page::open();
    let widget = page.write(r#"<plan-compare src="a" loading="eager">Our table</plan-compare>"#);
    let request = page.request().await;
    assert_eq!(widget.fallback(), "Our table", "while loading");
    request.answer(200, SHORE.into());
    widget.ready().await;
    assert_eq!(widget.fallback(), "", "once rendered");
    widget.0.remove();
    task().await;
    assert_eq!(widget.fallback(), "Our table", "once removed");
}

#[wasm_bindgen_test]
async fn removed_it_leaves_nothing_behind() {
    let page = Page::open();
    let widget = page.write(&with_data("", CITY));
    widget.ready().await;
    widget.click("New loans");
    widget.click("Only differences");
    frame().await;
    widget.0.remove();
    frame().await;
    frame().await;
    assert_eq!(page.errors(), [] as [String; 0]);
    assert_eq!(page.n_listeners(), 0, "listeners of window and document");
    assert!(widget.property("state").is_null());
    let root = widget.0.shadow_root().expect("it was shown");
    assert_eq!(root.inner_html(), "<slot></slot>");
}

#[wasm_bindgen_test]
async fn removed_while_loading_it_never_shows_and_gives_up_its_request() {
    let page = Page::open();
    let widget = page.write(r#"<plan-compare src="a" loading="eager">Ours</plan-compare>"#);
    let request = page.request().await;
    widget.0.remove();
    task().await;
    assert!(request.is_given_up());
    request.answer(200, SHORE.into());
    frame().await;
    assert_eq!(page.heard("ready").len() + page.heard("error").len(), 0);
    assert_eq!(widget.fallback(), "Ours");
}

#[wasm_bindgen_test]
async fn put_back_it_shows_what_the_reader_chose_and_what_the_page_asks_for_now() {
    let page = Page::open();
    let widget = page.write(&with_data(r#"baseline="north""#, SHORE));
    widget.ready().await;
    widget.find("checkbox", "South").click();
    widget.click("Only differences");
    widget.click("Depth");
    for n_rendered in 2..4 {
        widget.0.remove();
        task().await;
        widget.set("baseline", "east");
        page.put(&widget);
        until("the next rendering", || page.heard("ready").len() == n_rendered).await;
        assert_eq!(widget.choice("baseline"), r#""east""#);
        assert_eq!(widget.choice("differences"), "true");
        assert_eq!(widget.choice("issue"), r#""depth""#);
        assert_eq!(widget.plans(), ["north", "east"]);
        assert_eq!(widget.fallback(), "");
    }
    // The acts before it was taken out are all that the page hears of.
    assert_eq!(page.heard("change").len(), 3);
    widget.click("Reset");
    frame().await;
    assert_eq!(widget.plans(), ["north", "south", "east"]);
}

#[wasm_bindgen_test]
async fn put_back_it_tells_what_a_script_chose_meanwhile() {
    let page = Page::open();
    let widget = page.write(&with_data("", SHORE));
    widget.ready().await;
    widget.click("Only differences");
    widget.0.remove();
    task().await;
    widget.call("setState", r#"{"differences": false, "query": "cranes"}"#);
    page.put(&widget);
    until("the next rendering", || page.heard("ready").len() == 2).await;
    assert_eq!(widget.issues().len(), 1);
    let told = || widget.all("status").first().and_then(|it| it.text_content()).unwrap_or_default();
    until("how many are shown", || told().starts_with("1 of 3 issues shown")).await;
}

#[wasm_bindgen_test]
async fn put_back_it_shows_what_the_page_has_asked_for_since() {
    let page = Page::open();
    let widget = page.write(&with_data("", SHORE));
    widget.ready().await;
    widget.click("Only differences");
    enter(&widget.find("searchbox", "Search"), "depth");
    widget.0.remove();
    task().await;
    widget.set("query", "cranes");
    page.put(&widget);
    until("the next rendering", || page.heard("ready").len() == 2).await;
    assert_eq!(widget.choice("query"), r#""cranes""#);
    assert_eq!(widget.choice("differences"), "true", "what the reader chose stays");
}

#[wasm_bindgen_test]
async fn put_back_with_another_dataset_it_begins_anew() {
    let page = Page::open();
    let widget = page.make();
    widget.set("loading", "eager");
    widget.set_property("data", SHORE);
    page.put(&widget);
    widget.ready().await;
    widget.click("Only differences");
    widget.0.remove();
    task().await;
    widget.set_property("data", ISLET);
    page.put(&widget);
    until("the other dataset", || widget.issues() == ["palm"]).await;
    assert_eq!(widget.choice("differences"), "false");
    assert_eq!(page.warnings(), [] as [String; 0]);
}

#[wasm_bindgen_test]
async fn moved_in_one_task_it_keeps_what_the_reader_chose() {
    let page = Page::open();
    let widget = page.write(&format!("<div id='new'></div>{}", with_data("", SHORE)));
    widget.ready().await;
    widget.click("Only differences");
    widget.click("Depth");
    frame().await;
    let table = widget.all("table").remove(0);
    widget.0.remove();
    page.first("#new").0.append_child(&widget.0).expect("a place");
    frame().await;
    assert_eq!(widget.choice("differences"), "true");
    assert_eq!(widget.choice("issue"), r#""depth""#);
    assert!(widget.all("table").contains(&table), "the table is the same element");
    assert_eq!(page.heard("ready").len(), 1);
}

#[wasm_bindgen_test]
async fn moved_while_loading_it_asks_once() {
    for loading in ["eager", "lazy"] {
        let page = Page::open();
        let markup = format!(r#"<plan-compare src="a" loading="{loading}">Ours</plan-compare>"#);
        let widget = page.write(&markup);
        let request = page.request().await;
        page.put(&widget);
        frame().await;
        frame().await;
        assert_eq!(page.asked().len(), 1, "requests of {loading}");
        request.answer(200, SHORE.into());
        widget.ready().await;
        assert_eq!(widget.issues().len(), 3);
    }
}

#[wasm_bindgen_test]
async fn two_elements_know_nothing_of_each_other() {
    let page = Page::open();
    let [left, right] = [("left", SHORE), ("right", CITY)]
        .map(|(id, dataset)| with_data(&format!("id='{id}'"), dataset));
    page.write(&(left + &right));
    let (left, right) = (page.first("#left"), page.first("#right"));
    left.ready().await;
    right.ready().await;
    left.click("Only differences");
    left.set("heading-level", "2");
    frame().await;
    assert_eq!(left.issues(), ["depth", "cranes"]);
    assert_eq!(right.issues().len(), 9);
    assert_eq!(right.choice("differences"), "false");
    left.0.remove();
    task().await;
    right.click("Only differences");
    frame().await;
    assert_eq!(right.choice("differences"), "true");
    assert_eq!(page.heard("error").len(), 0);
}

/// One life: another dataset, a faulty one, what a reader can open, and an end while updates are
/// still to come.
async fn live_and_die(page: &Page) {
    let widget = page.make();
    widget.set_property("data", ISLET);
    widget.set("loading", "eager");
    page.put(&widget);
    widget.ready().await;
    widget.set_property("data", SHORE);
    until("another dataset", || widget.issues().len() == 3).await;
    widget.set_property("data", FAULTY);
    until("the faults", || widget.has("alert")).await;
    widget.click("Depth");
    widget.click("Only differences");
    widget.set("heading-level", "4");
    task().await;
    widget.set("lang", "de");
    widget.call("setState", r#"{"query": "ten"}"#);
    widget.0.remove();
    task().await;
}

#[wasm_bindgen_test]
async fn two_hundred_lives_take_no_more_memory_than_twenty() {
    let page = Page::open();
    let size = || {
        let memory: js_sys::WebAssembly::Memory = wasm_bindgen::memory().unchecked_into();
        let buffer: js_sys::ArrayBuffer = memory.buffer().unchecked_into();
        (buffer.byte_length(), wasm_bindgen::externref_heap_live_count())
    };
    // Timers end later than lives, and not equally late in every browser.
    let settled = async || {
        let mut last = size();
        let mut n_frames = 0;
        while n_frames < 30 {
            frame().await;
            let now = size();
            n_frames = if now == last { n_frames + 1 } else { 0 };
            last = now;
        }
        last
    };
    for _ in 0..20 {
        live_and_die(&page).await;
    }
    let before = settled().await;
    for _ in 0..200 {
        live_and_die(&page).await;
    }
    let after = settled().await;
    assert_eq!(after.0, before.0, "bytes");
    // Where timers are late, the first lives are still held when they are counted.
    assert!(after.1 <= before.1, "objects of the page that are held: {before:?}, {after:?}");
    assert_eq!(page.n_listeners(), 0);
    assert_eq!(page.heard("error").len(), 220, "one faulty dataset in each life");
}

#[wasm_bindgen_test]
async fn an_act_and_a_new_view_or_the_end_in_one_task_break_nothing() {
    let ends = [("plain", ""), ("lang", "de"), ("heading-level", "2"), ("src", "data:,"), ("", "")];
    for (attribute, value) in ends {
        let page = Page::open();
        let widget = page.write(&with_data("", SHORE));
        widget.ready().await;
        widget.click("Depth");
        widget.call("setState", r#"{"plans": ["south"], "baseline": "south", "query": "e"}"#);
        match attribute {
            "" => widget.0.remove(),
            _ => widget.set(attribute, value),
        }
        frame().await;
        frame().await;
        assert_eq!(page.heard("error"), [] as [String; 0], "{attribute}");
        assert_eq!(page.errors(), [] as [String; 0], "{attribute}");
    }
}
