//! What the interface says of sources, and of the dataset as one. Never an address.

use super::Localizer;
use crate::compare::column_sources;
use crate::localize::Message;
use crate::model::{IssueIx, PlanIx, Source, SourceIx};

impl Localizer {
    /// A source's number, as readers see it.
    pub fn source_number(&self, source: SourceIx) -> String {
        self.digits(source.0 + 1)
    }

    /// "Publisher: Title", or what there is of it.
    pub fn source_name(&self, source: &Source) -> String {
        let parts = source.publisher.iter().chain(&source.title);
        parts.map(|part| self.words(part).into_owned()).collect::<Vec<_>>().join(": ")
    }

    /// "Version 1.2.0"
    pub fn version(&self, version: &str) -> String {
        self.fill(Message::Version, &[("version", &self.plain(version))])
    }

    /// "Licence: CC0-1.0."
    pub fn licence(&self, licence: &str) -> String {
        self.fill(Message::Licence, &[("license", &self.plain(licence))])
    }

    /// What a source's number stands for: "3, source for NATO, US draft: Publisher: Title".
    pub fn source_label(&self, source: SourceIx, what: &str) -> String {
        let name = self.source_name(self.dataset.source(source));
        let number = self.source_number(source);
        self.fill(Message::SourceOf, &[("n", &number), ("what", what), ("source", &name)])
    }

    /// The sources of all that a plan says, where they are the same throughout: its head says them once.
    pub fn column_sources(&self, plan: PlanIx) -> &[SourceIx] {
        let of_all = self.column_sources.get_or_init(|| {
            let of_plan = |plan| column_sources(&self.dataset, plan).to_vec();
            self.dataset.plan_indices().map(of_plan).collect()
        });
        &of_all[plan.0]
    }

    /// The sources that a cell has to say itself.
    pub fn cell_sources(&self, issue: IssueIx, plan: PlanIx) -> &[SourceIx] {
        match self.column_sources(plan) {
            [] => &self.dataset.provision(issue, plan).sources,
            _ => &[],
        }
    }
}
