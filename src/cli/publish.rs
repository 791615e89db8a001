//! The commands `render` and `embed`: a dataset as HTML, on the standard output. Never a file, and
//! nothing of a dataset that has an error.

use std::io;
use std::sync::Arc;

use super::arguments::{Embed, Published, Render};
use super::excerpt::Look;
use super::output::{print, tell};
use super::report::{Outcome, Report};
use super::{html, localizer};
use crate::localize::Localizer;

/// The level of the title's heading in an article, as the live widget has it.
const LEVEL: u8 = 3;

/// Prints the figure, or a page of its own.
pub(super) fn render(arguments: &Render) -> Outcome {
    publish(&arguments.what, |localizer| match arguments.page {
        true => html::page(localizer, arguments.src.as_deref(), arguments.sri.as_deref()),
        false => html::figure(localizer, LEVEL),
    })
}

/// Prints what to paste, for each way of embedding.
pub(super) fn embed(arguments: &Embed) -> Outcome {
    let Embed { src, host, sri, what } = arguments;
    let host = host.as_deref().unwrap_or("");
    publish(what, |localizer| html::snippets(localizer, src, host, sri.as_deref()))
}

/// Prints what `write` makes of the dataset. What is wrong goes to the standard error, so that it is
/// seen where the output goes to a file.
fn publish(what: &Published, write: impl FnOnce(&Arc<Localizer>) -> String) -> Outcome {
    let report = Report::of(what.path.clone());
    if report.outcome != Outcome::Clean || !report.faults.is_empty() {
        tell(&report.text(Look::of(&io::stderr())));
    }
    if let Some(dataset) = report.dataset {
        let language = what.language.clone().unwrap_or_else(|| dataset.language.clone());
        return print(&write(&Arc::new(localizer(Arc::new(dataset), &language))));
    }
    report.outcome
}
