//! What readers chose in an element that was taken out of its page, until it is put back. Never anything that
//! outlives the element.

use js_sys::{Array, WeakMap};
use wasm_bindgen::JsCast as _;
use web_sys::HtmlElement;

use super::{attributes, permalink};
use crate::compare::SelectionRequest;
use crate::model::Dataset;
use crate::share::permalink::decode;
use crate::widget::Widget;

thread_local! {
    /// For each element the dataset's id, the choices as a permalink has them, and then what each
    /// attribute was.
    static KEPT: WeakMap = WeakMap::new();
}

/// Keeps what is chosen in an element that has left its page.
pub(super) fn keep(element: &HtmlElement, widget: Widget) {
    if !element.is_connected() {
        let choices = permalink::present_value(widget);
        let kept = Array::of2(&widget.dataset().id.as_str().into(), &choices.into());
        attributes::all().iter().for_each(|name| {
            kept.push(&element.get_attribute(name).into());
        });
        KEPT.with(|all| all.set(element, &kept));
    }
}

/// What was chosen in the element when it left, of the same dataset, and then what the page has asked for
/// since; once.
pub(super) fn take(element: &HtmlElement, dataset: &Dataset) -> Option<[SelectionRequest; 2]> {
    let kept = KEPT.with(|all| {
        let kept = all.get(element);
        all.delete(element);
        kept
    });
    let kept = kept.dyn_into::<Array>().ok()?;
    let is_same = kept.get(0).as_string().as_deref() == Some(&dataset.id);
    let choices = kept.get(1).as_string().filter(|_| is_same)?;
    let was = kept.iter().skip(2).map(|value| value.as_string());
    let mut changed = Vec::new();
    for (name, was) in attributes::all().into_iter().zip(was) {
        if element.get_attribute(&name) != was {
            changed.push(name);
        }
    }
    Some([decode(&choices), attributes::request(element, &changed)])
}
