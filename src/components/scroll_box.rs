//! A box in which a table scrolls. Never scrolls by itself.

use leptos::html;
use leptos::prelude::*;

use super::effect::effect;
use crate::browser::overflow::{Overflow, OverflowWatch};

/// A box in which a table scrolls, named by the caption with the id `caption`; a stop for the
/// keyboard while it does.
#[component]
pub(crate) fn ScrollBox(
    /// The class that its styles know.
    class: &'static str,
    /// What lies out of sight: this component writes it.
    overflow: RwSignal<Overflow>,
    /// The element, for what scrolls it.
    #[prop(optional)]
    node_ref: NodeRef<html::Div>,
    children: Children,
) -> impl IntoView {
    let watch = StoredValue::new_local(None::<OverflowWatch>);
    // Not a directive: those run before the table is there.
    effect(move |_| {
        if let Some(scroll_box) = node_ref.get() {
            let tell = move |now| {
                if overflow.try_get_untracked().is_some_and(|before| before != now) {
                    overflow.set(now);
                }
            };
            watch.set_value(Some(OverflowWatch::new(scroll_box.into(), tell)));
        }
    });
    view! {
        <div
            class=class
            part="table-box"
            role="group"
            aria-labelledby="caption"
            tabindex=move || overflow.read().is_scrollable.then_some("0")
            node_ref=node_ref
        >
            {children()}
        </div>
    }
}
