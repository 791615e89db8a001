//! Any bytes as a workbook. Never what must hold for it: that is in `laws/`.

#![no_main]

#[path = "../laws/workbook.rs"]
mod laws;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| laws::hold_for(bytes));
