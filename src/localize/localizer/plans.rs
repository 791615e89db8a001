//! What the interface says of a plan as a whole. Never what it says on an issue.

use std::borrow::Cow;

use super::{Localizer, list};
use crate::compare::answers::same_answers;
use crate::localize::Message;
use crate::model::{Agreement, IssueIx, PlanIx};

impl Localizer {
    /// A plan's full name.
    pub fn plan_name(&self, plan: PlanIx) -> Cow<'_, str> {
        self.words(&self.dataset.plan(plan).name)
    }

    /// A plan's name for narrow places.
    pub fn short_name(&self, plan: PlanIx) -> Cow<'_, str> {
        let plan = self.dataset.plan(plan);
        self.words(plan.short.as_ref().unwrap_or(&plan.name))
    }

    /// The short names of plans, in order.
    pub fn short_names(&self, plans: impl IntoIterator<Item = PlanIx>) -> Vec<String> {
        plans.into_iter().map(|plan| self.short_name(plan).into_owned()).collect()
    }

    /// By whom, when, and what has become of it: "United States · leaked 20 Nov 2025 · superseded".
    pub fn plan_line(&self, plan: PlanIx) -> String {
        let plan = self.dataset.plan(plan);
        let standing = plan.standing.map(|standing| self.standing(standing).to_owned());
        let date = plan.date.map(|date| self.date(date));
        let dated = standing.into_iter().chain(date).collect::<Vec<_>>().join(" ");
        let status = plan.status.map(|status| self.status(status).to_owned());
        let mut parts = vec![self.party_names(&plan.by), dated, status.unwrap_or_default()];
        parts.retain(|part| !part.is_empty());
        parts.join(" · ")
    }

    /// "revises US draft"
    pub fn revises(&self, revised: PlanIx) -> String {
        self.fill(Message::Revises, &[("plan", &self.short_name(revised))])
    }

    /// "US draft to E3 text"
    pub fn step_name(&self, (from, to): (PlanIx, PlanIx)) -> String {
        let (from, to) = (self.short_name(from), self.short_name(to));
        self.fill(Message::StepTo, &[("from", &from), ("to", &to)])
    }

    /// "18 of 20 points reported as agreed between Ukraine, United States, 24 Dec 2025. Open: …"
    pub fn agreement(&self, agreement: &Agreement) -> String {
        let between = self.party_names(&agreement.between);
        let open = list(agreement.open.iter().map(|issue| self.issue_name(*issue)));
        let date = agreement.as_of.map(|date| self.date(date)).unwrap_or_default();
        let agreed = self.digits(agreement.agreed as usize);
        let total = self.digits(agreement.total as usize);
        let mut values = vec![("agreed", agreed.as_str()), ("total", &total)];
        let mut sentences = Vec::new();
        if between.is_empty() || date.is_empty() {
            // Who agreed or when has not been given: what has been stands by itself.
            sentences.push(self.fill(Message::AgreedCount, &values));
            if !between.is_empty() {
                sentences.push(self.labelled(self.t(Message::Parties), &between) + ".");
            }
            if !date.is_empty() {
                sentences.push(self.fill(Message::AsOf, &[("date", &date)]) + ".");
            }
        } else {
            values.extend([("between", between.as_str()), ("date", &date)]);
            sentences.push(self.fill(Message::AgreedPoints, &values));
        }
        if !open.is_empty() {
            sentences.push(self.fill(Message::OpenIssues, &[("issues", &open)]));
        }
        sentences.join(" ")
    }

    /// On how many of `issues` two plans give the same answer, of those on which both state something: "9 of 22".
    pub fn same_answers(&self, issues: &[IssueIx], pair: (PlanIx, PlanIx)) -> String {
        let count = same_answers(&self.dataset, self.statements(), issues, pair);
        let [same, both] = [count.n_same, count.n_both].map(|n| self.digits(n));
        self.fill(Message::SameOf, &[("same", &same), ("both", &both)])
    }
}
