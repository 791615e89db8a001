//! Provisions, one for each plan and issue. Never how they compare.

use super::Validator;
use crate::model::{self, Coverage};
use crate::schema::fault::FaultKind;
use crate::schema::raw;
use crate::schema::reader::{Member, Record as _};

impl Validator<'_, '_> {
    /// The provision of each issue and plan, issue by issue; none where none is given.
    pub(super) fn provisions(
        &mut self,
        list: Member<Vec<raw::Provision>>,
    ) -> Vec<Option<model::Provision>> {
        let n_plans = self.plans.n_records();
        let mut cells = Vec::new();
        cells.resize_with(n_plans * self.issues.n_records(), || None);
        for element in self.reader.elements(list.value) {
            let Some(provision) = raw::Provision::find(element, self.reader) else { continue };
            let plan = self.plan_ix(provision.plan);
            let issue = self.issue_ix(provision.issue);
            let cell = plan.zip(issue).map(|(plan, issue)| issue.0 * n_plans + plan.0);
            let slot = cell.and_then(|cell| cells.get_mut(cell));
            if slot.as_ref().is_some_and(|slot| slot.is_some()) {
                let plan = self.reader.shown_member(provision.plan.value);
                let issue = self.reader.shown_member(provision.issue.value);
                let kind = FaultKind::DuplicateProvision { plan, issue };
                self.reader.error::<()>(provision.at(), kind);
            }
            let read = self.provision(provision);
            if let Some(slot) = slot {
                *slot = Some(read);
            }
        }
        cells
    }

    fn provision(&mut self, provision: raw::Provision) -> model::Provision {
        let coverage = self.reader.read(provision.coverage);
        let is_stated = coverage == Some(Coverage::Stated);
        if is_stated && !provision.summary.is_given() {
            let (expected, found) = ("a summary, because the coverage is stated", "none");
            self.reader.error::<()>(provision.at(), FaultKind::Combination { expected, found });
        }
        if let (false, Some(_), Some(quantity)) = (is_stated, coverage, provision.quantity.value) {
            let (expected, found) = ("no quantity, because nothing is stated", "one");
            self.reader.error::<()>(quantity, FaultKind::Combination { expected, found });
        }
        model::Provision {
            coverage: coverage.unwrap_or(Coverage::Unreported),
            summary: self.reader.read(provision.summary),
            detail: self.reader.read(provision.detail),
            point: self.reader.read(provision.point),
            quantity: self
                .reader
                .record(provision.quantity)
                .and_then(|quantity| self.quantity(quantity)),
            quote: self.reader.record(provision.quote).and_then(|quote| self.quote(quote)),
            sources: self.cited(provision.sources),
            conflicts: self.each(provision.conflicts, Self::conflict),
        }
    }

    fn quote(&mut self, quote: raw::Quote) -> Option<model::Quote> {
        let text = self.reader.read(quote.text);
        let language = self.reader.read(quote.language);
        Some(model::Quote { text: text?, language })
    }

    fn conflict(&mut self, conflict: raw::Conflict) -> Option<model::Conflict> {
        let claim = self.text(conflict.claim);
        Some(model::Conflict { claim, sources: self.cited(conflict.sources) })
    }
}
