//! The answers that issues can get, and those that provisions give. Never whether two are the same.

use super::Resolver;
use super::index::Index;
use super::report::{Placed, Places, Report, member};
use super::values::is_id;
use crate::model::{self, AnswerIx, IssueIx};
use crate::schema::fault::Level;
use crate::schema::wire::{Answer, Id, OneOrMore};

impl<P: Places, R: Report<Places = P>> Resolver<'_, R> {
    /// The answers of the issue with this id, to which its provisions then refer.
    pub(super) fn answers(
        &mut self,
        issue: &Id,
        answers: Placed<'_, P, Option<Vec<Answer>>>,
    ) -> Vec<model::Answer> {
        // Of issues whose ids are the same, the first one counts.
        let at = self.issues.find(&issue.0).filter(|at| self.answers[*at].is_unread());
        if let Some(at) = at {
            self.answers_at = at;
            self.answers[at] = Index::new("an answer of its issue");
            self.index(|this| &mut this.answers[this.answers_at], Level::Slip, &answers);
        }
        let n_given = answers.it.as_ref().map_or(0, Vec::len);
        let answers = self.each(Level::Slip, answers, Self::answer);
        if let Some(at) = at {
            let index = &mut self.answers[at];
            index.move_to(|id| answers.iter().position(|answer| answer.id == id));
            index.is_whole &= answers.len() == n_given;
        }
        answers
    }

    fn answer(&mut self, answer: Placed<'_, P, Answer>) -> Option<model::Answer> {
        let id = answer.it.id.0;
        let name = self.text(Level::Slip, member!(answer.name));
        let note = self.maybe(member!(answer.note), Self::text);
        is_id(&id).then_some(model::Answer { id, name: name?, note })
    }

    /// The answers that a provision on `issue` gives, in the order of the issue's.
    pub(super) fn answers_given(
        &mut self,
        issue: Option<IssueIx>,
        Placed { at, it }: Placed<'_, P, Option<OneOrMore>>,
    ) -> Vec<AnswerIx> {
        let (Some(answer), Some(issue)) = (it, issue) else { return Vec::new() };
        if self.is_lost(&at, Level::Slip, "an id, or a list of ids in [ ]") {
            return Vec::new();
        }
        self.answers_at = issue.0;
        match answer {
            OneOrMore::One(id) => self.answer_ix(Placed { at, it: id }).into_iter().collect(),
            OneOrMore::More(ids) => self.answers_in(Placed { at, it: Some(ids) }),
        }
    }
}
