//! A dataset that is being made of a table. Never a record twice, never an id that means two things.

use std::collections::{HashMap, HashSet};

use serde_json::{Map, Value};

use super::ids::Ids;
use super::notation::lists::Answer;
use super::notation::texts::{Named, object, words};
use super::remark::Remark;
use super::remarks::Remarks;

/// The records of one kind, in the order in which they came, each with an id.
pub(super) struct Records {
    kind: &'static str,
    pub(super) records: Vec<Map<String, Value>>,
    ids: Ids,
    by_id: HashMap<String, usize>,
    by_name: HashMap<String, usize>,
    /// The ids that records of these names have in the dataset that the table goes into.
    known: HashMap<String, String>,
    n_made: usize,
}

/// What a table has said so far.
pub(super) struct Draft {
    pub(super) plans: Records,
    pub(super) issues: Records,
    pub(super) categories: Records,
    /// Of each issue.
    pub(super) answers: Vec<Records>,
    /// The issues for which a cell tells the answers.
    pub(super) has_answers: HashSet<usize>,
    pub(super) n_answers_made: usize,
    pub(super) sources: Records,
    /// Ids of sources in the dataset that the table goes into.
    known_sources: HashSet<String>,
    pub(super) provisions: Vec<Value>,
    given: HashSet<(usize, usize)>,
}

impl Records {
    pub(super) fn new(kind: &'static str, base: &Value) -> Self {
        let known = base.as_array().into_iter().flatten().filter_map(|record| {
            let name = record.get("name").or_else(|| record.get("url"))?;
            Some((key(name), record["id"].as_str()?.to_owned()))
        });
        Self {
            kind,
            records: Vec::new(),
            ids: Ids::default(),
            by_id: HashMap::new(),
            by_name: HashMap::new(),
            known: known.collect(),
            n_made: 0,
        }
    }

    /// Keeps an id for the record that will have it.
    pub(super) fn reserve(&mut self, named: &Named) {
        if let Some(id) = &named.id {
            self.ids.take(id);
        }
    }

    /// A new record; its index. An id that another has makes way for a new one.
    pub(super) fn add(&mut self, named: Named, remarks: &mut Remarks) -> usize {
        let stem = words(&named.name).to_owned();
        self.add_as(named, &stem, remarks)
    }

    /// A new record, whose id is made of `stem` where it has none.
    fn add_as(&mut self, named: Named, stem: &str, remarks: &mut Remarks) -> usize {
        let Named { id, name } = named;
        let known = id.or_else(|| self.known.get(&key(&name)).cloned());
        let id = match known {
            Some(id) if !self.by_id.contains_key(&id) => {
                self.ids.take(&id);
                id
            }
            given => {
                let id = self.ids.make(stem, self.kind);
                self.n_made += usize::from(given.is_none());
                if given.is_some() || self.by_name.contains_key(&key(&name)) {
                    let (kind, name) = (self.kind, words(&name).to_owned());
                    remarks.tell(Remark::IdChanged { kind, name, id: id.clone() });
                }
                id
            }
        };
        let index = self.records.len();
        self.by_id.insert(id.clone(), index);
        self.by_name.entry(key(&name)).or_insert(index);
        self.records.push(object([("id", Some(id.into())), ("name", Some(name))]));
        index
    }

    /// The record of an id or a name.
    pub(super) fn find(&self, name: &str) -> Option<usize> {
        let by_name = || self.by_name.get(&key(&name.into()));
        self.by_id.get(name).or_else(by_name).copied()
    }

    /// The record of a name, which becomes a new one where there is none.
    pub(super) fn find_or_add(&mut self, named: Named, remarks: &mut Remarks) -> usize {
        let found = match &named.id {
            Some(id) => self.by_id.get(id).copied(),
            None => self.find(words(&named.name)),
        };
        found.unwrap_or_else(|| self.add(named, remarks))
    }

    pub(super) fn id(&self, index: usize) -> &str {
        self.records[index]["id"].as_str().unwrap_or("")
    }

    pub(super) fn name(&self, index: usize) -> &Value {
        &self.records[index]["name"]
    }

    /// How many ids were made of names.
    pub(super) fn n_made(&self) -> usize {
        self.n_made
    }

    fn into_value(self) -> Value {
        self.records.into_iter().map(Value::from).collect()
    }
}

/// What a name is found by: capitals and spaces do not count.
fn key(name: &Value) -> String {
    words(name).split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

impl Draft {
    /// A draft that takes the ids of a dataset for its names.
    pub(super) fn new(base: &Value) -> Self {
        let ids = base["sources"].as_array().into_iter().flatten();
        Self {
            plans: Records::new("plan", &base["plans"]),
            issues: Records::new("issue", &base["issues"]),
            categories: Records::new("category", &base["categories"]),
            answers: Vec::new(),
            has_answers: HashSet::new(),
            n_answers_made: 0,
            sources: Records::new("source", &base["sources"]),
            known_sources: ids.filter_map(|it| Some(it["id"].as_str()?.to_owned())).collect(),
            provisions: Vec::new(),
            given: HashSet::new(),
        }
    }

    /// A new issue.
    pub(super) fn add_issue(&mut self, named: Named, remarks: &mut Remarks) -> usize {
        self.answers.push(Records::new("answer", &Value::Null));
        self.issues.add(named, remarks)
    }

    /// The issue of a name, which becomes a new one where there is none.
    pub(super) fn issue(&mut self, named: Named, remarks: &mut Remarks) -> usize {
        let index = self.issues.find_or_add(named, remarks);
        if self.answers.len() < self.issues.records.len() {
            self.answers.push(Records::new("answer", &Value::Null));
        }
        index
    }

    /// Adds an answer that an issue can get, unless it has it already; its index.
    pub(super) fn answer(&mut self, issue: usize, answer: Answer, remarks: &mut Remarks) -> usize {
        let answers = &mut self.answers[issue];
        let index = answers.find_or_add(answer.named, remarks);
        let record = &mut answers.records[index];
        record.extend(answer.note.map(|note| ("note".to_owned(), note)));
        record.extend(answer.more);
        index
    }

    /// Remembers a provision; whether it is the first of the plan on the issue.
    pub(super) fn provide(&mut self, plan: usize, issue: usize, more: Map<String, Value>) -> bool {
        let mut provision = object([
            ("plan", Some(self.plans.id(plan).into())),
            ("issue", Some(self.issues.id(issue).into())),
        ]);
        provision.extend(more);
        self.provisions.push(provision.into());
        self.given.insert((plan, issue))
    }

    /// The ids of sources that a cell tells or names.
    pub(super) fn cite(&mut self, sources: Vec<Value>, remarks: &mut Remarks) -> Vec<Value> {
        sources.into_iter().map(|source| self.source(source, remarks)).collect()
    }

    /// Keeps the ids that cells of sources give, so that any cell may name them.
    pub(super) fn reserve_source(&mut self, source: &Value, remarks: &mut Remarks) {
        if source["id"].is_string() {
            self.source(source.clone(), remarks);
        }
    }

    fn source(&mut self, source: Value, remarks: &mut Remarks) -> Value {
        let Value::Object(mut record) = source else {
            let id = source.as_str().unwrap_or("");
            if self.known_sources.contains(id) {
                return source;
            }
            let name = Value::from(id);
            let index = self.sources.find(id).unwrap_or_else(|| {
                let index = self.sources.add(Named { id: None, name: name.clone() }, remarks);
                let record = &mut self.sources.records[index];
                record.shift_remove("name");
                record.insert("title".to_owned(), name.clone());
                index
            });
            return self.sources.id(index).into();
        };
        let id = record.shift_remove("id").and_then(|id| id.as_str().map(str::to_owned));
        let url = record.get("url").and_then(Value::as_str).map(str::to_owned);
        if let (Some(url), None, None) = (&url, record.get("title"), record.get("publisher")) {
            record.insert("title".to_owned(), host(url).into());
        }
        // The address tells a source from others best, but makes a long id.
        let name = url.clone().map_or_else(|| title(&record), Value::from);
        let found = match &id {
            Some(id) => self.sources.by_id.get(id).copied(),
            None => self.sources.find(words(&name)),
        };
        let index = found.unwrap_or_else(|| {
            let publisher = record.get("publisher").map(words).map(str::to_owned);
            let stem = publisher.or_else(|| url.as_deref().map(host)).unwrap_or_default();
            let stem = if stem.is_empty() { words(&name).to_owned() } else { stem };
            let index = self.sources.add_as(Named { id, name }, &stem, remarks);
            let made = &mut self.sources.records[index];
            made.shift_remove("name");
            made.extend(record);
            index
        });
        self.sources.id(index).into()
    }

    /// The lists of the dataset.
    pub(super) fn into_lists(mut self) -> Map<String, Value> {
        for (issue, answers) in self.issues.records.iter_mut().zip(self.answers) {
            if !answers.records.is_empty() {
                issue.insert("answers".to_owned(), answers.into_value());
            }
        }
        let some = |records: Records| match records.records.is_empty() {
            true => None,
            false => Some(records.into_value()),
        };
        object([
            ("sources", some(self.sources)),
            ("plans", Some(self.plans.into_value())),
            ("categories", some(self.categories)),
            ("issues", Some(self.issues.records.into_iter().map(Value::from).collect())),
            ("provisions", Some(self.provisions.into())),
        ])
    }
}

/// What a source without an address is known by.
fn title(source: &Map<String, Value>) -> Value {
    source.get("title").or_else(|| source.get("publisher")).cloned().unwrap_or_default()
}

/// The name of the server in an address.
fn host(url: &str) -> String {
    let after = url.split_once("://").map_or(url, |(_, after)| after);
    after.split('/').next().unwrap_or(url).trim_start_matches("www.").to_owned()
}
