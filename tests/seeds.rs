//! The seeds of the fuzz targets, without the fuzzer: what has been found once is tried every time.

#![cfg(not(target_arch = "wasm32"))]

#[path = "../fuzz/laws/dataset.rs"]
mod dataset;
#[path = "../fuzz/laws/permalink.rs"]
mod permalink;
#[path = "../fuzz/laws/workbook.rs"]
mod workbook;

use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;

/// Tries every seed of a target, and names those for which its laws do not hold.
#[track_caller]
fn check(target: &str, fewest: usize, hold_for: fn(&[u8])) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/seeds").join(target);
    let (mut n_seeds, mut broken) = (0, Vec::new());
    for entry in fs::read_dir(folder).expect("a folder of seeds") {
        let path = entry.expect("an entry").path();
        let seed = fs::read(&path).expect("a seed");
        n_seeds += 1;
        if catch_unwind(AssertUnwindSafe(|| hold_for(&seed))).is_err() {
            broken.push(path);
        }
    }
    assert!(fewest <= n_seeds, "{n_seeds} seeds of {target}");
    assert!(broken.is_empty(), "{broken:?}");
}

#[test]
fn the_laws_of_datasets_hold_for_every_seed() {
    check("dataset", 21, dataset::hold_for);
}

#[test]
fn the_laws_of_addresses_hold_for_every_seed() {
    check("permalink", 21, permalink::hold_for);
}

#[test]
fn the_laws_of_tables_hold_for_every_seed() {
    check("table", 21, workbook::table::hold_for);
    check("workbook", 8, workbook::hold_for);
}
