//! A button for what readers take along. What a press does is one of the tools, which have arrived
//! by then or are fetched. Never a text that no reader asked for.

use std::sync::Arc;

use leptos::html;
use leptos::prelude::*;

use super::details::{Copying, Tools, use_details};
use crate::components::effect::effect;
use crate::localize::Message;
use crate::widget::use_widget;

/// What a press on a button does, and what is shown of that beside the button.
pub(super) type Deed = Box<dyn Fn(&Tools, NodeRef<html::Button>) -> AnyView + Send + Sync>;

/// A button, and what comes of a press until the reader's next action.
#[component]
pub(super) fn ShareButton(
    /// The button's words.
    label: &'static str,
    /// What screen readers call it, where that is more.
    #[prop(optional_no_strip)]
    name: Option<String>,
    /// What a press does.
    deed: Deed,
) -> impl IntoView {
    let widget = use_widget();
    let n_presses = RwSignal::new(0_u32);
    effect(move |is_first| {
        widget.selection.track();
        if !is_first {
            n_presses.set(0);
        }
    });
    let button = NodeRef::<html::Button>::new();
    let deed = Arc::new(deed);
    let details = use_details();
    let outcome = move || {
        let deed = Arc::clone(&deed);
        (n_presses.get() != 0).then(|| details.tool(move |tools| deed(tools, button)))
    };
    view! {
        <span class="taking">
            <button
                type="button"
                part="share-button"
                aria-label=name
                on:click=move |_| n_presses.update(|n_presses| *n_presses += 1)
                node_ref=button
            >
                {label}
            </button>
            <span aria-live="polite">{outcome}</span>
        </span>
    }
}

/// A button that copies a text, and says that it did. Where the browser does not let it copy, it
/// offers the text to copy by hand.
#[component]
pub(super) fn CopyButton(
    /// The button's words.
    label: &'static str,
    /// What screen readers call it, where that is more.
    #[prop(optional, into)]
    name: Option<String>,
    /// What is said when it is copied.
    copied: Message,
    /// What is copied.
    text: Box<dyn Fn() -> String + Send + Sync>,
) -> impl IntoView {
    let deed: Deed =
        Box::new(move |tools, opener| (tools.copy)(Copying { text: text(), copied, opener }));
    view! { <ShareButton label name deed/> }
}
