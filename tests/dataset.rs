//! The published datasets: no fault, every claim with its source, and the schema that describes
//! them. Each test tells all that it finds wrong at once.

#![cfg(not(target_arch = "wasm32"))]

#[path = "words/english.rs"]
mod words;

use std::collections::HashSet;
use std::fs;
use std::path::Path;

use plan_compare::compare::{Folding, Relation, Statements};
use plan_compare::localize::{Formatter as _, IcuFormatter};
use plan_compare::model::{Dataset, IssueIx, RowValue};
use plan_compare::schema;
use serde_json::Value;

const UKRAINE: &str = "data/ukraine-peace-plans.json";
const DATASETS: [&str; 5] = [
    "data/city-budget-example.json",
    "data/council-election-example.json",
    "data/phone-tariffs-example.json",
    "data/school-statute-example.json",
    UKRAINE,
];
const SCHEMA: &str = "data/plan-compare.schema.json";

/// The plans of which every provision is written out, even when it is silent or unreported.
const MAIN_PLANS: [&str; 6] = ["us28", "e3", "e24", "p20", "ua", "ru"];

/// What a rule may look at: the file as written, and as read.
struct Published {
    text: String,
    value: Value,
    dataset: Dataset,
}

fn statements(dataset: &Dataset) -> Statements {
    let icu = IcuFormatter::new("en");
    Statements::new(
        dataset,
        &Folding::new(Box::new(move |letter| icu.letters(letter))),
        &words::summary,
    )
}

/// Reads the dataset in `file`, and tells everything that `rule` complains about.
#[track_caller]
fn check(file: &str, rule: impl Fn(&Published) -> Vec<String>) {
    let text = content(file);
    let value = serde_json::from_str(&text).expect("JSON");
    let reading = schema::read(&text).unwrap_or_else(|failure| {
        let faults: Vec<String> = failure.faults().iter().map(ToString::to_string).collect();
        panic!("{file} is not a dataset\n{}", faults.join("\n"))
    });
    let faults: Vec<String> = reading.faults.iter().map(ToString::to_string).collect();
    assert_eq!(faults, [""; 0], "faults of {file}");
    let complaints = rule(&Published { text, value, dataset: reading.dataset });
    assert!(complaints.is_empty(), "{file}\n{}", complaints.join("\n"));
}

fn content(file: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(file);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{file}: {error}"))
}

/// The records under `key`, each with its JSON Pointer.
fn records<'v>(value: &'v Value, key: &'static str) -> impl Iterator<Item = (String, &'v Value)> {
    let list = value[key].as_array().into_iter().flatten().enumerate();
    list.map(move |(at, record)| (format!("/{key}/{at}"), record))
}

/// The records under `key` of each record under `list`, each with its JSON Pointer.
fn below<'v>(
    value: &'v Value,
    list: &'static str,
    key: &'static str,
) -> impl Iterator<Item = (String, &'v Value)> {
    records(value, list).flat_map(move |(place, record)| {
        records(record, key).map(move |(below, record)| (format!("{place}{below}"), record))
    })
}

fn has_source(record: &Value) -> bool {
    record["sources"].as_array().is_some_and(|sources| !sources.is_empty())
}

fn has_number(row: &Value) -> bool {
    ["value", "low", "high", "none"].iter().any(|key| !row[key].is_null())
}

/// The texts of a value that may be in several languages.
fn wordings(value: &Value) -> Vec<&str> {
    match value {
        Value::Object(passages) => passages.values().filter_map(Value::as_str).collect(),
        value => value.as_str().into_iter().collect(),
    }
}

/// Every value below `value` that stands under one of `keys`, with its JSON Pointer.
fn values_of<'v>(value: &'v Value, keys: &[&str]) -> Vec<(String, &'v Value)> {
    let members: Vec<(String, &Value)> = match value {
        Value::Object(object) => object.iter().map(|(key, value)| (key.clone(), value)).collect(),
        Value::Array(list) => (0..).map(|at: usize| at.to_string()).zip(list).collect(),
        _ => Vec::new(),
    };
    let mut found = Vec::new();
    for (key, member) in members {
        if keys.contains(&key.as_str()) {
            found.push((format!("/{key}"), member));
        }
        let below = values_of(member, keys).into_iter();
        found.extend(below.map(|(place, value)| (format!("/{key}{place}"), value)));
    }
    found
}

/// Complains about each record that is not as it should be.
fn each<'v>(
    records: impl Iterator<Item = (String, &'v Value)>,
    is_right: impl Fn(&Value) -> bool,
    should: &str,
) -> Vec<String> {
    let wrong = records.filter(|(_, record)| !is_right(record));
    wrong.map(|(place, record)| format!("{place} should {should}: {record}")).collect()
}

#[test]
fn the_published_datasets_have_neither_fault_nor_warning() {
    for file in DATASETS {
        check(file, |published| {
            let is_small = published.text.len() <= schema::MAX_BYTES;
            (!is_small).then(|| format!("{} bytes", published.text.len())).into_iter().collect()
        });
    }
}

#[test]
fn the_published_schema_is_the_one_of_this_code() {
    assert!(
        content(SCHEMA) == schema::json_schema(),
        "{SCHEMA} is out of date: run `cargo run -- schema > {SCHEMA}`"
    );
}

#[test]
fn the_published_datasets_are_valid_by_the_published_schema() {
    let schema = serde_json::from_str(&content(SCHEMA)).expect("JSON");
    let validator = jsonschema::draft202012::new(&schema).expect("a JSON Schema");
    for file in DATASETS.into_iter().chain(["tests/fixtures/complete.json"]) {
        check(file, |published| {
            let errors = validator.iter_errors(&published.value);
            errors.map(|error| format!("{}: {error}", error.instance_path())).collect()
        });
    }
    let faulty = serde_json::from_str(&content("tests/fixtures/faulty.json")).expect("JSON");
    assert!(!validator.is_valid(&faulty), "the schema finds nothing wrong with a faulty dataset");
}

#[test]
fn the_plans_stand_in_the_order_that_the_method_names() {
    check(UKRAINE, |Published { dataset, .. }| {
        let ids: Vec<&str> = dataset.plans.iter().map(|plan| plan.id.as_str()).collect();
        let is_right = ids == ["us28", "e3", "e24", "g19", "p20", "ua", "ru"];
        let wrong = (!is_right).then(|| format!("plans: {ids:?}"));
        let n_issues = dataset.issues.len();
        wrong.into_iter().chain((n_issues != 26).then(|| format!("{n_issues} issues"))).collect()
    });
}

#[test]
fn every_provision_of_the_main_plans_is_written_out() {
    check(UKRAINE, |Published { value, .. }| {
        let pair =
            |provision: &Value| [&provision["issue"], &provision["plan"]].map(Value::to_string);
        let written: HashSet<_> = records(value, "provisions").map(|(_, row)| pair(row)).collect();
        let issues = records(value, "issues").map(|(_, issue)| issue["id"].to_string());
        let pairs = issues.flat_map(|issue| {
            MAIN_PLANS.map(|plan| [issue.clone(), Value::from(plan).to_string()])
        });
        pairs.filter(|pair| !written.contains(pair)).map(|pair| pair.join(" of ")).collect()
    });
}

#[test]
fn every_claim_has_a_source_and_every_source_an_address() {
    for file in DATASETS {
        check(file, |Published { value, .. }| {
            let stated = |(_, row): &(String, &Value)| row["coverage"] == "stated";
            let spoken = |(_, row): &(String, &Value)| row["position"] != "silent";
            let stands = values_of(value, &["where_it_stands"]).into_iter();
            let claims = records(value, "provisions")
                .filter(stated)
                .chain(records(value, "positions").filter(spoken))
                .chain(stands.filter(|(_, text)| !text.is_null()))
                .chain(records(value, "events"))
                .chain(below(value, "figures", "rows").filter(|(_, row)| has_number(row)))
                .chain(below(value, "provisions", "conflicts"));
            let addressed = |source: &Value| source["url"].as_str().is_some_and(is_web_address);
            let mut complaints = each(claims, has_source, "have a source");
            complaints.extend(each(records(value, "sources"), addressed, "have an address"));
            complaints
        });
    }
}

fn is_web_address(url: &str) -> bool {
    url.starts_with("https://") || url.starts_with("http://")
}

#[test]
fn conflicts_say_what_is_claimed() {
    check(UKRAINE, |Published { value, .. }| {
        let claims = values_of(value, &["claim"]);
        let is_told = |claim: &Value| wordings(claim).iter().any(|claim| 20 <= claim.len());
        let none = claims.is_empty().then(|| "no conflict at all".to_owned());
        each(claims.into_iter(), is_told, "say what is claimed").into_iter().chain(none).collect()
    });
}

#[test]
fn every_figure_row_has_a_number_or_the_reason_why_not() {
    for file in DATASETS {
        check(file, |Published { value, dataset, .. }| {
            let is_told = |row: &Value| has_number(row) || !row["why_missing"].is_null();
            let known = dataset.figures.iter().flat_map(|figure| &figure.rows);
            let n_known = known.filter(|row| matches!(row.value, RowValue::Known(_))).count();
            let mut complaints =
                each(below(value, "figures", "rows"), is_told, "have a number or why_missing");
            if n_known == 0 && !dataset.figures.is_empty() {
                complaints.push("no figure has a number".to_owned());
            }
            complaints
        });
    }
}

#[test]
fn summaries_fit_a_cell_and_details_a_paragraph() {
    check(UKRAINE, |Published { value, .. }| {
        let limits = [("summary", 12..=110), ("detail", 40..=600)];
        let mut complaints = Vec::new();
        for (place, provision) in records(value, "provisions") {
            for (key, limit) in &limits {
                for wording in wordings(&provision[key]) {
                    let n_chars = wording.chars().count();
                    if !limit.contains(&n_chars) {
                        let ids = format!("{} {}", provision["plan"], provision["issue"]);
                        complaints.push(format!("{place}/{key} ({ids}): {n_chars} characters"));
                    }
                }
            }
        }
        complaints
    });
}

#[test]
fn no_date_is_later_than_the_day_up_to_which_the_facts_hold() {
    for file in DATASETS {
        check(file, |Published { value, .. }| {
            let as_of = value["as_of"].as_str().expect("as_of");
            // A source may be read again later.
            let dates = values_of(value, &["date", "as_of", "published"]);
            // As text, a month sorts before its days.
            let is_past = |date: &Value| date.as_str().is_some_and(|date| date <= as_of);
            each(dates.into_iter(), is_past, &format!("not be after {as_of}"))
        });
    }
}

#[test]
fn the_same_summary_on_one_issue_reads_as_the_same() {
    for file in DATASETS {
        check(file, |Published { dataset, .. }| {
            let mut complaints = Vec::new();
            let statements = statements(dataset);
            let relation = |issue, a, b| statements.relation(dataset, issue, a, b);
            for issue in (0..dataset.issues.len()).map(IssueIx) {
                let stated = || {
                    dataset.plan_indices().filter_map(|plan| {
                        Some((plan, dataset.provision(issue, plan).summary.as_ref()?))
                    })
                };
                for (a, a_summary) in stated() {
                    for (b, b_summary) in stated() {
                        let folded = [a_summary, b_summary]
                            .map(|summary| format!("{summary:?}").to_lowercase());
                        if folded[0] == folded[1] && relation(issue, a, b) != Relation::Same {
                            let id = &dataset.issue(issue).id;
                            complaints.push(format!(
                                "{id}: {} but {:?}",
                                folded[0],
                                relation(issue, a, b)
                            ));
                        }
                    }
                }
            }
            complaints
        });
    }
}

#[test]
fn eighteen_of_twenty_points_are_reported_as_agreed() {
    check(UKRAINE, |Published { dataset, .. }| {
        let agreements: Vec<_> = dataset
            .plans
            .iter()
            .filter_map(|plan| Some((&plan.id, plan.agreement.as_ref()?)))
            .collect();
        let is_right = matches!(
            agreements.as_slice(),
            [(plan, agreement)] if *plan == "p20"
                && (agreement.agreed, agreement.total) == (18, 20)
                && !agreement.open.is_empty()
                && !agreement.sources.is_empty()
        );
        (!is_right).then(|| format!("{agreements:?}")).into_iter().collect()
    });
}

#[test]
fn no_note_to_oneself_is_left_in_a_text() {
    const TEXTS: [&str; 16] = [
        "title",
        "summary",
        "credit",
        "method",
        "publisher",
        "name",
        "short",
        "question",
        "text",
        "detail",
        "claim",
        "note",
        "label",
        "by",
        "why_missing",
        "place",
    ];
    check(UKRAINE, |Published { value, .. }| {
        let ids = ["sources", "plans"].into_iter().flat_map(|key| records(value, key));
        let ids = ids.filter_map(|(_, record)| record["id"].as_str());
        // An id of letters alone may be a word: `ru` of an address.
        let ids: HashSet<&str> =
            ids.filter(|id| !id.bytes().all(|byte| byte.is_ascii_lowercase())).collect();
        let is_note = |word: &&str| {
            let is_conflict_number = word.strip_prefix('C').is_some_and(|number| {
                !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit())
            });
            let lower = word.to_lowercase();
            is_conflict_number
                || ids.contains(word)
                || ["seed", "seeds", "unsourced", "todo", "fixme", "tbd"].contains(&lower.as_str())
        };
        let notes = values_of(value, &TEXTS).into_iter().flat_map(|(place, text)| {
            let texts = wordings(text).into_iter();
            let words = texts
                .flat_map(|text| text.split(|char: char| !char.is_alphanumeric() && char != '-'));
            let notes: Vec<&str> = words.filter(is_note).collect();
            notes.into_iter().map(move |word| format!("{place}: {word}")).collect::<Vec<_>>()
        });
        notes.collect()
    });
}
