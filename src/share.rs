//! What readers take along: links, tables and citations, as text. Never a page, never a file.

mod agreement_csv;
mod citation;
mod csv;
mod csv_table;
pub mod filters;
pub mod permalink;

pub use agreement_csv::agreement_csv;
pub use citation::citation;
pub use csv::csv;
