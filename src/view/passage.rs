//! An editor's words, with their language where it is not the reader's. Never markup.

use leptos::prelude::*;

use crate::compare::matches_in;
use crate::model::Text;
use crate::state::State;

/// The words of `text` in the reader's language.
pub fn passage(state: State, text: &Text) -> AnyView {
    let words = state.words(text);
    in_its_language(state, text, words.into_any())
}

/// The words of `text`, with what is searched for marked.
pub fn searched_passage(state: State, text: &Text) -> AnyView {
    let words = state.words(text);
    let folding = state.setting().folding;
    let marked = move || {
        let terms = state.terms.read();
        let ranges = matches_in(&words, &terms, folding);
        if ranges.is_empty() { words.clone().into_any() } else { marked(&words, &ranges) }
    };
    in_its_language(state, text, marked.into_any())
}

fn marked(words: &str, ranges: &[(usize, usize)]) -> AnyView {
    let mut pieces = Vec::new();
    let mut end = 0;
    for (from, to) in ranges {
        pieces.push(words[end..*from].to_owned().into_any());
        pieces.push(view! { <mark part="match">{words[*from..*to].to_owned()}</mark> }.into_any());
        end = *to;
    }
    pieces.push(words[end..].to_owned().into_any());
    pieces.into_any()
}

fn in_its_language(state: State, text: &Text, content: AnyView) -> AnyView {
    let setting = state.setting();
    let found = text.passage(&setting.language).language;
    let language = found.unwrap_or(&setting.dataset.language);
    let base = |tag: &str| tag.split('-').next().map(str::to_ascii_lowercase);
    match base(language) == base(&setting.language) {
        true => content,
        false => view! { <span lang=language.to_owned() dir="auto">{content}</span> }.into_any(),
    }
}
