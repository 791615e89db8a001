//! A native field to choose one of several. Never what is chosen from.

use std::sync::Arc;

use leptos::prelude::*;
use wasm_bindgen::JsCast as _;
use web_sys::{Event, HtmlSelectElement};

/// A labelled `select` of names, by their place among them.
#[component]
pub(crate) fn SelectField(
    /// What is chosen, for the eye and for screen readers.
    label: &'static str,
    /// What can be chosen instead of any, if nothing can.
    #[prop(optional)]
    none: Option<&'static str>,
    /// What can be chosen.
    names: Vec<String>,
    /// Gives the place of what is chosen.
    chosen: Arc<dyn Fn() -> Option<usize> + Send + Sync>,
    /// Hears of another choice.
    choose: Box<dyn Fn(Option<usize>) + Send + Sync>,
) -> impl IntoView {
    let first = i32::from(none.is_some());
    let options = none.map(str::to_owned).into_iter().chain(names).zip(-first..);
    let option = |(words, at): (String, i32)| {
        let chosen = Arc::clone(&chosen);
        let is_chosen = move || chosen() == usize::try_from(at).ok();
        view! { <option dir="auto" prop:selected=is_chosen>{words}</option> }.into_any()
    };
    let options: Vec<AnyView> = options.map(option).collect();
    let on_change = move |event: Event| {
        let select = event.current_target().map(|it| it.unchecked_into::<HtmlSelectElement>());
        let at = select.map_or(-1, |select| select.selected_index());
        choose(usize::try_from(at - first).ok());
    };
    view! {
        <label class="field">
            <span>{label}</span>
            <select on:change=on_change>{options}</select>
        </label>
    }
}
