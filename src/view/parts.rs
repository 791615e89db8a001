//! The views that have files of their own, which `cargo xtask build` parts from the module. Never
//! what they show.
//!
//! `wasm_split_helpers` has a macro for this. Its futures came to 2 kB of what each reader
//! downloads, most of whom never open a second view; what it makes of a function is written out
//! here, with a callback in their place. The names are those that `wasm_split_cli_support` looks for.

use super::dom::El;
use crate::state::State;

/// A view and its styles, which arrive together.
pub(super) type Arrived = (El, &'static str);

/// A view that is fetched when the reader opens it.
#[derive(Clone, Copy)]
pub(super) struct Part {
    /// Gets its file, and then calls back with whether that is there.
    pub(super) fetch: fn(Box<dyn FnOnce(bool)>),
    /// Makes the view; only after its file has arrived.
    pub(super) make: fn(State) -> Arrived,
}

/// Declares a view as a part, with its style sheets.
macro_rules! part {
    ($part:ident, $view:path, $load:ident, $import:ident, $export:ident, $($sheet:literal),+) => {
        #[cfg(feature = "split")]
        pub(super) const $part: Part = {
            #[link(wasm_import_module = "__wasm_split_placeholder__")]
            #[expect(improper_ctypes, reason = "both sides are compiled together")]
            unsafe extern "C" {
                safe fn $load(tell: extern "C" fn(*mut Done, bool), done: *mut Done);
                safe fn $import(state: State) -> Arrived;
            }

            #[unsafe(no_mangle)]
            #[expect(improper_ctypes_definitions, reason = "both sides are compiled together")]
            extern "C" fn $export(state: State) -> Arrived {
                ($view(state), concat!($(include_str!($sheet)),+))
            }

            Part {
                fetch: |done| $load(told, Box::into_raw(Box::new(done))),
                make: |state| $import(state),
            }
        };

        /// Without the feature `split` everything is in one file.
        #[cfg(not(feature = "split"))]
        pub(super) const $part: Part = Part {
            fetch: |done| reactive_graph::spawn_local(async { done(true) }),
            make: |state| ($view(state), concat!($(include_str!($sheet)),+)),
        };
    };
}

#[cfg(feature = "split")]
mod arrival {
    // Linked for the mark that it leaves in the module.
    use wasm_split_helpers as _;

    /// What is called when a file has arrived, or has not.
    pub(super) type Done = Box<dyn FnOnce(bool)>;

    /// The script calls this once for each load.
    pub(super) extern "C" fn told(done: *mut Done, has_arrived: bool) {
        // SAFETY: a pointer that `Part::fetch` has made, handed back by the script, once.
        let done = unsafe { Box::from_raw(done) };
        done(has_arrived);
    }
}

#[cfg(feature = "split")]
use arrival::{Done, told};

part!(
    CHANGES,
    super::changes::changes,
    __wasm_split_load_changes,
    __wasm_split_00changes00_import_00000000000000000000000000000001,
    __wasm_split_00changes00_export_00000000000000000000000000000001,
    "../../style/changes.css",
    "../../style/lineage.css"
);
part!(
    POSITIONS,
    super::positions::positions,
    __wasm_split_load_positions,
    __wasm_split_00positions00_import_00000000000000000000000000000002,
    __wasm_split_00positions00_export_00000000000000000000000000000002,
    "../../style/positions.css"
);
part!(
    TIMELINE,
    super::timeline::timeline,
    __wasm_split_load_timeline,
    __wasm_split_00timeline00_import_00000000000000000000000000000003,
    __wasm_split_00timeline00_export_00000000000000000000000000000003,
    "../../style/timeline.css"
);
part!(
    FIGURES,
    super::figures::figures,
    __wasm_split_load_figures,
    __wasm_split_00figures00_import_00000000000000000000000000000004,
    __wasm_split_00figures00_export_00000000000000000000000000000004,
    "../../style/figures.css",
    "../../style/figure-table.css"
);
