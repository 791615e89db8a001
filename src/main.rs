//! The command line for editors: see [`plan_compare::cli`].

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    plan_compare::cli::run()
}

#[cfg(target_arch = "wasm32")]
fn main() {}
