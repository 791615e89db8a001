//! The view *Compare*: tools, count and table. Never what they do.

pub(super) mod category;
pub(super) mod construction;
mod count_focus;
pub(super) mod found;
pub(super) mod issue_detail;
mod issue_row;
pub(super) mod offers;
mod only_two;
pub(super) mod open_issue;
mod plan_header;
mod plan_picker;
pub(super) mod print_view;
pub(super) mod provision_cell;
pub(super) mod row_state;
mod table;
mod table_attributes;
pub(super) mod toolbar;

use std::sync::Arc;

use leptos::html;
use leptos::prelude::*;

use crate::components::status::Status;
use crate::localize::Message;
use crate::views::details::use_details;
use crate::widget::use_widget;
use toolbar::{ResetButton, Toolbar};

pub(super) use table::{CompareTable, StaticTable};

/// Plans side by side on the issues that the reader's choices leave.
#[component]
pub(super) fn CompareView() -> impl IntoView {
    let widget = use_widget();
    let config = widget.config();
    let toolbar = config.has_controls().then(|| view! { <Toolbar/> }.into_any());
    let reset = config.has_controls().then(|| view! { <ResetButton/> }.into_any());
    let localizer = widget.localizer();
    let words = move || localizer.issues_shown(&widget.shown.read());
    let silence = {
        let localizer = widget.localizer();
        move || {
            let words = localizer.not_addressed_by_all(&widget.shown.read());
            words.map(|words| view! { <p class="explanation">{words}</p> }.into_any())
        }
    };
    let root = NodeRef::<html::Div>::new();
    let details = use_details();
    let offers = move || details.arrived_tools().map(|tools| (tools.offers)(root));
    view! {
        <div class="comparison" node_ref=root>
            {toolbar}
            <Explanation/>
            <div class="count-line">
                <Status words=Arc::new(words)/>
                {reset}
                {silence}
            </div>
            {offers}
            <CompareTable/>
        </div>
    }
}

/// What "differ" means, while only differences are wanted.
#[component]
fn Explanation() -> impl IntoView {
    let widget = use_widget();
    let words = widget.localizer().t(Message::WhatDiffers);
    let is_due = move || widget.selection.read().only_differences;
    move || is_due().then(|| view! { <p class="explanation">{words}</p> }.into_any())
}
