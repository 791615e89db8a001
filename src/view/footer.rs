//! Below the table: what the plans are, how the comparison was made, its sources. Never a view.

use leptos::prelude::*;

use super::heading::heading;
use super::intl::Intl;
use super::passage::passage;
use super::source_list::{source_list, source_markers};
use crate::format::Numerals as _;
use crate::messages::Message;
use crate::model::{Agreement, PlanIx, SourceIx};
use crate::state::State;

/// Plans, method, corrections, sources, date, credit and licence; in `plain` sources and credit.
#[component]
pub fn Footer(
    /// The widget's signals.
    state: State,
) -> impl IntoView {
    let setting = state.setting();
    let dataset = &setting.dataset;
    let about = (!setting.is_plain).then(|| {
        view! {
            {about_plans(state)}
            {method(state)}
            {corrections(state)}
        }
    });
    view! {
        <footer class="footer" part="footer">
            {about}
            {all_sources(state, dataset.sources.len())}
            <p class="imprint">{imprint(state)}</p>
        </footer>
    }
}

/// The title of a section that a reader unfolds.
fn unfold(title: String, content: impl IntoView + 'static) -> AnyView {
    view! { <details><summary>{title}</summary>{content.into_any()}</details> }.into_any()
}

fn about_plans(state: State) -> AnyView {
    let setting = state.setting();
    let dataset = &setting.dataset;
    let level = setting.heading_level + 1;
    let about = |index: PlanIx| {
        let plan = dataset.plan(index);
        let name = state.words(&plan.name);
        let title = heading(level, "", "heading", passage(state, &plan.name));
        let points = plan.points.map(|points| {
            let digits = Intl(&setting.language).number(f64::from(points));
            format!(" {}.", setting.messages.count(Message::Points, points as usize, &digits))
        });
        let agreement = plan.agreement.as_ref().map(|agreement| {
            let markers = source_markers(state, &agreement.sources, &name);
            view! { <p>{agreement_words(state, agreement)}{markers}</p> }
        });
        view! {
            <section>
                {title}
                <p>
                    {plan.summary.as_ref().map(|summary| passage(state, summary))}
                    {points}
                    {source_markers(state, &plan.sources, &name)}
                </p>
                {agreement}
            </section>
        }
    };
    let plans = dataset.plan_indices().map(about).collect_view();
    unfold(state.say(Message::AboutThePlans).to_owned(), plans)
}

/// "18 of 20 points reported as agreed between Ukraine, United States, 24 Dec 2025. Open: …"
fn agreement_words(state: State, agreement: &Agreement) -> String {
    let setting = state.setting();
    let (dataset, intl) = (&setting.dataset, Intl(&setting.language));
    let parties = agreement.between.iter().map(|party| state.words(&dataset.party(*party).name));
    let issues = agreement.open.iter().map(|issue| state.words(&dataset.issue(*issue).name));
    let between = parties.collect::<Vec<_>>().join(", ");
    let open = issues.collect::<Vec<_>>().join(", ");
    let agreed = setting.messages.fill(
        Message::AgreedPoints,
        &[
            ("agreed", &intl.number(f64::from(agreement.agreed))),
            ("total", &intl.number(f64::from(agreement.total))),
            ("between", &between),
            ("date", &agreement.as_of.map(|date| intl.date(date)).unwrap_or_default()),
        ],
    );
    match open.is_empty() {
        true => agreed,
        false => format!("{agreed} {}", setting.messages.fill(Message::OpenIssues, &[("issues", &open)])),
    }
}

fn method(state: State) -> AnyView {
    let setting = state.setting();
    let method = setting.dataset.method.as_ref().map(|method| {
        view! { <p>{passage(state, method)}</p> }
    });
    let title = heading(
        setting.heading_level + 1,
        "",
        "heading",
        state.say(Message::Method).into_any(),
    );
    view! {
        <section class="method" part="method">
            {title}
            {method}
            <p>{state.say(Message::WhatDiffers)}</p>
        </section>
    }
    .into_any()
}

fn corrections(state: State) -> Option<AnyView> {
    let setting = state.setting();
    let corrections = &setting.dataset.corrections;
    let rows = corrections.iter().map(|(date, text)| {
        let date = Intl(&setting.language).date(*date);
        view! { <li>{date} ": " {passage(state, text)}</li> }
    });
    let rows = rows.collect_view();
    let title = state.say(Message::Corrections).to_owned();
    (!corrections.is_empty()).then(|| unfold(title, view! { <ul>{rows}</ul> }))
}

fn all_sources(state: State, n_sources: usize) -> Option<AnyView> {
    let setting = state.setting();
    let digits = Intl(&setting.language).number(n_sources as f64);
    let title = setting.messages.count(Message::SourcesCount, n_sources, &digits);
    (n_sources != 0).then(|| unfold(title, source_list(state, (0..n_sources).map(SourceIx))))
}

/// Date, version, credit and licence, each where the dataset has it.
fn imprint(state: State) -> impl IntoView {
    let setting = state.setting();
    let (dataset, messages) = (&setting.dataset, &setting.messages);
    let date = dataset.as_of.map(|date| Intl(&setting.language).date(date));
    let as_of = date.map(|date| messages.fill(Message::AsOf, &[("date", &date)]) + " ");
    let version = dataset.version.as_ref();
    let version = version.map(|version| messages.fill(Message::Version, &[("version", version)]) + " ");
    let license = dataset.license.as_ref();
    let license = license.map(|license| messages.fill(Message::Licence, &[("license", license)]));
    let credit = dataset.credit.as_ref().map(|credit| passage(state, credit));
    // In `plain` the page has asked for the credit alone.
    match setting.is_plain {
        true => credit.into_any(),
        false => view! { {as_of} {version} {credit} " " {license} }.into_any(),
    }
}
