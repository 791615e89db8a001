//! A comparison as HTML that needs no script: the figure, a page of its own, what editors paste.
//! Never a style, a script of its own, or markup from a dataset.

mod address;
mod cms;
mod figure;
mod page;
mod snippets;

pub use address::is_web_address;
pub use figure::figure;
pub use page::page;
pub use snippets::snippets;
