//! Any bytes as a table of text. Never what must hold for it: that is in `laws/`.

#![no_main]

#[path = "../laws/table.rs"]
mod laws;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| laws::hold_for(bytes));
