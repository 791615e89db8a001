//! A reader with a keyboard in each of the views: the focus stays where it is used, or goes where
//! the act leads, and can always be seen.

use crate::browser::{Browser, DOWN, ENTER, LEFT, RIGHT};
use crate::page::{Found, Page};
use crate::site::TestSite;

/// What has the focus is in sight, has this role and this name.
#[track_caller]
fn assert_focus(page: &Page<'_>, role: &str, name: &str) {
    let focused = page.focused();
    assert_eq!((focused.role.as_str(), focused.name.as_str()), (role, name));
    focused.assert_in_sight();
}

/// Opens the demo and goes through its tabs to the view of this name.
#[track_caller]
fn go_to_view<'b>(browser: &'b Browser, site: &TestSite, width: u32, name: &str) -> Page<'b> {
    browser.resize(width, 800);
    let page = Page::open_demo(browser, site, "");
    let first = page.tab_to("tab", |_| true);
    assert_eq!(first.name, "Compare");
    for expected in ["Answers", "Changes", "Agreement", "Positions", "Timeline", "Figures"] {
        browser.press(RIGHT);
        page.wait_for_view(expected);
        assert_focus(&page, "tab", expected);
        if expected == name {
            return page;
        }
    }
    panic!("there is no view {name}");
}

/// Presses the key until the option is chosen of a choice that has the focus, and keeps it.
#[track_caller]
fn choose(page: &Page<'_>, field: &Found<'_>, option: &str) {
    for _ in field.options() {
        if field.chosen() == option {
            return assert_focus(page, "combobox", &field.name);
        }
        page.browser.press(DOWN);
    }
    panic!("{} has no option {option}", field.name);
}

/// Presses Enter on what has the focus, which keeps it.
#[track_caller]
fn press_and_stay(page: &Page<'_>, found: &Found<'_>) {
    page.browser.press(ENTER);
    assert!(found.has_focus(), "{:?} has the focus", page.focused().name);
    found.assert_in_sight();
}

#[track_caller]
fn is_pressed(found: &Found<'_>) -> bool {
    found.attribute("aria-pressed").as_deref() == Some("true")
}

#[track_caller]
fn wait_for_status(page: &Page<'_>, start: &str) -> String {
    page.browser.eventually(&format!("a status of {start:?}"), || {
        Some(page.only("status").text()).filter(|words| words.starts_with(start))
    })
}

#[test]
fn tabs_are_one_stop_and_arrows_go_round() {
    let site = TestSite::start();
    let browser = Browser::start();
    let page = go_to_view(&browser, &site, 1000, "Figures");
    browser.press(RIGHT);
    page.wait_for_view("Compare");
    assert_focus(&page, "tab", "Compare");
    browser.press(LEFT);
    page.wait_for_view("Figures");
    assert_focus(&page, "tab", "Figures");
    // Into the panel, not to the next tab.
    let next = page.tab_to("DisclosureTriangle", |_| true);
    assert!(next.name.starts_with("As a table"), "{}", next.name);
}

#[track_caller]
fn read_changes(width: u32) {
    let site = TestSite::start();
    let browser = Browser::start();
    let page = go_to_view(&browser, &site, width, "Changes");
    let step = page.tab_to("button", |button| button.name == "Geneva 19 to 20 points");
    press_and_stay(&page, &step);
    assert!(is_pressed(&step));
    wait_for_status(&page, "Geneva 19 to 20 points: ");
    let table = "What changed from Geneva 19-point text to US-Ukraine 20-point framework";
    page.find("table", table);

    let [from, to] = ["From", "To"].map(|name| page.find("combobox", name));
    let chosen = || [from.chosen(), to.chosen()];
    assert_eq!(chosen(), ["Geneva 19-point text", "US-Ukraine 20-point framework"]);
    page.tab_to("combobox", |field| field.name == "From");
    browser.type_text("Euro");
    assert_focus(&page, "combobox", "From");
    wait_for_status(&page, "E3 text to 20 points: ");
    assert!(!is_pressed(&step), "no step leads there");

    let swap = page.tab_to("button", |button| button.name == "Swap");
    press_and_stay(&page, &swap);
    wait_for_status(&page, "20 points to E3 text: ");
    assert_eq!(chosen(), ["US-Ukraine 20-point framework", "European counter-proposal (E3)"]);
    page.find(
        "table",
        "What changed from US-Ukraine 20-point framework to European counter-proposal (E3)",
    );

    // Through the table, under its header.
    page.tab_to("link", |link| link.name.contains("source for Legal form and ratification"));
    page.assert_fits();
}

#[test]
fn a_keyboard_reader_with_a_phone_takes_a_step_chooses_and_swaps() {
    read_changes(320);
}

#[test]
fn a_keyboard_reader_takes_a_step_chooses_and_swaps() {
    read_changes(1000);
}

#[track_caller]
fn read_positions(width: u32) {
    let site = TestSite::start();
    let browser = Browser::start();
    let page = go_to_view(&browser, &site, width, "Positions");
    let is_narrowed = || page.names("rowheader").iter().any(|name| name == "The plan as a whole");
    assert!(!is_narrowed());
    let field = page.tab_to("combobox", |field| field.name == "Positions on");
    assert_eq!(field.chosen(), "All plans");
    choose(&page, &field, "US draft");
    browser.eventually("what is said of the draft", || is_narrowed().then_some(()));

    let contested = page.tab_to("button", |button| button.name == "Contested first");
    assert!(!is_pressed(&contested));
    press_and_stay(&page, &contested);
    assert!(is_pressed(&contested));
    let first_group = || page.all("rowheader").first().map(|header| header.text().to_lowercase());
    browser.eventually("contested issues at the top", || {
        (first_group().as_deref() == Some("contested")).then_some(())
    });
    press_and_stay(&page, &contested);
    assert!(!is_pressed(&contested));
    browser.eventually("the order of before", || {
        (first_group().as_deref() != Some("contested")).then_some(())
    });

    let earlier = page.tab_to("DisclosureTriangle", |found| found.name.starts_with("Earlier"));
    let is_open = || earlier.call("function () { return this.parentNode.open }") == true;
    assert!(!is_open());
    press_and_stay(&page, &earlier);
    assert!(is_open());
    // What has unfolded can be reached.
    page.tab_to("link", |link| {
        link.call("function () { return !!this.closest('details[open]') }") == true
    });
    page.assert_fits();
}

#[test]
fn a_keyboard_reader_with_a_phone_looks_who_accepts_what() {
    read_positions(320);
}

#[test]
fn a_keyboard_reader_looks_who_accepts_what() {
    read_positions(1000);
}

#[track_caller]
fn follow_events(width: u32) {
    let site = TestSite::start();
    let browser = Browser::start();
    let page = go_to_view(&browser, &site, width, "Timeline");
    assert_eq!(page.only("status").text(), "76 of 76 events shown");
    let n_events = || page.all("listitem").iter().filter(|item| item.has_date()).count();
    assert_eq!(n_events(), 76);
    let field = page.tab_to("combobox", |field| field.name == "Party");
    choose(&page, &field, "Europe");
    let count = browser.eventually("fewer events", || {
        Some(page.only("status").text()).filter(|count| !count.starts_with("76 "))
    });
    let n_shown = n_events();
    assert!(0 < n_shown && count.starts_with(&format!("{n_shown} of 76 ")), "{count}");

    // A plan of an event leads to its column, and the focus to the tab of that view.
    page.tab_to("button", |button| button.name == "Plan: 24 points");
    browser.press(ENTER);
    page.wait_for_view("Compare");
    assert_focus(&page, "tab", "Compare");
    let plans: Vec<_> =
        page.all("columnheader").iter().filter_map(|head| head.attribute("data-plan")).collect();
    assert!(plans.contains(&"e24".to_owned()), "{plans:?}");
    page.assert_fits();
}

#[test]
fn a_keyboard_reader_with_a_phone_follows_an_event_to_its_plan() {
    follow_events(320);
}

#[test]
fn a_keyboard_reader_follows_an_event_to_its_plan() {
    follow_events(1000);
}

#[test]
fn a_keyboard_reader_with_a_phone_unfolds_the_table_of_a_figure() {
    let site = TestSite::start();
    let browser = Browser::start();
    let page = go_to_view(&browser, &site, 320, "Figures");
    assert!(page.all("table").is_empty());
    let title = "Limits on Ukraine's armed forces, by plan";
    let disclosure = page.tab_to("DisclosureTriangle", |found| found.name.ends_with(title));
    press_and_stay(&page, &disclosure);
    let table = page.find("table", title);
    assert_eq!(table.all("rowheader").len(), 9);
    page.tab_to("link", |link| link.call("function () { return !!this.closest('td') }") == true);
    page.assert_fits();
    press_back(&page, &disclosure);
}

/// Goes back with Shift and Tab, and folds it again.
#[track_caller]
fn press_back(page: &Page<'_>, disclosure: &Found<'_>) {
    page.browser.press_with(crate::browser::SHIFT, crate::browser::TAB);
    assert!(disclosure.has_focus(), "{:?} has the focus", page.focused().name);
    press_and_stay(page, disclosure);
    page.browser.eventually("no table", || page.all("table").is_empty().then_some(()));
}

/// The ids of the issue and the plan of what has the focus.
fn focused_cell(page: &Page<'_>) -> [String; 2] {
    let ids = page.focused().call(
        "function () {
            const near = (name) => this.closest(`[data-${name}]`)?.dataset[name] ?? '';
            return near('issue') + ' ' + near('plan');
        }",
    );
    let (issue, plan) = crate::browser::text(&ids).split_once(' ').expect("two ids");
    [issue.to_owned(), plan.to_owned()]
}

#[test]
fn of_the_plans_of_an_issue_one_is_a_stop_and_arrows_lead_to_the_others() {
    let site = TestSite::start();
    let browser = Browser::start();
    let page = go_to_view(&browser, &site, 1000, "Answers");
    page.tab_to("button", |button| button.attribute("data-plan").is_some());
    let [issue, first] = focused_cell(&page);
    browser.press(RIGHT);
    let [of_second, second] = focused_cell(&page);
    assert_eq!(of_second, issue);
    assert_ne!(second, first);
    browser.press(LEFT);
    assert_eq!(focused_cell(&page), [issue.clone(), first]);
    browser.press(DOWN);
    let [of_below, below] = focused_cell(&page);
    assert_eq!(of_below, issue);
    // It opens on its own line, and what it opened comes next.
    let plan = page.focused();
    press_and_stay(&page, &plan);
    assert_eq!(plan.attribute("aria-expanded").as_deref(), Some("true"));
    let is_opened = "function () {
        return !!this.closest('.answer-detail')?.closest('[part=answer]')
            .querySelector('[aria-expanded=true]');
    }";
    page.tab_to("link", |link| link.call(is_opened) == true);
    let next = page.tab_to("button", |button| button.attribute("data-plan").is_some());
    let [other_issue, _] = focused_cell(&page);
    assert_ne!(other_issue, issue, "{}", next.name);
    assert!(!below.is_empty());
}

#[test]
fn of_the_counts_of_agreement_one_is_a_stop_and_arrows_lead_to_the_others() {
    let site = TestSite::start();
    let browser = Browser::start();
    let page = go_to_view(&browser, &site, 1000, "Agreement");
    let is_cell = "function () { return !!this.closest('td') }";
    page.tab_to("button", |button| button.call(is_cell) == true);
    let first = page.focused().name;
    browser.press(RIGHT);
    let beside = page.focused().name;
    browser.press(DOWN);
    let below = page.focused().name;
    assert!(first != beside && beside != below, "{first}, {beside}, {below}");
    // In the same column.
    let second_of =
        |name: &str| name.split(':').next().unwrap_or("").rsplit(" and ").next().map(str::to_owned);
    assert_eq!(second_of(&beside), second_of(&below));
    let cell = page.focused();
    press_and_stay(&page, &cell);
    assert!(is_pressed(&cell));
    // Past the other cells.
    browser.press(crate::browser::TAB);
    assert!(page.focused().call(is_cell) != true, "{}", page.focused().name);
}
