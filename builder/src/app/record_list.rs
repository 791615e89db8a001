//! Records inside of a record, one below the other: answers, rows, reports. Never a record of its own.

use leptos::prelude::*;

use super::field::{Form, described};
use super::new_record::NewRecord;
use super::store::use_store;
use crate::document::record;
use crate::forms::Field;
use crate::records;

#[component]
pub(super) fn RecordList(
    /// Where the list stands.
    pointer: String,
    field: Field,
    /// Those of each record.
    fields: &'static [Field],
    /// What one is called.
    one: &'static str,
) -> impl IntoView {
    let store = use_store();
    let list = StoredValue::new(pointer.clone());
    let count = Memo::new(move |_| {
        store.with(|document| list.with_value(|list| document.list(list).len()))
    });
    let each = move || {
        let form = |at: usize| {
            let pointer = list.with_value(|list| record(list, at));
            let remove = move |_| {
                store.act(|document| {
                    let changes = list.with_value(|list| records::removed(document, list, at));
                    document.edit(changes);
                });
            };
            let name = format!("{one} {}", at + 1);
            let label = format!("Remove {name}");
            view! {
                <fieldset class="inner">
                    <legend>{name}</legend>
                    <Form pointer fields/>
                    <button type="button" class="quiet" aria-label=label on:click=remove>"Remove"</button>
                </fieldset>
            }
        };
        (0..count.get()).map(form).collect_view()
    };
    let id = format!("at{pointer}");
    let described = described(&pointer, field.hint);
    let label = format!("New {one}");
    let then = Callback::new(|_| {});
    view! {
        <section class="field" id=id tabindex="-1">
            <h4>{field.label}</h4>
            {described.view}
            {each}
            <NewRecord list=pointer label then/>
        </section>
    }
}
