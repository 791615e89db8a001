//! The interface's words for what a dataset says in codes. Never a sentence.

use super::Localizer;
use crate::compare::{Change, Relation, View};
use crate::localize::Message;
use crate::model::{Coverage, Stance, Standing, Status};

impl Localizer {
    /// What a cell says that states nothing; `None` for one that does.
    pub fn coverage(&self, coverage: Coverage) -> Option<&'static str> {
        match coverage {
            Coverage::Stated => None,
            Coverage::Silent => Some(self.t(Message::NotAddressed)),
            Coverage::Unreported => Some(self.t(Message::NotReported)),
        }
    }

    /// How a cell reads against the baseline. Silent and unreported cells need no word: their
    /// coverage says it.
    pub fn relation(&self, relation: Relation) -> Option<&'static str> {
        match relation {
            Relation::Same => Some(self.t(Message::Same)),
            Relation::SameAnswer => Some(self.t(Message::SameAnswer)),
            Relation::Different => Some(self.t(Message::Different)),
            Relation::BaselineUnreported => Some(self.t(Message::BaselineUnreported)),
            Relation::Silent | Relation::Unreported => None,
        }
    }

    /// What became of an issue from one plan to another.
    pub fn change(&self, change: Change) -> &'static str {
        self.t(match change {
            Change::Kept => Message::Kept,
            Change::Reworded => Message::Reworded,
            Change::Changed => Message::Changed,
            Change::Dropped => Message::Dropped,
            Change::Added => Message::Added,
            Change::NewlySilent => Message::NewlySilent,
            Change::FirstReported => Message::FirstReported,
            Change::NoLongerReported => Message::NoLongerReported,
            Change::InNeither => Message::InNeither,
        })
    }

    /// A party's line in one word.
    pub fn stance(&self, stance: Stance) -> &'static str {
        self.t(match stance {
            Stance::Accepts => Message::Accepts,
            Stance::Rejects => Message::Rejects,
            Stance::Conditional => Message::Conditional,
            Stance::Silent => Message::SilentParty,
        })
    }

    /// What kind of document a plan is.
    pub fn standing(&self, standing: Standing) -> &'static str {
        self.t(match standing {
            Standing::Official => Message::Official,
            Standing::Leaked => Message::Leaked,
            Standing::Reported => Message::Reported,
            Standing::Readout => Message::Readout,
            Standing::Position => Message::PositionTaken,
        })
    }

    /// What has become of a plan.
    pub fn status(&self, status: Status) -> &'static str {
        self.t(match status {
            Status::Draft => Message::Draft,
            Status::Proposed => Message::Proposed,
            Status::Superseded => Message::Superseded,
            Status::Agreed => Message::Agreed,
            Status::Rejected => Message::Rejected,
            Status::Withdrawn => Message::Withdrawn,
        })
    }

    /// A view's name, as on its tab.
    pub fn view(&self, view: View) -> &'static str {
        self.t(match view {
            View::Compare => Message::Compare,
            View::Answers => Message::Answers,
            View::Changes => Message::Changes,
            View::Agreement => Message::WhoAgrees,
            View::Positions => Message::Positions,
            View::Timeline => Message::Timeline,
            View::Figures => Message::Figures,
        })
    }
}
