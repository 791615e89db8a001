//! The command `check`: what is wrong with some files, the worst of which decides how it ends. Never
//! stops at a fault.

use std::io;

use serde_json::Value;

use super::arguments::{Check, Format};
use super::excerpt::Look;
use super::output::print;
use super::report::{Outcome, Report, counted};
use super::today::today;
use crate::model::Date;

/// Tells the faults of each file.
pub(super) fn check(arguments: &Check) -> Outcome {
    // With a clock that is wrong nothing is long past.
    let today = arguments.today.or_else(today).unwrap_or(Date::BEGINNING);
    let reports: Vec<Report> = arguments.paths.iter().cloned().map(Report::of).collect();
    let printed = print(&match arguments.format {
        Format::Json => {
            let reports: Vec<Value> = reports.iter().map(|report| report.json(today)).collect();
            format!("{:#}\n", Value::from(reports))
        }
        Format::Text => {
            let look = Look::of(&io::stdout());
            reports.iter().map(|report| text(report, today, look)).collect()
        }
    });
    let is_advised = |report: &Report| arguments.strict && !report.advice(today).is_empty();
    let outcome = |report: &Report| match is_advised(report) {
        true => report.outcome.max(Outcome::Faults),
        false => report.outcome,
    };
    reports.iter().map(outcome).fold(printed, Outcome::max)
}

/// What is told of a file, with its advice.
fn text(report: &Report, today: Date, look: Look) -> String {
    let mut text = report.text(look);
    let advice = report.advice(today);
    if !advice.is_empty() {
        text += &format!(", {} of advice", counted(advice.len(), "piece"));
    }
    text.push('\n');
    for advice in advice {
        text += &format!("  advice: {advice}\n");
    }
    text
}
