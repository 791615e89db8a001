//! Any bytes as a spreadsheet: reading them tells why there is no dataset, or gives one, of which the
//! table that is exported says the same. Never says which tables are good: the tests of `tables` do.

use plan_compare::schema;
use plan_compare::tables::{Imported, Options, export, import};
use serde_json::{Value, json};

/// Imports `bytes`, and what comes of them once more.
pub(crate) fn hold_for(bytes: &[u8]) {
    let Imported { dataset, remarks } = import(bytes, "law", &Options::default());
    assert!(remarks.sentences().iter().all(|(_, sentence)| !sentence.is_empty()));
    assert_eq!(dataset.is_none(), remarks.has_error());
    let Some(dataset) = dataset else { return };
    // JSON in a cell may say what no dataset does.
    if schema::read(&dataset.to_string()).is_err() {
        return;
    }
    let table = export(&dataset).csv;
    let again = import(table.as_bytes(), "law", &Options::default()).dataset.unwrap_or_default();
    for key in ["plans", "issues"] {
        assert_eq!(names(&again[key]), names(&dataset[key]), "{key} of {table}");
    }
    assert_eq!(provisions(&again), provisions(&dataset), "{table}");
}

fn names(records: &Value) -> Vec<Value> {
    let records = records.as_array().into_iter().flatten();
    records.map(|record| json!([record["id"], record["name"]])).collect()
}

/// What each provision says, in an order of their own.
fn provisions(dataset: &Value) -> Vec<String> {
    let provisions = dataset["provisions"].as_array().into_iter().flatten();
    let told = provisions.map(|it| {
        let keys = ["plan", "issue", "coverage", "answer", "summary", "detail", "point"];
        keys.map(|key| it[key].to_string()).join(" ")
    });
    let mut told: Vec<String> = told.collect();
    told.sort_unstable();
    told
}
