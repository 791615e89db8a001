//! What the page around an element says about it. Never changes the page.

use wasm_bindgen::JsCast as _;
use web_sys::{Element, ShadowRoot};

/// Language and direction where an element stands.
pub(super) struct HostEnvironment {
    /// The BCP 47 tag of the element or its closest ancestor that has one, else `en`.
    pub(super) language: String,
    /// Whether the element or an ancestor says in which direction it reads.
    pub(super) has_direction: bool,
}

impl HostEnvironment {
    pub(super) fn of(element: &Element) -> Self {
        let language = inherited(element, "lang");
        Self {
            language: language.unwrap_or_else(|| "en".to_owned()),
            has_direction: inherited(element, "dir").is_some(),
        }
    }
}

/// The value of an attribute on the element or its closest ancestor that has it, through shadow
/// roots; nothing where that is empty.
fn inherited(element: &Element, name: &str) -> Option<String> {
    let selector = "[".to_owned() + name + "]";
    let mut at = Some(element.clone());
    while let Some(element) = at {
        // Fails for selectors that make no sense only.
        if let Ok(Some(named)) = element.closest(&selector) {
            return named.get_attribute(name).filter(|value| !value.is_empty());
        }
        at = host_of(&element);
    }
    None
}

/// The host of the shadow root that the element is in.
fn host_of(element: &Element) -> Option<Element> {
    element.get_root_node().dyn_into::<ShadowRoot>().ok().map(|root| root.host())
}
