//! What Firefox compiles of itself when it starts, kept for later browsers, whose profiles are empty
//! otherwise: half of the time that a start takes. It has nothing of any page.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

const FOLDER: &str = "startupCache";
/// Of which browser it is: Firefox does not take that of another. Comes last: a copy without it is
/// no copy.
const STAMP: &str = "compatibility.ini";

/// Where it is kept; nowhere for whoever runs the tests without xtask.
fn kept() -> Option<PathBuf> {
    env::var_os("PLAN_COMPARE_STARTUP_CACHE").map(PathBuf::from)
}

fn is_there(folder: &Path) -> bool {
    folder.join(STAMP).exists()
}

/// Whether none has been kept yet, though there is a place for it.
pub(super) fn is_wanted() -> bool {
    kept().is_some_and(|kept| !is_there(&kept))
}

/// Gives a new profile what has been kept.
pub(super) fn give(profile: &Path) {
    if let Some(kept) = kept().filter(|kept| is_there(kept)) {
        copy(&kept, profile);
    }
}

/// Keeps that of a profile whose browser has ended, unless there is one.
pub(super) fn keep(profile: &Path) {
    static TURN: Mutex<()> = Mutex::new(());
    let _turn = TURN.lock();
    if let Some(kept) = kept().filter(|kept| !is_there(kept)) {
        copy(profile, &kept);
    }
}

/// As much as there is; a browser can start without.
fn copy(from: &Path, to: &Path) {
    let attempt = || {
        fs::create_dir_all(to.join(FOLDER))?;
        for file in fs::read_dir(from.join(FOLDER))? {
            let file = file?;
            fs::copy(file.path(), to.join(FOLDER).join(file.file_name()))?;
        }
        fs::copy(from.join(STAMP), to.join(STAMP))
    };
    let _ = attempt();
}
