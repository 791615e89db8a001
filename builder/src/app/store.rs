//! What all parts of the page share: the document, what is chosen, what is wrong, where the editor is.
//! Never markup.

use std::collections::BTreeMap;
use std::sync::Arc;

use gloo_timers::callback::Timeout;
use js_sys::Date;
use leptos::prelude::*;
use plan_compare::model::{self, Dataset};
use serde_json::{Map, Value};
use wasm_bindgen_futures::spawn_local;

use super::modules::Modules;
use crate::choices::Choices;
use crate::document::Document;
use crate::faults::{self, Faults};
use crate::places::{self, Tab};
use crate::records;

/// How long an editor has to pause until the dataset is read again. Unit: milliseconds.
const PAUSE: u32 = 250;

/// How many times as long as reading takes, where that is longer: who writes on is not held up.
const PAUSE_PER_READING: f64 = 4.0;

/// The longest pause. Unit: milliseconds.
const LONGEST_PAUSE: f64 = 2_000.0;

/// The dataset as it was when the editor paused.
#[derive(Default)]
pub(super) struct Settled {
    /// Its JSON.
    pub(super) text: String,
    /// What can be shown; none with an error.
    pub(super) dataset: Option<Arc<Dataset>>,
    /// What is wrong with it.
    pub(super) faults: Faults,
}

/// The context of all parts.
#[derive(Clone, Copy)]
pub(super) struct Store {
    /// The dataset; none until something was brought in.
    document: RwSignal<Option<Document>>,
    is_begun: Memo<bool>,
    pub(super) choices: RwSignal<Choices>,
    pub(super) settled: RwSignal<Arc<Settled>>,
    pub(super) tab: RwSignal<Tab>,
    /// The plan and the issue whose cell is open, by their ids.
    pub(super) cell: RwSignal<Option<(String, String)>>,
    /// The record that is edited, by its list.
    records: RwSignal<BTreeMap<&'static str, usize>>,
    /// The field to be focused once it is there.
    pub(super) wanted: RwSignal<Option<String>>,
    /// What a screen reader is told.
    pub(super) told: RwSignal<String>,
    modules: StoredValue<Modules, LocalStorage>,
    pause: StoredValue<Option<Timeout>, LocalStorage>,
    /// How long it took to read the dataset last. Unit: milliseconds.
    reading: StoredValue<f64>,
}

pub(super) fn use_store() -> Store {
    expect_context()
}

impl Store {
    pub(super) fn new(modules: Modules) -> Self {
        let document = RwSignal::new(None);
        let store = Self {
            document,
            is_begun: Memo::new(move |_| document.with(Option::is_some)),
            choices: RwSignal::default(),
            settled: RwSignal::default(),
            tab: RwSignal::new(Tab::Table),
            cell: RwSignal::new(None),
            records: RwSignal::default(),
            wanted: RwSignal::new(None),
            told: RwSignal::default(),
            modules: StoredValue::new_local(modules),
            pause: StoredValue::new_local(None),
            reading: StoredValue::new(0.0),
        };
        Effect::new(move |_| {
            store.document.track();
            let longer = (store.reading.get_value() * PAUSE_PER_READING).min(LONGEST_PAUSE);
            let timeout = Timeout::new(PAUSE.max(longer as u32), move || store.settle());
            // The one before is dropped, and never fires.
            store.pause.set_value(Some(timeout));
        });
        store
    }

    pub(super) fn modules(self) -> Modules {
        self.modules.get_value()
    }

    /// Whether something was brought in.
    pub(super) fn is_begun(self) -> bool {
        self.is_begun.get()
    }

    /// Whether something was brought in until now.
    pub(super) fn is_begun_now(self) -> bool {
        self.is_begun.get_untracked()
    }

    /// What `read` makes of the document; reads again when that changes.
    pub(super) fn with<T: Default>(self, read: impl FnOnce(&Document) -> T) -> T {
        self.document.with(|document| document.as_ref().map(read).unwrap_or_default())
    }

    /// What `read` makes of the document now.
    pub(super) fn now<T: Default>(self, read: impl FnOnce(&Document) -> T) -> T {
        self.document.with_untracked(|document| document.as_ref().map(read).unwrap_or_default())
    }

    /// Changes the document.
    pub(super) fn act(self, change: impl FnOnce(&mut Document)) {
        self.document.update(|document| {
            if let Some(document) = document {
                change(document);
            }
        });
    }

    /// Puts a value at a place, or takes it away.
    pub(super) fn write(self, pointer: &str, value: Option<Value>) {
        self.act(|document| document.write(pointer, value));
    }

    /// Takes a dataset, so that undoing leads back to the one before.
    pub(super) fn bring_in(self, value: Value) {
        self.document.update(|document| match document {
            Some(document) => document.replace(value),
            None => *document = Some(Document::new(value)),
        });
        self.cell.set(None);
        self.records.set(BTreeMap::new());
        self.settle();
    }

    /// Forgets everything.
    pub(super) fn clear(self) {
        self.document.set(None);
        self.choices.set(Choices::default());
        self.cell.set(None);
        self.tab.set(Tab::Table);
        self.settled.set(Arc::default());
    }

    /// The number of the record of a list that is edited.
    pub(super) fn record(self, list: &'static str) -> usize {
        self.records.with(|records| records.get(list).copied().unwrap_or(0))
    }

    /// Edits another record of a list.
    pub(super) fn choose_record(self, list: &'static str, at: usize) {
        self.records.update(|records| {
            records.insert(list, at);
        });
    }

    /// Leads the editor to where a place is edited.
    pub(super) fn go_to(self, pointer: &str) {
        let place = self.document.with_untracked(|document| {
            document.as_ref().map(|document| places::of(document, pointer))
        });
        let Some(place) = place else { return };
        if let Some((list, at)) = place.record {
            self.choose_record(list, at);
        }
        if place.cell.is_some() {
            self.cell.set(place.cell);
        }
        self.tab.set(place.tab);
        self.wanted.set(Some(pointer.to_owned()));
    }

    /// Adds a record at the end of a list and, once it is there, does what follows with its id and
    /// number.
    pub(super) fn add_record(
        self,
        list: String,
        fields: Map<String, Value>,
        name: String,
        then: impl FnOnce(Option<String>, usize) + 'static,
    ) {
        spawn_local(async move {
            let id = match records::kind_with_id(&list) {
                None => None,
                Some(kind) => {
                    let taken: Vec<String> = self.now(|document| {
                        let ids = document.list(&list).iter().filter_map(|it| it["id"].as_str());
                        ids.map(str::to_owned).collect()
                    });
                    match self.modules().id_for(&name, kind, &taken.join(" ")).await {
                        Ok(id) => Some(id),
                        Err(why) => return self.told.set(why.to_owned()),
                    }
                }
            };
            let mut at = 0;
            self.act(|document| {
                let (changes, place) = records::added(document, &list, fields, id.clone());
                document.edit(changes);
                at = place;
            });
            then(id, at);
        });
    }

    /// Reads the dataset as it stands now.
    fn settle(self) {
        self.pause.set_value(None);
        let begun = Date::now();
        let text = self.now(|document| document.value().to_string());
        if text.is_empty() || self.settled.with_untracked(|settled| settled.text == text) {
            return;
        }
        let today: String = Date::new_0().to_iso_string().into();
        // With a clock that is wrong nothing is long past.
        let today = today.get(..10).and_then(model::Date::parse).unwrap_or(model::Date::BEGINNING);
        let (dataset, faults) = self.now(|document| faults::read(document, &text, today));
        self.reading.set_value(Date::now() - begun);
        self.settled.set(Arc::new(Settled { text, dataset: dataset.map(Arc::new), faults }));
    }
}
