//! `-Zbuild-std` for what readers download: the standard library, built for size from its sources.
//! Only sizes depend on it: where the sources cannot be had, the module is larger and works the same.

use std::env;
use std::ffi::OsString;
use std::path::Path;
use std::process::Command;

use anyhow::Result;

use super::rustup;
use super::wasm_cargo::WasmCargo;
use crate::program;

/// Panics end the module without composing a message that no reader would see; measured on this
/// widget together with the flags below: 9 % of the module after brotli.
const RUSTFLAGS: &str =
    "-Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none -Zfmt-debug=none";

const ARGS: [&str; 2] = ["-Zbuild-std=std,panic_abort", "-Zbuild-std-features=optimize_for_size"];

/// A cargo that builds the standard library too, unless `cargo` does so already.
pub(super) fn with_build_std(cargo: WasmCargo) -> Result<WasmCargo> {
    if !cargo.args.is_empty() {
        return Ok(cargo);
    }
    if !has_sources()?
        && let Err(reason) = rustup::ensure_sources()
    {
        println!(
            "wasm target: the module will be larger, without the library's sources ({reason:#})"
        );
        return Ok(cargo);
    }
    let mut env = cargo.env;
    // `-Zbuild-std` is unstable; the compiler is the stable one all the same.
    env.push(("RUSTC_BOOTSTRAP", OsString::from("1")));
    Ok(WasmCargo {
        env,
        rustflags: format!("{} {RUSTFLAGS}", cargo.rustflags),
        args: &ARGS,
        ..cargo
    })
}

fn has_sources() -> Result<bool> {
    let rustc = env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let sysroot = program::output(Command::new(rustc).args(["--print", "sysroot"]))?;
    Ok(Path::new(sysroot.trim()).join("lib/rustlib/src/rust/library/std").is_dir())
}
