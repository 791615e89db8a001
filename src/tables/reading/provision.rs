//! What the cells of a provision say together. Never a blank taken for a statement, or a statement
//! for a blank.

use serde_json::{Map, Value, json};

use super::reader::Reader;
use crate::model::Coverage;
use crate::tables::coverage::{self, Said};
use crate::tables::heads::Part;
use crate::tables::notation::lists::Answer;
use crate::tables::notation::{amounts, lists, sources, texts};
use crate::tables::remark::Remark;
use crate::tables::sheet::{Cell, is_blank, trimmed};

/// Longer statements are hard to compare side by side. Unit: characters.
const LONG_STATEMENT: usize = 300;

/// The cells of one provision, by what they say of it.
pub(in crate::tables) struct Parts<'s>(pub(in crate::tables) Vec<(Part, Cell<'s>)>);

impl<'s> Parts<'s> {
    /// The cell that says something of a part.
    fn get(&self, part: Part) -> Option<Cell<'s>> {
        let cell = self.0.iter().find(|(of, cell)| *of == part && !is_blank(cell.text));
        cell.map(|(_, cell)| *cell)
    }
}

/// What a plan says on an issue.
struct Claim {
    coverage: Coverage,
    summary: Option<Value>,
    /// What the summary was taken from, where there is no statement.
    instead: Option<Part>,
}

impl Reader {
    /// Adds what a plan says on an issue. `row_sources` count where the provision names none.
    pub(in crate::tables) fn provide(
        &mut self,
        plan: usize,
        issue: usize,
        parts: &Parts<'_>,
        row_sources: &[Value],
        whole: Cell<'_>,
    ) {
        let Some(Claim { coverage, summary, instead }) = self.said(issue, parts, whole) else {
            return;
        };
        let is_stated = coverage == Coverage::Stated;
        let mut more = Map::new();
        more.insert("coverage".to_owned(), coverage::word(coverage).into());
        let mut put = |key: &str, value: Option<Value>| {
            more.extend(value.map(|value| (key.to_owned(), value)));
        };
        put("answer", self.answer(issue, is_stated, parts));
        put("summary", summary);
        let detail = parts.get(Part::Detail).filter(|_| instead != Some(Part::Detail));
        put("detail", self.text(detail));
        put("point", parts.get(Part::Point).map(|cell| words_of(cell.text)));
        put("quantity", self.quantity(is_stated, parts));
        put("quote", parts.get(Part::Quote).map(|cell| texts::read_quote(cell.text)));
        put("sources", self.sources(is_stated, parts, row_sources));
        put("conflicts", self.conflicts(parts));
        let is_blank = !is_stated
            && parts
                .get(Part::Statement)
                .is_none_or(|cell| matches!(coverage::read(cell.text), Said::Blank(_)));
        if is_blank
            && coverage == Coverage::Unreported
            && parts.get(Part::Coverage).is_none()
            && more.len() == 1
        {
            // A pair without a provision says the same.
            return;
        }
        if !self.draft.provide(plan, issue, more) {
            let (plan, issue) = (self.draft.plans.id(plan), self.draft.issues.id(issue));
            let remark = Remark::SecondProvision { plan: plan.to_owned(), issue: issue.to_owned() };
            self.remarks.tell_at(remark, whole.place);
        }
    }

    /// What the cells say of the coverage, and the summary; nothing where they contradict it.
    fn said(&mut self, issue: usize, parts: &Parts<'_>, whole: Cell<'_>) -> Option<Claim> {
        let statement = parts.get(Part::Statement);
        let said = coverage::read(statement.map_or("", |cell| cell.text));
        let summary = match said {
            Said::Statement(_) => self.text(statement),
            _ => self.text(parts.get(Part::Summary)),
        };
        if let (Said::Statement(words), Some(cell)) = (said, statement)
            && LONG_STATEMENT < words.chars().count()
        {
            self.remarks.tell_at(Remark::LongStatement, cell.place);
        }
        if let Some(cell) = parts.get(Part::Coverage) {
            let Some(coverage) = coverage::read_word(cell.text) else {
                let found = trimmed(cell.text).to_owned();
                self.remarks.tell_at(Remark::UnknownCoverage { found }, cell.place);
                return None;
            };
            if coverage == Coverage::Stated && summary.is_none() {
                let claim = self.instead(issue, parts);
                if claim.is_none() {
                    self.remarks.tell_at(Remark::NoSummary, whole.place);
                }
                return claim;
            }
            return Some(Claim { coverage, summary, instead: None });
        }
        match said {
            Said::Statement(_) => {
                Some(Claim { coverage: Coverage::Stated, summary, instead: None })
            }
            Said::None(coverage) => {
                if let Some(cell) = statement {
                    let word = trimmed(cell.text).to_lowercase();
                    self.remarks.tell_at(Remark::Word { word, coverage }, cell.place);
                }
                Some(Claim { coverage, summary, instead: None })
            }
            Said::Blank(mark) => {
                if let Some(claim) = self.instead(issue, parts) {
                    return Some(claim);
                }
                let coverage = self.blank;
                if mark.is_empty() {
                    self.n_blank += 1;
                } else {
                    let remark = Remark::Mark { mark: mark.to_owned(), coverage };
                    self.remarks.tell_at(remark, whole.place);
                }
                Some(Claim { coverage, summary, instead: None })
            }
        }
    }

    /// What stands for a statement that is empty, while other cells say something.
    fn instead(&mut self, issue: usize, parts: &Parts<'_>) -> Option<Claim> {
        for (part, what) in
            [(Part::Answer, "answer"), (Part::Quantity, "quantity"), (Part::Detail, "detail")]
        {
            let Some(cell) = parts.get(part) else { continue };
            if matches!(coverage::read(cell.text), Said::Statement(_)) {
                self.remarks.tell_at(Remark::SummaryFrom { what }, cell.place);
                let answer = self.draft.answers[issue].find(trimmed(cell.text));
                let summary = match answer.filter(|_| part == Part::Answer) {
                    Some(answer) => self.draft.answers[issue].name(answer).clone(),
                    None => texts::read(cell.text),
                };
                return Some(Claim {
                    coverage: Coverage::Stated,
                    summary: Some(summary),
                    instead: Some(part),
                });
            }
        }
        None
    }

    fn text(&mut self, cell: Option<Cell<'_>>) -> Option<Value> {
        let cell = cell?;
        if has_markup(cell.text) {
            self.remarks.tell_at(Remark::Markup, cell.place);
        }
        Some(texts::read(cell.text))
    }

    fn answer(&mut self, issue: usize, is_stated: bool, parts: &Parts<'_>) -> Option<Value> {
        let cell = parts.get(Part::Answer)?;
        if !matches!(coverage::read(cell.text), Said::Statement(_)) {
            return None;
        }
        if !is_stated {
            self.remarks.tell_at(Remark::NotStated { what: "answer" }, cell.place);
            return None;
        }
        let is_list = cell.text.trim_start().starts_with('[');
        let names = lists::read_names(cell.text);
        let mut ids = Vec::new();
        for name in names.as_array().into_iter().flatten() {
            let name = name.as_str().unwrap_or("");
            let index = match self.draft.answers[issue].find(name) {
                Some(index) => index,
                None => {
                    let answer =
                        Answer { named: texts::read_named(name), note: None, more: Map::new() };
                    if self.draft.has_answers.contains(&issue) {
                        let name = name.to_owned();
                        self.remarks.tell_at(Remark::NewAnswer { name }, cell.place);
                    }
                    self.draft.n_answers_made += 1;
                    self.draft.answer(issue, answer, &mut self.remarks)
                }
            };
            ids.push(Value::from(self.draft.answers[issue].id(index)));
        }
        match &ids[..] {
            [] => None,
            [id] if !is_list => Some(id.clone()),
            _ => Some(ids.into()),
        }
    }

    fn quantity(&mut self, is_stated: bool, parts: &Parts<'_>) -> Option<Value> {
        let cell = parts.get(Part::Quantity)?;
        if !matches!(coverage::read(cell.text), Said::Statement(_)) {
            return None;
        }
        if !is_stated {
            self.remarks.tell_at(Remark::NotStated { what: "quantity" }, cell.place);
            return None;
        }
        match amounts::read(cell.text, self.mark) {
            Some(amount) => {
                if amount.is_ambiguous {
                    self.remarks.tell_at(Remark::AmbiguousNumber, cell.place);
                }
                Some(amount.quantity)
            }
            None => {
                let found = trimmed(cell.text).to_owned();
                self.remarks.tell_at(Remark::NoQuantity { found }, cell.place);
                None
            }
        }
    }

    fn sources(
        &mut self,
        is_stated: bool,
        parts: &Parts<'_>,
        row_sources: &[Value],
    ) -> Option<Value> {
        if let Some(cell) = parts.get(Part::Sources) {
            return Some(self.draft.cite(sources::read(cell.text), &mut self.remarks).into());
        }
        (is_stated && !row_sources.is_empty()).then(|| row_sources.into())
    }

    /// Conflicts whose sources may be told in the cell itself.
    fn conflicts(&mut self, parts: &Parts<'_>) -> Option<Value> {
        let mut conflicts = lists::read_conflicts(parts.get(Part::Conflicts)?.text);
        for conflict in conflicts.as_array_mut().into_iter().flatten() {
            if let Some(Value::Array(cited)) = conflict.get_mut("sources") {
                let sources = cited.iter().flat_map(|source| match source {
                    Value::String(source) => sources::read(source),
                    source => vec![source.clone()],
                });
                *cited = self.draft.cite(sources.collect(), &mut self.remarks);
            }
        }
        Some(conflicts)
    }
}

/// Words that have no language of their own.
fn words_of(cell: &str) -> Value {
    match texts::read(cell) {
        words @ Value::String(_) => words,
        _ => json!(trimmed(cell)),
    }
}

/// Whether a text has tags or links of HTML or Markdown.
fn has_markup(text: &str) -> bool {
    let is_tag = |after: &str| {
        let name: String = after.trim_start_matches('/').chars().take(6).collect();
        ["b>", "i>", "br", "a ", "a>", "em>", "strong", "p>", "sup>", "sub>", "span", "img "]
            .iter()
            .any(|tag| name.to_lowercase().starts_with(tag))
    };
    text.split('<').skip(1).any(is_tag) || text.contains("](http") || text.contains("**")
}
