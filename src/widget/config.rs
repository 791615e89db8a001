//! What does not change while a widget is mounted. Never what a reader chooses.

use std::sync::Arc;

use crate::compare::View;
use crate::localize::Localizer;
use crate::model::Dataset;

/// What does not change while a widget is mounted.
pub struct WidgetConfig {
    /// What is compared, and the words for it.
    pub localizer: Arc<Localizer>,
    /// The direction of the interface, where the page does not give it.
    pub direction: Option<&'static str>,
    /// The views offered, in order; never empty.
    pub views: Vec<View>,
    /// How plans stand beside each other, when the page says so.
    pub layout: Option<Layout>,
    /// Level of the title's heading, 1 to 6.
    pub heading_level: u8,
    /// Whether toolbar and footer are left out.
    pub is_plain: bool,
    /// Whether the dataset can be had as a file.
    pub has_dataset_file: bool,
    /// Whether a reader acts on it.
    pub mode: Mode,
}

impl WidgetConfig {
    /// What is compared.
    pub fn dataset(&self) -> &Dataset {
        self.localizer.dataset()
    }

    /// The view where it is offered, else the first that is.
    pub fn offered(&self, view: Option<View>) -> View {
        view.filter(|view| self.views.contains(view)).unwrap_or(self.views[0])
    }

    /// Whether there are controls: neither in the static figure nor where the page wants none.
    pub fn has_controls(&self) -> bool {
        self.mode == Mode::Live && !self.is_plain
    }
}

/// Whether a reader acts on a widget.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// In a browser, with controls.
    Live,
    /// As HTML that needs no script: without controls, whole.
    Static,
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

    /// How many plans stand side by side; none where that is up to the reader.
    pub fn n_sides(self) -> Option<usize> {
        match self {
            Self::Table => None,
            Self::Duel => Some(2),
            Self::List => Some(1),
        }
    }
}
