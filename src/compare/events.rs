//! What happened when: which events are left, and in which order. Never a date that nobody gave.

use super::Selection;
use crate::model::{Dataset, Date, Event, PlanIx};

/// The events of one year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Year {
    /// The year, as a date without month and day.
    pub date: Date,
    /// Which events of the dataset, in order of time.
    pub events: Vec<usize>,
}

/// The plans that events name, in dataset order.
pub fn plans_of_events(dataset: &Dataset) -> Vec<PlanIx> {
    let is_named = |plan: &PlanIx| dataset.events.iter().any(|event| event.plans.contains(plan));
    dataset.plan_indices().filter(is_named).collect()
}

/// The plan that events are shown of; none when all are, or when no event names the chosen one.
pub fn plan_of_events(dataset: &Dataset, selection: &Selection) -> Option<PlanIx> {
    selection.about.filter(|plan| plans_of_events(dataset).contains(plan))
}

/// The events that `selection` leaves, by year: those of the chosen party and about the chosen plan.
///
/// A date without a day stands before the days of its month; events of one date keep the order of
/// the dataset.
pub fn events(dataset: &Dataset, selection: &Selection) -> Vec<Year> {
    let plan = plan_of_events(dataset, selection);
    let is_left = |event: &Event| {
        selection.party.is_none_or(|party| event.parties.contains(&party))
            && plan.is_none_or(|plan| event.plans.contains(&plan))
    };
    let mut left: Vec<usize> =
        (0..dataset.events.len()).filter(|at| is_left(&dataset.events[*at])).collect();
    left.sort_by_key(|at| dataset.events[*at].date);
    let mut years: Vec<Year> = Vec::new();
    for at in left {
        let date = year_of(dataset.events[at].date);
        match years.last_mut().filter(|year| year.date == date) {
            Some(year) => year.events.push(at),
            None => years.push(Year { date, events: vec![at] }),
        }
    }
    years
}

/// The year of a date.
fn year_of(date: Date) -> Date {
    date.iso().get(..4).and_then(Date::parse).unwrap_or(date)
}

/// Puts `plan` among the plans shown; where only some of those are side by side (`n_beside`), among
/// these too.
pub fn show_plan(selection: &mut Selection, plan: PlanIx, n_beside: Option<usize>) {
    if !selection.plans.contains(&plan) {
        selection.toggle_plan(plan);
    }
    let beside = selection.duel();
    let is_beside = |n_beside: usize| beside.iter().take(n_beside).any(|shown| *shown == plan);
    if n_beside.is_some_and(|n_beside| !is_beside(n_beside)) {
        let other = beside.first().copied().filter(|first| *first != plan);
        selection.pair = match n_beside {
            Some(1) => other.map(|other| (plan, other)),
            _ => other.map(|other| (other, plan)),
        };
    }
}
