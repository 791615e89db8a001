//! What readers take along: links, tables and citations, as text. Never a page, never a file.

mod citation;
mod csv;
pub mod filters;
pub mod permalink;

pub use citation::citation;
pub use csv::csv;
