//! A button that stays pressed while something holds. Never what it does.

use leptos::prelude::*;

/// A button whose words never change, and which says by `aria-pressed` whether something holds.
#[component]
pub(crate) fn ToggleButton(
    /// Its words.
    label: &'static str,
    /// The name by which a page's styles find it.
    #[prop(optional)]
    part: Option<&'static str>,
    /// Gives whether it is pressed.
    is_on: Box<dyn Fn() -> bool + Send + Sync>,
    /// Hears of a press.
    toggle: Box<dyn Fn() + Send + Sync>,
) -> impl IntoView {
    view! {
        <button
            type="button"
            class="toggle"
            part=part
            aria-pressed=move || is_on().to_string()
            on:click=move |_| toggle()
        >
            {label}
        </button>
    }
}
