//! Two wordings as one text with `ins` and `del`. Never decides whether they differ.

use leptos::prelude::*;

use super::localized_text::in_its_language;
use crate::compare::{Run, RunKind};
use crate::model::Text;
use crate::widget::Widget;

/// The words of `new` with what became of the old ones, from the spans of
/// [`wording`](crate::compare::wording()).
pub(crate) fn text_diff(widget: Widget, new: &Text, runs: Vec<Run>) -> AnyView {
    let spans: Vec<AnyView> = runs.into_iter().map(span).collect();
    in_its_language(widget, new, spans.into_any())
}

fn span(Run { kind, text }: Run) -> AnyView {
    let words = text.trim().to_owned();
    let span = match kind {
        RunKind::Kept => words.into_any(),
        RunKind::Removed => view! { <del part="removed">{words}</del> }.into_any(),
        RunKind::Added => view! { <ins part="added">{words}</ins> }.into_any(),
    };
    // Outside the span, or the spaces would be struck or underlined with it.
    let space = |is_there: bool| if is_there { " " } else { "" };
    let before = space(text.starts_with(char::is_whitespace));
    let after = space(text.ends_with(char::is_whitespace) || kind == RunKind::Removed);
    (before, span, after).into_any()
}
