//! The test suite in its three parts, all of which run even if one fails; holds no test of the
//! widget itself.

mod browser_env;
mod tally;

use std::env;
use std::fmt;
use std::net::TcpListener;
use std::process::Command;

use anyhow::{Result, bail};

use crate::step::step;
use crate::{build, program, repository, setup};
use browser_env::BrowserEnv as _;
use tally::Tally;

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

    fn run(self) -> Result<Tally> {
        match self {
            Self::Native => native(),
            Self::Element => element(),
            Self::EndToEnd => end_to_end(),
        }
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

/// Runs `parts` in order, then says how each went.
///
/// # Errors
/// When one failed.
pub(crate) fn run(parts: &[Part]) -> Result<()> {
    let outcomes: Vec<_> = parts.iter().map(|part| (part, part.run())).collect();

    println!();
    let mut sum = Tally::default();
    let mut failed = Vec::new();
    for (part, outcome) in outcomes {
        let tally = match outcome {
            // Nothing is proved by a filter or a lost file that leaves no test.
            Ok(tally) if tally == Tally::default() => {
                eprintln!("{part}: error: there is no test");
                Tally::of_failure()
            }
            Ok(tally) => tally,
            Err(error) => {
                eprintln!("{part}: error: {error:#}");
                Tally::of_failure()
            }
        };
        if 0 < tally.failed {
            failed.push(part.to_string());
        }
        println!("{part}: {}", if tally.failed == 0 { "ok" } else { "FAILED" });
        sum += tally;
    }
    println!("{} passed, {} failed", sum.passed, sum.failed);
    if failed.is_empty() { Ok(()) } else { bail!("tests failed: {}", failed.join(", ")) }
}

fn native() -> Result<Tally> {
    setup::for_native_tests()?;
    let mut command = cargo("test");
    command.args(["--workspace", "--exclude", "e2e", "--no-fail-fast"]);
    step("native: testing everything that needs no browser", || tally::count(&mut command))
}

fn element() -> Result<Tally> {
    let wasm_cargo = setup::for_building()?;
    let browser = setup::for_browser_tests()?;
    step("element: compiling wasm-bindgen's test runner, of the version in Cargo.lock", || {
        program::run(cargo("build").args(["--package", "wasm-test-runner"]))
    })?;
    let runner = format!("wasm-test-runner{}", env::consts::EXE_SUFFIX);
    let mut command = wasm_cargo.command("test");
    command
        .args(["--package", "plan-compare", "--test", "element"])
        .env(
            "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER",
            repository::target().join("debug").join(runner),
        )
        // Named, so that the runner can find its own server.
        .env("WASM_BINDGEN_TEST_ADDRESS", free_address()?)
        .with_browser(&browser)
        .with_web_driver_json(&browser)?;
    step("element: testing the element in a browser", || tally::count(&mut command))
}

/// An address of this machine at which nothing listens; where there is one, not of the loopback's
/// first, of which the browser's driver takes ports meanwhile.
fn free_address() -> Result<String> {
    let listener =
        TcpListener::bind("127.0.0.2:0").or_else(|_| TcpListener::bind("127.0.0.1:0"))?;
    Ok(listener.local_addr()?.to_string())
}

fn end_to_end() -> Result<Tally> {
    let browser = setup::for_browser_tests()?;
    build::dist_if_stale()?;
    let mut command = cargo("test");
    command
        .args(["--package", "e2e", "--no-fail-fast"])
        .env("PLAN_COMPARE_DIST", repository::dist())
        .env("PLAN_COMPARE_AXE", repository::node_modules().join("axe-core/axe.min.js"))
        .with_browser(&browser);
    step("e2e: testing what readers do, in a browser", || tally::count(&mut command))
}

fn cargo(subcommand: &str) -> Command {
    let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(repository::root()).arg(subcommand);
    // wasm-bindgen's runner depends on two old crates; nobody here can do anything about it.
    command.env("CARGO_FUTURE_INCOMPAT_REPORT_FREQUENCY", "never");
    command
}
