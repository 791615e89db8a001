//! What a reader may print, each with about how many sheets it takes. Never what stands on them.

use leptos::html;
use leptos::prelude::*;
use leptos::task::{spawn_local, tick};

use crate::browser::print;
use crate::compare::View;
use crate::components::effect::effect;
use crate::localize::Message;
use crate::model::{Provision, Text};
use crate::views::compare::print_view::PLANS_PER_PAGE;
use crate::widget::{Paper, Widget};

/// Lines that a sheet of A4 has.
const LINES_PER_SHEET: usize = 50;

/// Letters of a line in one of the columns beside each other.
const LETTERS_PER_CELL_LINE: usize = 20;

/// Letters of a line of running text.
const LETTERS_PER_LINE: usize = 95;

/// Lines of title, summary and method.
const LINES_AROUND: usize = 15;

/// Lines of the heads of a table.
const LINES_OF_HEADS: usize = 6;

/// Lines of a row beside those of its longest statement: sources, and room.
const LINES_OF_ROW: usize = 2;

/// What of a screen a sheet of A4 has, where type is smaller. Unit: square CSS pixels.
const AREA_PER_SHEET: f64 = 1_300_000.0;

/// A button for each.
pub(super) fn print_choices(widget: Widget) -> AnyView {
    // Views other than *Compare* are printed as they stand.
    let button = NodeRef::<html::Button>::new();
    let area = RwSignal::new(None::<f64>);
    effect(move |_| {
        let is_other = widget.view.get() != View::Compare;
        let button = button.get().filter(|_| is_other);
        let section = button.and_then(|button| button.closest("section").ok().flatten());
        area.set(section.map(|section| {
            let rect = section.get_bounding_client_rect();
            rect.width() * rect.height()
        }));
    });
    [(Message::PrintAsShown, Paper::AsShown), (Message::PrintAllTexts, Paper::AllTexts)]
        .map(|(message, paper)| {
            let words = move || {
                let localizer = widget.localizer();
                let n_sheets = match area.get() {
                    None => n_sheets(widget, paper),
                    Some(area) => n_sheets_of_view(widget, area, paper),
                };
                let sheets = localizer.count(Message::Sheets, rounded(n_sheets));
                localizer.labelled(localizer.t(message), &sheets)
            };
            let print = move |_| {
                widget.paper.set(paper);
                widget.is_own_print.set(true);
                // The page has to say what is wanted before it is printed.
                spawn_local(async {
                    tick().await;
                    print::print();
                });
            };
            let button = if paper == Paper::AsShown { button } else { NodeRef::new() };
            view! {
                " "
                <button type="button" part="share-button" on:click=print node_ref=button>
                    {words}
                </button>
            }
            .into_any()
        })
        .into_any()
}

/// About how many sheets of A4 a view takes that has this area on a screen, with its sources or without.
fn n_sheets_of_view(widget: Widget, area: f64, paper: Paper) -> usize {
    let n_sources = match paper {
        Paper::AsShown => 0,
        Paper::AllTexts => widget.dataset().listed.len(),
    };
    (area / AREA_PER_SHEET).ceil() as usize + n_sources.div_ceil(LINES_PER_SHEET)
}

/// About how many sheets of A4 a print of *Compare* takes.
fn n_sheets(widget: Widget, paper: Paper) -> usize {
    let (dataset, localizer) = (widget.dataset(), widget.localizer());
    let letters = |text: &Text| localizer.words(text).chars().count();
    let plans = widget.selection.get_untracked().plans;
    // A line for each source.
    let mut n_lines = LINES_AROUND + dataset.listed.len();
    for issue in widget.shown.get_untracked().issues {
        let is_open = paper == Paper::AllTexts || untrack(|| widget.is_open(issue));
        for beside in plans.chunks(PLANS_PER_PAGE) {
            let longest = |letters: &dyn Fn(&Provision) -> usize| {
                let letters = beside.iter().map(|plan| letters(dataset.provision(issue, *plan)));
                letters.max().unwrap_or(0).div_ceil(LETTERS_PER_CELL_LINE)
            };
            n_lines +=
                LINES_OF_ROW + longest(&|provision| localizer.statement(provision).chars().count());
            if is_open {
                n_lines += 1 + longest(&|provision| {
                    let claims = provision.conflicts.iter().map(|conflict| &conflict.claim);
                    provision.detail.iter().chain(claims).map(letters).sum()
                });
            }
        }
        let positions = dataset.positions_on(issue).filter(|_| is_open);
        let positions = positions.filter_map(|position| position.text.as_ref());
        n_lines += positions.map(|text| 1 + letters(text) / LETTERS_PER_LINE).sum::<usize>();
    }
    n_lines += plans.chunks(PLANS_PER_PAGE).len() * LINES_OF_HEADS;
    n_lines.div_ceil(LINES_PER_SHEET)
}

/// To the nearest five from ten on: it is no more than an estimate.
fn rounded(n_sheets: usize) -> usize {
    match n_sheets {
        0..10 => n_sheets,
        _ => (n_sheets + 2) / 5 * 5,
    }
}
