//! The layouts that a table can have. Never which one it has.

use clap::ValueEnum;

/// How a table says who says what on which issue.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Layout {
    /// Issues down, plans across.
    Wide,
    /// A row for each provision.
    Long,
    /// The table of a Datawrapper chart: wide, between a title and notes.
    Datawrapper,
    /// The published workbook of a Wahl-O-Mat: a row for each party and thesis.
    #[value(name = "wahl-o-mat")]
    WahlOMat,
}
