//! Sources, parties, plans, issues and what is said about them, one record at a time. Never a
//! provision or a number.

use super::Resolver;
use super::report::{Placed, Places, Report, member};
use crate::model;
use crate::schema::fault::{FaultKind, Level};
use crate::schema::wire::{
    Agreement, Category, Correction, Event, Figure, Issue, Party, Plan, Position, Source,
    WhereItStands,
};

impl<P: Places, R: Report<Places = P>> Resolver<'_, R> {
    pub(super) fn source(&mut self, source: Placed<'_, P, Source>) -> Option<model::Source> {
        if source.it.publisher.is_none() && source.it.title.is_none() {
            let (expected, found) = ("a publisher or a title", "neither");
            self.contradiction::<()>(&source.at, Level::Error, expected, found);
        }
        let mark = self.report.mark();
        let publisher = self.maybe(member!(source.publisher), Self::text);
        let title = self.maybe(member!(source.title), Self::text);
        if publisher.is_none() && title.is_none() {
            self.report.raise(mark, Level::Error);
        }
        Some(model::Source {
            id: source.it.id.0,
            publisher,
            title,
            url: self.maybe(member!(source.url), Self::url),
            published: self.maybe(member!(source.published), Self::date),
            accessed: self.maybe(member!(source.accessed), Self::date),
            language: self.maybe(member!(source.language), Self::tag),
        })
    }

    pub(super) fn party(&mut self, party: Placed<'_, P, Party>) -> Option<model::Party> {
        let name = self.text(Level::Error, member!(party.name));
        let short = self.maybe(member!(party.short), Self::text);
        Some(model::Party { id: party.it.id.0, name: name?, short })
    }

    pub(super) fn category(
        &mut self,
        category: Placed<'_, P, Category>,
    ) -> Option<model::Category> {
        let name = self.text(Level::Error, member!(category.name));
        Some(model::Category { id: category.it.id.0, name: name? })
    }

    pub(super) fn plan(&mut self, plan: Placed<'_, P, Plan>) -> Option<model::Plan> {
        let name = self.text(Level::Error, member!(plan.name));
        let short = self.maybe(member!(plan.short), Self::text);
        let by = self.parties_in(member!(plan.by));
        let date = self.maybe(member!(plan.date), Self::date);
        let standing = self.maybe(member!(plan.standing), Self::word);
        let status = self.maybe(member!(plan.status), Self::word);
        let revises = self.maybe(member!(plan.revises), Self::plan_ix);
        let points = self.maybe(member!(plan.points), Self::count);
        let summary = self.maybe(member!(plan.summary), Self::text);
        let url = self.maybe(member!(plan.url), Self::url);
        let color = self.maybe(member!(plan.color), Self::color);
        let sources = self.cited(member!(plan.sources));
        let agreement = self.maybe(member!(plan.agreement), Self::agreement);
        Some(model::Plan {
            id: plan.it.id.0,
            name: name?,
            short,
            by,
            date,
            standing,
            status,
            revises,
            points,
            summary,
            url,
            color,
            sources,
            agreement,
        })
    }

    fn agreement(
        &mut self,
        level: Level,
        agreement: Placed<'_, P, Agreement>,
    ) -> Option<model::Agreement> {
        if self.is_lost_record(&agreement.at, level) {
            return None;
        }
        let agreed = self.count(level, member!(agreement.agreed));
        let total = self.count(level, member!(agreement.total));
        let between = self.parties_in(member!(agreement.between));
        let open = self.issues_in(member!(agreement.open));
        let as_of = self.maybe(member!(agreement.as_of), Self::date);
        let sources = self.cited(member!(agreement.sources));
        let (agreed, total) = (agreed?, total?);
        if total < agreed {
            self.report.tell(&agreement.at, level, |report| FaultKind::ReversedRange {
                low: report.shown(&P::key(&agreement.at, "agreed")),
                high: report.shown(&P::key(&agreement.at, "total")),
            });
            return None;
        }
        Some(model::Agreement { agreed, total, between, open, as_of, sources })
    }

    pub(super) fn issue(&mut self, issue: Placed<'_, P, Issue>) -> Option<model::Issue> {
        let name = self.text(Level::Error, member!(issue.name));
        let category = self.maybe(member!(issue.category), Self::category_ix);
        let question = self.maybe(member!(issue.question), Self::text);
        let answers = self.answers(&issue.it.id, member!(issue.answers));
        let where_it_stands = self.maybe(member!(issue.where_it_stands), Self::where_it_stands);
        let contested = self.maybe(member!(issue.contested), Self::flag);
        Some(model::Issue {
            id: issue.it.id.0,
            name: name?,
            category,
            question,
            answers,
            where_it_stands,
            is_contested: contested.unwrap_or(false),
        })
    }

    fn where_it_stands(
        &mut self,
        level: Level,
        state: Placed<'_, P, WhereItStands>,
    ) -> Option<model::WhereItStands> {
        if self.is_lost_record(&state.at, level) {
            return None;
        }
        let text = self.text(level, member!(state.text));
        let sources = self.cited(member!(state.sources));
        Some(model::WhereItStands { text: text?, sources })
    }

    /// A line whose plan or issue cannot be used is not shown without it: it would say more.
    pub(super) fn position(
        &mut self,
        position: Placed<'_, P, Position>,
    ) -> Option<model::Position> {
        if position.it.plan.is_none() && position.it.issue.is_none() {
            let (expected, found) = ("a plan or an issue", "neither");
            self.contradiction::<()>(&position.at, Level::Error, expected, found);
        }
        let party = self.party_ix(member!(position.party));
        let stance = self.word(Level::Error, member!(position.position));
        let plan = self.maybe_at(Level::Error, member!(position.plan), Self::plan_ix);
        let issue = self.maybe_at(Level::Error, member!(position.issue), Self::issue_ix);
        let text = self.maybe(member!(position.text), Self::text);
        let date = self.maybe(member!(position.date), Self::date);
        let sources = self.cited(member!(position.sources));
        Some(model::Position { party: party?, plan, issue, stance: stance?, text, date, sources })
    }

    pub(super) fn figure(&mut self, figure: Placed<'_, P, Figure>) -> Option<model::Figure> {
        let title = self.text(Level::Error, member!(figure.title));
        let unit = self.maybe(member!(figure.unit), Self::words);
        let note = self.maybe(member!(figure.note), Self::text);
        let Placed::<'_, P, _> { at, it } = member!(figure.rows);
        let rows = self.each(Level::Error, Placed { at, it: Some(it) }, Self::row);
        Some(model::Figure { id: figure.it.id.0, title: title?, unit, note, rows })
    }

    pub(super) fn event(&mut self, event: Placed<'_, P, Event>) -> Option<model::Event> {
        let date = self.date(Level::Error, member!(event.date));
        let title = self.text(Level::Error, member!(event.title));
        let text = self.maybe(member!(event.text), Self::text);
        let place = self.maybe(member!(event.place), Self::text);
        let plans = self.plans_in(member!(event.plans));
        let parties = self.parties_in(member!(event.parties));
        let sources = self.cited(member!(event.sources));
        Some(model::Event { date: date?, title: title?, text, place, plans, parties, sources })
    }

    pub(super) fn correction(
        &mut self,
        correction: Placed<'_, P, Correction>,
    ) -> Option<(model::Date, model::Text)> {
        let date = self.date(Level::Slip, member!(correction.date));
        let text = self.text(Level::Slip, member!(correction.text));
        date.zip(text)
    }
}
