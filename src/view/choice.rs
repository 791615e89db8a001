//! Native fields by which a reader chooses. Never what is chosen from.

use wasm_bindgen::JsCast as _;
use web_sys::HtmlSelectElement;

use super::dom::{El, el, many};
use super::passage::button;
use crate::messages::Message;
use crate::state::State;

/// A labelled `select` of the `names`, by their place among them, after `none` where nothing can be
/// chosen too.
pub(super) fn choice_field(
    label: &str,
    none: Option<&str>,
    names: &[String],
    chosen: Box<dyn Fn() -> Option<usize>>,
    choose: Box<dyn Fn(Option<usize>)>,
) -> El {
    let first = i32::from(none.is_some());
    let options = none.into_iter().chain(names.iter().map(String::as_str));
    let select =
        el("select").with(many(options.map(|words| el("option").attr("dir", "auto").with(words))));
    let element = select.element().clone();
    let on_change = move |_| {
        let index = element.unchecked_ref::<HtmlSelectElement>().selected_index();
        choose(usize::try_from(index - first).ok());
    };
    let select = select
        .live_prop("selectedIndex", move || {
            chosen().map_or(first - 1, |at| i32::try_from(at).unwrap_or(0) + first)
        })
        .on("change", on_change);
    el("label").attr("class", "field").with(el("span").with(label)).with(select)
}

/// A button that stays pressed while something holds; its words never change.
pub(super) fn toggle_button(
    state: State,
    message: Message,
    is_on: impl Fn() -> bool + 'static,
    toggle: impl Fn() + 'static,
) -> El {
    button(state, message)
        .attr("class", "toggle")
        .live_attr("aria-pressed", move || Some(is_on().to_string()))
        .on("click", move |_| toggle())
}
