//! Tables of spreadsheets to datasets, and datasets to the wide table. Never a file: bytes come in,
//! JSON or text goes out. What cells say is in `docs/editors.md`.
//!
//! A file becomes rows of cells (`encoding` and `delimited`, or `workbook` with `markup`). `detection`
//! finds the row of heads, `reading` makes a `draft` of the rows below, cell by cell in the
//! `notation` that `export` writes too. All that is guessed or left out becomes a `remark`.

mod coverage;
mod defused;
mod delimited;
mod detection;
mod draft;
mod encoding;
mod export;
mod heads;
mod ids;
mod import;
mod into;
mod layout;
mod markup;
mod notation;
mod reading;
mod remark;
mod remarks;
mod sheet;
mod workbook;

#[cfg(not(target_arch = "wasm32"))]
pub(crate) use encoding::foreign as foreign_encoding;
pub use export::{Exported, export};
pub use ids::{id_for, is_id};
pub use import::{Imported, Options, import};
pub use layout::Layout;
#[cfg(not(target_arch = "wasm32"))]
pub(crate) use notation::texts::is_tag;
pub use remark::Weight;
pub use remarks::Remarks;
