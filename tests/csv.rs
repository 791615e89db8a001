//! The table that readers take along: its columns, its separator, and no cell that a spreadsheet computes.

#![cfg(not(target_arch = "wasm32"))]

#[path = "sharing/words.rs"]
mod words;

use std::sync::Arc;

use plan_compare::localize::{IcuFormatter, Localizer, Messages};
use plan_compare::model::{IssueIx, PlanIx};
use plan_compare::share;
use serde_json::json;
use words::{harbour, read, words};

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
        "Water,Depth,10 to 12\u{a0}m: Ten metres,Ten metres or more | Nine metres,\
         The basin is dredged to ten metres.,The map gives nine metres. (Map),\
         Harbour log: Minutes https://example.org/log",
        "",
    ];
    assert_eq!(csv, expected.join("\r\n"));
}

#[test]
fn how_often_each_two_plans_agree_is_a_table_of_counts_and_silence_is_never_agreement() {
    let answer = |plan: &str, issue: &str, answer: &str| json!({ "plan": plan, "issue": issue, "coverage": "stated", "summary": plan, "answer": answer });
    let silent =
        |plan: &str, issue: &str| json!({ "plan": plan, "issue": issue, "coverage": "silent" });
    let answers = json!([{ "id": "yes", "name": "Yes" }, { "id": "no", "name": "No" }]);
    let dataset = read(
        &json!({
            "format": "plan-compare/1",
            "id": "council",
            "title": "The council",
            "plans": [{ "id": "a", "name": "Reds" }, { "id": "b", "name": "Blues" },
                      { "id": "c", "name": "=Greens" }],
            "issues": [{ "id": "bus", "name": "Buses", "answers": answers },
                       { "id": "tax", "name": "Taxes", "answers": answers }],
            "provisions": [
                answer("a", "bus", "yes"), answer("b", "bus", "yes"), silent("c", "bus"),
                answer("a", "tax", "yes"), answer("b", "tax", "no"), answer("c", "tax", "no"),
            ],
        })
        .to_string(),
    );
    let plans = [PlanIx(0), PlanIx(1), PlanIx(2)];
    let csv = share::agreement_csv(&words(&dataset, "en"), &plans, &[IssueIx(0), IssueIx(1)]);
    let expected = [
        "Plan,Reds,Blues,'=Greens",
        "Reds,,1 of 2,0 of 1",
        "Blues,1 of 2,,1 of 1",
        "'=Greens,0 of 1,1 of 1,",
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
        "\n1",
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
        ("\r=1", "'\n'=1"),
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
