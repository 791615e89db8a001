//! What a cell says beside its summary: the number with its unit, a sign for a short word, its sources; and in
//! which order rows stand.

#![cfg(not(target_arch = "wasm32"))]

use std::sync::Arc;

use plan_compare::compare::{Difference, Place, Relation, Selection, Sight, order};
use plan_compare::localize::{IcuFormatter, Localizer, Messages};
use plan_compare::model::{Dataset, IssueIx, PlanIx, Text, WhereItStands};
use plan_compare::schema;
use serde_json::{Value, json};

/// One issue for each of `provisions`, and as many plans as the longest of them has.
fn dataset(issues: &[Vec<Value>]) -> Dataset {
    let n_plans = issues.iter().map(Vec::len).max().unwrap_or(0);
    let ids = |prefix: &str, n: usize| {
        let record = |at| json!({"id": format!("{prefix}{at}"), "name": format!("{prefix}{at}")});
        (0..n).map(record).collect::<Vec<_>>()
    };
    let mut provisions = Vec::new();
    for (issue, of_issue) in issues.iter().enumerate() {
        for (plan, provision) in of_issue.iter().enumerate() {
            let mut provision = provision.clone();
            provision["plan"] = format!("p{plan}").into();
            provision["issue"] = format!("i{issue}").into();
            if provision["coverage"].is_null() {
                provision["coverage"] = "stated".into();
            }
            provisions.push(provision);
        }
    }
    let text = json!({
        "format": "plan-compare/1", "id": "cells", "title": "Cells", "language": "en",
        "plans": ids("p", n_plans), "issues": ids("i", issues.len()), "provisions": provisions,
        "sources": [{"id": "s", "title": "Survey"}, {"id": "t", "title": "Talk"}],
    });
    schema::read(&text.to_string()).expect("a dataset").dataset
}

fn speak(dataset: Dataset, language: &str) -> Localizer {
    let (formatter, messages) = (Arc::new(IcuFormatter::new("en")), Messages::english());
    Localizer::new(Arc::new(dataset), language.to_owned(), "en".to_owned(), messages, formatter)
}

#[track_caller]
fn check_statement(summary: Value, quantity: Value, language: &str, expected: &str) {
    let said = json!({"summary": summary, "quantity": quantity});
    let localizer = speak(dataset(&[vec![said.clone()]]), language);
    let provision = localizer.dataset().provision(IssueIx(0), PlanIx(0));
    assert_eq!(localizer.statement(provision).replace('\u{a0}', " "), expected, "{said}");
}

#[test]
fn a_number_is_left_out_only_where_the_summary_tells_its_unit_too() {
    let euros = json!({"value": 100, "unit": "euros"});
    check_statement(json!("100"), euros.clone(), "en", "100 euros");
    check_statement(json!("100."), euros.clone(), "en", "100 euros");
    check_statement(json!("100 a month"), euros.clone(), "en", "100 euros: 100 a month");
    check_statement(json!("100 Euros a month"), euros.clone(), "en", "100 Euros a month");
    check_statement(json!("A hundred"), euros, "en", "100 euros: A hundred");
    let money = json!({"value": 49, "unit": "EUR"});
    check_statement(json!("EUR 49 a month"), money.clone(), "en", "EUR 49 a month");
    check_statement(json!("€49 a month"), money.clone(), "en", "€49 a month");
    check_statement(json!("49 a month"), money.clone(), "en", "49 euros: 49 a month");
    check_statement(json!("49"), money, "en", "49 euros");
    let share = json!({"value": 3.5, "unit": "percent"});
    check_statement(json!("Up by 3.5%"), share.clone(), "en", "Up by 3.5%");
    check_statement(json!("Up by 3.5 percent"), share.clone(), "en", "Up by 3.5 percent");
    check_statement(json!("Up by 3.5"), share, "en", "3.5%: Up by 3.5");
    check_statement(json!("No cap"), json!({"none": true, "unit": "km"}), "en", "No cap");
    check_statement(
        json!("9 to 12 km"),
        json!({"min": 9, "max": 12, "unit": "km"}),
        "en",
        "9 to 12 km",
    );
    let metres = json!({"value": 1000, "unit": "m"});
    for summary in ["1000 m", "1,000 m", "1 000 m", "Some 1000 m of quay"] {
        check_statement(json!(summary), metres.clone(), "en", summary);
    }
    check_statement(json!("11000 m"), metres, "en", "1,000 m: 11000 m");
    check_statement(json!("Twelve"), json!({"value": 12}), "en", "12: Twelve");
    check_statement(json!("12"), json!({"value": 12}), "en", "12");
}

#[test]
fn a_translation_names_the_unit_in_its_own_words() {
    let people = json!({"value": 800, "unit": "people"});
    let summary = json!({"en": "800 people", "uk": "800 військових"});
    check_statement(summary, people.clone(), "uk", "800 військових");
    check_statement(json!({"en": "800 people", "uk": "800"}), people, "uk", "800 people");
}

#[test]
fn what_is_found_in_several_places_leads_to_a_plan() {
    let said = json!({"summary": "Yes", "detail": "A quay in the north"});
    let mut dataset = dataset(&[vec![said]]);
    dataset.issues[0].where_it_stands = Some(WhereItStands {
        text: Text::Plain("The quay is built".to_owned()),
        sources: Vec::new(),
    });
    let localizer = speak(dataset, "en");
    let found = |query: &str| {
        let terms = localizer.folding().terms(query);
        localizer.found_out_of_sight(
            IssueIx(0),
            (&[PlanIx(0)], &[PlanIx(0)]),
            &terms,
            Sight::Answers,
        )
    };
    let place = |query| found(query).map(|(_, place)| place);
    assert_eq!(place("quay"), Some(Place::Provision(PlanIx(0))));
    assert_eq!(place("built"), Some(Place::Issue));
    assert_eq!(place("yes"), None);
}

fn signs(localizer: &Localizer) -> Vec<Vec<Option<usize>>> {
    let dataset = localizer.dataset();
    let row = |issue| dataset.plan_indices().map(|plan| localizer.sign(issue, plan)).collect();
    (0..dataset.issues.len()).map(IssueIx).map(row).collect()
}

fn said(words: &[&str]) -> Vec<Value> {
    words.iter().map(|words| json!({"summary": words})).collect()
}

#[test]
fn a_few_short_words_that_most_cells_say_have_signs_of_their_own() {
    let yes_no = [said(&["Yes", "No", "yes."]), said(&["No", "Neutral", "Neutral"])];
    let expected = [[Some(0), Some(1), Some(0)], [Some(1), Some(2), Some(2)]];
    assert_eq!(signs(&speak(dataset(&yes_no), "en")), expected);

    let with_a_sentence = [said(&["Yes", "No", "Only in the north"]), said(&["No", "Yes", "No"])];
    let expected = [[Some(0), Some(1), None], [Some(1), Some(0), Some(1)]];
    assert_eq!(signs(&speak(dataset(&with_a_sentence), "en")), expected);

    for without in [
        // One word tells nothing apart.
        vec![said(&["Yes", "Yes", "Yes"])],
        // Five are more than can be told apart.
        vec![said(&["a", "b", "c", "d", "e"]), said(&["a", "b", "c", "d", "e"])],
        // Few cells say them.
        vec![
            said(&["Yes", "No", "Quays", "Ferries", "Trams"]),
            said(&["Yes", "No", "Mud", "Silt", "Sand"]),
        ],
    ] {
        let signs = signs(&speak(dataset(&without), "en"));
        assert!(signs.iter().flatten().all(Option::is_none), "{signs:?}");
    }
}

#[test]
fn silence_has_no_sign() {
    let silent = json!({"coverage": "silent"});
    let rows =
        [said(&["Yes", "No"]), said(&["No", "Yes"]), vec![silent, json!({"summary": "Yes"})]];
    assert_eq!(signs(&speak(dataset(&rows), "en"))[2], [None, Some(0)]);
}

#[test]
fn sources_that_a_whole_column_shares_are_said_in_its_head_alone() {
    let with = |sources: &[&str]| json!({"summary": "Words", "sources": sources});
    let silent = json!({"coverage": "silent"});
    let mut rows: Vec<Vec<Value>> = (0..5).map(|_| vec![with(&["s"]), with(&["s"])]).collect();
    rows[4][1] = with(&["s", "t"]);
    rows.push(vec![silent, with(&["s"])]);
    let localizer = speak(dataset(&rows), "en");
    assert_eq!(localizer.column_sources(PlanIx(0)).len(), 1);
    assert!(localizer.column_sources(PlanIx(1)).is_empty(), "one cell has another");
    for issue in (0..6).map(IssueIx) {
        assert!(localizer.cell_sources(issue, PlanIx(0)).is_empty());
        let own = &localizer.dataset().provision(issue, PlanIx(1)).sources;
        assert_eq!(localizer.cell_sources(issue, PlanIx(1)), own.as_slice());
    }
}

#[test]
fn of_few_claims_or_where_one_has_no_source_each_says_its_own() {
    let with = json!({"summary": "Words", "sources": ["s"]});
    let few: Vec<Vec<Value>> = (0..4).map(|_| vec![with.clone()]).collect();
    assert!(speak(dataset(&few), "en").column_sources(PlanIx(0)).is_empty());
    let mut without: Vec<Vec<Value>> = (0..9).map(|_| vec![with.clone()]).collect();
    without[3][0] = json!({"summary": "Words"});
    assert!(speak(dataset(&without), "en").column_sources(PlanIx(0)).is_empty());
}

#[test]
fn contested_issues_come_first_in_the_order_of_how_many_answers_they_get() {
    let rows = [said(&["a", "a", "a"]), said(&["a", "b", "c"]), said(&["a", "b", "a"])];
    let localizer = speak(dataset(&rows), "en");
    let (dataset, statements) = (localizer.dataset(), localizer.statements());
    let order = |selection: &Selection| {
        order(dataset, selection, statements).iter().map(|issue| issue.0).collect::<Vec<_>>()
    };
    let mut selection = Selection::all(dataset);
    assert_eq!(order(&selection), [0, 1, 2]);
    selection.contested_first = true;
    assert_eq!(order(&selection), [1, 2, 0]);
    // Of the plans that are chosen.
    selection.plans = vec![PlanIx(0), PlanIx(2)];
    assert_eq!(order(&selection), [1, 0, 2]);
    selection.plans.truncate(1);
    assert_eq!(order(&selection), [0, 1, 2]);
    assert_eq!(localizer.shown(&selection, &selection.plans, Difference::Any).issues.len(), 3);
}

#[test]
fn on_how_many_issues_plans_differ_because_not_all_address_them_is_told() {
    let silent = json!({"coverage": "silent"});
    let unreported = json!({"coverage": "unreported"});
    let say = |words: &str| json!({"summary": words});
    let rows = [
        vec![say("a"), say("b"), silent.clone()],
        vec![say("a"), say("a"), silent.clone()],
        vec![say("a"), say("a"), unreported],
        vec![silent.clone(), silent.clone(), silent],
    ];
    let localizer = speak(dataset(&rows), "en");
    let mut selection = Selection::all(localizer.dataset());
    let told = |selection: &Selection, wanted| {
        let shown = localizer.shown(selection, &selection.plans, wanted);
        let note = localizer.not_addressed_by_all(&shown).unwrap_or_default();
        localizer.issues_shown(&shown) + ". " + &note
    };
    let note = "On 1 of them because not all plans address it.";
    assert_eq!(
        told(&selection, Difference::Any),
        format!("4 of 4 issues shown; different answers on 2. {note}")
    );
    assert_eq!(
        told(&selection, Difference::OfAnswers),
        "4 of 4 issues shown; different answers on 1. "
    );
    selection.only_differences = true;
    assert_eq!(
        told(&selection, Difference::Any),
        format!("2 of 4 issues shown; different answers on 2. {note}")
    );
    assert_eq!(
        told(&selection, Difference::OfAnswers),
        "1 of 4 issues shown; different answers on 1. "
    );
}

#[test]
fn signs_go_by_the_order_of_the_answers() {
    let mut with_answers = json!({
        "format": "plan-compare/1", "id": "x", "title": "X",
        "plans": [{"id": "a", "name": "A"}, {"id": "b", "name": "B"}],
        "issues": [], "provisions": [],
    });
    for (at, answers) in [["neutral", "no"], ["yes", "neutral"], ["no", "yes"]].iter().enumerate() {
        let issue = format!("i{at}");
        let named = |id: &str| json!({"id": id, "name": id});
        let issues = with_answers["issues"].as_array_mut().expect("a list");
        issues.push(json!({"id": issue, "name": issue,
            "answers": [named("yes"), named("no"), named("neutral")]}));
        let provisions = with_answers["provisions"].as_array_mut().expect("a list");
        for (plan, answer) in ["a", "b"].iter().zip(answers) {
            provisions.push(json!({"plan": plan, "issue": issue, "coverage": "stated",
                "summary": "Words", "answer": answer}));
        }
    }
    let read = schema::read(&with_answers.to_string()).expect("a dataset");
    let localizer = speak(read.dataset, "en");
    assert_eq!(signs(&localizer), [[Some(2), Some(1)], [Some(0), Some(2)], [Some(1), Some(0)]]);
}

#[test]
fn what_two_cells_show_alike_is_the_same_whatever_quantities_are_behind() {
    let cell = |summary: &str, quantity: Value| json!({"summary": summary, "quantity": quantity});
    let of = |value: f64, unit: &str| json!({"value": value, "unit": unit});
    for [one, other] in [
        [cell("10 km", of(10.0, "km")), cell("10 km", Value::Null)],
        [cell("Half", of(50.0, "percent")), cell("Half", of(50.0, "%"))],
        [cell("Twelve", of(600.0, "personnel")), cell("Twelve", of(600.0, "Personnel"))],
        [cell("100", of(100.0, "euros")), cell("100 euros", of(100.0, "euros"))],
    ] {
        let localizer = speak(dataset(&[vec![one.clone(), other.clone()]]), "en");
        let statements = localizer.statements();
        let relation = statements.relation(localizer.dataset(), IssueIx(0), PlanIx(0), PlanIx(1));
        assert_eq!(relation, Relation::Same, "{one} and {other}");
    }
    let [one, other] = [cell("Twelve", of(600.0, "km")), cell("Twelve", of(800.0, "km"))];
    let localizer = speak(dataset(&[vec![one, other]]), "en");
    let relation =
        localizer.statements().relation(localizer.dataset(), IssueIx(0), PlanIx(0), PlanIx(1));
    assert_eq!(relation, Relation::Different);
}
