//! What was brought in, and what came of it: what was guessed, left out or wrong is told, and what only the
//! editor knows is asked for. Never a guess that is not told.

use std::sync::Arc;

use leptos::prelude::*;
use serde_json::{Value, json};
use wasm_bindgen_futures::spawn_local;

use super::store::Store;
use crate::pasted::{self, Pasted};

/// Something that was brought in, and what came of it.
#[derive(Clone, Default)]
pub(super) struct Brought {
    bytes: Arc<Vec<u8>>,
    name: String,
    /// What empty cells mean: nothing until the editor says so.
    blank: &'static str,
    /// The dataset into which a table goes.
    into: Option<Arc<Value>>,
    remarks: Vec<(String, String)>,
    has_blank: bool,
    /// The sheet that the editor wants; empty for the first with a table.
    sheet: String,
    /// The sheets of the workbook, the one that was read first.
    sheets: Vec<String>,
}

impl Brought {
    /// Something of which nothing is known yet; a table of it goes into a dataset, where there is one.
    pub(super) fn new(bytes: Vec<u8>, name: String, into: Option<Arc<Value>>) -> Self {
        Self { bytes: Arc::new(bytes), name, into, ..Self::default() }
    }
}

/// Makes a dataset of what was brought in, or tells why there is none.
pub(super) fn bring_in(store: Store, brought: RwSignal<Option<Brought>>, mut it: Brought) {
    let failed = |why: String| vec![("error".to_owned(), why)];
    match pasted::read(&it.bytes) {
        Pasted::Dataset(value) => {
            store.bring_in(value);
            store.told.set("The dataset is here.".to_owned());
            brought.set(None);
        }
        Pasted::NotJson(why) => {
            it.remarks = failed(format!("This looks like a dataset, but is no JSON: {why}"));
            brought.set(Some(it));
        }
        Pasted::Table => spawn_local(async move {
            let mut options = json!({"blank": it.blank, "sheet": it.sheet});
            if let Some(into) = &it.into {
                options["into"] = (**into).clone();
            }
            match store.modules().read_table(&it.bytes, &it.name, &options).await {
                Ok(read) => {
                    it.remarks = remarks(&read["remarks"]);
                    it.has_blank = read["blank"] == true;
                    let sheets = texts(&read["sheets"]);
                    // Where there is no table in the one that was chosen, another can be.
                    if !sheets.is_empty() {
                        it.sheets = sheets;
                    }
                    if read["dataset"].is_object() {
                        store.bring_in(read["dataset"].clone());
                        store.told.set(
                            "The table is here. What was guessed is told above it.".to_owned(),
                        );
                    }
                }
                Err(why) => it.remarks = failed(why.to_owned()),
            }
            brought.set(Some(it));
        }),
    }
}

fn texts(list: &Value) -> Vec<String> {
    let texts = list.as_array().into_iter().flatten().filter_map(Value::as_str);
    texts.map(str::to_owned).collect()
}

fn remarks(remarks: &Value) -> Vec<(String, String)> {
    let text = |value: &Value| value.as_str().unwrap_or("").to_owned();
    remarks.as_array().into_iter().flatten().map(|pair| (text(&pair[0]), text(&pair[1]))).collect()
}

/// What was read and guessed, left out or wrong; and what only the editor knows.
pub(super) fn told(store: Store, brought: RwSignal<Option<Brought>>, it: Brought) -> AnyView {
    let listed = |weight: &str, heading: &'static str| {
        let each: Vec<_> = it
            .remarks
            .iter()
            .filter(|(of, _)| of == weight)
            .map(|(_, sentence)| view! { <li>{sentence.clone()}</li> })
            .collect();
        (!each.is_empty()).then(|| view! { <h3>{heading}</h3> <ul>{each}</ul> })
    };
    let again = it.clone();
    let blank = it.has_blank.then(|| {
        let one = |blank: &'static str, words: &'static str| {
            let again = again.clone();
            let is_chosen = again.blank == blank;
            let choose = move |_| bring_in(store, brought, Brought { blank, ..again.clone() });
            view! {
                <label class="check">
                    <input type="radio" name="blank" prop:checked=is_chosen on:change=choose/>
                    {words}
                </label>
            }
        };
        view! {
            <fieldset class="field asked">
                <legend>{"What does an empty cell mean?"}</legend>
                {one("unreported", "Nobody has reported what the plan says (taken until you choose)")}
                {one("silent", "The plan does not address the issue")}
            </fieldset>
        }
    });
    let sheets = sheets(store, brought, &it);
    let (errors, left_out, guesses) = (
        listed("error", "This cannot be read as it is"),
        listed("left-out", "Left out"),
        listed("guess", "How it was understood"),
    );
    view! {
        <section class="read" aria-labelledby="read-heading">
            <h2 id="read-heading">{format!("What was read of “{}”", it.name)}</h2>
            {blank}
            {sheets}
            {errors}
            {left_out}
            {guesses}
            <button type="button" class="quiet" on:click=move |_| brought.set(None)>"All right"</button>
        </section>
    }
    .into_any()
}

/// The choice among the sheets of a workbook.
fn sheets(store: Store, brought: RwSignal<Option<Brought>>, it: &Brought) -> Option<AnyView> {
    if it.sheets.len() < 2 {
        return None;
    }
    let mut names = it.sheets.clone();
    names.sort();
    let read = if it.sheet.is_empty() { it.sheets[0].clone() } else { it.sheet.clone() };
    let options = names.into_iter().map(|name| {
        let is_chosen = name == read;
        view! { <option prop:selected=is_chosen>{name}</option> }
    });
    let again = it.clone();
    let choose = move |event: web_sys::Event| {
        let sheet = event_target_value(&event);
        bring_in(store, brought, Brought { sheet, ..again.clone() });
    };
    let options = options.collect_view();
    let view = view! {
        <div class="field">
            <label for="sheet">{"Sheet of the workbook"}</label>
            <select id="sheet" on:change=choose>{options}</select>
        </div>
    };
    Some(view.into_any())
}
