//! How one cell says what the format says with keys: texts in several languages, sources, answers,
//! quantities, quotes and conflicts. Never which column a cell is in.
//!
//! Each kind has `read` and `write`. What is written is read as the same again: where a plain
//! notation would not be, `write` takes the format's own JSON, which `read` takes too.

pub(super) mod amounts;
pub(super) mod lists;
pub(super) mod sources;
pub(super) mod texts;
