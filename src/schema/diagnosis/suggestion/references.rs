//! Ids that are nearly those to which a reference points. Never a reference that is right.

use std::cell::OnceCell;
use std::collections::{BTreeMap, BTreeSet};

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
    /// By the list in which the records stand.
    known: BTreeMap<Value, Known>,
    /// What was suggested for a reference into a list.
    suggested: BTreeMap<(Value, String), Option<String>>,
    /// The first issue of each id, once an answer was sought.
    issues: OnceCell<BTreeMap<String, Value>>,
    patience: usize,
}

/// The records of a list.
#[derive(Default)]
struct Known {
    records: Vec<Record>,
    /// How many letters their ids have.
    n_letters: usize,
}

/// A record that has an id.
struct Record {
    id: String,
    /// What else an editor may call it: by its name, its title, its address.
    names: Vec<String>,
}

impl<'l, 't> References<'l, 't> {
    pub(super) fn new(lookup: &'l Lookup<'t>) -> Self {
        let (known, suggested) = (BTreeMap::new(), BTreeMap::new());
        Self { lookup, known, suggested, issues: OnceCell::new(), patience: PATIENCE }
    }

    /// What may be meant by a reference to nothing that stands at `pointer`.
    pub(super) fn near(&mut self, pointer: &str, written: &str) -> Option<String> {
        let (list, key) = self.list(pointer)?;
        let Some(list) = list else {
            let owner = if key == "answers" { "its issue" } else { "the dataset" };
            return Some([owner, " has no '", key, "': add them, or leave this out"].concat());
        };
        let asked = (list, written.to_owned());
        if let Some(suggested) = self.suggested.get(&asked) {
            return suggested.clone();
        }
        let suggested = self.sought(list, written);
        self.suggested.insert(asked, suggested.clone());
        suggested
    }

    fn sought(&mut self, list: Value, written: &str) -> Option<String> {
        let lookup = self.lookup;
        let Known { records, n_letters } =
            self.known.entry(list).or_insert_with(|| Known::of(lookup, list));
        let n_pairs = n_letters.saturating_mul(written.len());
        self.patience = self.patience.checked_sub(n_pairs)?;
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
        let mut known = Self::default();
        let mut seen = BTreeSet::new();
        for record in lookup.json.children(list) {
            let record = Record::of(lookup, record);
            let Some(record) = record.filter(|record| seen.insert(record.id.clone())) else {
                continue;
            };
            known.n_letters += record.id.len();
            known.records.push(record);
        }
        known
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
