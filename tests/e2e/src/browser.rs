//! A browser that a test drives: windows, pages, keys, pointer, console. Knows nothing of the
//! widget.

mod before;
mod classic;
mod devtools;
mod driver;
mod engine;
mod keys;
mod process;
mod startup_cache;
#[cfg(test)]
mod tests;
mod window;

use std::cell::RefCell;
use std::sync::Arc;
use std::thread;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

pub(crate) use before::{PATH as BEFORE, scripts, with_scripts};
use driver::Driver;
pub(crate) use engine::{Engine, from_xtask, is_left_out, only_in};
pub(crate) use keys::{CONTROL, DOWN, ENTER, ESCAPE, LEFT, RIGHT, SHIFT, TAB};
use window::Window;

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

/// Something that assistive technology finds on a page.
#[derive(Debug, Clone)]
pub(crate) struct Node {
    pub(crate) handle: String,
    pub(crate) role: String,
    /// As computed by the browser.
    pub(crate) name: String,
}

/// What is looked for on a page.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Wanted<'a> {
    pub(crate) role: &'a str,
    pub(crate) name: Option<&'a str>,
}

/// A browser with a window that no other test has, in which nothing is left of an earlier one; dropping
/// it closes the window, and the browser as well if the test has failed.
pub(crate) struct Browser {
    engine: Engine,
    driver: Arc<Driver>,
    /// None in a browser that is one test's alone.
    window: Option<Window>,
    /// What the consoles of earlier pages were told, where the driver does not keep it.
    said: RefCell<Vec<String>>,
}

impl Browser {
    /// A window of 1000 by 800 pixels.
    pub(crate) fn start() -> Self {
        let engine = Engine::present();
        let (driver, window) = window::open(engine);
        Self::new(engine, driver, Some(window))
    }

    /// The same, of a browser that ends with the test.
    fn start_alone() -> Self {
        let engine = Engine::present();
        Self::new(engine, Arc::new(Driver::start(engine, true)), None)
    }

    /// The same, of a browser that cannot run WebAssembly: engines are told so when they start.
    pub(crate) fn start_without_wasm() -> Self {
        let engine = Engine::present();
        Self::new(engine, Arc::new(Driver::start(engine, false)), None)
    }

    fn new(engine: Engine, driver: Arc<Driver>, window: Option<Window>) -> Self {
        let browser = Self { engine, driver, window, said: RefCell::default() };
        scripts().lock().expect("nothing panics with it").clear();
        if engine != Engine::Chromium {
            browser.before_each_page(include_str!("browser/said.js"));
        }
        browser.before_each_page(include_str!("browser/listen.js"));
        browser.resize(1000, 800);
        browser
    }

    /// Sets the size of the window's inside, and waits for the page to take it up.
    pub(crate) fn resize(&self, width: u32, height: u32) {
        if self.engine == Engine::Chromium {
            self.set_metrics(json!({
                "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false,
            }));
        } else {
            self.resize_window(width, height);
        }
        // With the first of the browser's next frames a page hears of it, with the second it may act.
        self.evaluate(
            "new Promise((shown) => {
                 const next = (n) => void requestAnimationFrame(() => (n ? next(n - 1) : shown()));
                 next(2);
             })",
        );
    }

    fn resize_window(&self, width: u32, height: u32) {
        let wanted = [width, height];
        // What is around the page may itself depend on the width.
        self.eventually(&format!("a window of {width} by {height}"), || {
            let [inside, around] = ["inner", "outer"].map(|side| {
                let size = self.evaluate(&format!("[{side}Width, {side}Height]"));
                [0, 1].map(|at| size[at].as_u64().expect("a size") as u32)
            });
            if inside == wanted {
                return Some(());
            }
            let [width, height] =
                [0, 1].map(|at| (wanted[at] + around[at]).saturating_sub(inside[at]));
            self.driver.command(
                "POST",
                "/window/rect",
                &json!({ "width": width, "height": height }),
            );
            None
        });
    }

    /// Becomes a phone: fingers, no scroll bars, pages as wide as they ask to be. In other engines
    /// than Chromium just a window of that size.
    pub(crate) fn become_phone(&self, width: u32, height: u32) {
        if self.engine != Engine::Chromium {
            return self.resize(width, height);
        }
        self.set_metrics(
            json!({ "width": width, "height": height, "deviceScaleFactor": 2, "mobile": true }),
        );
        self.cdp("Emulation.setTouchEmulationEnabled", json!({ "enabled": true }));
    }

    fn set_metrics(&self, metrics: Value) {
        self.cdp("Emulation.setDeviceMetricsOverride", metrics);
    }

    /// Prefers light or dark pages; in Chromium only.
    pub(crate) fn prefer(&self, scheme: Scheme) {
        let feature = json!({ "name": "prefers-color-scheme", "value": scheme.name() });
        self.cdp("Emulation.setEmulatedMedia", json!({ "features": [feature] }));
    }

    /// Shows pages as they would be on this medium, `screen` or `print`; in Chromium only.
    pub(crate) fn emulate_medium(&self, medium: &str) {
        self.cdp("Emulation.setEmulatedMedia", json!({ "media": medium }));
    }

    /// Prints the page, as a reader does from the browser's menu, and gives the PDF in base64; not
    /// in WebKitGTK.
    pub(crate) fn print(&self) -> String {
        text(&self.driver.command("POST", "/print", &json!({}))).to_owned()
    }

    /// Runs `script` in each page from now on, before the page's own. In other engines than
    /// Chromium the site puts it into its pages.
    pub(crate) fn before_each_page(&self, script: &str) {
        if self.engine == Engine::Chromium {
            self.cdp("Page.addScriptToEvaluateOnNewDocument", json!({ "source": script }));
            return;
        }
        let scripts = scripts();
        let mut scripts = scripts.lock().expect("nothing panics with it");
        // In a scope of its own, as the other is.
        *scripts += &format!("{{\n{script}\n}}\n");
    }

    /// Goes to `url` and waits for the page to load.
    pub(crate) fn go(&self, url: &str) {
        if self.engine != Engine::Chromium {
            let said = self.said_here();
            self.said.borrow_mut().extend(said);
        }
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
        if self.engine != Engine::Chromium {
            let mut said = self.said.take();
            said.extend(self.said_here());
            return said;
        }
        let log = self.driver.command("POST", "/se/log", &json!({ "type": "browser" }));
        let line = |line: &Value| format!("{}: {}", text(&line["level"]), text(&line["message"]));
        log.as_array().into_iter().flatten().map(line).collect()
    }

    /// What the consoles of the page and its frames were told since the last call.
    fn said_here(&self) -> Vec<String> {
        const SAID: &str = "return globalThis.said?.splice(0) ?? []";
        let run = || {
            let body = json!({ "script": SAID, "args": [] });
            let said = self.driver.command("POST", "/execute/sync", &body);
            let lines = said.as_array().into_iter().flatten();
            lines.map(|line| text(line).to_owned()).collect::<Vec<_>>()
        };
        let mut said = run();
        for frame in 0..self.evaluate("frames.length").as_u64().unwrap_or(0) {
            said.extend(self.in_frame(frame, run));
        }
        said
    }

    /// Runs the module at `url` in the page, as a tag of the page's own does, and waits until it
    /// has run.
    #[track_caller]
    pub(crate) fn run_module(&self, url: &str) {
        let url = json!(url);
        self.evaluate(&format!(
            "(async () => {{
                const script = document.createElement('script');
                await new Promise((onload, fail) => {{
                    const onerror = () => fail(new Error(`${{script.src}} did not arrive`));
                    Object.assign(script, {{ type: 'module', src: {url}, onload, onerror }});
                    document.head.append(script);
                }});
                script.remove();
            }})()"
        ));
    }

    /// The value of an expression in the page, awaited if it is a promise.
    ///
    /// Firefox runs it in a global of its driver's own, whose prototype is the page's window; what
    /// it imported would live there too. Such a module has an `Array` that is not the page's, and
    /// once it has made a custom element, an `Element` that no node of the page is an instance of.
    #[track_caller]
    pub(crate) fn evaluate(&self, expression: &str) -> Value {
        assert!(!expression.contains("import("), "run_module is for this: {expression}");
        match self.engine {
            Engine::Chromium => devtools::evaluate(&self.driver, expression),
            Engine::Firefox | Engine::WebKit => classic::evaluate(&self.driver, expression),
        }
    }

    /// A handle of the element that an expression in the page gives.
    #[track_caller]
    pub(crate) fn handle(&self, expression: &str) -> String {
        match self.engine {
            Engine::Chromium => devtools::handle(&self.driver, expression),
            Engine::Firefox | Engine::WebKit => classic::handle(&self.driver, expression),
        }
    }

    /// What `function` gives, called with `handle` as `this`; awaited if it is a promise.
    #[track_caller]
    pub(crate) fn call(&self, handle: &str, function: &str, arguments: &[Value]) -> Value {
        let call = match self.engine {
            Engine::Chromium => devtools::call,
            Engine::Firefox | Engine::WebKit => classic::call,
        };
        call(&self.driver, handle, function, arguments)
    }

    /// What below an element has the role, and the name if there is one, in tree order; without
    /// what assistive technology never sees.
    #[track_caller]
    pub(crate) fn query(&self, root: &str, wanted: Wanted<'_>) -> Vec<Node> {
        match self.engine {
            Engine::Chromium => devtools::query(&self.driver, root, wanted),
            Engine::Firefox | Engine::WebKit => classic::query(&self.driver, root, wanted),
        }
    }

    /// What a handle stands for, to assistive technology.
    #[track_caller]
    pub(crate) fn describe(&self, handle: &str) -> Node {
        match self.engine {
            Engine::Chromium => devtools::describe(&self.driver, handle),
            Engine::Firefox | Engine::WebKit => classic::describe(&self.driver, handle),
        }
    }

    /// What is on the clipboard, as a reader finds out who pastes it.
    pub(crate) fn clipboard(&self) -> String {
        if self.engine == Engine::Chromium {
            let permissions = ["clipboardReadWrite", "clipboardSanitizedWrite"];
            self.cdp("Browser.grantPermissions", json!({ "permissions": permissions }));
            return text(&self.evaluate("navigator.clipboard.readText()")).to_owned();
        }
        self.evaluate(
            "document.body.append(Object.assign(document.createElement('textarea'),
                { id: 'pasted' })), document.querySelector('#pasted').focus()",
        );
        self.press_with(CONTROL, 'v');
        let pasted = self.eventually("what is pasted", || {
            let pasted = self.evaluate("document.querySelector('#pasted').value");
            pasted.as_str().filter(|pasted| !pasted.is_empty()).map(str::to_owned)
        });
        self.evaluate("document.querySelector('#pasted').remove()");
        pasted
    }

    /// What the body of a function returns in the first frame of the page.
    pub(crate) fn run_in_first_frame(&self, script: &str) -> Value {
        let body = json!({ "script": script, "args": [] });
        self.in_frame(0, || self.driver.command("POST", "/execute/sync", &body))
    }

    fn in_frame<T>(&self, frame: u64, act: impl FnOnce() -> T) -> T {
        self.driver.command("POST", "/frame", &json!({ "id": frame }));
        let done = act();
        self.driver.command("POST", "/frame", &json!({ "id": null }));
        done
    }

    /// Sends a command of the DevTools protocol, in Chromium only: a test that needs it begins
    /// with `only_in!`.
    #[track_caller]
    pub(crate) fn cdp(&self, command: &str, parameters: Value) -> Value {
        assert_eq!(self.engine, Engine::Chromium, "{command}: this needs only_in!(Chromium, …)");
        devtools::send(&self.driver, command, parameters)
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

impl Drop for Browser {
    fn drop(&mut self) {
        // What a test has failed in may be in any state, and ends.
        if let Some(window) = self.window.take()
            && !thread::panicking()
            && let Err((kind, why)) = window.close(&self.driver)
        {
            println!("a browser is not used again: {kind}: {why}");
        }
    }
}

/// A string of JSON, or nothing.
pub(crate) fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}
