//! What the page may hear, and the plain objects it hears it in. Never anything that is not JSON.

use js_sys::{Array, Object, Reflect};
use wasm_bindgen::prelude::*;
use web_sys::{CustomEvent, CustomEventInit, Element};

use super::attributes::words;
use super::diagnosis::Told;
use crate::compare::{Selection, SelectionRequest, View};
use crate::model::Dataset;
use crate::widget::{Cause, WidgetState};

/// `plan-compare-ready`: the widget shows a dataset.
pub(super) fn ready(host: &Element, dataset: &Dataset) {
    let detail = object(&[
        ("id", dataset.id.as_str().into()),
        ("plans", (dataset.plans.len() as f64).into()),
        ("issues", (dataset.issues.len() as f64).into()),
    ]);
    dispatch(host, "ready", &detail);
}

/// `plan-compare-change`: the reader, or a method, chose something.
pub(super) fn change(
    host: &Element,
    dataset: &Dataset,
    selection: &Selection,
    view: View,
    cause: Cause,
) {
    let detail = state(dataset, selection, view);
    set(&detail, "cause", &cause.name().into());
    dispatch(host, "change", &detail);
}

/// `plan-compare-open`: the reader opened an issue.
pub(super) fn open(host: &Element, issue: &str) {
    dispatch(host, "open", &object(&[("issue", issue.into())]));
}

/// `plan-compare-error`: a dataset cannot be shown.
pub(super) fn error(host: &Element, code: &str, message: &str, faults: &[Told]) {
    let faults: Array = faults.iter().map(fault).collect();
    let detail =
        object(&[("code", code.into()), ("message", message.into()), ("faults", faults.into())]);
    dispatch(host, "error", &detail);
}

/// What is chosen, as the property `state` gives it.
pub(super) fn state(dataset: &Dataset, selection: &Selection, view: View) -> Object {
    let WidgetState {
        view,
        plans,
        baseline,
        differences,
        category,
        query,
        issue,
        order,
        pair,
        about,
        party,
    } = WidgetState::new(dataset, selection, view);
    let list = |ids: Vec<String>| JsValue::from(ids.iter().map(JsValue::from).collect::<Array>());
    let id = |id: Option<String>| id.map_or(JsValue::NULL, JsValue::from);
    object(&[
        ("view", view.into()),
        ("plans", list(plans)),
        ("baseline", id(baseline)),
        ("differences", differences.into()),
        ("category", id(category)),
        ("query", query.into()),
        ("issue", id(issue)),
        ("order", order.into()),
        ("pair", list(pair)),
        ("about", id(about)),
        ("party", id(party)),
    ])
}

/// What a script asks for with `setState()`: absent keys leave a choice as it is, `null` and an
/// empty string set it back.
pub(super) fn request(partial: &JsValue) -> SelectionRequest {
    let get =
        |key: &str| Reflect::get(partial, &key.into()).ok().filter(|value| !value.is_undefined());
    let text = |key: &str| get(key).map(|value| value.as_string().unwrap_or_default());
    let list = |key: &str| {
        get(key).map(|list| match list.dyn_ref::<Array>() {
            Some(list) => list.iter().filter_map(|id| id.as_string()).collect(),
            None => words(&list.as_string().unwrap_or_default()),
        })
    };
    SelectionRequest {
        view: text("view"),
        plans: list("plans"),
        baseline: text("baseline"),
        differences: get("differences").map(|value| value.is_truthy()),
        category: text("category"),
        query: text("query"),
        issues: text("issue").map(|issue| words(&issue)),
        pair: list("pair"),
        about: text("about"),
        party: text("party"),
        contested_first: text("order").map(|order| order == "contested"),
    }
}

fn fault(fault: &Told) -> JsValue {
    object(&[
        ("place", fault.pointer.as_str().into()),
        ("line", (fault.line as f64).into()),
        ("column", (fault.column as f64).into()),
        ("level", fault.level.name().into()),
        ("expected", fault.expected.as_str().into()),
        ("found", fault.found.as_str().into()),
        ("suggestion", fault.suggestion.as_str().into()),
    ])
    .into()
}

/// Lets the page hear of something. What a listener does with it is its own affair.
fn dispatch(host: &Element, name: &str, detail: &Object) {
    let options = CustomEventInit::new();
    options.set_bubbles(true);
    options.set_composed(true);
    options.set_detail(detail);
    let name = "plan-compare-".to_owned() + name;
    // Fails only for an event that is being dispatched already.
    let _ = CustomEvent::new_with_event_init_dict(&name, &options)
        .map(|event| host.dispatch_event(&event));
}

fn object(pairs: &[(&str, JsValue)]) -> Object {
    let object = Object::new();
    for (key, value) in pairs {
        set(&object, key, value);
    }
    object
}

fn set(object: &Object, key: &str, value: &JsValue) {
    // Setting a key of an object made here cannot fail.
    let _ = Reflect::set(object, &key.into(), value);
}
