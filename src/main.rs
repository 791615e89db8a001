//! The command line for editors: `check` tells every fault of a dataset, `schema` prints its
//! JSON Schema, `render` the comparison as HTML, `embed` what to paste. Never changes a file.

#[cfg(not(target_arch = "wasm32"))]
mod command_line;

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    command_line::run()
}

#[cfg(target_arch = "wasm32")]
fn main() {}
