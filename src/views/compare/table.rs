//! The table: issues down, plans across, in a scroll box of its own. Never hides by style alone.

use leptos::attr::custom::custom_attribute;
use leptos::prelude::*;

use super::category::category_name;
use super::construction::{begin, rows_per_step};
use super::issue_row::{IssueRow, StaticIssueRow};
use super::only_two::has_choice_of_two;
use super::plan_header::{DuelAbout, DuelHeader, PlanHeader};
use super::row_state::RowStates;
use super::table_attributes::{is_hidden, n_columns, table_role};
use crate::components::scroll_frame::ScrollFrame;
use crate::components::section::Nothing;
use crate::localize::Message;
use crate::model::{CategoryIx, Dataset, IssueIx, PlanIx};
use crate::widget::{Layout, Widget, use_widget};

/// Of more issues the browser lays out those in sight only.
const MANY: usize = 100;

/// The comparison of the chosen plans on the issues that are left. Where nothing is, the table is only
/// hidden: the next letter of a search may bring it back.
#[component]
pub(crate) fn CompareTable() -> impl IntoView {
    let widget = use_widget();
    let localizer = widget.localizer();
    let is_empty =
        Memo::new(move |_| widget.plans.read().is_empty() || widget.shown.read().issues.is_empty());
    let nothing = move || {
        // Read first: whether it is empty follows them.
        let words = match widget.plans.read().is_empty() {
            true => Message::NoPlan,
            false => Message::NoIssue,
        };
        is_empty.get().then(|| view! { <Nothing words=localizer.t(words)/> }.into_any())
    };
    view! {
        {nothing}
        {move || view! { <ScrollingTable layout=widget.layout.get() is_empty/> }.into_any()}
    }
}

#[component]
fn ScrollingTable(layout: Layout, is_empty: Memo<bool>) -> impl IntoView {
    let is_long = layout == Layout::Table && MANY < use_widget().dataset().issues.len();
    view! {
        <ScrollFrame class="table-box" more=Message::MorePlans layout=layout.name() is_long is_empty>
            <Table layout/>
        </ScrollFrame>
    }
}

/// The table itself; on a page of a print without controls.
#[component]
pub(super) fn Table(
    /// How plans stand beside each other in it.
    layout: Layout,
) -> impl IntoView {
    let widget = use_widget();
    let heads = match layout {
        Layout::Table => {
            let first = RwSignal::new(None);
            view! {
                <tr role=table_role(widget, "row")>
                    <Corner/>
                    {move || {
                        // Read first: the columns follow them (see `CellsState::of`).
                        let is_choice = has_choice_of_two(widget);
                        widget.baseline.track();
                        plan_headers(widget, &widget.columns.read(), is_choice.then_some(first))
                    }}
                </tr>
            }
            .into_any()
        }
        Layout::Duel | Layout::List => {
            view! { <DuelHeads n_sides=layout.n_sides().unwrap_or(1)/> }.into_any()
        }
    };
    let groups = move || {
        let issues = match widget.print_page {
            Some(_) => widget.shown.get_untracked().issues,
            None => widget.order.get(),
        };
        groups_of_rows(widget, &issues)
    };
    view! {
        <table
            role=table_role(widget, "table")
            part="table"
            style=("--plans", move || widget.plans.read().len().to_string())
        >
            <caption part="caption" id=widget.print_page.is_none().then_some("caption")>
                {caption(widget)}
            </caption>
            <thead role=table_role(widget, "rowgroup")>{heads}</thead>
            {groups}
        </table>
    }
}

/// The rows of these issues under the names of their categories; under none where the order is another.
fn groups_of_rows(widget: Widget, issues: &[IssueIx]) -> Vec<AnyView> {
    begin(widget);
    let rows = RowStates::new(widget);
    let dataset = widget.dataset();
    let is_grouped = issues == dataset.issues_by_category();
    let groups = match is_grouped {
        true => groups_of(&dataset, issues),
        false => vec![issues.to_vec()],
    };
    let mut n_before = 0;
    let group = |issues: Vec<IssueIx>| {
        let before = n_before;
        n_before += issues.len();
        view! { <CategoryGroup issues n_before=before rows is_named=is_grouped/> }.into_any()
    };
    groups.into_iter().map(group).collect()
}

/// The same in the static figure: every plan, every issue, nothing that scrolls or opens.
#[component]
pub(crate) fn StaticTable() -> impl IntoView {
    let widget = use_widget();
    let dataset = widget.dataset();
    let heads = plan_headers(widget, &dataset.plan_indices().collect::<Vec<_>>(), None);
    let group = |issues: Vec<IssueIx>| {
        let rows: Vec<AnyView> = issues
            .iter()
            .map(|issue| view! { <StaticIssueRow issue=*issue/> }.into_any())
            .collect();
        let category = dataset.issue(issues[0]).category;
        // For pages without styles: columns of long and short cells begin at the same height.
        let group = view! {
            <tbody>
                <CategoryHead category/>
                {rows}
            </tbody>
        };
        group.add_any_attr(custom_attribute("valign", "top")).into_any()
    };
    let groups = groups_of(&dataset, &dataset.issues_by_category());
    let groups: Vec<AnyView> = groups.into_iter().map(group).collect();
    view! {
        <table>
            <caption>{caption(widget)}</caption>
            <thead><tr><Corner/>{heads}</tr></thead>
            {groups}
        </table>
    }
}

fn caption(widget: Widget) -> String {
    let localizer = widget.localizer();
    let title = localizer.words(&localizer.dataset().title);
    localizer.fill(Message::TableOf, &[("title", &title)])
}

/// The cell above the issues.
#[component]
fn Corner() -> impl IntoView {
    let widget = use_widget();
    let words = widget.localizer().t(Message::Issue);
    view! { <td role=table_role(widget, "cell") class="corner">{words}</td> }
}

fn plan_headers(
    widget: Widget,
    plans: &[PlanIx],
    first: Option<RwSignal<Option<PlanIx>>>,
) -> Vec<AnyView> {
    let head = |plan: &PlanIx| {
        let (is_baseline, is_hidden) = (widget.is_baseline(*plan), is_hidden(widget, *plan));
        view! { <PlanHeader plan=*plan is_baseline is_hidden first/> }.into_any()
    };
    plans.iter().map(head).collect()
}

/// The heads of a duel: a line that chooses the plans, and below it what they are.
#[component]
fn DuelHeads(n_sides: usize) -> impl IntoView {
    let widget = use_widget();
    let sides = || 0..n_sides;
    let heads: Vec<AnyView> = sides().map(|side| view! { <DuelHeader side/> }.into_any()).collect();
    let about: Vec<AnyView> = sides().map(|side| view! { <DuelAbout side/> }.into_any()).collect();
    view! {
        <tr role=table_role(widget, "row") class="sides"><Corner/>{heads}</tr>
        <tr role=table_role(widget, "row")><Corner/>{about}</tr>
    }
}

/// Issues in table order, those of each category together.
fn groups_of(dataset: &Dataset, issues: &[IssueIx]) -> Vec<Vec<IssueIx>> {
    let category = |issue: &IssueIx| dataset.issue(*issue).category;
    issues.chunk_by(|a, b| category(a) == category(b)).map(<[_]>::to_vec).collect()
}

/// A category's rows under its name. On a screen all issues have one, because to hide a row and to show
/// it again costs less than to make it anew.
#[component]
fn CategoryGroup(
    issues: Vec<IssueIx>,
    /// How many issues come before them.
    n_before: usize,
    rows: RowStates,
    /// Whether they are of one category, and stand under its name.
    is_named: bool,
) -> impl IntoView {
    let widget = use_widget();
    let category = widget.dataset().issue(issues[0]).category;
    let head = is_named.then(|| view! { <CategoryHead category/> }.into_any());
    let step = rows_per_step(widget);
    let steps: Vec<AnyView> = issues
        .chunks(step)
        .enumerate()
        .map(|(at, issues)| {
            let (issues, n_before) = (issues.to_vec(), n_before + at * step);
            view! { <RowsOfStep issues n_before rows/> }.into_any()
        })
        .collect();
    let is_empty = move || {
        let shown = widget.shown.read();
        !issues.iter().any(|issue| shown.has(*issue))
    };
    view! {
        <tbody role=table_role(widget, "rowgroup") hidden=is_empty>
            {head}
            {steps}
        </tbody>
    }
}

/// The rows that are built in one go, once it is their turn.
#[component]
fn RowsOfStep(issues: Vec<IssueIx>, n_before: usize, rows: RowStates) -> impl IntoView {
    let widget = use_widget();
    let is_due = Memo::new(move |_| n_before < widget.n_rows.get());
    let row = move |issue: &IssueIx| view! { <IssueRow issue=*issue rows/> }.into_any();
    move || is_due.get().then(|| issues.iter().map(row).collect::<Vec<_>>())
}

/// The name of a category; nothing where there is none to tell apart.
#[component]
fn CategoryHead(category: Option<CategoryIx>) -> impl IntoView {
    let widget = use_widget();
    let has_categories = !widget.dataset().categories.is_empty();
    has_categories.then(|| {
        view! {
            <tr role=table_role(widget, "row") class="category">
                <th
                    role=table_role(widget, "rowheader")
                    scope="rowgroup"
                    part="category"
                    colspan=move || n_columns(widget)
                >
                    <span>{category_name(widget, category)}</span>
                </th>
            </tr>
        }
        .into_any()
    })
}
