//! The table: issues down, plans across, in a scroll box of its own. Never hides by style alone.

use leptos::attr::custom::custom_attribute;
use leptos::html;
use leptos::prelude::*;

use super::category::category_name;
use super::issue_row::{IssueRow, StaticIssueRow};
use super::plan_header::{DuelAbout, DuelHeader, PlanHeader};
use super::table_attributes::{n_columns, table_role};
use crate::browser::overflow::{Overflow, show_next};
use crate::components::each::{each, each_plan};
use crate::components::scroll_box::ScrollBox;
use crate::components::section::Nothing;
use crate::localize::Message;
use crate::model::{CategoryIx, IssueIx};
use crate::widget::{Layout, Widget, use_widget};

/// The comparison of the chosen plans on the issues that are left.
#[component]
pub(crate) fn CompareTable() -> impl IntoView {
    let widget = use_widget();
    let has_plans = Memo::new(move |_| !widget.plans.read().is_empty());
    let has_issues = Memo::new(move |_| !widget.shown.read().issues.is_empty());
    let localizer = widget.localizer();
    move || {
        // Read first: the others follow it, and an effect does not learn of a source that changed
        // before it came to read it.
        let layout = widget.layout.get();
        match (has_plans.get(), has_issues.get()) {
            (true, true) => view! { <ScrollingTable layout/> }.into_any(),
            (true, false) => view! { <Nothing words=localizer.t(Message::NoIssue)/> }.into_any(),
            (false, _) => view! { <Nothing words=localizer.t(Message::NoPlan)/> }.into_any(),
        }
    }
}

#[component]
fn ScrollingTable(layout: Layout) -> impl IntoView {
    let overflow = RwSignal::new(Overflow::default());
    let scroll_box = NodeRef::<html::Div>::new();
    view! {
        <div
            class="table-frame"
            data-layout=layout.name()
            data-more=move || (overflow.read().n_plans != 0).then_some("")
        >
            <div class="more-line"><MorePlans overflow scroll_box/></div>
            <ScrollBox class="table-box" overflow node_ref=scroll_box>
                <Table layout/>
            </ScrollBox>
        </div>
    }
}

/// Words for the plans out of sight, as a button that brings the next into it.
#[component]
fn MorePlans(overflow: RwSignal<Overflow>, scroll_box: NodeRef<html::Div>) -> impl IntoView {
    let localizer = use_widget().localizer();
    let next = move |_| {
        if let Some(scroll_box) = scroll_box.get_untracked() {
            show_next(&scroll_box);
        }
    };
    move || {
        let n_plans = overflow.read().n_plans;
        (n_plans != 0).then(|| {
            let words = localizer.count(Message::MorePlans, n_plans);
            view! { <button type="button" class="more" on:click=next>{words}</button> }.into_any()
        })
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
        Layout::Table => view! {
            <tr>
                <Corner/>
                {each_plan(widget, |plan| view! { <PlanHeader plan/> }.into_any())}
            </tr>
        }
        .into_any(),
        Layout::Duel | Layout::List => {
            view! { <DuelHeads n_sides=layout.n_sides().unwrap_or(1)/> }.into_any()
        }
    };
    let groups =
        each(move || groups_of(widget), move |key| view! { <CategoryGroup key/> }.into_any());
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

/// The same in the static figure: every plan, every issue, nothing that scrolls or opens.
#[component]
pub(crate) fn StaticTable() -> impl IntoView {
    let widget = use_widget();
    let dataset = widget.dataset();
    let heads: Vec<AnyView> =
        dataset.plan_indices().map(|plan| view! { <PlanHeader plan/> }.into_any()).collect();
    let mut groups: Vec<AnyView> = Vec::new();
    let issues = dataset.issues_by_category();
    for issues in issues.chunk_by(|a, b| dataset.issue(*a).category == dataset.issue(*b).category) {
        let category = dataset.issue(issues[0]).category;
        let rows: Vec<AnyView> = issues
            .iter()
            .map(|issue| view! { <StaticIssueRow issue=*issue/> }.into_any())
            .collect();
        // For pages without styles: columns of long and short cells begin at the same height.
        let group = view! {
            <tbody>
                <CategoryHead category/>
                {rows}
            </tbody>
        };
        groups.push(group.add_any_attr(custom_attribute("valign", "top")).into_any());
    }
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

/// The categories of the issues that are left, in table order, as keys; the one after the last
/// category stands for issues without one.
fn groups_of(widget: Widget) -> Vec<usize> {
    let dataset = widget.dataset();
    let shown = widget.shown.read();
    let mut keys: Vec<usize> = shown
        .issues
        .iter()
        .map(|issue| dataset.issue(*issue).category.map_or(dataset.categories.len(), |at| at.0))
        .collect();
    keys.dedup();
    keys
}

/// A category's rows under its name.
#[component]
fn CategoryGroup(key: usize) -> impl IntoView {
    let widget = use_widget();
    let dataset = widget.dataset();
    let category = (key < dataset.categories.len()).then_some(CategoryIx(key));
    let issues = move || {
        let is_here = |issue: &&IssueIx| dataset.issue(**issue).category == category;
        widget.shown.read().issues.iter().filter(is_here).map(|issue| issue.0).collect()
    };
    let rows = each(issues, |issue| view! { <IssueRow issue=IssueIx(issue)/> }.into_any());
    view! {
        <tbody role=table_role(widget, "rowgroup")>
            <CategoryHead category/>
            {rows}
        </tbody>
    }
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
