//! Fields in which an editor writes: texts in one or more languages, words, numbers. Never what is wrong
//! with them.

use leptos::prelude::*;
use serde_json::{Number, Value};

use super::field::described;
use super::store::use_store;
use crate::change::below;
use crate::forms::{Field, Kind};

/// A text, once for each language that it has.
#[component]
pub(super) fn TextField(
    /// Where it stands.
    pointer: String,
    field: Field,
) -> impl IntoView {
    let store = use_store();
    let at = pointer.clone();
    let languages = Memo::new(move |_| {
        store.with(|document| match document.get(&at) {
            Some(Value::Object(passages)) => passages.keys().cloned().collect::<Vec<_>>(),
            _ => Vec::new(),
        })
    });
    move || {
        let languages = languages.get();
        if languages.is_empty() {
            return vec![input(&pointer, field, field.label.to_owned(), None)];
        }
        let each = languages.into_iter().map(|tag| {
            let label = format!("{} ({tag})", field.label);
            input(&below(&pointer, &tag), field, label, Some(tag))
        });
        each.collect()
    }
}

/// One input with its label.
fn input(pointer: &str, field: Field, label: String, language: Option<String>) -> AnyView {
    let store = use_store();
    let id = format!("at{pointer}");
    let at = pointer.to_owned();
    let value = Memo::new(move |_| store.with(|document| shown(document.get(&at))));
    let at = pointer.to_owned();
    let write = move |text: String| store.write(&at, written(&text, field.kind));
    let pause = move |_| store.act(|document| document.pause());
    let language = language.or_else(|| match field.kind {
        Kind::Line | Kind::Prose => Some(store.now(|document| document.language().to_owned())),
        _ => None,
    });
    let described = described(pointer, field.hint);
    let input = match field.kind {
        Kind::Prose => view! {
            <textarea
                id=id.clone()
                rows="2"
                lang=language
                aria-describedby=described.ids
                aria-invalid=described.is_invalid
                prop:value=move || value.get()
                on:input=move |event| write(event_target_value(&event))
                on:change=pause
            ></textarea>
        }
        .into_any(),
        _ => view! {
            <input
                id=id.clone()
                type="text"
                inputmode=matches!(field.kind, Kind::Number).then_some("decimal")
                lang=language
                aria-describedby=described.ids
                aria-invalid=described.is_invalid
                prop:value=move || value.get()
                on:input=move |event| write(event_target_value(&event))
                on:change=pause
            />
        }
        .into_any(),
    };
    view! {
        <div class="field">
            <label for=id>{label}</label>
            {input}
            {described.view}
        </div>
    }
    .into_any()
}

/// A value as an editor reads it.
fn shown(value: Option<&Value>) -> String {
    match value {
        None | Some(Value::Null) => String::new(),
        Some(Value::String(text)) => text.clone(),
        Some(other) => other.to_string(),
    }
}

/// What an editor has written, as a value; nothing where the field is empty. What is no number stays as
/// it is, so that it is told.
fn written(text: &str, kind: Kind) -> Option<Value> {
    if text.is_empty() {
        return None;
    }
    if !matches!(kind, Kind::Number) {
        return Some(text.into());
    }
    let text = text.trim();
    let number = text.parse::<i64>().map(Number::from).ok();
    let number = number.or_else(|| text.parse::<f64>().ok().and_then(Number::from_f64));
    Some(number.map_or_else(|| text.into(), Value::Number))
}
