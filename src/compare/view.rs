//! The ways to look at a dataset. Never how they look.

use crate::model::{Dataset, Section};

/// A way to look at a dataset.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum View {
    /// Plans and issues in a table.
    Compare,
    /// Who gives which answer to each issue.
    Answers,
    /// What became of each issue from one plan to another.
    Changes,
    /// How often each two plans give the same answer.
    Agreement,
    /// Which party accepts what.
    Positions,
    /// What happened when.
    Timeline,
    /// Quantities, each with who gives it.
    Figures,
}

impl View {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 7] = [
        Self::Compare,
        Self::Answers,
        Self::Changes,
        Self::Agreement,
        Self::Positions,
        Self::Timeline,
        Self::Figures,
    ];

    /// The name that pages, links and scripts use.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Compare => "compare",
            Self::Answers => "answers",
            Self::Changes => "changes",
            Self::Agreement => "agreement",
            Self::Positions => "positions",
            Self::Timeline => "timeline",
            Self::Figures => "figures",
        }
    }

    /// The view of this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|view| view.name() == name)
    }

    /// Whether the dataset has anything to show in this view, if only that it is damaged.
    pub fn has_data(self, dataset: &Dataset) -> bool {
        let is_damaged = |section| dataset.is_damaged(section);
        match self {
            Self::Compare => true,
            Self::Answers => has_answers(dataset),
            Self::Changes => 1 < dataset.plans.len(),
            Self::Agreement => 1 < dataset.plans.len() && has_answers(dataset),
            Self::Positions => {
                !dataset.positions.is_empty()
                    || dataset.plans.iter().any(|plan| plan.agreement.is_some())
                    || is_damaged(Section::Positions)
            }
            Self::Timeline => !dataset.events.is_empty() || is_damaged(Section::Events),
            Self::Figures => !dataset.figures.is_empty() || is_damaged(Section::Figures),
        }
    }

    /// The views that are offered: those of `wanted` that have data, in that order; without any,
    /// all that have data by themselves (*Changes* only when a plan revises another).
    pub fn offered(wanted: &[Self], dataset: &Dataset) -> Vec<Self> {
        let has_data = |view: &Self| view.has_data(dataset);
        let wanted: Vec<Self> = wanted.iter().copied().filter(has_data).collect();
        if !wanted.is_empty() {
            return wanted;
        }
        let has_lineage = dataset.plans.iter().any(|plan| plan.revises.is_some());
        let is_due = |view: &Self| has_data(view) && (*view != Self::Changes || has_lineage);
        Self::ALL.into_iter().filter(is_due).collect()
    }
}

/// Whether any provision gives an answer that the editors have coded.
fn has_answers(dataset: &Dataset) -> bool {
    let mut provisions = dataset.provisions.iter().flatten();
    provisions.any(|provision| !provision.answers.is_empty())
}
