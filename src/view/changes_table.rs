//! The table of changes: issues down, the two texts across. Never a row that follows a signal.

use reactive_graph::prelude::*;

use super::dom::{Content, El, each, el, live, many, maybe};
use super::intl::Intl;
use super::passage::passage;
use super::provision_cell::{name_of_cell, point, quantity, statement};
use super::source_list::source_markers;
use super::wording::marked_changes;
use crate::compare::changes::is_rewritten;
use crate::compare::{Change, change, changes, wording};
use crate::format::Numerals as _;
use crate::messages::Message;
use crate::model::{CategoryIx, IssueIx, PlanIx, Provision, Text};
use crate::state::{Derived, State};

/// The issues that the reader's choices leave, each with what became of it between the plans of `pair`.
pub(super) fn changes_table(state: State, pair: (PlanIx, PlanIx)) -> Content {
    let issues = Derived::new(move || {
        changes(&state.setting().dataset, &state.selection.read(), pair).issues
    });
    let is_empty = Derived::new(move || issues.get().is_empty());
    live(move || match is_empty.get() {
        true => {
            let note = el("p").attr("class", "nothing").attr("part", "nothing");
            note.with(state.say(Message::NoIssue))
        }
        false => table(state, pair, issues),
    })
}

fn table(state: State, pair: (PlanIx, PlanIx), issues: Derived<Vec<IssueIx>>) -> El {
    let setting = state.setting();
    let name = |plan: PlanIx| state.words(&setting.dataset.plan(plan).name);
    let names = (name(pair.0), name(pair.1));
    let values = [("from", names.0.as_str()), ("to", names.1.as_str())];
    let caption = setting.messages.fill(Message::ChangesTable, &values);
    let head = |message: Message| {
        part("th", "columnheader")
            .attr("scope", "col")
            .attr("class", "kind")
            .with(el("span").with(state.say(message)))
    };
    let header = part("tr", "row")
        .with(head(Message::Issue))
        .with(head(Message::Change))
        .with(many([pair.0, pair.1].map(|plan| plan_head(state, plan))));
    let categories = move || {
        let setting = state.setting();
        let issues = issues.get();
        let mut keys: Vec<usize> = issues
            .iter()
            .map(|issue| category_key(setting.dataset.issue(*issue).category))
            .collect();
        keys.dedup();
        keys
    };
    part("table", "table")
        .attr("part", "table")
        .attr("class", "changes-table")
        .with(el("caption").attr("part", "caption").with(caption))
        .with(part("thead", "rowgroup").with(header))
        .with(each(categories, move |key| category_rows(state, pair, issues, key)))
}

/// A part of the table, with its role: where styles make lines of it, browsers would take it away.
fn part(tag: &str, role: &str) -> El {
    el(tag).attr("role", role)
}

/// A plan's name and date above its text.
fn plan_head(state: State, index: PlanIx) -> El {
    let setting = state.setting();
    let plan = setting.dataset.plan(index);
    let date = plan.date.map(|date| {
        el("span").attr("class", "plan-meta").with(Intl(&setting.interface).date(date))
    });
    part("th", "columnheader")
        .attr("scope", "col")
        .attr("part", "plan-header")
        .attr("data-plan", &plan.id)
        .with(el("span").attr("class", "plan-name").with(passage(state, &plan.name)))
        .with(" ")
        .with(maybe(date))
}

/// A key for `each`; issues without a category come last.
fn category_key(category: Option<CategoryIx>) -> usize {
    category.map_or(usize::MAX, |category| category.0)
}

/// A category's rows under its name.
fn category_rows(
    state: State,
    pair: (PlanIx, PlanIx),
    issues: Derived<Vec<IssueIx>>,
    key: usize,
) -> El {
    let setting = state.setting();
    let dataset = &setting.dataset;
    // Without any category there is nothing to tell apart.
    let head = (!dataset.categories.is_empty()).then(|| {
        let name = match dataset.categories.get(key) {
            Some(category) => passage(state, &category.name),
            None => state.say(Message::OtherIssues).into(),
        };
        let head = part("th", "rowheader")
            .attr("scope", "rowgroup")
            .attr("part", "category")
            .attr("colspan", "4");
        part("tr", "row").attr("class", "category").with(head.with(el("span").with(name)))
    });
    let of_category = move || {
        let setting = state.setting();
        let is_here =
            |issue: &&IssueIx| category_key(setting.dataset.issue(**issue).category) == key;
        issues.get().iter().filter(is_here).map(|issue| issue.0).collect()
    };
    part("tbody", "rowgroup")
        .with(maybe(head))
        .with(each(of_category, move |issue| issue_row(state, pair, IssueIx(issue))))
}

/// What became of one issue.
fn issue_row(state: State, pair: (PlanIx, PlanIx), index: IssueIx) -> El {
    let setting = state.setting();
    let dataset = &setting.dataset;
    let issue = dataset.issue(index);
    let provision = |plan: PlanIx| dataset.provision(index, plan);
    let change = change(provision(pair.0), provision(pair.1));
    let word = el("span").attr("class", sign(change)).with(state.say(change_word(change)));
    let (earlier, later) = match change {
        Change::Reworded => reworded(state, provision(pair.0), provision(pair.1)),
        _ => (statement(state, provision(pair.0)), statement(state, provision(pair.1))),
    };
    part("tr", "row")
        .attr("data-issue", &issue.id)
        .with(
            part("th", "rowheader")
                .attr("scope", "row")
                .attr("part", "issue-header")
                .with(passage(state, &issue.name)),
        )
        .with(part("td", "cell").attr("class", "kind").with(word))
        .with(text_cell(state, index, pair.0, earlier))
        .with(text_cell(state, index, pair.1, later))
}

/// A cell with what one plan says, in these words, its point and its sources.
fn text_cell(state: State, issue: IssueIx, plan: PlanIx, words: Content) -> El {
    let setting = state.setting();
    let dataset = &setting.dataset;
    let provision = dataset.provision(issue, plan);
    let what = name_of_cell(state, Message::SourceOn, issue, plan);
    let has_meta = provision.point.is_some() || !provision.sources.is_empty();
    let meta = has_meta.then(|| {
        el("span").attr("class", "cell-meta").with(point(state, provision)).with(source_markers(
            state,
            &provision.sources,
            &what,
        ))
    });
    part("td", "cell")
        .attr("part", "cell")
        .attr("data-plan", &dataset.plan(plan).id)
        .with(words)
        // For whoever reads bare words: the two are on lines of their own.
        .with(" ")
        .with(maybe(meta))
}

/// The earlier and the later words: those that came and went marked in the later ones; where a
/// text was written anew, each as a whole.
fn reworded(state: State, earlier: &Provision, later: &Provision) -> (Content, Content) {
    let (Some(old), Some(new)) = (&earlier.summary, &later.summary) else {
        return (statement(state, earlier), statement(state, later));
    };
    let runs = wording(&state.words(old), &state.words(new));
    let summary = |provision: &Provision, words: Content| {
        let summary = el("span").attr("class", "summary").with(words);
        Content::Many(vec![maybe(quantity(state, provision)), summary.into()])
    };
    if !is_rewritten(&runs) {
        let marked = marked_changes(state, new, runs);
        return (statement(state, earlier), summary(later, marked));
    }
    let whole = |tag: &str, part: &str, text: &Text| {
        el(tag).attr("class", "whole").attr("part", part).with(passage(state, text)).into()
    };
    (summary(earlier, whole("del", "removed", old)), summary(later, whole("ins", "added", new)))
}

/// What a kind of change is called.
pub(super) fn change_word(change: Change) -> Message {
    match change {
        Change::Kept => Message::Kept,
        Change::Reworded => Message::Reworded,
        Change::Dropped => Message::Dropped,
        Change::Added => Message::Added,
        Change::NewlySilent => Message::NewlySilent,
        Change::FirstReported => Message::FirstReported,
        Change::NoLongerReported => Message::NoLongerReported,
        Change::InNeither => Message::InNeither,
    }
}

/// The class that puts a sign before the word; whatever is not reported has the same.
fn sign(change: Change) -> &'static str {
    match change {
        Change::Kept => "change kept",
        Change::Reworded => "change reworded",
        Change::Dropped => "change dropped",
        Change::Added => "change new",
        Change::InNeither => "change neither",
        Change::NewlySilent | Change::FirstReported | Change::NoLongerReported => "change unknown",
    }
}
