//! An open issue: provisions in full below their columns, then who says what. Never a new claim.

use super::compare_table::{close_on_escape, each_plan, n_columns, part};
use super::dom::{Content, El, el, live, many, maybe};
use super::intl::Intl;
use super::passage::{passage, searched_passage, section};
use super::provision_cell::{column_cell, point, relation_to_baseline, statement};
use super::share::{copy_citation, copy_issue_link};
use super::source_list::{source_list, source_markers};
use super::wording::marked_changes;
use crate::compare::{Relation, wording};
use crate::format::Numerals as _;
use crate::messages::Message;
use crate::model::{Coverage, Dataset, Issue, IssueIx, PlanIx, Position, SourceIx, Stance};
use crate::state::State;

/// The two rows that unfold below an issue, with these ids; `close` closes it and gives the focus
/// back.
pub(super) fn issue_detail(
    state: State,
    index: IssueIx,
    ids: &[String; 2],
    close: impl Fn() + Clone + 'static,
) -> Content {
    let setting = state.setting();
    let issue = setting.dataset.issue(index);
    let name = state.words(&issue.name);
    let question = passage(state, issue.question.as_ref().unwrap_or(&issue.name));
    let provisions = part(state, "tr", "row")
        .attr("class", "detail")
        .attr("part", "detail")
        .attr("id", &ids[0])
        .on("keydown", close_on_escape(|| true, close.clone()))
        .with(part(state, "td", "cell").attr("class", "question").with(question))
        .with(each_plan(state, move |plan| detail_cell(state, index, plan)));
    let words = setting.messages.fill(Message::Close, &[("issue", &name)]);
    let close_button = el("button").attr("type", "button").attr("class", "close").with(words);
    let on_close = close.clone();
    let actions = el("p")
        .attr("class", "actions")
        .with(close_button.on("click", move |_| on_close()))
        .with(copy_issue_link(state, index, &name));
    let panel = el("div")
        .attr("class", "panel")
        .with(maybe(where_it_stands(state, issue)))
        .with(maybe(positions(state, index, &name)))
        .with(maybe(state.sheet.is_none().then(|| cited(state, index))))
        .with(actions);
    let panel_cell =
        part(state, "td", "cell").live_attr("colspan", move || Some(n_columns(state))).with(panel);
    let more = part(state, "tr", "row")
        .attr("class", "detail-more")
        .attr("part", "detail")
        .attr("id", &ids[1])
        .on("keydown", close_on_escape(|| true, close))
        .with(panel_cell);
    // On the further sheets of a print only the plans are others.
    let is_told = state.sheet.is_some_and(|n| n != 0);
    Content::Many(vec![provisions.into(), maybe((!is_told).then_some(more))])
}

/// What one plan says on the issue, in full.
fn detail_cell(state: State, issue: IssueIx, plan: PlanIx) -> El {
    let setting = state.setting();
    let provision = setting.dataset.provision(issue, plan);
    let plan_name = state.words(&setting.dataset.plan(plan).name);
    let is_known = provision.coverage != Coverage::Unreported;
    let citation =
        is_known.then(|| el("p").attr("class", "cite").with(copy_citation(state, issue, plan)));
    let detail = match &provision.detail {
        Some(detail) => searched_passage(state, detail),
        None => statement(state, provision),
    };
    let quote = provision.quote.as_ref().map(|quote| {
        let words = el("q")
            .maybe_attr("lang", quote.language.as_deref())
            .attr("dir", "auto")
            .attr("translate", "no")
            .with(&quote.text);
        let label = state.say(Message::Quote);
        el("p").attr("class", "quote").attr("part", "quote").with(label).with(" ").with(words)
    });
    let conflicts = provision.conflicts.iter().map(|conflict| {
        el("p")
            .attr("class", "conflict")
            .attr("part", "conflict")
            .with(el("b").with(state.say(Message::ReportsDiffer)))
            .with(" ")
            .with(searched_passage(state, &conflict.claim))
            .with(source_markers(state, &conflict.sources, &plan_name))
    });
    let meta = el("span")
        .attr("class", "cell-meta")
        .with(point(state, provision))
        .with(source_markers(state, &provision.sources, &plan_name));
    column_cell(state, plan)
        .with(el("p").with(detail))
        .with(maybe(quote))
        .with(live(move || maybe(wording_difference(state, issue, plan))))
        .with(many(conflicts))
        .with(meta)
        .with(maybe(citation))
}

/// The summary's words against the baseline's, where the plans state different things.
fn wording_difference(state: State, issue: IssueIx, plan: PlanIx) -> Option<El> {
    if relation_to_baseline(state, issue, plan) != Some(Relation::Different) {
        return None;
    }
    let setting = state.setting();
    let dataset = &setting.dataset;
    let baseline = state.baseline.get()?;
    let summary = |plan: PlanIx| dataset.provision(issue, plan).summary.as_ref();
    let (old, new) = (summary(baseline)?, summary(plan)?);
    let name = state.short_name(dataset.plan(baseline));
    let label = setting.messages.fill(Message::WordingAgainst, &[("baseline", &name)]);
    Some(
        el("p")
            .attr("class", "wording")
            .with(el("span").attr("class", "label").with(label))
            .with(" ")
            .with(marked_changes(state, new, wording(&state.words(old), &state.words(new)))),
    )
}

fn where_it_stands(state: State, issue: &Issue) -> Option<El> {
    let stands = issue.where_it_stands.as_ref()?;
    let markers = source_markers(state, &stands.sources, &state.words(&issue.name));
    let text = el("p").with(passage(state, &stands.text)).with(markers);
    Some(section(state, state.say(Message::WhereItStands)).with(text))
}

fn positions(state: State, issue: IssueIx, issue_name: &str) -> Option<El> {
    let setting = state.setting();
    let dataset = &setting.dataset;
    let entry = |position: &Position| {
        let plan = position.plan.map(|plan| {
            let name = state.words(&dataset.plan(plan).name);
            " ".to_owned() + &setting.messages.fill(Message::OnPlan, &[("plan", &name)])
        });
        let date = position.date.map(|date| {
            let date = Intl(&setting.interface).date(date);
            el("span").attr("class", "when").with(" ").with(date)
        });
        let stance =
            el("span").attr("class", "stance").with(state.say(stance_word(position.stance)));
        el("li")
            .with(el("b").with(passage(state, &dataset.party(position.party).name)))
            .with(" ")
            .with(stance)
            .with(maybe(plan))
            .with(": ")
            .with(maybe(position.text.as_ref().map(|text| searched_passage(state, text))))
            .with(maybe(date))
            .with(source_markers(state, &position.sources, issue_name))
    };
    let entries: Vec<El> = dataset.positions_on(issue).map(entry).collect();
    (!entries.is_empty()).then(|| {
        let list = el("ul").attr("class", "positions").with(many(entries));
        section(state, state.say(Message::WhoSaysWhat)).with(list)
    })
}

/// A party's line in one word.
pub(super) fn stance_word(stance: Stance) -> Message {
    match stance {
        Stance::Accepts => Message::Accepts,
        Stance::Rejects => Message::Rejects,
        Stance::Conditional => Message::Conditional,
        Stance::Silent => Message::SilentParty,
    }
}

/// Every source that the shown plans and the positions on the issue cite, in order.
fn cited(state: State, index: IssueIx) -> Content {
    live(move || {
        let setting = state.setting();
        let mut is_cited = vec![false; setting.dataset.sources.len()];
        cite_issue(&setting.dataset, index, &state.plans.get(), &mut is_cited);
        let sources = (0..is_cited.len()).filter(|at| is_cited[*at]).map(SourceIx);
        let list = source_list(state, sources);
        maybe(
            is_cited
                .contains(&true)
                .then(|| section(state, state.say(Message::Sources)).with(list)),
        )
    })
}

/// Marks every source that `plans` and the positions on an issue cite.
pub(super) fn cite_issue(
    dataset: &Dataset,
    issue: IssueIx,
    plans: &[PlanIx],
    is_cited: &mut [bool],
) {
    let mut cite = |sources: &[SourceIx]| sources.iter().for_each(|at| is_cited[at.0] = true);
    dataset.issue(issue).where_it_stands.iter().for_each(|stands| cite(&stands.sources));
    dataset.positions_on(issue).for_each(|position| cite(&position.sources));
    for plan in plans {
        let provision = dataset.provision(issue, *plan);
        cite(&provision.sources);
        provision.conflicts.iter().for_each(|conflict| cite(&conflict.sources));
    }
}
