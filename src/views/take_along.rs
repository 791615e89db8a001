//! What a press on a share button does: copying a text, and saving the table or the dataset. Never
//! decides what is copied.

use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsValue;
use web_sys::KeyboardEvent;

use super::details::Copying;
use super::share::csv;
use crate::browser::{clipboard, download};
use crate::compare::View;
use crate::components::effect::effect;
use crate::components::styles::adopt_styles;
use crate::localize::Message;
use crate::share::agreement_csv;
use crate::widget::{Widget, use_widget};

/// Copies a text, and says so; where the browser does not let it, the text in a field.
#[component]
pub(super) fn Copied(copying: Copying) -> impl IntoView {
    let Copying { text, copied, opener } = copying;
    let localizer = use_widget().localizer();
    let is_copied = RwSignal::new(None::<bool>);
    let to_copy = text.clone();
    spawn_local(async move {
        let is_done = clipboard::write(&to_copy).await.is_ok();
        is_copied.try_set(Some(is_done));
    });
    let on_leave = move || {
        is_copied.try_set(None);
    };
    move || {
        is_copied.get().map(|is_copied| match is_copied {
            true => view! { <span class="told">{localizer.t(copied)}</span> }.into_any(),
            false => {
                let text = text.clone();
                view! { <CopyByHand text opener on_leave=Box::new(on_leave)/> }.into_any()
            }
        })
    }
}

/// The text in a field, selected, to copy by hand; there until the reader leaves it.
#[component]
fn CopyByHand(
    /// What is copied.
    text: String,
    /// Where the focus goes after.
    opener: NodeRef<html::Button>,
    /// Hears that the reader has left.
    on_leave: Box<dyn Fn()>,
) -> impl IntoView {
    let field = NodeRef::<html::Textarea>::new();
    adopt_styles(field, include_str!("../../style/by-hand.css"));
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
            on_leave();
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

/// Saves the table of what is shown: in *Agreement* the counts, else what plans say.
pub(super) fn save_csv(widget: Widget) {
    let table = match widget.view.get_untracked() {
        View::Agreement => {
            let (dataset, selection) = (widget.dataset(), widget.selection.get_untracked());
            let mut issues = dataset.issues_by_category();
            issues.retain(|issue| selection.has_category_of(dataset.issue(*issue)));
            agreement_csv(&widget.localizer(), &selection.plans, &issues)
        }
        _ => csv(widget),
    };
    // Spreadsheets know by the mark at its beginning that the file is UTF-8.
    save(widget, ".csv", "text/csv;charset=utf-8", "\u{feff}".to_owned() + &table);
}

/// Saves the dataset as it was received.
pub(super) fn save_dataset(widget: Widget) {
    save(widget, ".json", "application/json", widget.dataset_text());
}

fn save(widget: Widget, ending: &str, kind: &str, text: String) {
    let name = widget.dataset().id.clone() + ending;
    // Fails where the browser makes no files; there is nothing else to offer then.
    let _ = download::save(&name, kind, &JsValue::from(text));
}
