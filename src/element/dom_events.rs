//! What the page may hear, and the plain objects it hears it in. Never anything that is not JSON.

use js_sys::{Array, Object, Reflect};
use wasm_bindgen::prelude::*;
use web_sys::Element;

use super::attributes::words;
use crate::compare::{Selection, View, Wish};
use crate::model::Dataset;
use crate::schema::Fault;
use crate::schema::fault::Level;
use crate::state::Cause;

#[wasm_bindgen(module = "/src/element/surroundings.js")]
extern "C" {
    fn dispatch(host: &Element, name: &str, detail: &Object);
}

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
    set(&detail, "cause", &cause_word(cause).into());
    dispatch(host, "change", &detail);
}

/// `plan-compare-open`: the reader opened an issue.
pub(super) fn open(host: &Element, issue: &str) {
    dispatch(host, "open", &object(&[("issue", issue.into())]));
}

/// `plan-compare-error`: a dataset cannot be shown.
pub(super) fn error(host: &Element, code: &str, message: &str, faults: &[Fault]) {
    let faults: Array = faults.iter().map(fault).collect();
    let detail =
        object(&[("code", code.into()), ("message", message.into()), ("faults", faults.into())]);
    dispatch(host, "error", &detail);
}

/// What is chosen, as the property `state` gives it.
pub(super) fn state(dataset: &Dataset, selection: &Selection, view: View) -> Object {
    let plans: Array =
        selection.plans.iter().map(|plan| JsValue::from(dataset.plan(*plan).id.as_str())).collect();
    let id = |id: Option<&str>| id.map_or(JsValue::NULL, JsValue::from);
    let baseline = selection.baseline.map(|plan| dataset.plan(plan).id.as_str());
    let category = selection.category.map(|category| dataset.category(category).id.as_str());
    let issue = selection.open.last().map(|issue| dataset.issue(*issue).id.as_str());
    object(&[
        ("view", view.name().into()),
        ("plans", plans.into()),
        ("baseline", id(baseline)),
        ("differences", selection.only_differences.into()),
        ("category", id(category)),
        ("query", selection.query.as_str().into()),
        ("issue", id(issue)),
    ])
}

/// What a script asks for with `setState()`: absent keys leave a choice as it is, `null` and an
/// empty string set it back.
pub(super) fn wish(partial: &JsValue) -> Wish {
    let get =
        |key: &str| Reflect::get(partial, &key.into()).ok().filter(|value| !value.is_undefined());
    let text = |key: &str| get(key).map(|value| value.as_string().unwrap_or_default());
    Wish {
        view: text("view"),
        plans: get("plans").map(|plans| match plans.dyn_ref::<Array>() {
            Some(list) => list.iter().filter_map(|id| id.as_string()).collect(),
            None => words(&plans.as_string().unwrap_or_default()),
        }),
        baseline: text("baseline"),
        differences: get("differences").map(|value| value.is_truthy()),
        category: text("category"),
        query: text("query"),
        issues: text("issue").map(|issue| words(&issue)),
        ..Wish::default()
    }
}

fn fault(fault: &Fault) -> JsValue {
    let level = match fault.level {
        Level::Error => "error",
        Level::Warning => "warning",
    };
    object(&[
        ("place", fault.place.as_str().into()),
        ("line", (fault.line as f64).into()),
        ("column", (fault.column as f64).into()),
        ("level", level.into()),
        ("expected", fault.kind.expected().into()),
        ("found", fault.kind.found().into()),
    ])
    .into()
}

fn cause_word(cause: Cause) -> &'static str {
    match cause {
        Cause::View => "view",
        Cause::Plans => "plans",
        Cause::Baseline => "baseline",
        Cause::Differences => "differences",
        Cause::Category => "category",
        Cause::Query => "query",
        Cause::Issue => "issue",
        Cause::Pair => "pair",
        Cause::About => "about",
        Cause::Party => "party",
        Cause::Order => "order",
        Cause::Reset => "reset",
        Cause::SetState => "setState",
        Cause::Permalink => "permalink",
    }
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
