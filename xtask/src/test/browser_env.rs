//! How the tests are told which browser to start; starts none.

use std::fs;
use std::process::Command;

use anyhow::{Context as _, Result};
use serde_json::{Map, Value};

use super::engines::Ready;
use crate::repository;
use crate::setup::Engine;

/// Enough for all tests in the slowest engine, on a machine that has more to do.
const SECONDS: &str = "600";

pub(super) trait BrowserEnv {
    /// Names the engine, its browser and driver, and no others.
    fn with_browser(&mut self, ready: &Ready) -> &mut Self;

    /// Names browser and driver as wasm-bindgen's runner wants them, with the file of arguments
    /// that it starts the browser with.
    ///
    /// # Errors
    /// When `webdriver.json` cannot be read, or a copy that names the browser not be written.
    fn with_browser_of_runner(&mut self, ready: &Ready) -> Result<&mut Self>;
}

impl BrowserEnv for Command {
    fn with_browser(&mut self, ready: &Ready) -> &mut Self {
        for engine in Engine::ALL {
            for name in engine.variables() {
                self.env_remove(name);
            }
        }
        let [binary, driver] = ready.browser.engine.variables();
        self.env("PLAN_COMPARE_ENGINE", ready.browser.engine.to_string())
            .env(binary, &ready.browser.binary)
            .env(driver, &ready.browser.driver);
        self.env("PLAN_COMPARE_STARTUP_CACHE", repository::scratch().join("startup-cache"));
        if let Some(display) = &ready.display {
            // Wayland would be the user's own screen.
            self.env("DISPLAY", &display.name).env("GDK_BACKEND", "x11");
        }
        self
    }

    fn with_browser_of_runner(&mut self, ready: &Ready) -> Result<&mut Self> {
        let source = repository::root().join("webdriver.json");
        let text = fs::read_to_string(source).context("webdriver.json")?;
        let all: Map<String, Value> = serde_json::from_str(&text).context("webdriver.json")?;
        let binary = ready.browser.binary.to_string_lossy();
        let engine = ready.browser.engine;
        let capabilities = of_engine(all, engine, &binary);

        let copy = repository::scratch().join(format!("webdriver-{engine}.json"));
        fs::create_dir_all(repository::scratch())?;
        fs::write(&copy, Value::from(capabilities).to_string())
            .context("naming the browser to the runner")?;
        self.with_browser(ready);
        Ok(self
            .env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", copy)
            .env("WASM_BINDGEN_TEST_TIMEOUT", SECONDS)
            // A file that does not say where its tests run would run in Node.
            .env("WASM_BINDGEN_USE_BROWSER", "1"))
    }
}

/// The capabilities of one engine, with its browser: drivers refuse those of others.
fn of_engine(mut all: Map<String, Value>, engine: Engine, binary: &str) -> Map<String, Value> {
    let options = match engine {
        Engine::Chromium => "goog:chromeOptions",
        Engine::Firefox => "moz:firefoxOptions",
        Engine::WebKit => "webkitgtk:browserOptions",
    };
    all.retain(|name, _| name == options);
    all.entry(options).or_insert_with(|| Map::new().into())["binary"] = binary.into();
    all
}

#[cfg(test)]
mod tests {
    use serde_json::{Map, Value, json};

    use super::of_engine;
    use crate::setup::Engine;

    #[test]
    fn a_driver_gets_the_arguments_of_its_browser_alone() {
        let all: Map<String, Value> = serde_json::from_str(include_str!("../../../webdriver.json"))
            .expect("webdriver.json is an object");
        for (engine, options) in [
            (Engine::Chromium, "goog:chromeOptions"),
            (Engine::Firefox, "moz:firefoxOptions"),
            (Engine::WebKit, "webkitgtk:browserOptions"),
        ] {
            let capabilities = of_engine(all.clone(), engine, "/usr/bin/it");
            assert_eq!(capabilities.keys().collect::<Vec<_>>(), [options]);
            assert_eq!(capabilities[options]["binary"], "/usr/bin/it");
            assert_eq!(capabilities[options]["args"], all[options]["args"]);
        }
        let nothing = of_engine(Map::new(), Engine::Firefox, "it");
        assert_eq!(Value::from(nothing), json!({ "moz:firefoxOptions": { "binary": "it" } }));
    }
}
