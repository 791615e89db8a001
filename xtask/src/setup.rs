//! What a bare machine lacks, found and installed; asks for nothing when all is there.

mod apt;
mod browser;
mod build_std;
mod debian_rust;
mod geckodriver;
mod npm;
mod rustup;
mod wasm_cargo;

use anyhow::Result;

pub(crate) use browser::{Browser, Engine};
pub(crate) use rustup::ensure_component;
pub(crate) use wasm_cargo::WasmCargo;

/// Everything that `build` and `serve` need.
///
/// # Errors
/// One sentence that names what is missing and how to get it.
pub(crate) fn for_building() -> Result<WasmCargo> {
    npm::install("xtask")?;
    wasm_cargo::find()
}

/// Everything that `build` needs to make what readers download.
///
/// # Errors
/// As [`for_building`].
pub(crate) fn for_readers() -> Result<WasmCargo> {
    build_std::with_build_std(for_building()?)
}

/// The filters of HTML that tests without a browser run.
///
/// # Errors
/// As [`for_building`].
pub(crate) fn for_native_tests() -> Result<()> {
    npm::install("xtask")
}

/// A browser and its driver, for the tests.
///
/// # Errors
/// As [`for_building`].
pub(crate) fn for_browser_tests(engine: Engine) -> Result<Browser> {
    browser::find(engine)
}

/// A browser, and what the element is measured against.
///
/// # Errors
/// As [`for_building`].
pub(crate) fn for_bench() -> Result<Browser> {
    npm::install("bench")?;
    browser::find(Engine::Chromium)
}

/// Everything that any command needs.
///
/// # Errors
/// As [`for_building`].
pub(crate) fn everything() -> Result<()> {
    for_readers()?;
    npm::install("bench")?;
    for engine in Engine::ALL {
        for_browser_tests(engine)?;
    }
    println!("setup: everything is there");
    Ok(())
}
