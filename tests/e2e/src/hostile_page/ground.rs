//! The colour that the widget stands on, in whatever way a page paints it. Never its own scheme.

use serde_json::{Value, json};

use crate::browser::{Browser, text};

use super::{Surroundings, open, styled};

const CSS: &str = "
    :root { background: #fff; color: #111 }
    .card { background: rgb(0 0 0 / 4%) }
    .modern { background: oklch(0.3 0.05 250); color: oklch(0.95 0 0) }
    .veil { background: rgb(255 255 255 / 10%) }
    :root.dark { background: #111; color: #eee }";

/// A component of somebody else, dark inside.
const COMPONENT: &str = "<dark-box></dark-box><script>
    document.querySelector('dark-box').attachShadow({ mode: 'open' }).innerHTML =
        '<div style=\"background: #202020; color: #eee\"><slot></slot></div>'</script>";

/// The ground inside, whether the sheets know it as dark, and the ink.
const LOOK: &str = "(() => {
    const box = document.querySelector('plan-compare').shadowRoot.firstElementChild;
    const { backgroundColor, color } = getComputedStyle(box);
    return [backgroundColor, box.dataset.ground, color];
})()";

fn channels(colour: &Value) -> Vec<i64> {
    let digits = text(colour).split(|letter: char| !letter.is_ascii_digit());
    digits.filter_map(|channel| channel.parse().ok()).collect()
}

#[test]
fn the_ground_follows_the_page_wherever_the_element_goes_and_whatever_becomes_of_it() {
    let page = Surroundings {
        head: styled(CSS),
        before: "<div class='card'>".to_owned(),
        after: format!("</div><div class='modern'><div class='veil'></div></div>{COMPONENT}"),
        ..Surroundings::default()
    };
    let site = page.site();
    let browser = Browser::start();
    open(&browser, &site, 1000);
    let check = |ground: [i64; 3], kind: &str| {
        browser.eventually(&format!("{kind} on {ground:?}"), || {
            let look = browser.evaluate(LOOK);
            // Engines round differently.
            let is_ground = ground.iter().zip(channels(&look[0])).all(|(a, b)| (a - b).abs() <= 1);
            (is_ground && look[1] == kind).then_some(())
        });
    };
    // At once, without a flash of another.
    assert_eq!(browser.evaluate(LOOK), json!(["rgb(245, 245, 245)", "light", "rgb(17, 17, 17)"]));
    browser.evaluate("document.documentElement.className = 'dark'");
    check([16, 16, 16], "dark");
    browser.evaluate("document.documentElement.className = ''");
    check([245, 245, 245], "light");

    let go = |place: &str| {
        let to = format!("document.querySelector('{place}')");
        browser.evaluate(&format!("{to}.append(document.querySelector('plan-compare'))"));
    };
    go("dark-box");
    check([32, 32, 32], "dark");
    go(".veil");
    check([48, 68, 88], "dark");
    go("main");
    check([255, 255, 255], "light");
    assert_eq!(browser.console(), Vec::<String>::new());
}
