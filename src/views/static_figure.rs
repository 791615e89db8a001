//! The comparison as a figure that needs no script: the one table of every plan and issue, and
//! below it what a reader unfolds. Complete as bare words; never a control.

use leptos::prelude::*;

use super::agreement::static_agreement::static_agreement;
use super::answers::static_answers::static_answers;
use super::compare::StaticTable;
use super::compare::category::category_name;
use super::compare::issue_detail::{conflicts, line, positions, quote, where_it_stands};
use super::compare::provision_cell::statement;
use super::figures::{caution, static_figures};
use super::footer::{AllSources, Imprint, corrections};
use super::positions::agreement::agreement_in_words;
use super::timeline::static_timeline;
use crate::components::localized_text::localized_text;
use crate::components::section::{Disclosure, Heading};
use crate::components::source_links::{linked, source_links};
use crate::localize::Message;
use crate::model::{IssueIx, Plan, PlanIx, Position, Provision, Section, Text};
use crate::widget::Widget;

/// The comparison of a dataset as a figure that needs no script.
#[component]
pub fn StaticFigure(
    /// The context for its parts.
    widget: Widget,
) -> impl IntoView {
    provide_context(widget);
    let dataset = widget.dataset();
    let localizer = widget.localizer();
    let title = localized_text(widget, &dataset.title);
    view! {
        <figure lang=localizer.interface().to_owned() dir=localizer.direction()>
            <figcaption>
                <Heading below=0>{title}</Heading>
                {paragraph(widget, dataset.summary.as_ref())}
            </figcaption>
            {static_answers(widget)}
            {static_agreement(widget)}
            // A box of its own, which a page can let scroll.
            <div><StaticTable/></div>
            {issues(widget)}
            {reactions(widget)}
            {plans(widget)}
            {section(
                widget,
                Message::Timeline,
                Section::Events,
                static_timeline(widget),
                dataset.events.is_empty(),
            )}
            {section(
                widget,
                Message::Figures,
                Section::Figures,
                (caution(widget), static_figures(widget)).into_any(),
                dataset.figures.is_empty(),
            )}
            {titled(
                widget,
                Message::Method,
                paragraph(widget, dataset.method.as_ref()),
                dataset.method.is_none(),
            )}
            {titled(
                widget,
                Message::Corrections,
                corrections(widget),
                dataset.corrections.is_empty(),
            )}
            {titled(
                widget,
                Message::Sources,
                view! { <AllSources/> }.into_any(),
                dataset.sources.is_empty(),
            )}
            <Imprint/>
        </figure>
    }
}

fn paragraph(widget: Widget, text: Option<&Text>) -> AnyView {
    let text = text.map(|text| localized_text(widget, text));
    text.map(|text| view! { <p>{text}</p> }.into_any()).into_any()
}

/// `content` under a heading; nothing where there is none.
fn titled(widget: Widget, title: Message, content: AnyView, is_empty: bool) -> AnyView {
    if is_empty {
        return ().into_any();
    }
    let title = widget.localizer().t(title);
    view! { <Heading>{title}</Heading> {content} }.into_any()
}

/// The same of a section of the dataset, which may be damaged.
fn section(
    widget: Widget,
    title: Message,
    section: Section,
    content: AnyView,
    is_empty: bool,
) -> AnyView {
    if !widget.dataset().is_damaged(section) {
        return titled(widget, title, content, is_empty);
    }
    let words = widget.localizer().t(Message::ViewDamaged);
    titled(widget, title, view! { <p>{words}</p> }.into_any(), false)
}

/// Every issue that has more to it than its row, under its category.
fn issues(widget: Widget) -> AnyView {
    let dataset = widget.dataset();
    let mut groups: Vec<AnyView> = Vec::new();
    let issues: Vec<IssueIx> = dataset
        .issues_by_category()
        .into_iter()
        .filter(|issue| has_detail(widget, *issue))
        .collect();
    for issues in issues.chunk_by(|a, b| dataset.issue(*a).category == dataset.issue(*b).category) {
        if !dataset.categories.is_empty() {
            let name = category_name(widget, dataset.issue(issues[0]).category);
            groups.push(view! { <Heading>{name}</Heading> }.into_any());
        }
        groups.extend(issues.iter().map(|issue| issue_in_full(widget, *issue)));
    }
    groups.into_any()
}

fn has_detail(widget: Widget, index: IssueIx) -> bool {
    let dataset = widget.dataset();
    let issue = dataset.issue(index);
    issue.question.is_some()
        || issue.where_it_stands.is_some()
        || dataset.positions_on(index).next().is_some()
        || dataset.plan_indices().any(|plan| has_more(dataset.provision(index, plan)))
}

/// Whether a provision has more to it than its cell.
fn has_more(provision: &Provision) -> bool {
    provision.detail.is_some() || provision.quote.is_some() || !provision.conflicts.is_empty()
}

fn issue_in_full(widget: Widget, index: IssueIx) -> AnyView {
    let dataset = widget.dataset();
    let issue = dataset.issue(index);
    let plans = dataset.plan_indices();
    let plans: Vec<AnyView> =
        plans.filter_map(|plan| provision_in_full(widget, index, plan)).collect();
    // Where a filter takes the elements away, the name stands in bold over the content.
    view! {
        <details data-issue=issue.id.clone()>
            <summary><b>{localized_text(widget, &issue.name)}</b></summary>
            {paragraph(widget, issue.question.as_ref())}
            {plans}
            {where_it_stands(widget, issue)}
            {positions(widget, index)}
        </details>
    }
    .into_any()
}

/// A plan's provision in full, its words and the reports that contradict it.
fn provision_in_full(widget: Widget, issue: IssueIx, index: PlanIx) -> Option<AnyView> {
    let dataset = widget.dataset();
    let provision = dataset.provision(issue, index);
    if !has_more(provision) {
        return None;
    }
    let plan = localized_text(widget, &dataset.plan(index).name);
    let statement = match &provision.detail {
        Some(detail) => {
            let detail = localized_text(widget, detail);
            view! { <p><b>{plan}</b> ": " {detail}</p> }.into_any()
        }
        None => view! { <p><b>{plan}</b></p> {statement(widget, provision)} }.into_any(),
    };
    let name = widget.localizer().plan_name(index).into_owned();
    let more = (quote(widget, provision), conflicts(widget, provision, &name));
    Some((statement, more).into_any())
}

/// What the parties say of whole plans.
fn reactions(widget: Widget) -> AnyView {
    let dataset = widget.dataset();
    let on_plan = |plan: PlanIx| {
        let is_on =
            move |position: &&Position| position.issue.is_none() && position.plan == Some(plan);
        let name = widget.localizer().plan_name(plan).into_owned();
        let lines = dataset.positions.iter().filter(is_on);
        let lines: Vec<AnyView> = lines.map(|position| line(widget, position, &name)).collect();
        (!lines.is_empty()).then(|| {
            let title = localized_text(widget, &dataset.plan(plan).name);
            view! { <Disclosure title><ul>{lines}</ul></Disclosure> }.into_any()
        })
    };
    let plans: Vec<AnyView> = dataset.plan_indices().filter_map(on_plan).collect();
    let is_empty = plans.is_empty();
    section(widget, Message::ReactionsToPlans, Section::Positions, plans.into_any(), is_empty)
}

/// What each plan is, where that is told.
fn plans(widget: Widget) -> AnyView {
    let dataset = widget.dataset();
    let plans = dataset.plan_indices().filter(|plan| has_record(dataset.plan(*plan)));
    let plans: Vec<AnyView> = plans.map(|plan| plan_in_full(widget, plan)).collect();
    let is_empty = plans.is_empty();
    titled(widget, Message::AboutThePlans, plans.into_any(), is_empty)
}

fn has_record(plan: &Plan) -> bool {
    plan.summary.is_some()
        || plan.points.is_some()
        || plan.revises.is_some()
        || plan.agreement.is_some()
        || plan.url.is_some()
        || !plan.sources.is_empty()
}

fn plan_in_full(widget: Widget, index: PlanIx) -> AnyView {
    let dataset = widget.dataset();
    let localizer = widget.localizer();
    let plan = dataset.plan(index);
    let points = plan.points.map(|points| localizer.count(Message::Points, points as usize));
    let revises = plan.revises.map(|revised| localizer.revises(revised));
    let facts: Vec<AnyView> = points
        .into_iter()
        .chain(revises)
        .map(|fact| view! { <p>{sentence(&fact)}</p> }.into_any())
        .collect();
    let link = |url| linked(localized_text(widget, &plan.name), Some(url), None);
    let link = plan.url.clone().map(|url| view! { <p>{link(url)}</p> }.into_any());
    let sources = (!plan.sources.is_empty()).then(|| {
        let links = source_links(widget, &plan.sources, &localizer.plan_name(index));
        let label = localizer.labelled(localizer.t(Message::Sources), "");
        view! { <p>{label} {links}</p> }.into_any()
    });
    let agreement =
        plan.agreement.as_ref().map(|agreement| agreement_in_words(widget, index, agreement));
    let title = localized_text(widget, &plan.name);
    let summary = paragraph(widget, plan.summary.as_ref());
    view! {
        <Disclosure title>
            {summary}
            {facts}
            {link}
            {sources}
            {agreement}
        </Disclosure>
    }
    .into_any()
}

/// `words` as a sentence: a capital, and a full stop.
fn sentence(words: &str) -> String {
    let mut letters = words.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).chain(['.']).collect()
}
