//! What the command line understands, and how it explains itself. Never what a command does.

use std::fs;

use clap::{Args, Parser, Subcommand, ValueEnum};

use super::html;
use crate::model::{Coverage, Date};
use crate::tables::{Layout, is_id, is_tag};

/// Compares competing plans: from a spreadsheet to a comparison that any page can embed.
///
/// A dataset is one JSON file (plan-compare/1) that says what each plan provides on each issue, and
/// where that can be read.
#[derive(Parser)]
#[command(
    name = "plan-compare",
    version,
    max_term_width = 100,
    after_help = "\
From a spreadsheet to a page:

  plan-compare import plans.xlsx --title 'Three plans' > plans.json
  plan-compare check plans.json
  plan-compare embed plans.json --src https://example.org/plans.json

Exit codes: 0 all is well, 1 a dataset or table has faults, 2 a file cannot be read or the command \
is not understood. '-' as a file is the standard input."
)]
pub(super) struct Arguments {
    #[command(subcommand)]
    pub(super) command: Command,
}

#[derive(Subcommand)]
pub(super) enum Command {
    Check(Check),
    Import(Import),
    Export(Export),
    Render(Render),
    Embed(Embed),
    /// Prints the JSON Schema of a dataset.
    ///
    /// Editors' programs complete and explain keys with it: save it beside the dataset, which names
    /// it in "$schema".
    #[command(after_help = "Example:\n\n  plan-compare schema > plan-compare.schema.json")]
    Schema,
}

/// Tells every fault of a dataset in its line of the file, and gives advice.
///
/// An error is something without which a reader would see something wrong, or nothing: the dataset
/// is not shown. A slip is an optional value that cannot be used and is left out. A warning is what
/// is probably not meant. Equal ones are told once, with their number.
///
/// Advice is no fault: claims without a source, sources without a date, plans told in twice the words
/// of others, what is not said whether silent or unreported, missing answers and languages, facts of
/// long ago, words that judge, that nobody sees or that are too many for a phone.
#[derive(Args)]
#[command(after_help = "\
Examples:

  plan-compare check plans.json budget.json
  plan-compare import plans.csv | plan-compare check -
  plan-compare check --strict data/*.json            (before publishing: advice counts too)
  plan-compare check --format json plans.json        (for programs)

A fault looks like this:

  plans.json:12:14: error: /provisions/0/plan (plan 'us82', issue 'nato'): expected the id of a plan, \
found 'us82'
      ,----
   12 |     {\"plan\": \"us82\", \"issue\": \"nato\", \"coverage\": \"silent\"},
      :              ^^^^^^
      `----
    help: did you mean 'us28'?

Ends with 0 when all is well, 1 with errors or slips (with --strict, advice too), 2 when a file cannot \
be read. Colours are for terminals only; NO_COLOR=1 turns them off.")]
pub(super) struct Check {
    /// How faults are told: in sentences, or as JSON for programs.
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    pub(super) format: Format,
    /// Ends with 1 when there is advice.
    #[arg(long)]
    pub(super) strict: bool,
    /// The day from which the age of the facts is counted, such as 2026-11-28 [default: today].
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub(super) today: Option<Date>,
    /// The datasets; '-' is the standard input.
    #[arg(value_name = "FILE", required = true)]
    pub(super) paths: Vec<String>,
}

/// How faults are told.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    Text,
    Json,
}

/// Makes a dataset of a spreadsheet: CSV, TSV, XLSX or ODS.
///
/// The dataset goes to the standard output; what was guessed or left out goes to the standard error.
///
/// In a wide table the first column is the issues, columns headed Category, Question, Answers, Where
/// it stands, Contested and Sources are these, and every other column is a plan; 'Plan A: detail'
/// (answer, point, quantity, quote, sources, conflicts) says more of plan A. A long table has a row
/// for each provision, in columns Plan, Issue, Coverage, Answer, Summary, Detail, Point and Sources.
/// The table of a Datawrapper chart and the workbook of a Wahl-O-Mat are known too.
#[derive(Args)]
#[command(after_help = "\
Examples:

  plan-compare import plans.csv > plans.json
  plan-compare import plans.xlsx --sheet 2027 --title 'Three plans' --blank silent > plans.json
  plan-compare export plans.json > plans.csv    (edit it)
  plan-compare import plans.csv --into plans.json > new.json

A cell 'Not addressed' says that a plan is silent, 'Not reported' that nobody has reported what it \
says. All that a cell can say: docs/editors.md.

Ends with 0 when there is a dataset, 1 when the table cannot be one, 2 when it cannot be read.")]
pub(super) struct Import {
    /// The spreadsheet; '-' is the standard input.
    #[arg(value_name = "TABLE")]
    pub(super) path: String,
    /// How the table says who says what; else it is guessed.
    #[arg(long)]
    pub(super) layout: Option<Layout>,
    /// The sheet of a workbook; else the first with a table.
    #[arg(long, value_name = "NAME")]
    pub(super) sheet: Option<String>,
    /// What an empty cell means: the plan does not address the issue, or nobody has reported it.
    #[arg(long)]
    pub(super) blank: Option<Blank>,
    /// The dataset's id; else made of its title.
    #[arg(long, value_parser = id)]
    pub(super) id: Option<String>,
    /// The dataset's title; else what stands above the table, or the name of the file.
    #[arg(long)]
    pub(super) title: Option<String>,
    /// The language of the texts, such as en or uk-UA [default: en].
    #[arg(long, value_name = "TAG", value_parser = tag)]
    pub(super) language: Option<String>,
    /// A dataset that keeps all that the table does not say: positions, figures, events and so on.
    #[arg(long, value_name = "FILE")]
    pub(super) into: Option<String>,
}

/// What an empty cell means.
#[derive(Clone, Copy, ValueEnum)]
pub(super) enum Blank {
    /// The plan does not address the issue.
    Silent,
    /// Nobody has reported what the plan says.
    Unreported,
}

impl From<Blank> for Coverage {
    fn from(blank: Blank) -> Self {
        match blank {
            Blank::Silent => Self::Silent,
            Blank::Unreported => Self::Unreported,
        }
    }
}

/// Prints a dataset as a wide table, which import reads back.
///
/// The table is CSV in UTF-8, with commas: issues down, plans across. What it has no place for is
/// told on the standard error; import --into keeps it.
#[derive(Args)]
#[command(after_help = "Example:\n\n  plan-compare export plans.json > plans.csv")]
pub(super) struct Export {
    /// The dataset; '-' is the standard input.
    #[arg(value_name = "FILE")]
    pub(super) path: String,
}

/// Prints the comparison as HTML that needs no script.
///
/// Faults go to the standard error. A dataset with an error is not rendered.
#[derive(Args)]
#[command(after_help = "\
Examples:

  plan-compare render plans.json > figure.html
  plan-compare render --page --src plans.json --language uk plans.json > page.html

In a page, static.css and plan-compare.js lie beside it.")]
pub(super) struct Render {
    /// A whole page, not only the figure.
    #[arg(long)]
    pub(super) page: bool,
    /// The address of the dataset: brings the page to life.
    #[arg(long, value_name = "URL", value_parser = address, requires = "page")]
    pub(super) src: Option<String>,
    /// The widget's sri.json: the script tag says what plan-compare.js must be.
    #[arg(long, value_name = "FILE", value_parser = integrity, requires = "src")]
    pub(super) sri: Option<String>,
    #[command(flatten)]
    pub(super) what: Published,
}

/// Prints what to paste into a page, for each way of embedding.
///
/// Faults go to the standard error.
#[derive(Args)]
#[command(after_help = "\
Example:

  plan-compare embed plans.json --src https://example.org/plans.json \\
    --host https://example.org/plan-compare/")]
pub(super) struct Embed {
    /// The address of the dataset.
    #[arg(long, value_name = "URL", value_parser = address)]
    pub(super) src: String,
    /// The address of the folder with plan-compare.js and embed.html; else that of the page.
    #[arg(long, value_name = "URL", value_parser = address)]
    pub(super) host: Option<String>,
    /// The widget's sri.json: the script tag says what plan-compare.js must be.
    #[arg(long, value_name = "FILE", value_parser = integrity)]
    pub(super) sri: Option<String>,
    #[command(flatten)]
    pub(super) what: Published,
}

/// A dataset, and for whom.
#[derive(Args)]
pub(super) struct Published {
    /// The language of the interface: ar, de, en, es, fr, pl or uk, else English [default: the
    /// dataset's].
    #[arg(long, value_name = "TAG", value_parser = tag)]
    pub(super) language: Option<String>,
    /// The dataset; '-' is the standard input.
    #[arg(value_name = "FILE")]
    pub(super) path: String,
}

fn address(address: &str) -> Result<String, String> {
    match html::is_web_address(address) {
        true => Ok(address.to_owned()),
        false => Err(format!("expected an http, https or relative address, found '{address}'")),
    }
}

/// What `sri.json` of the widget's files says of the loader.
fn integrity(path: &str) -> Result<String, String> {
    let text = fs::read_to_string(path).map_err(|error| format!("{path}: {error}"))?;
    let hashes: serde_json::Value =
        serde_json::from_str(&text).map_err(|error| format!("{path}: {error}"))?;
    let hash = hashes["files"]["plan-compare.js"].as_str().unwrap_or("");
    let is_base64 = |letter: u8| letter.is_ascii_alphanumeric() || b"+/=".contains(&letter);
    match hash.strip_prefix("sha384-") {
        Some(base64) if !base64.is_empty() && base64.bytes().all(is_base64) => Ok(hash.to_owned()),
        _ => Err(format!("{path}: expected the hash of plan-compare.js, found '{hash}'")),
    }
}

fn date(date: &str) -> Result<Date, String> {
    Date::parse(date).ok_or_else(|| format!("expected a date such as 2026-11-28, found '{date}'"))
}

fn tag(tag: &str) -> Result<String, String> {
    match is_tag(tag) {
        true => Ok(tag.to_owned()),
        false => Err(format!("expected a language tag such as en or uk-UA, found '{tag}'")),
    }
}

fn id(id: &str) -> Result<String, String> {
    match is_id(id) {
        true => Ok(id.to_owned()),
        false => Err(format!("expected an id of at most 64 of a-z, 0-9 and '-', found '{id}'")),
    }
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory as _;

    use super::*;

    #[test]
    fn the_commands_contradict_nothing() {
        Arguments::command().debug_assert();
    }
}
