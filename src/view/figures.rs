//! The view *Figures*: each figure with its unit, its note, its chart and its table. Never a total.

use super::announcer::announcer;
use super::chart::chart;
use super::dom::{Content, El, el, many, maybe};
use super::figure_table::figure_table;
use super::intl::{Intl, counted};
use super::passage::{heading, passage};
use crate::compare::has_several_bodies;
use crate::format;
use crate::messages::Message;
use crate::model::{Figure, Row, RowValue};
use crate::state::State;

/// How many, who says so, and how sure.
pub(super) fn figures(state: State) -> El {
    let setting = state.setting();
    let figures = &setting.dataset.figures;
    let n_figures = figures.len();
    let count = announcer(move || counted(&state.setting(), Message::FiguresShown, n_figures));
    let caution = figures
        .iter()
        .any(has_several_bodies)
        .then(|| el("p").attr("class", "explanation").with(state.say(Message::NeverSummed)));
    el("div")
        .attr("class", "figures")
        .with(el("div").attr("class", "count-line").with(count))
        .with(maybe(caution))
        .with(many(figures.iter().map(|figure| figure_block(state, figure))))
}

fn figure_block(state: State, figure: &Figure) -> El {
    let id = "figure-".to_owned() + &figure.id;
    let title = heading(state.setting().heading_level + 1, "heading")
        .attr("id", &id)
        .with(passage(state, &figure.title));
    let unit = figure.unit.as_ref().map(|unit| {
        let setting = state.setting();
        let unit = format::figure::unit(unit, &Intl(&setting.interface), &setting.messages);
        let words = setting.messages.fill(Message::InUnit, &[("unit", &unit)]);
        el("p").attr("class", "figure-unit").with(words)
    });
    let note = figure
        .note
        .as_ref()
        .map(|note| el("p").attr("class", "figure-note").with(passage(state, note)));
    el("figure")
        .attr("part", "figure")
        .attr("data-figure", &figure.id)
        .attr("aria-labelledby", &id)
        .with(el("figcaption").with(title).with(maybe(unit)).with(maybe(note)))
        .with(chart(state, figure))
        .with(figure_table(state, figure))
}

/// Why there is no number, in words.
pub(super) fn missing(state: State, row: &Row) -> Content {
    let words = match &row.value {
        RowValue::Known(_) => return Content::Nothing,
        RowValue::Missing(None) => state.say(Message::NoFigureGiven).into(),
        RowValue::Missing(Some(reason)) => {
            // Around the reason, which may be in another language.
            let words = state.say(Message::NoFigure);
            let (before, after) = words.split_once("{reason}").unwrap_or((words, ""));
            Content::Many(vec![before.into(), passage(state, reason), after.into()])
        }
    };
    el("span").attr("class", "coverage").with(words).into()
}
