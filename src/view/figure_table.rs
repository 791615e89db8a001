//! The table of a figure behind its disclosure: every row in full. Never a row for a sum.

use super::dom::{Content, El, el, many, maybe};
use super::figures::missing;
use super::intl::Intl;
use super::passage::passage;
use super::source_list::source_markers;
use crate::format::{self, Numerals as _};
use crate::messages::Message;
use crate::model::{Figure, Quantity, Row, RowValue};
use crate::state::State;

/// A column after the first.
#[derive(Clone, Copy)]
enum Column {
    HowMuch,
    When,
    ByWhom,
    Sources,
    Note,
}

/// Every row of a figure in words.
pub(super) fn figure_table(state: State, figure: &Figure) -> El {
    use Column::{ByWhom, HowMuch, Note, Sources, When};
    let title = state.words(&figure.title);
    // A column that no row has anything for would say nothing.
    let columns: Vec<Column> = [HowMuch, When, ByWhom, Sources, Note]
        .into_iter()
        .filter(|column| figure.rows.iter().any(|row| has(*column, row)))
        .collect();
    let head = |message: Message| {
        let head = el("th").attr("scope", "col").attr("role", "columnheader");
        head.with(state.say(message))
    };
    let heads = el("tr")
        .attr("role", "row")
        .with(head(Message::What))
        .with(many(columns.iter().map(|column| head(title_of(*column)))));
    let row = |row: &Row| {
        let name = el("th").attr("scope", "row").attr("role", "rowheader");
        let cells = columns.iter().map(|column| cell(state, figure, row, *column));
        el("tr").attr("role", "row").with(name.with(passage(state, &row.label))).with(many(cells))
    };
    let rows = many(figure.rows.iter().map(row));
    // The roles are what they are anyhow, until a narrow style makes lines of the table.
    let table = el("table")
        .attr("part", "table")
        .attr("role", "table")
        .with(el("caption").with(passage(state, &figure.title)))
        .with(el("thead").attr("role", "rowgroup").with(heads))
        .with(el("tbody").attr("role", "rowgroup").with(rows));
    // Which table, for whoever goes from one disclosure to the next.
    let which = el("span").attr("class", "which").with(": ").with(title);
    el("details").with(el("summary").with(state.say(Message::AsTable)).with(which)).with(table)
}

fn title_of(column: Column) -> Message {
    match column {
        Column::HowMuch => Message::HowMuch,
        Column::When => Message::When,
        Column::ByWhom => Message::ByWhom,
        Column::Sources => Message::Sources,
        Column::Note => Message::Note,
    }
}

fn has(column: Column, row: &Row) -> bool {
    match column {
        Column::HowMuch => true,
        Column::When => row.as_of.is_some(),
        Column::ByWhom => row.by.is_some(),
        Column::Sources => !row.sources.is_empty(),
        Column::Note => row.note.is_some(),
    }
}

fn cell(state: State, figure: &Figure, row: &Row, column: Column) -> El {
    let setting = state.setting();
    let intl = Intl(&setting.interface);
    let content: Content = match column {
        Column::HowMuch => match row.value {
            RowValue::Known(amount) => {
                let quantity = Quantity { amount, unit: figure.unit.clone() };
                format::quantity(&quantity, &intl, &setting.messages).into()
            }
            RowValue::Missing(_) => missing(state, row),
        },
        Column::When => maybe(row.as_of.map(|date| intl.date(date))),
        Column::ByWhom => maybe(row.by.as_ref().map(|by| passage(state, by))),
        Column::Sources => source_markers(state, &row.sources, &state.words(&row.label)),
        Column::Note => maybe(row.note.as_ref().map(|note| passage(state, note))),
    };
    let cell = el("td").attr("role", "cell").attr("data-column", state.say(title_of(column)));
    match has(column, row) {
        true if matches!(column, Column::When) => cell.attr("class", "when").with(content),
        true => cell.with(content),
        // Not empty, so that nobody takes it for forgotten.
        false => cell.attr("class", "none").with("–"),
    }
}
