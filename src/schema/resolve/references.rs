//! References, and the ids of the records to which they point. Never what has the id.

use super::Resolver;
use super::index::Index;
use super::report::{Placed, Places, Report};
use crate::model::{AnswerIx, CategoryIx, IssueIx, PartyIx, PlanIx, SourceIx};
use crate::schema::fault::{FaultKind, Level};
use crate::schema::wire::{Id, Identified};

/// Which of the indices a reference is looked up in.
type Which<'r, R> = for<'a> fn(&'a mut Resolver<'r, R>) -> &'a mut Index;

impl<'r, P: Places, R: Report<Places = P>> Resolver<'r, R> {
    /// Finds the ids of the records of a list, and tells of those that stand twice; `level` is that of an id
    /// that cannot be used.
    pub(super) fn index<T: Identified>(
        &mut self,
        which: Which<'r, R>,
        level: Level,
        Placed { at, it }: &Placed<'_, P, Option<Vec<T>>>,
    ) {
        which(self).is_whole &= !self.report.stands_in(at);
        let records = it.as_deref().unwrap_or_default();
        let mut places = Vec::new();
        for (index, record) in records.iter().enumerate() {
            let at = P::index(at, index);
            if self.report.stands_in(&at) {
                continue;
            }
            let id = Placed { at: P::key(&at, "id"), it: Id(record.id().0.clone()) };
            if let Some(id) = self.id(level, id) {
                places.push((id, index));
            }
        }
        places.sort_unstable();
        for pair in places.windows(2).filter(|pair| pair[0].0 == pair[1].0) {
            let (id, index) = pair[1].clone();
            let kind = FaultKind::DuplicateId { id };
            self.report.tell(&P::key(&P::index(at, index), "id"), Level::Error, |_| kind);
        }
        let index = which(self);
        index.places = places;
        index.named_in = vec![0; records.len()];
    }

    /// Where the record stands to which a reference points. A `blank` one, empty or no text, names
    /// nothing; an `unknown` one names what there is not.
    fn resolve(
        &mut self,
        which: Which<'r, R>,
        blank: Level,
        unknown: Level,
        reference: Placed<'_, P, Id>,
    ) -> Option<usize> {
        let at = reference.at;
        // Of what is no text, an empty one stands in.
        let is_blank = reference.it.0.chars().all(char::is_whitespace);
        let level = if is_blank { blank } else { unknown };
        let id = self.id(level, reference)?;
        let Index { kind, is_whole, .. } = *which(self);
        let found = which(self).find(&id);
        if found.is_none() && is_whole {
            self.report.tell(&at, level, |_| FaultKind::UnknownId { kind, id });
        }
        found
    }

    /// Where the records stand to which a list of references points; one that is named again is
    /// left out.
    #[inline(never)]
    fn resolve_all<T>(
        &mut self,
        which: Which<'r, R>,
        level: Level,
        references: Placed<'_, P, Option<Vec<Id>>>,
        make: fn(usize) -> T,
    ) -> Vec<T> {
        let Some(ids) = references.it else { return Vec::new() };
        if self.is_lost(&references.at, Level::Slip, "a list in [ ]") {
            return Vec::new();
        }
        which(self).n_lists += 1;
        let list = which(self).n_lists;
        let mut resolved = Vec::new();
        for (index, id) in ids.into_iter().enumerate() {
            let at = P::index(&references.at, index);
            let shown = id.0.clone();
            let Some(found) = self.resolve(which, Level::Slip, level, Placed { at, it: id }) else {
                continue;
            };
            if which(self).named_in[found] == list {
                let kind = FaultKind::DuplicateId { id: shown };
                self.report.tell(&at, Level::Slip, |_| kind);
            } else {
                which(self).named_in[found] = list;
                resolved.push(make(found));
            }
        }
        resolved
    }

    /// A plan that is named and unknown is never left out: a claim about it would be lost.
    pub(super) fn plan_ix(&mut self, blank: Level, plan: Placed<'_, P, Id>) -> Option<PlanIx> {
        self.resolve(|this| &mut this.plans, blank, Level::Error, plan).map(PlanIx)
    }

    pub(super) fn issue_ix(&mut self, blank: Level, issue: Placed<'_, P, Id>) -> Option<IssueIx> {
        self.resolve(|this| &mut this.issues, blank, Level::Error, issue).map(IssueIx)
    }

    pub(super) fn party_ix(&mut self, party: Placed<'_, P, Id>) -> Option<PartyIx> {
        self.resolve(|this| &mut this.parties, Level::Error, Level::Error, party).map(PartyIx)
    }

    pub(super) fn category_ix(
        &mut self,
        level: Level,
        category: Placed<'_, P, Id>,
    ) -> Option<CategoryIx> {
        self.resolve(|this| &mut this.categories, level, level, category).map(CategoryIx)
    }

    pub(super) fn answer_ix(&mut self, answer: Placed<'_, P, Id>) -> Option<AnswerIx> {
        let which: Which<'r, R> = |this| &mut this.answers[this.answers_at];
        self.resolve(which, Level::Slip, Level::Slip, answer).map(AnswerIx)
    }

    pub(super) fn answers_in(&mut self, answers: Placed<'_, P, Option<Vec<Id>>>) -> Vec<AnswerIx> {
        let which: Which<'r, R> = |this| &mut this.answers[this.answers_at];
        let mut answers = self.resolve_all(which, Level::Slip, answers, AnswerIx);
        answers.sort_unstable();
        answers
    }

    pub(super) fn plans_in(&mut self, plans: Placed<'_, P, Option<Vec<Id>>>) -> Vec<PlanIx> {
        self.resolve_all(|this| &mut this.plans, Level::Error, plans, PlanIx)
    }

    pub(super) fn issues_in(&mut self, issues: Placed<'_, P, Option<Vec<Id>>>) -> Vec<IssueIx> {
        self.resolve_all(|this| &mut this.issues, Level::Error, issues, IssueIx)
    }

    pub(super) fn parties_in(&mut self, parties: Placed<'_, P, Option<Vec<Id>>>) -> Vec<PartyIx> {
        self.resolve_all(|this| &mut this.parties, Level::Slip, parties, PartyIx)
    }

    pub(super) fn cited(&mut self, sources: Placed<'_, P, Option<Vec<Id>>>) -> Vec<SourceIx> {
        self.resolve_all(|this| &mut this.sources, Level::Slip, sources, SourceIx)
    }
}
