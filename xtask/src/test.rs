//! The test suite in its parts, those in a browser once for each engine; all of them run even if
//! one fails. Holds no test of the widget itself.

mod browser_env;
mod display;
mod end_to_end;
mod engines;
mod notes;
mod tally;

use std::env;
use std::fmt;
use std::net::TcpListener;
use std::process::Command;
use std::thread;

use anyhow::{Context as _, Error, Result, bail};

use crate::clippy::WithClippy as _;
use crate::step::step;
use crate::workspace_program::{self, CompiledWith};
use crate::{build, program, repository, setup};
use browser_env::BrowserEnv as _;
use engines::{Absence, Ready};
use tally::Tally;

pub(crate) use engines::Wanted;

/// The one test of `e2e` that has passed in an engine that can be had.
const START: &str = "browser::tests::a_browser_starts_and_shows_a_page";

/// What can be run by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    /// Everything that needs no browser.
    Native,
    /// The element, compiled for WebAssembly, in a browser.
    Element,
    /// A reader's journeys through `dist/`, in a browser.
    EndToEnd,
}

impl Part {
    pub(crate) const ALL: [Self; 3] = [Self::Native, Self::Element, Self::EndToEnd];

    /// The part called `name` on the command line.
    pub(crate) fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|part| part.to_string() == name)
    }
}

impl fmt::Display for Part {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Native => "native",
            Self::Element => "element",
            Self::EndToEnd => "e2e",
        })
    }
}

/// How a part went: a line for the summary, and its tests.
struct Outcome {
    line: String,
    tally: Tally,
}

impl Outcome {
    fn of(what: &str, ran: Result<Tally>) -> Self {
        let tally = match ran {
            // Nothing is proved by a filter or a lost file that leaves no test.
            Ok(tally) if tally == Tally::default() => {
                eprintln!("{what}: error: there is no test");
                Tally::of_failure()
            }
            Ok(tally) => tally,
            Err(error) => {
                eprintln!("{what}: error: {error:#}");
                Tally::of_failure()
            }
        };
        let mut line = format!("{what}: {}", if tally.failed == 0 { "ok" } else { "FAILED" });
        if 0 < tally.skipped {
            line += &format!(", without {} tests that need another engine", tally.skipped);
        }
        Self { line, tally }
    }

    /// A part that the engine's absence leaves undone.
    fn without_engine(what: &str, absence: Absence, reason: &Error) -> Self {
        let tally = match absence {
            Absence::Skipped => Tally::of_skip(),
            Absence::Failed => Tally::of_failure(),
        };
        Self { line: format!("{what}: {absence}: {}", engines::in_short(reason)), tally }
    }
}

/// Runs `parts` in order, those in a browser in each engine that is `wanted`; then says how each
/// went.
///
/// # Errors
/// When one failed.
pub(crate) fn run(parts: &[Part], wanted: &Wanted) -> Result<()> {
    let mut outcomes = Vec::new();
    let has_browsers = parts.iter().any(|part| *part != Part::Native);
    thread::scope(|scope| {
        // While this machine compiles and runs the first part, which needs neither. What goes wrong
        // here goes wrong once more where it is needed, and is told there.
        if has_browsers {
            scope.spawn(|| {
                wanted.engines().into_iter().map(setup::for_browser_tests).for_each(drop)
            });
        }
        if parts.contains(&Part::EndToEnd) {
            scope.spawn(|| drop(build::dist_if_stale(CompiledWith::Tests)));
        }
        if parts.contains(&Part::Native) {
            outcomes.push(Outcome::of("native", native()));
        }
    });
    if has_browsers {
        outcomes.extend(in_browsers(parts, wanted)?);
    }

    println!();
    let mut sum = Tally::default();
    for Outcome { line, tally } in outcomes {
        println!("{line}");
        sum += tally;
    }
    println!("{sum}");
    if sum.failed == 0 { Ok(()) } else { bail!("some tests failed") }
}

fn native() -> Result<Tally> {
    setup::for_native_tests()?;
    let mut command = cargo("test");
    command.args(["--workspace", "--exclude", "e2e", "--no-fail-fast"]);
    step("native: testing everything that needs no browser", || tally::count(&mut command))
}

fn in_browsers(parts: &[Part], wanted: &Wanted) -> Result<Vec<Outcome>> {
    step("e2e: compiling its tests", || {
        program::run(cargo("test").args(["--package", "e2e", "--no-run"]))
    })?;
    let absence = wanted.absence(engines::is_ci());
    let engines: Vec<_> = wanted
        .engines()
        .into_iter()
        .map(|engine| {
            let ready = Ready::make(engine, starts);
            if let Err(reason) = &ready {
                // Where the eye falls on it, between hundreds of lines that are well.
                eprintln!("\n{0}\n{engine}: {absence}: {reason:#}\n{0}\n", "!".repeat(72));
            }
            (engine, ready)
        })
        .collect();
    if engines.iter().all(|(_, ready)| ready.is_err()) {
        bail!("there is no browser to test in");
    }

    let mut outcomes = Vec::new();
    for part in parts.iter().filter(|part| **part != Part::Native) {
        for (engine, ready) in &engines {
            let what = format!("{part} in {engine}");
            outcomes.push(match (ready, part) {
                (Err(reason), _) => Outcome::without_engine(&what, absence, reason),
                (Ok(ready), Part::Element) => Outcome::of(&what, element(ready)),
                (Ok(ready), _) => Outcome::of(&what, end_to_end::run(ready, wanted)),
            });
        }
    }
    Ok(outcomes)
}

/// Proves that the browser can be started and driven.
fn starts(ready: &Ready) -> Result<()> {
    let mut command = cargo("test");
    command.args(["--quiet", "--package", "e2e", "--", "--exact", START]).with_browser(ready);
    let engine = ready.browser.engine;
    step(format!("browser: starting {engine}"), || program::run_quietly(&mut command))
        .with_context(|| format!("{engine} does not start"))
}

fn element(ready: &Ready) -> Result<Tally> {
    let wasm_cargo = setup::for_building()?;
    let runner = step(
        "element: compiling wasm-bindgen's test runner, of the version in Cargo.lock",
        || workspace_program::compiled("wasm-test-runner", CompiledWith::Tests),
    )?;
    let mut command = wasm_cargo.command("test");
    command
        .args(["--package", "plan-compare", "--test", "element"])
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", runner)
        // Named, so that the runner can find its own server.
        .env("WASM_BINDGEN_TEST_ADDRESS", free_address()?)
        .with_clippy_for_pages()
        .with_browser_of_runner(ready)?;
    step(format!("element: testing the element in {}", ready.browser.engine), || {
        tally::count(&mut command)
    })
}

/// An address of this machine at which nothing listens; where there is one, not of the loopback's
/// first, of which the browser's driver takes ports meanwhile.
fn free_address() -> Result<String> {
    let listener =
        TcpListener::bind("127.0.0.2:0").or_else(|_| TcpListener::bind("127.0.0.1:0"))?;
    Ok(listener.local_addr()?.to_string())
}

fn cargo(subcommand: &str) -> Command {
    let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(repository::root()).arg(subcommand).with_clippy();
    // wasm-bindgen's runner depends on two old crates; nobody here can do anything about it.
    command.env("CARGO_FUTURE_INCOMPAT_REPORT_FREQUENCY", "never");
    command
}
