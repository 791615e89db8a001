//! What the interface says of a provision. Never how it compares.

use super::{Localizer, list};
use crate::compare::Place;
use crate::localize::{Message, is_told, quantity};
use crate::model::{IssueIx, PlanIx, Provision, Quantity};

impl Localizer {
    /// A quantity with its unit: "at least 800,000 personnel".
    pub fn quantity(&self, given: &Quantity) -> String {
        self.plain(&quantity(given, &*self.formatter, &self.messages)).into_owned()
    }

    /// The number that a provision turns on, where its summary does not tell it already.
    pub fn untold_quantity(&self, provision: &Provision) -> Option<String> {
        let quantity = provision.quantity.as_ref()?;
        let summary = provision.summary.as_ref().map(|summary| self.words(summary));
        let is_told = is_told(quantity, &summary.unwrap_or_default(), &*self.formatter);
        (!is_told).then(|| self.quantity(quantity))
    }

    /// What a cell of the table says in one line: the number where the summary does not tell it,
    /// and the summary; or that there is none.
    pub fn statement(&self, provision: &Provision) -> String {
        if let Some(coverage) = self.coverage(provision.coverage) {
            return coverage.to_owned();
        }
        let summary = provision.summary.as_ref().map(|summary| self.words(summary));
        let summary = summary.unwrap_or_default();
        match self.untold_quantity(provision) {
            Some(quantity) => self.labelled(&quantity, &summary),
            None => summary.into_owned(),
        }
    }

    /// The answers that a plan gives to an issue, as its editors code them; else what it states.
    pub fn answers(&self, issue: IssueIx, plan: PlanIx) -> String {
        let provision = self.dataset.provision(issue, plan);
        let of_issue = &self.dataset.issue(issue).answers;
        match provision.answers.is_empty() {
            true => self.statement(provision),
            false => {
                list(provision.answers.iter().map(|answer| self.words(&of_issue[answer.0].name)))
            }
        }
    }

    /// Where an issue holds words searched for that its row does not show; nothing where it shows them.
    pub fn found_out_of_sight(
        &self,
        issue: IssueIx,
        plans: &[PlanIx],
        terms: &[String],
    ) -> Option<String> {
        let places = self.search_index().unseen(issue, plans, terms);
        let place = |place: &Place| match place {
            Place::Issue => self.t(Message::QuestionAndPositions).to_owned(),
            Place::Provision(plan) => {
                self.fill(Message::FullTextOf, &[("plan", &self.short_name(*plan))])
            }
        };
        let places = list(places.iter().map(|it| place(it).into()));
        (!places.is_empty()).then(|| self.fill(Message::FoundIn, &[("places", &places)]))
    }

    /// The plan's own number for a provision: "point 6".
    pub fn point(&self, provision: &Provision) -> Option<String> {
        let point = provision.point.as_deref()?;
        Some(self.fill(Message::Point, &[("point", &self.plain(point))]))
    }

    /// A message about what a plan says on an issue, such as the name of a cell.
    pub fn on_cell(&self, message: Message, issue: IssueIx, plan: PlanIx) -> String {
        let (issue, plan) = (self.issue_name(issue), self.plan_name(plan));
        self.fill(message, &[("issue", &issue), ("plan", &plan)])
    }
}
