//! One issue with its answers as lines, and what a plan says on it in full. Never an answer of its own.

use leptos::html;
use leptos::prelude::*;
use web_sys::KeyboardEvent;

use crate::browser::overflow::show_whole;
use crate::compare::Shown;
use crate::compare::answers::{AnswerLine, answers};
use crate::components::effect::effect;
use crate::components::localized_text::{localized_text, marked_text, searched_text};
use crate::components::plan_mark::plan_mark;
use crate::components::section::Heading;
use crate::localize::Message;
use crate::model::{IssueIx, PlanIx};
use crate::views::answers::found::found;
use crate::views::answers::line_words::line_words;
use crate::views::details::use_details;
use crate::widget::{Widget, use_widget};

/// One issue, and the lines below it.
#[component]
pub(super) fn IssueAnswers(issue: IssueIx, shown: Memo<Shown>) -> impl IntoView {
    let widget = use_widget();
    let dataset = widget.dataset();
    let opened = RwSignal::new(None::<Opened>);
    let of_issue = dataset.issue(issue);
    let name = {
        let dataset = widget.dataset();
        move || marked_text(widget, &dataset.issue(issue).name, &shown.read().terms)
    };
    let question = of_issue.question.as_ref().map(|question| {
        let question = searched_text(widget, question);
        view! { <p class="answer-question">{question}</p> }.into_any()
    });
    let plans = Memo::new(move |_| widget.selection.read().plans.clone());
    let lines = move || {
        let localizer = widget.localizer();
        let (dataset, statements) = (localizer.dataset(), localizer.statements());
        let lines = answers(dataset, statements, issue, &plans.read());
        let line = |(at, (line, plans)): (usize, (AnswerLine, Vec<PlanIx>))| {
            view! { <Line issue line plans opened is_first={at == 0}/> }.into_any()
        };
        lines.into_iter().enumerate().map(line).collect::<Vec<_>>()
    };
    let found = move || {
        let terms = &shown.read().terms;
        let is_due = opened.get().is_none() && !terms.is_empty();
        is_due.then(|| found(widget, issue, &plans.read(), terms))
    };
    let on_key = move |event: KeyboardEvent| {
        if event.key() == "Escape" && opened.get_untracked().is_some() {
            event.stop_propagation();
            opened.set(None);
        }
    };
    view! {
        <li class="answer-issue" data-issue=of_issue.id.clone() on:keydown=on_key>
            <Heading>{name}</Heading>
            {question}
            {found}
            <ul class="answer-lines">{lines}</ul>
        </li>
    }
}

/// A plan that is opened, and on which line: one that leaves several answers open stands on several.
type Opened = (AnswerLine, PlanIx);

fn panel_id(widget: Widget, issue: IssueIx) -> String {
    "answer-".to_owned() + &widget.dataset().issue(issue).id
}

/// "800,000 in peacetime: E3 text, 20 points, Ukraine"
#[component]
fn Line(
    issue: IssueIx,
    line: AnswerLine,
    plans: Vec<PlanIx>,
    opened: RwSignal<Option<Opened>>,
    /// Whether it is the issue's first line.
    is_first: bool,
) -> impl IntoView {
    let widget = use_widget();
    let dataset = widget.dataset();
    let coded = match line {
        AnswerLine::Coded(answer) => Some(dataset.issue(issue).answers[answer.0].clone()),
        _ => None,
    };
    let class = match line {
        AnswerLine::Silent | AnswerLine::Unreported => "answer coverage",
        _ => "answer",
    };
    let note = coded.as_ref().and_then(|answer| answer.note.as_ref()).map(|note| {
        let note = localized_text(widget, note);
        view! { " " <p class="answer-note">{note}</p> }.into_any()
    });
    let id = coded.map(|answer| answer.id);
    let words = line_words(widget, issue, line);
    let is_coded = id.is_some();
    let n_plans = plans.len();
    let buttons: Vec<AnyView> = plans
        .iter()
        .enumerate()
        .map(|(at, plan)| {
            let plan = *plan;
            let comma = (at + 1 < n_plans).then_some(", ");
            let is_open = is_coded && 1 < dataset.provision(issue, plan).answers.len();
            let is_stop = is_first && at == 0;
            view! { <PlanButton issue line plan is_open is_stop opened/> {comma} }.into_any()
        })
        .collect();
    let panel_id = panel_id(widget, issue);
    let panel = move || {
        let (at, plan) = opened.get()?;
        let is_here = at == line && plans.contains(&plan);
        is_here.then(|| view! { <Panel issue plan id=panel_id.clone()/> }.into_any())
    };
    view! {
        <li data-answer=id part="answer">
            <span class=class>{words}": "</span>
            <span class="answer-plans">{buttons}</span>
            {note}
            {panel}
        </li>
    }
}

/// A plan on a line; opens what it says in full.
#[component]
fn PlanButton(
    issue: IssueIx,
    line: AnswerLine,
    plan: PlanIx,
    /// Whether it gives other answers too.
    is_open: bool,
    /// Whether the keyboard stops at it; arrows lead to the issue's others.
    is_stop: bool,
    opened: RwSignal<Option<Opened>>,
) -> impl IntoView {
    let widget = use_widget();
    let (dataset, localizer) = (widget.dataset(), widget.localizer());
    let is_expanded = move || opened.get() == Some((line, plan));
    let toggle = move |_| {
        let is_shown = opened.get_untracked() == Some((line, plan));
        opened.set((!is_shown).then_some((line, plan)));
    };
    let id = panel_id(widget, issue);
    let is_baseline = move || widget.selection.read().baseline == Some(plan);
    let baseline = {
        let words = localizer.t(Message::Baseline);
        move || {
            is_baseline()
                .then(|| view! { " " <span class="baseline-word">{words}</span> }.into_any())
        }
    };
    let left_open = is_open.then(|| {
        let words = localizer.t(Message::LeftOpen);
        view! { " " <span class="left-open">{words}</span> }.into_any()
    });
    let name = localized_text(
        widget,
        dataset.plan(plan).short.as_ref().unwrap_or(&dataset.plan(plan).name),
    );
    view! {
        <button
            type="button"
            data-plan=dataset.plan(plan).id.clone()
            tabindex=(!is_stop).then_some("-1")
            part=move || match is_baseline() {
                true => "answer-plan answer-plan--baseline",
                false => "answer-plan",
            }
            aria-expanded=move || is_expanded().to_string()
            aria-controls=move || is_expanded().then(|| id.clone())
            on:click=toggle
        >
            {plan_mark(widget, plan)}
            {name}
            {baseline}
            {left_open}
        </button>
    }
}

/// What a plan says on the issue, in full, with who says so.
#[component]
fn Panel(issue: IssueIx, plan: PlanIx, id: String) -> impl IntoView {
    let widget = use_widget();
    let name = localized_text(widget, &widget.dataset().plan(plan).name);
    let provision = use_details().view(move |details| (details.provision)(issue, plan));
    let place = NodeRef::<html::Div>::new();
    // The button may stand at the end of a screen.
    effect(move |_| {
        if let Some(panel) = place.get() {
            request_animation_frame(move || show_whole(&panel));
        }
    });
    view! {
        <div class="answer-detail" part="detail" id=id node_ref=place>
            <p class="plan-name">{name}</p>
            {provision}
        </div>
    }
}
