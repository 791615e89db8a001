//! The frame's height, in the words of each script that pages have for it. Never a height that is
//! written down here.

use serde_json::json;

use crate::browser::{Browser, only_in};
use crate::site::TestSite;

use super::{CITY, Framed};

const N_VIEWS: usize = 5;

/// The frame is as high as what is in it: when an issue is opened and closed, and in each view.
#[track_caller]
fn check_growth(path: &str, width: u32) {
    let site = TestSite::start();
    let browser = Browser::start();
    browser.resize(width, 800);
    let framed = Framed::open(&browser, &site, path);
    framed.until_ready();
    let before = framed.settled();
    framed.press_issue();
    framed.until("!!root.querySelector('button[aria-expanded=true]')");
    let opened = framed.settled();
    assert!(before + 50 < opened, "{before} before, {opened} with an issue open");
    framed.press_issue();
    assert_eq!(framed.settled(), before, "closed again");

    let mut all = vec![before];
    for view in (1..N_VIEWS).chain([0]) {
        framed.open_view(view);
        all.push(framed.settled());
    }
    assert_eq!(all[N_VIEWS], before, "back in the first view");
    let [lowest, highest] = [all.iter().min(), all.iter().max()].map(|height| *height.unwrap());
    assert!(lowest < before && before < highest, "{all:?}");

    let told = framed.heights();
    // All that is told is another height, and while a view is fetched the page does not jump.
    assert!(told.windows(2).all(|two| two[0] != two[1]), "{told:?}");
    assert!(told.len() <= all.len() + 4, "{told:?} for {all:?}");
    assert!(told.iter().skip(1).all(|height| lowest <= *height), "{told:?} for {all:?}");
    assert_eq!(browser.console(), Vec::<String>::new());
}

#[test]
fn a_page_with_pym_js_follows_the_content_both_ways() {
    check_growth("/pages/frame-pym.html", 1000);
}

#[test]
fn a_page_with_newswire_s_frames_follows_the_content_both_ways() {
    check_growth("/pages/frame-newswire.html", 1000);
}

#[test]
fn a_page_that_listens_for_amp_follows_the_content_both_ways() {
    check_growth("/pages/frame-listener.html#amp", 1000);
}

#[test]
fn a_page_that_listens_for_datawrapper_follows_the_content_both_ways() {
    check_growth("/pages/frame-listener.html#datawrapper", 1000);
}

#[test]
fn a_page_that_listens_for_infogram_follows_the_content_both_ways() {
    check_growth("/pages/frame-listener.html#infogram", 1000);
}

#[test]
fn a_page_that_listens_for_our_own_words_follows_the_content_both_ways() {
    check_growth("/pages/frame-listener.html#own", 1000);
}

#[test]
fn a_page_with_our_own_script_follows_the_content_both_ways() {
    // So narrow that the page does the scrolling.
    check_growth("/pages/frame-host.html", 420);
}

#[test]
fn a_table_keeps_its_head_in_sight_in_a_page_with_our_own_script() {
    let site = TestSite::start();
    let browser = Browser::start();
    let framed = Framed::open(&browser, &site, "/pages/frame-host.html");
    framed.until_ready();
    framed.settled();
    let table_box = "root.querySelector('[part~=table-box]')";
    let sizes = framed.inside(&format!("[{table_box}.clientHeight, {table_box}.scrollHeight]"));
    let [shown, whole] = [0, 1].map(|at| sizes[at].as_f64().unwrap());
    // As in an article: it scrolls by itself, so that its head stays, and fits into the window.
    assert!(shown <= 0.85 * 800.0 && 0.84 * 800.0 < shown && shown < whole, "{sizes}");

    // Two plans beside each other have their head at the top of the window, below the page's bar.
    browser.resize(420, 800);
    for bar in [0, 60] {
        browser.evaluate(&format!(
            "document.querySelector('iframe').style.setProperty('--plan-compare-sticky-top', '{bar}px')"
        ));
        framed.settled();
        for scrolled in [900, 1100] {
            browser.evaluate(&format!("scrollTo({{ top: {scrolled}, behavior: 'instant' }})"));
            let top = "document.querySelector('iframe').getBoundingClientRect().top";
            let head =
                "root.querySelector('thead select').closest('tr').getBoundingClientRect().top";
            browser.eventually(&format!("the head below {bar} pixels"), || {
                let [page, frame] = [browser.evaluate(top), framed.inside(head)];
                let at = page.as_f64()? + frame.as_f64()?;
                ((at - f64::from(bar)).abs() <= 1.0).then_some(())
            });
        }
    }
}

#[test]
fn on_paper_a_page_with_our_own_script_has_every_row_of_its_frame() {
    only_in!(Chromium, "a medium to emulate");
    let site = TestSite::start();
    let browser = Browser::start();
    browser.resize(1200, 500);
    let framed = Framed::open(&browser, &site, "/pages/frame-host.html");
    framed.until_ready();
    let before = framed.settled();
    let cut_off = "(() => {
        const box = root.querySelector('[part~=table-box]');
        const page = document.documentElement;
        return [box.scrollHeight - box.clientHeight, page.scrollHeight - page.clientHeight]
            .map((hidden) => 1 < hidden);
    })()";
    assert_eq!(framed.inside(cut_off), json!([true, false]), "on screen the table scrolls");
    // Paper is narrower than the window.
    browser.emulate_medium("print");
    browser.evaluate("dispatchEvent(new Event('beforeprint'))");
    browser.resize(640, 500);
    browser.eventually("all rows on paper", || {
        (framed.inside(cut_off) == json!([false, false])).then_some(())
    });
    browser.resize(1200, 500);
    browser.evaluate("dispatchEvent(new Event('afterprint'))");
    browser.emulate_medium("screen");
    assert_eq!(framed.settled(), before, "as before on screen");
}

#[test]
fn where_nobody_listens_the_frame_scrolls_and_its_table_keeps_its_head() {
    let site = TestSite::start();
    let browser = Browser::start();
    let framed = Framed::open(&browser, &site, "/pages/frame-listener.html#nothing");
    framed.until_ready();
    browser.eventually("a height", || (!framed.heights().is_empty()).then_some(()));
    let sizes = framed.inside(
        "[innerHeight, document.documentElement.scrollHeight, scrollbar(),
          root.querySelector('[part~=table-box]').clientHeight];
         function scrollbar() { return getComputedStyle(document.documentElement).scrollbarWidth }",
    );
    assert!(sizes[0] == 500 && sizes[2] == "auto", "{sizes}");
    assert!(sizes[1].as_u64() > Some(600) && sizes[3].as_u64() < Some(500), "{sizes}");
}

#[test]
fn a_page_that_gives_more_height_than_it_was_told_is_not_told_more_and_more() {
    let site = TestSite::start();
    let browser = Browser::start();
    let framed = Framed::open(&browser, &site, "/pages/frame-listener.html#roomy");
    framed.until_ready();
    let mut n_same = 0;
    browser.eventually("a frame with room", || {
        let height = browser.evaluate("document.querySelector('iframe').clientHeight").as_u64();
        let is_roomy = framed.heights().last().map(|told| told + 100) == height;
        n_same = if is_roomy { n_same + 1 } else { 0 };
        (n_same == 20).then_some(())
    });
    // Once more where the first height takes a scroll bar away, and lines become longer.
    let heights = framed.heights();
    assert!(heights.len() <= 2, "{heights:?}");
}

#[test]
fn a_frame_that_is_hidden_has_no_height_until_it_is_shown() {
    let site = TestSite::start();
    let browser = Browser::start();
    let framed = Framed::open(&browser, &site, "/pages/frame-empty.html");
    framed.fill(CITY, &[("style", "display: none")]);
    framed.until_ready();
    browser.eventually("the event", || {
        framed.told().iter().any(|message| message["type"] == "plan-compare-ready").then_some(())
    });
    framed.send(&serde_json::json!({ "sentinel": "amp", "type": "frames-init" }));
    framed.send(&serde_json::json!({ "source": "plan-compare-host", "type": "set-state",
                                     "data": { "differences": true } }));
    framed.until("element.state.differences");
    assert_eq!(framed.heights(), [0; 0]);
    browser.evaluate("document.querySelector('iframe').style.display = 'block'");
    framed.settled();
}
