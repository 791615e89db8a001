//! A category's name. Never its issues.

use leptos::prelude::*;

use crate::components::localized_text::localized_text;
use crate::localize::Message;
use crate::model::CategoryIx;
use crate::widget::Widget;

/// The name of a category; of none, that these are the other issues.
pub(crate) fn category_name(widget: Widget, category: Option<CategoryIx>) -> AnyView {
    match category {
        Some(category) => localized_text(widget, &widget.dataset().category(category).name),
        None => widget.localizer().t(Message::OtherIssues).into_any(),
    }
}
