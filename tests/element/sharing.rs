//! What readers take along: links, citations, tables, files. Never how these are put into words: see
//! tests/sharing.rs.

use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;

use super::around::{Around, selected, shore, text, turn_away};
use super::datasets::{CITY, with_data};
use super::page::{Act, Page, Widget, enter, focus, frame, press, until};

fn has_focus(widget: &Widget, element: &HtmlElement) -> bool {
    let root = widget.0.shadow_root().expect("it is shown");
    root.active_element().as_ref() == Some(element)
}

fn words(widget: &Widget) -> String {
    widget.all("region")[0].text_content().unwrap_or_default()
}

#[wasm_bindgen_test]
async fn what_was_copied_is_told_politely_until_the_next_act() {
    let around = Around::at("");
    let page = Page::open();
    let widget = shore(&page, "").await;
    let button = widget.find("button", "Copy link");
    focus(&button);
    for n_copied in 1..=2 {
        widget.click("Copy link");
        until("the link", || around.0.copied().len() == n_copied).await;
        frame().await;
        until("the message", || words(&widget).contains("Link copied.")).await;
        assert!(has_focus(&widget, &button));
        assert!(!widget.has("textbox"));
    }
    widget.click("Only differences");
    until("silence", || !words(&widget).contains("Link copied.")).await;
    assert_eq!(widget.all("status").len(), 1, "one count");
    assert_eq!(page.heard("change").len(), 1, "copying changes nothing");
}

#[wasm_bindgen_test]
async fn what_cannot_be_copied_is_offered_to_be_copied_by_hand() {
    let leaves: [(&str, Act); 2] = [
        ("Escape", |widget| press(&widget.all("textbox")[0], "Escape")),
        ("another control", |widget| focus(&widget.find("button", "Print"))),
    ];
    for (how, leave) in leaves {
        for has_clipboard in [true, false] {
            let around = Around::at("");
            let page = Page::open();
            let widget = shore(&page, "").await;
            match has_clipboard {
                true => around.0.set_refused(true),
                false => around.0.without_clipboard(),
            }
            let button = widget.find("button", "Copy link");
            button.click();
            until("a field", || widget.has("textbox")).await;
            let field = widget.find("textbox", "Copy this text:");
            until("the focus", || has_focus(&widget, &field)).await;
            assert_eq!(selected(&field), text(&widget, "getPermalink"), "{how}");
            assert!(field.has_attribute("readonly"));
            turn_away(&field);
            frame().await;
            assert!(widget.has("textbox"), "another window has the focus for a while");
            leave(&widget);
            until("the field to go", || !widget.has("textbox")).await;
            assert_eq!(has_focus(&widget, &button), how == "Escape", "{how}");
            button.click();
            until("the field again", || widget.has("textbox")).await;
            assert_eq!(page.errors(), [] as [String; 0]);
        }
    }
}

#[wasm_bindgen_test]
async fn escape_in_an_open_issue_closes_the_field_first() {
    let around = Around::at("");
    let page = Page::open();
    let widget = shore(&page, "").await;
    widget.click("Depth");
    frame().await;
    around.0.set_refused(true);
    let button = widget.find("button", "Copy link to Depth");
    button.click();
    until("a field", || widget.has("textbox")).await;
    press(&widget.all("textbox")[0], "Escape");
    until("the field to go", || !widget.has("textbox")).await;
    assert!(has_focus(&widget, &button));
    assert_eq!(widget.choice("issue"), r#""depth""#);
}

#[wasm_bindgen_test]
async fn an_issue_s_link_opens_that_issue_only() {
    let around = Around::at("");
    let page = Page::open();
    let widget = shore(&page, "").await;
    for button in ["Depth", "Cranes", "Only differences"] {
        widget.click(button);
    }
    frame().await;
    widget.click("Copy link to Depth");
    until("a link", || !around.0.copied().is_empty()).await;
    let link = around.0.copied().remove(0);
    assert!(link.ends_with("#plan-compare-shore=d:1;i:depth"), "{link}");
}

#[wasm_bindgen_test]
async fn each_provision_can_be_cited_where_there_is_one() {
    let around = Around::at("");
    let page = Page::open();
    let widget = shore(&page, "").await;
    for button in ["Depth", "Cranes"] {
        widget.click(button);
    }
    frame().await;
    let mut names = widget.names("button");
    names.retain(|name| name.starts_with("Copy citation"));
    let cited = ["Depth, North", "Depth, South", "Cranes, North", "Cranes, South", "Cranes, East"];
    let expected = cited.map(|cell| format!("Copy citation: {cell}"));
    assert_eq!(names, expected, "nobody has reported what East says on Depth");

    widget.click("Copy citation: Depth, South");
    until("a citation", || !around.0.copied().is_empty()).await;
    let citation = around.0.copied().remove(0);
    assert!(
        citation.starts_with("Depth: Twelve metres at low tide. South. Shore. http"),
        "{citation}"
    );
    assert!(citation.ends_with("#plan-compare-shore=i:depth"), "{citation}");
    until("the message", || words(&widget).contains("Citation copied.")).await;
}

#[wasm_bindgen_test]
async fn csv_has_what_is_shown() {
    let page = Page::open();
    let widget = shore(&page, "plans='east south'").await;
    let lines = |widget: &Widget| -> Vec<String> {
        let csv = text(widget, "toCSV");
        csv.split_terminator("\r\n").map(str::to_owned).collect()
    };
    let all = [
        "Category,Issue,East,East: sources,South,South: sources",
        "Water,Depth,Not reported,,Twelve metres at low tide,",
        "Land,Cranes,Two cranes (крани),,Two cranes (Крани),",
        ",Ferry to Île d’Yeu,Daily,,Daily,",
    ];
    assert_eq!(lines(&widget), all);
    enter(&widget.find("searchbox", "Search"), "cranes");
    assert_eq!(lines(&widget), [all[0], all[2]]);
    widget.find("checkbox", "East").click();
    assert_eq!(lines(&widget)[1..], ["Land,Cranes,Two cranes (Крани),"]);
}

#[wasm_bindgen_test]
async fn where_two_plans_are_compared_csv_of_another_view_has_all_that_are_chosen() {
    let page = Page::open();
    let mut headers = Vec::new();
    for attributes in ["layout='table'", "layout='duel'", "layout='duel' view='positions'"] {
        let widget = page.write(&with_data(attributes, CITY));
        widget.ready().await;
        headers.push(text(&widget, "toCSV").lines().next().map(str::to_owned));
    }
    assert_ne!(headers[0], headers[1], "two of them");
    assert_eq!(headers[0], headers[2]);
}

#[wasm_bindgen_test]
async fn tables_and_data_are_saved_as_files() {
    let around = Around::at("");
    let page = Page::open();
    let widget = page.make();
    widget.set("loading", "eager");
    widget.set_property("data", CITY);
    page.put(&widget);
    widget.ready().await;
    widget.click("Download CSV");
    until("a file", || around.0.saved().len() == 1).await;
    widget.click("Download JSON");
    until("a second file", || around.0.saved().len() == 2).await;
    let saved = around.0.saved();
    let csv = format!("city-budget-example.csv text/csv;charset=utf-8 \u{feff}{}", {
        text(&widget, "toCSV")
    });
    assert_eq!(saved[0], csv);
    assert_eq!(saved[1], format!("city-budget-example.json application/json {CITY}"));
    assert_eq!(page.asked().len(), 0, "nothing is fetched for it");
}

#[wasm_bindgen_test]
async fn of_who_agrees_the_counts_are_saved() {
    let around = Around::at("");
    let page = Page::open();
    let widget = page.make();
    widget.set("loading", "eager");
    widget.set("view", "agreement");
    widget.set_property("data", include_str!("../../data/council-election-example.json"));
    page.put(&widget);
    widget.ready().await;
    until("the counts", || words(&widget).contains("Silence is never agreement")).await;
    widget.click("Download CSV");
    until("a file", || around.0.saved().len() == 1).await;
    let saved = &around.0.saved()[0];
    assert!(saved.contains("\u{feff}Plan,"), "{saved}");
    assert_eq!(saved.split_terminator("\r\n").count(), 13, "twelve parties and their heads");
}

#[wasm_bindgen_test]
async fn readers_choose_what_they_print_and_are_told_how_much_it_is() {
    let around = Around::at("");
    let page = Page::open();
    let widget = page.write(&with_data("", CITY));
    widget.ready().await;
    around.0.set_widget(&widget.0);
    let choices = || {
        let names = widget.names("button").into_iter();
        names.filter(|name| name.contains("sheet")).collect::<Vec<_>>()
    };
    widget.click("Print");
    until("the choices", || choices().len() == 2).await;
    let [shown, texts] = <[String; 2]>::try_from(choices()).expect("two");
    // About as many as Chromium prints: two, and four.
    assert_eq!(
        [shown.as_str(), &texts],
        ["As shown: about 2 sheets", "With all texts: about 3 sheets"]
    );
    assert_eq!(around.0.printed(), <[String; 0]>::default(), "only asked");
    for (choice, paper) in [(&shown, "shown"), (&texts, "texts"), (&shown, "shown")] {
        let n_printed = around.0.printed().len();
        widget.click(choice);
        until("the print", || n_printed < around.0.printed().len()).await;
        let printed = around.0.printed().pop().expect("one");
        assert!(printed.starts_with(&format!("{paper}, ")), "{printed}");
        assert_eq!(printed.contains(", 0 open"), paper == "shown", "{printed}");
        assert!(printed.contains("Up to EUR 40 million"), "{printed}");
        assert_eq!(printed.contains("for buildings and vehicles"), paper == "texts", "{printed}");
    }
}

#[wasm_bindgen_test]
async fn the_buttons_are_a_group_that_plain_leaves_out() {
    let page = Page::open();
    let widget = shore(&page, "").await;
    let group = Widget(widget.find("group", "Share and print"));
    assert_eq!(group.names("button"), ["Copy link", "Download CSV", "Download JSON", "Print"]);
    widget.set("plain", "");
    frame().await;
    assert!(!widget.names("group").contains(&"Share and print".to_owned()));
}
