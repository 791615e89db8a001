//! An open issue: provisions in full below their columns, then who says what. Never a new claim.

use std::sync::Arc;

use leptos::html;
use leptos::prelude::*;
use web_sys::KeyboardEvent;

use super::open_issue::{Close, OpenIssue, close_on_escape};
use super::provision_cell::{point, statement};
use super::table_attributes::{is_hidden, n_columns, table_role};
use crate::compare::changes::is_rewritten;
use crate::compare::{Relation, cite_issue, indices_of, text_diff};
use crate::components::diff_markup::diff_markup;
use crate::components::each::each_plan;
use crate::components::localized_text::{searched_text, searched_words};
use crate::components::section::Section;
use crate::components::source_links::{source_links, source_list};
use crate::components::styles::adopt_styles;
use crate::localize::Message;
use crate::model::{Coverage, Issue, IssueIx, PlanIx, Position, Provision, Text};
use crate::share;
use crate::views::share_button::CopyButton;
use crate::widget::{Widget, use_widget};

/// The two rows that unfold below an issue.
#[component]
pub(in crate::views) fn IssueDetail(
    /// Which issue, and how it is closed.
    open: OpenIssue,
) -> impl IntoView {
    let widget = use_widget().for_issue();
    provide_context(widget);
    let OpenIssue { issue: index, ids: [detail_id, more_id], close } = open;
    let dataset = widget.dataset();
    let issue = dataset.issue(index);
    let question = searched_text(widget, issue.question.as_ref().unwrap_or(&issue.name));
    let cells = each_plan(widget, move |plan| view! { <DetailCell issue=index plan/> }.into_any());
    // On the further pages of a print only the plans are others.
    let is_told = widget.print_page.is_some_and(|page| page != 0);
    let row = NodeRef::<html::Tr>::new();
    adopt_styles(row, include_str!("../../../style/detail.css"));
    let on_key = || {
        let close = Arc::clone(&close);
        move |event: KeyboardEvent| close_on_escape(&event, &close)
    };
    let more = (!is_told).then(|| {
        let close = Arc::clone(&close);
        view! {
            <tr
                role=table_role(widget, "row")
                class="detail-more"
                part="detail"
                id=more_id
                on:keydown=on_key()
            >
                <td role=table_role(widget, "cell") colspan=move || n_columns(widget)>
                    <Panel issue=index close/>
                </td>
            </tr>
        }
        .into_any()
    });
    view! {
        <tr
            role=table_role(widget, "row")
            class="detail"
            part="detail"
            id=detail_id
            on:keydown=on_key()
            node_ref=row
        >
            <td role=table_role(widget, "cell") class="question">{question}</td>
            {cells}
        </tr>
        {more}
    }
}

/// What one plan says on the issue, in full, below its column.
#[component]
fn DetailCell(issue: IssueIx, plan: PlanIx) -> impl IntoView {
    let widget = use_widget();
    view! {
        <td
            role=table_role(widget, "cell")
            data-plan=widget.dataset().plan(plan).id.clone()
            hidden=move || is_hidden(widget, plan)
            part=move || widget.is_baseline(plan).then_some("cell--baseline")
        >
            {below_cell(issue, plan)}
        </td>
    }
}

/// What one plan says on an issue, in full: its words, how they differ from the baseline's, what contradicts
/// it, who says so.
pub(in crate::views) fn provision_in_full(issue: IssueIx, plan: PlanIx) -> AnyView {
    let widget = use_widget();
    let dataset = widget.dataset();
    let provision = dataset.provision(issue, plan);
    let statement = detail(widget, provision).unwrap_or_else(|| statement(widget, provision));
    with_record(widget, issue, plan, Some(statement))
}

/// The same below the plan's cell, whose words are not repeated.
fn below_cell(issue: IssueIx, plan: PlanIx) -> AnyView {
    let widget = use_widget();
    let dataset = widget.dataset();
    let provision = dataset.provision(issue, plan);
    let in_words = || match provision.coverage {
        Coverage::Stated => None,
        _ => Some(statement(widget, provision)),
    };
    let statement = detail(widget, provision).or_else(in_words);
    let statement = view! { {statement} {coded(widget, issue, plan)} }.into_any();
    with_record(widget, issue, plan, Some(statement))
}

/// The answers that the statement gives, as its editors code it, where its cell does not say so.
fn coded(widget: Widget, issue: IssueIx, plan: PlanIx) -> Option<AnyView> {
    let answers = widget.localizer().untold_answers(issue, plan)?;
    let label = widget.localizer().t(Message::Answer);
    let answers = searched_words(widget, answers);
    let coded = view! { <p class="coded"><span class="label">{label}": "</span>{answers}</p> };
    Some(coded.into_any())
}

/// The statement in full, where that is more than its summary.
fn detail(widget: Widget, provision: &Provision) -> Option<AnyView> {
    let detail = provision.detail.as_ref()?;
    let localizer = widget.localizer();
    let words = |text: &Text| localizer.folding().words(&localizer.words(text));
    let is_repeated = provision.summary.as_ref().is_some_and(|it| words(it) == words(detail));
    (!is_repeated).then(|| view! { <p>{searched_text(widget, detail)}</p> }.into_any())
}

/// A statement with whatever else there is to say of it.
fn with_record(
    widget: Widget,
    issue: IssueIx,
    plan: PlanIx,
    statement: Option<AnyView>,
) -> AnyView {
    let dataset = widget.dataset();
    let provision = dataset.provision(issue, plan);
    let name = widget.localizer().plan_name(plan).into_owned();
    let citation = (provision.coverage != Coverage::Unreported)
        .then(|| view! { <p class="cite"><CopyCitation issue plan/></p> }.into_any());
    view! {
        {statement}
        {quote(widget, provision)}
        {move || difference(widget, issue, plan)}
        {conflicts(widget, provision, &name)}
        <p class="cell-meta">
            {point(widget, provision)}
            {source_links(widget, &provision.sources, &name)}
        </p>
        {citation}
    }
    .into_any()
}

/// Words of the plan itself.
pub(in crate::views) fn quote(widget: Widget, provision: &Provision) -> AnyView {
    let Some(quote) = &provision.quote else { return ().into_any() };
    let localizer = widget.localizer();
    let label = localizer.t(Message::Quote);
    let (words, language) = (localizer.plain(&quote.text).into_owned(), quote.language.clone());
    view! {
        <p class="quote" part="quote">
            {label}
            " "
            <q lang=language dir="auto" translate="no">{searched_words(widget, words)}</q>
        </p>
    }
    .into_any()
}

/// Reports that contradict the provision of `plan_name`.
pub(in crate::views) fn conflicts(
    widget: Widget,
    provision: &Provision,
    plan_name: &str,
) -> AnyView {
    let label = widget.localizer().t(Message::ReportsDiffer);
    let conflicts = provision.conflicts.iter().map(|conflict| {
        let claim = searched_text(widget, &conflict.claim);
        let sources = source_links(widget, &conflict.sources, plan_name);
        view! {
            <p class="conflict" part="conflict">
                <b>{label}</b>
                " "
                {claim}
                {sources}
            </p>
        }
        .into_any()
    });
    conflicts.collect::<Vec<_>>().into_any()
}

/// The summary's words against the baseline's, where the plans state different things.
fn difference(widget: Widget, issue: IssueIx, plan: PlanIx) -> Option<AnyView> {
    let relation = widget.relation_to_baseline(issue, plan);
    if !matches!(relation, Some(Relation::Different | Relation::SameAnswer)) {
        return None;
    }
    let (dataset, localizer) = (widget.dataset(), widget.localizer());
    let baseline = widget.baseline.get()?;
    let summary = |plan: PlanIx| dataset.provision(issue, plan).summary.as_ref();
    let (old, new) = (summary(baseline)?, summary(plan)?);
    let name = localizer.short_name(baseline);
    let label = localizer.fill(Message::WordingAgainst, &[("baseline", &name)]);
    let spans = text_diff(&localizer.words(old), &localizer.words(new));
    if is_rewritten(&spans) {
        // Two statements beside each other say it.
        return None;
    }
    let diff = diff_markup(widget, new, spans);
    let difference = view! {
        <p class="text-diff">
            <span class="label">{label}</span>
            " "
            {diff}
        </p>
    };
    Some(difference.into_any())
}

/// Below the plans: where it stands, who says what, where it can be read.
#[component]
fn Panel(issue: IssueIx, close: Close) -> impl IntoView {
    let widget = use_widget();
    let dataset = widget.dataset();
    let localizer = widget.localizer();
    let name = localizer.issue_name(issue).into_owned();
    let close_words = localizer.fill(Message::Close, &[("issue", &name)]);
    let link_name = localizer.fill(Message::CopyLinkTo, &[("issue", &name)]);
    let address = move || address_of(widget, issue);
    let sources = widget.print_page.is_none().then(|| view! { <CitedSources issue/> }.into_any());
    view! {
        <div class="panel">
            {where_it_stands(widget, dataset.issue(issue))}
            {positions(widget, issue)}
            {sources}
            <p class="actions">
                <button type="button" class="close" on:click=move |_| close()>
                    {close_words}
                </button>
                <CopyButton
                    label=localizer.t(Message::CopyLink)
                    name=link_name
                    copied=Message::LinkCopied
                    text=Box::new(address)
                />
            </p>
        </div>
    }
}

/// How far the parties have come.
pub(in crate::views) fn where_it_stands(widget: Widget, issue: &Issue) -> AnyView {
    let Some(stands) = &issue.where_it_stands else { return ().into_any() };
    let localizer = widget.localizer();
    let text = searched_text(widget, &stands.text);
    let sources = source_links(widget, &stands.sources, &localizer.words(&issue.name));
    let title = localizer.t(Message::WhereItStands).into_any();
    view! { <Section title><p>{text} {sources}</p></Section> }.into_any()
}

/// The parties' lines on an issue.
pub(in crate::views) fn positions(widget: Widget, issue: IssueIx) -> AnyView {
    let dataset = widget.dataset();
    let localizer = widget.localizer();
    let name = localizer.issue_name(issue);
    let lines: Vec<AnyView> =
        dataset.positions_on(issue).map(|position| line(widget, position, &name)).collect();
    if lines.is_empty() {
        return ().into_any();
    }
    let title = localizer.t(Message::WhoSaysWhat).into_any();
    view! { <Section title><ul class="positions">{lines}</ul></Section> }.into_any()
}

/// One line: "Ukraine rejects on US draft: what it says, 22 Nov 2025".
pub(in crate::views) fn line(widget: Widget, position: &Position, what: &str) -> AnyView {
    let dataset = widget.dataset();
    let localizer = widget.localizer();
    let plan = position.plan.map(|plan| {
        " ".to_owned() + &localizer.fill(Message::OnPlan, &[("plan", &localizer.plan_name(plan))])
    });
    let text = position.text.as_ref().map(|text| (": ", searched_text(widget, text)).into_any());
    let date = position.date.map(|date| {
        let date = localizer.date(date);
        view! { <span class="when">" " {date}</span> }.into_any()
    });
    let party = searched_text(widget, &dataset.party(position.party).name);
    let stance = localizer.stance(position.stance);
    let sources = source_links(widget, &position.sources, what);
    view! {
        <li>
            <b>{party}</b>
            " "
            <span class="stance">{stance}</span>
            {plan}
            {text}
            {date}
            {sources}
        </li>
    }
    .into_any()
}

/// Every source that the shown plans and the positions on the issue cite, in order.
#[component]
fn CitedSources(issue: IssueIx) -> impl IntoView {
    let widget = use_widget();
    move || {
        let dataset = widget.dataset();
        let mut cited = vec![false; dataset.sources.len()];
        cite_issue(&dataset, issue, &widget.plans.read(), &mut cited);
        cited.contains(&true).then(|| {
            let list = source_list(widget, indices_of(&cited));
            let title = widget.localizer().t(Message::Sources).into_any();
            view! { <Section title>{list}</Section> }.into_any()
        })
    }
}

/// A button that copies what a plan says on an issue, with its sources.
#[component]
fn CopyCitation(issue: IssueIx, plan: PlanIx) -> impl IntoView {
    let widget = use_widget();
    let localizer = widget.localizer();
    let citation =
        move || share::citation(&widget.localizer(), issue, plan, &address_of(widget, issue));
    view! {
        <CopyButton
            label=localizer.t(Message::CopyCitation)
            name=localizer.on_cell(Message::CopyCitationOf, issue, plan)
            copied=Message::CitationCopied
            text=Box::new(citation)
        />
    }
}

/// A link to what is shown, with no issue open but this one.
fn address_of(widget: Widget, issue: IssueIx) -> String {
    let mut selection = widget.selection.get_untracked();
    selection.open = vec![issue];
    widget.address(&selection)
}
