//! The element's own scripts that page.js imports: named, so that their files are there. Never called.

use wasm_bindgen::prelude::*;

#[wasm_bindgen(module = "/src/element/dataset.js")]
extern "C" {
    #[wasm_bindgen(js_name = readDataset)]
    fn read_dataset();
}

#[wasm_bindgen(module = "/src/element/show.js")]
extern "C" {
    fn show();
}

#[wasm_bindgen(module = "/src/element/swap.js")]
extern "C" {
    #[wasm_bindgen(js_name = swapIn)]
    fn swap_in();
}

#[wasm_bindgen(module = "/src/element/panic_boundary.js")]
extern "C" {
    #[wasm_bindgen(js_name = catchPanics)]
    fn catch_panics();
}

#[wasm_bindgen(module = "/src/element/background.js")]
extern "C" {
    #[wasm_bindgen(js_name = blendIn)]
    fn blend_in();
}
