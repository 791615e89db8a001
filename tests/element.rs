//! The element's life in a browser: how it begins and ends, what it reads from the page, what its
//! reader does, and what the page hears. Never the files of `dist/`: those are e2e's.

#![cfg(target_arch = "wasm32")]

#[path = "element/acts.rs"]
mod acts;
#[path = "element/around.rs"]
mod around;
#[path = "element/attributes.rs"]
mod attributes;
#[path = "element/changes.rs"]
mod changes;
#[path = "element/component.rs"]
mod component;
#[path = "element/datasets.rs"]
mod datasets;
#[path = "element/failures.rs"]
mod failures;
#[path = "element/faults.rs"]
mod faults;
#[path = "element/figures.rs"]
mod figures;
#[path = "folding/cases.rs"]
mod folding_cases;
#[path = "element/formatter.rs"]
mod formatter;
#[path = "element/hostile.rs"]
mod hostile;
#[path = "element/languages.rs"]
mod languages;
#[path = "element/layouts.rs"]
mod layouts;
#[path = "element/life.rs"]
mod life;
#[path = "element/loading.rs"]
mod loading;
#[path = "element/long_tables.rs"]
mod long_tables;
#[path = "element/manifest.rs"]
mod manifest;
#[path = "element/markers.rs"]
mod markers;
#[path = "element/page.rs"]
mod page;
#[path = "element/permalink.rs"]
mod permalink;
#[path = "element/positions.rs"]
mod positions;
#[path = "formatters/sample.rs"]
mod sample;
#[path = "element/scripting.rs"]
mod scripting;
#[path = "element/scripts.rs"]
mod scripts;
#[path = "element/sharing.rs"]
mod sharing;
#[path = "element/table.rs"]
mod table;
#[path = "element/timeline.rs"]
mod timeline;
#[path = "element/views.rs"]
mod views;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
