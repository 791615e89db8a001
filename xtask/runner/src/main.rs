//! wasm-bindgen's own test runner, compiled with the workspace so that its version cannot drift;
//! cargo calls it with a test binary. It adds nothing.

use std::env;

fn main() -> anyhow::Result<()> {
    wasm_bindgen_cli::wasm_bindgen_test_runner::run_cli_with_args(env::args_os())
}
