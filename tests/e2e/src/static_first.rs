//! The comparison as HTML is what readers see first. What they look at, hold and write stays theirs
//! when the widget takes its place. Where things are on the screen is the measure, in Chromium besides
//! the layout shifts, which no other engine measures.

use serde_json::{Value, json};
use static_server::Answer;

use crate::browser::{Browser, Engine, TAB, text};
use crate::page::Page;
use crate::site::TestSite;

/// Counts layout shifts, and knows where things are.
const WATCH: &str = include_str!("static_first/watch.js");

/// The demo, before its script is there.
struct Reader<'a> {
    site: TestSite,
    browser: &'a Browser,
}

/// A browser that watches what moves.
fn watchful() -> Browser {
    let browser = Browser::start();
    browser.before_each_page(WATCH);
    browser
}

impl<'a> Reader<'a> {
    /// Someone whose window is this wide, reading the demo.
    fn arrive(browser: &'a Browser, width: u32) -> Self {
        let site = TestSite::start_with(&[], |request| match request.path.as_str() {
            "/plan-compare.js" => Answer::text(503, "not yet"),
            _ => Answer::File,
        });
        browser.resize(width, 800);
        browser.go(&site.url("/index.html"));
        // More stand further down, each with a line of words in its place.
        browser.evaluate(
            "for (const other of document.querySelectorAll('plan-compare[views]')) other.remove()",
        );
        Self { site, browser }
    }

    fn page(&self) -> Page<'_> {
        Page::here(self.browser)
    }

    /// Scrolls to where `what`, an element, is this far below the top of the window.
    fn read(&self, what: &str, below: i32) {
        self.browser.evaluate(&format!(
            "scrollTo(0, scrollY + {what}.getBoundingClientRect().top - {below})"
        ));
        self.browser.evaluate("shown()");
    }

    /// Where these are on the screen, if they can be seen.
    fn places(&self, what: &str) -> Vec<Option<f64>> {
        let places = self.browser.evaluate(&format!("places({what})"));
        places.as_array().into_iter().flatten().map(Value::as_f64).collect()
    }

    /// The first issue of the HTML that is wholly in sight.
    fn first_in_sight(&self) -> String {
        let first = self.browser.evaluate(
            "[...document.querySelectorAll('plan-compare > figure [data-issue]')]
                 .find((row) => row.getBoundingClientRect().top >= 0).dataset.issue",
        );
        text(&first).to_owned()
    }

    /// The script arrives at last.
    fn let_the_script_arrive(&self) {
        self.site.mend();
        self.browser.evaluate(
            "shifts?.splice(0);
             document.querySelector('plan-compare').setAttribute('loading', 'eager');
             document.head.append(Object.assign(document.createElement('script'),
                 { type: 'module', src: 'plan-compare.js?late' }))",
        );
    }

    /// The widget stands where the HTML was, and nothing has moved.
    #[track_caller]
    fn check_swap(&self) {
        self.swap();
        // Whoever begins to measure, is asked from then on.
        let expected = match Engine::present() {
            Engine::Chromium => json!([]),
            Engine::Firefox | Engine::WebKit => Value::Null,
        };
        assert_eq!(self.browser.evaluate("shifts"), expected);
        assert_eq!(self.browser.evaluate("scrollX"), 0);
    }

    /// The widget stands where the HTML was.
    #[track_caller]
    fn swap(&self) {
        self.let_the_script_arrive();
        self.browser.eventually("the widget", || {
            let is_shown =
                "!!document.querySelector('plan-compare').shadowRoot?.querySelector('table')";
            (self.browser.evaluate(is_shown) == true).then_some(())
        });
        self.browser.evaluate("shown()");
    }
}

const FIGURE: &str = "document.querySelector('plan-compare > figure')";
/// How much of the screen the widget's heads may take. Unit: pixels.
const HEADS: f64 = 170.0;
const BEFORE: &str =
    "[document.querySelector('h1'), document.querySelector('plan-compare').previousElementSibling]";
const AFTER: &str = "document.querySelector('plan-compare ~ h2')";

/// All of them in Chromium; the first and the last elsewhere, where each page takes much longer.
fn some<T: Copy>(all: &[T]) -> Vec<T> {
    match (Engine::present(), all) {
        (Engine::Firefox | Engine::WebKit, [first, .., last]) => vec![*first, *last],
        _ => all.to_vec(),
    }
}

/// The same places, but for what browsers round when they scroll.
#[track_caller]
fn check_same(before: &[Option<f64>], after: &[Option<f64>], how: &str) {
    let is_same = |(before, after): (&Option<f64>, &Option<f64>)| match (before, after) {
        (Some(before), Some(after)) => (before - after).abs() < 1.0,
        (before, after) => before == after,
    };
    assert!(before.iter().zip(after).all(is_same), "{how}: {before:?} became {after:?}");
}

/// A row of the HTML, or the same in the widget.
fn row(issue: &str) -> String {
    format!("rowOf('{issue}')")
}

#[test]
fn whoever_reads_the_beginning_or_has_not_come_so_far_sees_nothing_move() {
    let browser = watchful();
    for width in some(&[320, 640, 1000]) {
        for below in some(&[10, 700, 3000]) {
            let reader = Reader::arrive(&browser, width);
            reader.read(FIGURE, below);
            let before = reader.places(BEFORE);
            reader.check_swap();
            check_same(&before, &reader.places(BEFORE), &format!("{width}, {below}"));
        }
    }
}

#[test]
fn whoever_reads_on_an_issue_goes_on_there() {
    let browser = watchful();
    for width in [320, 1000] {
        for issue in some(&["nato", "military-cap", "elections"]) {
            // Where the widget's heads leave room for it, and where they would hide it.
            for below in [300, 30] {
                let reader = Reader::arrive(&browser, width);
                reader.read(&row(issue), below);
                // Rows have other heights: of all in sight, the first stays where it is.
                let what = format!("[{}]", row(&reader.first_in_sight()));
                let before = reader.places(&what);
                reader.check_swap();
                let how = format!("{width}, {issue}, {below}");
                // One that the widget's heads would hide comes below them.
                if below == 300 && Some(HEADS) < before[0] {
                    check_same(&before, &reader.places(&what), &how);
                }
                let seen = format!("isSeen({}.querySelector('th'))", row(issue));
                assert_eq!(reader.browser.evaluate(&seen), true, "{how}");
            }
        }
    }
}

#[test]
fn a_box_of_the_page_that_scrolls_by_itself_is_scrolled_instead() {
    let browser = watchful();
    let reader = Reader::arrive(&browser, 1000);
    let article = "document.querySelector('article')";
    reader.browser.evaluate(&format!(
        "Object.assign({article}.style, {{ blockSize: '600px', overflow: 'auto' }});
         {article}.scrollTop = {}.getBoundingClientRect().top - 300; shown()",
        row("nato")
    ));
    let what = format!("[{}]", row(&reader.first_in_sight()));
    let before = reader.places(&what);
    // What scrolls in a box of its own, Chromium counts as moved.
    reader.swap();
    // One that the widget's heads would hide comes below them.
    if Some(HEADS) < before[0] {
        check_same(&before, &reader.places(&what), "in a box");
    }
    let seen = format!("isSeen({}.querySelector('th'))", row("nato"));
    assert_eq!(reader.browser.evaluate(&seen), true);
}

#[test]
fn whoever_reads_what_follows_sees_nothing_move() {
    let browser = watchful();
    for width in [320, 1000] {
        // The end of the comparison in sight, and out of it.
        for below in some(&[500, 0, -600]) {
            let reader = Reader::arrive(&browser, width);
            reader.read(AFTER, below);
            let what = format!("[{AFTER}, {AFTER}.nextElementSibling]");
            let before = reader.places(&what);
            reader.check_swap();
            check_same(&before, &reader.places(&what), &format!("{width}, {below}"));
        }
    }
}

#[test]
fn whoever_reads_the_last_issue_does_not_see_what_follows_come_up() {
    let browser = watchful();
    let reader = Reader::arrive(&browser, 1000);
    reader.read("[...document.querySelectorAll('figure tr[data-issue]')].at(-1)", 100);
    let after = format!("[{AFTER}]");
    assert_eq!(reader.places(&after), [None]);
    reader.check_swap();
    assert_eq!(reader.places(&after), [None]);
    // The room that this takes is given back when the reader acts.
    let height = "document.querySelector('plan-compare').offsetHeight";
    let before = reader.browser.evaluate(height).as_u64();
    reader.page().only("searchbox").click();
    reader.browser.type_text("nothing like it");
    reader.browser.eventually("less room", || {
        (reader.browser.evaluate(height).as_u64() < before).then_some(())
    });
}

#[test]
fn a_focus_in_the_html_goes_to_the_same_issue_of_the_widget() {
    let browser = watchful();
    let reader = Reader::arrive(&browser, 1000);
    reader.read(&row("nato"), 100);
    reader.browser.evaluate(&format!("{}.querySelector('a').focus()", row("nato")));
    reader.check_swap();
    let focused = reader.page().focused();
    assert_eq!((focused.role.as_str(), focused.name.as_str()), ("button", "NATO membership"));
    focused.assert_in_sight();
}

#[test]
fn an_issue_that_was_unfolded_is_open_in_the_widget() {
    let browser = watchful();
    let reader = Reader::arrive(&browser, 1000);
    let details = "document.querySelector('figure details[data-issue=nato]')";
    reader.read(details, 100);
    reader.browser.evaluate(&format!("{details}.open = true; shown()"));
    reader.check_swap();
    let state = reader.browser.evaluate("document.querySelector('plan-compare').state.issue");
    assert_eq!(state, "nato");
}

#[test]
fn whoever_writes_in_the_page_s_own_content_is_not_interrupted() {
    let browser = watchful();
    let reader = Reader::arrive(&browser, 1000);
    reader.browser.evaluate(
        "document.querySelector('plan-compare').prepend(
             Object.assign(document.createElement('input'), { id: 'own' }),
             Object.assign(document.createElement('input'), { id: 'next' }));
         own.focus()",
    );
    reader.read("own", 100);
    reader.browser.type_text("half a wo");
    reader.let_the_script_arrive();
    let dataset = "performance.getEntriesByName(
        new URL('data/ukraine-peace-plans.json', location)).length";
    reader
        .browser
        .eventually("the dataset", || (reader.browser.evaluate(dataset) == 1).then_some(()));
    reader.browser.evaluate("shown()");
    reader.browser.type_text("rd");
    reader.browser.press(TAB);
    reader.browser.type_text("and more");
    let written = reader.browser.evaluate("[own.value, next.value, document.activeElement.id]");
    assert_eq!(written, json!(["half a word", "and more", "next"]));
    assert!(reader.page().heard("plan-compare-ready").is_empty());

    reader.browser.evaluate("next.blur()");
    reader.browser.eventually("the widget", || {
        (!reader.page().heard("plan-compare-ready").is_empty()).then_some(())
    });
    assert_eq!(reader.browser.evaluate("own.value"), "half a word");
}
