//! An editor's words, with their language where it is not the interface's. Never markup.

use leptos::prelude::*;

use crate::model::Text;
use crate::widget::Widget;

/// The words of `text` in the reader's language.
pub(crate) fn localized_text(widget: Widget, text: &Text) -> AnyView {
    let words = widget.localizer().words(text).into_owned();
    let words = if widget.is_static() { with_line_breaks(&words) } else { words.into_any() };
    in_its_language(widget, text, words)
}

/// The words with an element for each line break, which needs no style sheet.
fn with_line_breaks(words: &str) -> AnyView {
    let line = |(n, line): (usize, &str)| {
        let is_next = (n != 0).then(|| view! { <br/> }.into_any());
        // An empty text would become a space.
        let line = (!line.is_empty()).then(|| line.to_owned());
        (is_next, line).into_any()
    };
    words.split('\n').enumerate().map(line).collect::<Vec<_>>().into_any()
}

/// The words of `text`, with what is searched for marked.
pub(crate) fn searched_text(widget: Widget, text: &Text) -> AnyView {
    if widget.is_static() {
        return localized_text(widget, text);
    }
    let words = widget.localizer().words(text).into_owned();
    in_its_language(widget, text, searched_words(widget, words))
}

/// Words in whatever language, with what is searched for marked.
pub(crate) fn searched_words(widget: Widget, words: String) -> AnyView {
    match (widget.is_static(), widget.print_page) {
        (true, _) => with_line_breaks(&words),
        (_, Some(_)) => marked_words(widget, &words, &widget.shown.read_untracked().terms),
        _ => (move || marked_words(widget, &words, &widget.shown.read().terms)).into_any(),
    }
}

/// The words of `text`, with `terms` marked.
pub(crate) fn marked_text(widget: Widget, text: &Text, terms: &[String]) -> AnyView {
    let words = marked_words(widget, &widget.localizer().words(text), terms);
    in_its_language(widget, text, words)
}

fn marked_words(widget: Widget, words: &str, terms: &[String]) -> AnyView {
    let ranges = widget.localizer().folding().matches(words, terms);
    match ranges.is_empty() {
        true => words.to_owned().into_any(),
        false => marked(words, &ranges),
    }
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
