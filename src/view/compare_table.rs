//! The table: issues down, plans across, in a scroll box of its own. Never hides by style alone.

use wasm_bindgen::JsCast as _;
use web_sys::{Event, HtmlElement, KeyboardEvent};

use super::dom::{Content, El, each, el, live, many, maybe};
use super::intl::counted;
use super::issue_detail::issue_detail;
use super::overflow::{Overflow, scroll_box, show_next};
use super::passage::{passage, searched_passage};
use super::plan_header::{duel_about, duel_header, plan_header};
use super::provision_cell::provision_cell;
use crate::messages::Message;
use crate::model::{CategoryIx, IssueIx, PlanIx};
use crate::state::{Cause, Derived, Layout, State, Variable};

/// The comparison of the chosen plans on the issues that are left.
pub(super) fn compare_table(state: State) -> Content {
    let has_plans = Derived::new(move || !state.plans.get().is_empty());
    let has_issues = Derived::new(move || !state.shown.get().issues.is_empty());
    live(move || {
        // Asked for first: the others follow it as well, and of a source that has changed by the
        // time an effect comes to it, the effect does not learn.
        let layout = state.layout.get();
        match (has_plans.get(), has_issues.get()) {
            (true, true) => table(state, layout),
            (true, false) => nothing(state, Message::NoIssue),
            (false, _) => nothing(state, Message::NoPlan),
        }
    })
}

fn nothing(state: State, message: Message) -> El {
    el("p").attr("class", "nothing").attr("part", "nothing").with(state.say(message))
}

/// A table for a sheet of a print: no scroll box, no controls.
pub(super) fn sheet_table(state: State) -> El {
    grid(state, Layout::Table)
}

fn table(state: State, layout: Layout) -> El {
    let table = grid(state, layout);
    let overflow = Variable::new(Overflow::default());
    let scroll_box = scroll_box(table, overflow).attr("class", "table-box");
    el("div")
        .attr("class", "table-frame")
        .attr("data-layout", layout.name())
        .live_attr("data-more", move || (overflow.get().n_plans != 0).then_some(""))
        .with(el("div").attr("class", "more-line").with(more_plans(state, overflow, &scroll_box)))
        .with(scroll_box)
}

fn grid(state: State, layout: Layout) -> El {
    let setting = state.setting();
    let title = state.words(&setting.dataset.title);
    let caption = setting.messages.fill(Message::TableOf, &[("title", &title)]);
    let n_sides = if layout == Layout::Duel { 2 } else { 1 };
    let corner =
        || part(state, "td", "cell").attr("class", "corner").with(state.say(Message::Issue));
    let row = |cells: Content| part(state, "tr", "row").with(corner()).with(cells);
    let header = match layout {
        Layout::Table => row(each_plan(state, move |plan| plan_header(state, plan))).into(),
        _ => Content::Many(vec![
            row(many((0..n_sides).map(|side| duel_header(state, side))))
                .attr("class", "sides")
                .into(),
            row(many((0..n_sides).map(|side| duel_about(state, side)))).into(),
        ]),
    };
    let table = part(state, "table", "table")
        .attr("part", "table")
        .with(
            el("caption")
                .attr("part", "caption")
                .maybe_attr("id", state.sheet.is_none().then_some("caption"))
                .with(caption),
        )
        .with(part(state, "thead", "rowgroup").with(header))
        .with(each(
            move || categories_of(state),
            move |category| category_rows(state, category_at(state, category)),
        ));
    let style = table.element().unchecked_ref::<HtmlElement>().style();
    super::dom::follow(move || {
        // Fails only for values that are no text.
        let _ = style.set_property("--plans", &state.plans.get().len().to_string());
    });
    table
}

/// Words for the plans out of sight, as a button that brings the next into it.
fn more_plans(state: State, overflow: Variable<Overflow>, scroll_box: &El) -> Content {
    let scroll_box = scroll_box.element().clone();
    live(move || {
        let n_plans = overflow.get().n_plans;
        let scroll_box = scroll_box.clone();
        maybe((n_plans != 0).then(|| {
            let words = counted(&state.setting(), Message::MorePlans, n_plans);
            el("button")
                .attr("type", "button")
                .attr("class", "more")
                .on("click", move |_| show_next(&scroll_box))
                .with(words)
        }))
    })
}

/// A part of the table. Where styles make lines of it, the table's roles are given back: browsers
/// take them away.
pub(super) fn part(state: State, tag: &str, role: &str) -> El {
    let is_table = state.layout.get_untracked() == Layout::Table;
    el(tag).maybe_attr("role", (!is_table).then_some(role))
}

/// One content for each shown plan, in order.
pub(super) fn each_plan(state: State, content: impl Fn(PlanIx) -> El + 'static) -> Content {
    let plans = move || state.plans.get().iter().map(|plan| plan.0).collect();
    each(plans, move |plan| content(PlanIx(plan)))
}

/// The categories of the issues that are left, in table order, as keys; the one after the last
/// category stands for issues without one.
fn categories_of(state: State) -> Vec<usize> {
    let setting = state.setting();
    let dataset = &setting.dataset;
    let key = |issue: &IssueIx| dataset.issue(*issue).category.map(|category| category.0);
    let shown = state.shown.get();
    let mut keys: Vec<usize> =
        shown.issues.iter().map(|issue| key(issue).unwrap_or(dataset.categories.len())).collect();
    keys.dedup();
    keys
}

fn category_at(state: State, key: usize) -> Option<CategoryIx> {
    (key < state.setting().dataset.categories.len()).then_some(CategoryIx(key))
}

/// A category's rows under its name.
fn category_rows(state: State, category: Option<CategoryIx>) -> El {
    let setting = state.setting();
    let dataset = &setting.dataset;
    let name = match category {
        Some(category) => passage(state, &dataset.category(category).name),
        None => state.say(Message::OtherIssues).into(),
    };
    // Without any category there is nothing to tell apart.
    let head = (!dataset.categories.is_empty()).then(|| {
        let head =
            part(state, "th", "rowheader").attr("scope", "rowgroup").attr("part", "category");
        let head = head.live_attr("colspan", move || Some(n_columns(state)));
        part(state, "tr", "row").attr("class", "category").with(head.with(el("span").with(name)))
    });
    let issues = move || {
        let setting = state.setting();
        let shown = state.shown.get();
        let is_here = |issue: &&IssueIx| setting.dataset.issue(**issue).category == category;
        shown.issues.iter().filter(is_here).map(|issue| issue.0).collect()
    };
    part(state, "tbody", "rowgroup")
        .with(maybe(head))
        .with(each(issues, move |issue| issue_row(state, IssueIx(issue))))
}

/// How many columns the table has, as an attribute wants it.
pub(super) fn n_columns(state: State) -> String {
    (state.plans.get().len() + 1).to_string()
}

/// An issue's row and, while it is open, its detail below.
fn issue_row(state: State, index: IssueIx) -> Content {
    let state = state.for_part();
    let setting = state.setting();
    let issue = setting.dataset.issue(index);
    let sheet = state.sheet.map(|n| "sheet-".to_owned() + &n.to_string() + "-").unwrap_or_default();
    let ids = ["detail-", "more-"].map(|prefix| sheet.clone() + prefix + &issue.id);
    let controls = ids.join(" ");
    let is_open = Derived::new(move || state.is_open(index));
    let toggle = move || state.act(Cause::Issue, |selection| selection.toggle_issue(index));
    let button = el("button")
        .attr("type", "button")
        .attr("part", "details-button")
        .live_attr("aria-expanded", move || Some(is_open.get().to_string()))
        .live_attr("aria-controls", move || is_open.get().then(|| controls.clone()))
        .on("click", move |_| toggle())
        .with(searched_passage(state, &issue.name));
    let opener: HtmlElement = button.element().clone().unchecked_into();
    let close = move || {
        let _ = opener.focus();
        toggle();
    };
    let header = part(state, "th", "rowheader").attr("scope", "row").attr("part", "issue-header");
    let row = part(state, "tr", "row")
        .attr("data-issue", &issue.id)
        .on("keydown", close_on_escape(move || is_open.get_untracked(), close.clone()))
        .with(header.with(button))
        .with(each_plan(state, move |plan| provision_cell(state, index, plan)));
    let detail = live(move || match is_open.get() {
        true => issue_detail(state, index, &ids, close.clone()),
        false => Content::Nothing,
    });
    Content::Many(vec![row.into(), detail])
}

/// Hears Escape, and closes what `is_open`.
pub(super) fn close_on_escape(
    is_open: impl Fn() -> bool + 'static,
    close: impl Fn() + 'static,
) -> impl Fn(Event) + 'static {
    move |event| {
        if event.unchecked_ref::<KeyboardEvent>().key() == "Escape" && is_open() {
            event.stop_propagation();
            close();
        }
    }
}
