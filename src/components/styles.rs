//! Styles that arrive with what they are for. Never those of the first view.

use leptos::html::ElementType;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::Node;

use super::effect::effect;
use crate::browser::style_sheet;

/// Lets the shadow root around an element have these styles, once the element is there.
pub(crate) fn adopt_styles<E>(element: NodeRef<E>, styles: &'static str)
where
    E: ElementType + 'static,
    E::Output: JsCast + AsRef<Node> + Clone + 'static,
{
    effect(move |_| {
        if let Some(element) = element.get() {
            // Fails where the browser cannot construct sheets, which the widget's own needs too.
            let _ = style_sheet::adopt(element.as_ref(), styles);
        }
    });
}
