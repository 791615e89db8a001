//! The widget in a frame: pages around it, by whoever's script, and what passes between the two.
//! Never how a script of somebody else works.

mod heights;
mod links;
mod messages;
mod own_page;

use serde_json::{Value, json};

use crate::browser::{Browser, text};
use crate::site::TestSite;

/// The dataset of the frames in `tests/e2e/pages/frame-*.html`.
const CITY: &str = "/embed.html?src=data/city-budget-example.json";

/// Only then may a page of no origin read the site's files.
const ALLOW: (&str, &str) = ("Access-Control-Allow-Origin", "*");

/// A page whose first frame is the widget's own page.
struct Framed<'b> {
    browser: &'b Browser,
}

impl<'b> Framed<'b> {
    /// Opens a page; from now on each page keeps what it is told.
    fn open(browser: &'b Browser, site: &TestSite, path: &str) -> Self {
        browser.before_each_page(
            "globalThis.told = [];
             addEventListener('message', ({ data }) => void told.push(data));",
        );
        browser.go(&site.url(path));
        Self { browser }
    }

    /// Adds the frame to a page that has none yet.
    fn fill(&self, src: &str, attributes: &[(&str, &str)]) {
        self.browser.evaluate(&format!(
            "{{
                const frame = document.createElement('iframe');
                for (const [name, value] of {}) frame.setAttribute(name, value);
                frame.title = 'Three plans for a city budget';
                frame.src = {};
                document.querySelector('h1').after(frame);
            }}",
            json!(attributes),
            json!(src)
        ));
    }

    /// What an expression gives in the frame: `element` is the widget, `root` what it shows.
    fn inside(&self, expression: &str) -> Value {
        self.browser.run_in_first_frame(&format!(
            "const element = document.querySelector('plan-compare');
             const root = element?.shadowRoot;
             return {expression};"
        ))
    }

    /// Waits until what an expression gives in the frame is `true`.
    #[track_caller]
    fn until(&self, expression: &str) {
        self.browser.eventually(expression, || (self.inside(expression) == true).then_some(()));
    }

    /// Waits until the table is there.
    #[track_caller]
    fn until_ready(&self) {
        self.until("!!root?.querySelector('table')");
    }

    /// Sends a message to the frame, as its page.
    fn send(&self, message: &Value) {
        self.browser.evaluate(&format!("frames[0].postMessage({message}, '*')"));
    }

    /// Presses the button of the first issue.
    fn press_issue(&self) {
        self.inside("root.querySelector('[data-issue] button[aria-expanded]').click()");
    }

    /// Every message so far.
    fn told(&self) -> Vec<Value> {
        match self.browser.evaluate("told") {
            Value::Array(told) => told,
            other => panic!("no list of messages: {other}"),
        }
    }

    /// The heights told so far, in our own words.
    fn heights(&self) -> Vec<u64> {
        let told = self.told();
        let heights = told.iter().filter(|message| message["type"] == "plan-compare-height");
        heights.map(|message| message["data"]["height"].as_u64().expect("a height")).collect()
    }

    /// The height of the frame, once it is that of the content, nothing is under way, and neither
    /// has changed while the browser has shown a few more frames.
    #[track_caller]
    fn settled(&self) -> u64 {
        const SAME: usize = 10;
        let mut last = Value::Null;
        let mut n_same = 0;
        self.browser.eventually("a frame as high as its content", || {
            let outside = "[document.querySelector('iframe').clientHeight, told.length]";
            let inside =
                "[Math.ceil(document.querySelector('main').getBoundingClientRect().height),
                !!root?.querySelector('table, figure, ol') && !root.querySelector('.waiting'),
                document.documentElement.scrollHeight - document.documentElement.clientHeight]";
            let now = json!([self.browser.evaluate(outside), self.inside(inside)]);
            let [height, content] = [&now[0][0], &now[1][0]].map(Value::as_u64);
            let overflow = now[1][2].as_i64().expect("a number");
            let is_settled = height == content && now[1][1] == true && overflow.abs() <= 1;
            n_same = if is_settled && now == last { n_same + 1 } else { 0 };
            last = now;
            height.filter(|_| n_same == SAME)
        })
    }

    /// Opens the view at this place among the tabs.
    fn open_view(&self, at: usize) {
        self.inside(&format!("root.querySelectorAll('[role=tab]')[{at}].click()"));
        self.until(&format!(
            "root.querySelectorAll('[role=tab]')[{at}].getAttribute('aria-selected') === 'true'"
        ));
    }

    /// The link that the reader would copy in the frame.
    fn link(&self) -> String {
        text(&self.inside("element.getPermalink()")).to_owned()
    }
}
