//! Wire types to model: references, duplicates, limits and contradictions. Never parses.
//!
//! One error refuses the whole dataset, so what stands in for something faulty is never shown.

mod provisions;
mod quantities;
mod references;

use super::fault::FaultKind;
use super::json::{Json, Kind};
use super::raw::{self, Document};
use super::reader::{Member, Reader, Record};
use super::values::{Id, Text};
use super::{MAX_ISSUES, MAX_PLANS};
use crate::model::{self, CategoryIx, Dataset, IssueIx, PartyIx, PlanIx, SourceIx};
use references::Index;

/// Turns a document into a dataset; nothing when a fault leaves none.
pub(super) fn validate(reader: &mut Reader<'_>) -> Option<Dataset> {
    let document = Document::find(Json::ROOT, reader)?;
    let plans = check_length("plans", "a plan", document.plans, MAX_PLANS, reader);
    let issues = check_length("issues", "an issue", document.issues, MAX_ISSUES, reader);
    plans.and(issues)?;
    let mut validator = Validator {
        sources: Index::of("a source", document.sources, reader),
        parties: Index::of("a party", document.parties, reader),
        plans: Index::of("a plan", document.plans, reader),
        categories: Index::of("a category", document.categories, reader),
        issues: Index::of("an issue", document.issues, reader),
        reader,
    };
    Index::of("a figure", document.figures, validator.reader);
    Some(validator.dataset(document))
}

/// Reports a list of nothing, or of more than is shown; the latter is not looked into, so that a
/// hostile dataset costs no more than its own length.
fn check_length<T>(
    what: &'static str,
    expected: &'static str,
    list: Member<Vec<T>>,
    limit: usize,
    reader: &mut Reader<'_>,
) -> Option<()> {
    let Some(list) = list.value.filter(|list| reader.json.kind(*list) == Kind::List) else {
        return Some(());
    };
    match reader.json.children(list).len() {
        0 => reader.error(list, FaultKind::Empty { expected }).or(Some(())),
        found if limit < found => reader.error(list, FaultKind::TooMany { what, limit, found }),
        _ => Some(()),
    }
}

struct Validator<'r, 't> {
    sources: Index,
    parties: Index,
    plans: Index,
    categories: Index,
    issues: Index,
    reader: &'r mut Reader<'t>,
}

impl Validator<'_, '_> {
    fn dataset(&mut self, document: Document) -> Dataset {
        self.plans.is_whole &= self.plans.n_records() != 0;
        self.issues.is_whole &= self.issues.n_records() != 0;
        self.reader.read(document.format);
        self.reader.read(document.schema);
        let plans = self.each(document.plans, Self::plan);
        self.check_circles(document.plans, &plans);
        Dataset {
            id: self.reader.read(document.id).unwrap_or_default(),
            title: self.text(document.title),
            summary: self.reader.read(document.summary),
            language: self.reader.read(document.language).unwrap_or_else(|| "en".to_owned()),
            as_of: self.reader.read(document.as_of),
            version: self.reader.read(document.version),
            license: self.reader.read(document.license),
            credit: self.reader.read(document.credit),
            method: self.reader.read(document.method),
            sources: self.each(document.sources, Self::source),
            parties: self.each(document.parties, Self::party),
            categories: self.each(document.categories, Self::category),
            issues: self.each(document.issues, Self::issue),
            provisions: self.provisions(document.provisions),
            positions: self.each(document.positions, Self::position),
            figures: self.each(document.figures, Self::figure),
            events: self.each(document.events, Self::event),
            corrections: self.each(document.corrections, Self::correction),
            plans,
        }
    }

    /// What `make` makes of each record of a list.
    fn each<T: Record, M>(
        &mut self,
        list: Member<Vec<T>>,
        make: fn(&mut Self, T) -> Option<M>,
    ) -> Vec<M> {
        let mut made = Vec::new();
        for element in self.reader.elements(list.value) {
            if let Some(record) = T::find(element, self.reader) {
                made.extend(make(self, record));
            }
        }
        made
    }

    fn source(&mut self, source: raw::Source) -> Option<model::Source> {
        if !source.publisher.is_given() && !source.title.is_given() {
            let (expected, found) = ("a publisher or a title", "neither");
            self.reader.error::<()>(source.at(), FaultKind::Combination { expected, found });
        }
        Some(model::Source {
            id: self.id(source.id),
            publisher: self.reader.read(source.publisher),
            title: self.reader.read(source.title),
            url: self.reader.read(source.url),
            published: self.reader.read(source.published),
            accessed: self.reader.read(source.accessed),
            language: self.reader.read(source.language),
        })
    }

    fn party(&mut self, party: raw::Party) -> Option<model::Party> {
        Some(model::Party {
            id: self.id(party.id),
            name: self.text(party.name),
            short: self.reader.read(party.short),
        })
    }

    fn category(&mut self, category: raw::Category) -> Option<model::Category> {
        Some(model::Category { id: self.id(category.id), name: self.text(category.name) })
    }

    fn plan(&mut self, plan: raw::Plan) -> Option<model::Plan> {
        Some(model::Plan {
            id: self.id(plan.id),
            name: self.text(plan.name),
            short: self.reader.read(plan.short),
            by: self.parties_in(plan.by),
            date: self.reader.read(plan.date),
            standing: self.reader.read(plan.standing),
            status: self.reader.read(plan.status),
            revises: self.plans.resolve(plan.revises, self.reader).map(PlanIx),
            points: self.reader.read(plan.points),
            summary: self.reader.read(plan.summary),
            sources: self.cited(plan.sources),
            agreement: self.reader.record(plan.agreement).map(|record| self.agreement(record)),
        })
    }

    fn agreement(&mut self, agreement: raw::Agreement) -> model::Agreement {
        let agreed = self.reader.read(agreement.agreed);
        let total = self.reader.read(agreement.total);
        if total < agreed && total.is_some() {
            let low = self.reader.shown_member(agreement.agreed.value);
            let high = self.reader.shown_member(agreement.total.value);
            self.reader.error::<()>(agreement.at(), FaultKind::ReversedRange { low, high });
        }
        model::Agreement {
            agreed: agreed.unwrap_or(0),
            total: total.unwrap_or(0),
            between: self.parties_in(agreement.between),
            open: indices(self.issues.resolve_all(agreement.open, self.reader), IssueIx),
            as_of: self.reader.read(agreement.as_of),
            sources: self.cited(agreement.sources),
        }
    }

    /// Reports each circle of revisions once, at the plan of it that comes first.
    fn check_circles(&mut self, list: Member<Vec<raw::Plan>>, plans: &[model::Plan]) {
        for (start, record) in self.reader.json.records(list.value).into_iter().enumerate() {
            let mut ids = vec![plans[start].id.clone()];
            let mut next = plans[start].revises;
            while let Some(PlanIx(at)) = next {
                ids.push(plans[at].id.clone());
                if at <= start || plans.len() < ids.len() {
                    break;
                }
                next = plans[at].revises;
            }
            let revises = self.reader.json.member(record, "revises");
            if let (true, Some(revises)) = (next == Some(PlanIx(start)), revises) {
                self.reader.error::<()>(revises, FaultKind::Cycle { ids });
            }
        }
    }

    fn issue(&mut self, issue: raw::Issue) -> Option<model::Issue> {
        Some(model::Issue {
            id: self.id(issue.id),
            name: self.text(issue.name),
            category: self.categories.resolve(issue.category, self.reader).map(CategoryIx),
            question: self.reader.read(issue.question),
            where_it_stands: self.reader.record(issue.where_it_stands).map(|state| {
                model::WhereItStands {
                    text: self.text(state.text),
                    sources: self.cited(state.sources),
                }
            }),
            is_contested: self.reader.read(issue.contested).unwrap_or(false),
        })
    }

    fn position(&mut self, position: raw::Position) -> Option<model::Position> {
        if !position.plan.is_given() && !position.issue.is_given() {
            let (expected, found) = ("a plan or an issue", "neither");
            self.reader.error::<()>(position.at(), FaultKind::Combination { expected, found });
        }
        let party = self.parties.resolve(position.party, self.reader).map(PartyIx);
        let stance = self.reader.read(position.position);
        let plan = self.plan_ix(position.plan);
        let issue = self.issue_ix(position.issue);
        let text = self.reader.read(position.text);
        let date = self.reader.read(position.date);
        let sources = self.cited(position.sources);
        Some(model::Position { party: party?, plan, issue, stance: stance?, text, date, sources })
    }

    fn figure(&mut self, figure: raw::Figure) -> Option<model::Figure> {
        Some(model::Figure {
            id: self.id(figure.id),
            title: self.text(figure.title),
            unit: self.reader.read(figure.unit),
            note: self.reader.read(figure.note),
            rows: self.each(figure.rows, Self::row),
        })
    }

    fn event(&mut self, event: raw::Event) -> Option<model::Event> {
        let date = self.reader.read(event.date);
        let title = self.text(event.title);
        let text = self.reader.read(event.text);
        let place = self.reader.read(event.place);
        let plans = indices(self.plans.resolve_all(event.plans, self.reader), PlanIx);
        let parties = self.parties_in(event.parties);
        let sources = self.cited(event.sources);
        Some(model::Event { date: date?, title, text, place, plans, parties, sources })
    }

    fn correction(&mut self, correction: raw::Correction) -> Option<(model::Date, model::Text)> {
        let date = self.reader.read(correction.date);
        let text = self.reader.read(correction.text);
        date.zip(text)
    }

    /// The id of a record, which was checked when the records were indexed.
    fn id(&mut self, id: Member<Id>) -> String {
        self.reader.shown_member(id.value)
    }

    fn text(&mut self, text: Member<Text>) -> model::Text {
        self.reader.read(text).unwrap_or_else(|| model::Text::Plain(String::new()))
    }

    fn plan_ix(&mut self, plan: Member<Id>) -> Option<PlanIx> {
        self.plans.resolve(plan, self.reader).map(PlanIx)
    }

    fn issue_ix(&mut self, issue: Member<Id>) -> Option<IssueIx> {
        self.issues.resolve(issue, self.reader).map(IssueIx)
    }

    fn parties_in(&mut self, parties: Member<Vec<Id>>) -> Vec<PartyIx> {
        indices(self.parties.resolve_all(parties, self.reader), PartyIx)
    }

    fn cited(&mut self, sources: Member<Vec<Id>>) -> Vec<SourceIx> {
        indices(self.sources.resolve_all(sources, self.reader), SourceIx)
    }
}

fn indices<T>(places: Vec<usize>, make: fn(usize) -> T) -> Vec<T> {
    places.into_iter().map(make).collect()
}
