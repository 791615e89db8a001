//! Why a row has no number, in words. Never a number in its stead.

use leptos::prelude::*;

use crate::components::localized_text::localized_text;
use crate::localize::Message;
use crate::model::{Row, RowValue};
use crate::widget::Widget;

/// Why there is no number, in words.
pub(super) fn missing(widget: Widget, row: &Row) -> AnyView {
    let localizer = widget.localizer();
    let words = match &row.value {
        RowValue::Known(_) => return ().into_any(),
        RowValue::Missing(None) => localizer.t(Message::NoFigureGiven).into_any(),
        RowValue::Missing(Some(reason)) => {
            // Around the reason, which may be in another language.
            let words = localizer.t(Message::NoFigure);
            let (before, after) = words.split_once("{reason}").unwrap_or((words, ""));
            (before, localized_text(widget, reason), after).into_any()
        }
    };
    view! { <span class="coverage">{words}</span> }.into_any()
}
