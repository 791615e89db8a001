//! The only module that knows the host page: what its attributes ask for, what it may hear, and
//! the mounted widget's life. Never fetches; `loader.js` does, before this module is there.

mod attributes;
mod dom_events;
mod host;
mod locales;
mod mounted;
mod permalink;
mod problem;
mod surroundings;

pub use host::Host;
pub use locales::{add_locale, missing_locale};
pub use problem::show_problem;
