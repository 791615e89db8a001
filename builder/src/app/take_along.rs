//! What an editor takes along: the dataset, the spreadsheet, and what to paste for each way of embedding.
//! Never anything that is sent.

use std::sync::Arc;

use leptos::prelude::*;
use plan_compare::browser::{clipboard, download};
use wasm_bindgen_futures::spawn_local;

use super::figure;
use super::store::{Store, use_store};
use crate::snippets::{Snippet, is_web_address};

#[component]
pub(super) fn TakeAlong() -> impl IntoView {
    let store = use_store();
    let id = move || {
        store.settled.track();
        store.now(|document| document.text("/id").to_owned())
    };
    let src = RwSignal::new(String::new());
    let folder = RwSignal::new(own_folder());
    let address = move || match src.get() {
        given if given.is_empty() => format!("{}.json", id()),
        given => given,
    };
    let with_snippet = move |write: &dyn Fn(&Snippet<'_>) -> String| {
        store.settled.track();
        let choices = store.choices.get();
        store.now(|document| {
            let title = document.get("/title").map_or("", |title| document.words(title));
            let language = document.language();
            let (src, folder) = (address(), folder.get());
            if !is_web_address(&src) || !is_web_address(&folder) {
                return "Give addresses that begin with https://, or lead on from the page."
                    .to_owned();
            }
            write(&Snippet { src: &src, folder: &folder, title, language, choices: &choices })
        })
    };
    let static_html = RwSignal::new(None::<String>);
    let dataset = move || {
        store.settled.track();
        store.now(|document| format!("{:#}\n", document.value()))
    };
    let download_dataset = move |_| {
        let text = store.now(|document| format!("{:#}\n", document.value()));
        save(store, &format!("{}.json", id_now(store)), "application/json", &text);
    };
    view! {
        <section aria-labelledby="take-heading">
            <h3 id="take-heading">{"Take it along"}</h3>
            <p class="choices">
                <button type="button" on:click=download_dataset>"Download the dataset"</button>
                <button type="button" on:click=move |_| download_table(store)>"Download the spreadsheet"</button>
            </p>
            <details class="more">
                <summary>{"The dataset as text"}</summary>
                <Taken label="Dataset" text=Signal::derive(dataset)/>
            </details>
            <h3>{"Embed it"}</h3>
            <p class="hint">
                {"Put the dataset on your site, say where it is, and paste one of these into your page."}
            </p>
            {address_field("src", "Address of the dataset", src, Signal::derive(address))}
            {address_field("folder", "Folder with plan-compare.js", folder, Signal::stored("The page's own".to_owned()))}
            <p class="hint">
                {"The folder is all of what this page came with. Copy it to your own site; from another site it runs only if that site allows it (Access-Control-Allow-Origin). In a frame an address of the dataset that does not begin with https:// counts from that folder."}
            </p>
            <Taken
                label="Element, for pages that keep scripts"
                text=Signal::derive(move || with_snippet(&|it| it.element(&it.link())))
            />
            <Taken
                label="Frame, for sites that take frames only"
                text=Signal::derive(move || with_snippet(&|it| it.frame()))
            />
            <p class="hint">
                {"Static HTML shows the whole comparison where no script runs; with the element around it, the widget takes its place. Make it anew when the dataset changes."}
            </p>
            <button
                type="button"
                on:click=move |_| {
                    spawn_local(async move {
                        match figure::html(store).await {
                            Ok(html) => static_html.set(Some(html)),
                            Err(why) => store.told.set(why.to_owned()),
                        }
                    });
                }
            >
                "Make static HTML"
            </button>
            {move || {
                static_html.get().map(|html| {
                    let text = Signal::derive(move || with_snippet(&|it| it.element(&html)));
                    view! { <Taken label="Static HTML, with the element around it" text/> }
                })
            }}
        </section>
    }
}

/// A text to copy.
#[component]
fn Taken(label: &'static str, text: Signal<String>) -> impl IntoView {
    let store = use_store();
    let id = format!("taken-{}", label.to_lowercase().replace([' ', ','], "-"));
    let copy = move |_| {
        let text = text.get_untracked();
        spawn_local(async move {
            let told = match clipboard::write(&text).await {
                Ok(()) => "Copied.",
                Err(_) => "The browser did not copy it: choose the text and copy it yourself.",
            };
            store.told.set(told.to_owned());
        });
    };
    view! {
        <div class="field taken">
            <label for=id.clone()>{label}</label>
            <textarea id=id readonly=true rows="5" spellcheck="false" prop:value=move || text.get()></textarea>
            <button type="button" aria-label=format!("Copy: {label}") on:click=copy>"Copy"</button>
        </div>
    }
}

fn address_field(
    name: &'static str,
    label: &'static str,
    value: RwSignal<String>,
    default: Signal<String>,
) -> AnyView {
    let id = format!("address-{name}");
    view! {
        <div class="field">
            <label for=id.clone()>{label}</label>
            <input
                id=id
                type="text"
                inputmode="url"
                placeholder=move || default.get()
                prop:value=move || value.get()
                on:input=move |event| value.set(event_target_value(&event))
            />
        </div>
    }
    .into_any()
}

fn id_now(store: Store) -> String {
    store.now(|document| document.text("/id").to_owned())
}

/// The folder from which this page comes: it has all that the snippets name.
fn own_folder() -> String {
    let address = gloo_utils::window().location().href().unwrap_or_default();
    let address = address.split(['?', '#']).next().unwrap_or("");
    address.rsplit_once('/').map_or(String::new(), |(folder, _)| folder.to_owned() + "/")
}

fn download_table(store: Store) {
    let settled = Arc::clone(&store.settled.get_untracked());
    if settled.dataset.is_none() {
        return store.told.set("The dataset has errors: mend them first.".to_owned());
    }
    spawn_local(async move {
        match store.modules().write_table(&settled.text).await {
            Ok(written) => {
                let csv = written["csv"].as_str().unwrap_or("");
                save(store, &format!("{}.csv", id_now(store)), "text/csv", csv);
                let left_out: Vec<&str> = written["leftOut"]
                    .as_array()
                    .into_iter()
                    .flatten()
                    .filter_map(|it| it.as_str())
                    .collect();
                if !left_out.is_empty() {
                    let told = format!(
                        "The table has no place for: {}. Keep the dataset too.",
                        left_out.join(", ")
                    );
                    store.told.set(told);
                }
            }
            Err(why) => store.told.set(why.to_owned()),
        }
    });
}

/// Gives the editor a text as a file.
fn save(store: Store, name: &str, media_type: &str, text: &str) {
    let saved = download::save(name, media_type, &text.into());
    let told = match saved {
        Ok(()) => format!("Saved as {name}"),
        Err(_) => "The browser did not save the file.".to_owned(),
    };
    store.told.set(told);
}
