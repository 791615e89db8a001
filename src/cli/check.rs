//! The command `check`: what is wrong with some files, the worst of which decides how it ends. Never
//! stops at a fault.

use std::collections::HashMap;
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
    for line in lines(&advice) {
        text += &format!("  advice: {line}\n");
    }
    text
}

/// The advice, of each kind the first few and how many more there are.
fn lines(advice: &[String]) -> Vec<String> {
    const SHOWN: usize = 5;
    let mut n_left: HashMap<String, usize> = HashMap::new();
    for sentence in advice {
        *n_left.entry(kind(sentence)).or_default() += 1;
    }
    let n_all = n_left.clone();
    let line = |sentence: &String| {
        let kind = kind(sentence);
        let left = n_left.get_mut(&kind)?;
        *left -= 1;
        match (n_all[&kind] - *left, *left) {
            (SHOWN, 1..) => Some(format!("{sentence} (and {left} more like it)")),
            (..=SHOWN, _) => Some(sentence.clone()),
            _ => None,
        }
    };
    advice.iter().filter_map(line).collect()
}

/// What a sentence of advice says, whatever it names and counts.
fn kind(sentence: &str) -> String {
    let unnamed = sentence.split('\'').step_by(2);
    unnamed.flat_map(str::chars).filter(|char| !char.is_ascii_digit()).collect()
}

#[cfg(test)]
mod tests {
    use super::lines;

    #[test]
    fn of_the_same_advice_the_first_are_told_and_how_many_more_there_are() {
        let of_issue = |n: usize| format!("issue 'i{n}': 'x' in {n} words is never shown");
        let mut advice: Vec<String> = (0..1_000).map(of_issue).collect();
        advice.insert(3, "there are no sources".to_owned());
        let lines = lines(&advice);
        assert_eq!(lines.len(), 6, "{lines:?}");
        assert_eq!(lines[3], "there are no sources");
        assert_eq!(lines[5], of_issue(4) + " (and 995 more like it)");
    }
}
