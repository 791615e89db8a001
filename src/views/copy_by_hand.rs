//! A text to copy by hand, where the browser does not let a page copy. Never copies.

use leptos::html;
use leptos::prelude::*;
use web_sys::KeyboardEvent;

use crate::components::effect::effect;
use crate::localize::Message;
use crate::widget::use_widget;

/// What the browser does not let a page copy.
#[derive(Clone)]
pub(super) struct Refused {
    pub(super) text: String,
    pub(super) opener: NodeRef<html::Button>,
    pub(super) is_refused: RwSignal<bool>,
}

/// The text in a field, selected, to copy by hand; there until the reader leaves it.
#[component]
pub(super) fn CopyByHand(
    /// What is copied, and where the focus goes after.
    refused: Refused,
) -> impl IntoView {
    let Refused { text, opener, is_refused } = refused;
    let field = NodeRef::<html::Textarea>::new();
    effect(move |_| {
        if let Some(field) = field.get() {
            // Fails only for an element that has left the page.
            let _ = field.focus();
            field.select();
        }
    });
    let on_key = move |event: KeyboardEvent| {
        if event.key() == "Escape" {
            event.stop_propagation();
            if let Some(opener) = opener.get_untracked() {
                let _ = opener.focus();
            }
        }
    };
    let on_blur = move |_| {
        // A reader who turns to another window to paste is still there.
        let is_focused =
            field.get_untracked().is_some_and(|field| field.matches(":focus") == Ok(true));
        if !is_focused {
            is_refused.try_set(false);
        }
    };
    let label = use_widget().localizer().t(Message::CopyByHand);
    view! {
        <label class="by-hand">
            <span>{label}</span>
            <textarea
                readonly
                dir="auto"
                rows="3"
                on:keydown=on_key
                on:blur=on_blur
                node_ref=field
            >
                {text}
            </textarea>
        </label>
    }
}
