//! Style sheets that arrive with a view. Never a style element, which a page's policy may refuse.

use std::cell::RefCell;

use js_sys::{Array, Reflect};
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{CssStyleSheet, Node};

thread_local! {
    /// A sheet for each text, shared by all widgets.
    static SHEETS: RefCell<Vec<(&'static str, CssStyleSheet)>> = const { RefCell::new(Vec::new()) };
}

/// Lets the shadow root (or document) around `node` have these styles, once.
///
/// # Errors
/// Where the browser has no style sheets that can be constructed.
pub(crate) fn adopt(node: &Node, css: &'static str) -> Result<(), JsValue> {
    let sheet = sheet(css)?;
    let root = node.get_root_node();
    let adopted = Reflect::get(&root, &"adoptedStyleSheets".into())?;
    let Some(adopted) = adopted.dyn_ref::<Array>() else { return Ok(()) };
    if !adopted.includes(&sheet, 0) {
        Reflect::set(&root, &"adoptedStyleSheets".into(), &adopted.concat(&Array::of1(&sheet)))?;
    }
    Ok(())
}

fn sheet(css: &'static str) -> Result<CssStyleSheet, JsValue> {
    SHEETS.with_borrow_mut(|sheets| {
        if let Some((_, sheet)) = sheets.iter().find(|(text, _)| *text == css) {
            return Ok(sheet.clone());
        }
        let sheet = CssStyleSheet::new()?;
        sheet.replace_sync(css)?;
        sheets.push((css, sheet.clone()));
        Ok(sheet)
    })
}
