//! A browser that a test drives: windows, pages, keys, pointer, console. Knows nothing of the
//! widget.

mod driver;
mod keys;

use std::time::{Duration, Instant};

use serde_json::{Value, json};

use driver::Driver;
pub(crate) use driver::from_xtask;
pub(crate) use keys::{DOWN, ENTER, ESCAPE, LEFT, RIGHT, SHIFT, TAB};

/// How long a condition may take to come true: much longer than it should, on a busy machine.
const PATIENCE: Duration = Duration::from_secs(20);

/// Which colours the reader's system prefers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Scheme {
    Light,
    Dark,
}

impl Scheme {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

/// A browser with one window, an empty profile and its own driver; dropping it ends all three.
pub(crate) struct Browser {
    driver: Driver,
}

impl Browser {
    /// A window of 1000 by 800 pixels.
    pub(crate) fn start() -> Self {
        Self::start_with(&[])
    }

    /// The same, of a browser started with more arguments.
    pub(crate) fn start_with(arguments: &[&str]) -> Self {
        let browser = Self { driver: Driver::start(arguments) };
        browser.before_each_page(include_str!("browser/listen.js"));
        browser.resize(1000, 800);
        browser
    }

    /// Sets the size of the window's inside.
    pub(crate) fn resize(&self, width: u32, height: u32) {
        self.set_metrics(
            json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false }),
        );
    }

    /// Becomes a phone: fingers, no scroll bars, pages as wide as they ask to be.
    pub(crate) fn become_phone(&self, width: u32, height: u32) {
        self.set_metrics(
            json!({ "width": width, "height": height, "deviceScaleFactor": 2, "mobile": true }),
        );
        self.cdp("Emulation.setTouchEmulationEnabled", json!({ "enabled": true }));
    }

    fn set_metrics(&self, metrics: Value) {
        self.cdp("Emulation.setDeviceMetricsOverride", metrics);
    }

    /// Prefers light or dark pages.
    pub(crate) fn prefer(&self, scheme: Scheme) {
        let feature = json!({ "name": "prefers-color-scheme", "value": scheme.name() });
        self.cdp("Emulation.setEmulatedMedia", json!({ "features": [feature] }));
    }

    /// Shows pages as they would be on this medium: `screen`, or `print`.
    pub(crate) fn emulate_medium(&self, medium: &str) {
        self.cdp("Emulation.setEmulatedMedia", json!({ "media": medium }));
    }

    /// Prints the page, as a reader does from the browser's menu, and gives the PDF in base64.
    pub(crate) fn print(&self) -> String {
        text(&self.driver.command("POST", "/print", &json!({}))).to_owned()
    }

    /// Runs `script` in each page from now on, before the page's own.
    pub(crate) fn before_each_page(&self, script: &str) {
        self.cdp("Page.addScriptToEvaluateOnNewDocument", json!({ "source": script }));
    }

    /// Goes to `url` and waits for the page to load.
    pub(crate) fn go(&self, url: &str) {
        self.driver.command("POST", "/url", &json!({ "url": url }));
    }

    /// Presses a key once, on whatever has the focus.
    pub(crate) fn press(&self, key: char) {
        self.act(keys::strokes(None, &[key]));
    }

    /// Presses a key while another is held.
    pub(crate) fn press_with(&self, held: char, key: char) {
        self.act(keys::strokes(Some(held), &[key]));
    }

    /// Types into whatever has the focus.
    pub(crate) fn type_text(&self, text: &str) {
        self.act(keys::strokes(None, &text.chars().collect::<Vec<_>>()));
    }

    /// Clicks what is at this place of the window.
    pub(crate) fn click_at(&self, x: f64, y: f64) {
        self.act(keys::click(x, y));
    }

    fn act(&self, source: Value) {
        self.driver.command("POST", "/actions", &json!({ "actions": [source] }));
    }

    /// What the console said since the last call, one string each.
    pub(crate) fn console(&self) -> Vec<String> {
        let log = self.driver.command("POST", "/se/log", &json!({ "type": "browser" }));
        let line = |line: &Value| format!("{}: {}", text(&line["level"]), text(&line["message"]));
        log.as_array().into_iter().flatten().map(line).collect()
    }

    /// The value of an expression in the page, awaited if it is a promise.
    #[track_caller]
    pub(crate) fn evaluate(&self, expression: &str) -> Value {
        let parameters = json!({
            "expression": expression, "returnByValue": true, "awaitPromise": true,
        });
        unwrapped(self.cdp("Runtime.evaluate", parameters))["value"].take()
    }

    /// A handle of what an expression in the page gives.
    #[track_caller]
    pub(crate) fn handle(&self, expression: &str) -> String {
        let found = unwrapped(self.cdp("Runtime.evaluate", json!({ "expression": expression })));
        found["objectId"].as_str().unwrap_or_else(|| panic!("no object: {expression}")).to_owned()
    }

    /// What `function` gives, called with `handle` as `this`; awaited if it is a promise.
    #[track_caller]
    pub(crate) fn call(&self, handle: &str, function: &str, arguments: &[Value]) -> Value {
        let arguments: Vec<_> = arguments.iter().map(|value| json!({ "value": value })).collect();
        let parameters = json!({
            "objectId": handle, "functionDeclaration": function, "arguments": arguments,
            "returnByValue": true, "awaitPromise": true,
        });
        unwrapped(self.cdp("Runtime.callFunctionOn", parameters))["value"].take()
    }

    /// What the body of a function returns in the first frame of the page.
    pub(crate) fn run_in_first_frame(&self, script: &str) -> Value {
        self.driver.command("POST", "/frame", &json!({ "id": 0 }));
        let body = json!({ "script": script, "args": [] });
        let value = self.driver.command("POST", "/execute/sync", &body);
        self.driver.command("POST", "/frame", &json!({ "id": null }));
        value
    }

    /// Sends a command of the DevTools protocol.
    #[track_caller]
    pub(crate) fn cdp(&self, command: &str, parameters: Value) -> Value {
        let body = json!({ "cmd": command, "params": parameters });
        self.driver.command("POST", "/goog/cdp/execute", &body)
    }

    /// Asks again with every frame that the browser shows, until there is an answer.
    #[track_caller]
    pub(crate) fn eventually<T>(&self, what: &str, mut ask: impl FnMut() -> Option<T>) -> T {
        let deadline = Instant::now() + PATIENCE;
        loop {
            if let Some(answer) = ask() {
                return answer;
            }
            assert!(Instant::now() < deadline, "waited in vain: {what}");
            self.evaluate("new Promise((shown) => void requestAnimationFrame(() => shown()))");
        }
    }
}

/// The result of running a script.
#[track_caller]
fn unwrapped(mut answer: Value) -> Value {
    assert!(answer["exceptionDetails"].is_null(), "the page threw: {}", answer["exceptionDetails"]);
    answer["result"].take()
}

/// A string of JSON, or nothing.
pub(crate) fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}
