//! The command line for editors: `check` tells every fault of a dataset, `schema` prints its JSON
//! Schema, `render` the comparison as HTML, `embed` what to paste. Never changes a file.

pub mod html;
mod locales;
mod publish;
mod report;
pub mod tables;

use std::process::ExitCode;

use lexopt::prelude::*;
use serde_json::Value;

use crate::schema;
pub use locales::localizer;
use report::{Outcome, Report};

const USAGE: &str = "\
plan-compare: compares competing plans

  plan-compare check [--format json] FILE...   every fault, with line and column
  plan-compare schema                          the JSON Schema of a dataset
  plan-compare render [--page [--src URL [--sri FILE]]] [--language TAG] FILE
                                               the comparison as HTML without scripts:
                                               a figure, or a whole page
  plan-compare embed --src URL [--host URL] [--sri FILE] [--language TAG] FILE
                                               what to paste, for each way of embedding

--src is the address of the dataset, --host that of the folder with plan-compare.js and embed.html;
with render --page, static.css and plan-compare.js lie beside the page. --sri is the widget's
sri.json: the script tag then says what plan-compare.js must be. --language (else the dataset's) is
ar, de, en, es, fr, pl or uk; for any other the texts of the dataset, with an English interface.
render and embed print HTML and tell faults on the standard error.

check ends with 0 when all is well, 1 when there is an error or a slip (an optional value that cannot
be used, and is left out). render and embed end with 1, and print no HTML, when an error leaves nothing
to show. Each ends with 2 when a file cannot be read or the command is not understood.";

/// Runs the command named by the arguments.
pub fn run() -> ExitCode {
    match command(lexopt::Parser::from_env()) {
        Ok(outcome) => ExitCode::from(outcome as u8),
        Err(error) => {
            eprintln!("plan-compare: {error}\n\n{USAGE}");
            ExitCode::from(Outcome::Unreadable as u8)
        }
    }
}

fn command(mut arguments: lexopt::Parser) -> Result<Outcome, lexopt::Error> {
    match arguments.next()? {
        Some(Value(name)) if name == "check" => check(arguments),
        Some(Value(name)) if name == "schema" => {
            print!("{}", schema::json_schema());
            Ok(Outcome::Clean)
        }
        Some(Value(name)) if name == "render" => publish::render(arguments),
        Some(Value(name)) if name == "embed" => publish::embed(arguments),
        Some(Short('h') | Long("help")) => {
            println!("{USAGE}");
            Ok(Outcome::Clean)
        }
        Some(argument) => Err(argument.unexpected()),
        None => Err("expected a command, found none".into()),
    }
}

fn check(mut arguments: lexopt::Parser) -> Result<Outcome, lexopt::Error> {
    let mut paths = Vec::new();
    let mut is_json = false;
    while let Some(argument) = arguments.next()? {
        match argument {
            Long("format") => match arguments.value()?.string()?.as_str() {
                "json" => is_json = true,
                "text" => is_json = false,
                other => {
                    return Err(format!("expected the format json or text, found '{other}'").into());
                }
            },
            Value(path) => paths.push(path.string()?),
            other => return Err(other.unexpected()),
        }
    }
    if paths.is_empty() {
        return Err("expected a FILE to check, found none".into());
    }
    let reports: Vec<Report> = paths.into_iter().map(Report::of).collect();
    if is_json {
        let reports: Vec<Value> = reports.iter().map(Report::json).collect();
        println!("{:#}", Value::from(reports));
    } else {
        reports.iter().for_each(|report| println!("{}", report.text()));
    }
    Ok(reports.iter().map(|report| report.outcome).max().unwrap_or(Outcome::Clean))
}
