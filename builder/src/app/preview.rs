//! The real widget, with the dataset as it stands and what is chosen. Never a copy of it.

use std::sync::Arc;

use gloo_timers::callback::Timeout;
use js_sys::Reflect;
use leptos::html;
use leptos::prelude::*;
use web_sys::Element;

use super::store::use_store;
use crate::choices::{CHOSEN, Choices};

/// How long the widget waits for the forms. Unit: milliseconds.
const LATER: u32 = 50;

#[component]
pub(super) fn Preview() -> impl IntoView {
    let store = use_store();
    let place = NodeRef::<html::Div>::new();
    let widget = StoredValue::new_local(None::<Element>);
    let next = StoredValue::new_local(None::<Timeout>);
    let n_made = RwSignal::new(0);
    Effect::new(move |_| {
        let Some(place) = place.get() else { return };
        let Ok(element) = gloo_utils::document().create_element("plan-compare") else { return };
        // Fails for no name and no value.
        let _ = element.set_attribute("loading", "eager");
        let _ = element.set_attribute("heading-level", "3");
        widget.set_value(Some(element.clone()));
        let _ = place.append_child(&element);
        n_made.set(1);
    });
    Effect::new(move |_| {
        let language = store.settled.with(|settled| {
            settled.dataset.as_ref().map(|dataset| dataset.language.clone()).unwrap_or_default()
        });
        let choices = store.choices.get();
        if 0 < n_made.get() {
            widget
                .with_value(|widget| widget.iter().for_each(|it| choose(it, &choices, &language)));
        }
    });
    Effect::new(move |_| {
        let settled = Arc::clone(&store.settled.get());
        if n_made.get() == 0 || settled.dataset.is_none() {
            return;
        }
        // After what the forms have to show has been shown.
        next.set_value(Some(Timeout::new(LATER, move || {
            widget.with_value(|widget| {
                if let Some(element) = widget {
                    let _ = Reflect::set(element, &"data".into(), &settled.text.as_str().into());
                }
            });
        })));
    });
    let note = move || {
        let has_errors =
            store.settled.with(|settled| settled.dataset.is_none() && !settled.text.is_empty());
        has_errors.then(|| {
            let note = "There are errors: what readers see here is the last version without.";
            view! { <p class="note">{note}</p> }
        })
    };
    view! {
        <section class="preview" aria-labelledby="preview-heading">
            <h2 id="preview-heading">{"What readers see"}</h2>
            {note}
            <div node_ref=place></div>
        </section>
    }
}

/// Sets what is chosen as attributes, and takes away what is not.
fn choose(element: &Element, choices: &Choices, language: &str) {
    for name in CHOSEN {
        let value = match (name, choices.get(name)) {
            ("lang", "") => language,
            (_, value) => value,
        };
        if value.is_empty() {
            let _ = element.remove_attribute(name);
        } else if element.get_attribute(name).as_deref() != Some(value) {
            let _ = element.set_attribute(name, value);
        }
    }
}
