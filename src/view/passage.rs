//! An editor's words, with their language where it is not the interface's. Never markup.

use super::dom::{Content, El, el, live};
use crate::compare::matches_in;
use crate::messages::Message;
use crate::model::Text;
use crate::state::State;

/// The words of `text` in the reader's language.
pub(super) fn passage(state: State, text: &Text) -> Content {
    in_its_language(state, text, state.words(text).into())
}

/// The words of `text`, with what is searched for marked.
pub(super) fn searched_passage(state: State, text: &Text) -> Content {
    let words = state.words(text);
    let folding = state.setting().folding;
    let content = live(move || {
        let terms = state.terms.get();
        marked(&words, &matches_in(&words, &terms, folding))
    });
    in_its_language(state, text, content)
}

fn marked(words: &str, ranges: &[(usize, usize)]) -> Content {
    let mut pieces = Vec::new();
    let mut end = 0;
    for (from, to) in ranges {
        pieces.push((&words[end..*from]).into());
        pieces.push(el("mark").attr("part", "match").with(&words[*from..*to]).into());
        end = *to;
    }
    pieces.push((&words[end..]).into());
    Content::Many(pieces)
}

/// `content`, the words of `text`, with their language where it is not the interface's.
pub(super) fn in_its_language(state: State, text: &Text, content: Content) -> Content {
    let setting = state.setting();
    let found = text.passage(&setting.language).language;
    let language = found.unwrap_or(&setting.dataset.language);
    let is_of_interface = base_of(language).eq_ignore_ascii_case(base_of(&setting.interface));
    match is_of_interface {
        true => content,
        false => el("span").attr("lang", language).attr("dir", "auto").with(content).into(),
    }
}

/// The language of a tag, without script and region.
pub(super) fn base_of(tag: &str) -> &str {
    tag.split('-').next().unwrap_or(tag)
}

/// A heading whose level the page decides, never outside 2 to 6.
pub(super) fn heading(level: u8, part: &str) -> El {
    let tag = match level {
        2 => "h2",
        3 => "h3",
        4 => "h4",
        5 => "h5",
        _ => "h6",
    };
    el(tag).attr("part", part)
}

/// A section under a heading one level below the widget's title.
pub(super) fn section(state: State, title: impl Into<Content>) -> El {
    el("section").with(heading(state.setting().heading_level + 1, "heading").with(title))
}

/// A button with the words of `message`.
pub(super) fn button(state: State, message: Message) -> El {
    el("button").attr("type", "button").with(state.say(message))
}
