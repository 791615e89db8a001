//! What passes between a frame and its page besides heights: requests, choices, events; and who is
//! not heard. Never a height.

use serde_json::{Value, json};
use static_server::Answer;

use crate::browser::{Browser, Engine, text};
use crate::policy::POLICY;
use crate::site::TestSite;

use super::{ALLOW, CITY, Framed};

const NEIGHBOURS: &str = "/pages/frame-neighbours.html";

/// The second frame of a page with neighbours, for a script in the first: its widget.
const WIDGET: &str = "parent.frames[1].document.querySelector('plan-compare')";

fn host(kind: &str, data: Value) -> Value {
    json!({ "source": "plan-compare-host", "type": kind, "data": data })
}

#[test]
fn a_page_asks_for_the_height_in_two_ways() {
    let site = TestSite::start();
    let browser = Browser::start();
    let framed = Framed::open(&browser, &site, "/pages/frame-empty.html");
    framed.fill(&format!("{CITY}&id=budget&childId=pym-0"), &[]);
    framed.until_ready();
    framed.settled();
    // The last is not another width, the others are not to this frame.
    let requests = [
        json!({ "sentinel": "amp", "type": "frames-init" }),
        json!("pymxPYMxpym-0xPYMxwidthxPYMx700"),
        json!("pymxPYMxpym-1xPYMxwidthxPYMx800"),
        json!("xPYMxpym-0xPYMxwidthxPYMx800"),
        json!({ "sentinel": "amp", "type": "send-embed-state" }),
        json!("pymxPYMxpym-0xPYMxwidthxPYMx700"),
    ];
    let n_before = framed.heights().len();
    for request in &requests {
        framed.send(request);
    }
    framed.send(&host("set-state", json!({ "query": "nothing like it" })));
    framed.until("element.state.query === 'nothing like it'");
    framed.settled();
    let heights = framed.heights();
    let [before, first, second, after] = heights[n_before - 1..] else { panic!("{heights:?}") };
    assert!(first == before && second == before && after < before, "{heights:?}");
    // In all five ways, and with the name that each has for the frame.
    let told = framed.told();
    let last = &told[told.len() - 5..];
    let src = site.url(&format!("{CITY}&id=budget&childId=pym-0"));
    let infogram: Value = serde_json::from_str(text(&last[3])).expect("JSON");
    let expected = [
        json!({ "source": "plan-compare", "id": "budget", "type": "plan-compare-height",
                "data": { "height": after, "paper": after } }),
        json!({ "sentinel": "amp", "type": "embed-size", "height": after }),
        json!(format!("pymxPYMxpym-0xPYMxheightxPYMx{after}")),
        json!({ "src": src, "context": "iframe.resize", "height": after }),
        json!({ "datawrapper-height": { "budget": after } }),
    ];
    assert_eq!([&last[0], &last[1], &last[2], &infogram, &last[4]], expected.each_ref());
}

#[test]
fn a_page_sets_choices_and_colours_and_nothing_else() {
    let site = TestSite::start();
    let browser = Browser::start();
    let framed = Framed::open(&browser, &site, "/pages/frame-host.html");
    framed.until_ready();
    let before = framed.inside("element.state");
    for message in [
        json!(null),
        json!("set-state"),
        json!(["plan-compare-host"]),
        json!({ "type": "set-state", "data": { "query": "park" } }),
        host("set-state", json!(null)),
        host("set-state", json!("query")),
        host("set-state", json!({ "query": 5, "plans": [1], "view": {}, "differences": "yes" })),
        host("set-state", json!({ "data": "{}", "src": "x.json", "innerHTML": "x" })),
        host("set-scheme", json!({ "scheme": "blue" })),
        host("viewport", json!({ "top": "1", "height": "2" })),
        host("viewport", json!({ "top": 1, "height": 1e9 })),
        host("constructor", json!({})),
        host("reset", json!({})),
    ] {
        framed.send(&message);
    }
    framed.send(&host("set-scheme", json!({ "scheme": "dark" })));
    framed.until("element.getAttribute('scheme') === 'dark'");
    assert_eq!(framed.inside("element.state"), before);
    assert_eq!(framed.inside("getComputedStyle(document.body).backgroundColor"), "rgb(22, 22, 22)");
    // Back to what the reader prefers, and the widget with the page.
    framed.send(&host("set-scheme", json!({ "scheme": "auto" })));
    framed.until(
        "[document.body, root.firstElementChild].every((box) =>
            getComputedStyle(box).backgroundColor === 'rgb(255, 255, 255)')",
    );
    let limit = framed.inside("element.style.getPropertyValue('--plan-compare-max-height')");
    assert!(text(&limit).contains("680px"), "{limit}");

    let wanted = json!({ "plans": ["mayor-draft"], "query": null, "differences": true, "x": 1 });
    framed.send(&host("set-state", wanted));
    framed.until("element.state.plans.length === 1 && element.state.differences");
    assert_eq!(framed.inside("element.state.plans"), json!(["mayor-draft"]));
    assert_eq!(browser.console(), Vec::<String>::new());
}

#[test]
fn only_the_page_around_is_heard_and_only_the_frame_itself() {
    let site = TestSite::start();
    let browser = Browser::start();
    let framed = Framed::open(&browser, &site, NEIGHBOURS);
    let n_rows = format!("{WIDGET}?.shadowRoot?.querySelectorAll('[data-issue]').length ?? 0");
    browser.eventually("the second frame", || {
        (framed.inside(&n_rows).as_u64() > Some(0)).then_some(())
    });
    let look = "[...document.querySelectorAll('iframe')].map(({ style }) => style.height)";
    let height = browser.eventually("its height", || {
        Some(browser.evaluate(look)[1].clone()).filter(|height| *height != "")
    });
    let state = framed.inside(&format!("{WIDGET}.state"));

    // A neighbour speaks as the page to the widget, and as the widget to the page.
    browser.evaluate("told.length = heard.length = 0");
    framed.inside(
        "(() => {
            const host = (type, data) => ({ source: 'plan-compare-host', type, data });
            const own = (type, data) => ({ source: 'plan-compare', id: 'plan-compare', type, data });
            for (const message of [
                host('set-state', { query: 'spoofed' }), host('set-scheme', { scheme: 'dark' }),
                host('viewport', { top: 300, height: 300 }),
                { sentinel: 'amp', type: 'frames-init' },
            ]) parent.frames[1].postMessage(message, '*');
            for (const message of [
                own('plan-compare-height', { height: 5 }), own('plan-compare-ready', { id: 'spoofed' }),
            ]) parent.postMessage(message, '*');
        })()",
    );
    browser.evaluate(
        "frames[1].postMessage({ source: 'plan-compare-host', type: 'set-state',
                                 data: { differences: true } }, '*')",
    );
    browser.eventually("what the page asked for", || {
        (framed.inside(&format!("{WIDGET}.state.differences")) == true).then_some(())
    });
    let mut expected = state;
    expected["differences"] = true.into();
    assert_eq!(framed.inside(&format!("{WIDGET}.state")), expected);
    assert_eq!(framed.inside(&format!("{WIDGET}.getAttribute('scheme')")), Value::Null);
    let top = format!("{WIDGET}.style.getPropertyValue('--plan-compare-sticky-top')");
    assert_eq!(framed.inside(&top), "0px");
    assert_eq!(browser.evaluate(look)[0], "", "the neighbour is no frame of ours");
    let heard = browser.evaluate("heard");
    assert!(!heard.to_string().contains("spoofed"), "{heard}");
    let is_spoofed = |message: &Value| message["data"]["height"] == 5;
    assert_eq!(framed.told().iter().filter(|message| is_spoofed(message)).count(), 1);
    let now = browser.evaluate(look)[1].clone();
    assert!(now != "5px" && height != "5px", "{now}");
    assert_eq!(browser.console(), Vec::<String>::new());
}

#[test]
fn a_marked_frame_gets_a_height_within_reason_from_its_own_content() {
    let site = TestSite::start();
    let browser = Browser::start();
    let framed = Framed::open(&browser, &site, NEIGHBOURS);
    let frame = "document.querySelector('iframe')";
    browser
        .evaluate(&format!("{frame}.dataset.planCompare = ''; {frame}.style.border = '3px solid'"));
    let tell = |height: &str| {
        framed.inside(&format!(
            "parent.postMessage({{ source: 'plan-compare', type: 'plan-compare-height',
                                   data: {{ height: {height} }} }}, '*')"
        ));
    };
    // What is no number changes nothing; the last tells that it has been heard.
    let mut last = 200;
    for (told, expected) in [("300", 300), ("1e9", 20_000), ("-5", 0), ("400", 400)] {
        for nonsense in ["'500'", "NaN", "Infinity", "null"] {
            tell(nonsense);
        }
        assert_eq!(browser.evaluate(&format!("{frame}.clientHeight")), last);
        tell(told);
        browser.eventually(&format!("{told} as a height"), || {
            (browser.evaluate(&format!("{frame}.clientHeight")) == expected).then_some(())
        });
        last = expected;
    }
    // The border is outside of what the frame has for its content, whatever the page's habit.
    browser.evaluate(&format!("{frame}.style.boxSizing = 'border-box'"));
    tell("420");
    browser.eventually("the height within the border", || {
        (browser.evaluate(&format!("{frame}.clientHeight")) == 420).then_some(())
    });
}

#[test]
fn the_page_hears_what_readers_do_once_however_often_our_script_is_there() {
    let site = TestSite::start();
    let browser = Browser::start();
    let framed = Framed::open(&browser, &site, "/pages/frame-empty.html");
    browser.run_module("/host.js?again");
    // As pym.js does, which puts the page's address into that of the frame.
    let page = text(&browser.evaluate("location.href")).to_owned();
    let escaped = text(&browser.evaluate("encodeURIComponent(location.href)")).to_owned();
    framed.fill(&format!("{CITY}&childId=a&parentTitle=Secret&parentUrl={escaped}"), &[]);
    framed.until_ready();
    let events = || browser.evaluate("heard");
    browser.eventually("the event", || (events()[0]["type"] == "plan-compare-ready").then_some(()));
    assert_eq!(events()[0]["detail"]["id"], "city-budget-example");
    framed.press_issue();
    let heard = browser.eventually("two more", || {
        Some(events()).filter(|heard| heard.as_array().is_some_and(|heard| heard.len() == 3))
    });
    let issue = framed.inside("element.state.issue");
    assert_eq!(heard[1], json!({ "type": "plan-compare-open", "detail": { "issue": issue } }));
    assert_eq!(heard[2]["type"], "plan-compare-change");
    assert_eq!(heard[2]["detail"]["issue"], issue);
    let of_frame = "addEventListener('plan-compare-change', ({ target }) => (window.at = target))";
    browser.evaluate(of_frame);
    framed.press_issue();
    browser.eventually("the event of the frame", || {
        (browser.evaluate("window.at?.nodeName") == "IFRAME").then_some(())
    });

    // But for the frame's own address, which some pages know it by, nobody hears of the page's.
    let told = framed.told();
    let told: Vec<_> = told.iter().map(Value::to_string).collect();
    let told: Vec<_> = told.iter().filter(|message| !message.contains("iframe.resize")).collect();
    let is_quiet = |message: &&String| !message.contains(&page) && !message.contains("Secret");
    assert!(told.iter().all(is_quiet), "{told:?}");
    // Nor does who gets a link from a reader.
    framed.press_issue();
    framed.until("!!element.state.issue");
    let (link, state) = (framed.link(), framed.inside("element.state"));
    assert!(!link.contains("arent") && !link.contains("childId"), "{link}");
    assert!(link.starts_with(&site.url("/embed.html?src=")), "{link}");
    browser.go(&link);
    browser.eventually("the same choices", || {
        let expression = "document.querySelector('plan-compare')?.state ?? null";
        (browser.evaluate(expression) == state).then_some(())
    });
}

#[test]
fn a_frame_that_may_run_scripts_and_nothing_else_does_all_this_under_the_strict_policy() {
    // Of the frame's site; the page around has its own.
    let policy = match Engine::present() {
        // To WebKit, from late 2025 to the middle of 2026, `'self'` is nobody in a frame of no
        // origin (https://bugs.webkit.org/show_bug.cgi?id=316847).
        Engine::WebKit => &POLICY.replace("'self'", "'self' http://127.0.0.1:*"),
        _ => POLICY,
    };
    let policy = ("Content-Security-Policy", policy);
    let widget = TestSite::start_with(&[ALLOW, policy], |_| Answer::File);
    let site = TestSite::start();
    let browser = Browser::start();
    let framed = Framed::open(&browser, &site, "/pages/frame-empty.html");
    framed.fill(&widget.url(CITY), &[("sandbox", "allow-scripts"), ("height", "300")]);
    framed.until_ready();
    assert_eq!(framed.inside("origin"), "null");
    let before = framed.settled();
    framed.send(&host("set-state", json!({ "plans": "mayor-draft opposition-amendment" })));
    framed.open_view(3);
    let after = framed.settled();
    assert_ne!(before, after);
    let link = framed.link();
    assert!(link.starts_with(&widget.url("/embed.html?src=")) && link.contains('#'), "{link}");
    assert_eq!(browser.console(), Vec::<String>::new());
}
