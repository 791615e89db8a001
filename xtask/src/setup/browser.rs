//! The three browsers of the tests, each with its WebDriver; never needed for building.

use std::env;
use std::fmt;
use std::path::{Path, PathBuf};

use anyhow::{Result, bail};

use super::{apt, geckodriver};
use crate::program;

/// A browser engine that readers have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Engine {
    Chromium,
    Firefox,
    /// Safari's, as WebKitGTK brings it to Linux.
    WebKit,
}

impl Engine {
    pub(crate) const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    /// The engine called `name` on the command line.
    pub(crate) fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|engine| engine.to_string() == name)
    }

    /// The fonts are for pages in Arabic and Cyrillic, whose letters else are boxes.
    fn packages(self) -> &'static [&'static str] {
        match self {
            Self::Chromium => {
                &["chromium", "chromium-driver", "fonts-noto-core", "fonts-liberation"]
            }
            Self::Firefox => &["firefox-esr", "fonts-noto-core", "fonts-liberation"],
            Self::WebKit => {
                &["webkit2gtk-driver", "xvfb", "xauth", "fonts-noto-core", "fonts-liberation"]
            }
        }
    }

    /// The variables that name the browser and its driver, to this tool and to the tests.
    pub(crate) fn variables(self) -> [&'static str; 2] {
        match self {
            Self::Chromium => ["CHROME", "CHROMEDRIVER"],
            Self::Firefox => ["FIREFOX", "GECKODRIVER"],
            Self::WebKit => ["MINIBROWSER", "WEBKITDRIVER"],
        }
    }

    fn binary(self) -> Option<PathBuf> {
        const CHROMIUM: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "chrome"];
        const FIREFOX: [&str; 2] = ["firefox-esr", "firefox"];
        match self {
            Self::Chromium => CHROMIUM.into_iter().find_map(program::find),
            Self::Firefox => FIREFOX.into_iter().find_map(program::find),
            Self::WebKit => mini_browser(),
        }
    }

    fn driver(self) -> Option<PathBuf> {
        match self {
            Self::Chromium => program::find("chromedriver"),
            Self::Firefox => geckodriver::find(),
            Self::WebKit => program::find("WebKitWebDriver"),
        }
    }
}

impl fmt::Display for Engine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        })
    }
}

/// A browser and the driver that goes with it.
#[derive(Debug)]
pub(crate) struct Browser {
    pub(crate) engine: Engine,
    pub(crate) binary: PathBuf,
    pub(crate) driver: PathBuf,
}

/// Finds both, where the environment says first, or installs them.
///
/// # Errors
/// A sentence that says what to install.
pub(crate) fn find(engine: Engine) -> Result<Browser> {
    let [binary, driver] = engine.variables().map(|name| env::var_os(name).map(PathBuf::from));
    let find = || {
        let binary = binary.clone().or_else(|| engine.binary());
        let driver = driver.clone().or_else(|| engine.driver());
        (binary, driver, engine != Engine::WebKit || program::find("Xvfb").is_some())
    };
    let (has_binary, has_driver, has_display) = match find() {
        (Some(binary), Some(driver), true) => return Ok(Browser { engine, binary, driver }),
        (binary, driver, has_display) => (binary.is_some(), driver.is_some(), has_display),
    };
    // Debian has no geckodriver.
    if !has_binary || !has_display || (!has_driver && engine != Engine::Firefox) {
        let reason = format!("{engine} or its driver is missing");
        apt::install("browser", engine.packages(), &reason)?;
    }
    if !has_driver && engine == Engine::Firefox {
        geckodriver::install()?;
    }
    match find() {
        (Some(binary), Some(driver), true) => Ok(Browser { engine, binary, driver }),
        _ => {
            let [binary, driver] = engine.variables();
            bail!("{engine} was not found; set {binary} and {driver} to where they are")
        }
    }
}

/// WebKitGTK's own small browser, which Debian keeps in a folder of the architecture's libraries.
fn mini_browser() -> Option<PathBuf> {
    let candidates = [
        format!("/usr/lib/{}-linux-gnu/webkit2gtk-4.1/MiniBrowser", env::consts::ARCH),
        "/usr/libexec/webkit2gtk-4.1/MiniBrowser".to_owned(),
    ];
    candidates.iter().map(Path::new).find(|path| path.is_file()).map(PathBuf::from)
}

#[cfg(test)]
mod tests {
    use super::Engine;

    #[test]
    fn engines_are_found_by_the_names_they_are_shown_with() {
        for engine in Engine::ALL {
            assert_eq!(Engine::named(&engine.to_string()), Some(engine));
        }
        assert_eq!(Engine::named("Chromium"), None);
    }
}
