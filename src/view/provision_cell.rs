//! One cell: what a plan says on an issue, told by word or shape before colour. Never empty.

use super::compare_table::part;
use super::dom::{Content, El, el, follow, maybe};
use super::intl::Intl;
use super::passage::searched_passage;
use super::source_list::source_markers;
use crate::compare::{Relation, relation};
use crate::format;
use crate::messages::Message;
use crate::model::{Coverage, IssueIx, PlanIx, Provision};
use crate::state::State;

/// One cell of the table.
pub(super) fn provision_cell(state: State, issue: IssueIx, plan: PlanIx) -> El {
    let setting = state.setting();
    let dataset = &setting.dataset;
    let provision = dataset.provision(issue, plan);
    let what = name_of_cell(state, Message::SourceOn, issue, plan);
    let mark = el("span");
    let meta = el("span")
        .attr("class", "cell-meta")
        .with(mark.clone())
        .with(point(state, provision))
        .with(source_markers(state, &provision.sources, &what));
    let cell = part(state, "td", "cell")
        .attr("data-plan", &dataset.plan(plan).id)
        .with(statement(state, provision))
        // For whoever reads bare words: the two are on lines of their own.
        .with(" ")
        .with(meta);
    let follower = cell.clone();
    // One effect a cell: a table has thousands.
    follow(move || {
        follower.set("class", is_baseline(state, plan).then_some("baseline"));
        show_relation(state, relation_to_baseline(state, issue, plan), &follower, &mark);
    });
    cell
}

/// A message about what a plan says on an issue.
pub(super) fn name_of_cell(state: State, message: Message, issue: IssueIx, plan: PlanIx) -> String {
    let setting = state.setting();
    let dataset = &setting.dataset;
    let names = (state.words(&dataset.issue(issue).name), state.words(&dataset.plan(plan).name));
    let values = [("issue", names.0.as_str()), ("plan", names.1.as_str())];
    setting.messages.fill(message, &values)
}

fn is_baseline(state: State, plan: PlanIx) -> bool {
    state.baseline.get() == Some(plan)
}

/// An empty cell of a plan's column, tinted while the plan is the baseline.
pub(super) fn column_cell(state: State, plan: PlanIx) -> El {
    part(state, "td", "cell")
        .attr("data-plan", &state.setting().dataset.plan(plan).id)
        .live_attr("class", move || is_baseline(state, plan).then_some("baseline"))
}

/// How a plan's provision reads against the baseline's; nothing for the baseline itself, and
/// nothing without one.
pub(super) fn relation_to_baseline(state: State, issue: IssueIx, plan: PlanIx) -> Option<Relation> {
    let baseline = state.baseline.get().filter(|baseline| *baseline != plan)?;
    let dataset = &state.setting().dataset;
    Some(relation(dataset.provision(issue, plan), dataset.provision(issue, baseline)))
}

/// The statement in a line or two, or in words that there is none.
pub(super) fn statement(state: State, provision: &Provision) -> Content {
    let coverage = match provision.coverage {
        Coverage::Stated => {
            let summary = provision.summary.as_ref();
            let summary = summary.map(|summary| {
                el("span").attr("class", "summary").with(searched_passage(state, summary))
            });
            return Content::Many(vec![maybe(quantity(state, provision)), maybe(summary)]);
        }
        Coverage::Silent => Message::NotAddressed,
        Coverage::Unreported => Message::NotReported,
    };
    el("span").attr("class", "coverage").with(state.say(coverage)).into()
}

/// The number a provision turns on, where its summary does not tell it already.
pub(super) fn quantity(state: State, provision: &Provision) -> Option<El> {
    let setting = state.setting();
    let intl = Intl(&setting.interface);
    let quantity = provision.quantity.as_ref()?;
    let summary = provision.summary.as_ref().map(|summary| state.words(summary));
    if format::is_told(quantity, &summary.unwrap_or_default(), &intl) {
        return None;
    }
    let words = format::quantity(quantity, &intl, &setting.messages);
    Some(el("span").attr("class", "quantity").attr("part", "quantity").with(words))
}

/// Tells by word, and by a sign before it, how a cell reads against the baseline. Silent and
/// unreported cells need neither: their statement says it.
fn show_relation(state: State, relation: Option<Relation>, cell: &El, mark: &El) {
    let (part, class, word) = match relation {
        Some(Relation::Same) => ("cell cell--same", "relation same", Some(Message::Same)),
        Some(Relation::Different) => {
            ("cell cell--different", "relation different", Some(Message::Different))
        }
        Some(Relation::BaselineUnreported) => {
            ("cell cell--unreported", "relation unknown", Some(Message::BaselineUnreported))
        }
        Some(Relation::Silent) => ("cell cell--silent", "", None),
        Some(Relation::Unreported) => ("cell cell--unreported", "", None),
        None => ("cell", "", None),
    };
    cell.set("part", Some(part));
    mark.set("class", Some(class));
    mark.set("hidden", word.is_none().then_some(""));
    mark.say(word.map_or("", |word| state.say(word)));
}

/// The plan's own number for the provision.
pub(super) fn point(state: State, provision: &Provision) -> Content {
    maybe(provision.point.as_deref().map(|point| {
        let words = state.setting().messages.fill(Message::Point, &[("point", point)]);
        el("span").attr("class", "point").with(words)
    }))
}
