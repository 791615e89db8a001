//! Chromium and its WebDriver, for the tests; never needed for building.

use std::env;
use std::path::PathBuf;

use anyhow::{Result, bail};

use super::apt;
use crate::program;

/// The fonts are for pages in Arabic and Cyrillic, whose screenshots else show boxes.
const PACKAGES: [&str; 4] = ["chromium", "chromium-driver", "fonts-noto-core", "fonts-liberation"];

const NAMES: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "chrome"];

/// A browser and the driver that goes with it.
#[derive(Debug)]
pub(crate) struct Browser {
    /// Chromium or Chrome.
    pub(crate) chrome: PathBuf,
    /// Its WebDriver.
    pub(crate) driver: PathBuf,
}

/// Finds both, `CHROME` and `CHROMEDRIVER` first, or installs them.
///
/// # Errors
/// A sentence that says what to install.
pub(crate) fn find() -> Result<Browser> {
    if let Some(browser) = present() {
        return Ok(browser);
    }
    apt::install("browser", &PACKAGES, "Chromium or chromedriver is missing")?;
    match present() {
        Some(browser) => Ok(browser),
        None => bail!("no Chromium found; set CHROME and CHROMEDRIVER to where they are"),
    }
}

fn present() -> Option<Browser> {
    let chrome = from_env("CHROME").or_else(|| NAMES.into_iter().find_map(program::find))?;
    let driver = from_env("CHROMEDRIVER").or_else(|| program::find("chromedriver"))?;
    Some(Browser { chrome, driver })
}

fn from_env(name: &str) -> Option<PathBuf> {
    env::var_os(name).map(PathBuf::from)
}
