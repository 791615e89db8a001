//! The table of changes: issues down, the two texts across. Never a row that follows a signal.

use leptos::prelude::*;

use crate::compare::changes::{Pair, is_rewritten};
use crate::compare::{Change, change, changes, text_diff};
use crate::components::diff_markup::diff_markup;
use crate::components::each::each;
use crate::components::localized_text::localized_text;
use crate::components::section::Nothing;
use crate::components::source_links::source_links;
use crate::localize::Message;
use crate::model::{CategoryIx, IssueIx, PlanIx, Provision, Text};
use crate::views::compare::category::category_name;
use crate::views::compare::provision_cell::{point, quantity_in_words, statement};
use crate::widget::{Widget, use_widget};

/// The issues that the reader's choices leave, each with what became of it between two plans.
#[component]
pub(super) fn ChangesTable(
    /// The two plans.
    pair: Pair,
) -> impl IntoView {
    let widget = use_widget();
    let issues = Memo::new(move |_| {
        let localizer = widget.localizer();
        let (dataset, statements) = (localizer.dataset(), localizer.statements());
        changes(dataset, statements, &widget.selection.read(), pair).issues
    });
    let is_empty = Memo::new(move |_| issues.read().is_empty());
    move || match is_empty.get() {
        true => {
            let words = widget.localizer().t(Message::NoIssue);
            view! { <Nothing words/> }.into_any()
        }
        false => view! { <Table pair issues/> }.into_any(),
    }
}

#[component]
fn Table(pair: Pair, issues: Memo<Vec<IssueIx>>) -> impl IntoView {
    let widget = use_widget();
    let localizer = widget.localizer();
    let (from, to) = (localizer.plan_name(pair.0), localizer.plan_name(pair.1));
    let caption = localizer.fill(Message::ChangesTable, &[("from", &from), ("to", &to)]);
    let groups = move || {
        let dataset = widget.dataset();
        let key = |issue: &IssueIx| dataset.issue(*issue).category.map(|category| category.0);
        let mut keys: Vec<usize> =
            issues.read().iter().map(|issue| key(issue).unwrap_or(usize::MAX)).collect();
        keys.dedup();
        keys
    };
    let groups = each(groups, move |key| view! { <Group pair issues key/> }.into_any());
    // The roles are what they are anyhow, until a narrow style makes lines of the table.
    view! {
        <table role="table" part="table" class="changes-table">
            <caption part="caption">{caption}</caption>
            <thead role="rowgroup">
                <tr role="row">
                    <Head words=localizer.t(Message::Issue)/>
                    <Head words=localizer.t(Message::Change)/>
                    <PlanHead plan=pair.0/>
                    <PlanHead plan=pair.1/>
                </tr>
            </thead>
            {groups}
        </table>
    }
}

#[component]
fn Head(words: &'static str) -> impl IntoView {
    view! { <th role="columnheader" scope="col" class="kind"><span>{words}</span></th> }
}

/// A plan's name and date above its text.
#[component]
fn PlanHead(plan: PlanIx) -> impl IntoView {
    let widget = use_widget();
    let dataset = widget.dataset();
    let plan = dataset.plan(plan);
    let name = localized_text(widget, &plan.name);
    let date = plan.date.map(|date| widget.localizer().date(date));
    let date = date.map(|date| view! { <span class="plan-meta">{date}</span> }.into_any());
    view! {
        <th role="columnheader" scope="col" part="plan-header" data-plan=plan.id.clone()>
            <span class="plan-name">{name}</span>
            " "
            {date}
        </th>
    }
}

/// A category's rows under its name; issues without a category come last.
#[component]
fn Group(pair: Pair, issues: Memo<Vec<IssueIx>>, key: usize) -> impl IntoView {
    let widget = use_widget();
    let dataset = widget.dataset();
    let category = (key < dataset.categories.len()).then_some(CategoryIx(key));
    // Without any category there is nothing to tell apart.
    let head = (!dataset.categories.is_empty()).then(|| {
        view! {
            <tr role="row" class="category">
                <th role="rowheader" scope="rowgroup" part="category" colspan="4">
                    <span>{category_name(widget, category)}</span>
                </th>
            </tr>
        }
        .into_any()
    });
    let of_category = move || {
        let is_here = |issue: &&IssueIx| dataset.issue(**issue).category == category;
        issues.read().iter().filter(is_here).map(|issue| issue.0).collect()
    };
    let rows =
        each(of_category, move |issue| view! { <Row pair issue=IssueIx(issue)/> }.into_any());
    view! { <tbody role="rowgroup">{head} {rows}</tbody> }
}

/// What became of one issue.
#[component]
fn Row(pair: Pair, issue: IssueIx) -> impl IntoView {
    let widget = use_widget();
    let dataset = widget.dataset();
    let provision = |plan: PlanIx| dataset.provision(issue, plan);
    let localizer = widget.localizer();
    let change = change(&dataset, localizer.statements(), issue, pair);
    let (earlier, later) = match change {
        Change::Reworded | Change::Changed => {
            reworded(widget, provision(pair.0), provision(pair.1))
        }
        _ => (statement(widget, provision(pair.0)), statement(widget, provision(pair.1))),
    };
    let word = localizer.change(change);
    view! {
        <tr role="row" data-issue=dataset.issue(issue).id.clone()>
            <th role="rowheader" scope="row" part="issue-header">
                {localized_text(widget, &dataset.issue(issue).name)}
            </th>
            <td role="cell" class="kind"><span class=sign(change)>{word}</span></td>
            {text_cell(widget, issue, pair.0, earlier)}
            {text_cell(widget, issue, pair.1, later)}
        </tr>
    }
}

/// A cell with what one plan says, in these words, its point and its sources.
fn text_cell(widget: Widget, issue: IssueIx, plan: PlanIx, words: AnyView) -> AnyView {
    let dataset = widget.dataset();
    let provision = dataset.provision(issue, plan);
    let what = widget.localizer().on_cell(Message::SourceOn, issue, plan);
    let has_meta = provision.point.is_some() || !provision.sources.is_empty();
    let meta = has_meta.then(|| {
        let sources = source_links(widget, &provision.sources, &what);
        view! { <p class="cell-meta">{point(widget, provision)} {sources}</p> }.into_any()
    });
    view! {
        <td role="cell" part="cell" data-plan=dataset.plan(plan).id.clone()>
            {words}
            " "
            {meta}
        </td>
    }
    .into_any()
}

/// The earlier and the later words: those that came and went marked in the later ones; where a
/// text was written anew, each as a whole.
fn reworded(widget: Widget, earlier: &Provision, later: &Provision) -> (AnyView, AnyView) {
    let localizer = widget.localizer();
    let (Some(old), Some(new)) = (&earlier.summary, &later.summary) else {
        return (statement(widget, earlier), statement(widget, later));
    };
    let spans = text_diff(&localizer.words(old), &localizer.words(new));
    let summary = |provision: &Provision, words: AnyView| {
        let quantity = localizer
            .untold_quantity(provision)
            .map(|quantity| quantity_in_words(widget, quantity));
        (quantity, " ", view! { <p class="summary">{words}</p> }).into_any()
    };
    if !is_rewritten(&spans) {
        let marked = diff_markup(widget, new, spans);
        return (statement(widget, earlier), summary(later, marked));
    }
    let whole = |text: &Text| localized_text(widget, text);
    let old = view! { <del class="whole" part="removed">{whole(old)}</del> }.into_any();
    let new = view! { <ins class="whole" part="added">{whole(new)}</ins> }.into_any();
    (summary(earlier, old), summary(later, new))
}

/// The class that puts a sign before the word; whatever is not reported has the same.
fn sign(change: Change) -> &'static str {
    match change {
        Change::Kept => "change kept",
        Change::Reworded => "change reworded",
        Change::Changed => "change changed",
        Change::Dropped => "change dropped",
        Change::Added => "change new",
        Change::InNeither => "change neither",
        Change::NewlySilent | Change::FirstReported | Change::NoLongerReported => "change unknown",
    }
}
