//! What tests say of themselves beside passing and failing: that they need another engine, that their
//! browser has crashed. Decides for none of them.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};

/// Where tests note it: a line each, the test's name, a tab and the reason.
#[derive(Debug)]
pub(super) struct Notes(PathBuf);

impl Notes {
    /// None so far.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub(super) fn in_file(path: PathBuf) -> Result<Self> {
        fs::write(&path, "").context("a file for the tests' notes")?;
        Ok(Self(path))
    }

    pub(super) fn path(&self) -> &Path {
        &self.0
    }

    /// The tests that have noted it, by reason.
    ///
    /// # Errors
    /// When the file is gone.
    pub(super) fn read(&self) -> Result<BTreeMap<String, BTreeSet<String>>> {
        Ok(by_reason(&fs::read_to_string(&self.0).context("the tests' notes")?))
    }
}

fn by_reason(lines: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut tests = BTreeMap::<_, BTreeSet<_>>::new();
    for (test, reason) in lines.lines().filter_map(|line| line.split_once('\t')) {
        tests.entry(reason.to_owned()).or_default().insert(test.to_owned());
    }
    tests
}

#[cfg(test)]
mod tests {
    use super::by_reason;

    #[test]
    fn tests_are_listed_once_under_their_reason() {
        let lines = "print::a\tneeds paper\nphone::b\tneeds fingers\nprint::a\tneeds paper\n";
        let tests = by_reason(lines);
        assert_eq!(tests.len(), 2);
        assert_eq!(tests["needs paper"].iter().collect::<Vec<_>>(), ["print::a"]);
        assert_eq!(tests["needs fingers"].iter().collect::<Vec<_>>(), ["phone::b"]);
    }
}
