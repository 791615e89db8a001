//! Fetches for a script what an open issue needs. Never decides whether one is open.

use wasm_bindgen::prelude::*;

use crate::views;

/// Ends when an issue can be shown with its details at once.
///
/// # Errors
/// When their file cannot be had; they are then fetched again when an issue opens.
#[wasm_bindgen]
pub async fn preload() -> Result<(), JsError> {
    views::preload().await.map_err(|_| JsError::new("no details"))
}
