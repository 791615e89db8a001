//! The engines that a run of the tests has, and what becomes of those that cannot be had; runs no
//! test of the widget.

use std::env;
use std::fmt;

use anyhow::{Error, Result};

use super::display::Display;
use crate::setup::{self, Browser, Engine};

/// The engines that somebody wants.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Wanted {
    /// All that can be had: everything in Chromium, in the others what depends on the engine.
    EachItsOwn,
    /// Everything in all of them that can be had.
    All,
    /// Everything in these, and no others.
    These(Vec<Engine>),
}

impl Wanted {
    pub(super) fn engines(&self) -> Vec<Engine> {
        match self {
            Self::EachItsOwn | Self::All => Engine::ALL.to_vec(),
            Self::These(engines) => engines.clone(),
        }
    }

    /// Whether `engine` runs only what depends on it.
    pub(super) fn is_partial(&self, engine: Engine) -> bool {
        *self == Self::EachItsOwn && engine != Engine::Chromium
    }

    /// What becomes of an engine that cannot be had: nobody proves anything by leaving out what was
    /// asked for by name, or what continuous integration is there for.
    pub(super) fn absence(&self, is_ci: bool) -> Absence {
        match self {
            Self::EachItsOwn | Self::All if !is_ci => Absence::Skipped,
            Self::EachItsOwn | Self::All | Self::These(_) => Absence::Failed,
        }
    }
}

/// What an engine that cannot be had makes of its tests.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Absence {
    /// The others go on.
    Skipped,
    /// As if a test had failed.
    Failed,
}

impl fmt::Display for Absence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Skipped => "SKIPPED",
            Self::Failed => "FAILED",
        })
    }
}

/// Whether this is continuous integration, which says so.
pub(super) fn is_ci() -> bool {
    env::var("CI").is_ok_and(|value| value == "true")
}

/// A browser that can be started, with what it needs around it.
#[derive(Debug)]
pub(super) struct Ready {
    pub(super) browser: Browser,
    /// WebKitGTK has no mode without a screen.
    pub(super) display: Option<Display>,
}

impl Ready {
    /// Finds or installs it, and proves by `start` that it starts.
    ///
    /// # Errors
    /// Why it cannot be had.
    pub(super) fn make(engine: Engine, start: impl FnOnce(&Self) -> Result<()>) -> Result<Self> {
        let browser = setup::for_browser_tests(engine)?;
        let display = (engine == Engine::WebKit).then(Display::start).transpose()?;
        let ready = Self { browser, display };
        start(&ready)?;
        Ok(ready)
    }
}

/// The first line of why, for a summary.
pub(super) fn in_short(reason: &Error) -> String {
    format!("{reason:#}").lines().next().unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use anyhow::anyhow;

    use super::{Absence, Wanted, in_short};
    use crate::setup::Engine;

    #[test]
    fn an_engine_that_cannot_be_had_is_skipped() {
        for wanted in [Wanted::EachItsOwn, Wanted::All] {
            assert_eq!(wanted.absence(false), Absence::Skipped);
        }
    }

    #[test]
    fn in_continuous_integration_it_is_a_failure() {
        for wanted in [Wanted::EachItsOwn, Wanted::All] {
            assert_eq!(wanted.absence(true), Absence::Failed);
        }
    }

    #[test]
    fn an_engine_that_was_asked_for_by_name_is_never_skipped() {
        let wanted = Wanted::These(vec![Engine::WebKit]);
        assert_eq!(wanted.absence(false), Absence::Failed);
        assert_eq!(wanted.absence(true), Absence::Failed);
        assert_eq!(wanted.engines(), [Engine::WebKit]);
        assert_eq!(Wanted::All.engines(), Engine::ALL);
    }

    #[test]
    fn only_what_depends_on_the_engine_runs_beside_chromium_unless_somebody_asks() {
        let is_partial = |wanted: &Wanted| Engine::ALL.map(|engine| wanted.is_partial(engine));
        assert_eq!(is_partial(&Wanted::EachItsOwn), [false, true, true]);
        assert_eq!(is_partial(&Wanted::All), [false; 3]);
        assert_eq!(is_partial(&Wanted::These(vec![Engine::Firefox])), [false; 3]);
    }

    #[test]
    fn the_summary_has_one_line_of_the_reason() {
        let reason = anyhow!("apt-get failed (exit status: 100)\nE: no such package");
        let reason = reason.context("browser: installing firefox");
        assert_eq!(
            in_short(&reason),
            "browser: installing firefox: apt-get failed (exit status: 100)"
        );
    }
}
