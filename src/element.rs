//! The only module that knows the host page: what its attributes ask for, what it may hear, and
//! the mounted widget's life. Never fetches; `loader.js` does, before this module is there.

mod address;
mod attributes;
mod diagnosis;
mod dom_events;
mod environment;
mod excerpt;
mod host;
mod kept;
mod keys_twice;
mod locales;
mod permalink;
mod preload;
mod problem;
mod reading;

pub use host::Host;
pub use locales::{add_locale, missing_locale};
pub use preload::preload;
pub use problem::show_problem;
pub use reading::read;
