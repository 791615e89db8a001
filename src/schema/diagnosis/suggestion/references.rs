//! Ids that are nearly those to which a reference points. Never a reference that is right.

use std::cell::OnceCell;
use std::collections::BTreeMap;

use super::near::{did_you_mean, nearest, plain};
use crate::schema::diagnosis::lookup::Lookup;
use crate::schema::diagnosis::subject;
use crate::schema::diagnosis::tree::{Json, Value};
use crate::schema::fault::quoted;
use crate::schema::resolve::is_id;

/// How many letters are compared in all, so that a hostile dataset is not slow to be refused.
/// Unit: pairs of letters.
const PATIENCE: usize = 20_000_000;

/// So many ids are listed where none is near.
const FEW: usize = 6;

/// The records of a document to which references point.
pub(super) struct References<'l, 't> {
    lookup: &'l Lookup<'t>,
    known: Vec<Known>,
    /// The first issue of each id, once an answer was sought.
    issues: OnceCell<BTreeMap<String, Value>>,
    patience: usize,
}

/// The records of a list.
struct Known {
    list: Value,
    records: Vec<Record>,
    /// How many letters their ids have.
    n_letters: usize,
    /// Which of the suggestions is that for a reference, as it is written.
    asked: BTreeMap<String, usize>,
    suggested: Vec<Option<String>>,
}

/// A record that has an id.
struct Record {
    id: String,
    /// What else an editor may call it: by its name, its title, its address.
    names: Vec<String>,
}

impl<'l, 't> References<'l, 't> {
    pub(super) fn new(lookup: &'l Lookup<'t>) -> Self {
        Self { lookup, known: Vec::new(), issues: OnceCell::new(), patience: PATIENCE }
    }

    /// What may be meant by a reference to nothing that stands at `pointer`.
    pub(super) fn near(&mut self, pointer: &str, written: &str) -> Option<String> {
        let (list, key) = self.list(pointer)?;
        let Some(list) = list else {
            let owner = if key == "answers" { "its issue" } else { "the dataset" };
            return Some([owner, " has no '", key, "': add them, or leave this out"].concat());
        };
        let known = match self.known.iter().position(|known| known.list == list) {
            Some(at) => at,
            None => {
                self.known.push(Known::of(self.lookup, list));
                self.known.len() - 1
            }
        };
        self.known[known].near(written, &mut self.patience)
    }

    /// The list into which a reference at `pointer` points, and its key; none where there is no
    /// such list, nothing when there is no reference at `pointer`.
    fn list(&self, pointer: &str) -> Option<(Option<Value>, &'static str)> {
        let is_index = |token: &str| token.bytes().all(|byte| byte.is_ascii_digit());
        let key = match pointer.rsplit('/').find(|token| !is_index(token))? {
            "plan" | "plans" | "revises" => "plans",
            "issue" | "issues" | "open" => "issues",
            "party" | "parties" | "by" | "between" => "parties",
            "category" => "categories",
            "sources" => "sources",
            "answer" => return Some((self.answers(pointer), "answers")),
            _ => return None,
        };
        Some((self.lookup.member(Json::ROOT, key), key))
    }

    /// The answers of the issue on which the provision at `pointer` is.
    fn answers(&self, pointer: &str) -> Option<Value> {
        let provision = subject::record(self.lookup, pointer)?;
        let id = self.lookup.text(provision, "issue")?;
        let issues = self.issues.get_or_init(|| {
            let issues = self.lookup.member(Json::ROOT, "issues");
            let issues = issues.map(|list| self.lookup.json.children(list)).unwrap_or_default();
            // Backwards, so that of ids that stand twice the first is left.
            let ids = issues.into_iter().rev();
            ids.filter_map(|issue| Some((self.lookup.text(issue, "id")?, issue))).collect()
        });
        self.lookup.member(*issues.get(&id)?, "answers")
    }
}

impl Known {
    fn of(lookup: &Lookup<'_>, list: Value) -> Self {
        let (mut records, mut n_letters) = (Vec::new(), 0);
        let mut seen: BTreeMap<String, usize> = BTreeMap::new();
        for record in lookup.json.children(list) {
            let Some(record) = Record::of(lookup, record) else { continue };
            if seen.insert(record.id.clone(), records.len()).is_none() {
                n_letters += record.id.len();
                records.push(record);
            }
        }
        Self { list, records, n_letters, asked: BTreeMap::new(), suggested: Vec::new() }
    }

    fn near(&mut self, written: &str, patience: &mut usize) -> Option<String> {
        if let Some(at) = self.asked.get(written) {
            return self.suggested[*at].clone();
        }
        let suggested = self.sought(written, patience);
        self.asked.insert(written.to_owned(), self.suggested.len());
        self.suggested.push(suggested.clone());
        suggested
    }

    fn sought(&self, written: &str, patience: &mut usize) -> Option<String> {
        let Self { records, n_letters, .. } = self;
        *patience = patience.checked_sub(n_letters.saturating_mul(written.len()))?;
        let called = plain(written);
        if let Some(record) = records.iter().find(|record| record.names.contains(&called)) {
            return Some(did_you_mean(&record.id));
        }
        let ids = || records.iter().map(|record| record.id.as_str());
        if let Some(id) = nearest(written, ids()) {
            return Some(did_you_mean(id));
        }
        let some: Vec<String> = ids().take(FEW + 1).map(quoted).collect();
        let is_list = (1..=FEW).contains(&some.len());
        is_list.then(|| ["known are ", &some.join(", ")].concat())
    }
}

impl Record {
    fn of(lookup: &Lookup<'_>, record: Value) -> Option<Self> {
        let id = lookup.text(record, "id").filter(|id| is_id(id))?;
        let names = ["name", "short", "title", "url"].into_iter();
        let names = names.filter_map(|key| lookup.text(record, key)).map(|name| plain(&name));
        Some(Self { id, names: names.filter(|name| !name.is_empty()).collect() })
    }
}
