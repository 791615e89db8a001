//! What became of each issue from one plan to another: kinds, counts, the pair that is read.

#![cfg(not(target_arch = "wasm32"))]

#[path = "words/english.rs"]
mod words;

use plan_compare::compare::changes::{is_rewritten, pair_of, read_from, read_to};
use plan_compare::compare::{
    Change, Folding, Selection, SelectionRequest, Statements, change, changes, text_diff,
};
use plan_compare::localize::{Formatter as _, IcuFormatter};
use plan_compare::model::{Coverage, Dataset, IssueIx, PlanIx};
use plan_compare::schema;

const UKRAINE: &str = include_str!("../data/ukraine-peace-plans.json");
const CITY: &str = include_str!("../data/city-budget-example.json");

/// Each way from one coverage to another, in an order that is not that of the table: `m`, `i` and
/// `u` are of the second category, `n` is of none.
const WAYS: &str = r#"{
  "format": "plan-compare/1", "id": "ways", "title": "Ways",
  "plans": [{"id": "old", "name": "Old"}, {"id": "new", "name": "New"}, {"id": "far", "name": "Far"}],
  "categories": [{"id": "one", "name": "One"}, {"id": "two", "name": "Two"}],
  "issues": [
    {"id": "m", "name": "M", "category": "two"}, {"id": "i", "name": "I", "category": "two"},
    {"id": "u", "name": "U", "category": "two"}, {"id": "n", "name": "N"},
    {"id": "kept", "name": "K", "category": "one"}, {"id": "reworded", "name": "R", "category": "one"},
    {"id": "dropped", "name": "D", "category": "one"}, {"id": "new", "name": "A", "category": "one"},
    {"id": "lost", "name": "L", "category": "one"}],
  "provisions": [
    {"plan": "new", "issue": "m", "coverage": "silent"},
    {"plan": "new", "issue": "i", "coverage": "stated", "summary": "Said"},
    {"plan": "old", "issue": "u", "coverage": "silent"},
    {"plan": "old", "issue": "n", "coverage": "silent"}, {"plan": "new", "issue": "n", "coverage": "silent"},
    {"plan": "old", "issue": "kept", "coverage": "stated", "summary": "Two cranes."},
    {"plan": "new", "issue": "kept", "coverage": "stated", "summary": "two cranes"},
    {"plan": "old", "issue": "reworded", "coverage": "stated", "summary": "Two cranes"},
    {"plan": "new", "issue": "reworded", "coverage": "stated", "summary": "Three cranes"},
    {"plan": "old", "issue": "dropped", "coverage": "stated", "summary": "Said"},
    {"plan": "new", "issue": "dropped", "coverage": "silent"},
    {"plan": "old", "issue": "new", "coverage": "silent"},
    {"plan": "new", "issue": "new", "coverage": "stated", "summary": "Said"},
    {"plan": "old", "issue": "lost", "coverage": "stated", "summary": "Said"}]
}"#;

fn read(text: &str) -> Dataset {
    schema::read(text).expect("a dataset").dataset
}

fn statements(dataset: &Dataset) -> Statements {
    let icu = IcuFormatter::new("en");
    Statements::new(
        dataset,
        &Folding::new(Box::new(move |letter| icu.letters(letter))),
        &words::summary,
    )
}

/// An issue on which two plans say this, with these answers.
fn two(coverage: [&str; 2], summaries: [&str; 2], answers: [&str; 2]) -> Dataset {
    let provision = |at: usize| {
        let stated = match coverage[at] {
            "stated" => format!(r#", "summary": "{}""#, summaries[at]),
            _ => String::new(),
        };
        let answer = match answers[at] {
            "" => String::new(),
            answer => format!(r#", "answer": {answer}"#),
        };
        let plan = ["old", "new"][at];
        format!(
            r#"{{"plan": "{plan}", "issue": "i", "coverage": "{}"{stated}{answer}}}"#,
            coverage[at]
        )
    };
    read(&format!(
        r#"{{"format": "plan-compare/1", "id": "two", "title": "Two",
        "plans": [{{"id": "old", "name": "Old"}}, {{"id": "new", "name": "New"}}],
        "issues": [{{"id": "i", "name": "I",
            "answers": [{{"id": "yes", "name": "Yes"}}, {{"id": "no", "name": "No"}}]}}],
        "provisions": [{}, {}]}}"#,
        provision(0),
        provision(1)
    ))
}

fn change_of(dataset: &Dataset) -> Change {
    change(dataset, &statements(dataset), IssueIx(0), (PlanIx(0), PlanIx(1)))
}

/// What stands between the plans with these ids: "issue kind", and "kind n" for each count.
fn told(dataset: &Dataset, selection: &Selection, pair: [&str; 2]) -> (Vec<String>, Vec<String>) {
    let [from, to] = pair.map(|id| dataset.plan_by_id(id).expect("a plan"));
    let statements = statements(dataset);
    let changes = changes(dataset, &statements, selection, (from, to));
    let issue = |issue: &_| {
        let change = change(dataset, &statements, *issue, (from, to));
        format!("{} {change:?}", dataset.issue(*issue).id)
    };
    let count = |(change, n): &_| format!("{change:?} {n}");
    (changes.issues.iter().map(issue).collect(), changes.counts.iter().map(count).collect())
}

#[test]
fn every_way_from_one_coverage_to_another_has_its_kind() {
    let cases = [
        ("stated", "stated", Change::Kept),
        ("stated", "silent", Change::Dropped),
        ("stated", "unreported", Change::NoLongerReported),
        ("silent", "stated", Change::Added),
        ("silent", "silent", Change::InNeither),
        ("silent", "unreported", Change::NoLongerReported),
        ("unreported", "stated", Change::FirstReported),
        ("unreported", "silent", Change::NewlySilent),
        ("unreported", "unreported", Change::InNeither),
    ];
    for (earlier, later, expected) in cases {
        let found = change_of(&two([earlier, later], ["a ban", "A ban!"], ["", ""]));
        assert_eq!(found, expected, "{earlier} to {later}");
    }
}

#[test]
fn the_same_answer_in_other_words_is_reworded_and_another_one_changed() {
    let both = r#"["no", "yes"]"#;
    let cases = [
        (["a ban", "no ban"], ["", ""], Change::Changed),
        (["a ban", "no ban"], [r#""no""#, ""], Change::Changed),
        (["a ban", "A ban."], [r#""no""#, ""], Change::Kept),
        (["a ban", "A ban."], [r#""no""#, r#""no""#], Change::Kept),
        (["a ban", "it is banned"], [r#""no""#, r#""no""#], Change::Reworded),
        (["a ban", "a ban"], [r#""no""#, r#""yes""#], Change::Changed),
        (["a ban", "either"], [r#""no""#, both], Change::Changed),
        (["open", "either"], [r#"["yes", "no"]"#, both], Change::Reworded),
    ];
    for (summaries, answers, expected) in cases {
        let found = change_of(&two(["stated", "stated"], summaries, answers));
        assert_eq!(found, expected, "{summaries:?} {answers:?}");
    }
}

#[test]
fn issues_stand_in_table_order_and_kinds_are_counted_in_theirs() {
    let dataset = read(WAYS);
    let (issues, counts) = told(&dataset, &Selection::all(&dataset), ["old", "new"]);
    let expected = [
        "kept Kept",
        "reworded Changed",
        "dropped Dropped",
        "new Added",
        "lost NoLongerReported",
        "m NewlySilent",
        "i FirstReported",
        "u NoLongerReported",
        "n InNeither",
    ];
    assert_eq!(issues, expected);
    let expected = [
        "Kept 1",
        "Changed 1",
        "Dropped 1",
        "Added 1",
        "NewlySilent 1",
        "FirstReported 1",
        "NoLongerReported 2",
        "InNeither 1",
    ];
    assert_eq!(counts, expected);
}

#[test]
fn only_differences_leave_out_what_is_kept_or_in_neither_text_but_count_it() {
    let dataset = read(WAYS);
    let all = Selection::all(&dataset);
    let selection = Selection { only_differences: true, ..all.clone() };
    let (issues, counts) = told(&dataset, &selection, ["old", "new"]);
    assert_eq!(issues.len(), 7);
    assert!(issues.iter().all(|issue| issue != "kept Kept" && issue != "n InNeither"));
    assert_eq!(counts, told(&dataset, &all, ["old", "new"]).1);
    let (issues, counts) = told(&dataset, &selection, ["far", "far"]);
    assert_eq!((issues.len(), counts), (0, vec!["InNeither 9".to_owned()]));
}

#[test]
fn a_category_leaves_its_issues_and_a_search_leaves_all() {
    let dataset = read(WAYS);
    let selection = Selection {
        category: dataset.category_by_id("two"),
        query: "nothing such".to_owned(),
        ..Selection::all(&dataset)
    };
    let (issues, counts) = told(&dataset, &selection, ["new", "old"]);
    assert_eq!(issues, ["m NoLongerReported", "i NoLongerReported", "u NewlySilent"]);
    assert_eq!(counts, ["NewlySilent 1", "NoLongerReported 2"]);
}

#[test]
fn the_pair_is_the_reader_s_else_the_last_step_else_the_first_two_plans() {
    let check = |dataset: &str, expected: Option<(usize, usize)>| {
        let dataset = read(dataset);
        let mut selection = Selection { plans: vec![PlanIx(0)], ..Selection::default() };
        let expected = expected.map(|(from, to)| (PlanIx(from), PlanIx(to)));
        assert_eq!(pair_of(&dataset, &selection), expected);
        if 1 < dataset.plans.len() {
            selection.pair = Some((PlanIx(1), PlanIx(0)));
            assert_eq!(pair_of(&dataset, &selection), selection.pair);
        }
    };
    check(UKRAINE, Some((3, 4)));
    check(CITY, Some((0, 1)));
    check(WAYS, Some((0, 1)));
    check(
        r#"{"format": "plan-compare/1", "id": "x", "title": "X", "plans": [{"id": "a", "name": "A"}],
            "issues": [{"id": "i", "name": "I"}], "provisions": []}"#,
        None,
    );
}

#[test]
fn the_same_plan_twice_makes_the_two_change_places() {
    let [a, b, c] = [0, 1, 2].map(PlanIx);
    assert_eq!(read_from((a, b), c), (c, b));
    assert_eq!(read_from((a, b), b), (b, a));
    assert_eq!(read_from((a, b), a), (a, b));
    assert_eq!(read_to((a, b), c), (a, c));
    assert_eq!(read_to((a, b), a), (b, a));
}

#[test]
fn a_text_with_fewer_than_a_third_of_its_words_kept_is_rewritten() {
    let check = |old: &str, new: &str, expected: bool| {
        assert_eq!(is_rewritten(&text_diff(old, new)), expected, "{old} to {new}");
    };
    check("Ten metres at low tide", "Twelve metres at low tide", false);
    check("600,000, with no peacetime limit", "800,000 in peacetime", false);
    check(
        "Recognised as such by the United States",
        "No recognition; the words are taken out",
        true,
    );
    check("Two cranes", "Two cranes", false);
    check("Said", "Unsaid", true);
}

#[test]
fn from_geneva_to_the_twenty_points_what_is_not_reported_is_neither_dropped_nor_new() {
    let dataset = read(UKRAINE);
    let mut selection = Selection::all(&dataset);
    let pair = pair_of(&dataset, &selection).expect("two plans");
    let statements = statements(&dataset);
    for issue in changes(&dataset, &statements, &selection, pair).issues {
        let (earlier, later) = (dataset.provision(issue, pair.0), dataset.provision(issue, pair.1));
        let is_counted =
            matches!(change(&dataset, &statements, issue, pair), Change::Dropped | Change::Added);
        let is_reported = [earlier, later].iter().all(|one| one.coverage != Coverage::Unreported);
        assert!(is_reported || !is_counted, "{}", dataset.issue(issue).id);
    }
    let n_issues =
        |selection: &Selection| changes(&dataset, &statements, selection, pair).issues.len();
    let n_all = n_issues(&selection);
    assert_eq!(n_all, 26);
    selection.apply(
        &SelectionRequest { differences: Some(true), ..SelectionRequest::default() },
        &dataset,
    );
    assert!(n_issues(&selection) < n_all);
}
