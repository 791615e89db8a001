//! A reader's actions, and who hears of them. Never how an action is offered.

use leptos::prelude::*;

use super::Widget;
use crate::compare::{Selection, View};

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
    /// The page's URL asked for something else.
    Permalink,
}

impl Cause {
    /// All.
    pub const ALL: [Self; 14] = [
        Self::View,
        Self::Plans,
        Self::Baseline,
        Self::Differences,
        Self::Category,
        Self::Query,
        Self::Issue,
        Self::Pair,
        Self::About,
        Self::Party,
        Self::Order,
        Self::Reset,
        Self::SetState,
        Self::Permalink,
    ];

    /// The word that pages hear.
    pub fn name(self) -> &'static str {
        match self {
            Self::View => "view",
            Self::Plans => "plans",
            Self::Baseline => "baseline",
            Self::Differences => "differences",
            Self::Category => "category",
            Self::Query => "query",
            Self::Issue => "issue",
            Self::Pair => "pair",
            Self::About => "about",
            Self::Party => "party",
            Self::Order => "order",
            Self::Reset => "reset",
            Self::SetState => "setState",
            Self::Permalink => "permalink",
        }
    }
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

impl Widget {
    /// Applies a reader's action and notifies the host.
    pub fn act(&self, cause: Cause, change: impl FnOnce(&mut Selection)) {
        let mut after = self.selection.get_untracked();
        change(&mut after);
        self.notify(cause, after);
    }

    // Apart from `act`, which is compiled once for each closure.
    fn notify(&self, cause: Cause, after: Selection) {
        let before = self.selection.get_untracked();
        self.selection.set(after.clone());
        let view = self.view.get_untracked();
        self.host.with_value(|host| host.on_action(cause, &before, &after, view));
    }

    /// The address that leads to a selection.
    pub fn address(&self, selection: &Selection) -> String {
        self.host.with_value(|host| host.address(*self, selection))
    }

    /// The dataset's text, as it was received.
    pub fn dataset_text(&self) -> String {
        self.host.with_value(|host| host.dataset_text())
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
