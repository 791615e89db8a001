//! The chart of a figure: a drawing between words. Never a number that is not in words beside it.
//!
//! The drawing as a whole is one image with a name; its long description is the list of rows over
//! it, in words. Were the rows inside the image, as its name, nobody could go from row to row,
//! select a number or follow a source; so the bars in them are drawn for the eye alone, and a
//! screen reader meets every number once here and once more in the table, if it is unfolded.
//! Words are HTML: they wrap, mirror and grow with the page's text, which SVG's do not.

use leptos::prelude::*;
use leptos::svg;

use super::missing::missing;
use crate::compare::{self, Bar, Chart, Shape};
use crate::components::localized_text::localized_text;
use crate::components::source_links::source_links;
use crate::localize::{self, Message};
use crate::model::{Figure, Row, RowValue};
use crate::widget::Widget;

/// The rows of a figure on one scale.
pub(super) fn chart(widget: Widget, figure: &Figure) -> AnyView {
    let drawn = compare::chart(&figure.rows);
    let id = "rows-".to_owned() + &figure.id;
    let rows = figure.rows.iter().zip(&drawn.bars);
    let rows: Vec<AnyView> =
        rows.map(|(row, bar)| chart_row(widget, figure, row, *bar, drawn.zero)).collect();
    // Lists without bullets are no lists to some browsers, unless their role is given.
    view! {
        <div class="chart" part="chart" style=("--zero", drawn.zero.to_string())>
            {scale(widget, figure, &drawn, &id)}
            <ul id=id.clone() role="list">{rows}</ul>
            {axis(widget, &drawn)}
        </div>
    }
    .into_any()
}

/// The image: zero and the ticks as lines behind the rows.
fn scale(widget: Widget, figure: &Figure, drawn: &Chart, rows: &str) -> AnyView {
    let localizer = widget.localizer();
    let title = localizer.words(&figure.title);
    let name = localizer.fill(Message::ChartOf, &[("title", &title)]);
    let line = |at: u16, class: &'static str| {
        let x = percent(at);
        view! { <line class=class x1=x.clone() x2=x y2="100%"/> }.into_any()
    };
    let ticks = drawn.ticks.iter().filter(|tick| tick.at != drawn.zero);
    let ticks: Vec<AnyView> = ticks.map(|tick| line(tick.at, "tick")).collect();
    view! {
        <svg class="scale" role="img" aria-label=name aria-details=rows.to_owned()>
            {ticks}
            {line(drawn.zero, "zero")}
        </svg>
    }
    .into_any()
}

/// What, by whom and when; then the bar with its value.
fn chart_row(widget: Widget, figure: &Figure, row: &Row, bar: Option<Bar>, zero: u16) -> AnyView {
    let localizer = widget.localizer();
    let by = row.by.as_ref().map(|by| {
        let by = localized_text(widget, by);
        view! { <span class="by">{by}</span> }.into_any()
    });
    let date = row.as_of.map(|date| localizer.date(date));
    let date = date.map(|date| view! { <span class="when">{date}</span> }.into_any());
    let name = localized_text(widget, &row.label);
    let value = match row.value {
        RowValue::Known(amount) => {
            let unit = figure.unit.as_deref();
            let words = localize::amount(amount, unit, localizer.formatter(), localizer.messages());
            view! { <span>{words}</span> }.into_any()
        }
        RowValue::Missing(_) => missing(widget, row),
    };
    let note = row.note.as_ref().map(|note| {
        let note = localized_text(widget, note);
        view! { <span class="row-note"><span>{note}</span></span> }.into_any()
    });
    let sources = source_links(widget, &row.sources, &localizer.words(&row.label));
    let end = bar.map_or(0, |bar| bar.to.max(zero));
    view! {
        <li>
            <span class="row-head">
                <span class="row-name">{name}</span>
                " "
                <span class="origin">{by} " " {date} " " {sources}</span>
            </span>
            " "
            <span class="row-plot">
                <span
                    class="bar-line"
                    data-shape=bar.map(|bar| shape_name(bar.shape))
                    style=("--end", end.to_string())
                >
                    {drawing(bar)}
                    <span class="row-value">{value}</span>
                </span>
                " "
                {note}
            </span>
        </li>
    }
    .into_any()
}

/// The bar with what tells how sure its ends are; a hatched box where there is no number.
fn drawing(bar: Option<Bar>) -> AnyView {
    let Some(bar) = bar else {
        let class = "hatch";
        return view! { <span class=class aria-hidden="true"></span> }.into_any();
    };
    let (from, to) = (percent(bar.from), percent(bar.to));
    let cap = |at: &str| {
        let at = at.to_owned();
        view! { <line class="cap" x1=at.clone() x2=at y1="-20%" y2="120%"/> }.into_any()
    };
    let ends = match bar.shape {
        Shape::Exact => ().into_any(),
        Shape::Capped => cap(&to),
        Shape::Interval => (cap(&from), cap(&to)).into_any(),
        Shape::OpenEnd | Shape::Endless => arrow(to),
    };
    let width = percent(bar.to - bar.from);
    view! {
        <svg class="bar" aria-hidden="true">
            <rect x=from width=width height="100%"/>
            {ends}
        </svg>
    }
    .into_any()
}

/// An open arrow beyond the end of a bar; as high as the bar, whatever the size of the text.
fn arrow(at: String) -> AnyView {
    let head = svg::path().attr("d", "M0 0H8L16 6L8 12H0");
    view! {
        <svg class="arrow" viewBox="0 0 16 12" x=at width="1em" height="0.75em">{head}</svg>
    }
    .into_any()
}

/// The numbers at the ticks. Without ticks there is nothing to number.
fn axis(widget: Widget, drawn: &Chart) -> AnyView {
    if drawn.ticks.is_empty() {
        return ().into_any();
    }
    let localizer = widget.localizer();
    let number = |tick: &compare::Tick| {
        let words = localizer.formatter().number(tick.value);
        let class = (!tick.is_main).then_some("minor");
        view! { <span class=class style=("--at", tick.at.to_string())>{words}</span> }.into_any()
    };
    let numbers: Vec<AnyView> = drawn.ticks.iter().map(number).collect();
    view! { <div class="axis" aria-hidden="true">{numbers}</div> }.into_any()
}

fn shape_name(shape: Shape) -> &'static str {
    match shape {
        Shape::Exact => "exact",
        Shape::OpenEnd => "open-end",
        Shape::Capped => "capped",
        Shape::Interval => "interval",
        Shape::Endless => "endless",
    }
}

/// Thousandths of a length as SVG writes them: `37.5%`.
fn percent(thousandths: u16) -> String {
    let (whole, rest) = (thousandths / 10, thousandths % 10);
    whole.to_string() + "." + &rest.to_string() + "%"
}
