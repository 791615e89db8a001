//! How an editor begins: a table or a dataset is pasted, dropped or picked, an example taken, or nothing
//! at all. Never what comes of it.

use std::sync::Arc;

use js_sys::Uint8Array;
use leptos::prelude::*;
use serde_json::Value;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{DragEvent, File, HtmlInputElement, Response};

use super::brought::{Brought, bring_in, told};
use super::store::use_store;
use crate::pasted;

/// Datasets to look at and to change.
const EXAMPLES: [(&str, &str); 5] = [
    ("data/city-budget-example.json", "A city's budget (invented)"),
    ("data/council-election-example.json", "A council election (invented)"),
    ("data/phone-tariffs-example.json", "Phone tariffs (invented)"),
    ("data/school-statute-example.json", "A school's statute (invented)"),
    ("data/ukraine-peace-plans.json", "The peace plans for Ukraine"),
];

#[component]
pub(super) fn Start() -> impl IntoView {
    let store = use_store();
    let brought = RwSignal::new(None::<Brought>);
    let pasted = RwSignal::new(String::new());
    let keeps_rest = RwSignal::new(false);
    let take = move |bytes: Vec<u8>, name: String| {
        let base =
            keeps_rest.get_untracked().then(|| store.now(|document| document.value().clone()));
        let into = base.filter(Value::is_object).map(Arc::new);
        bring_in(store, brought, Brought::new(bytes, name, into));
    };
    let take_text = move || {
        let text = pasted.get_untracked();
        if !text.trim().is_empty() {
            take(text.into_bytes(), "Comparison".to_owned());
        }
    };
    let take_file = move |file: File| {
        spawn_local(async move {
            match JsFuture::from(file.array_buffer()).await {
                Ok(buffer) => {
                    take(Uint8Array::new(&buffer).to_vec(), pasted::stem(&file.name()).to_owned())
                }
                Err(_) => store.told.set("The file could not be read.".to_owned()),
            }
        });
    };
    let is_over = RwSignal::new(false);
    let picked = move |event: web_sys::Event| {
        let input: HtmlInputElement = event_target(&event);
        if let Some(file) = input.files().and_then(|files| files.get(0)) {
            take_file(file);
        }
        // So that the same file can be picked again.
        input.set_value("");
    };
    let dropped = move |event: DragEvent| {
        event.prevent_default();
        is_over.set(false);
        if let Some(file) = event.data_transfer().and_then(|it| it.files()).and_then(|it| it.get(0))
        {
            take_file(file);
        }
    };
    let examples = EXAMPLES.map(|(address, name)| {
        let open = move |event: web_sys::MouseEvent| {
            event.prevent_default();
            spawn_local(async move {
                match fetched(address).await {
                    Ok(bytes) => take(bytes, name.to_owned()),
                    Err(_) => store.told.set("The example could not be fetched.".to_owned()),
                }
            });
        };
        view! { <li><a href=address on:click=open>{name}</a></li> }
    });
    let keeps = move || {
        store.is_begun().then(|| {
            view! {
                <label class="check">
                    <input
                        type="checkbox"
                        prop:checked=move || keeps_rest.get()
                        on:change=move |event| keeps_rest.set(event_target_checked(&event))
                    />
                    "A table changes what it says of plans and issues, and leaves the rest of this comparison as it is"
                </label>
            }
        })
    };
    let prepare = move |_| store.modules().prepare_tables();
    view! {
        <details class="start" open=move || !store.is_begun()>
            <summary>{"Bring in a table or a dataset"}</summary>
            <div
                class="drop"
                class:over=move || is_over.get()
                on:dragover=move |event| {
                    event.prevent_default();
                    is_over.set(true);
                }
                on:dragleave=move |_| is_over.set(false)
                on:drop=dropped
            >
                <label for="pasted">{"Paste a table from a spreadsheet, or a dataset"}</label>
                <p class="hint" id="pasted-hint">
                    {"The first row has the names of the plans, the first column the issues; what a plan says stands where both meet. Other layouts are known too."}
                </p>
                <textarea
                    id="pasted"
                    rows="7"
                    spellcheck="false"
                    aria-describedby="pasted-hint"
                    prop:value=move || pasted.get()
                    on:focus=prepare
                    on:input=move |event| pasted.set(event_target_value(&event))
                ></textarea>
                {keeps}
                <p class="choices">
                    <button type="button" class="main" on:click=move |_| take_text()>"Make a comparison of it"</button>
                    <label class="file">
                        "Or take a file (CSV, TSV, XLSX, ODS, JSON), or drop it here"
                        <input type="file" accept=".csv,.tsv,.txt,.xlsx,.ods,.json" on:focus=prepare on:change=picked/>
                    </label>
                </p>
            </div>
            <p class="hint">{"Or start from an example, or from nothing:"}</p>
            <ul class="examples">
                {examples.collect_view()}
                <li>
                    <button
                        type="button"
                        class="link"
                        on:click=move |_| {
                            brought.set(None);
                            store.bring_in(pasted::empty().value().clone());
                        }
                    >
                        "An empty comparison"
                    </button>
                </li>
            </ul>
        </details>
        {move || brought.get().map(|it| told(store, brought, it))}
    }
}

async fn fetched(address: &str) -> Result<Vec<u8>, JsValue> {
    let answer = JsFuture::from(gloo_utils::window().fetch_with_str(address)).await?;
    let answer: Response = answer.dyn_into()?;
    if !answer.ok() {
        return Err(JsValue::UNDEFINED);
    }
    let buffer = JsFuture::from(answer.array_buffer()?).await?;
    Ok(Uint8Array::new(&buffer).to_vec())
}
