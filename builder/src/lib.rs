//! The page on which editors without programming skills make a comparison: `builder.html`. Nothing that
//! is entered leaves the browser.
//!
//! What can be decided without a page is apart, and tested natively: [`document`] is the dataset being
//! edited, with [`change`] and [`history`]; [`records`] come and go; [`faults`], [`advised`] and [`places`] say
//! what is wrong or advised, and where; [`forms`] which fields there are; [`choices`] and [`snippets`] what is published;
//! [`pasted`] what was brought in. `app` is the page. What reads spreadsheets is the crate
//! `builder-tables`, a module of its own.

pub mod advised;
#[cfg(target_arch = "wasm32")]
mod app;
pub mod change;
pub mod choices;
pub mod document;
pub mod faults;
pub mod forms;
pub mod history;
pub mod pasted;
pub mod places;
pub mod records;
pub mod snippets;
