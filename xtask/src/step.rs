//! Says what is being done, why, and how long it took; decides nothing.

use std::fmt::Display;
use std::time::Instant;

use anyhow::Result;

/// Prints `what` (`area: doing this, because of that`), does it, and prints the time it took.
///
/// # Errors
/// Those of `work`.
pub(crate) fn step<T>(what: impl Display, work: impl FnOnce() -> Result<T>) -> Result<T> {
    let what = what.to_string();
    println!("{what}");
    let start = Instant::now();
    let done = work()?;
    // Of which, when several are under way at once.
    let name = what.split(',').next().unwrap_or_default();
    println!("  done in {:.1} s: {name}", start.elapsed().as_secs_f64());
    Ok(done)
}
