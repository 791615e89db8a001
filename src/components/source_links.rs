//! Numbered sources, links to them and to plans. Never a link that is not http or https.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, KeyboardEvent};

use super::localized_text::searched_text;
use crate::model::{Source, SourceIx};
use crate::widget::Widget;

/// The numbers of `sources` as links; `what` says for screen readers what they support.
///
/// In the static figure each leads to its entry in the one list of sources at the end, which says
/// what the number stands for.
pub(crate) fn source_links(widget: Widget, sources: &[SourceIx], what: &str) -> AnyView {
    if sources.is_empty() {
        return ().into_any();
    }
    let mut has_stop = false;
    let link = |source: &SourceIx| {
        if widget.is_static() {
            return reference(widget, *source);
        }
        let is_stop = !has_stop && widget.dataset().source(*source).url.is_some();
        has_stop |= is_stop;
        marker(widget, *source, what, is_stop)
    };
    let links: Vec<AnyView> = sources.iter().map(link).collect();
    view! { <span class="markers">{links}</span> }.into_any()
}

/// Moves the focus among the numbers of one place, of which the keyboard stops at the first only: by arrows,
/// `Home` and `End`.
pub(crate) fn step_among_markers(event: &KeyboardEvent) {
    let Some(marker) = event.target().and_then(|it| it.dyn_into::<Element>().ok()) else { return };
    let Ok(Some(group)) = marker.closest(".markers") else { return };
    let Ok(markers) = group.query_selector_all("a") else { return };
    let markers: Vec<HtmlElement> = (0..markers.length())
        .filter_map(|at| markers.get(at))
        .map(JsCast::unchecked_into)
        .collect();
    let is_rtl = marker.matches(":dir(rtl)") == Ok(true);
    let at = markers.iter().position(|other| **other == marker);
    let next = match (event.key().as_str(), is_rtl) {
        ("ArrowRight", false) | ("ArrowLeft", true) => at.map(|at| at + 1),
        ("ArrowLeft", false) | ("ArrowRight", true) => at.and_then(|at| at.checked_sub(1)),
        ("Home", _) => Some(0),
        ("End", _) => markers.len().checked_sub(1),
        _ => None,
    };
    if let Some(next) = next.and_then(|at| markers.get(at)) {
        event.prevent_default();
        // Fails only for an element that has left the page.
        let _ = next.focus();
    }
}

fn reference(widget: Widget, source: SourceIx) -> AnyView {
    let number = widget.localizer().source_number(source);
    let href = "#".to_owned() + &entry_id(widget, source);
    view! { " ["<a href=href>{number}</a>"]" }.into_any()
}

fn marker(widget: Widget, index: SourceIx, what: &str, is_stop: bool) -> AnyView {
    let localizer = widget.localizer();
    let source = localizer.dataset().source(index);
    let number = localizer.source_number(index);
    let (title, label) = (localizer.source_name(source), localizer.source_label(index, what));
    match source.url.clone() {
        Some(url) => view! {
            <a
                href=url
                target="_blank"
                rel="noopener noreferrer"
                part="source-link"
                title=title
                aria-label=label
                tabindex=(!is_stop).then_some("-1")
            >
                {number}
            </a>
        }
        .into_any(),
        None => view! { <span role="note" title=title aria-label=label>{number}</span> }.into_any(),
    }
}

/// Several sources as a list under their numbers: publisher, linked title, date.
pub(crate) fn source_list(widget: Widget, sources: impl IntoIterator<Item = SourceIx>) -> AnyView {
    let entries: Vec<AnyView> =
        sources.into_iter().map(|source| source_entry(widget, source)).collect();
    view! { <ol class="sources">{entries}</ol> }.into_any()
}

fn source_entry(widget: Widget, index: SourceIx) -> AnyView {
    let localizer = widget.localizer();
    let source = localizer.dataset().source(index);
    let before = match (&source.publisher, &source.title) {
        (Some(publisher), Some(_)) => (searched_text(widget, publisher), ": ").into_any(),
        _ => ().into_any(),
    };
    let date = source.published.map(|date| ", ".to_owned() + &localizer.date(date));
    let id = widget.is_static().then(|| entry_id(widget, index));
    view! {
        <li value=(index.0 + 1).to_string() id=id>
            {before}
            {linked_name(widget, source)}
            {date}
        </li>
    }
    .into_any()
}

/// The title, or else the publisher, as a link where there is an address.
fn linked_name(widget: Widget, source: &Source) -> AnyView {
    let name = source.title.as_ref().or(source.publisher.as_ref());
    let name = name.map(|name| searched_text(widget, name));
    linked(name.into_any(), source.url.clone(), source.language.clone())
}

/// `name` as a link where there is an address, with the language of what it leads to.
pub(crate) fn linked(name: AnyView, url: Option<String>, language: Option<String>) -> AnyView {
    match url {
        Some(url) => view! {
            <a
                href=url
                hreflang=language
                target="_blank"
                rel="noopener noreferrer"
                part="source-link"
            >
                {name}
            </a>
        }
        .into_any(),
        None => name,
    }
}

/// Where a number leads in the static figure: `upp-12` in `ukraine-peace-plans`. By the dataset's
/// initials, for a page may have several, and the figure of a large one a thousand numbers.
fn entry_id(widget: Widget, source: SourceIx) -> String {
    let dataset = widget.dataset();
    let initials: String = dataset.id.split('-').filter_map(|word| word.chars().next()).collect();
    initials + "-" + &(source.0 + 1).to_string()
}
