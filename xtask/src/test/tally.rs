//! Counts what `cargo test` prints, while it is being printed; judges nothing else.

use std::fmt;
use std::io::{BufRead as _, BufReader};
use std::ops::AddAssign;
use std::process::{Command, Stdio};

use anyhow::{Context as _, Result};

/// How many tests went which way.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Tally {
    pub(super) passed: u64,
    pub(super) failed: u64,
    /// What has not run, and says why.
    pub(super) skipped: u64,
}

impl Tally {
    /// What could not run at all counts as one failed test.
    pub(super) fn of_failure() -> Self {
        Self { failed: 1, ..Self::default() }
    }

    /// What an engine's absence leaves undone counts as one test.
    pub(super) fn of_skip() -> Self {
        Self { skipped: 1, ..Self::default() }
    }

    /// Tests that have ended at once, because they need another engine, have proved nothing.
    pub(super) fn leave_out(&mut self, n_tests: u64) {
        self.passed = self.passed.saturating_sub(n_tests);
        self.skipped += n_tests;
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} passed, {} failed", self.passed, self.failed)?;
        match self.skipped {
            0 => Ok(()),
            skipped => write!(f, ", {skipped} skipped"),
        }
    }
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.skipped += other.skipped;
    }
}

/// Runs a `cargo test`, shows what it prints, and adds up its summaries.
///
/// # Errors
/// When it cannot be started. A failing test is no error, but is in the tally.
pub(super) fn count(command: &mut Command) -> Result<Tally> {
    let mut child = command.stdout(Stdio::piped()).spawn().context("cannot start cargo")?;
    let stdout = child.stdout.take().context("cargo has no output")?;
    let mut tally = Tally::default();
    for line in BufReader::new(stdout).split(b'\n') {
        let line = String::from_utf8_lossy(&line?).into_owned();
        println!("{line}");
        tally += summary(&line).unwrap_or_default();
    }
    // A file that does not compile, a test that aborts: no summary tells of these.
    if !child.wait()?.success() && tally.failed == 0 {
        tally += Tally::of_failure();
    }
    Ok(tally)
}

/// `test result: ok. 3 passed; 0 failed; …`
fn summary(line: &str) -> Option<Tally> {
    let (_, counts) = line.trim().strip_prefix("test result: ")?.split_once(". ")?;
    let of = |word: &str| {
        let mut parts = counts.split("; ");
        parts.find_map(|part| part.trim().strip_suffix(word)?.trim().parse().ok())
    };
    Some(Tally { passed: of("passed")?, failed: of("failed")?, skipped: 0 })
}

#[cfg(test)]
mod tests {
    use super::{Tally, summary};

    #[test]
    fn summaries_are_read_and_other_lines_are_not() {
        let check = |line: &str, passed, failed| {
            assert_eq!(summary(line), Some(Tally { passed, failed, skipped: 0 }), "{line}");
        };
        let rest = "0 ignored; 0 measured; 0 filtered out; finished in 0.02s";
        check(&format!("test result: ok. 7 passed; 0 failed; {rest}"), 7, 0);
        check(&format!("test result: FAILED. 11 passed; 2 failed; {rest}"), 11, 2);
        check("test result: ok. 3 passed; 0 failed; 0 ignored; 0 filtered out", 3, 0);
        assert_eq!(summary("test schema::tests::ids ... ok"), None);
        assert_eq!(summary("7 passed; 0 failed"), None);
    }

    #[test]
    fn what_is_left_out_has_not_passed() {
        let mut tally = Tally { passed: 7, failed: 1, skipped: 0 };
        tally.leave_out(3);
        assert_eq!(tally.to_string(), "4 passed, 1 failed, 3 skipped");
        tally += Tally::of_skip();
        assert_eq!(tally, Tally { passed: 4, failed: 1, skipped: 4 });
        assert_eq!(Tally::of_failure().to_string(), "0 passed, 1 failed");
    }
}
