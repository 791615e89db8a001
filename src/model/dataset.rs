//! The whole dataset, with its references resolved. Never changed after it has been read.

use super::{
    Category, CategoryIx, Date, Event, Figure, Issue, IssueIx, Party, PartyIx, Plan, PlanIx,
    Position, Provision, Source, SourceIx, Text,
};

/// A comparison of plans: every (plan, issue) pair answers, `unreported` if nobody said.
#[derive(Debug, Clone, PartialEq)]
pub struct Dataset {
    /// The dataset's own id.
    pub id: String,
    /// What is compared.
    pub title: Text,
    /// The comparison in a sentence or two.
    pub summary: Option<Text>,
    /// The BCP 47 tag of plain texts; `en` when the editor names none.
    pub language: String,
    /// The day up to which the facts hold.
    pub as_of: Option<Date>,
    /// The editor's version.
    pub version: Option<String>,
    /// The licence of the data.
    pub license: Option<String>,
    /// Who made it.
    pub credit: Option<Text>,
    /// How plans were chosen, ordered and coded.
    pub method: Option<Text>,
    /// Where claims can be read.
    pub sources: Vec<Source>,
    /// Those of the list at the end, in order: all, but of an excerpt only what it cites.
    pub listed: Vec<SourceIx>,
    /// Who negotiates.
    pub parties: Vec<Party>,
    /// The plans; never empty.
    pub plans: Vec<Plan>,
    /// The groups of issues.
    pub categories: Vec<Category>,
    /// The issues; never empty.
    pub issues: Vec<Issue>,
    /// One provision for each issue and plan: see [`Dataset::provision`].
    pub(crate) provisions: Vec<Option<Provision>>,
    /// The parties' public lines.
    pub positions: Vec<Position>,
    /// Quantities.
    pub figures: Vec<Figure>,
    /// Dated steps.
    pub events: Vec<Event>,
    /// What was corrected, and when.
    pub corrections: Vec<(Date, Text)>,
    /// The parts that an error has emptied, in the order of [`Section`]: their views say so.
    pub damaged: Vec<Section>,
}

/// A part of a dataset without which the rest can be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Section {
    /// The parties' public lines.
    Positions,
    /// Quantities.
    Figures,
    /// Dated steps.
    Events,
}

impl Dataset {
    /// What `plan` says on `issue`.
    pub fn provision(&self, issue: IssueIx, plan: PlanIx) -> &Provision {
        const UNREPORTED: &Provision = &Provision::UNREPORTED;
        let cell = issue.0 * self.plans.len() + plan.0;
        self.provisions.get(cell).and_then(Option::as_ref).unwrap_or(UNREPORTED)
    }

    /// Whether the dataset itself tells what `plan` says on `issue`, or that nobody knows.
    pub fn has_provision(&self, issue: IssueIx, plan: PlanIx) -> bool {
        let cell = issue.0 * self.plans.len() + plan.0;
        self.provisions.get(cell).is_some_and(Option::is_some)
    }

    /// Whether an error has emptied a section.
    pub fn is_damaged(&self, section: Section) -> bool {
        self.damaged.contains(&section)
    }

    /// The plan at `index`.
    pub fn plan(&self, index: PlanIx) -> &Plan {
        &self.plans[index.0]
    }

    /// The issue at `index`.
    pub fn issue(&self, index: IssueIx) -> &Issue {
        &self.issues[index.0]
    }

    /// The category at `index`.
    pub fn category(&self, index: CategoryIx) -> &Category {
        &self.categories[index.0]
    }

    /// The party at `index`.
    pub fn party(&self, index: PartyIx) -> &Party {
        &self.parties[index.0]
    }

    /// The source at `index`.
    pub fn source(&self, index: SourceIx) -> &Source {
        &self.sources[index.0]
    }

    /// The indices of all plans, in dataset order.
    pub fn plan_indices(&self) -> impl Iterator<Item = PlanIx> + use<> {
        (0..self.plans.len()).map(PlanIx)
    }

    /// The indices of all issues in the order of a table: grouped by category, the categories in
    /// dataset order, and issues without a category last.
    pub fn issues_by_category(&self) -> Vec<IssueIx> {
        let mut issues: Vec<IssueIx> = (0..self.issues.len()).map(IssueIx).collect();
        issues.sort_by_key(|issue| {
            self.issue(*issue).category.map_or(usize::MAX, |category| category.0)
        });
        issues
    }

    /// The plan with this id.
    pub fn plan_by_id(&self, id: &str) -> Option<PlanIx> {
        self.plans.iter().position(|plan| plan.id == id).map(PlanIx)
    }

    /// The issue with this id.
    pub fn issue_by_id(&self, id: &str) -> Option<IssueIx> {
        self.issues.iter().position(|issue| issue.id == id).map(IssueIx)
    }

    /// The category with this id.
    pub fn category_by_id(&self, id: &str) -> Option<CategoryIx> {
        self.categories.iter().position(|category| category.id == id).map(CategoryIx)
    }

    /// The party with this id.
    pub fn party_by_id(&self, id: &str) -> Option<PartyIx> {
        self.parties.iter().position(|party| party.id == id).map(PartyIx)
    }

    /// The positions on `issue`, in dataset order.
    pub fn positions_on(&self, issue: IssueIx) -> impl Iterator<Item = &Position> {
        self.positions.iter().filter(move |position| position.issue == Some(issue))
    }
}
