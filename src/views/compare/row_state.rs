//! What a row follows: signals of its own, set only when something is another for this row. Never
//! what a row shows.

use std::sync::Arc;

use gloo_timers::callback::Timeout;
use leptos::prelude::*;

use crate::components::effect::effect;
use crate::model::{IssueIx, PlanIx};
use crate::widget::Widget;

/// What the cells of all rows are made from, beside the dataset.
pub(in crate::views) struct CellsState {
    /// The plans whose cells are in the table, in order.
    pub(super) columns: Vec<PlanIx>,
    /// Those of them that are not hidden.
    pub(super) plans: Vec<PlanIx>,
    /// The plans that are compared, of which a narrow table shows two.
    pub(super) chosen: Vec<PlanIx>,
    pub(super) baseline: Option<PlanIx>,
    /// The words searched for, folded.
    pub(super) terms: Vec<String>,
}

/// In how many rows a letter of the search is marked before the next frame: more than are in sight. Most of
/// what a letter costs in a large table are its marks.
const MARKED_AT_ONCE: usize = 60;

type Cells = RwSignal<Arc<CellsState>>;

/// What one row follows. Of a hidden row its cells are as they were when it was last seen.
#[derive(Clone, Copy)]
pub(in crate::views) struct RowState {
    pub(super) issue: IssueIx,
    pub(super) is_shown: RwSignal<bool>,
    pub(super) is_open: RwSignal<bool>,
    // Each has all in it, and is set when what it is named for is another.
    pub(super) columns: Cells,
    pub(super) plans: Cells,
    pub(super) baseline: Cells,
    pub(super) terms: Cells,
}

impl CellsState {
    pub(super) fn of(widget: Widget) -> Arc<Self> {
        // In this order: an effect does not learn of a source that was brought up to date by one that it
        // read before.
        let (plans, baseline) = (widget.plans.get(), widget.baseline.get());
        let columns = widget.columns.get();
        let chosen = widget.selection.read().plans.clone();
        let terms = widget.shown.read().terms.clone();
        Arc::new(Self { columns, plans, chosen, baseline, terms })
    }
}

impl RowState {
    /// The state of a row as the widget is now.
    pub(super) fn new(widget: Widget, issue: IssueIx, cells: &Arc<CellsState>) -> Self {
        let signal = || RwSignal::new(Arc::clone(cells));
        untrack(|| Self {
            issue,
            is_shown: RwSignal::new(widget.shown.read().has(issue)),
            is_open: RwSignal::new(widget.is_open(issue)),
            columns: signal(),
            plans: signal(),
            baseline: signal(),
            terms: signal(),
        })
    }

    fn follow(self, widget: Widget, cells: &Arc<CellsState>) {
        let is_shown = widget.shown.read().has(self.issue);
        set(self.is_shown, is_shown);
        set(self.is_open, widget.is_open(self.issue));
        if is_shown {
            let set = |signal: Cells, is_other: fn(&CellsState, &CellsState) -> bool| {
                if signal.with_untracked(|before| is_other(before, cells)) {
                    signal.set(Arc::clone(cells));
                }
            };
            set(self.columns, |a, b| a.columns != b.columns);
            set(self.plans, |a, b| a.plans != b.plans || a.chosen != b.chosen);
            set(self.baseline, |a, b| a.baseline != b.baseline);
        }
    }

    /// Whether the row is seen and has yet to mark what is searched for now.
    fn is_to_mark(self, cells: &CellsState) -> bool {
        self.is_shown.get_untracked()
            && self.terms.with_untracked(|before| before.terms != cells.terms)
    }
}

fn set(signal: RwSignal<bool>, now: bool) {
    if signal.get_untracked() != now {
        signal.set(now);
    }
}

/// The rows of one table.
#[derive(Clone, Copy)]
pub(in crate::views) struct RowStates {
    widget: Widget,
    /// With what their cells are made from.
    rows: StoredValue<(Arc<CellsState>, Vec<RowState>)>,
}

impl RowStates {
    /// Sets the signals of each row as the widget changes.
    ///
    /// Were they memos, every action would wake every effect of every row, to find nothing changed; and a
    /// signal takes as long to forget a follower as it has followers.
    pub(super) fn new(widget: Widget) -> Self {
        let rows = StoredValue::new((untrack(|| CellsState::of(widget)), Vec::<RowState>::new()));
        let (states, next_step) = (Self { widget, rows }, StoredValue::new_local(None));
        effect(move |_| {
            let now = CellsState::of(widget);
            rows.update_value(|(cells, rows)| {
                rows.iter().for_each(|row| row.follow(widget, &now));
                *cells = now;
            });
            states.mark(next_step);
        });
        states
    }

    /// Marks what is searched for in as many rows as a step has, and in the next ones a moment later.
    fn mark(self, next_step: StoredValue<Option<Timeout>, LocalStorage>) {
        let are_more = self.rows.with_value(|(cells, rows)| {
            let mut to_mark = rows.iter().filter(|row| row.is_to_mark(cells));
            to_mark.by_ref().take(MARKED_AT_ONCE).for_each(|row| row.terms.set(Arc::clone(cells)));
            to_mark.next().is_some()
        });
        let mark = move || self.mark(next_step);
        next_step.set_value(are_more.then(|| Timeout::new(0, mark)));
    }

    /// The state of a new row.
    pub(super) fn add(self, issue: IssueIx) -> RowState {
        self.rows
            .try_update_value(|(cells, rows)| {
                let row = RowState::new(self.widget, issue, cells);
                rows.push(row);
                row
            })
            .expect("rows are made while their table is there")
    }
}
