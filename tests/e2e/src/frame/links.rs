//! Where a link leads in a frame. Never how high the frame becomes.

use static_server::Answer;

use super::Framed;
use crate::browser::Browser;
use crate::site::TestSite;

/// A frame below the first screen, in which a link leads to an issue, lower than the page has it at first.
const LINKED: &str = r#"<!doctype html><html lang="en"><title>Linked</title>
    <script type="module" src="/host.js"></script>
    <h1>Plans</h1><p style="height: 900px">Words</p>
    <iframe title="Plans for a city budget" height="300" style="display: block; width: 100%; border: 0"
        src="/embed.html?src=data/city-budget-example.json#plan-compare-city-budget-example=i:fares"></iframe>
    <p style="height: 900px">Words</p>"#;

#[test]
fn a_link_leads_to_its_issue_though_the_frame_grows_then() {
    let site = TestSite::start_with(&[], |request| match request.path.as_str() {
        "/linked.html" => Answer::body(200, "text/html; charset=utf-8", LINKED.to_owned()),
        _ => Answer::File,
    });
    let browser = Browser::start();
    let framed = Framed::open(&browser, &site, "/linked.html");
    framed.until_ready();
    framed.settled();
    browser.eventually("the issue, in the window", || {
        let frame =
            browser.evaluate("document.querySelector('iframe').getBoundingClientRect().top");
        let row = framed
            .inside("root.querySelector('[data-issue=fares]').getBoundingClientRect().bottom");
        let bottom = frame.as_f64()? + row.as_f64()?;
        let height = browser.evaluate("innerHeight").as_f64()?;
        (0.0 < bottom && bottom < height).then_some(())
    });
}
