//! Below the view: copying a link to it, its table and its data as files, and print. Never an
//! address or a file of its own making.

use std::sync::Arc;

use leptos::prelude::*;
use wasm_bindgen::JsValue;

use super::copy_button::CopyButton;
use crate::browser::{download, print};
use crate::localize::Message;
use crate::share;
use crate::widget::{Widget, use_widget};

/// What readers take along of what is shown.
#[component]
pub(super) fn ShareRow() -> impl IntoView {
    let widget = use_widget();
    let localizer = widget.localizer();
    let json = widget.config().has_dataset_file.then(|| {
        let label = localizer.t(Message::DownloadJson);
        view! { <ShareButton label act=Box::new(move || widget.save_dataset())/> }.into_any()
    });
    let link = move || widget.address(&widget.selection.get_untracked());
    view! {
        <div class="share" part="share" role="group" aria-label=localizer.t(Message::Share)>
            <CopyButton
                label=localizer.t(Message::CopyLink)
                copied=Message::LinkCopied
                text=Arc::new(link)
            />
            <ShareButton
                label=localizer.t(Message::DownloadCsv)
                act=Box::new(move || save_csv(widget))
            />
            {json}
            <ShareButton label=localizer.t(Message::Print) act=Box::new(print::print)/>
        </div>
    }
}

#[component]
fn ShareButton(label: &'static str, act: Box<dyn Fn() + Send + Sync>) -> impl IntoView {
    view! {
        <button type="button" part="share-button" on:click=move |_| act()>
            {label}
        </button>
    }
}

/// The table of what is shown, as CSV.
pub(crate) fn csv(widget: Widget) -> String {
    let (plans, shown) = (widget.plans.get_untracked(), widget.shown.get_untracked());
    share::csv(&widget.localizer(), &plans, &shown.issues)
}

fn save_csv(widget: Widget) {
    // Spreadsheets know by the mark at its beginning that the file is UTF-8.
    let text = "\u{feff}".to_owned() + &csv(widget);
    let name = widget.dataset().id.clone() + ".csv";
    // Fails where the browser makes no files; there is nothing else to offer then.
    let _ = download::save(&name, "text/csv;charset=utf-8", &JsValue::from(text));
}
