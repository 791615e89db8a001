//! A dataset's text, read: at once when it has no fault, else by the diagnosis. Never shows
//! anything.

use std::cell::RefCell;

use js_sys::{Array, JsString, Object};
use wasm_bindgen::prelude::*;

use super::diagnosis::{Faults, Problem, Unavailable, diagnose};
use crate::model::Dataset;
use crate::schema::{self, MAX_BYTES};

#[wasm_bindgen(module = "/src/element/reading.js")]
extern "C" {
    fn members(object: &JsValue, keys: &Array) -> Option<Array>;
}

#[wasm_bindgen]
extern "C" {
    /// The browser's own, given the text as the page has it.
    #[wasm_bindgen(js_namespace = JSON, js_name = parse, catch)]
    fn parse_json(text: &JsString) -> Result<JsValue, JsValue>;
}

/// What came of reading a text.
#[wasm_bindgen]
pub struct Reading {
    pub(super) text: JsString,
    pub(super) result: Result<Dataset, Refusal>,
    pub(super) faults: Faults,
}

/// Why there is no dataset.
pub(super) enum Refusal {
    Diagnosed(Problem),
    /// The diagnosis cannot be fetched; all that is known is the code of the event.
    Undiagnosed(&'static str),
}

/// Reads a dataset; fetches the diagnosis when there is a fault in it.
#[wasm_bindgen]
pub async fn read(text: JsString) -> Reading {
    let (result, faults) = match read_flawless(&text) {
        Ok(dataset) => (Ok(dataset), Faults::default()),
        Err(code) => match diagnose(String::from(&text)).await {
            Ok(diagnosis) => (diagnosis.result.map_err(Refusal::Diagnosed), diagnosis.faults),
            Err(Unavailable) => (Err(Refusal::Undiagnosed(code)), Faults::default()),
        },
    };
    Reading { text, result, faults }
}

/// The dataset, or the code for what is wrong.
fn read_flawless(text: &JsString) -> Result<Dataset, &'static str> {
    if is_too_large(text) {
        return Err("size");
    }
    let json = parse_json(text).map_err(|_| "json")?;
    // Half a character, written as an escape, is no fault to the browser.
    if ["\\ud", "\\uD"].iter().any(|escape| text.includes(escape, 0)) {
        return Err("format");
    }
    let keys = RefCell::default();
    schema::read_value(Json { value: json, keys: &keys }).ok_or("format")
}

/// Counts bytes only of a text that may have too many of them.
fn is_too_large(text: &JsString) -> bool {
    const MOST_BYTES: usize = 3;
    MAX_BYTES < text.length() as usize * MOST_BYTES && MAX_BYTES < String::from(text).len()
}

/// The keys of each record of the format, once they have become strings of the browser.
type Keys = RefCell<Vec<(&'static [&'static str], Array)>>;

/// A value that `JSON.parse` has made.
struct Json<'k> {
    value: JsValue,
    keys: &'k Keys,
}

impl Json<'_> {
    fn with(&self, value: JsValue) -> Self {
        Self { value, keys: self.keys }
    }

    fn is_object(&self) -> bool {
        self.value.is_object() && !Array::is_array(&self.value)
    }

    /// The same keys are asked for again and again: of every provision.
    fn keys(&self, keys: &'static [&'static str]) -> Array {
        let mut known = self.keys.borrow_mut();
        if let Some((_, array)) = known.iter().find(|(known, _)| std::ptr::eq(*known, keys)) {
            return array.clone();
        }
        let array: Array = keys.iter().map(|key| JsValue::from(*key)).collect();
        known.push((keys, array.clone()));
        array
    }
}

impl schema::Value for Json<'_> {
    fn is_null(&self) -> bool {
        self.value.is_null()
    }

    fn text(&self) -> Option<String> {
        self.value.as_string()
    }

    fn number(&self) -> Option<f64> {
        self.value.as_f64()
    }

    fn flag(&self) -> Option<bool> {
        self.value.as_bool()
    }

    fn elements(&self) -> Option<Vec<Self>> {
        let list = self.value.dyn_ref::<Array>()?;
        Some(list.iter().map(|value| self.with(value)).collect())
    }

    fn entries(&self) -> Option<Vec<(String, Self)>> {
        let object = self.is_object().then(|| self.value.unchecked_ref::<Object>())?;
        let entry = |entry: JsValue| {
            let entry = entry.unchecked_into::<Array>();
            Some((entry.get(0).as_string()?, self.with(entry.get(1))))
        };
        Object::entries(object).iter().map(entry).collect()
    }

    fn members(&self, keys: &'static [&'static str]) -> Option<Vec<Self>> {
        let values = self.is_object().then(|| members(&self.value, &self.keys(keys)))??;
        Some(values.iter().map(|value| self.with(value)).collect())
    }
}
