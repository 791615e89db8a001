//! What readers do with `dist/`, in a browser. Finds things as readers do, by role and accessible
//! name; never by class or tag, but for what the contract says of markup.
//!
//! `cargo xtask test e2e` runs it: it builds `dist/`, finds a browser, and names both in the
//! environment. Each test starts a browser of its own, and a server of its own on a free port.

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
mod failures;
#[cfg(test)]
mod fetched_views;
#[cfg(test)]
mod fits;
#[cfg(test)]
mod hostile;
#[cfg(test)]
mod keyboard_reader;
#[cfg(test)]
mod keyboard_views;
#[cfg(test)]
mod languages;
#[cfg(test)]
mod layout;
#[cfg(test)]
mod many;
#[cfg(test)]
mod page;
#[cfg(test)]
mod phone_reader;
#[cfg(test)]
mod policy;
#[cfg(test)]
mod print;
#[cfg(test)]
mod screenshots;
#[cfg(test)]
mod sharing;
#[cfg(test)]
mod site;
#[cfg(test)]
mod source_checker;
#[cfg(test)]
mod taken_along;
#[cfg(test)]
mod without_wasm;
