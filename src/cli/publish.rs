//! The commands `render` and `embed`: a dataset as HTML, on the standard output. Never a file, and
//! nothing of a dataset that has an error.

use std::fs;
use std::sync::Arc;

use super::report::{Outcome, Report};
use super::{html, localizer};
use crate::localize::Localizer;
use lexopt::prelude::*;

/// The level of the title's heading in an article, as the live widget has it.
const LEVEL: u8 = 3;

/// What was asked for, of either command.
#[derive(Default)]
struct Options {
    path: String,
    language: Option<String>,
    src: Option<String>,
    host: Option<String>,
    /// What the loader's content must be.
    integrity: Option<String>,
    is_page: bool,
}

/// Prints the figure, or a page of its own.
pub(super) fn render(arguments: lexopt::Parser) -> Result<Outcome, lexopt::Error> {
    let options = Options::read(arguments, "render")?;
    if options.src.is_some() && !options.is_page {
        return Err("expected --src together with --page; for an article see 'embed'".into());
    }
    if options.integrity.is_some() && options.src.is_none() {
        return Err("expected --sri together with --src: without it there is no script".into());
    }
    Ok(publish(&options, |localizer| match options.is_page {
        true => html::page(localizer, options.src.as_deref(), options.integrity.as_deref()),
        false => html::figure(localizer, LEVEL),
    }))
}

/// Prints what to paste, for each way of embedding.
pub(super) fn embed(arguments: lexopt::Parser) -> Result<Outcome, lexopt::Error> {
    let options = Options::read(arguments, "embed")?;
    let Some(src) = &options.src else {
        return Err("expected --src URL, the address of the dataset, found none".into());
    };
    let host = options.host.as_deref().unwrap_or("");
    Ok(publish(&options, |localizer| {
        html::snippets(localizer, src, host, options.integrity.as_deref())
    }))
}

impl Options {
    fn read(mut arguments: lexopt::Parser, command: &str) -> Result<Self, lexopt::Error> {
        let mut options = Self::default();
        while let Some(argument) = arguments.next()? {
            match argument {
                Long("page") if command == "render" => options.is_page = true,
                Long("language") => options.language = Some(tag(arguments.value()?.string()?)?),
                Long("src") => options.src = Some(address(arguments.value()?.string()?)?),
                Long("host") if command == "embed" => {
                    options.host = Some(address(arguments.value()?.string()?)?);
                }
                Long("sri") => options.integrity = Some(integrity(&arguments.value()?.string()?)?),
                Value(path) if options.path.is_empty() => options.path = path.string()?,
                other => return Err(other.unexpected()),
            }
        }
        if options.path.is_empty() {
            return Err(format!("expected a FILE to {command}, found none").into());
        }
        Ok(options)
    }
}

/// Prints what `write` makes of the dataset. What is wrong goes to the standard error, so that it is
/// seen where the output goes to a file.
fn publish(options: &Options, write: impl FnOnce(&Arc<Localizer>) -> String) -> Outcome {
    let report = Report::of(options.path.clone());
    if report.outcome != Outcome::Clean || !report.faults.is_empty() {
        eprintln!("{}", report.text());
    }
    if let Some(dataset) = report.dataset {
        let language = options.language.clone().unwrap_or_else(|| dataset.language.clone());
        print!("{}", write(&Arc::new(localizer(Arc::new(dataset), &language))));
        return Outcome::Clean;
    }
    report.outcome
}

fn address(address: String) -> Result<String, lexopt::Error> {
    match html::is_web_address(&address) {
        true => Ok(address),
        false => {
            Err(format!("expected an http, https or relative address, found '{address}'").into())
        }
    }
}

/// What `sri.json` of the widget's files says of the loader.
fn integrity(path: &str) -> Result<String, lexopt::Error> {
    let text = fs::read_to_string(path).map_err(|error| format!("{path}: {error}"))?;
    let hashes: serde_json::Value =
        serde_json::from_str(&text).map_err(|error| format!("{path}: {error}"))?;
    let hash = hashes["files"]["plan-compare.js"].as_str().unwrap_or("");
    let is_base64 = |letter: u8| letter.is_ascii_alphanumeric() || b"+/=".contains(&letter);
    match hash.strip_prefix("sha384-") {
        Some(base64) if !base64.is_empty() && base64.bytes().all(is_base64) => Ok(hash.to_owned()),
        _ => Err(format!("{path}: expected the hash of plan-compare.js, found '{hash}'").into()),
    }
}

fn tag(tag: String) -> Result<String, lexopt::Error> {
    let is_subtag = |part: &str| {
        (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
    };
    match tag.split('-').all(is_subtag) {
        true => Ok(tag),
        false => Err(format!("expected a language tag such as en or uk-UA, found '{tag}'").into()),
    }
}
