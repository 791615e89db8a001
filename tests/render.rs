//! The comparison as HTML: complete and well formed. What it makes of hostile words is in
//! `hostile.rs`.

#![cfg(not(target_arch = "wasm32"))]

#[path = "render/html.rs"]
mod html;

use html::{check_figure, is_in, text_of, tokens_of_page};
use std::sync::Arc;

use plan_compare::cli::html::{figure, page};
use plan_compare::localize::Localizer;
use plan_compare::model::{Coverage, Dataset, IssueIx};
use plan_compare::schema;
use serde_json::Value;

const UKRAINE: &str = include_str!("../data/ukraine-peace-plans.json");
const CITY: &str = include_str!("../data/city-budget-example.json");
const COMPLETE: &str = include_str!("fixtures/complete.json");

fn read(text: &str) -> Dataset {
    schema::read(text).unwrap_or_else(|failure| panic!("{failure:?}")).dataset
}

fn english(dataset: &Dataset, language: &str) -> Arc<Localizer> {
    html::localizer(dataset, language, "en")
}

fn figure_of(text: &str) -> String {
    figure(&english(&read(text), "en"), 3)
}

#[test]
fn every_plan_says_something_on_every_issue() {
    for text in [UKRAINE, CITY, COMPLETE] {
        let dataset = read(text);
        let html = figure(&english(&dataset, "en"), 3);
        let tokens = check_figure(&html);
        for plan in &dataset.plans {
            assert_eq!(is_in(&tokens, "th", "data-plan", &plan.id).len(), 1, "{}", plan.id);
        }
        for (at, issue) in dataset.issues.iter().enumerate() {
            let rows = is_in(&tokens, "tr", "data-issue", &issue.id);
            assert_eq!(rows.len(), 1, "{}", issue.id);
            for plan in dataset.plan_indices() {
                let cells = is_in(&rows[0], "td", "data-plan", &dataset.plan(plan).id);
                let words = text_of(&cells[0]);
                let provision = dataset.provision(IssueIx(at), plan);
                let expected = match provision.coverage {
                    Coverage::Stated => {
                        provision.summary.as_ref().map(|text| text.passage("en").words)
                    }
                    Coverage::Silent => Some("Not addressed"),
                    Coverage::Unreported => Some("Not reported"),
                };
                let expected = expected.expect("what is stated has a summary");
                assert!(words.contains(expected), "{}: {words}", issue.id);
            }
        }
    }
}

#[test]
fn everything_an_editor_wrote_is_told() {
    for text in [UKRAINE, CITY] {
        let told = text_of(&check_figure(&figure_of(text)));
        let dataset: Value = serde_json::from_str(text).expect("JSON");
        let mut n_told = 0;
        walk(&dataset, "", &mut |key, words| {
            let is_told = matches!(
                key,
                "title"
                    | "name"
                    | "summary"
                    | "question"
                    | "detail"
                    | "claim"
                    | "label"
                    | "note"
                    | "by"
                    | "text"
                    | "method"
                    | "credit"
                    | "license"
                    | "publisher"
                    | "place"
                    | "why_missing"
                    | "point"
            );
            if is_told {
                assert!(told.contains(words), "{key}: {words}");
                n_told += 1;
            }
        });
        assert!(20 < n_told);
    }
}

/// Visits every English string with its key.
fn walk(value: &Value, key: &str, visit: &mut dyn FnMut(&str, &str)) {
    match value {
        Value::String(words) => visit(key, words),
        Value::Array(values) => {
            // A list of ids, but for the objects in it.
            values
                .iter()
                .filter(|value| value.is_object())
                .for_each(|value| walk(value, key, visit));
        }
        Value::Object(values) => match values.get("en") {
            Some(english) => walk(english, key, visit),
            None => values.iter().for_each(|(key, value)| walk(value, key, visit)),
        },
        _ => {}
    }
}

#[test]
fn every_source_is_linked_and_listed() {
    for text in [UKRAINE, CITY] {
        let dataset = read(text);
        let tokens = check_figure(&figure(&english(&dataset, "en"), 3));
        for url in dataset.sources.iter().filter_map(|source| source.url.as_deref()) {
            let links = is_in(&tokens, "a", "href", url);
            assert!(
                links.iter().all(|link| !text_of(link).is_empty()) && !links.is_empty(),
                "{url}"
            );
        }
        for at in 1..=dataset.sources.len() {
            let initials = if text == UKRAINE { "upp" } else { "cbe" };
            let id = format!("{initials}-{at}");
            assert_eq!(is_in(&tokens, "li", "id", &id).len(), 1, "{id}");
            let numbers = is_in(&tokens, "a", "href", &format!("#{id}"));
            assert!(numbers.iter().all(|number| text_of(number) == at.to_string()));
        }
    }
}

#[test]
fn a_plan_is_linked_to_its_own_text() {
    let tokens = check_figure(&figure_of(COMPLETE));
    let links = is_in(&tokens, "a", "href", "https://example.org/new");
    let words: Vec<String> = links.iter().map(|link| text_of(link)).collect();
    assert_eq!(words, ["New plan"]);
    let alone = check_figure(&figure_of(
        r#"{"format": "plan-compare/1", "id": "d", "title": "T", "plans": [
            {"id": "p", "name": "P", "url": "https://example.org/p"}, {"id": "q", "name": "Q"}],
            "issues": [{"id": "i", "name": "I"}], "provisions": []}"#,
    ));
    let about = is_in(&alone, "details", "", "");
    assert_eq!(about.len(), 1, "only of one plan is anything told");
    assert_eq!(is_in(&about[0], "a", "href", "https://example.org/p").len(), 1);
    let title = &is_in(&about[0], "summary", "", "")[0];
    assert!(is_in(title, "a", "", "").is_empty(), "what unfolds leads nowhere else");
}

#[test]
fn bare_words_read_well() {
    let words = text_of(&check_figure(&figure_of(COMPLETE)));
    let words = words.replace("  ", " ");
    let lines: Vec<&str> = words.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    for line in [
        "Port · leaked Feb 3, 2027 · proposed",
        "10 to 12\u{a0}m",
        "Ten metres",
        "point 6 [1]",
        "Quote: Ten metres.",
        "Old plan: No depth is named.",
        "Reports differ: The map gives nine metres. [2]",
        "Town conditional on New plan: After a survey. Apr 1, 2027 [1]",
        "Port silent on Spare plan",
        "Feb 3, 2027",
        "Hearing",
        "No number: not counted",
        "0 of 3 points reported as agreed between Port, Town, Apr 2027. Open: Depth. [1] [2]",
        "Mar 2027: The depth was wrong.",
        "Harbour log: Minutes, Jan 2027",
        "As of May 4, 2027 Version 1.2.0 The harbour desk Licence: CC0-1.0.",
    ] {
        assert!(lines.contains(&line), "{line}\n{words}");
    }
}

#[test]
fn a_line_break_is_one_whatever_it_is_written_with() {
    for line_break in ["\\n", "\\r\\n", "\\r", "\\u0085", "\\u2028", "\\u2029"] {
        let mut text = COMPLETE.to_owned();
        for words in ["No depth is", "Ten metres.", "After a survey", "How deep?"] {
            assert!(text.contains(words), "{words}");
            text = text.replace(words, &words.replace(' ', line_break));
        }
        let told = text_of(&check_figure(&figure_of(&text)));
        for words in
            ["No\ndepth\nis named.", "Quote: Ten\nmetres.", "After\na\nsurvey.", "How\ndeep?"]
        {
            assert!(told.contains(words), "{line_break} {words:?}\n{told}");
        }
    }
}

#[test]
fn words_in_another_language_than_the_interface_say_so() {
    let dataset = read(COMPLETE);
    let tokens = check_figure(&figure(&english(&dataset, "uk"), 3));
    assert!(text_of(&is_in(&tokens, "h3", "", "")[0]).contains("Плани гавані"));
    let spans = is_in(&tokens, "span", "lang", "uk");
    assert_eq!(spans.len(), 1, "only the title is in two languages");
    assert_eq!(is_in(&tokens, "span", "lang", "en").len(), 0);
    assert_eq!(is_in(&tokens, "q", "translate", "no").len(), 1);
    let german = html::localizer(&dataset, "de", "de");
    let tokens = check_figure(&figure(&german, 3));
    assert!(20 < is_in(&tokens, "span", "lang", "en").len());
    assert_eq!(is_in(&tokens, "figure", "lang", "de").len(), 1);
    let arabic = html::localizer(&dataset, "ar", "ar");
    let tokens = check_figure(&figure(&arabic, 3));
    assert_eq!(is_in(&tokens, "figure", "dir", "rtl").len(), 1);
}

#[test]
fn the_least_dataset_has_no_empty_parts() {
    let tokens = check_figure(&figure_of(
        r#"{"format": "plan-compare/1", "id": "d", "title": "T", "plans": [{"id": "p", "name": "P"}],
            "issues": [{"id": "i", "name": "I"}], "provisions": []}"#,
    ));
    let words: Vec<String> = text_of(&tokens).split_whitespace().map(str::to_owned).collect();
    assert_eq!(words.join(" "), "T T: issues down, plans across Issue P I Not reported");
}

#[test]
fn a_page_has_a_title_and_the_live_widget_only_with_an_address() {
    let dataset = read(CITY);
    let words = english(&dataset, "en");
    let still = tokens_of_page(&page(&words, None, None));
    assert_eq!(is_in(&still, "html", "lang", "en").len(), 1);
    assert_eq!(is_in(&still, "meta", "charset", "utf-8").len(), 1);
    assert_eq!(is_in(&still, "meta", "name", "viewport").len(), 1);
    assert_eq!(is_in(&still, "meta", "name", "description").len(), 1);
    assert_eq!(text_of(&is_in(&still, "h1", "", "")[0]).trim(), words_of_title(&dataset));
    assert_eq!(text_of(&is_in(&still, "title", "", "")[0]).trim(), words_of_title(&dataset));
    assert_eq!(is_in(&still, "link", "href", "static.css").len(), 1);
    assert_eq!(is_in(&still, "script", "", "").len() + is_in(&still, "style", "", "").len(), 0);
    let live = tokens_of_page(&page(&words, Some("a.json?b=1&c=\"2\""), None));
    let element = is_in(&live, "plan-compare", "src", "a.json?b=1&c=\"2\"");
    assert_eq!(is_in(&element[0], "figure", "", "").len(), 1);
    assert_eq!(is_in(&live, "script", "src", "plan-compare.js").len(), 1);
}

fn words_of_title(dataset: &Dataset) -> &str {
    dataset.title.passage("en").words
}

#[test]
fn a_section_with_an_error_says_that_it_is_damaged() {
    const DAMAGED: &str = "The data of this view is damaged.";
    assert!(!figure_of(COMPLETE).contains(DAMAGED));
    for (old, new, heading) in [
        (r#""party": "town", "plan""#, r#""party": "x", "plan""#, "Reactions to whole plans"),
        (r#""label": "Ferries", "low": 600"#, r#""label": "Ferries", "low": 800"#, "Figures"),
        (r#""date": "2027-02-03", "title""#, r#""date": "soon", "title""#, "Timeline"),
    ] {
        assert_eq!(COMPLETE.matches(old).count(), 1, "{old} does not stand there once");
        let html = figure_of(&COMPLETE.replace(old, new));
        let (before, _) = html.split_once(DAMAGED).expect(heading);
        assert_eq!(html.matches(DAMAGED).count(), 1, "{heading}");
        let last = before.rsplit("<h4>").next().expect("a heading");
        assert!(last.starts_with(heading), "{last}");
    }
}
