//! Sources: where a claim can be read. Never fetched, only linked.

use super::{Date, Text};

/// Where a claim can be read; it always has a publisher or a title.
#[derive(Debug, Clone, PartialEq)]
pub struct Source {
    /// Unique among the sources.
    pub id: String,
    /// Who published it.
    pub publisher: Option<Text>,
    /// What it is called.
    pub title: Option<Text>,
    /// An http or https address.
    pub url: Option<String>,
    /// When it was published.
    pub published: Option<Date>,
    /// When an editor last read it.
    pub accessed: Option<Date>,
    /// The BCP 47 tag of its language.
    pub language: Option<String>,
}
