//! What readers take along from the demo: a link to exactly what they see, a table that no
//! spreadsheet computes. Never the widget's own page by itself.

use serde_json::{Value, json};

use crate::browser::{Browser, text};
use crate::page::Page;
use crate::site::TestSite;

/// Presses Copy link and gives what is on the clipboard.
#[track_caller]
fn copy_link(page: &Page<'_>) -> String {
    let button = page.find("button", "Copy link");
    button.click();
    page.browser
        .eventually("the message", || page.widget().text().contains("Link copied.").then_some(()));
    assert!(button.has_focus());
    page.browser.clipboard()
}

/// What a view shows: its name, the state, its count, what is chosen and pressed, and its rows.
#[track_caller]
fn shown(page: &Page<'_>) -> Value {
    let selected = |tab: &str| page.named("tabpanel", tab).len() == 1;
    let view = page.names("tab").into_iter().find(|tab| selected(tab)).expect("an open tab");
    let chosen: Vec<_> =
        page.all("combobox").iter().map(|field| (field.name.clone(), field.chosen())).collect();
    let pressed: Vec<_> = page
        .all("button")
        .into_iter()
        .filter(|button| button.attribute("aria-pressed").as_deref() == Some("true"))
        .map(|button| button.name)
        .collect();
    let headers: Vec<_> = ["columnheader", "rowheader"].map(|role| page.names(role)).concat();
    let dates: Vec<_> = page.all("time").iter().map(|time| time.text()).collect();
    json!({
        "view": view, "state": page.element("state"), "count": page.only("status").text(),
        "chosen": chosen, "pressed": pressed, "headers": headers, "dates": dates,
    })
}

/// The link of what the reader has come to leads to the same, on the widget's own page.
#[track_caller]
fn check_link(expected: &str, browse: fn(&Page<'_>)) {
    let site = TestSite::start();
    let browser = Browser::start();
    let page = Page::open_demo(&browser, &site, "");
    let before = shown(&page);
    browse(&page);
    let there =
        browser.eventually("something else", || Some(shown(&page)).filter(|now| *now != before));
    let link = copy_link(&page);
    assert_eq!(browser.evaluate("location.hash"), "", "the address of the article is its own");
    let (address, fragment) = link.split_once('#').expect("a fragment");
    assert!(address.starts_with(&site.url("/embed.html?")), "{link}");
    assert_eq!(fragment, format!("plan-compare-ukraine-peace-plans={expected}"));

    // Not the same document with another fragment.
    browser.go("about:blank");
    let page = Page::open(&browser, &link).in_first_widget();
    page.scroll_to_widget();
    page.wait_for_view(text(&there["view"]));
    assert_eq!(shown(&page), there);
    assert_eq!(page.heard("plan-compare-change"), Vec::<Value>::new());
    // Browsers look for an icon of a page that names none.
    let mut console = browser.console();
    console.retain(|line| !line.contains("/favicon.ico"));
    assert_eq!(console, Vec::<String>::new());
}

#[test]
fn a_link_to_the_positions_on_a_plan_restores_them() {
    check_link("v:positions;a:us28;f:1", |page| {
        page.open_view(4);
        page.find("combobox", "Positions on").choose("US draft");
        page.find("button", "Contested first").click();
        page.browser.eventually("both", || {
            let headers = page.names("rowheader");
            let is_there =
                |name: &str| headers.iter().any(|header| header.eq_ignore_ascii_case(name));
            (is_there("The plan as a whole") && is_there("contested")).then_some(())
        });
    });
}

#[test]
fn a_link_to_the_changes_between_two_plans_restores_them() {
    check_link("v:changes;c:economy;m:e3+e24", |page| {
        page.open_view(2);
        page.find("combobox", "From").choose("European counter-proposal (E3)");
        page.find("combobox", "To").choose("European 24-point plan");
        page.find("combobox", "Category").choose("Economy and sanctions");
        page.browser.eventually("the count", || {
            page.only("status").text().starts_with("E3 text to 24 points: ").then_some(())
        });
        page.browser.eventually("the rows", || (page.all("rowheader").len() == 6).then_some(()));
    });
}

#[test]
fn a_link_to_a_filtered_timeline_restores_it() {
    check_link("v:timeline;a:e24;y:eu", |page| {
        page.open_view(5);
        page.find("combobox", "Party").choose("Europe");
        page.find("combobox", "Plan").choose("24 points");
        page.browser.eventually("the count", || {
            let count = page.only("status").text();
            let n_shown = page.all("time").len();
            (n_shown < 30 && count.starts_with(&format!("{n_shown} of 76 "))).then_some(())
        });
    });
}

/// The cells of a table, as RFC 4180 has it.
fn cells(csv: &str) -> Vec<Vec<String>> {
    let (mut rows, mut row, mut cell) = (Vec::new(), Vec::new(), String::new());
    let (mut is_quoted, mut letters) = (false, csv.chars().peekable());
    while let Some(letter) = letters.next() {
        match letter {
            '"' if is_quoted && letters.peek() == Some(&'"') => cell.extend(letters.next()),
            '"' => is_quoted = !is_quoted,
            ',' if !is_quoted => row.push(std::mem::take(&mut cell)),
            '\r' if !is_quoted => {
                assert_eq!(letters.next(), Some('\n'), "a line ends with both");
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            letter => cell.push(letter),
        }
    }
    assert!(!is_quoted && row.is_empty() && cell.is_empty(), "the last line is not over");
    rows
}

#[test]
fn hostile_data_stays_text_and_its_table_has_nothing_to_compute() {
    let site = TestSite::start();
    let browser = Browser::start();
    let page = Page::open_ready(&browser, &site.url("/pages/hostile.html"));
    page.find("button", "<script>alert(1)</script><img src=x onerror=alert(1)>");
    assert_eq!(page.element("shadowRoot.querySelectorAll('script, img, b > b').length"), 0);

    let csv = page.element("toCSV()");
    let rows = cells(text(&csv));
    assert_eq!(rows.len(), 5, "{rows:?}");
    let is_blank = |letter: char| letter.is_whitespace() || "\u{200b}\u{202e}".contains(letter);
    for row in &rows {
        assert_eq!(row.len(), 6, "{row:?}");
        for cell in row {
            let first = cell.chars().find(|letter| !is_blank(*letter));
            assert!(!first.is_some_and(|first| "=+-@＝＋－＠".contains(first)), "{cell:?}");
            assert!(!cell.starts_with(['\t', '\r', '\n']), "{cell:?}");
        }
    }
    // Nothing but an apostrophe is added, nothing is taken away.
    let plain = |row: usize, column: usize| rows[row][column].trim_start_matches('\'').to_owned();
    assert_eq!(plain(0, 2), "=HYPERLINK(\"https://example.org\",\"plan\")");
    assert_eq!(plain(0, 4), "-2+3");
    assert_eq!([plain(1, 0), plain(1, 1)], ["@SUM(A1:A9)", "+1"]);
    assert_eq!([plain(1, 2), plain(1, 4)], ["=1+1", "  =2+2"]);
    assert!(plain(1, 3).ends_with("https://example.org/a?b=1,2"), "{}", plain(1, 3));
    assert!(plain(1, 3).contains("+title, \"quoted\""), "{}", plain(1, 3));
    assert_eq!(plain(2, 1), "Comma, quote \" and; semicolon");
    assert_eq!(plain(2, 2), "first line\nsecond line, \"with\" both");
    assert_eq!(plain(4, 1), "<script>alert(1)</script><img src=x onerror=alert(1)>");
    assert_eq!(plain(4, 4), "Not addressed");
    assert_eq!(browser.console(), Vec::<String>::new());
}
