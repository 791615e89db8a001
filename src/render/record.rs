//! Below the issues: what the plans are, what happened, how much, how the comparison was made, where
//! all of it can be read. Never a sum.

use super::html::Html;
use super::issue::unfold;
use super::words::{Words, heading, sentence};
use crate::compare::{self, Selection, Year, has_several_bodies};
use crate::format;
use crate::messages::Message;
use crate::model::{Date, Event, Figure, Plan, Quantity, Row, RowValue, SourceIx};

/// Plans, events, figures, method, corrections, sources, and the imprint.
pub(super) fn record(html: &mut Html, words: &Words<'_>, level: u8) {
    let title = |html: &mut Html, message| html.words(heading(level), words.say(message));
    let dataset = words.dataset;
    let mut plans = dataset.plans.iter().filter(|plan| has_record(plan)).peekable();
    if plans.peek().is_some() {
        title(html, Message::AboutThePlans);
    }
    for plan in plans {
        unfold(html, |html| words.put(html, &plan.name), |html| put_plan(html, words, plan));
    }
    if !dataset.events.is_empty() {
        title(html, Message::Timeline);
    }
    for year in compare::events(dataset, &Selection::all(dataset)) {
        let date = words.date(year.date);
        unfold(html, |html| html.text(&date), |html| put_events(html, words, &year));
    }
    if !dataset.figures.is_empty() {
        title(html, Message::Figures);
        if dataset.figures.iter().any(has_several_bodies) {
            html.words("p", words.say(Message::NeverSummed));
        }
    }
    for figure in &dataset.figures {
        unfold(html, |html| words.put(html, &figure.title), |html| put_figure(html, words, figure));
    }
    if let Some(method) = &dataset.method {
        title(html, Message::Method);
        words.put_paragraph(html, Some(method));
    }
    if !dataset.corrections.is_empty() {
        title(html, Message::Corrections);
        html.element("ul", &[], |html| {
            for (date, text) in &dataset.corrections {
                html.element("li", &[], |html| {
                    html.text(&words.label(&words.date(*date)));
                    words.put(html, text);
                });
            }
        });
    }
    if !dataset.sources.is_empty() {
        title(html, Message::Sources);
        put_all_sources(html, words);
    }
    put_imprint(html, words);
}

fn has_record(plan: &Plan) -> bool {
    plan.summary.is_some()
        || plan.points.is_some()
        || plan.revises.is_some()
        || plan.agreement.is_some()
        || !plan.sources.is_empty()
}

fn put_plan(html: &mut Html, words: &Words<'_>, plan: &Plan) {
    words.put_paragraph(html, plan.summary.as_ref());
    if let Some(points) = plan.points {
        html.words("p", &sentence(&words.count(Message::Points, points as usize)));
    }
    if let Some(earlier) = plan.revises {
        let earlier = words.of(&words.dataset.plan(earlier).name);
        let revises = words.messages.fill(Message::Revises, &[("plan", earlier)]);
        html.words("p", &sentence(&revises));
    }
    words.put_sources(html, &plan.sources);
    if let Some(agreement) = &plan.agreement {
        html.words("p", &words.agreement(agreement));
        words.put_sources(html, &agreement.sources);
    }
}

fn put_events(html: &mut Html, words: &Words<'_>, year: &Year) {
    html.element("ol", &[], |html| {
        for at in &year.events {
            html.element("li", &[], |html| put_event(html, words, &words.dataset.events[*at]));
        }
    });
}

fn put_event(html: &mut Html, words: &Words<'_>, event: &Event) {
    html.element("p", &[], |html| {
        html.element("time", &[("datetime", &event.date.iso())], |html| {
            html.text(&words.date(event.date));
        });
        if let Some(missing) = missing_of(event.date) {
            html.text(" (");
            html.text(words.say(missing));
            html.text(")");
        }
        html.text(&words.label(""));
        html.element("b", &[], |html| words.put(html, &event.title));
    });
    let parties = words.parties(&event.parties);
    if event.place.is_some() || !parties.is_empty() {
        html.element("p", &[], |html| {
            if let Some(place) = &event.place {
                words.put(html, place);
            }
            if event.place.is_some() && !parties.is_empty() {
                html.text(" · ");
            }
            html.text(&parties);
        });
    }
    words.put_paragraph(html, event.text.as_ref());
    if !event.plans.is_empty() {
        let names = event.plans.iter().map(|plan| words.short_name(words.dataset.plan(*plan)));
        let names = names.collect::<Vec<_>>().join(", ");
        html.words("p", &(words.label(words.say(Message::Plans)) + &names));
    }
    words.put_sources(html, &event.sources);
}

/// What of a date nobody reported.
fn missing_of(date: Date) -> Option<Message> {
    match (date.month(), date.day()) {
        (None, _) => Some(Message::MonthNotReported),
        (_, None) => Some(Message::DayNotReported),
        _ => None,
    }
}

fn put_figure(html: &mut Html, words: &Words<'_>, figure: &Figure) {
    words.put_paragraph(html, figure.note.as_ref());
    if figure.rows.is_empty() {
        html.words("p", &sentence(words.say(Message::NoFigureGiven)));
        return;
    }
    let has_date = figure.rows.iter().any(|row| row.as_of.is_some());
    let has_body = figure.rows.iter().any(|row| row.by.is_some());
    let has_sources = figure.rows.iter().any(|row| !row.sources.is_empty());
    let has_note = figure.rows.iter().any(|row| row.note.is_some());
    // A column that no row has anything for would say nothing.
    let columns = [
        (Message::HowMuch, true),
        (Message::When, has_date),
        (Message::ByWhom, has_body),
        (Message::Note, has_note),
        (Message::Sources, has_sources),
    ];
    let columns: Vec<Message> =
        columns.into_iter().filter(|(_, is_there)| *is_there).map(|(column, _)| column).collect();
    html.element("div", &[], |html| put_rows(html, words, figure, &columns));
}

fn put_rows(html: &mut Html, words: &Words<'_>, figure: &Figure, columns: &[Message]) {
    html.element("table", &[], |html| {
        html.element("caption", &[], |html| words.put(html, &figure.title));
        html.element("thead", &[], |html| {
            html.element("tr", &[], |html| {
                for column in [Message::What].iter().chain(columns) {
                    html.element("th", &[("scope", "col")], |html| html.text(words.say(*column)));
                }
            });
        });
        html.element("tbody", &[], |html| {
            for row in &figure.rows {
                html.element("tr", &[], |html| {
                    html.element("th", &[("scope", "row")], |html| words.put(html, &row.label));
                    for column in columns {
                        html.element("td", &[], |html| put_cell(html, words, figure, row, *column));
                    }
                });
            }
        });
    });
}

fn put_cell(html: &mut Html, words: &Words<'_>, figure: &Figure, row: &Row, column: Message) {
    match (column, &row.by, row.as_of, &row.note) {
        (Message::HowMuch, ..) => put_value(html, words, figure, row),
        (Message::When, _, Some(date), _) => html.text(&words.date(date)),
        (Message::ByWhom, Some(by), ..) => words.put(html, by),
        (Message::Note, _, _, Some(note)) => words.put(html, note),
        (Message::Sources, ..) if !row.sources.is_empty() => words.put_sources(html, &row.sources),
        // Not empty, so that nobody takes it for forgotten.
        _ => html.text("–"),
    }
}

fn put_value(html: &mut Html, words: &Words<'_>, figure: &Figure, row: &Row) {
    match &row.value {
        RowValue::Known(amount) => {
            let quantity = Quantity { amount: *amount, unit: figure.unit.clone() };
            html.text(&format::quantity(&quantity, &words.numerals, &words.messages));
        }
        RowValue::Missing(None) => html.text(words.say(Message::NoFigureGiven)),
        RowValue::Missing(Some(reason)) => {
            // Around the reason, which may be in another language.
            let sentence = words.say(Message::NoFigure);
            let (before, after) = sentence.split_once("{reason}").unwrap_or((sentence, ""));
            html.text(before);
            words.put(html, reason);
            html.text(after);
        }
    }
}

/// Every source under its number, which is the same in the live widget.
fn put_all_sources(html: &mut Html, words: &Words<'_>) {
    let n_sources = words.dataset.sources.len();
    let title = words.count(Message::SourcesCount, n_sources);
    unfold(
        html,
        |html| html.text(&title),
        |html| {
            html.element("ol", &[], |html| {
                for index in (0..n_sources).map(SourceIx) {
                    html.element("li", &[], |html| {
                        words.put_source(html, words.dataset.source(index))
                    });
                }
            });
        },
    );
}

/// Date, version, credit and licence, each where the dataset has it.
fn put_imprint(html: &mut Html, words: &Words<'_>) {
    let (dataset, messages) = (words.dataset, &words.messages);
    if let Some(date) = dataset.as_of {
        let date = words.date(date);
        html.words("p", &(messages.fill(Message::AsOf, &[("date", &date)]) + "."));
    }
    if let Some(version) = &dataset.version {
        html.words("p", &(messages.fill(Message::Version, &[("version", version)]) + "."));
    }
    words.put_paragraph(html, dataset.credit.as_ref());
    if let Some(license) = &dataset.license {
        html.words("p", &messages.fill(Message::Licence, &[("license", license)]));
    }
}
