//! The way round a rustup that cannot add a target: Debian's own Rust, which builds the standard
//! library for WebAssembly from its sources. Used only when rustup fails.

use std::ffi::OsString;
use std::path::Path;
use std::{env, iter};

use anyhow::{Context as _, Error, Result};

use super::apt;
use super::wasm_cargo::{RUSTFLAGS, TARGET, WasmCargo};

/// `lld-22` links; the others are the compiler, cargo, the sources of std and their LLVM.
const PACKAGES: [&str; 5] = ["rustc-web", "cargo-web", "rust-web-src", "rust-web-llvm", "lld-22"];

const SOURCES: &str = "/usr/lib/rustlib/src/rust/library/std";

/// Debian's cargo, with its packages installed if they are missing.
///
/// # Errors
/// A sentence naming both ways to get the target.
pub(crate) fn find(rustup_failed: &Error) -> Result<WasmCargo> {
    let has_packages = Path::new("/usr/bin/cargo").exists() && Path::new(SOURCES).exists();
    if !has_packages {
        let reason = format!("rustup could not add {TARGET} ({rustup_failed})");
        apt::install("wasm target", &PACKAGES, &reason)
            .with_context(|| format!("{TARGET} is missing; run: rustup target add {TARGET}"))?;
    }
    println!("wasm target: building the standard library too, with Debian's Rust");
    // Cargo starts rustc, rustdoc and the linker by name: Debian's must be found first.
    let path = env::var_os("PATH").unwrap_or_default();
    let dirs = iter::once("/usr/bin".into()).chain(env::split_paths(&path));
    Ok(WasmCargo {
        program: "/usr/bin/cargo".into(),
        env: vec![
            ("PATH", env::join_paths(dirs)?),
            ("RUSTC", OsString::from("/usr/bin/rustc")),
            // `-Zbuild-std` is unstable; the compiler is the stable one all the same.
            ("RUSTC_BOOTSTRAP", OsString::from("1")),
        ],
        rustflags: RUSTFLAGS.to_owned(),
        args: &["-Zbuild-std=std,panic_abort"],
    })
}
