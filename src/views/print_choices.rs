//! What a reader may print, each with about how many sheets it takes. Never what stands on them.

use leptos::prelude::*;

use crate::browser::print;
use crate::localize::Message;
use crate::widget::{Paper, Widget};

/// Letters of a table's cells that fill a sheet of A4, beside their heads and sources.
const LETTERS_PER_SHEET: usize = 2600;

/// Letters of running text that do.
const TEXT_PER_SHEET: usize = 3400;

/// Sources, with their addresses, that do.
const SOURCES_PER_SHEET: usize = 30;

/// A button for each.
pub(super) fn print_choices(widget: Widget) -> AnyView {
    let localizer = widget.localizer();
    [(Message::PrintAsShown, Paper::AsShown), (Message::PrintAllTexts, Paper::AllTexts)]
        .map(|(message, paper)| {
            let sheets = localizer.count(Message::Sheets, rounded(n_sheets(widget, paper)));
            let words = localizer.labelled(localizer.t(message), &sheets);
            let print = move |_| {
                widget.paper.set(paper);
                widget.is_own_print.set(true);
                print::print();
            };
            view! { " " <button type="button" part="share-button" on:click=print>{words}</button> }
                .into_any()
        })
        .into_any()
}

/// About how many sheets of A4 a print takes.
fn n_sheets(widget: Widget, paper: Paper) -> usize {
    let (dataset, localizer) = (widget.dataset(), widget.localizer());
    let plans = widget.selection.get_untracked().plans;
    let (mut in_cells, mut in_full) = (0, 0);
    for issue in widget.shown.get_untracked().issues {
        let is_open = paper == Paper::AllTexts || untrack(|| widget.is_open(issue));
        for plan in &plans {
            let provision = dataset.provision(issue, *plan);
            in_cells += localizer.statement(provision).chars().count();
            let texts =
                provision.detail.iter().chain(provision.conflicts.iter().map(|it| &it.claim));
            in_full += texts
                .filter(|_| is_open)
                .map(|text| localizer.words(text).chars().count())
                .sum::<usize>();
        }
        let positions = dataset.positions_on(issue).filter_map(|position| position.text.as_ref());
        in_full += positions
            .filter(|_| is_open)
            .map(|text| localizer.words(text).chars().count())
            .sum::<usize>();
    }
    1 + in_cells / LETTERS_PER_SHEET
        + in_full / TEXT_PER_SHEET
        + dataset.sources.len() / SOURCES_PER_SHEET
}

/// To the nearest five from ten on: it is no more than an estimate.
fn rounded(n_sheets: usize) -> usize {
    match n_sheets {
        0..10 => n_sheets,
        _ => (n_sheets + 2) / 5 * 5,
    }
}
