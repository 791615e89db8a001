//! Arguments, files and exit codes of the command line. Never decides what a fault is.

mod locales;
mod publish;

use std::fmt::Write as _;
use std::fs;
use std::process::ExitCode;
use std::string::FromUtf8Error;

use lexopt::prelude::*;
use plan_compare::model::Dataset;
use plan_compare::schema::fault::Level;
use plan_compare::schema::{self, Failure, Fault};
use serde_json::{Value, json};

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

Each ends with 0 when there is no error, 1 when there is one (and prints no HTML), 2 when a file
cannot be read or the command is not understood.";

/// What a command has to say, worst last.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Outcome {
    Clean = 0,
    Faults = 1,
    Unreadable = 2,
}

/// Runs the command named by the arguments.
pub(crate) fn run() -> ExitCode {
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
        let (outcome, faults, dataset) = match schema::read(&text) {
            Ok(reading) => (Outcome::Clean, reading.warnings, Some(reading.dataset)),
            Err(Failure::TooLarge(fault) | Failure::NotJson(fault)) => {
                (Outcome::Faults, vec![fault], None)
            }
            Err(Failure::NotDataset(faults)) => (Outcome::Faults, faults, None),
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
            let _ = writeln!(text, "{path}:{line}:{column}: {}: {fault}", level_word(fault.level));
        }
        let n_errors = faults.iter().filter(|fault| fault.level == Level::Error).count();
        let n_warnings = faults.len() - n_errors;
        let many = |n: usize, what: &str| format!("{n} {what}{}", if n == 1 { "" } else { "s" });
        text + &format!("{path}: {}, {}", many(n_errors, "error"), many(n_warnings, "warning"))
    }

    fn json(&self) -> Value {
        let faults = self.faults.iter().map(|fault| {
            json!({
                "place": fault.place,
                "line": fault.line,
                "column": fault.column,
                "level": level_word(fault.level),
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
    format!("expected UTF-8 text, found other bytes at line {line}, column {column}")
}

fn level_word(level: Level) -> &'static str {
    match level {
        Level::Error => "error",
        Level::Warning => "warning",
    }
}
