//! What the page around an element looks like. Never changes the page.

use wasm_bindgen::prelude::*;

#[wasm_bindgen(module = "/src/element/surroundings.js")]
extern "C" {
    /// The BCP 47 tag of the element or its closest ancestor that names one, else `en`.
    pub fn language(element: &web_sys::Element) -> String;

    /// Tells `root` the colour that `element` stands on.
    #[wasm_bindgen(js_name = blendIn)]
    pub fn blend_in(element: &web_sys::Element, root: &web_sys::HtmlElement);
}
