//! How many points of a plan are reported as agreed, in words and as squares. Never who is right.

use wasm_bindgen::JsCast as _;
use web_sys::HtmlElement;

use super::dom::{El, el, many, maybe};
use super::intl::Intl;
use super::passage::passage;
use super::source_list::source_markers;
use crate::format::Numerals as _;
use crate::messages::Message;
use crate::model::{Agreement, PlanIx};
use crate::state::State;

/// How many points are shown as a square each; more are shown as one bar.
const MAX_SQUARES: u32 = 60;

/// The plan's name, its points as squares, the same in words with who says so; nothing for a plan
/// without a reported agreement.
pub(super) fn agreement_meter(state: State, index: PlanIx) -> Option<El> {
    let setting = state.setting();
    let plan = setting.dataset.plan(index);
    let agreement = plan.agreement.as_ref()?;
    let words = el("p")
        .attr("class", "agreement-words")
        .with(agreement_words(state, agreement))
        .with(" ")
        .with(source_markers(state, &agreement.sources, &state.words(&plan.name)));
    let meter = el("div")
        .attr("class", "agreement")
        .attr("data-plan", &plan.id)
        .with(el("p").attr("class", "agreement-plan").with(passage(state, &plan.name)))
        .with(" ")
        .with(maybe((agreement.total != 0).then(|| meter(agreement))))
        .with(words);
    Some(meter)
}

/// What the words say, to the eye.
fn meter(agreement: &Agreement) -> El {
    let (agreed, total) = (agreement.agreed, agreement.total);
    let meter = el("div").attr("aria-hidden", "true");
    if MAX_SQUARES < total {
        let bar = el("span");
        let style = bar.element().unchecked_ref::<HtmlElement>().style();
        // Fail only for values that are no text.
        let _ = style.set_property("--agreed", &agreed.to_string());
        let _ = style.set_property("--total", &total.to_string());
        return meter.attr("class", "agreement-bar").with(bar);
    }
    let square = |at| el("span").maybe_attr("class", (at < agreed).then_some("agreed"));
    meter.attr("class", "agreement-squares").with(many((0..total).map(square)))
}

/// "18 of 20 points reported as agreed between Ukraine, United States, 24 Dec 2025. Open: …"
pub(super) fn agreement_words(state: State, agreement: &Agreement) -> String {
    let setting = state.setting();
    let (dataset, messages, intl) = (&setting.dataset, &setting.messages, Intl(&setting.interface));
    let parties = agreement.between.iter().map(|party| state.words(&dataset.party(*party).name));
    let issues = agreement.open.iter().map(|issue| state.words(&dataset.issue(*issue).name));
    let between = parties.collect::<Vec<_>>().join(", ");
    let open = issues.collect::<Vec<_>>().join(", ");
    let date = agreement.as_of.map(|date| intl.date(date)).unwrap_or_default();
    let agreed = intl.number(f64::from(agreement.agreed));
    let total = intl.number(f64::from(agreement.total));
    let mut values = vec![("agreed", agreed.as_str()), ("total", &total)];
    let mut sentences = Vec::new();
    if between.is_empty() || date.is_empty() {
        // Who agreed or when has not been given: each that has stands for itself.
        sentences.push(messages.fill(Message::AgreedCount, &values));
        if !between.is_empty() {
            let values = [("what", state.say(Message::Parties)), ("n", &between)];
            sentences.push(messages.fill(Message::Counted, &values) + ".");
        }
        if !date.is_empty() {
            sentences.push(messages.fill(Message::AsOf, &[("date", &date)]) + ".");
        }
    } else {
        values.extend([("between", between.as_str()), ("date", &date)]);
        sentences.push(messages.fill(Message::AgreedPoints, &values));
    }
    if !open.is_empty() {
        sentences.push(messages.fill(Message::OpenIssues, &[("issues", &open)]));
    }
    sentences.join(" ")
}
