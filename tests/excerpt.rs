//! The part of a dataset that a place of an article shows.

#![cfg(not(target_arch = "wasm32"))]

use plan_compare::compare::{Part, View, excerpt};
use plan_compare::model::{Dataset, IssueIx, SourceIx};
use plan_compare::schema;

fn ukraine() -> Dataset {
    schema::read(include_str!("../data/ukraine-peace-plans.json")).expect("a dataset").dataset
}

fn part(dataset: &Dataset, ids: &[&str]) -> Part {
    let issue = |id: &&str| dataset.issue_by_id(id).expect("an issue");
    Part { issues: ids.iter().map(issue).collect(), ..Part::default() }
}

fn ids(dataset: &Dataset) -> Vec<&str> {
    let issues = dataset.issues_by_category();
    issues.into_iter().map(|issue| dataset.issue(issue).id.as_str()).collect()
}

#[test]
fn the_issues_named_stand_in_that_order_with_all_that_is_said_of_them() {
    let whole = ukraine();
    for wanted in [["military-cap", "nato", "donetsk"], ["donetsk", "crimea", "nato"]] {
        let cut = excerpt(whole.clone(), &part(&whole, &wanted));
        assert_eq!(ids(&cut), wanted);
        for id in wanted {
            let (of_cut, of_whole) =
                (cut.issue_by_id(id).expect("it"), whole.issue_by_id(id).expect("it"));
            assert_eq!(cut.issue(of_cut).answers, whole.issue(of_whole).answers);
            for plan in whole.plan_indices() {
                assert_eq!(cut.provision(of_cut, plan), whole.provision(of_whole, plan), "{id}");
            }
            let of = |dataset: &Dataset, issue| {
                let texts = dataset.positions_on(issue).map(|position| position.text.clone());
                texts.collect::<Vec<_>>()
            };
            assert_eq!(of(&cut, of_cut), of(&whole, of_whole), "{id}");
        }
        assert_eq!(cut.sources, whole.sources, "numbers of sources stay");
        let is_whole = |dataset: &Dataset| {
            dataset.positions.iter().filter(|position| position.issue.is_none()).count()
        };
        assert_eq!(is_whole(&cut), is_whole(&whole));
    }
}

#[test]
fn a_category_is_kept_where_its_issues_stand_together() {
    let whole = ukraine();
    let names = |ids: &[&str]| excerpt(whole.clone(), &part(&whole, ids)).categories.len();
    assert_eq!(names(&["nato", "military-cap"]), 1);
    assert_eq!(names(&["nato", "military-cap", "donetsk"]), 2);
    assert_eq!(names(&["nato", "donetsk", "military-cap"]), 0);
}

#[test]
fn one_figure_is_left_and_an_empty_part_is_the_whole() {
    let whole = ukraine();
    let figure = Part { figure: Some(3), ..Part::default() };
    let cut = excerpt(whole.clone(), &figure);
    assert_eq!(cut.figures, whole.figures[3..4]);
    assert_eq!(cut.issues, whole.issues);
    assert!(whole.summary.is_some() && cut.summary.is_none(), "it is of the whole");
    assert!(excerpt(whole.clone(), &Part::default()) == whole);
}

#[test]
fn what_is_open_between_parties_is_told_whole_or_not_at_all() {
    let whole = ukraine();
    let plan = whole.plans.iter().position(|plan| plan.agreement.is_some()).expect("one");
    let open = |dataset: &Dataset| dataset.plans[plan].agreement.clone().expect("it").open;
    let all: Vec<IssueIx> = open(&whole);
    assert!(1 < all.len());
    let cut = excerpt(whole.clone(), &Part { issues: all.clone(), ..Part::default() });
    assert_eq!(open(&cut).len(), all.len());
    let cut = excerpt(whole.clone(), &Part { issues: all[..1].to_vec(), ..Part::default() });
    assert_eq!(open(&cut), []);
}

#[test]
fn sources_keep_their_numbers_and_those_that_are_cited_where_it_is_shown_are_listed() {
    let whole = ukraine();
    let all: Vec<SourceIx> = (0..whole.sources.len()).map(SourceIx).collect();
    assert_eq!(whole.listed, all);
    let listed = |part: Part| excerpt(whole.clone(), &part).listed;
    let nato = part(&whole, &["nato"]);
    let in_compare = listed(Part { views: vec![View::Compare], ..nato.clone() });
    let everywhere = listed(nato.clone());
    let issue = whole.issue_by_id("nato").expect("it");
    for plan in whole.plan_indices() {
        for source in &whole.provision(issue, plan).sources {
            assert!(in_compare.contains(source));
        }
    }
    let chart = listed(Part { figure: Some(3), views: vec![View::Figures], ..Part::default() });
    for source in whole.figures[3].rows.iter().flat_map(|row| &row.sources) {
        assert!(chart.contains(source));
    }
    // What is said of the plans stands below each.
    for source in whole.plans.iter().flat_map(|plan| &plan.sources) {
        assert!(in_compare.contains(source) && chart.contains(source));
    }
    assert!(in_compare.len() < everywhere.len() && everywhere.len() < all.len());
    assert!(chart.len() < all.len());
    assert!(in_compare.is_sorted_by_key(|source| source.0));
}
