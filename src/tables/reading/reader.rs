//! A draft in the making, and what a cell says of an issue. Never which column a cell is in.

use serde_json::{Map, Value};

use crate::model::Coverage;
use crate::tables::draft::Draft;
use crate::tables::heads::About;
use crate::tables::notation::amounts::DecimalMark;
use crate::tables::notation::{lists, sources, texts};
use crate::tables::remark::Remark;
use crate::tables::remarks::Remarks;
use crate::tables::sheet::{Cell, is_blank, trimmed};

/// A draft that grows with every cell, and what an editor is to be told.
pub(in crate::tables) struct Reader {
    pub(in crate::tables) draft: Draft,
    pub(in crate::tables) remarks: Remarks,
    /// What an empty cell means.
    pub(in crate::tables) blank: Coverage,
    pub(in crate::tables) mark: DecimalMark,
    pub(in crate::tables) n_blank: usize,
}

impl Reader {
    /// Adds what a cell says of an issue; of several that say something else the first counts.
    pub(in crate::tables) fn about(&mut self, issue: usize, about: About, cell: Cell<'_>) {
        if is_blank(cell.text) {
            return;
        }
        let value: Value = match about {
            About::Category => {
                let named = texts::read_named(cell.text);
                let index = self.draft.categories.find_or_add(named, &mut self.remarks);
                self.draft.categories.id(index).into()
            }
            About::Contested => match yes_or_no(cell.text) {
                Some(flag) => flag.into(),
                None => {
                    let found = trimmed(cell.text).to_owned();
                    return self.remarks.tell_at(Remark::NotYesOrNo { found }, cell.place);
                }
            },
            About::WhereItStandsSources => {
                self.draft.cite(sources::read(cell.text), &mut self.remarks).into()
            }
            About::Question | About::WhereItStands => texts::read(cell.text),
            About::Answers => {
                for answer in lists::read_answers(cell.text) {
                    self.draft.answer(issue, answer, &mut self.remarks);
                }
                self.draft.has_answers.insert(issue);
                return;
            }
        };
        let issue = &mut self.draft.issues.records[issue];
        let kept = match about {
            About::Category => issue.entry("category").or_insert(value.clone()),
            About::Question => issue.entry("question").or_insert(value.clone()),
            About::Contested => issue.entry("contested").or_insert(value.clone()),
            _ => {
                let part = if about == About::WhereItStands { "text" } else { "sources" };
                let whole = issue.entry("where_it_stands").or_insert_with(|| Map::new().into());
                let Value::Object(whole) = whole else { return };
                whole.entry(part).or_insert(value.clone())
            }
        };
        if *kept != value {
            let what = about.name().to_lowercase();
            self.remarks.tell_at(Remark::SecondOfIssue { what }, cell.place);
        }
    }
}

fn yes_or_no(cell: &str) -> Option<bool> {
    match trimmed(cell).to_lowercase().as_str() {
        "yes" | "true" | "1" | "x" | "ja" | "wahr" => Some(true),
        "no" | "false" | "0" | "nein" | "falsch" => Some(false),
        _ => None,
    }
}
