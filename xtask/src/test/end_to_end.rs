//! What readers do with `dist/`, in one engine: all of it or what depends on the engine, once more what
//! a browser's own crash has cut off, and in the end what was left out. Holds no such test itself.

use std::process::Command;

use anyhow::Result;

use super::browser_env::BrowserEnv as _;
use super::cargo;
use super::engines::{Ready, Wanted};
use super::notes::Notes;
use super::tally::{self, Tally};
use crate::step::step;
use crate::workspace_program::{self, CompiledWith};
use crate::{build, repository};

/// Runs it, and says which tests did not.
///
/// # Errors
/// When `dist/` cannot be built, or the tests cannot be started.
pub(super) fn run(ready: &Ready, wanted: &Wanted) -> Result<Tally> {
    build::dist_if_stale(CompiledWith::Tests)?;
    let plan_compare = workspace_program::compiled("plan-compare", CompiledWith::Tests)?;
    let engine = ready.browser.engine;
    let is_partial = wanted.is_partial(engine);
    let notes = |what: &str| Notes::in_file(repository::scratch().join(format!("{what}-{engine}")));
    let (left_out, crashed) = (notes("left-out")?, notes("crashed")?);
    let command = || {
        let mut command = cargo("test");
        command
            .args(["--package", "e2e", "--no-fail-fast", "--"])
            .env("PLAN_COMPARE_DIST", repository::dist())
            .env("PLAN_COMPARE_PROGRAM", &plan_compare)
            .env("PLAN_COMPARE_AXE", repository::node_modules().join("axe-core/axe.min.js"))
            .env("PLAN_COMPARE_LEFT_OUT", left_out.path())
            .env("PLAN_COMPARE_CRASHED", crashed.path())
            .with_browser(ready);
        command
    };
    let filters = if is_partial { filters() } else { Vec::new() };
    let mut tally = step(format!("e2e: testing what readers do, in {engine}"), || {
        tally::count(command().args(filters))
    })?;
    after_crashes(&crashed, command(), &mut tally)?;

    if is_partial {
        println!("e2e in {engine}: what depends on the engine (everything: --engine {engine})");
        for (module, why) in e2e::IN_EVERY_ENGINE {
            println!("  {module}: {why}");
        }
    }
    for (reason, tests) in left_out.read()? {
        println!("e2e in {engine}: {} tests left out: {reason}", tests.len());
        for test in &tests {
            println!("  {test}");
        }
        tally.leave_out(tests.len() as u64);
    }
    Ok(tally)
}

/// Runs the tests once more whose browser has crashed under them: that proves nothing of the widget,
/// and no page can be asked for what was lost. A second crash counts.
fn after_crashes(crashed: &Notes, mut command: Command, tally: &mut Tally) -> Result<()> {
    let tests: Vec<_> = crashed.read()?.into_values().flatten().collect();
    if tests.is_empty() {
        return Ok(());
    }
    let names = tests.join(", ");
    let again = step(format!("e2e: once more, because the browser crashed: {names}"), || {
        tally::count(command.arg("--exact").args(&tests))
    })?;
    tally.failed = tally.failed.saturating_sub(tests.len() as u64);
    *tally += again;
    Ok(())
}

/// What `cargo test` takes for the modules that depend on the engine.
fn filters() -> Vec<String> {
    e2e::IN_EVERY_ENGINE.iter().map(|(module, _)| format!("{module}::")).collect()
}

#[cfg(test)]
mod tests {
    use crate::repository;

    #[test]
    fn every_module_that_runs_in_every_engine_is_there_and_says_why() {
        let sources = repository::root().join("tests/e2e/src");
        for (module, why) in e2e::IN_EVERY_ENGINE {
            let file = sources.join(module.replace("::", "/") + ".rs");
            assert!(file.is_file(), "{module}");
            assert!(!why.is_empty(), "{module}");
        }
    }
}
