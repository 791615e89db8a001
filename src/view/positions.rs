//! The view *Positions*: who accepts what, in a table, and what is reported as agreed. Never a sum.

use reactive_graph::computed::Memo;
use reactive_graph::prelude::*;
use wasm_bindgen::JsCast as _;
use web_sys::HtmlElement;

use super::agreement::agreement_meter;
use super::announcer::announcer;
use super::choice::{choice_field, toggle_button};
use super::dom::{Content, El, each, el, live, many, maybe};
use super::intl::Intl;
use super::overflow::{Overflow, scroll_box};
use super::passage::{passage, section};
use super::position_cell::position_cell;
use super::toolbar::category_field;
use crate::compare::positions::lines;
use crate::compare::{self, Positions, Theme, Topic};
use crate::format::Numerals as _;
use crate::messages::Message;
use crate::model::{CategoryIx, IssueIx, Party, PartyIx, PlanIx};
use crate::state::{Cause, Derived, State, Variable};

/// What the parts of the view follow.
#[derive(Clone, Copy)]
struct Follow {
    state: State,
    /// The rows that are left.
    rows: Memo<Positions>,
    /// The plan that positions are shown on; none is all.
    about: Derived<Option<PlanIx>>,
}

/// The parties' lines on the issues and plans that the reader's choices leave.
pub(super) fn positions(state: State) -> El {
    let follow = Follow {
        state,
        rows: Memo::new(move |_| {
            compare::positions(&state.setting().dataset, &state.selection.read())
        }),
        about: Derived::new(move || state.selection.read().about),
    };
    let has_rows = Derived::new(move || !follow.rows.read().groups.is_empty());
    let count_line =
        el("div").attr("class", "count-line").with(announcer(move || positions_shown(follow)));
    let toolbar = (!state.setting().is_plain).then(|| toolbar(follow));
    el("div").with(maybe(toolbar)).with(count_line).with(live(move || agreements(follow))).with(
        live(move || match has_rows.get() {
            true => table(follow).into(),
            false => live(move || nothing(state)),
        }),
    )
}

fn toolbar(Follow { state, about, .. }: Follow) -> El {
    let setting = state.setting();
    let plans: Vec<String> =
        setting.dataset.plans.iter().map(|plan| state.short_name(plan)).collect();
    let about_field = choice_field(
        state.say(Message::PositionsOn),
        Some(state.say(Message::Overall)),
        &plans,
        Box::new(move || about.get().map(|plan| plan.0)),
        Box::new(move |chosen| {
            state.act(Cause::About, |selection| selection.about = chosen.map(PlanIx));
        }),
    );
    let is_on = move || state.selection.read().contested_first;
    let toggle = move || {
        state.act(Cause::Order, |selection| {
            selection.contested_first = !selection.contested_first;
        });
    };
    let fields = el("div")
        .attr("class", "fields")
        .with(about_field)
        .with(maybe(category_field(state)))
        .with(toggle_button(state, Message::ContestedFirst, is_on, toggle));
    el("div").attr("class", "toolbar").attr("part", "toolbar").with(fields)
}

/// On how many issues of those chosen there is a position.
fn positions_shown(Follow { state, rows, .. }: Follow) -> String {
    let setting = state.setting();
    let rows = rows.read();
    let digits = |n: usize| Intl(&setting.interface).number(n as f64);
    setting.messages.fill(
        Message::PositionsShown,
        &[("shown", &digits(rows.n_issues)), ("total", &digits(rows.n_issues_in_all))],
    )
}

/// That there is no position at all; on the plan, when nothing else narrows the choice.
fn nothing(state: State) -> El {
    let selection = state.selection.read();
    let is_on_plan = selection.about.is_some() && selection.category.is_none();
    let message = if is_on_plan { Message::NoPositionAtAll } else { Message::NoPosition };
    el("p").attr("class", "nothing").attr("part", "nothing").with(state.say(message))
}

/// What is reported as agreed, of the plan chosen or of all.
fn agreements(Follow { state, about, .. }: Follow) -> Content {
    let about = about.get();
    let plans = state.setting().dataset.plan_indices();
    let chosen = plans.filter(|plan| about.is_none_or(|about| about == *plan));
    let meters: Vec<El> = chosen.filter_map(|plan| agreement_meter(state, plan)).collect();
    maybe((!meters.is_empty()).then(|| {
        section(state, state.say(Message::Agreement))
            .attr("class", "agreements")
            .with(el("div").attr("class", "agreement-list").with(many(meters)))
    }))
}

/// A part of the table. Its roles are given back, because styles make lines of it where it is
/// narrow, and browsers then take them away.
fn part(tag: &str, role: &str) -> El {
    el(tag).attr("role", role)
}

fn table(follow: Follow) -> El {
    let state = follow.state;
    let setting = state.setting();
    let title = state.words(&setting.dataset.title);
    let caption = setting.messages.fill(Message::PositionsTable, &[("title", &title)]);
    let party = |party: &Party| {
        part("th", "columnheader")
            .attr("scope", "col")
            .attr("part", "party-header")
            .attr("data-party", &party.id)
            .with(passage(state, &party.name))
    };
    let corner = part("td", "cell").attr("class", "corner").with(state.say(Message::Issue));
    let header =
        part("tr", "row").with(corner).with(many(setting.dataset.parties.iter().map(party)));
    let themes =
        move || follow.rows.read().groups.iter().map(|group| key_of(group.theme)).collect();
    let table = part("table", "table")
        .attr("class", "positions-table")
        .attr("part", "table")
        .with(el("caption").attr("part", "caption").attr("id", "caption").with(caption))
        .with(part("thead", "rowgroup").with(header))
        .with(each(themes, move |key| group(follow, theme_of(key))));
    let style = table.element().unchecked_ref::<HtmlElement>().style();
    // Fails only for values that are no text.
    let _ = style.set_property("--plans", &setting.dataset.parties.len().to_string());
    let overflow = Variable::new(Overflow::default());
    let scroll_box = scroll_box(table, overflow).attr("class", "table-box positions-box");
    el("div").attr("class", "table-frame").with(scroll_box)
}

/// A theme as the key of its rows.
fn key_of(theme: Theme) -> usize {
    match theme {
        Theme::Contested => 0,
        Theme::WholePlans => 1,
        Theme::Category(None) => 2,
        Theme::Category(Some(category)) => category.0 + 3,
    }
}

fn theme_of(key: usize) -> Theme {
    match key {
        0 => Theme::Contested,
        1 => Theme::WholePlans,
        key => Theme::Category(key.checked_sub(3).map(CategoryIx)),
    }
}

/// The rows of a theme under its name.
fn group(follow: Follow, theme: Theme) -> El {
    let state = follow.state;
    let setting = state.setting();
    let dataset = &setting.dataset;
    let name: Content = match theme {
        Theme::Contested => state.say(Message::Contested).into(),
        Theme::WholePlans => state.say(Message::ReactionsToPlans).into(),
        Theme::Category(Some(category)) => passage(state, &dataset.category(category).name),
        Theme::Category(None) => state.say(Message::OtherIssues).into(),
    };
    let head = part("th", "rowheader")
        .attr("scope", "rowgroup")
        .attr("part", "category")
        .attr("colspan", &(dataset.parties.len() + 1).to_string())
        .with(el("span").with(name));
    let n_issues = dataset.issues.len();
    let key = move |topic: &Topic| match topic {
        Topic::Issue(issue) => issue.0,
        Topic::Plan(plan) => n_issues + plan.0,
    };
    let topics = move || {
        let rows = follow.rows.read();
        let here = rows.groups.iter().find(|group| group.theme == theme);
        here.map(|group| group.topics.iter().map(key).collect()).unwrap_or_default()
    };
    let topic = move |key: usize| match key.checked_sub(n_issues) {
        Some(plan) => Topic::Plan(PlanIx(plan)),
        None => Topic::Issue(IssueIx(key)),
    };
    part("tbody", "rowgroup")
        .with(part("tr", "row").attr("class", "category").with(head))
        .with(each(topics, move |key| row(follow, topic(key))))
}

/// One issue, or one plan as a whole, and each party's lines on it.
fn row(Follow { state, about, .. }: Follow, topic: Topic) -> El {
    let setting = state.setting();
    let dataset = &setting.dataset;
    let header = part("th", "rowheader").attr("scope", "row").attr("part", "issue-header");
    let (row, header, what) = match topic {
        Topic::Issue(index) => {
            let issue = dataset.issue(index);
            let mark = issue
                .is_contested
                .then(|| el("span").attr("class", "contested").with(state.say(Message::Contested)));
            let name = el("span").attr("class", "topic").with(passage(state, &issue.name));
            let header = header.with(name).with(" ").with(maybe(mark));
            (part("tr", "row").attr("data-issue", &issue.id), header, state.words(&issue.name))
        }
        Topic::Plan(index) => {
            let plan = dataset.plan(index);
            let name = plan.name.clone();
            let words = live(move || match about.get() {
                Some(_) => state.say(Message::WholePlan).into(),
                None => passage(state, &name),
            });
            let header = header.with(el("span").attr("class", "topic").with(words));
            (part("tr", "row").attr("data-plan", &plan.id), header, state.words(&plan.name))
        }
    };
    let cells = live(move || {
        let setting = state.setting();
        let all = lines(&setting.dataset, about.get(), topic);
        let cell =
            |(party, lines): (usize, _)| position_cell(state, PartyIx(party), topic, &lines, &what);
        many(all.into_iter().enumerate().map(cell))
    });
    row.with(header).with(cells)
}
