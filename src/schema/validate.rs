//! Wire types to model: references, duplicates, limits and contradictions. Never parses.
//!
//! Values that are missing were reported when they were read, and one error refuses the whole
//! dataset, so what stands in for them here is never shown.

use std::collections::{HashMap, HashSet};
use std::hash::Hash;

use super::fault::{FaultKind, Level};
use super::raw::{self, Document};
use super::reader::Reader;
use super::values::{Date, Id, Number, Text, Words};
use super::{MAX_ISSUES, MAX_PLANS};
use crate::model::{self, Amount, CategoryIx, Dataset, IssueIx, PartyIx, PlanIx, SourceIx};

/// Turns a document into a dataset; nothing when a fault leaves none.
pub(super) fn validate(document: Document, reader: &mut Reader) -> Option<Dataset> {
    let mut document = document;
    let plans = document.plans.take().unwrap_or_default();
    let issues = document.issues.take().unwrap_or_default();
    let sources = document.sources.take().unwrap_or_default();
    let parties = document.parties.take().unwrap_or_default();
    let categories = document.categories.take().unwrap_or_default();
    check_limit("plans", plans.len(), MAX_PLANS, reader);
    check_limit("issues", issues.len(), MAX_ISSUES, reader);

    let mut validator = Validator {
        sources: index("source", sources.iter().map(|source| &source.id), reader),
        parties: index("party", parties.iter().map(|party| &party.id), reader),
        plans: index("plan", plans.iter().map(|plan| &plan.id), reader),
        categories: index("category", categories.iter().map(|category| &category.id), reader),
        issues: index("issue", issues.iter().map(|issue| &issue.id), reader),
        reader,
    };
    let plans: Vec<_> = plans.into_iter().map(|plan| validator.plan(plan)).collect();
    validator.check_cycles(&plans);
    let n_cells = plans.len() * issues.len();
    let issues: Vec<_> = issues.into_iter().map(|issue| validator.issue(issue)).collect();
    let provisions = document.provisions.take().unwrap_or_default();
    let provisions = validator.provisions(provisions, plans.len(), n_cells);
    let positions = document.positions.take().unwrap_or_default();
    let figures = document.figures.take().unwrap_or_default();
    index("figure", figures.iter().map(|figure| &figure.id), validator.reader);
    let events = document.events.take().unwrap_or_default();
    let corrections = document.corrections.take().unwrap_or_default();

    Some(Dataset {
        id: id(document.id),
        title: text(document.title),
        summary: optional(document.summary),
        language: document.language.map_or_else(|| "en".to_owned(), |tag| tag.0),
        as_of: date(document.as_of),
        version: words(document.version),
        license: words(document.license),
        credit: optional(document.credit),
        method: optional(document.method),
        sources: sources.into_iter().map(|source| validator.source(source)).collect(),
        parties: parties.into_iter().map(party).collect(),
        categories: categories.into_iter().map(category).collect(),
        positions: positions.into_iter().filter_map(|row| validator.position(row)).collect(),
        figures: figures.into_iter().map(|figure| validator.figure(figure)).collect(),
        events: events.into_iter().filter_map(|event| validator.event(event)).collect(),
        corrections: corrections
            .into_iter()
            .filter_map(|row| Some((date(row.date)?, optional(row.text)?)))
            .collect(),
        plans,
        issues,
        provisions,
    })
}

fn check_limit(what: &'static str, found: usize, limit: usize, reader: &mut Reader) {
    if limit < found {
        let kind = FaultKind::TooMany { what, limit, found };
        reader.report(format!("/{what}"), 0, Level::Error, kind);
    }
}

/// Where each id stands in its list; reports ids that stand twice.
fn index<'a>(
    kind: &'static str,
    ids: impl Iterator<Item = &'a Option<Id>>,
    reader: &mut Reader,
) -> Index {
    let mut places = HashMap::new();
    for (at, id) in ids.enumerate() {
        let Some(id) = id else { continue };
        match places.contains_key(&id.text) {
            true => error(reader, id, FaultKind::DuplicateId { id: id.text.clone() }),
            false => {
                places.insert(id.text.clone(), at);
            }
        }
    }
    Index { kind, places }
}

struct Index {
    kind: &'static str,
    places: HashMap<String, usize>,
}

impl Index {
    fn resolve<T>(&self, id: &Id, make: fn(usize) -> T, reader: &mut Reader) -> Option<T> {
        match self.places.get(&id.text) {
            Some(at) => Some(make(*at)),
            None => {
                let kind = FaultKind::UnknownId { kind: self.kind, id: id.text.clone() };
                error(reader, id, kind);
                None
            }
        }
    }

    fn resolve_all<T: Copy + Eq + Hash>(
        &self,
        ids: Option<Vec<Id>>,
        make: fn(usize) -> T,
        reader: &mut Reader,
    ) -> Vec<T> {
        let mut seen = HashSet::new();
        let mut resolved = Vec::new();
        for id in ids.unwrap_or_default() {
            match self.resolve(&id, make, reader) {
                Some(found) if seen.insert(found) => resolved.push(found),
                Some(_) => error(reader, &id, FaultKind::DuplicateId { id: id.text.clone() }),
                None => {}
            }
        }
        resolved
    }
}

fn error(reader: &mut Reader, id: &Id, kind: FaultKind) {
    reader.report(id.place.clone(), id.offset, Level::Error, kind);
}

struct Validator<'r> {
    sources: Index,
    parties: Index,
    plans: Index,
    categories: Index,
    issues: Index,
    reader: &'r mut Reader,
}

impl Validator<'_> {
    fn source(&mut self, source: raw::Source) -> model::Source {
        if let (Some(id), None, None) = (&source.id, &source.publisher, &source.title) {
            let (expected, found) = ("a publisher or a title", "neither");
            error(self.reader, id, FaultKind::Combination { expected, found });
        }
        model::Source {
            id: id(source.id),
            publisher: optional(source.publisher),
            title: optional(source.title),
            url: source.url.map(|url| url.0),
            published: date(source.published),
            accessed: date(source.accessed),
            language: source.language.map(|tag| tag.0),
        }
    }

    fn cited(&mut self, ids: Option<Vec<Id>>) -> Vec<SourceIx> {
        self.sources.resolve_all(ids, SourceIx, self.reader)
    }

    fn plan(&mut self, plan: raw::Plan) -> model::Plan {
        let revises = plan.revises.as_ref();
        model::Plan {
            by: self.parties.resolve_all(plan.by, PartyIx, self.reader),
            revises: revises.and_then(|id| self.plans.resolve(id, PlanIx, self.reader)),
            agreement: plan.agreement.map(|agreement| self.agreement(agreement, &plan.id)),
            sources: self.cited(plan.sources),
            id: id(plan.id),
            name: text(plan.name),
            short: optional(plan.short),
            date: date(plan.date),
            standing: plan.standing.map(|standing| standing.0),
            status: plan.status.map(|status| status.0),
            points: plan.points.map(|points| points.0),
            summary: optional(plan.summary),
        }
    }

    fn agreement(&mut self, agreement: raw::Agreement, plan: &Option<Id>) -> model::Agreement {
        let count = |count: Option<super::values::Count>| count.map_or(0, |count| count.0);
        let (agreed, total) = (count(agreement.agreed), count(agreement.total));
        if let (true, Some(plan)) = (total < agreed, plan) {
            let (low, high) = (agreed.to_string(), total.to_string());
            error(self.reader, plan, FaultKind::ReversedRange { low, high });
        }
        model::Agreement {
            agreed,
            total,
            between: self.parties.resolve_all(agreement.between, PartyIx, self.reader),
            open: self.issues.resolve_all(agreement.open, IssueIx, self.reader),
            as_of: date(agreement.as_of),
            sources: self.cited(agreement.sources),
        }
    }

    /// Reports each circle of revisions once, at the plan of it that comes first.
    fn check_cycles(&mut self, plans: &[model::Plan]) {
        for start in 0..plans.len() {
            let mut ids = vec![plans[start].id.clone()];
            let mut next = plans[start].revises;
            while let Some(PlanIx(at)) = next {
                ids.push(plans[at].id.clone());
                if at <= start || plans.len() < ids.len() {
                    break;
                }
                next = plans[at].revises;
            }
            if next == Some(PlanIx(start)) {
                let place = format!("/plans/{start}/revises");
                self.reader.report(place, 0, Level::Error, FaultKind::Cycle { ids });
            }
        }
    }

    fn issue(&mut self, issue: raw::Issue) -> model::Issue {
        let category = issue.category.as_ref();
        let where_it_stands = issue.where_it_stands.map(|state| model::WhereItStands {
            text: text(state.text),
            sources: self.cited(state.sources),
        });
        model::Issue {
            id: id(issue.id),
            name: text(issue.name),
            category: category
                .and_then(|id| self.categories.resolve(id, CategoryIx, self.reader)),
            question: optional(issue.question),
            where_it_stands,
            is_contested: issue.contested.is_some_and(|flag| flag.0),
        }
    }

    fn provisions(
        &mut self,
        provisions: Vec<raw::Provision>,
        n_plans: usize,
        n_cells: usize,
    ) -> Vec<Option<model::Provision>> {
        let mut cells: Vec<Option<model::Provision>> = Vec::new();
        cells.resize_with(n_cells, || None);
        for provision in provisions {
            let (plan, issue) = (provision.plan.as_ref(), provision.issue.as_ref());
            let at_plan = plan.and_then(|id| self.plans.resolve(id, PlanIx, self.reader));
            let at_issue = issue.and_then(|id| self.issues.resolve(id, IssueIx, self.reader));
            let cell = at_plan.zip(at_issue).map(|(plan, issue)| issue.0 * n_plans + plan.0);
            let is_taken = cell.is_some_and(|cell| cells.get(cell).is_some_and(Option::is_some));
            if let (true, Some(plan), Some(issue)) = (is_taken, plan, issue) {
                let ids = (plan.text.clone(), issue.text.clone());
                let kind = FaultKind::DuplicateProvision { plan: ids.0, issue: ids.1 };
                error(self.reader, plan, kind);
            }
            let read = self.provision(provision);
            if let Some(slot) = cell.and_then(|cell| cells.get_mut(cell)) {
                *slot = Some(read);
            }
        }
        cells
    }

    fn provision(&mut self, provision: raw::Provision) -> model::Provision {
        let coverage = provision.coverage.map(|coverage| coverage.0);
        let is_stated = coverage == Some(model::Coverage::Stated);
        let mismatch = match (is_stated, provision.summary.is_some(), provision.quantity.is_some()) {
            (true, false, _) => Some(("a summary, because the coverage is stated", "none")),
            (false, _, true) if coverage.is_some() => {
                Some(("no quantity, because nothing is stated", "one"))
            }
            _ => None,
        };
        if let (Some((expected, found)), Some(plan)) = (mismatch, &provision.plan) {
            error(self.reader, plan, FaultKind::Combination { expected, found });
        }
        let conflicts = provision.conflicts.unwrap_or_default();
        let quantity = provision.quantity.zip(provision.plan.as_ref());
        model::Provision {
            coverage: coverage.unwrap_or(model::Coverage::Unreported),
            quantity: quantity.and_then(|(quantity, plan)| self.quantity(quantity, plan)),
            summary: optional(provision.summary),
            detail: optional(provision.detail),
            point: words(provision.point),
            quote: provision.quote.and_then(|quote| {
                let language = quote.language.map(|tag| tag.0);
                Some(model::Quote { text: words(quote.text)?, language })
            }),
            sources: self.cited(provision.sources),
            conflicts: conflicts
                .into_iter()
                .map(|conflict| model::Conflict {
                    claim: text(conflict.claim),
                    sources: self.cited(conflict.sources),
                })
                .collect(),
        }
    }

    fn quantity(&mut self, quantity: raw::Quantity, at: &Id) -> Option<model::Quantity> {
        let is_unlimited = quantity.none.is_some_and(|flag| flag.0);
        let numbers = [quantity.value, quantity.min, quantity.max];
        let amount = self.amount(numbers, is_unlimited, at, "value, min and max, or none")?;
        let Some(amount) = amount else {
            let (expected, found) = ("value, min, max or none", "none of them");
            error(self.reader, at, FaultKind::Combination { expected, found });
            return None;
        };
        Some(model::Quantity { amount, unit: words(quantity.unit) })
    }

    /// The amount in `[value, low, high]`: `Some(None)` when there is no number at all, `None`
    /// after a fault.
    fn amount(
        &mut self,
        [value, low, high]: [Option<Number>; 3],
        is_unlimited: bool,
        at: &Id,
        expected: &'static str,
    ) -> Option<Option<Amount>> {
        match (value, low, high, is_unlimited) {
            (Some(value), None, None, false) => Some(Some(Amount::Exactly(value.value))),
            (None, Some(low), Some(high), false) if high.value < low.value => {
                let (low, high) = (low.written, high.written);
                error(self.reader, at, FaultKind::ReversedRange { low, high });
                None
            }
            (None, Some(low), Some(high), false) if low.value == high.value => {
                Some(Some(Amount::Exactly(low.value)))
            }
            (None, Some(low), Some(high), false) => {
                Some(Some(Amount::Between(low.value, high.value)))
            }
            (None, Some(low), None, false) => Some(Some(Amount::AtLeast(low.value))),
            (None, None, Some(high), false) => Some(Some(Amount::AtMost(high.value))),
            (None, None, None, true) => Some(Some(Amount::Unlimited)),
            (None, None, None, false) => Some(None),
            _ => {
                let found = "more than one of them";
                error(self.reader, at, FaultKind::Combination { expected, found });
                None
            }
        }
    }

    fn position(&mut self, position: raw::Position) -> Option<model::Position> {
        let party = position.party?;
        let (plan, issue) = (position.plan.as_ref(), position.issue.as_ref());
        if plan.is_none() && issue.is_none() {
            let (expected, found) = ("a plan or an issue", "neither");
            error(self.reader, &party, FaultKind::Combination { expected, found });
        }
        let plan = plan.and_then(|id| self.plans.resolve(id, PlanIx, self.reader));
        let issue = issue.and_then(|id| self.issues.resolve(id, IssueIx, self.reader));
        Some(model::Position {
            plan,
            issue,
            text: optional(position.text),
            date: date(position.date),
            sources: self.cited(position.sources),
            party: self.parties.resolve(&party, PartyIx, self.reader)?,
            stance: position.position?.0,
        })
    }

    fn figure(&mut self, figure: raw::Figure) -> model::Figure {
        let rows = figure.rows.unwrap_or_default();
        let at = figure.id;
        model::Figure {
            title: text(figure.title),
            unit: words(figure.unit),
            note: optional(figure.note),
            rows: rows.into_iter().filter_map(|row| self.row(row, at.as_ref()?)).collect(),
            id: id(at),
        }
    }

    fn row(&mut self, row: raw::Row, figure: &Id) -> Option<model::Row> {
        let is_unlimited = row.none.is_some_and(|flag| flag.0);
        let numbers = [row.value, row.low, row.high];
        let expected = "in each row value, low and high, or none";
        let amount = self.amount(numbers, is_unlimited, figure, expected)?;
        let plan = row.plan.as_ref();
        Some(model::Row {
            label: text(row.label),
            value: match amount {
                Some(amount) => model::RowValue::Known(amount),
                None => model::RowValue::Missing(optional(row.why_missing)),
            },
            plan: plan.and_then(|id| self.plans.resolve(id, PlanIx, self.reader)),
            as_of: date(row.as_of),
            by: optional(row.by),
            note: optional(row.note),
            sources: self.cited(row.sources),
        })
    }

    fn event(&mut self, event: raw::Event) -> Option<model::Event> {
        Some(model::Event {
            plans: self.plans.resolve_all(event.plans, PlanIx, self.reader),
            parties: self.parties.resolve_all(event.parties, PartyIx, self.reader),
            sources: self.cited(event.sources),
            date: date(event.date)?,
            title: text(event.title),
            text: optional(event.text),
            place: optional(event.place),
        })
    }
}

fn party(party: raw::Party) -> model::Party {
    model::Party { id: id(party.id), name: text(party.name), short: optional(party.short) }
}

fn category(category: raw::Category) -> model::Category {
    model::Category { id: id(category.id), name: text(category.name) }
}

fn id(id: Option<Id>) -> String {
    id.map_or_else(String::new, |id| id.text)
}

fn text(text: Option<Text>) -> model::Text {
    text.map_or_else(|| model::Text::Plain(String::new()), |text| text.0)
}

fn optional(text: Option<Text>) -> Option<model::Text> {
    text.map(|text| text.0)
}

fn words(words: Option<Words>) -> Option<String> {
    words.map(|words| words.0)
}

fn date(date: Option<Date>) -> Option<model::Date> {
    date.map(|date| date.0)
}
