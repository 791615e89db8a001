//! One plan and the others, in the order of how often they give its answer. Never a verdict.

use std::cmp::Reverse;
use std::sync::Arc;

use leptos::prelude::*;

use super::counts::{count_in_words, issues};
use super::table::choose;
use super::unstated::unstated;
use crate::compare::answers::same_answers;
use crate::components::localized_text::localized_text;
use crate::components::plan_mark::plan_mark;
use crate::components::select_field::SelectField;
use crate::localize::Message;
use crate::model::PlanIx;
use crate::widget::{Cause, Widget, use_widget};

/// The plan that is asked for, and the other ones of `plans`.
#[component]
pub(super) fn Ranking(plans: Memo<Vec<PlanIx>>, about: Memo<Option<PlanIx>>) -> impl IntoView {
    let widget = use_widget();
    let localizer = widget.localizer();
    let select = move |chosen: Option<usize>| {
        widget.act(Cause::About, |selection| selection.about = chosen.map(PlanIx));
    };
    let list = move || {
        let about = about.get()?;
        Some((ranked(widget, about, &plans.read()), unstated(widget, about)))
    };
    let toolbar = widget.config().has_controls().then(|| {
        view! {
            <div class="toolbar" part="toolbar">
                <div class="fields">
                    <SelectField
                        label=localizer.t(Message::SameAnswersAs)
                        names=localizer.short_names(widget.dataset().plan_indices())
                        chosen=Arc::new(move || about.get().map(|plan| plan.0))
                        choose=Box::new(select)
                    />
                </div>
            </div>
        }
        .into_any()
    });
    view! {
        <section class="ranking">
            {toolbar}
            {list}
        </section>
    }
}

fn ranked(widget: Widget, about: PlanIx, plans: &[PlanIx]) -> AnyView {
    let localizer = widget.localizer();
    let (dataset, statements) = (localizer.dataset(), localizer.statements());
    let issues = issues(widget);
    let mut others: Vec<PlanIx> = plans.iter().copied().filter(|plan| *plan != about).collect();
    others.sort_by_key(|other| {
        Reverse(same_answers(dataset, statements, &issues, (about, *other)).rank())
    });
    let entries: Vec<AnyView> = others
        .into_iter()
        .map(|other| {
            let (words, share) = count_in_words(widget, &issues, (about, other));
            entry(widget, (about, other), words, share)
        })
        .collect();
    view! { <ol class="ranked">{entries}</ol> }.into_any()
}

fn entry(widget: Widget, pair: (PlanIx, PlanIx), words: String, share: f64) -> AnyView {
    let dataset = widget.dataset();
    let of_plan = dataset.plan(pair.1);
    let name = localized_text(widget, of_plan.short.as_ref().unwrap_or(&of_plan.name));
    let is_chosen = move || {
        let chosen = widget.selection.read().pair;
        chosen == Some(pair) || chosen == Some((pair.1, pair.0))
    };
    view! {
        <li data-plan=of_plan.id.clone()>
            <button
                type="button"
                aria-pressed=move || is_chosen().to_string()
                on:click=move |_| choose(widget, pair, is_chosen())
            >
                <span>{plan_mark(widget, pair.1)} {name}": "</span>
                <span class="ranked-count">{words}</span>
                <span class="bar" aria-hidden="true" style=("--share", share.to_string())></span>
            </button>
        </li>
    }
    .into_any()
}
