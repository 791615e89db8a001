//! One field of a form, whatever may stand in it, with what is wrong there. Never which fields a form
//! has.

use leptos::prelude::*;
use serde_json::Value;

use super::many::{Answers, Many};
use super::record_list::RecordList;
use super::store::use_store;
use super::text_field::TextField;
use crate::faults::{Found, Weight};
use crate::forms::{Field, Kind};
use crate::places;

/// The fields of a record; what is seldom needed unfolds.
#[component]
pub(super) fn Form(
    /// Where the record stands.
    pointer: String,
    fields: &'static [Field],
) -> impl IntoView {
    let store = use_store();
    let view = |is_more: bool| -> Vec<AnyView> {
        let wanted = fields.iter().filter(|field| field.is_more == is_more);
        wanted
            .map(|field| view! { <FieldOf pointer=pointer.clone() field=*field/> }.into_any())
            .collect()
    };
    let more = view(true);
    let is_used = fields.iter().filter(|field| field.is_more).any(|field| {
        store.now(|document| document.get(&format!("{pointer}/{}", field.key)).is_some())
    });
    let more = (!more.is_empty()).then(|| {
        view! {
            <details class="more" open=is_used>
                <summary>{"More"}</summary>
                {more}
            </details>
        }
    });
    let at = pointer.clone();
    let own = Memo::new(move |_| {
        let settled = store.settled.get();
        settled.faults.of_record(&at).map(sentence).collect::<Vec<_>>()
    });
    view! {
        <div class="form" id=format!("at{pointer}") tabindex="-1">
            <ul class="faults">{move || listed(own.get())}</ul>
            {view(false)}
            {more}
        </div>
    }
}

/// One field.
#[component]
fn FieldOf(
    /// Where the record stands.
    pointer: String,
    field: Field,
) -> AnyView {
    let pointer = format!("{pointer}/{}", field.key);
    match field.kind {
        Kind::Line | Kind::Prose | Kind::Words | Kind::Number => {
            view! { <TextField pointer field/> }.into_any()
        }
        Kind::Flag => flag(pointer, field),
        Kind::Word(words) => {
            let options = words.iter().map(|(word, means)| ((*word).into(), (*means).into()));
            select(pointer, field, Signal::stored(options.collect()))
        }
        Kind::One(list) => {
            let store = use_store();
            let options =
                Memo::new(move |_| store.with(|document| places::options(document, list)));
            select(pointer, field, options.into())
        }
        Kind::Many(list) => view! { <Many pointer field list/> }.into_any(),
        Kind::Answer => view! { <Answers pointer field/> }.into_any(),
        Kind::Records(fields, one) => view! { <RecordList pointer field fields one/> }.into_any(),
    }
}

fn flag(pointer: String, field: Field) -> AnyView {
    let store = use_store();
    let id = format!("at{pointer}");
    let at = pointer.clone();
    let is_set = Memo::new(move |_| {
        store.with(|document| document.get(&at).and_then(Value::as_bool).unwrap_or(false))
    });
    let described = described(&pointer, field.hint);
    view! {
        <div class="field">
            <label class="check">
                <input
                    id=id
                    type="checkbox"
                    aria-describedby=described.ids
                    prop:checked=move || is_set.get()
                    on:change=move |event| {
                        store.write(&pointer, event_target_checked(&event).then_some(true.into()));
                    }
                />
                {field.label}
            </label>
            {described.view}
        </div>
    }
    .into_any()
}

/// One of several words or records. A value that is none of them stays, and is told of.
fn select(pointer: String, field: Field, options: Signal<Vec<(String, String)>>) -> AnyView {
    let store = use_store();
    let id = format!("at{pointer}");
    let at = pointer.clone();
    let value = Memo::new(move |_| store.with(|document| document.text(&at).to_owned()));
    let described = described(&pointer, field.hint);
    let options = move || {
        let chosen = value.get();
        let mut options = options.get();
        options.insert(0, (String::new(), "—".to_owned()));
        if !options.iter().any(|(known, _)| *known == chosen) {
            options.push((chosen.clone(), chosen.clone()));
        }
        let option = |(value, words): (String, String)| {
            let is_chosen = value == chosen;
            view! { <option value=value prop:selected=is_chosen>{words}</option> }
        };
        options.into_iter().map(option).collect_view()
    };
    view! {
        <div class="field">
            <label for=id.clone()>{field.label}</label>
            <select
                id=id
                aria-describedby=described.ids
                aria-invalid=described.is_invalid
                on:change=move |event| {
                    let chosen = event_target_value(&event);
                    store.write(&pointer, (!chosen.is_empty()).then(|| chosen.into()));
                }
            >
                {options}
            </select>
            {described.view}
        </div>
    }
    .into_any()
}

/// What stands below a field, and how its input names it.
pub(super) struct Described {
    pub(super) ids: String,
    pub(super) is_invalid: Signal<Option<&'static str>>,
    pub(super) view: AnyView,
}

/// The hint of a field and what is wrong with it, as it stands while the editor writes.
pub(super) fn described(pointer: &str, hint: &'static str) -> Described {
    let store = use_store();
    let (hint_id, faults_id) = (format!("hint{pointer}"), format!("faults{pointer}"));
    let at = pointer.to_owned();
    let faults = Memo::new(move |_| {
        let settled = store.settled.get();
        settled.faults.at(&at).map(|found| (found.weight, sentence(found))).collect::<Vec<_>>()
    });
    let is_wrong = |(weight, _): &(Weight, String)| Weight::Advice < *weight;
    let is_invalid = Signal::derive(move || faults.read().iter().any(is_wrong).then_some("true"));
    let told = move || listed(faults.get().into_iter().map(|(_, sentence)| sentence).collect());
    let ids = if hint.is_empty() { faults_id.clone() } else { format!("{hint_id} {faults_id}") };
    let hint = (!hint.is_empty()).then(|| view! { <p class="hint" id=hint_id>{hint}</p> });
    let view = view! {
        {hint}
        <ul class="faults" id=faults_id>{told}</ul>
    };
    Described { ids, is_invalid, view: view.into_any() }
}

fn sentence(found: &Found) -> String {
    format!("{}: {}", found.weight.word(), found.sentence)
}

fn listed(sentences: Vec<String>) -> Vec<AnyView> {
    sentences.into_iter().map(|it| view! { <li>{it}</li> }.into_any()).collect()
}
