//! A comparison as HTML that needs no script: the figure, a page of its own, what editors paste.
//! Never a style, a script of its own, or markup from a dataset.

mod address;
mod figure;
mod html;
mod issue;
mod numerals;
mod page;
mod record;
mod snippet;
mod words;

pub use address::is_web_address;
pub use figure::figure;
pub use numerals::Plain;
pub use page::page;
pub use snippet::snippets;
pub use words::Words;
