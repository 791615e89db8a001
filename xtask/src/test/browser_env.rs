//! How the tests are told which browser to start; starts none.

use std::fs;
use std::process::Command;

use anyhow::{Context as _, Result};
use serde_json::Value;

use crate::repository;
use crate::setup::Browser;

/// Enough for the first page of a cold browser on a slow machine.
const SECONDS: &str = "120";

pub(super) trait BrowserEnv {
    /// Names the browser and its driver.
    fn with_browser(&mut self, browser: &Browser) -> &mut Self;

    /// Names the file of arguments that wasm-bindgen's runner starts the browser with.
    ///
    /// # Errors
    /// When `webdriver.json` cannot be read, or a copy that names the browser not be written.
    fn with_web_driver_json(&mut self, browser: &Browser) -> Result<&mut Self>;
}

impl BrowserEnv for Command {
    fn with_browser(&mut self, browser: &Browser) -> &mut Self {
        self.env("CHROME", &browser.chrome).env("CHROMEDRIVER", &browser.driver)
    }

    fn with_web_driver_json(&mut self, browser: &Browser) -> Result<&mut Self> {
        let source = repository::root().join("webdriver.json");
        let text = fs::read_to_string(source).context("webdriver.json")?;
        let mut capabilities: Value = serde_json::from_str(&text).context("webdriver.json")?;
        capabilities["goog:chromeOptions"]["binary"] = browser.chrome.to_string_lossy().into();

        let copy = repository::scratch().join("webdriver.json");
        fs::create_dir_all(repository::scratch())?;
        fs::write(&copy, capabilities.to_string()).context("naming the browser to the runner")?;
        Ok(self
            .env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", copy)
            .env("WASM_BINDGEN_TEST_TIMEOUT", SECONDS)
            // A file that does not say where its tests run would run in Node.
            .env("WASM_BINDGEN_USE_BROWSER", "1"))
    }
}
