//! The records of one list: which one is edited, its form, and how they come, go and move. Only the one
//! that is edited has a form.

use leptos::prelude::*;

use super::field::Form;
use super::new_record::NewRecord;
use super::store::use_store;
use crate::document::record;
use crate::forms::Field;
use crate::places;
use crate::records;

#[component]
pub(super) fn RecordEditor(
    /// The list.
    list: &'static str,
    /// What several are called: "Plans".
    heading: &'static str,
    /// What one is called: "plan".
    one: &'static str,
    fields: &'static [Field],
) -> impl IntoView {
    let store = use_store();
    let count = Memo::new(move |_| store.with(|document| document.list(list).len()));
    let at = Memo::new(move |_| store.record(list).min(count.get().saturating_sub(1)));
    let titles = move || {
        // Not with each letter.
        store.settled.track();
        let titles = store.with(|document| {
            let records = document.list(list).iter().enumerate();
            records.map(|(at, record)| places::title(document, record, at)).collect::<Vec<_>>()
        });
        let option = |(number, title): (usize, String)| {
            let is_chosen = move || at.get() == number;
            view! { <option value=number.to_string() prop:selected=is_chosen>{title}</option> }
        };
        titles.into_iter().enumerate().map(option).collect_view()
    };
    let move_by = move |by: isize| {
        let from = at.get_untracked();
        let Some(to) = from.checked_add_signed(by) else { return };
        if to < count.get_untracked() {
            store.act(|document| document.edit(records::moved(document, list, from, to)));
            store.choose_record(list, to);
            store.told.set(format!("Now number {} of {}", to + 1, count.get_untracked()));
        }
    };
    let remove = move |_| {
        let from = at.get_untracked();
        store.act(|document| document.edit(records::removed(document, list, from)));
        store.told.set("Removed. Undo brings it back.".to_owned());
    };
    let chosen = move || {
        let at = at.get();
        (0 < count.get()).then(|| {
            view! { <Form pointer=record(list, at) fields/> }
        })
    };
    let id = format!("choose{list}");
    let choose = move || {
        (0 < count.get()).then(|| {
            view! {
                <div class="choose">
                    <label for=id.clone()>{format!("{} to edit", capitalised(one))}</label>
                    <select
                        id=id.clone()
                        on:change=move |event| {
                            store.choose_record(list, event_target_value(&event).parse().unwrap_or(0));
                        }
                    >
                        {titles}
                    </select>
                    <button type="button" class="quiet" on:click=move |_| move_by(-1)>"Move up"</button>
                    <button type="button" class="quiet" on:click=move |_| move_by(1)>"Move down"</button>
                    <button type="button" class="quiet" on:click=remove>{format!("Remove this {one}")}</button>
                </div>
            }
        })
    };
    let then = Callback::new(move |(_, at)| {
        store.choose_record(list, at);
        let first = fields.first().map_or("", |field| field.key);
        store.wanted.set(Some(format!("{}/{first}", record(list, at))));
    });
    view! {
        <section class="records" id=format!("at{list}") tabindex="-1">
            <h3>{heading}</h3>
            {choose}
            {chosen}
            <NewRecord list label=format!("New {one}") then/>
        </section>
    }
}

fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    letters
        .next()
        .map_or(String::new(), |first| first.to_uppercase().to_string() + letters.as_str())
}
