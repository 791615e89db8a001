//! What readers take along: links, tables and citations, as text. Never a page, never a file.

mod citation;
mod csv;
pub mod permalink;

pub use citation::citation;
pub use csv::csv;

use crate::format::{self, Numerals};
use crate::messages::{Message, Messages};
use crate::model::{Coverage, Dataset, Provision, Source, Text};

/// A dataset, and the words in which a reader is told of it.
pub struct Words<'a> {
    /// What is told of.
    pub dataset: &'a Dataset,
    /// BCP 47 tag of the reader's language.
    pub language: &'a str,
    /// The interface in that language.
    pub messages: Messages,
    /// Its numbers and dates.
    pub numerals: &'a dyn Numerals,
}

impl Words<'_> {
    fn of<'a>(&self, text: &'a Text) -> &'a str {
        text.passage(self.language).words
    }

    /// What a cell of the table says: the number where the summary does not tell it, and the
    /// summary; or that there is none.
    fn statement(&self, provision: &Provision) -> String {
        let coverage = match provision.coverage {
            Coverage::Stated => {
                let summary = provision.summary.as_ref().map_or("", |summary| self.of(summary));
                let quantity = provision.quantity.as_ref();
                let untold =
                    quantity.filter(|quantity| !format::is_told(quantity, summary, self.numerals));
                return match untold {
                    Some(quantity) => {
                        format::quantity(quantity, self.numerals, &self.messages) + ": " + summary
                    }
                    None => summary.to_owned(),
                };
            }
            Coverage::Silent => Message::NotAddressed,
            Coverage::Unreported => Message::NotReported,
        };
        self.messages.text(coverage).to_owned()
    }

    /// Adds "Publisher: Title", or what there is of it.
    fn put_source(&self, text: &mut String, source: &Source) {
        if let Some(publisher) = &source.publisher {
            text.push_str(self.of(publisher));
        }
        if source.publisher.is_some() && source.title.is_some() {
            text.push_str(": ");
        }
        if let Some(title) = &source.title {
            text.push_str(self.of(title));
        }
    }
}
