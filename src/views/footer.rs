//! Below the view: what the plans are, how the comparison was made, its sources. Never a view.

use leptos::prelude::*;

use super::details::{Details, use_details};
use crate::components::localized_text::localized_text;
use crate::components::section::Section;
use crate::components::source_links::{linked, source_links, source_list};
use crate::localize::Message;
use crate::model::PlanIx;
use crate::widget::{Widget, use_widget};

/// Plans, method, corrections, sources, date, credit and licence; in `plain` sources and credit.
#[component]
pub(super) fn Footer() -> impl IntoView {
    let widget = use_widget();
    let record = (!widget.config().is_plain).then(|| {
        view! {
            <Unfolded title=widget.localizer().t(Message::AboutThePlans).to_owned()
                content=|details| (details.about_plans)()/>
            <Method/>
            <Corrections/>
        }
        .into_any()
    });
    let n_sources = widget.dataset().listed.len();
    let sources = (n_sources != 0).then(|| {
        let title = widget.localizer().count(Message::SourcesCount, n_sources);
        view! { <Unfolded title class="all-sources" content=|details| (details.all_sources)()/> }
            .into_any()
    });
    view! {
        <div class="footer" part="footer">
            {record}
            {sources}
            <Imprint/>
        </div>
    }
}

/// What a reader unfolds, and whose content has a file of its own. It is made once that is there,
/// open or not, so that a search in the page finds it.
#[component]
fn Unfolded(
    title: String,
    #[prop(optional)] class: &'static str,
    content: fn(&Details) -> AnyView,
) -> impl IntoView {
    let is_open = RwSignal::new(false);
    let open = move |_| is_open.set(true);
    let details = use_details();
    let content =
        move || (is_open.get() || details.has_arrived.get()).then(|| details.view(content));
    view! {
        <details class=(!class.is_empty()).then_some(class) on:toggle=open>
            <summary>{title}</summary>
            {content}
        </details>
    }
}

/// What each plan is.
#[component]
pub(super) fn AboutPlans() -> impl IntoView {
    let widget = use_widget();
    let plans = widget.dataset().plan_indices();
    let plans: Vec<AnyView> = plans.map(|plan| about_plan(widget, plan)).collect();
    plans.into_any()
}

fn about_plan(widget: Widget, index: PlanIx) -> AnyView {
    let dataset = widget.dataset();
    let localizer = widget.localizer();
    let plan = dataset.plan(index);
    let summary = plan.summary.as_ref().map(|summary| localized_text(widget, summary));
    let points = plan
        .points
        .map(|points| " ".to_owned() + &localizer.count(Message::Points, points as usize) + ".");
    let sources = source_links(widget, &plan.sources, &localizer.plan_name(index));
    let title = linked(localized_text(widget, &plan.name), plan.url.clone(), None);
    view! { <Section title><p>{summary} {points} {sources}</p></Section> }.into_any()
}

/// Every source under its number.
#[component]
pub(super) fn AllSources() -> impl IntoView {
    let widget = use_widget();
    source_list(widget, widget.dataset().listed.iter().copied())
}

/// How plans were chosen, ordered and coded, and what counts as a difference.
#[component]
pub(super) fn Method() -> impl IntoView {
    let widget = use_widget();
    let localizer = widget.localizer();
    let method = widget.dataset().method.as_ref().map(|method| {
        let method = localized_text(widget, method);
        view! { <p>{method}</p> }.into_any()
    });
    let title = localizer.t(Message::Method).into_any();
    let what_differs = localizer.t(Message::WhatDiffers);
    view! { <Section title part="method">{method} <p>{what_differs}</p></Section> }
}

/// What was corrected, and when.
#[component]
fn Corrections() -> impl IntoView {
    let widget = use_widget();
    let has_any = !widget.dataset().corrections.is_empty();
    has_any.then(|| {
        let title = widget.localizer().t(Message::Corrections).to_owned();
        view! { <Unfolded title content=move |details| (details.corrections)(use_widget())/> }
            .into_any()
    })
}

/// Each correction with its date.
pub(super) fn corrections(widget: Widget) -> AnyView {
    let dataset = widget.dataset();
    let entries = dataset.corrections.iter().map(|(date, text)| {
        let (date, text) = (widget.localizer().date(*date), localized_text(widget, text));
        view! { <li>{date} ": " {text}</li> }.into_any()
    });
    let entries: Vec<AnyView> = entries.collect();
    view! { <ul>{entries}</ul> }.into_any()
}

/// Date, version, credit and licence, each where the dataset has it; in `plain` the credit alone.
#[component]
pub(super) fn Imprint() -> impl IntoView {
    let widget = use_widget();
    let dataset = widget.dataset();
    let localizer = widget.localizer();
    let credit = dataset.credit.as_ref().map(|credit| localized_text(widget, credit));
    if widget.config().is_plain {
        return view! { <p class="imprint">{credit}</p> }.into_any();
    }
    let date = dataset.as_of.map(|date| localizer.date(date));
    let date = date.map(|date| localizer.fill(Message::AsOf, &[("date", &date)]).into_any());
    let version = dataset.version.as_ref();
    let version = version.map(|version| localizer.version(version).into_any());
    let license = dataset.license.as_ref();
    let license = license.map(|license| localizer.licence(license).into_any());
    let parts: Vec<AnyView> = [date, version, credit, license]
        .into_iter()
        .flatten()
        .map(|part| view! { <span>{part}</span> " " }.into_any())
        .collect();
    view! { <p class="imprint">{parts}</p> }.into_any()
}
