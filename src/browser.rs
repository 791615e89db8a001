//! What only a browser can do: clipboard, printer, sizes, style sheets, idle moments, numbers,
//! dates and letters. It compiles natively too, for the views' sake, but is never called there.

pub mod clipboard;
pub mod download;
mod frame;
pub(crate) mod framed;
pub(crate) mod idle;
mod intl;
mod letters;
#[cfg(target_arch = "wasm32")]
pub(crate) mod narrow;
pub(crate) mod overflow;
pub(crate) mod print;
pub(crate) mod size;
pub(crate) mod style_sheet;

pub use intl::{IntlFormatter, formatter};
