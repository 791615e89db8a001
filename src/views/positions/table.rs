//! The table of positions: issues and plans down, parties across. Never what a party means.

use leptos::prelude::*;

use super::position_cell::position_cell;
use crate::compare::positions::lines;
use crate::compare::{GroupKey, Positions, RowSubject};
use crate::components::each::each;
use crate::components::localized_text::localized_text;
use crate::components::scroll_frame::ScrollFrame;
use crate::localize::Message;
use crate::model::{CategoryIx, IssueIx, Party, PartyIx, PlanIx};
use crate::views::compare::category::category_name;
use crate::widget::{Widget, use_widget};

/// Each party's lines on each issue, in a scroll box of its own.
#[component]
pub(super) fn PositionsTable(
    /// The rows that are left.
    rows: Memo<Positions>,
    /// The plan that positions are shown on; none is all.
    about: Memo<Option<PlanIx>>,
) -> impl IntoView {
    let widget = use_widget();
    let dataset = widget.dataset();
    let localizer = widget.localizer();
    let title = localizer.words(&dataset.title);
    let caption = localizer.fill(Message::PositionsTable, &[("title", &title)]);
    let head = |party: &Party| {
        let name = localized_text(widget, &party.name);
        view! {
            <th
                role="columnheader"
                scope="col"
                part="party-header"
                data-party=party.id.clone()
            >
                {name}
            </th>
        }
        .into_any()
    };
    let heads: Vec<AnyView> = dataset.parties.iter().map(head).collect();
    let numbers = move || rows.read().groups.iter().map(|group| number_of(group.key)).collect();
    let groups = each(numbers, move |number| {
        view! { <Group rows about group_key=group_key(number)/> }.into_any()
    });
    // The roles are given back, because styles make lines of the table where it is narrow, and
    // browsers then take them away.
    view! {
        <ScrollFrame class="table-box positions-box" more=Message::MoreParties>
                <table
                    role="table"
                    class="positions-table"
                    part="table"
                    style=("--plans", dataset.parties.len().to_string())
                >
                    <caption part="caption" id="caption">{caption}</caption>
                    <thead role="rowgroup">
                        <tr role="row">
                            <td role="cell" class="corner">{localizer.t(Message::Issue)}</td>
                            {heads}
                        </tr>
                    </thead>
                    {groups}
                </table>
        </ScrollFrame>
    }
}

/// A group's key as the number that `each` wants.
fn number_of(key: GroupKey) -> usize {
    match key {
        GroupKey::Contested => 0,
        GroupKey::WholePlans => 1,
        GroupKey::Category(None) => 2,
        GroupKey::Category(Some(category)) => category.0 + 3,
    }
}

fn group_key(number: usize) -> GroupKey {
    match number {
        0 => GroupKey::Contested,
        1 => GroupKey::WholePlans,
        number => GroupKey::Category(number.checked_sub(3).map(CategoryIx)),
    }
}

/// The rows of a group under its name.
#[component]
fn Group(rows: Memo<Positions>, about: Memo<Option<PlanIx>>, group_key: GroupKey) -> impl IntoView {
    let widget = use_widget();
    let dataset = widget.dataset();
    let localizer = widget.localizer();
    let name = match group_key {
        GroupKey::Contested => localizer.t(Message::Contested).into_any(),
        GroupKey::WholePlans => localizer.t(Message::ReactionsToPlans).into_any(),
        GroupKey::Category(category) => category_name(widget, category),
    };
    let n_issues = dataset.issues.len();
    let key = move |subject: &RowSubject| match subject {
        RowSubject::Issue(issue) => issue.0,
        RowSubject::Plan(plan) => n_issues + plan.0,
    };
    let keys = move || {
        let rows = rows.read();
        let here = rows.groups.iter().find(|group| group.key == group_key);
        here.map(|group| group.subjects.iter().map(key).collect()).unwrap_or_default()
    };
    let subject = move |key: usize| match key.checked_sub(n_issues) {
        Some(plan) => RowSubject::Plan(PlanIx(plan)),
        None => RowSubject::Issue(IssueIx(key)),
    };
    let rows = each(keys, move |key| view! { <Row about subject=subject(key)/> }.into_any());
    view! {
        <tbody role="rowgroup">
            <tr role="row" class="category">
                <th
                    role="rowheader"
                    scope="rowgroup"
                    part="category"
                    colspan=(dataset.parties.len() + 1).to_string()
                >
                    <span>{name}</span>
                </th>
            </tr>
            {rows}
        </tbody>
    }
}

/// One issue, or one plan as a whole, and each party's lines on it.
#[component]
fn Row(about: Memo<Option<PlanIx>>, subject: RowSubject) -> impl IntoView {
    let widget = use_widget();
    let dataset = widget.dataset();
    let localizer = widget.localizer();
    let (issue_id, plan_id, name, what) = match subject {
        RowSubject::Issue(issue) => {
            let id = dataset.issue(issue).id.clone();
            (Some(id), None, issue_name(widget, issue), localizer.issue_name(issue).into_owned())
        }
        RowSubject::Plan(plan) => {
            let id = dataset.plan(plan).id.clone();
            let name = view! { <PlanName plan about/> }.into_any();
            (None, Some(id), name, localizer.plan_name(plan).into_owned())
        }
    };
    let cells = move || {
        let dataset = widget.dataset();
        let all = lines(&dataset, about.get(), subject);
        let cell = |(party, lines): (usize, _)| {
            position_cell(widget, PartyIx(party), subject, &lines, &what)
        };
        all.into_iter().enumerate().map(cell).collect::<Vec<_>>().into_any()
    };
    view! {
        <tr role="row" data-issue=issue_id data-plan=plan_id>
            <th role="rowheader" scope="row" part="issue-header">{name}</th>
            {cells}
        </tr>
    }
}

/// An issue's name, and whether it is contested.
fn issue_name(widget: Widget, issue: IssueIx) -> AnyView {
    let dataset = widget.dataset();
    let issue = dataset.issue(issue);
    let mark = issue.is_contested.then(|| {
        let words = widget.localizer().t(Message::Contested);
        view! { <span class="contested">{words}</span> }.into_any()
    });
    let name = localized_text(widget, &issue.name);
    view! { <span class="subject">{name}</span> " " {mark} }.into_any()
}

/// A plan's name; where it is the only one shown, that this is about all of it.
#[component]
fn PlanName(plan: PlanIx, about: Memo<Option<PlanIx>>) -> impl IntoView {
    let widget = use_widget();
    let words = move || match about.get() {
        Some(_) => widget.localizer().t(Message::WholePlan).into_any(),
        None => localized_text(widget, &widget.dataset().plan(plan).name),
    };
    view! { <span class="subject">{words}</span> }
}
