//! A line in which an editor names a new record. Never what becomes of it elsewhere.

use leptos::prelude::*;
use serde_json::{Map, Value, json};

use super::store::use_store;

/// A name and a button; `then` gets the id of the record, empty where it has none, and its number.
#[component]
pub(super) fn NewRecord(
    /// The list to which it is added.
    #[prop(into)]
    list: String,
    /// What it is called: "New plan".
    #[prop(into)]
    label: String,
    then: Callback<(String, usize)>,
) -> impl IntoView {
    let store = use_store();
    let name = RwSignal::new(String::new());
    let key = name_key(&list);
    let fields = first_fields(&list);
    let id = format!("new{list}{}", label.replace(' ', "-"));
    let add = move || {
        let given = name.get_untracked().trim().to_owned();
        if given.is_empty() {
            return;
        }
        name.set(String::new());
        let mut fields = fields.clone();
        fields.insert(key.to_owned(), given.clone().into());
        let told = given.clone();
        store.add_record(list.clone(), fields, given, move |id, at| {
            store.told.set(format!("Added: {told}"));
            then.run((id.unwrap_or_default(), at));
        });
    };
    let add = StoredValue::new(add);
    view! {
        <div class="new">
            <label for=id.clone()>{label}</label>
            <input
                id=id
                type="text"
                prop:value=move || name.get()
                on:input=move |event| name.set(event_target_value(&event))
                on:keydown=move |event| {
                    if event.key() == "Enter" {
                        event.prevent_default();
                        add.with_value(|add| add());
                    }
                }
            />
            <button type="button" on:click=move |_| add.with_value(|add| add())>"Add"</button>
        </div>
    }
}

/// The key in which a record's name stands.
fn name_key(list: &str) -> &'static str {
    match list.rsplit('/').next().unwrap_or("") {
        "sources" | "figures" | "events" => "title",
        "rows" => "label",
        "conflicts" => "claim",
        "corrections" => "text",
        "positions" => "text",
        _ => "name",
    }
}

/// What a record cannot be without.
fn first_fields(list: &str) -> Map<String, Value> {
    let fields = if list == "/figures" { json!({"rows": []}) } else { json!({}) };
    fields.as_object().cloned().unwrap_or_default()
}
