//! Numbered sources and links to them. Never a link that is not http or https.

use super::dom::{Content, El, el, many, maybe};
use super::intl::Intl;
use crate::format::Numerals as _;
use crate::messages::Message;
use crate::model::{Source, SourceIx};
use crate::state::State;

/// The numbers of `sources` as links; `what` says for screen readers what they support.
pub(super) fn source_markers(state: State, sources: &[SourceIx], what: &str) -> Content {
    let setting = state.setting();
    let marker = |index: &SourceIx| {
        let source = setting.dataset.source(*index);
        let number = Intl(&setting.interface).number((index.0 + 1) as f64);
        let parts = source.publisher.iter().chain(&source.title);
        let description = parts.map(|part| state.words(part)).collect::<Vec<_>>().join(", ");
        let values = [("n", number.as_str()), ("what", what), ("source", &description)];
        let name = setting.messages.fill(Message::SourceOf, &values);
        link(source).attr("title", &description).attr("aria-label", &name).with(number)
    };
    match sources.is_empty() {
        true => Content::Nothing,
        false => el("span").attr("class", "markers").with(many(sources.iter().map(marker))).into(),
    }
}

/// A link to the source, or bare words when it has no address.
fn link(source: &Source) -> El {
    match &source.url {
        Some(url) => el("a")
            .attr("href", url)
            .attr("target", "_blank")
            .attr("rel", "noopener noreferrer")
            .attr("part", "source-link"),
        None => el("span").attr("role", "note"),
    }
}

/// Several sources as a list under their numbers: publisher, linked title, date.
pub(super) fn source_list(state: State, sources: impl IntoIterator<Item = SourceIx>) -> El {
    let setting = state.setting();
    let entry = |index: SourceIx| {
        let source = setting.dataset.source(index);
        let date = source.published.map(|date| Intl(&setting.interface).date(date));
        let publisher = source.publisher.as_ref().map(|text| state.words(text));
        let title = source.title.as_ref().map(|text| state.words(text));
        let (before, linked) = match (publisher, title) {
            (Some(publisher), Some(title)) => (publisher + ": ", title),
            (publisher, title) => (String::new(), publisher.or(title).unwrap_or_default()),
        };
        let link = link(source).maybe_attr("hreflang", source.language.as_deref());
        el("li")
            .attr("value", &(index.0 + 1).to_string())
            .with(before)
            .with(link.with(linked))
            .with(maybe(date.map(|date| ", ".to_owned() + &date)))
    };
    el("ol").attr("class", "sources").with(many(sources.into_iter().map(entry)))
}
