//! A new window for each test, in a browser that other tests have had: nothing of theirs is in it.
//! Cookies and permissions are taken away with the window; whatever else a page can keep belongs to
//! the port of its test's site. No driver has profiles beside each other in one browser.

use std::sync::{Arc, Mutex};

use serde_json::{Value, json};

use super::devtools;
use super::driver::{Driver, Failure};
use super::engine::Engine;

/// Browsers that no test has at present.
static IDLE: Mutex<Vec<Arc<Driver>>> = Mutex::new(Vec::new());

/// The window of one test.
pub(super) struct Window {
    engine: Engine,
    /// The browser's first, which stays: a browser without any ends.
    home: Value,
}

/// A browser with a new window: one that is idle, else one that is started.
pub(super) fn open(engine: Engine) -> (Arc<Driver>, Window) {
    let idle = || IDLE.lock().expect("nothing panics with it").pop();
    while let Some(driver) = idle() {
        match Window::open(&driver, engine) {
            Ok(window) => return (driver, window),
            Err((kind, why)) => println!("a browser that was idle has ended: {kind}: {why}"),
        }
    }
    let driver = Arc::new(Driver::start(engine, true));
    match Window::open(&driver, engine) {
        Ok(window) => (driver, window),
        Err((kind, why)) => panic!("no window: {kind}: {why}"),
    }
}

impl Window {
    fn open(driver: &Driver, engine: Engine) -> Result<Self, Failure> {
        let home = driver.attempt("GET", "/window", &Value::Null)?;
        let window = driver.attempt("POST", "/window/new", &json!({ "type": "window" }))?;
        driver.attempt("POST", "/window", &json!({ "handle": window["handle"] }))?;
        if engine == Engine::Chromium {
            // What the windows before have said.
            driver.attempt("POST", "/se/log", &json!({ "type": "browser" }))?;
        }
        Ok(Self { engine, home })
    }

    /// Closes it and keeps the browser for another test.
    ///
    /// # Errors
    /// Where the browser does not do it: whatever is wrong with it ends with it.
    pub(super) fn close(&self, driver: &Arc<Driver>) -> Result<(), Failure> {
        if self.engine == Engine::Chromium {
            for command in ["Network.clearBrowserCookies", "Browser.resetPermissions"] {
                devtools::attempt(driver, command, json!({}))?;
            }
        } else {
            driver.attempt("DELETE", "/cookie", &Value::Null)?;
        }
        driver.attempt("DELETE", "/window", &Value::Null)?;
        driver.attempt("POST", "/window", &json!({ "handle": self.home }))?;
        IDLE.lock().expect("nothing panics with it").push(Arc::clone(driver));
        Ok(())
    }
}
