//! Numbered sources and links to them. Never a link that is not http or https.

use leptos::prelude::*;

use super::intl::Intl;
use crate::format::Numerals as _;
use crate::messages::Message;
use crate::model::{Source, SourceIx};
use crate::state::State;

/// The numbers of `sources` as links; `what` says for screen readers what they support.
pub fn source_markers(state: State, sources: &[SourceIx], what: &str) -> AnyView {
    let setting = state.setting();
    let marker = |index: &SourceIx| {
        let source = setting.dataset.source(*index);
        let number = Intl(&setting.language).number((index.0 + 1) as f64);
        let description = full_title(state, source);
        let name = setting.messages.fill(
            Message::SourceOf,
            &[("n", &number), ("what", what), ("source", &description)],
        );
        match &source.url {
            Some(url) => view! {
                <a
                    href=url.clone()
                    part="source-link"
                    target="_blank"
                    rel="noopener noreferrer"
                    aria-label=name
                    title=description
                >
                    {number}
                </a>
            }
            .into_any(),
            None => view! { <span title=description>{number}</span> }.into_any(),
        }
    };
    let markers: Vec<AnyView> = sources.iter().map(marker).collect();
    match markers.is_empty() {
        true => ().into_any(),
        false => view! { <span class="markers">{markers}</span> }.into_any(),
    }
}

/// One source as a list entry under its number: publisher, linked title, date.
pub fn source_entry(state: State, index: SourceIx) -> AnyView {
    let setting = state.setting();
    let source = setting.dataset.source(index);
    let date = source.published.map(|date| Intl(&setting.language).date(date));
    let publisher = source.publisher.as_ref().map(|text| state.words(text));
    let title = source.title.as_ref().map(|text| state.words(text));
    let (before, linked) = match (publisher, title) {
        (Some(publisher), Some(title)) => (format!("{publisher}: "), title),
        (publisher, title) => (String::new(), publisher.or(title).unwrap_or_default()),
    };
    let link = match &source.url {
        Some(url) => view! {
            <a
                href=url.clone()
                part="source-link"
                target="_blank"
                rel="noopener noreferrer"
                hreflang=source.language.clone()
            >
                {linked}
            </a>
        }
        .into_any(),
        None => linked.into_any(),
    };
    let after = date.map(|date| format!(", {date}"));
    view! { <li value=(index.0 + 1).to_string()>{before} {link} {after}</li> }.into_any()
}

/// Several sources as a numbered list.
pub fn source_list(state: State, sources: impl Iterator<Item = SourceIx>) -> AnyView {
    let entries = sources.map(|index| source_entry(state, index)).collect_view();
    view! { <ol class="sources">{entries}</ol> }.into_any()
}

fn full_title(state: State, source: &Source) -> String {
    let parts = [&source.publisher, &source.title].into_iter().flatten();
    parts.map(|part| state.words(part)).collect::<Vec<_>>().join(", ")
}
