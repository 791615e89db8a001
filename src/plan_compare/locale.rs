//! The interface in the language of an app: that of a locale's file, else English. Never fetches one.

use std::sync::{Arc, Mutex};

use leptos::prelude::Get as _;

use super::options::Options;
use crate::localize::{Formatter, Localizer, Messages, is_rtl};
use crate::model::Dataset;

/// Speaks of `dataset` as `options` ask for.
pub(super) fn localizer(dataset: &Arc<Dataset>, options: Options) -> Localizer {
    let language = options.language();
    let is_english = language.split('-').next().is_some_and(|base| base.eq_ignore_ascii_case("en"));
    let (interface, messages) =
        match options.locale.get().and_then(|file| messages(&file, is_rtl(&language))) {
            Some(messages) => (language.clone(), messages),
            None if is_english => (language.clone(), Messages::english()),
            None => ("en".to_owned(), Messages::english()),
        };
    let formatter = formatter(&interface);
    Localizer::new(Arc::clone(dataset), language, interface, messages, formatter)
}

/// Files that have been read: messages are kept for good, so each is read once.
static READ: Mutex<Vec<(String, Messages)>> = Mutex::new(Vec::new());

fn messages(file: &str, is_rtl: bool) -> Option<Messages> {
    // What a panic elsewhere has left behind is a whole list.
    let mut read = READ.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
    if let Some((_, messages)) = read.iter().find(|(known, _)| known == file) {
        return Some(*messages);
    }
    let messages = Messages::from_locale(&texts(file)?, is_rtl)?;
    read.push((file.to_owned(), messages));
    Some(messages)
}

/// The texts of a locale's file by their keys; plural forms as pairs of category and form.
#[cfg(not(target_arch = "wasm32"))]
fn texts(file: &str) -> Option<Vec<(String, Vec<String>)>> {
    use serde_json::{Map, Value};
    let file: Map<String, Value> = serde_json::from_str(file).ok()?;
    let text = |(key, value): (String, Value)| match value {
        Value::String(text) => Some((key, vec![text])),
        Value::Object(forms) => {
            let form =
                |(category, form): (String, Value)| Some([category, form.as_str()?.to_owned()]);
            let forms: Option<Vec<_>> = forms.into_iter().map(form).collect();
            Some((key, forms?.concat()))
        }
        _ => None,
    };
    file.into_iter().map(text).collect()
}

/// The same, read by the browser.
#[cfg(target_arch = "wasm32")]
fn texts(file: &str) -> Option<Vec<(String, Vec<String>)>> {
    use js_sys::{Array, JSON, Object};
    use wasm_bindgen::{JsCast as _, JsValue};
    let entries = |value: &JsValue| -> Option<Vec<(String, JsValue)>> {
        let entries = Object::entries(value.dyn_ref::<Object>()?);
        let entry = |pair: JsValue| {
            let pair = pair.unchecked_into::<Array>();
            Some((pair.get(0).as_string()?, pair.get(1)))
        };
        entries.iter().map(entry).collect()
    };
    let text = |(key, value): (String, JsValue)| {
        if let Some(text) = value.as_string() {
            return Some((key, vec![text]));
        }
        let form = |(category, form): (String, JsValue)| Some([category, form.as_string()?]);
        let forms: Option<Vec<_>> = entries(&value)?.into_iter().map(form).collect();
        Some((key, forms?.concat()))
    };
    entries(&JSON::parse(file).ok()?)?.into_iter().map(text).collect()
}

#[cfg(not(target_arch = "wasm32"))]
fn formatter(interface: &str) -> Arc<dyn Formatter> {
    Arc::new(crate::localize::IcuFormatter::new(interface))
}

#[cfg(target_arch = "wasm32")]
fn formatter(interface: &str) -> Arc<dyn Formatter> {
    crate::browser::formatter(interface)
}
