//! One widget's signals: the dataset, what is chosen, and what follows from it. Never markup.

mod packed;

use std::sync::Arc;

use reactive_graph::owner::{LocalStorage, StoredValue};
use reactive_graph::prelude::*;
use reactive_graph::signal::RwSignal;

use crate::compare::{self, Folding, SearchIndex, Selection, Shown, View};
use crate::messages::{Message, Messages};
use crate::model::{Dataset, IssueIx, Plan, PlanIx, Text};
pub use packed::{Derived, Numbers, Packed, Variable};

/// What does not change while a widget is mounted.
pub struct Setting {
    /// What is compared.
    pub dataset: Arc<Dataset>,
    /// BCP 47 tag of the reader's language, in which the data is shown where it can be.
    pub language: String,
    /// BCP 47 tag of the interface: the reader's, or the nearest there is.
    pub interface: String,
    /// The direction of the interface, where the page does not give it.
    pub direction: Option<&'static str>,
    /// The interface in that language.
    pub messages: Messages,
    /// The views offered, in order; never empty.
    pub views: Vec<View>,
    /// How plans stand beside each other, when the page says so.
    pub layout: Option<Layout>,
    /// Level of the title's heading, 2 to 6.
    pub heading_level: u8,
    /// Whether toolbar and footer are left out.
    pub is_plain: bool,
    /// How the search ignores accents.
    pub folding: Folding,
}

impl Setting {
    /// The view where it is offered, else the first that is.
    pub fn offered(&self, view: Option<View>) -> View {
        view.filter(|view| self.views.contains(view)).unwrap_or(self.views[0])
    }
}

/// How the plans of a comparison stand beside each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Layout {
    /// All plans, in columns.
    Table,
    /// Two plans, half and half.
    Duel,
    /// One plan.
    List,
}

impl Layout {
    /// All.
    pub const ALL: [Self; 3] = [Self::Table, Self::Duel, Self::List];

    /// The name that pages use.
    pub fn name(self) -> &'static str {
        match self {
            Self::Table => "table",
            Self::Duel => "duel",
            Self::List => "list",
        }
    }
}

/// What changed a selection.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cause {
    /// Another view was opened.
    View,
    /// A plan was shown or hidden.
    Plans,
    /// Another baseline was chosen.
    Baseline,
    /// Only differences was pressed.
    Differences,
    /// Another category was chosen.
    Category,
    /// Something was typed into the search.
    Query,
    /// An issue was opened or closed.
    Issue,
    /// Two plans were chosen to be read against each other.
    Pair,
    /// Another plan was chosen whose positions or events are shown.
    About,
    /// Another party was chosen whose events are shown.
    Party,
    /// The order of issues was changed.
    Order,
    /// Everything was set back.
    Reset,
    /// A script called `setState()`.
    SetState,
    /// The page's address asked for something else.
    Permalink,
}

/// What a widget needs of the page on which it stands.
pub trait Page {
    /// Hears of each act after it took effect: what was chosen before, and is now, and the view
    /// shown.
    fn on_act(&self, cause: Cause, before: &Selection, after: &Selection, view: View);
    /// The address that leads to a selection of the widget.
    fn address(&self, state: State, selection: &Selection) -> String;
    /// Offers the dataset as a file, as it was received.
    fn save_dataset(&self);
}

/// The signals of one widget.
#[derive(Clone, Copy)]
pub struct State {
    setting: StoredValue<Arc<Setting>>,
    /// What is chosen.
    pub selection: RwSignal<Selection>,
    /// What the page asked for: where *Reset* leads.
    pub default: RwSignal<Selection>,
    /// The view shown; always one that is offered.
    pub view: Derived<View>,
    /// Whether the widget is too narrow for a table; whoever measures it writes this.
    pub is_narrow: Variable<bool>,
    /// How the plans stand beside each other.
    pub layout: Derived<Layout>,
    /// The plans that have a column, in order: those chosen, of which a duel has two and a list one.
    pub plans: Derived<Vec<PlanIx>>,
    /// The plan that the others are read against; in a duel the first.
    pub baseline: Derived<Option<PlanIx>>,
    /// The issues that are left.
    pub shown: Derived<Shown>,
    /// The words searched for, folded.
    pub terms: Derived<Vec<String>>,
    /// Which sheet of a print this is; none on a screen.
    pub sheet: Option<usize>,
    page: StoredValue<Box<dyn Page>, LocalStorage>,
}

impl State {
    /// The signals for a dataset that begins with `selection`.
    pub fn new(
        setting: Setting,
        default: Selection,
        selection: Selection,
        page: Box<dyn Page>,
    ) -> Self {
        let setting = Arc::new(setting);
        let index = Arc::new(SearchIndex::new(&setting.dataset, setting.folding));
        let selection = RwSignal::new(selection);
        let is_narrow = Variable::new(false);
        let view_setting = Arc::clone(&setting);
        let view = Derived::new(move || view_setting.offered(selection.read().view));
        let wanted = setting.layout;
        let layout = Derived::new(move || {
            wanted.unwrap_or_else(|| {
                let n_plans = selection.read().plans.len();
                match (is_narrow.get(), n_plans) {
                    (true, 1) => Layout::List,
                    (true, _) => Layout::Duel,
                    (false, _) => Layout::Table,
                }
            })
        });
        let plans = Derived::new(move || match layout.get() {
            Layout::Table => selection.read().plans.clone(),
            Layout::Duel => selection.read().duel(),
            Layout::List => selection.read().duel().into_iter().take(1).collect(),
        });
        let (shown_setting, shown_index) = (Arc::clone(&setting), Arc::clone(&index));
        Self {
            view,
            is_narrow,
            layout,
            plans,
            shown: Derived::new(move || {
                let (plans, selection) = (plans.get(), selection.read());
                compare::shown(&shown_setting.dataset, &selection, &plans, &shown_index)
            }),
            baseline: Derived::new(move || match layout.get() {
                Layout::Duel => plans.get().first().copied(),
                _ => selection.read().baseline,
            }),
            terms: Derived::new(move || index.terms(&selection.read().query)),
            setting: StoredValue::new(setting),
            sheet: None,
            selection,
            default: RwSignal::new(default),
            page: StoredValue::new_local(page),
        }
    }

    /// The same state for a part of the view, with memos of its own for what each cell follows.
    ///
    /// A signal takes as long to forget a follower as it has followers; 40,000 cells behind one
    /// memo froze the tab for half a minute, behind one for each row they take a blink.
    pub fn for_part(self) -> Self {
        Self {
            plans: self.plans.again(),
            baseline: self.baseline.again(),
            terms: self.terms.again(),
            ..self
        }
    }

    /// The same state for sheet `n` of a print: these plans in a table, every issue open.
    pub fn on_paper(self, plans: Vec<PlanIx>, n: usize) -> Self {
        Self {
            layout: Derived::new(|| Layout::Table),
            plans: Derived::new(move || plans.clone()),
            baseline: Derived::new(move || self.selection.read().baseline),
            sheet: Some(n),
            ..self
        }
    }

    /// Whether an issue is open.
    pub fn is_open(&self, issue: IssueIx) -> bool {
        self.sheet.is_some() || self.selection.read().open.contains(&issue)
    }

    /// What does not change.
    pub fn setting(&self) -> Arc<Setting> {
        self.setting.get_value()
    }

    /// A message without values.
    pub fn say(&self, message: Message) -> &'static str {
        self.setting().messages.text(message)
    }

    /// The words of `text` in the reader's language.
    pub fn words(&self, text: &Text) -> String {
        text.passage(&self.setting().language).words.to_owned()
    }

    /// A plan's name for narrow places.
    pub fn short_name(&self, plan: &Plan) -> String {
        self.words(plan.short.as_ref().unwrap_or(&plan.name))
    }

    /// Carries out an act of the reader and tells who listens.
    pub fn act(&self, cause: Cause, change: impl FnOnce(&mut Selection)) {
        let before = self.selection.get_untracked();
        let mut after = before.clone();
        change(&mut after);
        self.take_over(cause, &before, after);
    }

    fn take_over(&self, cause: Cause, before: &Selection, after: Selection) {
        self.selection.set(after.clone());
        let view = self.view.get_untracked();
        self.ask(&mut |page| page.on_act(cause, before, &after, view));
    }

    /// The address that leads to a selection.
    pub fn address(&self, selection: &Selection) -> String {
        let mut address = String::new();
        self.ask(&mut |page| address = page.address(*self, selection));
        address
    }

    /// Offers the dataset as a file.
    pub fn save_dataset(&self) {
        self.ask(&mut |page| page.save_dataset());
    }

    fn ask(&self, question: &mut dyn FnMut(&dyn Page)) {
        self.page.with_value(|page| question(&**page));
    }

    /// Sets everything back to what the page asked for.
    pub fn reset(&self) {
        let default = self.default.get_untracked();
        self.act(Cause::Reset, |selection| *selection = default);
    }

    /// Sets back what the present view shows, and stays in it.
    pub fn reset_view(&self) {
        let default = self.default.get_untracked();
        self.act(Cause::Reset, |selection| {
            *selection = Selection { view: selection.view, ..default };
        });
    }
}
