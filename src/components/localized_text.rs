//! An editor's words, with their language where it is not the interface's. Never markup.

use leptos::prelude::*;

use crate::compare::matches_in;
use crate::model::Text;
use crate::widget::Widget;

/// The words of `text` in the reader's language.
pub(crate) fn localized_text(widget: Widget, text: &Text) -> AnyView {
    let words = widget.localizer().words(text).into_owned();
    in_its_language(widget, text, words.into_any())
}

/// The words of `text`, with what is searched for marked.
pub(crate) fn searched_text(widget: Widget, text: &Text) -> AnyView {
    let config = widget.config();
    if widget.is_static() {
        return localized_text(widget, text);
    }
    let words = config.localizer.words(text).into_owned();
    let folding = config.folding;
    let content = move || {
        let terms = widget.terms.read();
        match terms.is_empty() {
            true => words.clone().into_any(),
            false => marked(&words, &matches_in(&words, &terms, folding)),
        }
    };
    in_its_language(widget, text, content.into_any())
}

fn marked(words: &str, ranges: &[(usize, usize)]) -> AnyView {
    let mut pieces = Vec::new();
    let mut end = 0;
    for (from, to) in ranges {
        pieces.push(words[end..*from].to_owned().into_any());
        let found = words[*from..*to].to_owned();
        pieces.push(view! { <mark part="match">{found}</mark> }.into_any());
        end = *to;
    }
    pieces.push(words[end..].to_owned().into_any());
    pieces.into_any()
}

/// `content`, the words of `text`, with their language where it is not the interface's.
pub(crate) fn in_its_language(widget: Widget, text: &Text, content: AnyView) -> AnyView {
    let localizer = widget.localizer();
    match localizer.foreign_language(text) {
        None => content,
        Some(language) => {
            let language = language.to_owned();
            view! { <span lang=language dir="auto">{content}</span> }.into_any()
        }
    }
}
