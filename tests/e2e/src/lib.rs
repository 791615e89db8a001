//! What readers do with `dist/`, in a browser. Finds things as readers do, by role and accessible
//! name; never by class or tag, but for markup that pages may rely on.
//!
//! `cargo xtask test e2e` runs it: it builds `dist/`, finds the browsers, and names them in the
//! environment, with the engine. Tests share browsers, each with a window of its own in which nothing
//! is left of others (`browser/window.rs`), and have a server each on a free port. A browser of its own
//! has a test without WebAssembly, which an engine is told when it starts.
//!
//! All of it runs in Chromium, and in Firefox and WebKitGTK what [`IN_EVERY_ENGINE`] names; the rest
//! reads what the DOM, `dist/` and the widget's own code make, which no engine decides. `--engine all`
//! runs everything everywhere, but for what a test itself declares with `browser::only_in!`, because
//! a driver cannot do it. `cargo xtask test` lists both in its closing lines.
//!
//! Chromium is driven by the DevTools protocol, which has the browser's whole accessibility tree;
//! the others by plain WebDriver, which computes role and name of the candidates that
//! `browser/candidates.js` finds.

/// The modules that run in Firefox and WebKitGTK as well: what in them the engine decides.
pub const IN_EVERY_ENGINE: [(&str, &str); 14] = [
    ("builder", "what a field hears of keys, and what a page keeps"),
    ("fetched_views", "how a connection that is cut comes to a script"),
    ("failures::each", "how a connection that is refused or cut comes to a script"),
    ("frame::heights", "when sizes are told across a frame, and what scrolls"),
    ("frame::own_page", "what a frame without an origin may do"),
    ("hostile_page", "what the engine's own sheet says, and which of a page's rules reach inside"),
    ("integrity", "which imports are compared with a hash"),
    ("keyboard_reader", "where keys lead the focus, and what scrolls after it"),
    ("layout", "what is sticky, and when a new width is told"),
    ("led_to", "how far a page is scrolled while a link leads into it"),
    ("panics", "how a trap looks to the page"),
    ("policy", "what a policy and a sandbox refuse"),
    ("static_first", "who keeps the place while the page above changes"),
    ("taken_along", "what a page may put on the clipboard"),
];

#[cfg(test)]
mod accessibility;
#[cfg(test)]
mod browser;
#[cfg(test)]
mod builder;
#[cfg(test)]
mod dataset;
#[cfg(test)]
mod demo;
#[cfg(test)]
mod ends;
#[cfg(test)]
mod equal_treatment;
#[cfg(test)]
mod every_view;
#[cfg(test)]
mod examples;
#[cfg(test)]
mod failures;
#[cfg(test)]
mod fetched_views;
#[cfg(test)]
mod fits;
#[cfg(test)]
mod folder;
#[cfg(test)]
mod frame;
#[cfg(test)]
mod hostile;
#[cfg(test)]
mod hostile_page;
#[cfg(test)]
mod integrity;
#[cfg(test)]
mod keyboard_reader;
#[cfg(test)]
mod keyboard_views;
#[cfg(test)]
mod languages;
#[cfg(test)]
mod layout;
#[cfg(test)]
mod led_to;
#[cfg(test)]
mod leptos_app;
#[cfg(test)]
mod lives;
#[cfg(test)]
mod many;
#[cfg(test)]
mod page;
#[cfg(test)]
mod panics;
#[cfg(test)]
mod phone_reader;
#[cfg(test)]
mod policy;
#[cfg(test)]
mod print;
#[cfg(test)]
mod readers_questions;
#[cfg(test)]
mod recipes;
#[cfg(test)]
mod same_words;
#[cfg(test)]
mod screenshots;
#[cfg(test)]
mod sharing;
#[cfg(test)]
mod site;
#[cfg(test)]
mod source_checker;
#[cfg(test)]
mod static_first;
#[cfg(test)]
mod static_page;
#[cfg(test)]
mod styling;
#[cfg(test)]
mod taken_along;
#[cfg(test)]
mod without_wasm;
