//! Files that a reader takes along. Never one that nobody asked for.

use gloo_timers::callback::Timeout;
use js_sys::Array;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

/// How long the browser has to read the file. Unit: milliseconds.
const READ_BY_THEN: u32 = 60_000;

/// Offers `text` as a file with this name and media type.
///
/// # Errors
/// Where the browser makes no file of it.
pub fn save(name: &str, media_type: &str, text: &JsValue) -> Result<(), JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(media_type);
    let blob = Blob::new_with_str_sequence_and_options(&Array::of1(text), &options)?;
    let address = Url::create_object_url_with_blob(&blob)?;
    let link = gloo_utils::document().create_element("a")?.unchecked_into::<HtmlAnchorElement>();
    link.set_href(&address);
    link.set_download(name);
    link.click();
    Timeout::new(READ_BY_THEN, move || {
        // Fails for no address.
        let _ = Url::revoke_object_url(&address);
    })
    .forget();
    Ok(())
}
