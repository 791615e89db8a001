//! Below the table: what the plans are, how the comparison was made, its sources. Never a view.

use super::dom::{Content, El, el, many, maybe};
use super::intl::{Intl, counted};
use super::passage::{passage, section};
use super::source_list::{source_list, source_markers};
use crate::format::Numerals as _;
use crate::messages::Message;
use crate::model::{Plan, SourceIx};
use crate::state::State;

/// Plans, method, corrections, sources, date, credit and licence; in `plain` sources and credit.
pub(super) fn footer(state: State) -> El {
    let footer = el("div").attr("class", "footer").attr("part", "footer");
    let imprint = el("p").attr("class", "imprint").with(imprint(state));
    match state.setting().is_plain {
        true => footer.with(all_sources(state)).with(imprint),
        false => footer
            .with(about_plans(state))
            .with(method(state))
            .with(corrections(state))
            .with(all_sources(state))
            .with(imprint),
    }
}

/// What a reader unfolds under a title.
fn unfold(title: &str, content: impl Into<Content>) -> El {
    el("details").with(el("summary").with(title)).with(content)
}

fn about_plans(state: State) -> El {
    let setting = state.setting();
    let about = |plan: &Plan| {
        let name = state.words(&plan.name);
        let points = plan.points.map(|points| {
            " ".to_owned() + &counted(&setting, Message::Points, points as usize) + "."
        });
        let text = el("p")
            .with(maybe(plan.summary.as_ref().map(|summary| passage(state, summary))))
            .with(maybe(points))
            .with(source_markers(state, &plan.sources, &name));
        section(state, passage(state, &plan.name)).with(text)
    };
    unfold(state.say(Message::AboutThePlans), many(setting.dataset.plans.iter().map(about)))
}

fn method(state: State) -> El {
    let setting = state.setting();
    let method = setting.dataset.method.as_ref();
    section(state, state.say(Message::Method))
        .attr("part", "method")
        .with(maybe(method.map(|method| el("p").with(passage(state, method)))))
        .with(el("p").with(state.say(Message::WhatDiffers)))
}

fn corrections(state: State) -> Content {
    let setting = state.setting();
    let corrections = &setting.dataset.corrections;
    let entry = |(date, text): &(_, _)| {
        let date = Intl(&setting.interface).date(*date);
        el("li").with(date).with(": ").with(passage(state, text))
    };
    maybe((!corrections.is_empty()).then(|| {
        let entries = many(corrections.iter().map(entry));
        unfold(state.say(Message::Corrections), el("ul").with(entries))
    }))
}

fn all_sources(state: State) -> Content {
    let setting = state.setting();
    let n_sources = setting.dataset.sources.len();
    let title = counted(&setting, Message::SourcesCount, n_sources);
    let list = || {
        unfold(&title, source_list(state, (0..n_sources).map(SourceIx)))
            .attr("class", "all-sources")
    };
    maybe((n_sources != 0).then(list))
}

/// Date, version, credit and licence, each where the dataset has it.
fn imprint(state: State) -> Content {
    let setting = state.setting();
    let (dataset, messages) = (&setting.dataset, &setting.messages);
    let credit = dataset.credit.as_ref().map(|credit| passage(state, credit));
    // In `plain` the page has asked for the credit alone.
    if setting.is_plain {
        return maybe(credit);
    }
    let date = dataset.as_of.map(|date| Intl(&setting.interface).date(date));
    let date = date.map(|date| messages.fill(Message::AsOf, &[("date", &date)]));
    let version = dataset.version.as_ref();
    let version = version.map(|version| messages.fill(Message::Version, &[("version", version)]));
    let license = dataset.license.as_ref();
    let license = license.map(|license| messages.fill(Message::Licence, &[("license", license)]));
    let parts =
        [date.map(Content::from), version.map(Content::from), credit, license.map(Content::from)];
    many(parts.into_iter().flatten().map(|part| el("span").with(part)))
}
