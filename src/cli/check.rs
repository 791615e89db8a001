//! The command `check`: what is wrong with some files, the worst of which decides how it ends. Never
//! stops at a fault.

use serde_json::Value;

use super::arguments::{Check, Format};
use super::report::{Outcome, Report};

/// Tells the faults of each file.
pub(super) fn check(arguments: &Check) -> Outcome {
    let reports: Vec<Report> = arguments.paths.iter().cloned().map(Report::of).collect();
    match arguments.format {
        Format::Json => {
            let reports: Vec<Value> = reports.iter().map(Report::json).collect();
            println!("{:#}", Value::from(reports));
        }
        Format::Text => {
            for report in &reports {
                println!("{}", report.text());
                report.advice().iter().for_each(|advice| println!("  advice: {advice}"));
            }
        }
    }
    reports.iter().map(|report| report.outcome).max().unwrap_or(Outcome::Clean)
}
