//! A party's lines on one subject: shape, word, sentence, when, where from. Never only a colour.

use leptos::prelude::*;
use leptos::svg;

use crate::compare::RowSubject;
use crate::compare::positions::Lines;
use crate::components::localized_text::localized_text;
use crate::components::section::Disclosure;
use crate::components::source_links::source_links;
use crate::localize::Message;
use crate::model::{PartyIx, Position, Stance};
use crate::widget::Widget;

/// One cell: the latest line, then what was said before. `what` says for screen readers which.
pub(super) fn position_cell(
    widget: Widget,
    party: PartyIx,
    subject: RowSubject,
    lines: &Lines,
    what: &str,
) -> AnyView {
    let dataset = widget.dataset();
    let localizer = widget.localizer();
    let party = dataset.party(party);
    let name = localizer.words(&party.name);
    let what = localizer.fill(Message::SourceOn, &[("issue", what), ("plan", &name)]);
    let line = |position: &&Position| line(widget, subject, position, &what);
    let latest = match lines.latest.is_empty() {
        true => {
            let words = localizer.t(Message::NoPosition);
            view! { <span class="coverage">{words}</span> }.into_any()
        }
        false => lines.latest.iter().map(line).collect::<Vec<_>>().into_any(),
    };
    let earlier: Vec<AnyView> = lines.earlier.iter().map(line).collect();
    let label = localizer.t(Message::EarlierPositions);
    let earlier = match earlier.len() {
        0 => ().into_any(),
        1 => view! {
            <div class="earlier"><p class="label">{label}</p> " " {earlier}</div>
        }
        .into_any(),
        n => {
            let words = localizer.labelled(label, &localizer.digits(n));
            let title = view! { <span class="label">{words}</span> }.into_any();
            view! { <Disclosure title class="earlier">{earlier}</Disclosure> }.into_any()
        }
    };
    view! {
        <td role="cell" part="cell" data-party=party.id.clone()>
            <p class="cell-party">{localized_text(widget, &party.name)}</p>
            " "
            {latest}
            " "
            {earlier}
        </td>
    }
    .into_any()
}

/// One line: "● accepts", the sentence, the date, the plan it names, the sources.
fn line(widget: Widget, subject: RowSubject, position: &Position, what: &str) -> AnyView {
    let localizer = widget.localizer();
    let date = position.date.map(|date| {
        let words = localizer.date(date);
        view! { <time datetime=date.iso()>{words}</time> " " }.into_any()
    });
    // A row about a whole plan is named by it already.
    let plan = position.plan.filter(|_| matches!(subject, RowSubject::Issue(_))).map(|plan| {
        let words = localizer.fill(Message::OnPlan, &[("plan", &localizer.short_name(plan))]);
        view! { <span class="on-plan">{words}</span> " " }.into_any()
    });
    let text = position.text.as_ref().map(|text| {
        let text = localized_text(widget, text);
        view! { <p>{text}</p> " " }.into_any()
    });
    let stance = localizer.stance(position.stance);
    let sources = source_links(widget, &position.sources, what);
    view! {
        <div class="position">
            <p class="stance-line">
                {stance_shape(position.stance)}
                <span class="stance">{stance}</span>
            </p>
            " "
            {text}
            <p class="cell-meta">{date} {plan} {sources}</p>
        </div>
    }
    .into_any()
}

/// A shape for each stance: full, half and empty circle, and a dash.
fn stance_shape(stance: Stance) -> AnyView {
    let circle = |fill: &'static str| {
        svg::circle().attr("cx", "6").attr("cy", "6").attr("r", "4.75").attr("fill", fill)
    };
    let path = |line: &'static str| svg::path().attr("d", line);
    let (name, shape) = match stance {
        Stance::Accepts => ("full", circle("currentColor").into_any()),
        Stance::Rejects => ("empty", circle("none").into_any()),
        Stance::Conditional => {
            let half = path("M6 1.25a4.75 4.75 0 0 0 0 9.5z").attr("fill", "currentColor");
            ("half", (circle("none"), half).into_any())
        }
        Stance::Silent => ("dash", path("M1.25 6h9.5").into_any()),
    };
    view! {
        <svg
            class="stance-shape"
            viewBox="0 0 12 12"
            aria-hidden="true"
            stroke="currentColor"
            stroke-width="1.5"
            data-stance=name
        >
            {shape}
        </svg>
    }
    .into_any()
}
