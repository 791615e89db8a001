//! The page: what was brought in, the forms beside the live widget, what is taken along.
#![expect(unreachable_pub, reason = "`#[component]` makes its props as public as it can")]

mod brought;
mod cell_form;
mod contents;
mod fault_list;
mod field;
mod figure;
mod kept;
mod keys;
mod many;
mod modules;
mod new_record;
mod preview;
mod publish;
mod record_editor;
mod record_list;
mod shown;
mod start;
mod store;
mod table;
mod table_keys;
mod take_along;
mod text_field;
mod toolbar;

use gloo_timers::callback::Timeout;
use js_sys::Function;
use leptos::mount::mount_to;
use leptos::prelude::*;
use wasm_bindgen::prelude::*;

use contents::Contents;
use fault_list::FaultList;
use modules::Modules;
use preview::Preview;
use start::Start;
use store::Store;
use toolbar::Toolbar;

/// How long it is shown what has just happened. Unit: milliseconds.
const TOLD: u32 = 7_000;

/// Starts the page. `tables` promises the functions that read and write tables, `locale` the texts of
/// the interface in a language.
#[wasm_bindgen]
pub fn start(tables: Function, locale: Function) -> Result<(), JsValue> {
    let main = gloo_utils::document()
        .get_element_by_id("builder")
        .ok_or_else(|| JsValue::from_str("the page has no place for the builder"))?;
    main.set_text_content(None);
    let modules = Modules { tables, locale };
    mount_to(main.unchecked_into(), move || view! { <App modules/> }).forget();
    Ok(())
}

#[component]
fn App(
    /// What is fetched later.
    modules: Modules,
) -> impl IntoView {
    let store = Store::new(modules);
    provide_context(store);
    kept::restore(store);
    kept::keep(store);
    keys::listen(store);
    // What was told stands for a few seconds.
    Effect::new(move |pause: Option<Option<Timeout>>| {
        drop(pause);
        let clear = || Timeout::new(TOLD, move || store.told.set(String::new()));
        (!store.told.read().is_empty()).then(clear)
    });
    let work = move || {
        store.is_begun().then(|| {
            view! {
                <div class="work">
                    <div class="editor">
                        <FaultList/>
                        <Contents/>
                    </div>
                    <Preview/>
                </div>
            }
        })
    };
    view! {
        <header class="masthead">
            <h1>{"Make a comparison"}</h1>
            <p class="lead">
                {"From a spreadsheet to a comparison that any page can embed. Nothing you enter leaves this browser."}
            </p>
            <Toolbar/>
        </header>
        <Start/>
        {work}
        <p class="announcer" role="status">{move || store.told.get()}</p>
    }
}
