//! Datasets to their wide tables and back: what the table holds is not lost.

use plan_compare::tables::{Options, export};
use serde_json::{Value, json};

use crate::check;

/// Every dataset that is published, and the fixture that has every key.
fn datasets() -> Vec<(String, Value)> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/data");
    let files = std::fs::read_dir(folder).expect("a folder of datasets");
    let mut paths: Vec<String> = files
        .map(|file| file.expect("a file").path().to_str().expect("UTF-8").to_owned())
        .filter(|path| path.ends_with(".json") && !path.ends_with(".schema.json"))
        .collect();
    paths.push(COMPLETE.to_owned());
    assert!(2 < paths.len(), "{paths:?}");
    paths.into_iter().map(|path| (path.clone(), read(&path))).collect()
}

const COMPLETE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/complete.json");

fn read(path: &str) -> Value {
    let text = std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{path}: {error}"));
    serde_json::from_str(&text).expect("JSON")
}

/// A value without what says the same when it is left out.
fn lean(value: &Value) -> Value {
    match value {
        Value::Object(object) => {
            let members = object.iter().map(|(key, value)| (key.clone(), lean(value)));
            Value::Object(
                members.filter(|(_, value)| !value.is_null() && *value != json!([])).collect(),
            )
        }
        Value::Array(list) => list.iter().map(lean).collect(),
        value => value.clone(),
    }
}

/// The list of a key, in an order of its own.
fn sorted(dataset: &Value, key: &str) -> Vec<String> {
    let list = dataset[key].as_array().cloned().unwrap_or_default();
    let mut list: Vec<String> = list
        .iter()
        .map(|record| {
            let mut record = lean(record);
            record.sort_all_objects();
            record.to_string()
        })
        .collect();
    list.sort_unstable();
    list
}

/// Provisions have answers, of every kind.
fn with_answers(mut dataset: Value) -> Value {
    dataset["issues"][0]["answers"] = json!([
        {"id": "yes", "name": "Yes"},
        {"id": "part", "name": {"en": "In part", "uk": "Частково"}, "note": "only; here"},
        {"id": "n", "name": "No | never", "note": "=1+1"},
    ]);
    let issue = dataset["issues"][0]["id"].clone();
    let answers = [json!("yes"), json!(["part", "n"]), json!(["yes"])];
    let provisions = dataset["provisions"].as_array_mut().expect("a list");
    let stated =
        provisions.iter_mut().filter(|it| it["issue"] == issue && it["coverage"] == "stated");
    for (provision, answer) in stated.zip(answers.into_iter().cycle()) {
        provision["answer"] = answer;
    }
    dataset
}

#[test]
fn issues_and_provisions_come_back_as_they_were() {
    for (path, dataset) in datasets() {
        let dataset = with_answers(dataset);
        let language = dataset["language"].as_str().map(str::to_owned);
        let options = Options { language, ..Options::default() };
        let told = check(export(&dataset).csv.as_bytes(), &options);
        let lists = |dataset: &Value| (lean(&dataset["issues"]), sorted(dataset, "provisions"));
        assert_eq!(lists(&told.dataset), lists(&dataset), "{path}");
        let names = |dataset: &Value| -> Vec<Value> {
            let plans = dataset["plans"].as_array().expect("a list").iter();
            plans.map(|plan| json!([plan["id"], plan["name"]])).collect()
        };
        assert_eq!(names(&told.dataset), names(&dataset), "{path}");
        let (all, kept) = (sorted(&dataset, "sources"), sorted(&told.dataset, "sources"));
        assert!(kept.iter().all(|source| all.contains(source)), "{path}: {kept:?}");
    }
}

#[test]
fn a_table_that_goes_back_into_its_dataset_changes_nothing() {
    for (path, dataset) in datasets() {
        let dataset = with_answers(dataset);
        let options = Options { into: Some(dataset.clone()), ..Options::default() };
        let told = check(export(&dataset).csv.as_bytes(), &options);
        assert_eq!(sorted(&told.dataset, "provisions"), sorted(&dataset, "provisions"), "{path}");
        for (key, value) in dataset.as_object().expect("an object") {
            if key != "provisions" {
                assert_eq!(lean(&told.dataset[key]), lean(value), "{path}: {key}");
            }
        }
    }
}

#[test]
fn an_issue_that_reads_like_a_note_stays_one() {
    let dataset = json!({
        "format": "plan-compare/1", "id": "d", "title": "D", "plans": [{"id": "a", "name": "A"}],
        "issues": [{"id": "x", "name": "X"}, {"id": "note-to-come", "name": "Note: to come"}],
        "provisions": [{"plan": "a", "issue": "x", "coverage": "stated", "summary": "yes"}],
    });
    let told = check(export(&dataset).csv.as_bytes(), &Options::default());
    assert_eq!(told.dataset["issues"], dataset["issues"]);
}

#[test]
fn an_export_is_safe_in_spreadsheets_and_tells_what_it_left_out() {
    let mut dataset = read(COMPLETE);
    dataset["provisions"][1]["summary"] = json!("=HYPERLINK(\"https://e.org\")");
    dataset["provisions"][1]["detail"] = json!("safe;=1+1\n-5");
    let exported = export(&dataset);
    assert!(exported.csv.starts_with("\u{feff}Issue,Category,Question,"));
    assert!(exported.csv.contains("'=HYPERLINK") && exported.csv.contains("safe;'=1+1\n'-5"));
    assert!(exported.left_out.iter().any(|key| key == "figures"), "{:?}", exported.left_out);
    let told = check(exported.csv.as_bytes(), &Options::default());
    let detail = &told.provision("new", "depth").unwrap()["detail"];
    assert_eq!(detail, "safe;=1+1\n-5");
}
