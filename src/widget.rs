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

use crate::compare::{self, SearchIndex, Selection, Shown, View};
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
    /// The issues that are left.
    pub shown: Memo<Shown>,
    /// The words searched for, folded.
    pub terms: Memo<Vec<String>>,
    /// Which page of a print this is; none on a screen.
    pub print_page: Option<usize>,
    host: StoredValue<Box<dyn HostCallbacks>, LocalStorage>,
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
        let index = Arc::new(SearchIndex::new(config.dataset(), config.folding));
        let selection = RwSignal::new(selection);
        let is_narrow = RwSignal::new(false);
        let (of_view, of_layout, of_shown) = (config.clone(), config.clone(), config.clone());
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
        let of_terms = index.clone();
        Self {
            view,
            is_narrow,
            layout,
            plans,
            baseline: Memo::new(move |_| match layout.get() {
                Layout::Duel => plans.read().first().copied(),
                _ => selection.read().baseline,
            }),
            shown: Memo::new(move |_| {
                compare::shown(of_shown.dataset(), &selection.read(), &plans.read(), &index)
            }),
            terms: Memo::new(move |_| of_terms.terms(&selection.read().query)),
            print_page: None,
            config: StoredValue::new(config),
            selection,
            default: RwSignal::new(default),
            host: StoredValue::new_local(host),
        }
    }

    /// The same widget for one row, with memos of its own for what each of its cells follows.
    ///
    /// A signal takes as long to forget a subscriber as it has subscribers: 40,000 cells behind one
    /// memo froze the tab for half a minute; behind one for each row they take a blink.
    pub fn for_row(self) -> Self {
        let Self { plans, baseline, terms, .. } = self;
        Self {
            plans: Memo::new(move |_| plans.get()),
            baseline: Memo::new(move |_| baseline.get()),
            terms: Memo::new(move |_| terms.get()),
            ..self
        }
    }

    /// The same widget for page `n` of a print: these plans in a table, every issue open.
    pub fn for_print_page(self, plans: Vec<PlanIx>, n: usize) -> Self {
        Self {
            layout: Memo::new(|_| Layout::Table),
            plans: Memo::new(move |_| plans.clone()),
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

    /// Whether an issue is open.
    pub fn is_open(&self, issue: IssueIx) -> bool {
        self.print_page.is_some() || self.selection.read().open.contains(&issue)
    }

    /// Whether a plan is the baseline.
    pub fn is_baseline(&self, plan: PlanIx) -> bool {
        self.baseline.get() == Some(plan)
    }

    /// How a plan's provision reads against the baseline's; nothing for the baseline itself, and
    /// nothing without one.
    pub fn relation_to_baseline(&self, issue: IssueIx, plan: PlanIx) -> Option<compare::Relation> {
        let baseline = self.baseline.get().filter(|baseline| *baseline != plan)?;
        let dataset = self.dataset();
        let provision = |plan| dataset.provision(issue, plan);
        Some(compare::relation(provision(plan), provision(baseline)))
    }
}
