//! Numbered sources, links to them and to plans. Never a link that is not http or https.

use super::localized_text::searched_text;
use crate::model::{Source, SourceIx};
use crate::widget::Widget;
use leptos::prelude::*;

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
