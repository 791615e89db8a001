//! The command line for editors: `check` tells every fault of a dataset, `schema` prints its JSON
//! Schema, `render` the comparison as HTML, `embed` what to paste. Never changes a file.

pub mod html;
mod locales;
mod publish;

use std::fmt::Write as _;
use std::fs;
use std::process::ExitCode;
use std::string::FromUtf8Error;

use lexopt::prelude::*;
use serde_json::{Value, json};

use crate::model::Dataset;
use crate::schema::fault::Level;
use crate::schema::{self, Failure, Fault};
pub use locales::localizer;

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

/// What a command has to say, worst last.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Outcome {
    Clean = 0,
    Faults = 1,
    Unreadable = 2,
}

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

/// What was found in one file.
struct Report {
    path: String,
    outcome: Outcome,
    faults: Vec<Fault>,
    unreadable: Option<String>,
    /// None when there is an error.
    dataset: Option<Dataset>,
}

impl Report {
    fn of(path: String) -> Self {
        let text = fs::read(&path)
            .map_err(|error| error.to_string())
            .and_then(|bytes| String::from_utf8(bytes).map_err(|error| not_utf8(&error)));
        let text = match text {
            Ok(text) => text,
            Err(why) => {
                let (outcome, faults) = (Outcome::Unreadable, Vec::new());
                return Self { path, outcome, faults, unreadable: Some(why), dataset: None };
            }
        };
        let (faults, dataset) = match schema::read(&text) {
            Ok(reading) => (reading.faults, Some(reading.dataset)),
            Err(Failure::TooLarge(fault) | Failure::NotJson(fault)) => (vec![fault], None),
            Err(Failure::NotDataset(faults)) => (faults, None),
        };
        let outcome = match faults.iter().all(|fault| fault.level == Level::Warning) {
            true => Outcome::Clean,
            false => Outcome::Faults,
        };
        Self { path, outcome, faults, unreadable: None, dataset }
    }

    /// A line for each fault, and their number.
    fn text(&self) -> String {
        let Self { path, faults, .. } = self;
        if let Some(why) = &self.unreadable {
            return format!("{path}: cannot be read: {why}");
        }
        let mut text = String::new();
        for fault in faults {
            let Fault { line, column, .. } = fault;
            // Fails only where memory ends.
            let _ = writeln!(text, "{path}:{line}:{column}: {}: {fault}", fault.level.name());
        }
        let count = |level: Level| match faults.iter().filter(|fault| fault.level == level).count()
        {
            1 => format!("1 {}", level.name()),
            n => format!("{n} {}s", level.name()),
        };
        let (errors, slips, warnings) =
            (count(Level::Error), count(Level::Slip), count(Level::Warning));
        match faults.iter().any(|fault| fault.level == Level::Slip) {
            true => text + &format!("{path}: {errors}, {slips}, {warnings}"),
            false => text + &format!("{path}: {errors}, {warnings}"),
        }
    }

    fn json(&self) -> Value {
        let faults = self.faults.iter().map(|fault| {
            json!({
                "place": fault.pointer,
                "line": fault.line,
                "column": fault.column,
                "level": fault.level.name(),
                "expected": fault.kind.expected(),
                "found": fault.kind.found(),
            })
        });
        let faults: Vec<Value> = faults.collect();
        json!({ "file": self.path, "faults": faults, "unreadable": self.unreadable })
    }
}

/// Where a text stops being UTF-8.
fn not_utf8(error: &FromUtf8Error) -> String {
    let before = error.as_bytes().get(..error.utf8_error().valid_up_to()).unwrap_or_default();
    let before = String::from_utf8_lossy(before);
    let line = before.matches('\n').count() + 1;
    let column = before.chars().rev().take_while(|letter| *letter != '\n').count() + 1;
    format!(
        "expected UTF-8 text, found other bytes at line {line}, column {column}: save it as UTF-8"
    )
}
