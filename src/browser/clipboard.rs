//! The reader's clipboard. Never read.

use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::Navigator;

/// Puts `text` on the clipboard.
///
/// # Errors
/// Where page or reader do not allow it.
pub async fn write(text: &str) -> Result<(), JsValue> {
    let navigator: Navigator = gloo_utils::window().navigator();
    // Absent where the page is not served securely.
    let has_clipboard = js_sys::Reflect::has(&navigator, &"clipboard".into())?;
    if !has_clipboard || navigator.clipboard().is_undefined() {
        return Err(JsValue::UNDEFINED);
    }
    JsFuture::from(navigator.clipboard().write_text(text)).await.map(drop)
}
