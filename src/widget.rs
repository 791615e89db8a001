//! One widget's context: the dataset and the words for it, what is chosen, and what follows from
//! that. Every component finds it with [`use_widget`]. Never markup.

mod actions;
mod cause;
mod config;
mod figure;
mod state;

use std::sync::Arc;

use leptos::prelude::*;

pub use cause::Cause;
pub use config::{Layout, Mode, WidgetConfig};
pub use state::WidgetState;

use crate::compare::{Difference, Relation, Selection, Shown, Statements, View};
use crate::localize::Localizer;
use crate::model::{Dataset, IssueIx, PlanIx};

/// The context of one widget's components.
#[derive(Clone, Copy)]
pub struct Widget {
    config: StoredValue<Arc<WidgetConfig>>,
    /// What is chosen.
    pub selection: RwSignal<Selection>,
    /// What the page asked for: where *Reset* leads.
    pub default: RwSignal<Selection>,
    /// The view shown; always one that is offered.
    pub view: Memo<View>,
    /// Whether the widget is too narrow for a table; whoever measures it writes this.
    pub is_narrow: RwSignal<bool>,
    /// How the plans stand beside each other.
    pub layout: Memo<Layout>,
    /// The plans that have a column, in order: those chosen, of which a duel has two and a list one.
    pub plans: Memo<Vec<PlanIx>>,
    /// The plan that the others are read against; in a duel the first.
    pub baseline: Memo<Option<PlanIx>>,
    /// The plans whose cells are in the table: of a table that stays, also those that had a column
    /// before, hidden.
    pub columns: Memo<Vec<PlanIx>>,
    /// All issues, in the order chosen.
    pub order: Memo<Vec<IssueIx>>,
    /// The issues that are left.
    pub shown: Memo<Shown>,
    /// How many of the issues have a row in the table by now: a large one is built in steps.
    pub n_rows: RwSignal<usize>,
    /// Who waits for it to be whole.
    waiting: StoredValue<Option<Waiting>, LocalStorage>,
    /// Who waits for the view, which has a file of its own; nobody any more once the reader has acted.
    awaiting_view: StoredValue<Option<Waiting>, LocalStorage>,
    /// What a print holds.
    pub paper: RwSignal<Paper>,
    /// Whether the reader prints by the widget's own button.
    pub is_own_print: RwSignal<bool>,
    /// Which page of a print this is; none on a screen.
    pub print_page: Option<usize>,
    host: StoredValue<Box<dyn HostCallbacks>, LocalStorage>,
}

/// What is called once the table has all its rows, or the view is there.
pub type Waiting = Box<dyn FnOnce()>;

/// What a print of a comparison holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Paper {
    /// Every issue open, everything unfolded.
    AllTexts,
    /// What is open, and no more.
    AsShown,
}

/// What a widget needs of whoever embeds it.
pub trait HostCallbacks {
    /// Hears of each action after it took effect: what was chosen before, and is now, and the view
    /// shown.
    fn on_action(&self, cause: Cause, before: &Selection, after: &Selection, view: View);
    /// The address that leads to a selection of the widget.
    fn address(&self, widget: Widget, selection: &Selection) -> String;
    /// The dataset's text, as it was received.
    fn dataset_text(&self) -> String;
}

/// The widget around the present component.
///
/// # Panics
/// Outside of a widget, which a component of this crate never is.
pub fn use_widget() -> Widget {
    expect_context()
}

impl Widget {
    /// The context for a dataset that begins with `selection`.
    pub fn new(
        config: WidgetConfig,
        default: Selection,
        selection: Selection,
        host: Box<dyn HostCallbacks>,
    ) -> Self {
        let config = Arc::new(config);
        let selection = RwSignal::new(selection);
        let is_narrow = RwSignal::new(false);
        let (of_view, of_layout, of_order, of_shown) =
            (config.clone(), config.clone(), config.clone(), config.clone());
        let view = Memo::new(move |_| of_view.offered(selection.read().view));
        let layout = Memo::new(move |_| {
            of_layout.layout.unwrap_or_else(|| {
                match (is_narrow.get(), selection.read().plans.len()) {
                    (true, 1) => Layout::List,
                    (true, _) => Layout::Duel,
                    (false, _) => Layout::Table,
                }
            })
        });
        let plans = Memo::new(move |_| match layout.get() {
            Layout::Table => selection.read().plans.clone(),
            Layout::Duel => selection.read().duel(),
            Layout::List => selection.read().duel().into_iter().take(1).collect(),
        });
        Self {
            view,
            is_narrow,
            layout,
            plans,
            baseline: Memo::new(move |_| match layout.get() {
                Layout::Duel => plans.read().first().copied(),
                _ => selection.read().baseline,
            }),
            columns: Memo::new(move |before| {
                let is_table = layout.get() == Layout::Table;
                columns(before.filter(|_| is_table), &plans.read())
            }),
            order: Memo::new(move |_| of_order.localizer.order(&selection.read())),
            shown: Memo::new(move |_| {
                of_shown.localizer.shown(&selection.read(), &plans.read(), Difference::Any)
            }),
            n_rows: RwSignal::new(usize::MAX),
            waiting: StoredValue::new_local(None),
            awaiting_view: StoredValue::new_local(None),
            paper: RwSignal::new(Paper::AllTexts),
            is_own_print: RwSignal::new(false),
            print_page: None,
            config: StoredValue::new(config),
            selection,
            default: RwSignal::new(default),
            host: StoredValue::new_local(host),
        }
    }

    /// The same widget for one open issue, with memos of its own for what each part of it follows.
    ///
    /// A signal takes as long to forget a subscriber as it has subscribers: 40,000 cells behind one
    /// memo froze the tab for half a minute.
    pub fn for_issue(self) -> Self {
        let Self { plans, columns, baseline, .. } = self;
        Self {
            plans: Memo::new(move |_| plans.get()),
            columns: Memo::new(move |_| columns.get()),
            baseline: Memo::new(move |_| baseline.get()),
            ..self
        }
    }

    /// The same widget for page `n` of a print: these plans in a table.
    pub fn for_print_page(self, plans: Vec<PlanIx>, n: usize) -> Self {
        let plans = Memo::new(move |_| plans.clone());
        Self {
            layout: Memo::new(|_| Layout::Table),
            plans,
            columns: plans,
            n_rows: RwSignal::new(usize::MAX),
            baseline: Memo::new(move |_| self.selection.read().baseline),
            print_page: Some(n),
            ..self
        }
    }

    /// What does not change while the widget is mounted.
    pub fn config(&self) -> Arc<WidgetConfig> {
        self.config.get_value()
    }

    /// What is compared.
    pub fn dataset(&self) -> Arc<Dataset> {
        self.config().localizer.shared_dataset()
    }

    /// The words for it.
    pub fn localizer(&self) -> Arc<Localizer> {
        Arc::clone(&self.config().localizer)
    }

    /// Whether this is the figure that needs no script.
    pub fn is_static(&self) -> bool {
        self.config().mode == Mode::Static
    }

    /// Whether the table has all its rows; true without a table.
    pub fn is_whole(&self) -> bool {
        self.dataset().issues.len() <= self.n_rows.get()
    }

    /// Calls `tell` once the table has all its rows, which may be at once.
    pub fn when_whole(&self, tell: Waiting) {
        match untrack(|| self.is_whole()) {
            true => tell(),
            false => self.waiting.set_value(Some(tell)),
        }
    }

    /// Who waits for that, from now on with whoever takes it.
    pub fn take_waiting(&self) -> Option<Waiting> {
        self.waiting.try_update_value(Option::take).flatten()
    }

    /// Calls `tell` once a view is there that has yet to be fetched.
    pub fn when_view_arrives(&self, tell: Waiting) {
        self.awaiting_view.set_value(Some(tell));
    }

    /// Says that the view is there.
    pub fn view_arrived(&self) {
        if let Some(tell) = self.awaiting_view.try_update_value(Option::take).flatten() {
            tell();
        }
    }

    /// Whether an issue is open.
    pub fn is_open(&self, issue: IssueIx) -> bool {
        let is_in_full = self.print_page.is_some() && self.paper.get() == Paper::AllTexts;
        is_in_full || self.selection.read().open.contains(&issue)
    }

    /// Whether a plan is the baseline.
    pub fn is_baseline(&self, plan: PlanIx) -> bool {
        self.baseline.get() == Some(plan)
    }

    /// How a plan's provision reads against the baseline's; nothing for the baseline itself, and
    /// nothing without one.
    pub fn relation_to_baseline(&self, issue: IssueIx, plan: PlanIx) -> Option<Relation> {
        self.relation(issue, plan, self.baseline.get()?)
    }

    /// How a plan's provision reads against that of another, `baseline`.
    pub fn relation(&self, issue: IssueIx, plan: PlanIx, baseline: PlanIx) -> Option<Relation> {
        let localizer = self.localizer();
        let relation = |statements: &Statements| {
            statements.relation(localizer.dataset(), issue, plan, baseline)
        };
        (plan != baseline).then(|| relation(localizer.statements()))
    }
}

/// The plans whose cells are in the table: as `before` where the `shown` ones are among these in the same
/// order, because to hide cells and to show them again costs less than to make them anew.
fn columns(before: Option<&Vec<PlanIx>>, shown: &[PlanIx]) -> Vec<PlanIx> {
    let has_all = |before: &&Vec<PlanIx>| {
        let mut rest = before.iter();
        shown.iter().all(|plan| rest.any(|other| other == plan))
    };
    before.filter(has_all).map_or_else(|| shown.to_vec(), Clone::clone)
}
