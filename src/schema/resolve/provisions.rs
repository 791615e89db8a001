//! Provisions, one for each plan and issue. Never how they compare.

use super::Resolver;
use super::report::{Placed, Places, Report, member};
use crate::model::{self, Coverage};
use crate::schema::fault::{FaultKind, Level};
use crate::schema::wire::{Conflict, Provision, Quote};

impl<P: Places, R: Report<Places = P>> Resolver<'_, R> {
    /// The provision of each issue and plan, issue by issue; none where none is given.
    pub(super) fn provisions(
        &mut self,
        n_plans: usize,
        n_issues: usize,
        list: Placed<'_, P, Vec<Provision>>,
    ) -> Vec<Option<model::Provision>> {
        let mut cells = Vec::new();
        cells.resize_with(n_plans * n_issues, || None);
        if self.is_lost_list(&list.at, Level::Error) {
            return cells;
        }
        for (index, it) in list.it.into_iter().enumerate() {
            let at = P::index(&list.at, index);
            if self.is_lost_record(&at, Level::Error) {
                continue;
            }
            let (cell, provision) = self.provision(n_plans, Placed { at, it });
            let Some(slot) = cell.and_then(|cell| cells.get_mut(cell)) else { continue };
            if slot.is_some() {
                self.report.tell(&at, Level::Error, |report| FaultKind::DuplicateProvision {
                    plan: report.shown(&P::key(&at, "plan")),
                    issue: report.shown(&P::key(&at, "issue")),
                });
            }
            *slot = Some(provision);
        }
        cells
    }

    /// A provision, and the cell where it belongs.
    fn provision(
        &mut self,
        n_plans: usize,
        provision: Placed<'_, P, Provision>,
    ) -> (Option<usize>, model::Provision) {
        let plan = self.plan_ix(Level::Error, member!(provision.plan));
        let issue = self.issue_ix(Level::Error, member!(provision.issue));
        let cell = plan.zip(issue).map(|(plan, issue)| issue.0 * n_plans + plan.0);
        let coverage = self.word(Level::Error, member!(provision.coverage));
        let is_stated = coverage == Some(Coverage::Stated);
        let mut answer = member!(provision.answer);
        let mut quantity = member!(provision.quantity);
        if is_stated && provision.it.summary.is_none() {
            let (expected, found) = ("a summary, because the coverage is stated", "none");
            self.contradiction::<()>(&provision.at, Level::Error, expected, found);
        }
        if !is_stated && coverage.is_some() {
            self.leave_out(&mut answer, "no answer, because nothing is stated");
            self.leave_out(&mut quantity, "no quantity, because nothing is stated");
        }
        let summary_level = if is_stated { Level::Error } else { Level::Slip };
        let provision = model::Provision {
            coverage: coverage.unwrap_or(Coverage::Unreported),
            answers: self.answers_given(issue, answer),
            summary: self.maybe_at(summary_level, member!(provision.summary), Self::text),
            detail: self.maybe(member!(provision.detail), Self::text),
            point: self.maybe(member!(provision.point), Self::words),
            quantity: self.maybe(quantity, Self::quantity),
            quote: self.maybe(member!(provision.quote), Self::quote),
            sources: self.cited(member!(provision.sources)),
            conflicts: self.each(Level::Slip, member!(provision.conflicts), Self::conflict),
        };
        (cell, provision)
    }

    /// Leaves out what has no place where it stands, and does not look into it.
    fn leave_out<T>(&mut self, value: &mut Placed<'_, P, Option<T>>, expected: &'static str) {
        if value.it.take().is_some() {
            self.contradiction::<()>(&value.at, Level::Slip, expected, "one");
        }
    }

    fn quote(&mut self, level: Level, quote: Placed<'_, P, Quote>) -> Option<model::Quote> {
        if self.is_lost_record(&quote.at, level) {
            return None;
        }
        let text = self.words(level, member!(quote.text));
        let language = self.maybe(member!(quote.language), Self::tag);
        Some(model::Quote { text: text?, language })
    }

    fn conflict(&mut self, conflict: Placed<'_, P, Conflict>) -> Option<model::Conflict> {
        let claim = self.text(Level::Slip, member!(conflict.claim));
        let sources = self.cited(member!(conflict.sources));
        Some(model::Conflict { claim: claim?, sources })
    }
}
