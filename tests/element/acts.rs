//! What a reader's acts make of the widget. Never what the page hears of them: see scripting.

use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;

use super::datasets::{CITY, SHORE, with_data};
use super::page::{Act, Page, Widget, choose, enter, frame, press};

async fn shore(page: &Page, attributes: &str) -> Widget {
    let widget = page.write(&with_data(attributes, SHORE));
    widget.ready().await;
    widget
}

#[wasm_bindgen_test]
async fn a_plan_that_is_hidden_is_gone_and_comes_back_in_its_place() {
    let page = Page::open();
    let widget = shore(&page, "").await;
    widget.click("Depth");
    widget.find("checkbox", "South").click();
    frame().await;
    assert_eq!(widget.plans(), ["north", "east"]);
    assert!(!widget.values("cell", "data-plan").contains(&"south".to_owned()));
    widget.find("checkbox", "South").click();
    frame().await;
    assert_eq!(widget.plans(), ["north", "south", "east"]);
}

#[wasm_bindgen_test]
async fn acts_after_another_change_heads_and_cells_alike() {
    let page = Page::open();
    let widget = shore(&page, "layout='table'").await;
    let search = widget.find("searchbox", "Search");
    let baseline = |part: &str| {
        let has_it =
            |one: &HtmlElement| one.get_attribute("part").is_some_and(|all| all.contains(part));
        widget
            .all("columnheader")
            .iter()
            .chain(&widget.all("cell"))
            .filter(|one| has_it(one))
            .count()
    };
    for round in 0..3 {
        enter(&search, ["a", "", "e"][round]);
        frame().await;
        widget.find("checkbox", "South").click();
        frame().await;
        assert_eq!(widget.plans(), ["north", "east"], "{round}");
        assert!(!widget.values("cell", "data-plan").contains(&"south".to_owned()), "{round}");
        choose(&widget.find("combobox", "Baseline"), "East");
        frame().await;
        assert_eq!(baseline("plan-header--baseline"), 1, "{round}");
        assert_eq!(baseline("cell--baseline"), widget.issues().len(), "{round}");
        widget.find("checkbox", "South").click();
        choose(&widget.find("combobox", "Baseline"), "None");
        frame().await;
        assert_eq!(widget.plans(), ["north", "south", "east"], "{round}");
        assert_eq!(baseline("plan-header--baseline") + baseline("cell--baseline"), 0, "{round}");
    }
}

#[wasm_bindgen_test]
async fn without_any_plan_words_say_so_and_the_tools_stay() {
    let page = Page::open();
    let widget = shore(&page, "").await;
    for plan in ["North", "South", "East"] {
        widget.find("checkbox", plan).click();
    }
    frame().await;
    assert!(!widget.has("table"));
    let text = widget.all("region")[0].text_content().unwrap_or_default();
    assert!(text.contains("No plan is chosen."), "{text}");
    widget.find("checkbox", "East").click();
    frame().await;
    assert_eq!(widget.plans(), ["east"]);
}

#[wasm_bindgen_test]
async fn only_differences_leaves_the_issues_on_which_the_shown_plans_differ() {
    let page = Page::open();
    let widget = shore(&page, "").await;
    widget.click("Only differences");
    frame().await;
    assert_eq!(widget.issues(), ["depth", "cranes"]);
    let pressed = || widget.find("button", "Only differences").get_attribute("aria-pressed");
    assert_eq!(pressed().as_deref(), Some("true"));
    widget.find("checkbox", "North").click();
    frame().await;
    assert_eq!(widget.issues(), [] as [&str; 0], "south and east agree, as far as is known");
    widget.click("Only differences");
    frame().await;
    assert_eq!(widget.issues().len(), 3);
    assert_eq!(pressed().as_deref(), Some("false"));
}

#[wasm_bindgen_test]
async fn a_category_leaves_its_issues() {
    let page = Page::open();
    let widget = shore(&page, "").await;
    for (option, issues) in [
        ("Land", ["cranes"].as_slice()),
        ("Water", &["depth"]),
        ("All", &["depth", "cranes", "ferry"]),
    ] {
        choose(&widget.find("combobox", "Category"), option);
        frame().await;
        assert_eq!(widget.issues(), issues, "{option}");
    }
}

#[wasm_bindgen_test]
async fn a_baseline_is_chosen_and_taken_back() {
    let page = Page::open();
    let widget = shore(&page, "").await;
    let n_compared = || widget.names("cell").iter().filter(|cell| cell.contains("same")).count();
    for (option, expected) in [("South", 3), ("None", 0), ("North", 2)] {
        choose(&widget.find("combobox", "Baseline"), option);
        frame().await;
        assert_eq!(n_compared(), expected, "{option}");
    }
}

#[wasm_bindgen_test]
async fn search_finds_and_marks_words_whatever_their_script_capitals_and_accents() {
    let cases: [(&str, &[&str], &[&str]); 8] = [
        ("metres", &["depth"], &["metres", "metres"]),
        ("TWELVE", &["depth"], &["Twelve"]),
        ("ile", &["ferry"], &["Île"]),
        ("Île d’", &["ferry"], &["Île", "d’"]),
        ("КРАНИ", &["cranes"], &["Крани", "крани"]),
        ("low ten", &["depth"], &["Ten", "low", "low"]),
        ("land", &["cranes"], &[]),
        ("nothing such", &[], &[]),
    ];
    let page = Page::open();
    let widget = shore(&page, "").await;
    for (query, issues, marks) in cases {
        enter(&widget.find("searchbox", "Search"), query);
        frame().await;
        assert_eq!(widget.issues(), issues, "{query}");
        let marked = widget.names("mark");
        let marked: Vec<_> = marked.iter().filter(|word| word.chars().count() > 1).collect();
        for expected in marks {
            assert!(marked.iter().any(|word| word == expected), "{query}: {marked:?}");
        }
    }
    enter(&widget.find("searchbox", "Search"), "");
    frame().await;
    assert_eq!(widget.issues().len(), 3);
    assert!(!widget.has("mark"));
}

#[wasm_bindgen_test]
async fn a_search_never_takes_the_field_or_its_words_away() {
    let page = Page::open();
    let widget = shore(&page, "").await;
    let field = widget.find("searchbox", "Search");
    field.focus().expect("fields take focus");
    for text in ["x", "x ", "x  y", ""] {
        enter(&field, text);
        frame().await;
        assert!(widget.all("searchbox").contains(&field));
        assert_eq!(Widget(field.clone()).property("value"), text);
        assert!(has_focus(&widget, &field), "after '{text}'");
    }
}

fn has_focus(widget: &Widget, element: &HtmlElement) -> bool {
    let root = widget.0.shadow_root().expect("it is shown");
    let focused = js_sys::Reflect::get(&root, &"activeElement".into());
    focused.is_ok_and(|focused| focused.loose_eq(element))
}

fn is_open(button: &HtmlElement) -> bool {
    button.get_attribute("aria-expanded").as_deref() == Some("true")
}

#[wasm_bindgen_test]
async fn an_issue_opens_and_closes_by_its_button_and_others_stay_open() {
    let page = Page::open();
    let widget = shore(&page, "").await;
    let (depth, cranes) = (widget.find("button", "Depth"), widget.find("button", "Cranes"));
    assert!(!is_open(&depth) && !widget.names("button").contains(&"Close Depth".to_owned()));
    depth.click();
    cranes.click();
    frame().await;
    assert!(is_open(&depth) && is_open(&cranes));
    widget.find("button", "Close Depth");
    depth.click();
    frame().await;
    assert!(!is_open(&depth) && is_open(&cranes));
    assert!(!widget.names("button").contains(&"Close Depth".to_owned()));
}

#[wasm_bindgen_test]
async fn escape_and_the_close_button_close_an_issue_and_give_the_focus_back() {
    let closes: [(&str, Act); 3] = [
        ("Escape in the row", |widget| press(&widget.find("button", "Depth"), "Escape")),
        ("Escape in the detail", |widget| press(&widget.find("button", "Close Depth"), "Escape")),
        ("close button", |widget| widget.click("Close Depth")),
    ];
    for (how, close) in closes {
        let page = Page::open();
        let widget = shore(&page, "").await;
        let opener = widget.find("button", "Depth");
        opener.click();
        frame().await;
        widget.find("button", "Close Depth").focus().expect("buttons take focus");
        close(&widget);
        frame().await;
        assert!(!is_open(&opener), "{how}");
        assert!(has_focus(&widget, &opener), "{how}");
    }
}

#[wasm_bindgen_test]
async fn escape_closes_nothing_that_is_closed_and_other_keys_close_nothing() {
    let page = Page::open();
    let widget = shore(&page, "").await;
    let (depth, cranes) = (widget.find("button", "Depth"), widget.find("button", "Cranes"));
    depth.click();
    frame().await;
    press(&cranes, "Escape");
    press(&depth, "e");
    frame().await;
    assert!(is_open(&depth) && !is_open(&cranes));
}

#[wasm_bindgen_test]
async fn a_row_that_stays_keeps_its_elements() {
    let page = Page::open();
    let widget = shore(&page, "").await;
    let button = widget.find("button", "Cranes");
    button.focus().expect("buttons take focus");
    widget.click("Only differences");
    choose(&widget.find("combobox", "Category"), "Land");
    widget.find("checkbox", "South").click();
    frame().await;
    assert_eq!(widget.find("button", "Cranes"), button);
    assert!(has_focus(&widget, &button));
}

#[wasm_bindgen_test]
async fn reset_is_there_while_something_is_changed_and_hands_on_the_focus() {
    let page = Page::open();
    let widget = shore(&page, "baseline='north'").await;
    let has_reset = || widget.names("button").contains(&"Reset".to_owned());
    assert!(!has_reset());
    widget.click("Only differences");
    frame().await;
    widget.find("button", "Reset").focus().expect("buttons take focus");
    widget.click("Reset");
    frame().await;
    assert!(!has_reset());
    assert_eq!(widget.issues().len(), 3);
    assert_eq!(widget.choice("baseline"), r#""north""#);
    assert!(has_focus(&widget, &widget.all("status")[0]), "the button that had it is gone");
}

#[wasm_bindgen_test]
async fn acts_make_no_request() {
    let page = Page::open();
    let widget = page.write(&with_data("", CITY));
    widget.ready().await;
    for button in widget.all("rowheader") {
        Widget(button).all("button")[0].click();
    }
    enter(&widget.find("searchbox", "Search"), "euro");
    choose(&widget.find("combobox", "Baseline"), "Draft");
    frame().await;
    assert_eq!(page.asked().len(), 0);
}

#[wasm_bindgen_test]
async fn from_the_heads_two_acts_leave_two_plans() {
    let page = Page::open();
    let widget = shore(&page, "layout='table'").await;
    widget.click("North: Compare two");
    frame().await;
    assert_eq!(
        widget.find("button", "North: Cancel").get_attribute("aria-pressed").as_deref(),
        Some("true")
    );
    widget.find("button", "East: With this one").click();
    frame().await;
    assert_eq!(widget.plans(), ["north", "east"]);
    assert_eq!(page.heard("change").len(), 1);
    let focused = widget.0.shadow_root().and_then(|root| root.active_element());
    assert_eq!(focused.and_then(|it| it.get_attribute("role")).as_deref(), Some("status"));
    let has_choice = || widget.names("button").iter().any(|name| name.contains("Compare two"));
    assert!(!has_choice(), "two are two");
    widget.click("All");
    frame().await;
    assert_eq!(widget.plans().len(), 3);
    assert!(has_choice());
}

#[wasm_bindgen_test]
async fn what_was_begun_with_a_plan_ends_by_the_same_button_or_with_the_plan() {
    let page = Page::open();
    let widget = shore(&page, "layout='table'").await;
    widget.click("North: Compare two");
    frame().await;
    widget.click("North: Cancel");
    frame().await;
    widget.find("button", "East: Compare two");
    assert_eq!(page.heard("change").len(), 0);
}

#[wasm_bindgen_test]
async fn all_plans_or_none_are_chosen_in_one_act() {
    let page = Page::open();
    let widget = shore(&page, "").await;
    widget.click("None");
    frame().await;
    assert_eq!(widget.choice("plans"), "[]");
    assert!(!widget.has("table"));
    widget.click("All");
    frame().await;
    assert_eq!(widget.plans(), ["north", "south", "east"]);
}

#[wasm_bindgen_test]
async fn of_many_plans_those_that_are_found_are_chosen_or_left_out_at_once() {
    let page = Page::open();
    let plan =
        |n: usize| format!(r#"{{ "id": "p{n}", "name": "{} {n}" }}"#, ["East", "West"][n % 2]);
    let plans = (0..11).map(plan).collect::<Vec<_>>().join(", ");
    let dataset = format!(
        r#"{{ "format": "plan-compare/1", "id": "many", "title": "Many", "plans": [{plans}],
              "issues": [{{ "id": "sea", "name": "Sea" }}], "provisions": [] }}"#
    );
    let widget = page.write(&with_data("layout='table'", &dataset));
    widget.ready().await;
    let field = widget.find("textbox", "Find a plan");
    enter(&field, "west");
    frame().await;
    assert_eq!(widget.names("checkbox"), ["West 1", "West 3", "West 5", "West 7", "West 9"]);
    widget.click("None");
    frame().await;
    assert_eq!(widget.plans(), ["p0", "p2", "p4", "p6", "p8", "p10"]);
    enter(&field, "");
    frame().await;
    widget.click("None");
    enter(&field, "west");
    frame().await;
    widget.click("All");
    frame().await;
    assert_eq!(widget.plans(), ["p1", "p3", "p5", "p7", "p9"]);
}

#[wasm_bindgen_test]
async fn contested_issues_come_first_in_the_table_too() {
    let page = Page::open();
    let widget = page.write(&with_data("layout='table'", CITY));
    widget.ready().await;
    let before = widget.issues();
    assert!(widget.has("rowheader"));
    widget.click("Contested first");
    frame().await;
    let contested = widget.issues();
    assert_ne!(contested, before);
    let sorted = |mut issues: Vec<String>| {
        issues.sort();
        issues
    };
    assert_eq!(sorted(contested.clone()), sorted(before.clone()));
    widget.click(
        &widget.names("button").into_iter().find(|name| name == "Contested first").expect("it"),
    );
    frame().await;
    assert_eq!(widget.issues(), before);
    widget.set("order", "contested");
    frame().await;
    assert_eq!(widget.issues(), contested);
}
