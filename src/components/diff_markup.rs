//! Two wordings as one text with `ins` and `del`. Never decides whether they differ.

use leptos::prelude::*;

use super::localized_text::in_its_language;
use crate::compare::{DiffKind, DiffSpan};
use crate::model::Text;
use crate::widget::Widget;

/// The words of `new` with what became of the old ones, from the spans of
/// [`text_diff`](crate::compare::text_diff()).
pub(crate) fn diff_markup(widget: Widget, new: &Text, spans: Vec<DiffSpan>) -> AnyView {
    let spans: Vec<AnyView> = spans.into_iter().map(span).collect();
    in_its_language(widget, new, spans.into_any())
}

fn span(DiffSpan { kind, text }: DiffSpan) -> AnyView {
    let words = text.trim().to_owned();
    let span = match kind {
        DiffKind::Kept => words.into_any(),
        DiffKind::Removed => view! { <del part="removed">{words}</del> }.into_any(),
        DiffKind::Added => view! { <ins part="added">{words}</ins> }.into_any(),
    };
    // Outside the span, or the spaces would be struck or underlined with it.
    let space = |is_there: bool| if is_there { " " } else { "" };
    let before = space(text.starts_with(char::is_whitespace));
    let after = space(text.ends_with(char::is_whitespace) || kind == DiffKind::Removed);
    (before, span, after).into_any()
}
