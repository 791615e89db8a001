//! What an editor is advised of, though nothing is wrong with it, and what it decides.

#![cfg(not(target_arch = "wasm32"))]

#[path = "command_line/run.rs"]
mod run;

use plan_compare::advice;
use plan_compare::model::Date;
use plan_compare::schema;
use run::{Printed, run};
use serde_json::{Value, json};

const TODAY: &str = "2026-11-28";

/// A dataset of which there is nothing to advise.
fn clean() -> Value {
    let provision = |plan: &str, issue: &str| {
        json!({"plan": plan, "issue": issue, "coverage": "stated", "summary": "A ferry an hour",
            "answer": "yes", "sources": ["timetable", "gazette"]})
    };
    json!({
        "format": "plan-compare/1", "id": "ferry", "title": "Three ferries", "as_of": "2026-11-02",
        "parties": [{"id": "town", "name": "Town"}],
        "plans": [
            {"id": "north", "name": "North line"},
            {"id": "south", "name": "South line"},
            {"id": "west", "name": "West line"},
        ],
        "issues": [
            {"id": "fare", "name": "Fare", "answers": [{"id": "yes", "name": "Yes"}]},
            {"id": "night", "name": "Night", "answers": [{"id": "yes", "name": "Yes"}]},
            {"id": "bikes", "name": "Bicycles", "answers": [{"id": "yes", "name": "Yes"}]},
        ],
        "provisions": [
            provision("north", "fare"), provision("south", "fare"), provision("west", "fare"),
            provision("north", "night"), provision("south", "night"), provision("west", "night"),
            provision("north", "bikes"), provision("south", "bikes"), provision("west", "bikes"),
        ],
        "positions": [
            {"party": "town", "plan": "north", "position": "accepts", "sources": ["gazette"]},
            {"party": "town", "plan": "south", "position": "silent"},
        ],
        "figures": [{"id": "trips", "title": "Trips", "rows": [
            {"label": "North", "value": 5, "sources": ["timetable"]},
            {"label": "South", "value": null, "why_missing": "not counted"},
        ]}],
        "events": [{"date": "2026-09", "title": "Hearing", "sources": ["gazette"]}],
        "sources": [
            {"id": "timetable", "title": "Timetable", "published": "2026-09"},
            {"id": "gazette", "title": "Gazette", "accessed": "2026-10-02"},
        ],
    })
}

/// What is advised of a dataset; with `--strict`, that decides how the run ends.
#[track_caller]
fn advice(dataset: &Value) -> Vec<String> {
    let text = dataset.to_string();
    let Printed { stdout, .. } = run(&["check", "--today", TODAY, "-"], text.as_bytes(), 0);
    let advice = stdout.lines().filter_map(|line| line.strip_prefix("  advice: "));
    let advice: Vec<String> = advice.map(str::to_owned).collect();
    let strict = ["check", "--strict", "--today", TODAY, "--format", "json", "-"];
    let exit_code = i32::from(!advice.is_empty());
    let reports: Value =
        serde_json::from_str(&run(&strict, text.as_bytes(), exit_code).stdout).expect("JSON");
    assert_eq!(reports[0]["advice"], json!(advice));
    assert_eq!(reports[0]["faults"], json!([]));
    advice
}

/// With `value` at `pointer`, exactly this is advised.
#[track_caller]
fn check(pointer: &str, value: Value, expected: &[&str]) {
    check_all(&[(pointer, value)], expected);
}

#[track_caller]
fn check_all(changes: &[(&str, Value)], expected: &[&str]) {
    let mut dataset = clean();
    for (pointer, value) in changes {
        let (around, key) = pointer.rsplit_once('/').expect("a key");
        match dataset.pointer_mut(around).expect("a value around it") {
            Value::Object(object) => drop(object.insert(key.to_owned(), value.clone())),
            list => list[key.parse::<usize>().expect("an index")] = value.clone(),
        }
    }
    assert_eq!(advice(&dataset), expected);
}

#[test]
fn nothing_is_advised_where_nothing_is_amiss() {
    assert_eq!(advice(&clean()), Vec::<String>::new());
}

#[test]
fn claims_without_a_source_are_counted() {
    check(
        "/provisions/1/sources",
        json!([]),
        &["1 of 9 provisions name no source: issue 'fare', plan 'south'"],
    );
    check(
        "/positions/0/sources",
        json!(null),
        &["1 of 1 positions name no source: party 'town', plan 'north'"],
    );
    check(
        "/figures/0/rows/0/sources",
        json!([]),
        &["1 of 1 numbers of figures name no source: figure 'trips', 'North'"],
    );
    check("/events/0/sources", json!([]), &["1 of 1 events name no source: 2026-09, 'Hearing'"]);
    let none: Vec<(String, Value)> =
        (0..9).map(|at| (format!("/provisions/{at}/sources"), json!([]))).collect();
    let none: Vec<(&str, Value)> = none.iter().map(|(at, it)| (at.as_str(), it.clone())).collect();
    check_all(
        &none,
        &[
            "9 of 9 provisions name no source: issue 'fare', plan 'north'; issue 'fare', plan 'south'; \
         issue 'fare', plan 'west'; and 6 more",
        ],
    );
}

#[test]
fn a_comparison_without_any_source_is_told_so_once() {
    let mut dataset = clean().to_string();
    for cited in [r#"["timetable","gazette"]"#, r#"["gazette"]"#, r#"["timetable"]"#] {
        dataset = dataset.replace(cited, "[]");
    }
    let mut dataset: Value = serde_json::from_str(&dataset).expect("JSON");
    dataset["sources"] = json!([]);
    assert_eq!(advice(&dataset), ["there are no sources: a comparison without them is an opinion"]);
}

#[test]
fn sources_without_a_date_are_named() {
    check(
        "/sources/0/published",
        json!(null),
        &["1 of 2 sources have no date, neither 'published' nor 'accessed': 'timetable'"],
    );
}

#[test]
fn provisions_with_a_single_source_are_counted_unless_it_is_the_plan_itself() {
    let single = [
        ("/provisions/0/sources", json!(["gazette"])),
        ("/provisions/1/sources", json!(["timetable"])),
    ];
    check_all(&single, &["2 of 9 provisions rest on a single source"]);
    let own = ("/plans/1/sources", json!(["timetable"]));
    let [first, second] = single;
    check_all(&[first, second, own], &["1 of 9 provisions rest on a single source"]);
}

#[test]
fn a_plan_told_in_twice_the_words_is_named() {
    let long = "A ferry an hour, and one more on Sundays.";
    let at = |at: usize| format!("/provisions/{at}/summary");
    let pointers = [at(1), at(4), at(7)];
    let changes = pointers.iter().map(|at| (at.as_str(), json!(long)));
    check_all(
        &changes.collect::<Vec<_>>(),
        &["plan 'south' is told in 9 words an issue, the others in 4"],
    );
    // One long provision is none.
    check("/provisions/1/summary", json!(long), &[]);
}

#[test]
fn what_is_left_open_is_counted() {
    let mut dataset = clean();
    dataset["provisions"].as_array_mut().expect("a list").truncate(7);
    assert_eq!(
        advice(&dataset),
        [
            "2 of 9 pairs of plan and issue have no provision ('silent' and 'unreported' are not the \
         same): issue 'bikes', plan 'south'; issue 'bikes', plan 'west'",
        ]
    );
    check("/provisions/0/answer", json!(null), &["issue 'fare': 1 of 3 provisions have no answer"]);
    check_all(
        &[
            ("/issues/2/answers", json!([])),
            ("/provisions/6/answer", json!(null)),
            ("/provisions/7/answer", json!(null)),
            ("/provisions/8/answer", json!(null)),
        ],
        &["1 of 3 issues have no answers: issue 'bikes'"],
    );
}

#[test]
fn facts_of_long_ago_are_asked_after() {
    check(
        "/as_of",
        json!("2025-10-31"),
        &["as_of 2025-10-31 is more than a year ago: do the facts still hold?"],
    );
    check("/as_of", json!("2025-12"), &[]);
    check(
        "/as_of",
        json!(null),
        &["no 'as_of': readers cannot tell up to which day the facts hold"],
    );
}

#[test]
fn a_text_that_lacks_a_language_of_its_siblings_is_named() {
    check(
        "/provisions/1/summary",
        json!({"en": "A ferry an hour", "fr": "Un bac par heure"}),
        &[
            "issue 'fare', plan 'north': the summary is not in fr, as others are",
            "issue 'fare', plan 'west': the summary is not in fr, as others are",
        ],
    );
    check(
        "/issues/0/name",
        json!({"en": "Fare", "uk": "Ціна"}),
        &[
            "issue 'night': the name is not in uk, as others are",
            "issue 'bikes': the name is not in uk, as others are",
        ],
    );
    check("/title", json!({"en": "Three ferries", "de": "Drei Fähren"}), &[]);
}

#[test]
fn words_that_judge_are_named_where_editors_speak() {
    check(
        "/issues/0/question",
        json!("How much is the outrageous fare?"),
        &["issue 'fare', question: 'outrageous' is a judgement: can it be said without?"],
    );
    check(
        "/provisions/0/summary",
        json!("A so-called ferry, hourly"),
        &["issue 'fare', plan 'north': 'so-called' is a judgement: can it be said without?"],
    );
    check("/provisions/0/summary", json!("Calls a trip “absurd”"), &[]);
    check("/positions/0/text", json!("An outrageous fare."), &[]);
    check_all(&[("/language", json!("de")), ("/issues/0/question", json!("Absurd?"))], &[]);
}

#[test]
fn headings_too_long_for_a_phone_are_measured() {
    let long = "The North line of the ferries over the bay";
    check(
        "/plans/0/name",
        json!(long),
        &["plan 'north', short name: 42 letters are many for a phone, 24 fit"],
    );
    check_all(&[("/plans/0/name", json!(long)), ("/plans/0/short", json!("North"))], &[]);
    check(
        "/issues/0/name",
        json!(format!("{long} and then {long}")),
        &["issue 'fare', name: 94 letters are many for a phone, 60 fit"],
    );
}

#[test]
fn words_that_nobody_sees_and_markup_are_named() {
    let silent =
        json!({"plan": "north", "issue": "fare", "coverage": "silent", "summary": "Words"});
    check(
        "/provisions/0",
        silent,
        &["issue 'fare', plan 'north': the summary is never shown, because nothing is stated"],
    );
    for typed in ["<b>A</b> ferry an hour", "A [ferry](https://a.org) hourly", "A **ferry** hourly"]
    {
        check(
            "/provisions/0/summary",
            json!(typed),
            &[
                "issue 'fare', plan 'north': tags, Markdown and '&amp;' are shown as they are written",
            ],
        );
    }
    check(
        "/method",
        json!("As <i>they</i> came."),
        &["the method: tags, Markdown and '&amp;' are shown as they are written"],
    );
}

/// The place of every text below `value`.
fn texts(value: &Value, place: &str, found: &mut Vec<String>) {
    const KEYS: &str = "title summary version license credit method publisher name short question text \
                        detail point unit claim note label by why_missing place en uk";
    let members: Vec<(String, &Value)> = match value {
        Value::Object(object) => object.iter().map(|(key, it)| (key.clone(), it)).collect(),
        Value::Array(list) => (0..).map(|at: usize| at.to_string()).zip(list).collect(),
        _ => return,
    };
    for (key, value) in members {
        let place = format!("{place}/{key}");
        if value.is_string() && KEYS.split(' ').any(|text| text == key) {
            found.push(place);
        } else {
            texts(value, &place, found);
        }
    }
}

#[test]
fn markup_is_named_wherever_words_are_shown() {
    let complete: Value =
        serde_json::from_str(include_str!("fixtures/complete.json")).expect("JSON");
    let mut found = Vec::new();
    texts(&complete, "", &mut found);
    assert!(50 < found.len(), "{found:?}");
    for place in found {
        let mut document = complete.clone();
        let words = document.pointer_mut(&place).expect("a text");
        *words = json!(format!("{} &nbsp;", words.as_str().expect("words")));
        let dataset = schema::read(&document.to_string()).expect("a dataset").dataset;
        let told = advice::advice(&dataset, Date::BEGINNING);
        let n_told = told.iter().filter(|told| told.contains("Markdown")).count();
        // The name of a plan may be the head of its column, too.
        assert!((1..=2).contains(&n_told), "{place}: {told:?}");
    }
}

#[test]
fn nothing_is_advised_of_the_examples() {
    for name in ["city-budget", "council-election", "phone-tariffs", "school-statute"] {
        let path = format!("data/{name}-example.json");
        let Printed { stdout, stderr } =
            run(&["check", "--strict", "--today", TODAY, &path], b"", 0);
        assert_eq!((stdout.lines().count(), stderr.as_str()), (1, ""), "{stdout}");
    }
    let Printed { stdout, .. } = run(&["check", "data/ukraine-peace-plans.json"], b"", 0);
    for part in ["no answer", "never shown", "Markdown", "judgement", "not in", "letters"] {
        assert!(!stdout.contains(part), "{stdout}");
    }
}

#[test]
fn advice_alone_fails_only_a_strict_run_and_never_a_file_that_cannot_be_read() {
    let mut dataset = clean();
    dataset["as_of"] = json!("2020");
    let text = dataset.to_string();
    let Printed { stdout, .. } = run(&["check", "--today", TODAY, "-"], text.as_bytes(), 0);
    assert!(
        stdout.starts_with("standard input: 0 errors, 0 warnings, 1 piece of advice\n"),
        "{stdout}"
    );
    run(&["check", "--strict", "--today", "2021-01-01", "-"], text.as_bytes(), 0);
    run(&["check", "--strict", "--today", TODAY, "-"], text.as_bytes(), 1);
    run(&["check", "--strict", "--today", TODAY, "tests/fixtures/missing.json", "-"], b"{}", 2);
}
