//! The view *Positions*: who accepts what, in a table, and what is reported as agreed. Never a sum.

pub(super) mod agreement;
mod position_cell;
mod table;

use std::sync::Arc;

use leptos::prelude::*;

use super::compare::toolbar::{CategoryField, ContestedFirst};
use crate::compare;
use crate::components::section::{Nothing, Section};
use crate::components::select_field::SelectField;
use crate::components::status::Status;
use crate::localize::Message;
use crate::model::{self, PlanIx};
use crate::widget::{Cause, use_widget};
use agreement::agreement_meter;
use table::PositionsTable;

/// The parties' lines on the issues and plans that the reader's choices leave.
#[component]
pub(super) fn PositionsView() -> impl IntoView {
    let widget = use_widget();
    let rows = Memo::new(move |_| compare::positions(&widget.dataset(), &widget.selection.read()));
    let about = Memo::new(move |_| widget.selection.read().about);
    let localizer = widget.localizer();
    let words = move || {
        let rows = rows.read();
        localizer.fill(
            Message::PositionsShown,
            &[
                ("shown", &localizer.digits(rows.n_issues)),
                ("total", &localizer.digits(rows.n_issues_in_all)),
            ],
        )
    };
    let toolbar = widget.config().has_controls().then(|| view! { <Tools about/> }.into_any());
    let has_rows = Memo::new(move |_| !rows.read().groups.is_empty());
    let table = move || match has_rows.get() {
        true => view! { <PositionsTable rows about/> }.into_any(),
        false => view! { <NoPositions/> }.into_any(),
    };
    view! {
        <div>
            {toolbar}
            <div class="count-line"><Status words=Arc::new(words)/></div>
            <Agreements about/>
            {table}
        </div>
    }
}

#[component]
fn Tools(about: Memo<Option<PlanIx>>) -> impl IntoView {
    let widget = use_widget();
    let localizer = widget.localizer();
    let choose = move |chosen: Option<usize>| {
        widget.act(Cause::About, |selection| selection.about = chosen.map(PlanIx));
    };
    view! {
        <div class="toolbar" part="toolbar">
            <div class="fields">
                <SelectField
                    label=localizer.t(Message::PositionsOn)
                    none=localizer.t(Message::Overall)
                    names=localizer.short_names(widget.dataset().plan_indices())
                    chosen=Arc::new(move || about.get().map(|plan| plan.0))
                    choose=Box::new(choose)
                />
                <CategoryField/>
                <ContestedFirst/>
            </div>
        </div>
    }
}

/// That there is no position at all; on the plan, when nothing else narrows the choice.
#[component]
fn NoPositions() -> impl IntoView {
    let widget = use_widget();
    let localizer = widget.localizer();
    move || {
        if widget.dataset().is_damaged(model::Section::Positions) {
            return view! { <Nothing words=localizer.t(Message::ViewDamaged)/> }.into_any();
        }
        let selection = widget.selection.read();
        let is_on_plan = selection.about.is_some() && selection.category.is_none();
        let message = if is_on_plan { Message::NoPositionAtAll } else { Message::NoPosition };
        view! { <Nothing words=localizer.t(message)/> }.into_any()
    }
}

/// What is reported as agreed, of the plan chosen or of all.
#[component]
fn Agreements(about: Memo<Option<PlanIx>>) -> impl IntoView {
    let widget = use_widget();
    move || {
        let about = about.get();
        let plans = widget.dataset().plan_indices();
        let chosen = plans.filter(|plan| about.is_none_or(|about| about == *plan));
        let meters: Vec<AnyView> =
            chosen.filter_map(|plan| agreement_meter(widget, plan)).collect();
        (!meters.is_empty()).then(|| {
            let title = widget.localizer().t(Message::Agreement).into_any();
            view! {
                <Section title class="agreements">
                    <div class="agreement-list">{meters}</div>
                </Section>
            }
            .into_any()
        })
    }
}
