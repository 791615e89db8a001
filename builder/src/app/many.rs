//! Fields that name several records: those that are chosen, and those that may be. Never a reference
//! that is lost because its record is not there.

use leptos::prelude::*;
use serde_json::Value;

use super::field::described;
use super::new_record::NewRecord;
use super::store::use_store;
use crate::change::split;
use crate::forms::Field;
use crate::places;

/// Records of a list, by their ids.
#[component]
pub(super) fn Many(
    /// Where the ids stand.
    pointer: String,
    field: Field,
    list: &'static str,
) -> impl IntoView {
    let store = use_store();
    let at = pointer.clone();
    let chosen = Memo::new(move |_| store.with(|document| ids(document.get(&at))));
    let options = Memo::new(move |_| store.with(|document| places::options(document, list)));
    let place = StoredValue::new(pointer.clone());
    let write = move |ids: Vec<String>| {
        let value = (!ids.is_empty()).then(|| ids.into());
        place.with_value(|pointer| store.write(pointer, value));
        store.act(|document| document.pause());
    };
    let add = move |id: String| {
        let mut ids = chosen.get_untracked();
        if !id.is_empty() && !ids.contains(&id) {
            ids.push(id);
            write(ids);
        }
    };
    let each = move || {
        let options = options.get();
        let ids = chosen.get();
        let each = ids.into_iter().map(|id| {
            let found = options.iter().find(|(known, _)| *known == id);
            let name = found.map_or_else(|| id.clone(), |(_, name)| name.clone());
            let label = format!("Take away: {name}");
            let remove = move |_| {
                write(chosen.get_untracked().into_iter().filter(|it| *it != id).collect());
            };
            view! {
                <li>
                    <span>{name}</span>
                    <button type="button" class="quiet" aria-label=label on:click=remove>"Take away"</button>
                </li>
            }
        });
        each.collect_view()
    };
    let rest = move || {
        let chosen = chosen.get();
        let rest = options.get().into_iter().filter(|(id, _)| !chosen.contains(id));
        let rest = rest.map(|(id, name)| view! { <option value=id>{name}</option> });
        let first = view! { <option value="">{"Add…"}</option> };
        (first, rest.collect_view())
    };
    let id = format!("at{pointer}");
    let described = described(&pointer, field.hint);
    let new = matches!(list, "/sources" | "/parties").then(|| {
        let label = if list == "/sources" { "New source" } else { "New party" };
        view! { <NewRecord list label then=Callback::new(move |(id, _)| add(id))/> }
    });
    view! {
        <div class="field">
            <label for=id.clone()>{field.label}</label>
            <ul class="chosen">{each}</ul>
            <select
                id=id
                aria-describedby=described.ids
                aria-invalid=described.is_invalid
                on:change=move |event| {
                    add(event_target_value(&event));
                    // The first option again, so that the next is a change too.
                    event_target::<web_sys::HtmlSelectElement>(&event).set_selected_index(0);
                }
            >
                {rest}
            </select>
            {new}
            {described.view}
        </div>
    }
}

/// The answers of the issue that a provision gives.
#[component]
pub(super) fn Answers(
    /// Where the answer stands.
    pointer: String,
    field: Field,
) -> impl IntoView {
    let store = use_store();
    let provision = split(&pointer).map_or(String::new(), |(provision, _)| provision.to_owned());
    let options = Memo::new(move |_| {
        store.with(|document| {
            let id = document.text(&format!("{provision}/issue"));
            let issue = document.list("/issues").iter().position(|issue| issue["id"] == id);
            let list = format!("/issues/{}/answers", issue.unwrap_or(usize::MAX));
            places::options(document, &list)
        })
    });
    let at = pointer.clone();
    let chosen = Memo::new(move |_| store.with(|document| ids(document.get(&at))));
    let described = described(&pointer, field.hint);
    let id = format!("at{pointer}");
    let place = StoredValue::new(pointer);
    let choose = move |id: &str, is_chosen: bool| {
        // In the order of the issue; what is none of its answers stays.
        let before = chosen.get_untracked();
        let options = options.get_untracked();
        let is_known = |it: &String| options.iter().any(|(known, _)| known == it);
        let mut ids: Vec<String> = before.iter().filter(|it| !is_known(it)).cloned().collect();
        for (known, _) in &options {
            if (known == id && is_chosen) || (known != id && before.contains(known)) {
                ids.push(known.clone());
            }
        }
        let value = match ids.as_slice() {
            [] => None,
            [one] => Some(Value::from(one.as_str())),
            _ => Some(ids.into()),
        };
        place.with_value(|pointer| store.write(pointer, value));
        store.act(|document| document.pause());
    };
    let boxes = move || {
        let options = options.get();
        if options.is_empty() {
            let none = "The issue has no answers yet: they are made under Issues.";
            return view! { <p class="hint">{none}</p> }.into_any();
        }
        let each = options.into_iter().map(|(id, name)| {
            let known = id.clone();
            let is_chosen = Memo::new(move |_| chosen.read().contains(&known));
            view! {
                <label class="check">
                    <input
                        type="checkbox"
                        prop:checked=move || is_chosen.get()
                        on:change=move |event| choose(&id, event_target_checked(&event))
                    />
                    {name}
                </label>
            }
        });
        each.collect_view().into_any()
    };
    view! {
        <fieldset class="field" id=id tabindex="-1" aria-describedby=described.ids>
            <legend>{field.label}</legend>
            {boxes}
            {described.view}
        </fieldset>
    }
}

/// Ids, as one or as a list.
fn ids(value: Option<&Value>) -> Vec<String> {
    match value {
        Some(Value::String(id)) => vec![id.clone()],
        Some(Value::Array(ids)) => {
            ids.iter().filter_map(Value::as_str).map(str::to_owned).collect()
        }
        _ => Vec::new(),
    }
}
