//! The table of a figure: every row in full. Never a row for a sum.

use leptos::prelude::*;

use super::missing::missing;
use crate::components::localized_text::localized_text;
use crate::components::source_links::source_links;
use crate::localize::Message;
use crate::model::{Figure, Quantity, Row, RowValue};
use crate::widget::Widget;

/// A column after the first.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Column {
    HowMuch,
    When,
    ByWhom,
    Sources,
    Note,
}

impl Column {
    const ALL: [Self; 5] = [Self::HowMuch, Self::When, Self::ByWhom, Self::Sources, Self::Note];

    fn title(self) -> Message {
        match self {
            Self::HowMuch => Message::HowMuch,
            Self::When => Message::When,
            Self::ByWhom => Message::ByWhom,
            Self::Sources => Message::Sources,
            Self::Note => Message::Note,
        }
    }

    fn is_in(self, row: &Row) -> bool {
        match self {
            Self::HowMuch => true,
            Self::When => row.as_of.is_some(),
            Self::ByWhom => row.by.is_some(),
            Self::Sources => !row.sources.is_empty(),
            Self::Note => row.note.is_some(),
        }
    }
}

/// Every row of a figure in words.
pub(super) fn figure_table(widget: Widget, figure: &Figure) -> AnyView {
    let localizer = widget.localizer();
    // A column that no row has anything for would say nothing.
    let is_needed = |column: &Column| figure.rows.iter().any(|row| column.is_in(row));
    let columns: Vec<Column> = Column::ALL.into_iter().filter(is_needed).collect();
    let titles = [Message::What].into_iter().chain(columns.iter().map(|column| column.title()));
    let heads: Vec<AnyView> = titles
        .map(|title| {
            let words = localizer.t(title);
            view! { <th scope="col" role="columnheader">{words}</th> }.into_any()
        })
        .collect();
    let rows: Vec<AnyView> =
        figure.rows.iter().map(|row| table_row(widget, figure, row, &columns)).collect();
    // The roles are what they are anyhow, until a narrow style makes lines of the table.
    view! {
        <table part="table" role="table">
            <caption>{localized_text(widget, &figure.title)}</caption>
            <thead role="rowgroup"><tr role="row">{heads}</tr></thead>
            <tbody role="rowgroup">{rows}</tbody>
        </table>
    }
    .into_any()
}

fn table_row(widget: Widget, figure: &Figure, row: &Row, columns: &[Column]) -> AnyView {
    let cells: Vec<AnyView> =
        columns.iter().map(|column| cell(widget, figure, row, *column)).collect();
    let label = localized_text(widget, &row.label);
    view! { <tr role="row"><th scope="row" role="rowheader">{label}</th> {cells}</tr> }.into_any()
}

fn cell(widget: Widget, figure: &Figure, row: &Row, column: Column) -> AnyView {
    let title = widget.localizer().t(column.title());
    // Not empty, so that nobody takes it for forgotten.
    let (class, content) = match column.is_in(row) {
        true => ((column == Column::When).then_some("when"), content(widget, figure, row, column)),
        false => (Some("none"), "–".into_any()),
    };
    view! { <td role="cell" data-column=title class=class>{content}</td> }.into_any()
}

fn content(widget: Widget, figure: &Figure, row: &Row, column: Column) -> AnyView {
    let localizer = widget.localizer();
    match column {
        Column::HowMuch => match row.value {
            RowValue::Known(amount) => {
                let quantity = Quantity { amount, unit: figure.unit.clone() };
                localizer.quantity(&quantity).into_any()
            }
            RowValue::Missing(_) => missing(widget, row),
        },
        Column::When => row.as_of.map(|date| localizer.date(date)).into_any(),
        Column::ByWhom => row.by.as_ref().map(|by| localized_text(widget, by)).into_any(),
        Column::Sources => source_links(widget, &row.sources, &localizer.words(&row.label)),
        Column::Note => row.note.as_ref().map(|note| localized_text(widget, note)).into_any(),
    }
}
