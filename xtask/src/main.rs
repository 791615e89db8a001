//! The developer's tool: from a bare machine to a served, tested and measured widget. It never
//! runs in a page.

mod build;
mod fingerprint;
mod program;
mod repository;
mod setup;
mod step;

use std::process::ExitCode;

use anyhow::{Result, bail};
use lexopt::prelude::*;

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<()> {
    let mut args = lexopt::Parser::from_env();
    match args.next()? {
        Some(Value(c)) if c == "setup" => setup::everything(),
        Some(Value(c)) if c == "build" => build::dist(),
        _ => bail!("x"),
    }
}
