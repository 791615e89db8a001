//! A button that copies a text. Never a text that no reader asked for.

use std::sync::Arc;

use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::copy_by_hand::Refused;
use super::details::use_details;
use crate::browser::clipboard;
use crate::components::effect::effect;
use crate::localize::Message;
use crate::widget::use_widget;

/// A button that copies what `text` gives, and says that it did. Where the browser does not let it
/// copy, it offers the text to copy by hand.
#[component]
pub(crate) fn CopyButton(
    /// The button's words.
    label: &'static str,
    /// What screen readers call it, where that is more.
    #[prop(optional, into)]
    name: Option<String>,
    /// What is said when it is copied.
    copied: Message,
    /// What is copied.
    text: Arc<dyn Fn() -> String + Send + Sync>,
) -> impl IntoView {
    let widget = use_widget();
    let localizer = widget.localizer();
    let is_copied = RwSignal::new(false);
    let is_refused = RwSignal::new(false);
    // Told until the next action.
    effect(move |is_first| {
        widget.selection.track();
        if !is_first {
            is_copied.set(false);
            is_refused.set(false);
        }
    });
    let button = NodeRef::<html::Button>::new();
    let to_copy = Arc::clone(&text);
    let copy = move |_| {
        let text = to_copy();
        spawn_local(async move {
            let is_done = clipboard::write(&text).await.is_ok();
            is_copied.try_set(is_done);
            is_refused.try_set(!is_done);
        });
    };
    let told = move || {
        is_copied.get().then(|| {
            let words = localizer.t(copied);
            view! { <span class="told">{words}</span> }.into_any()
        })
    };
    let details = use_details();
    let by_hand = move || {
        is_refused.get().then(|| {
            let refused = Refused { text: text(), opener: button, is_refused };
            details.view(move |details| (details.copy_by_hand)(refused.clone()))
        })
    };
    view! {
        <span class="copy">
            <button
                type="button"
                part="share-button"
                aria-label=name
                on:click=copy
                node_ref=button
            >
                {label}
            </button>
            <span aria-live="polite">{told} {by_hand}</span>
        </span>
    }
}
