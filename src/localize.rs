//! The interface in a reader's language: its sentences, its numbers and dates, and quantities in
//! words; and the Localizer, which tells a dataset in it. Never markup.

mod bidi;
mod formatter;
#[cfg(not(target_arch = "wasm32"))]
mod icu;
mod line_breaks;
mod localizer;
mod messages;
mod quantity;

pub use self::formatter::{
    Formatter, LANGUAGES, NO_BREAK, intl, is_in_words, settled, spaced, supported,
};
#[cfg(not(target_arch = "wasm32"))]
pub use self::icu::IcuFormatter;
pub use self::localizer::{Localizer, is_rtl};
pub use self::messages::{Message, Messages};
pub use self::quantity::{amount, has_currency_sign, is_currency, is_told, quantity, unit};
