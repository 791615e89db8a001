//! What readers do with `dist/`, in a browser. Finds things as readers do, by role and accessible
//! name; never by class or tag, but for what the contract says of markup.
//!
//! `cargo xtask test e2e` runs it: it builds `dist/`, finds the browsers, and names them in the
//! environment, with the engine. Each test starts a browser of its own, and a server of its own on a
//! free port.
//!
//! All of it runs in Chromium, Firefox and WebKitGTK, but for what a test itself declares with
//! `browser::only_in!`, and `cargo xtask test` then shows with the reason:
//!
//! | modules | Chromium | Firefox | WebKitGTK |
//! |---|---|---|---|
//! | journeys, failures, layout, languages, policies, links | yes | yes | yes |
//! | `phone_reader` | with a phone's screen | in a narrow window | in a narrow window |
//! | `print`: the PDF | yes | yes | its driver cannot |
//! | `print`: on paper, view by view | yes | | |
//! | `frame` | yes | most | most |
//! | `static_first`: layout shifts | yes | | |
//! | `accessibility`, colours in `equal_treatment` | yes | | |
//! | `fits`, `recipes`, `static_page`, `screenshots` | yes | | |
//!
//! Chromium is driven by the DevTools protocol, which has the browser's whole accessibility tree;
//! the others by plain WebDriver, which computes role and name of the candidates that
//! `browser/candidates.js` finds.

#[cfg(test)]
mod accessibility;
#[cfg(test)]
mod browser;
#[cfg(test)]
mod dataset;
#[cfg(test)]
mod demo;
#[cfg(test)]
mod equal_treatment;
#[cfg(test)]
mod every_view;
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
mod recipes;
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
