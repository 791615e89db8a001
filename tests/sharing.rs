//! What readers take along, as text: links that lead back to what was chosen, and
//! citations with all that finds a statement again.

#![cfg(not(target_arch = "wasm32"))]

#[path = "sharing/words.rs"]
mod words;

use plan_compare::compare::{Selection, SelectionRequest, View};
use plan_compare::model::{CategoryIx, Dataset, IssueIx, PartyIx, PlanIx};
use plan_compare::share;
use plan_compare::share::permalink::{decode, encode, find, merge};
use proptest::prelude::*;
use proptest::{
    sample::subsequence,
    test_runner::{RngSeed, TestRunner},
};
use words::{harbour, read, words};

const DATASETS: [&str; 2] = [
    include_str!("../data/ukraine-peace-plans.json"),
    include_str!("../data/city-budget-example.json"),
];

/// Checks `law` on values of `strategy`, which are the same ones in every run.
#[track_caller]
fn check_law<S: Strategy<Value: std::fmt::Debug>>(
    strategy: S,
    law: impl Fn(S::Value) -> Result<(), TestCaseError>,
) {
    let config = ProptestConfig {
        cases: 300,
        failure_persistence: None,
        rng_seed: RngSeed::Fixed(20_251_120),
        ..ProptestConfig::default()
    };
    if let Err(error) = TestRunner::new(config).run(&strategy, law) {
        panic!("{error}");
    }
}

/// Anything that can be chosen of a dataset, but no plan at all.
fn selection(dataset: &Dataset) -> impl Strategy<Value = Selection> + use<> {
    let indices = |n: usize| (0..n).collect::<Vec<_>>();
    let (n_plans, n_issues) = (dataset.plans.len(), dataset.issues.len());
    let some = |n: usize| prop::option::of(0..n);
    let has_data: Vec<View> = View::ALL.into_iter().filter(|view| view.has_data(dataset)).collect();
    let lists = (
        subsequence(indices(n_plans), 1..=n_plans).prop_shuffle(),
        subsequence(indices(n_issues), 0..=n_issues).prop_shuffle(),
        prop::option::of(subsequence(indices(n_plans), 2).prop_shuffle()),
        prop_oneof!["[a-z ;&=#%+:.,їé’\"]{0,12}", ".{0,12}"],
    );
    let ones = (
        prop::option::of(prop::sample::select(has_data)),
        some(n_plans),
        some(dataset.categories.len()),
        some(n_plans),
        some(dataset.parties.len()),
        any::<(bool, bool)>(),
    );
    (lists, ones).prop_map(|((plans, open, pair, query), ones)| {
        let (view, baseline, category, about, party, (only_differences, contested_first)) = ones;
        Selection {
            view,
            plans: plans.into_iter().map(PlanIx).collect(),
            baseline: baseline.map(PlanIx),
            only_differences,
            category: category.map(CategoryIx),
            query,
            open: open.into_iter().map(IssueIx).collect(),
            pair: pair.map(|pair| (PlanIx(pair[0]), PlanIx(pair[1]))),
            about: about.map(PlanIx),
            party: party.map(PartyIx),
            contested_first,
        }
    })
}

#[test]
fn a_link_leads_back_to_what_was_chosen_whatever_the_default() {
    for text in DATASETS {
        let dataset = read(text);
        check_law((selection(&dataset), selection(&dataset)), |(chosen, default)| {
            let link = encode(&dataset, &chosen, &default);
            let mut found = default.clone();
            let unknown = found.apply(&decode(&link), &dataset);
            prop_assert!(unknown.is_empty(), "{link}: {unknown:?}");
            prop_assert_eq!(&found, &chosen, "{}", link);
            let fragment = merge("section-2", "plan-compare-x", &link);
            prop_assert_eq!(find(&fragment, "plan-compare-x").unwrap_or_default(), &link);
            let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-:;+%".contains(&byte);
            prop_assert!(link.bytes().all(is_plain), "{}", link);
            Ok(())
        });
    }
}

#[test]
fn a_link_is_short_and_says_only_what_differs() {
    let dataset = read(DATASETS[0]);
    let all = Selection::all(&dataset);
    let asked = |request: &SelectionRequest| {
        let mut selection = all.clone();
        assert_eq!(selection.apply(request, &dataset), []);
        selection
    };
    let ids = |ids: &str| Some(ids.split(' ').map(str::to_owned).collect());
    let id = |id: &str| Some(id.to_owned());
    let everything = asked(&SelectionRequest {
        view: id("changes"),
        plans: ids("us28 e3"),
        baseline: id("us28"),
        differences: Some(true),
        category: id("security"),
        query: id("cease fire; 100%."),
        issues: ids("nato military-cap"),
        pair: ids("us28 p20"),
        about: id("p20"),
        party: id("ua"),
        contested_first: Some(true),
    });
    assert_eq!(encode(&dataset, &all, &all), "");
    assert_eq!(encode(&dataset, &everything, &everything), "");
    assert_eq!(
        encode(&dataset, &everything, &all),
        "v:changes;p:us28+e3;b:us28;d:1;c:security;q:cease%20fire%3B%20100%25%2E;\
         i:nato+military-cap;m:us28+p20;a:p20;y:ua;f:1"
    );
    assert_eq!(encode(&dataset, &all, &everything), "v:;p:;b:;d:0;c:;q:;i:;m:;a:;y:;f:0");
    let none = Selection { plans: Vec::new(), ..all.clone() };
    assert_eq!(encode(&dataset, &none, &all), "", "no plan reads as all plans");
}

#[track_caller]
fn check_decoding(text: &str, expected: SelectionRequest) {
    assert_eq!(decode(text), expected, "{text}");
}

#[test]
fn what_means_nothing_is_left_out_and_the_rest_counts() {
    let nothing = SelectionRequest::default;
    for text in ["", ";", ";;:", "z:1", "d:yes", "f:2", "q:%", "q:%4", "q:%zz", "q:%ff", "c:%C3%28"]
    {
        check_decoding(text, nothing());
    }
    let differences = || SelectionRequest { differences: Some(true), ..nothing() };
    check_decoding("q:%E2%82;d:1;zz;w:4:5", differences());
    check_decoding("d", SelectionRequest { differences: Some(false), ..nothing() });
    check_decoding("b", SelectionRequest { baseline: Some(String::new()), ..nothing() });
    check_decoding("q:a:b", SelectionRequest { query: Some("a:b".to_owned()), ..nothing() });
    check_decoding(
        "p:+a++b+",
        SelectionRequest { plans: Some(vec!["a".into(), "b".into()]), ..nothing() },
    );
    for text in ["b%3Aa", "b%3aa"] {
        check_decoding(text, SelectionRequest { baseline: Some("a".to_owned()), ..nothing() });
    }
    check_decoding("q:%d0%B9", SelectionRequest { query: Some("й".to_owned()), ..nothing() });
}

#[test]
fn no_address_breaks_anything() {
    let dataset = read(DATASETS[1]);
    let text =
        || prop_oneof![".{0,60}", "[a-z:;+%0-9&=#]{0,60}", "([vpbdcqimayf]:[a-z%+]{0,9};){0,9}"];
    check_law((text(), text(), text()), |(fragment, key, value)| {
        let mut selection = Selection::all(&dataset);
        selection.apply(&decode(&value), &dataset);
        prop_assert!(!selection.plans.is_empty());
        let decoded = find(&fragment, &key).map(decode);
        prop_assert!(decoded.is_none() || fragment.contains('='));
        merge(&fragment, &key, &value);
        Ok(())
    });
}

#[track_caller]
fn check_merge(fragment: &str, value: &str, expected: &str) {
    assert_eq!(merge(fragment, "plan-compare-é", value), expected, "{fragment} with {value}");
}

#[test]
fn the_parts_of_others_stay_exactly_as_they_are() {
    check_merge("", "d:1", "plan-compare-%C3%A9=d:1");
    check_merge("", "", "");
    check_merge("section-2", "d:1", "section-2&plan-compare-%C3%A9=d:1");
    check_merge("section-2", "", "section-2");
    check_merge("a=%2f&plan-compare-%c3%a9=d:0&b", "d:1", "a=%2f&plan-compare-%C3%A9=d:1&b");
    check_merge("a&plan-compare-é=d:0&b", "", "a&b");
    check_merge("plan-compare-é=d:0", "", "");
    check_merge("plan-compare-é=1&x&plan-compare-é=2", "b:n", "plan-compare-%C3%A9=b:n&x");
    check_merge("plan-compare-éa=1&plan-compare-é", "b:n", {
        "plan-compare-éa=1&plan-compare-é&plan-compare-%C3%A9=b:n"
    });
    check_merge("&a&&b=&", "d:1", "&a&&b=&&plan-compare-%C3%A9=d:1");
    check_merge("%&=&%zz=1", "d:1", "%&=&%zz=1&plan-compare-%C3%A9=d:1");
}

#[test]
fn a_part_is_found_by_its_whole_name() {
    let fragment = "plan-compare-ab=x&plan-compare-a=y:1=2&plan-compare-a=z";
    assert_eq!(find(fragment, "plan-compare-a"), Some("y:1=2"));
    assert_eq!(find(fragment, "plan-compare"), None);
    assert_eq!(find("plan-compare-a", "plan-compare-a"), None);
    assert_eq!(find("plan-compare-a=", "plan-compare-a"), Some(""));
    assert_eq!(find("", ""), None);
}

#[test]
fn a_citation_has_all_that_finds_a_statement_again() {
    let dataset = harbour();
    let words = words(&dataset, "en");
    let cite = |issue, plan| {
        share::citation(&words, IssueIx(issue), PlanIx(plan), "https://example.org/x#y")
    };
    assert_eq!(
        cite(0, 0),
        "Depth: at least 10\u{a0}m: Deeper. Much. Old; plan, 2025, point 6. Sources: Post: The \
         \"plan\", in full, 2026-03-01, https://example.org/a?b=1,2; Minutes. Who gets the \
         harbour? Version 1.2. As of 2026-08. https://example.org/x#y"
    );
    assert_eq!(
        cite(1, 1),
        "Cranes: Two. New. Who gets the harbour? Version 1.2. As of 2026-08. \
         https://example.org/x#y"
    );
    assert!(cite(1, 0).starts_with("Cranes: Not addressed. Old; plan, 2025. Sources: Minutes."));
}

#[test]
fn a_citation_of_a_dataset_with_little_in_it_has_no_gaps() {
    let dataset = read(
        r#"{"format": "plan-compare/1", "id": "d", "title": "T", "plans": [{"id": "p", "name": "P"}],
            "issues": [{"id": "i", "name": "I"}],
            "provisions": [{"plan": "p", "issue": "i", "coverage": "stated", "summary": "S."}]}"#,
    );
    let citation = share::citation(&words(&dataset, "en"), IssueIx(0), PlanIx(0), "https://e.org/");
    assert_eq!(citation, "I: S. P. T. https://e.org/");
}
