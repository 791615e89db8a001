//! What is around a page: address, clipboard, downloads, printer. Never decides what is right.

use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

use super::datasets::{SHORE, with_data};
use super::page::{Page, Widget, until};

#[wasm_bindgen(module = "/tests/element/around.js")]
extern "C" {
    #[wasm_bindgen(js_name = Around)]
    pub(crate) type Handle;

    #[wasm_bindgen(static_method_of = Handle, js_class = Around)]
    fn open(fragment: &str) -> Handle;
    #[wasm_bindgen(method)]
    fn leave(this: &Handle);
    #[wasm_bindgen(method, getter)]
    pub(crate) fn copied(this: &Handle) -> Vec<String>;
    #[wasm_bindgen(method, getter)]
    pub(crate) fn saved(this: &Handle) -> Vec<String>;
    #[wasm_bindgen(method, getter)]
    pub(crate) fn written(this: &Handle) -> Vec<String>;
    #[wasm_bindgen(method, getter)]
    pub(crate) fn printed(this: &Handle) -> Vec<String>;
    #[wasm_bindgen(method, setter)]
    pub(crate) fn set_widget(this: &Handle, widget: &HtmlElement);
    #[wasm_bindgen(method, getter)]
    pub(crate) fn fragment(this: &Handle) -> String;
    #[wasm_bindgen(method, getter)]
    pub(crate) fn state(this: &Handle) -> String;
    #[wasm_bindgen(method, setter, js_name = isRefused)]
    pub(crate) fn set_refused(this: &Handle, is_refused: bool);
    #[wasm_bindgen(method, js_name = goTo)]
    pub(crate) fn go_to(this: &Handle, fragment: &str);
    #[wasm_bindgen(method, js_name = open)]
    pub(crate) fn begin_at(this: &Handle, fragment: &str);
    #[wasm_bindgen(method, js_name = withoutClipboard)]
    pub(crate) fn without_clipboard(this: &Handle);
    #[wasm_bindgen(method, js_name = addCanonical)]
    pub(crate) fn add_canonical(this: &Handle, href: &str);

    pub(crate) fn selected(field: &HtmlElement) -> String;
    #[wasm_bindgen(js_name = turnAway)]
    pub(crate) fn turn_away(field: &HtmlElement);
}

/// The page's surroundings: address, clipboard, downloads, printer.
pub(crate) struct Around(pub(crate) Handle);

impl Around {
    /// With this fragment in the address.
    pub(crate) fn at(fragment: &str) -> Self {
        Self(Handle::open(fragment))
    }

    /// Waits until the address has this fragment.
    pub(crate) async fn reaches(&self, fragment: &str) {
        until(&format!("#{fragment}, at last #{}", self.0.fragment()), || {
            self.0.fragment() == fragment
        })
        .await;
    }
}

impl Drop for Around {
    fn drop(&mut self) {
        self.0.leave();
    }
}

/// The widget with the dataset of the shore.
pub(crate) async fn shore(page: &Page, attributes: &str) -> Widget {
    let widget = page.write(&with_data(attributes, SHORE));
    widget.ready().await;
    widget
}

/// What a method without arguments returns.
pub(crate) fn text(widget: &Widget, method: &str) -> String {
    let method: js_sys::Function = widget.property(method).unchecked_into();
    let text = method.call0(&widget.0).expect("the method works");
    text.as_string().expect("a text")
}
