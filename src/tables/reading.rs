//! What the rows of each layout say, as a draft. Never how a file is read.

pub(super) mod long;
mod provision;
pub(super) mod reader;
pub(super) mod wahl_o_mat;
pub(super) mod wide;
