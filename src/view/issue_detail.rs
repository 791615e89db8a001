//! An open issue: provisions in full below their columns, then who says what. Never a new claim.

use leptos::prelude::*;

use super::compare_table::n_columns;
use super::heading::heading;
use super::intl::Intl;
use super::passage::{passage, searched_passage};
use super::provision_cell::{point, relation_to_baseline, statement};
use super::source_list::{source_list, source_markers};
use crate::compare::{RunKind, wording};
use crate::format::Numerals as _;
use crate::messages::Message;
use crate::model::{Issue, IssueIx, PlanIx, Position, Provision, SourceIx, Stance};
use crate::state::State;

/// The two rows that unfold below an issue.
#[component]
pub fn IssueDetail(
    /// The widget's signals.
    state: State,
    /// Which issue.
    issue: IssueIx,
    /// The ids of the two rows.
    ids: (String, String),
    /// Closes the issue and gives the focus back.
    on_close: impl Fn() + Clone + 'static,
) -> impl IntoView {
    let setting = state.setting();
    let index = issue;
    let issue = setting.dataset.issue(index);
    let plans = move || state.selection.read().plans.clone();
    let question = issue.question.as_ref().map(|question| passage(state, question));
    let close = on_close.clone();
    let close_on_escape = move |event: web_sys::KeyboardEvent| {
        if event.key() == "Escape" {
            event.stop_propagation();
            close();
        }
    };
    let name = state.words(&issue.name);
    let close_words = setting.messages.fill(Message::Close, &[("issue", &name)]);
    let positions: Vec<&Position> = setting.dataset.positions_on(index).collect();
    view! {
        <tr class="detail" part="detail" id=ids.0 on:keydown=close_on_escape.clone()>
            <td class="question">{question}</td>
            <For each=plans key=|plan| *plan let:plan>
                <DetailCell state issue=index plan/>
            </For>
        </tr>
        <tr class="detail-more" part="detail" id=ids.1 on:keydown=close_on_escape>
            <td colspan=move || n_columns(state)>
                <div class="panel">
                    {where_it_stands(state, issue)}
                    {position_list(state, &positions, &name)}
                    {cited(state, index, &positions)}
                    <button type="button" class="close" on:click=move |_| on_close()>
                        {close_words}
                    </button>
                </div>
            </td>
        </tr>
    }
}

/// What one plan says on the issue, in full.
#[component]
fn DetailCell(
    /// The widget's signals.
    state: State,
    /// The row.
    issue: IssueIx,
    /// The column.
    plan: PlanIx,
) -> impl IntoView {
    let setting = state.setting();
    let provision = setting.dataset.provision(issue, plan);
    let plan_name = state.words(&setting.dataset.plan(plan).name);
    let is_baseline = move || state.selection.read().baseline == Some(plan);
    let detail = match &provision.detail {
        Some(detail) => view! { <p>{searched_passage(state, detail)}</p> }.into_any(),
        None => view! { <p>{statement(state, provision)}</p> }.into_any(),
    };
    let quote = provision.quote.as_ref().map(|quote| {
        view! {
            <p class="quote" part="quote">
                {state.say(Message::Quote)} " "
                <q lang=quote.language.clone() dir="auto" translate="no">{quote.text.clone()}</q>
            </p>
        }
    });
    let conflicts = provision.conflicts.iter().map(|conflict| {
        view! {
            <p class="conflict" part="conflict">
                <b>{state.say(Message::ReportsDiffer)}</b> " "
                {searched_passage(state, &conflict.claim)}
                {source_markers(state, &conflict.sources, &plan_name)}
            </p>
        }
    });
    view! {
        <td data-plan=setting.dataset.plan(plan).id.clone() class:baseline=is_baseline>
            {detail}
            {quote}
            {wording_difference(state, issue, plan)}
            {conflicts.collect_view()}
            <span class="cell-meta">
                {point(state, provision)}
                {source_markers(state, &provision.sources, &plan_name)}
            </span>
        </td>
    }
}

/// The summary's words against the baseline's, where both plans state something.
fn wording_difference(state: State, issue: IssueIx, plan: PlanIx) -> impl IntoView {
    let relation = relation_to_baseline(state, issue, plan);
    move || {
        relation.get()?;
        let setting = state.setting();
        let dataset = &setting.dataset;
        let baseline = state.selection.read().baseline?;
        let summary = |provision: &Provision| provision.summary.as_ref().map(|text| state.words(text));
        let old = summary(dataset.provision(issue, baseline))?;
        let new = summary(dataset.provision(issue, plan))?;
        let name = dataset.plan(baseline);
        let name = state.words(name.short.as_ref().unwrap_or(&name.name));
        let label = setting.messages.fill(Message::WordingAgainst, &[("baseline", &name)]);
        let runs = wording(&old, &new).into_iter().map(|run| match run.kind {
            RunKind::Kept => run.text.into_any(),
            RunKind::Removed => view! { <del part="removed">{run.text}</del> }.into_any(),
            RunKind::Added => view! { <ins part="added">{run.text}</ins> }.into_any(),
        });
        let runs = runs.collect_view();
        Some(view! { <p class="wording"><span class="label">{label}</span> " " {runs}</p> })
    }
}

fn where_it_stands(state: State, issue: &Issue) -> Option<AnyView> {
    let stands = issue.where_it_stands.as_ref()?;
    let markers = source_markers(state, &stands.sources, &state.words(&issue.name));
    let title = section_heading(state, Message::WhereItStands);
    Some(view! { <section>{title}<p>{passage(state, &stands.text)}{markers}</p></section> }.into_any())
}

/// A heading one level below the widget's title.
fn section_heading(state: State, message: Message) -> AnyView {
    heading(state.setting().heading_level + 1, "", "heading", state.say(message).into_any())
}

fn position_list(state: State, positions: &[&Position], issue: &str) -> Option<AnyView> {
    let setting = state.setting();
    let dataset = &setting.dataset;
    let row = |position: &&Position| {
        let party = &dataset.party(position.party).name;
        let plan = position.plan.map(|plan| {
            let name = state.words(&dataset.plan(plan).name);
            format!(" {}", setting.messages.fill(Message::OnPlan, &[("plan", &name)]))
        });
        let date = position.date.map(|date| Intl(&setting.language).date(date));
        let stance = state.say(stance_word(position.stance));
        let text = position.text.as_ref().map(|text| searched_passage(state, text));
        let date = date.map(|date| view! { <span class="when">" " {date}</span> });
        view! {
            <li>
                <b>{passage(state, party)}</b>
                " "
                <span class="stance">{stance}</span>
                {plan}
                ": "
                {text}
                {date}
                {source_markers(state, &position.sources, issue)}
            </li>
        }
    };
    let title = (!positions.is_empty()).then(|| section_heading(state, Message::WhoSaysWhat))?;
    let rows = positions.iter().map(row).collect_view();
    Some(view! { <section>{title}<ul class="positions">{rows}</ul></section> }.into_any())
}

fn stance_word(stance: Stance) -> Message {
    match stance {
        Stance::Accepts => Message::Accepts,
        Stance::Rejects => Message::Rejects,
        Stance::Conditional => Message::Conditional,
        Stance::Silent => Message::SilentParty,
    }
}

/// Every source that the shown plans and the positions on the issue cite, in order.
fn cited(state: State, issue: IssueIx, positions: &[&Position]) -> impl IntoView + use<> {
    let setting = state.setting();
    let stands = setting.dataset.issue(issue).where_it_stands.iter().flat_map(|stands| &stands.sources);
    let of_positions = positions.iter().flat_map(|position| &position.sources);
    let always: Vec<SourceIx> = stands.chain(of_positions).copied().collect();
    move || {
        let setting = state.setting();
        let mut sources = always.clone();
        for plan in &state.selection.read().plans {
            let provision = setting.dataset.provision(issue, *plan);
            sources.extend(&provision.sources);
            sources.extend(provision.conflicts.iter().flat_map(|conflict| &conflict.sources));
        }
        sources.sort_unstable();
        sources.dedup();
        (!sources.is_empty()).then(|| {
            let title = section_heading(state, Message::Sources);
            view! { <section>{title}{source_list(state, sources.into_iter())}</section> }
        })
    }
}

