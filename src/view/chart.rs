//! The chart of a figure: a drawing between words. Never a number that is not in words beside it.
//!
//! The drawing as a whole is one image with a name; its long description is the list of rows over
//! it, in words. Were the rows inside the image, as its name, nobody could go from row to row,
//! select a number or follow a source; so the bars in them are drawn for the eye alone, and a
//! screen reader meets every number once here and once more in the table, if it is unfolded.
//! Words are HTML: they wrap, mirror and grow with the page's text, which SVG's do not.

use wasm_bindgen::JsCast as _;
use web_sys::HtmlElement;

use super::dom::{Content, El, el, many, maybe, svg};
use super::figures::missing;
use super::intl::Intl;
use super::passage::passage;
use super::source_list::source_markers;
use crate::compare::{self, Bar, Chart, Shape};
use crate::format::{self, Numerals as _};
use crate::messages::Message;
use crate::model::{Figure, Row, RowValue};
use crate::state::State;

/// The rows of a figure on one scale.
pub(super) fn chart(state: State, figure: &Figure) -> El {
    let drawn = compare::chart(&figure.rows);
    let id = "rows-".to_owned() + &figure.id;
    let rows = figure.rows.iter().zip(&drawn.bars).map(|(row, bar)| {
        let row = chart_row(state, figure, row, bar.as_ref(), drawn.zero);
        el("li").with(row)
    });
    // Lists without bullets are no lists to some browsers, unless their role is given.
    let list = el("ul").attr("id", &id).attr("role", "list").with(many(rows));
    let chart = el("div").attr("class", "chart").attr("part", "chart");
    place(&chart, "--zero", drawn.zero);
    chart.with(scale(state, figure, &drawn, &id)).with(list).with(axis(state, &drawn))
}

/// The image: zero and the ticks as lines behind the rows.
fn scale(state: State, figure: &Figure, drawn: &Chart, rows: &str) -> El {
    let title = state.words(&figure.title);
    let name = state.setting().messages.fill(Message::ChartOf, &[("title", &title)]);
    let line = |at: u16, class: &str| {
        let x = percent(at);
        svg("line").attr("class", class).attr("x1", &x).attr("x2", &x).attr("y2", "100%")
    };
    let ticks = drawn.ticks.iter().filter(|tick| tick.at != drawn.zero);
    svg("svg")
        .attr("class", "scale")
        .attr("role", "img")
        .attr("aria-label", &name)
        .attr("aria-details", rows)
        .with(many(ticks.map(|tick| line(tick.at, "tick"))))
        .with(line(drawn.zero, "zero"))
}

/// What, by whom and when; then the bar with its value.
fn chart_row(state: State, figure: &Figure, row: &Row, bar: Option<&Bar>, zero: u16) -> Content {
    let setting = state.setting();
    let intl = Intl(&setting.interface);
    let by = row.by.as_ref().map(|by| el("span").attr("class", "by").with(passage(state, by)));
    let date = row.as_of.map(|date| el("span").attr("class", "when").with(intl.date(date)));
    let origin = el("span")
        .attr("class", "origin")
        .with(maybe(by))
        .with(" ")
        .with(maybe(date))
        .with(" ")
        .with(source_markers(state, &row.sources, &state.words(&row.label)));
    let name = el("span").attr("class", "row-name").with(passage(state, &row.label));
    let value = match row.value {
        RowValue::Known(amount) => {
            let unit = figure.unit.as_deref();
            let words = format::figure::amount(amount, unit, &intl, &setting.messages);
            el("span").attr("class", "row-value").with(el("span").with(words))
        }
        RowValue::Missing(_) => el("span").attr("class", "row-value").with(missing(state, row)),
    };
    let note = row.note.as_ref().map(|note| {
        el("span").attr("class", "row-note").with(el("span").with(passage(state, note)))
    });
    let line = el("span")
        .attr("class", "bar-line")
        .maybe_attr("data-shape", bar.map(|bar| shape_name(bar.shape)))
        .with(drawing(bar))
        .with(value);
    place(&line, "--end", bar.map_or(0, |bar| bar.to.max(zero)));
    Content::Many(vec![
        el("span").attr("class", "row-head").with(name).with(" ").with(origin).into(),
        " ".into(),
        el("span").attr("class", "row-plot").with(line).with(" ").with(maybe(note)).into(),
    ])
}

/// The bar with what tells how sure its ends are; a hatched box where there is no number.
fn drawing(bar: Option<&Bar>) -> El {
    let Some(bar) = bar else {
        return el("span").attr("class", "hatch").attr("aria-hidden", "true");
    };
    let (from, to) = (percent(bar.from), percent(bar.to));
    let length = svg("rect")
        .attr("x", &from)
        .attr("width", &percent(bar.to - bar.from))
        .attr("height", "100%");
    let cap = |at: &str| {
        let cap = svg("line").attr("class", "cap").attr("x1", at).attr("x2", at);
        cap.attr("y1", "-20%").attr("y2", "120%")
    };
    let drawing = svg("svg").attr("class", "bar").attr("aria-hidden", "true").with(length);
    match bar.shape {
        Shape::Exact => drawing,
        Shape::Capped => drawing.with(cap(&to)),
        Shape::Interval => drawing.with(cap(&from)).with(cap(&to)),
        Shape::OpenEnd | Shape::Endless => drawing.with(arrow(&to)),
    }
}

/// An open arrow beyond the end of a bar; as high as the bar, whatever the size of the text.
fn arrow(at: &str) -> El {
    let head = svg("path").attr("d", "M0 0H8L16 6L8 12H0");
    svg("svg")
        .attr("class", "arrow")
        .attr("viewBox", "0 0 16 12")
        .attr("x", at)
        .attr("width", "1em")
        .attr("height", "0.75em")
        .with(head)
}

/// The numbers at the ticks. Without ticks there is nothing to number.
fn axis(state: State, drawn: &Chart) -> Content {
    let setting = state.setting();
    let number = |tick: &compare::Tick| {
        let label = el("span").maybe_attr("class", (!tick.is_main).then_some("minor"));
        place(&label, "--at", tick.at);
        label.with(Intl(&setting.interface).number(tick.value))
    };
    let numbers = many(drawn.ticks.iter().map(number));
    let axis = || el("div").attr("class", "axis").attr("aria-hidden", "true").with(numbers);
    maybe((!drawn.ticks.is_empty()).then(axis))
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

/// Tells the style sheet where on the scale an element belongs, in thousandths.
fn place(element: &El, name: &str, at: u16) {
    let style = element.element().unchecked_ref::<HtmlElement>().style();
    // Fails only for values that are no text.
    let _ = style.set_property(name, &at.to_string());
}

/// Thousandths of a length as SVG writes them: `37.5%`.
fn percent(thousandths: u16) -> String {
    let (whole, rest) = (thousandths / 10, thousandths % 10);
    whole.to_string() + "." + &rest.to_string() + "%"
}
