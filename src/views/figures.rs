//! The view *Figures*: each figure with its unit, its note, its chart and its table. Never a total.

mod chart;
mod missing;
mod table;

use std::sync::Arc;

use leptos::prelude::*;

use crate::compare::has_several_bodies;
use crate::components::localized_text::localized_text;
use crate::components::section::{Disclosure, Heading, Nothing};
use crate::components::status::Status;
use crate::localize::{self, Message};
use crate::model::{Figure, Section};
use crate::widget::{Widget, use_widget};
use chart::chart;
use table::figure_table;

/// How many, who says so, and how sure.
#[component]
pub(super) fn FiguresView() -> impl IntoView {
    let widget = use_widget();
    let dataset = widget.dataset();
    let localizer = widget.localizer();
    let n_figures = dataset.figures.len();
    let damaged = localizer.t(Message::ViewDamaged);
    let words = move || localizer.count(Message::FiguresShown, n_figures);
    let figures: Vec<AnyView> =
        dataset.figures.iter().map(|figure| figure_block(widget, figure)).collect();
    let damage =
        dataset.is_damaged(Section::Figures).then(|| view! { <Nothing words=damaged/> }.into_any());
    view! {
        <div class="figures">
            <div class="count-line"><Status words=Arc::new(words)/></div>
            {caution(widget)}
            {damage}
            {figures}
        </div>
    }
}

/// That numbers of different bodies are never added up, where there are such.
pub(super) fn caution(widget: Widget) -> AnyView {
    if !widget.dataset().figures.iter().any(has_several_bodies) {
        return ().into_any();
    }
    let words = widget.localizer().t(Message::NeverSummed);
    view! { <p class="explanation">{words}</p> }.into_any()
}

fn figure_block(widget: Widget, figure: &Figure) -> AnyView {
    let localizer = widget.localizer();
    let id = "figure-".to_owned() + &figure.id;
    let title = localized_text(widget, &figure.title);
    let unit = figure.unit.as_ref().map(|unit| {
        let unit = localize::unit(unit, localizer.formatter(), localizer.messages());
        let words = localizer.fill(Message::InUnit, &[("unit", &unit)]);
        view! { <p class="figure-unit">{words}</p> }.into_any()
    });
    // Which table, for whoever goes from one disclosure to the next.
    let which = ": ".to_owned() + &localizer.words(&figure.title);
    let as_table = localizer.t(Message::AsTable);
    let table_title = view! { {as_table} <span class="which">{which}</span> }.into_any();
    let table = figure_table(widget, figure);
    view! {
        <figure part="figure" data-figure=figure.id.clone() aria-labelledby=id.clone()>
            <figcaption>
                <Heading id=id.clone()>{title}</Heading>
                {unit}
                {note(widget, figure)}
            </figcaption>
            {chart(widget, figure)}
            <Disclosure title=table_title>{table}</Disclosure>
        </figure>
    }
    .into_any()
}

fn note(widget: Widget, figure: &Figure) -> AnyView {
    let note = figure.note.as_ref().map(|note| {
        let note = localized_text(widget, note);
        view! { <p class="figure-note">{note}</p> }.into_any()
    });
    note.into_any()
}

/// Every figure of the static figure, as tables: a drawing needs styles that its page may not have.
pub(super) fn static_figures(widget: Widget) -> AnyView {
    let dataset = widget.dataset();
    let figures = dataset.figures.iter().map(|figure| {
        let title = localized_text(widget, &figure.title);
        let content = match figure.rows.is_empty() {
            true => {
                let words = widget.localizer().t(Message::NoFigureGiven);
                view! { <p>{words}</p> }.into_any()
            }
            false => view! { <div>{figure_table(widget, figure)}</div> }.into_any(),
        };
        let note = note(widget, figure);
        view! { <Disclosure title>{note} {content}</Disclosure> }.into_any()
    });
    figures.collect::<Vec<_>>().into_any()
}
