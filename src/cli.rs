//! The command line for editors: `check` tells every fault of a dataset, `import` makes one of a
//! spreadsheet and `export` the other way round, `schema` prints its JSON Schema, `render` the
//! comparison as HTML, `embed` what to paste. Never changes a file.

mod arguments;
mod check;
mod encoding;
mod excerpt;
pub mod html;
mod input;
mod locales;
mod output;
mod publish;
mod report;
mod spreadsheet;
mod today;

use std::process::ExitCode;

use clap::Parser as _;

use crate::schema;
use arguments::{Arguments, Command};
pub use locales::localizer;

/// Runs the command named by the arguments. What is not understood ends the program with 2, help
/// that was asked for with 0.
pub fn run() -> ExitCode {
    let outcome = match Arguments::parse().command {
        Command::Check(arguments) => check::check(&arguments),
        Command::Import(arguments) => spreadsheet::import(arguments),
        Command::Export(arguments) => spreadsheet::export(&arguments),
        Command::Render(arguments) => publish::render(&arguments),
        Command::Embed(arguments) => publish::embed(&arguments),
        Command::Schema => output::print(&schema::json_schema()),
    };
    ExitCode::from(outcome as u8)
}
