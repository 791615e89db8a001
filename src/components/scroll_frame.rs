//! A box in which a table scrolls sideways, with words for what lies beyond its end and shades at both. Never
//! scrolls by itself.

use std::sync::Arc;

use leptos::html;
use leptos::prelude::*;

use super::scroll_box::ScrollBox;
use crate::browser::overflow::{Overflow, show_more};
use crate::localize::Message;
use crate::widget::use_widget;

/// A table in a box in which it scrolls, named by the caption with the id `caption`.
#[component]
pub(crate) fn ScrollFrame(
    /// The class of the box that its styles know.
    class: &'static str,
    /// Words for the columns beyond the end.
    more: Message,
    /// How plans stand beside each other in it, where styles go by that.
    #[prop(optional)]
    layout: Option<&'static str>,
    /// Whether it has so many rows that the browser lays out those in sight only.
    #[prop(optional)]
    is_long: bool,
    /// Whether there is nothing in it to show.
    #[prop(optional)]
    is_empty: Option<Memo<bool>>,
    children: Children,
) -> impl IntoView {
    let overflow = RwSignal::new(Overflow::default());
    let scroll_box = NodeRef::<html::Div>::new();
    view! {
        <div
            class="table-frame"
            hidden=move || is_empty.is_some_and(|is_empty| is_empty.get())
            data-layout=layout
            data-many=is_long.then_some("")
            data-before=move || overflow.read().has_before.then_some("")
            data-more=move || overflow.read().has_after.then_some("")
        >
            <Steps more overflow scroll_box/>
            <ScrollBox class overflow node_ref=scroll_box>{children()}</ScrollBox>
        </div>
    }
}

/// A button that brings the columns beyond the end into sight, and one that leads back. Both stay while
/// anything is out of sight, so that neither takes the focus with it.
#[component]
fn Steps(
    more: Message,
    overflow: RwSignal<Overflow>,
    scroll_box: NodeRef<html::Div>,
) -> impl IntoView {
    let widget = use_widget();
    let is_due = Memo::new(move |_| overflow.read().has_before || overflow.read().has_after);
    let words = Arc::new(move || widget.localizer().count(more, overflow.read().n_after));
    let step = move |is_forward: bool| {
        if let Some(scroll_box) = scroll_box.get_untracked() {
            show_more(&scroll_box, is_forward);
        }
    };
    let back = widget.localizer().t(Message::Back);
    let steps = move || {
        let (words, label) = (Arc::clone(&words), Arc::clone(&words));
        is_due.get().then(|| {
            view! {
                <button
                    type="button"
                    class="more back"
                    aria-label=back
                    aria-disabled=move || (!overflow.read().has_before).then_some("true")
                    on:click=move |_| step(false)
                ></button>
                <button
                    type="button"
                    class="more"
                    aria-label=move || label()
                    aria-disabled=move || (!overflow.read().has_after).then_some("true")
                    on:click=move |_| step(true)
                >
                    // Of the last one some may still be out of sight.
                    {move || (0 < overflow.read().n_after).then(|| words())}
                </button>
            }
            .into_any()
        })
    };
    view! { <div class="more-line">{steps}</div> }
}
