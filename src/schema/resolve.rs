//! Wire types to model: references, duplicates, limits and contradictions, and how bad each is.
//! Never parses: the fast path and the diagnosis share it, so that both give the same dataset.
//!
//! What can be left out without anything else being lost is a slip; what stands in for something
//! lost is never shown.

mod answers;
mod index;
mod provisions;
mod quantities;
mod records;
mod references;
pub(super) mod report;
mod values;

use super::fault::{FaultKind, Level};
use super::wire::{Document, Plan};
use super::{MAX_ISSUES, MAX_PLANS};
use crate::model::{Dataset, SourceIx, Text};
use index::Index;
use report::{Placed, Places, Refusal, Report, member};
pub(super) use values::is_id;

/// The dataset of a document without any fault.
pub(super) fn flawless(document: Document) -> Option<Dataset> {
    let mut refusal = Refusal::default();
    dataset(document, &mut refusal).filter(|_| !refusal.is_refused)
}

/// Turns a document into a dataset, which holds only as long as no error was told; nothing when a
/// fault leaves none.
pub(super) fn dataset<R: Report>(document: Document, report: &mut R) -> Option<Dataset> {
    let document = Placed { at: R::Places::DOCUMENT, it: document };
    let mut resolver = Resolver {
        sources: Index::new("a source"),
        parties: Index::new("a party"),
        plans: Index::new("a plan"),
        categories: Index::new("a category"),
        issues: Index::new("an issue"),
        figures: Index::new("a figure"),
        answers: Vec::new(),
        answers_at: 0,
        report,
    };
    resolver.dataset(document)
}

struct Resolver<'r, R> {
    sources: Index,
    parties: Index,
    plans: Index,
    categories: Index,
    issues: Index,
    figures: Index,
    /// Of each issue.
    answers: Vec<Index>,
    /// The issue whose answers are looked up.
    answers_at: usize,
    report: &'r mut R,
}

impl<P: Places, R: Report<Places = P>> Resolver<'_, R> {
    fn dataset(&mut self, document: Placed<'_, P, Document>) -> Option<Dataset> {
        if self.is_lost_record(&document.at, Level::Error) {
            return None;
        }
        let (plans, issues) = (member!(document.plans), member!(document.issues));
        let sources = member!(document.sources);
        let parties = member!(document.parties);
        let categories = member!(document.categories);
        let figures = member!(document.figures);
        self.plans.is_whole = self.is_filled(&plans, "a plan");
        self.issues.is_whole = self.is_filled(&issues, "an issue");
        let is_small = self.is_within("plans", &plans, MAX_PLANS);
        if !self.is_within("issues", &issues, MAX_ISSUES) || !is_small {
            return None;
        }
        let (n_plans, n_issues) = (plans.it.len(), issues.it.len());
        self.index(|this| &mut this.sources, Level::Error, &sources);
        self.index(|this| &mut this.parties, Level::Error, &parties);
        self.index(|this| &mut this.categories, Level::Error, &categories);
        self.index(|this| &mut this.figures, Level::Error, &figures);
        let plans = Placed { at: plans.at, it: Some(plans.it) };
        let issues = Placed { at: issues.at, it: Some(issues.it) };
        self.index(|this| &mut this.plans, Level::Error, &plans);
        self.index(|this| &mut this.issues, Level::Error, &issues);

        self.answers.resize_with(n_issues, Index::unread);

        self.format(member!(document.format));
        let schema = Placed { at: P::key(&document.at, "$schema"), it: document.it.schema };
        self.maybe(schema, Self::words);
        let id = self.id(Level::Error, member!(document.id));
        let title = self.text(Level::Error, member!(document.title));
        self.check_cycles(plans.it.as_deref().unwrap_or_default());
        let plans = self.each(Level::Error, plans, Self::plan);
        let mut dataset = Dataset {
            id: id.unwrap_or_default(),
            title: title.unwrap_or_else(|| Text::Plain(String::new())),
            summary: self.maybe(member!(document.summary), Self::text),
            language: self
                .maybe(member!(document.language), Self::tag)
                .unwrap_or_else(|| "en".to_owned()),
            as_of: self.maybe(member!(document.as_of), Self::date),
            version: self.maybe(member!(document.version), Self::words),
            license: self.maybe(member!(document.license), Self::words),
            credit: self.maybe(member!(document.credit), Self::text),
            method: self.maybe(member!(document.method), Self::text),
            sources: self.each(Level::Error, sources, Self::source),
            listed: Vec::new(),
            parties: self.each(Level::Error, parties, Self::party),
            categories: self.each(Level::Error, categories, Self::category),
            issues: self.each(Level::Error, issues, Self::issue),
            provisions: self.provisions(n_plans, n_issues, member!(document.provisions)),
            positions: self.each(Level::Error, member!(document.positions), Self::position),
            figures: self.each(Level::Error, figures, Self::figure),
            events: self.each(Level::Error, member!(document.events), Self::event),
            corrections: self.each(Level::Slip, member!(document.corrections), Self::correction),
            damaged: Vec::new(),
            plans,
        };
        dataset.listed = (0..dataset.sources.len()).map(SourceIx).collect();
        Some(dataset)
    }

    /// Whether a list has anything in it; tells of one that has not.
    fn is_filled<T>(&mut self, list: &Placed<'_, P, Vec<T>>, expected: &'static str) -> bool {
        if self.report.stands_in(&list.at) {
            return false;
        }
        if list.it.is_empty() {
            self.report.tell(&list.at, Level::Error, |_| FaultKind::Empty { expected });
        }
        !list.it.is_empty()
    }

    /// Whether a list has no more than is shown; a longer one is not looked into, so that a hostile
    /// dataset costs no more than its own length.
    fn is_within<T>(
        &mut self,
        what: &'static str,
        list: &Placed<'_, P, Vec<T>>,
        limit: usize,
    ) -> bool {
        let found = list.it.len();
        if limit < found {
            let kind = FaultKind::TooMany { what, limit, found };
            self.report.tell(&list.at, Level::Error, |_| kind);
        }
        found <= limit
    }

    /// What `make` makes of a value that may be left out.
    fn maybe<'p, T, M>(
        &mut self,
        value: Placed<'p, P, Option<T>>,
        make: impl FnOnce(&mut Self, Level, Placed<'p, P, T>) -> Option<M>,
    ) -> Option<M> {
        self.maybe_at(Level::Slip, value, make)
    }

    /// The same of one on which something depends.
    fn maybe_at<'p, T, M>(
        &mut self,
        level: Level,
        value: Placed<'p, P, Option<T>>,
        make: impl FnOnce(&mut Self, Level, Placed<'p, P, T>) -> Option<M>,
    ) -> Option<M> {
        let at = value.at;
        make(self, level, Placed { at, it: value.it? })
    }

    /// What `make` makes of each record of a list.
    fn each<T, M>(
        &mut self,
        level: Level,
        list: Placed<'_, P, Option<Vec<T>>>,
        make: impl Fn(&mut Self, Placed<'_, P, T>) -> Option<M>,
    ) -> Vec<M> {
        let mut made = Vec::new();
        let Some(records) = list.it else { return made };
        if self.is_lost_list(&list.at, level) {
            return made;
        }
        for (index, it) in records.into_iter().enumerate() {
            let at = P::index(&list.at, index);
            if !self.is_lost_record(&at, level) {
                made.extend(make(self, Placed { at, it }));
            }
        }
        made
    }

    fn is_lost_list(&mut self, at: &P::At<'_>, level: Level) -> bool {
        self.is_lost(at, level, "a list in [ ]")
    }

    fn is_lost_record(&mut self, at: &P::At<'_>, level: Level) -> bool {
        self.is_lost(at, level, "an object in { }")
    }

    /// Tells of keys that contradict or need each other.
    fn contradiction<T>(
        &mut self,
        at: &P::At<'_>,
        level: Level,
        expected: &'static str,
        found: &'static str,
    ) -> Option<T> {
        self.report.tell(at, level, |_| FaultKind::Combination { expected, found });
        None
    }

    /// Tells of each cycle of revisions once, at the plan of it that comes first.
    fn check_cycles(&mut self, plans: &[Plan]) {
        let revised = |plan: &Plan| self.plans.find(&plan.revises.as_ref()?.0);
        let revised: Vec<Option<usize>> = plans.iter().map(revised).collect();
        for start in 0..plans.len() {
            let mut cycle = vec![start];
            let mut next = revised[start];
            while let Some(at) = next {
                cycle.push(at);
                if at <= start || plans.len() < cycle.len() {
                    break;
                }
                next = revised[at];
            }
            if next == Some(start) {
                let ids = cycle.into_iter().map(|at| plans[at].id.0.clone()).collect();
                let document = P::DOCUMENT;
                let list = P::key(&document, "plans");
                let plan = P::index(&list, start);
                self.report
                    .tell(&P::key(&plan, "revises"), Level::Error, |_| FaultKind::Cycle { ids });
            }
        }
    }
}
