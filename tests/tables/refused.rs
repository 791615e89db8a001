//! Files that are no table, and tables that cannot be a dataset: why, in words.

use plan_compare::model::Coverage;
use plan_compare::tables::{Layout, Options, import};

/// Imports what cannot become a dataset, and looks for the reason.
#[track_caller]
fn check(bytes: &[u8], options: &Options, reason: &str) {
    let imported = import(bytes, "harbour", options);
    assert!(imported.dataset.is_none() && imported.remarks.has_error());
    let sentences: Vec<String> =
        imported.remarks.sentences().into_iter().map(|(_, sentence)| sentence).collect();
    let is_told = sentences.iter().any(|sentence| sentence.contains(reason));
    assert!(is_told, "not told: {reason}\n{}", sentences.join("\n"));
}

#[track_caller]
fn check_text(table: &str, reason: &str) {
    check(table.as_bytes(), &Options::default(), reason);
}

#[test]
fn what_is_no_table_is_called_what_it_is() {
    check_text("", "expected a table, found an empty file");
    check_text(" \n\n", "expected a table, found an empty file");
    check_text("%PDF-1.7 …", "expected CSV, TSV, XLSX or ODS, found a PDF");
    check_text("<html>", "found HTML or XML");
    check_text("{\"format\": 1}", "found JSON");
    check(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", &Options::default(), "save it as .xlsx");
    check(b"PK\x03\x04 no archive", &Options::default(), "the workbook cannot be read: ");
    check_text("only one column\na\nb\n", "expected a row of heads with at least two filled cells");
}

#[test]
fn a_layout_that_is_asked_for_must_be_there() {
    let long = Options { layout: Some(Layout::Long), ..Options::default() };
    check(b"Issue,A,B\nx,1,2\n", &long, "the heads Plan, Issue and Summary");
    let wahl_o_mat = Options { layout: Some(Layout::WahlOMat), ..Options::default() };
    check(b"Issue,A,B\nx,1,2\n", &wahl_o_mat, "'Partei: Kurzbezeichnung'");
}

#[test]
fn a_table_that_is_too_large_says_so() {
    let heads: Vec<String> = (0..41).map(|n| format!("Plan {n}")).collect();
    let table = format!("Issue,{}\nx{}\n", heads.join(","), ",y".repeat(41));
    check_text(&table, "expected at most 40 plans, found 41");
    let rows: String = (0..2_001).map(|n| format!("i{n},a,b\n")).collect();
    check_text(&format!("Issue,A,B\n{rows}"), "expected at most 2000 issues, found 2001");
    let text = "long ".repeat(14_000);
    check_text(
        &format!("Issue,A,B\nx,{text},y\n"),
        "expected a text of at most 65536 bytes, found a longer one: line 2, column B",
    );
}

#[test]
fn a_claim_that_would_be_lost_refuses_the_table() {
    check_text(
        "Plan,Issue,Summary\na,x,1\na,x,2\n",
        "expected one row for 'a' and 'x', found another: line 3",
    );
    check_text("Plan,Issue,Coverage\na,x,rejected\n", "found 'rejected': line 2, column C");
    check_text("Plan,Issue,Coverage,Summary\na,x,stated,\n", "expected a statement");
}

#[test]
fn a_table_without_plans_or_issues_is_none() {
    check_text("Issue,Category\nx,y\n", "expected a column or a row for each plan, found none");
    check_text("Issue,A,B\n", "expected a row for each issue, found none");
    let options = Options { blank: Some(Coverage::Silent), ..Options::default() };
    check(b"Issue,A\n", &options, "expected a row for each issue, found none");
}

#[test]
fn a_sheet_that_is_not_there_is_told_with_those_that_are() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/tables/harbour.xlsx");
    let options = Options { sheet: Some("Plan".to_owned()), ..Options::default() };
    let bytes = std::fs::read(path).expect("the workbook");
    check(&bytes, &options, "expected one of the sheets 'Plans', 'Notes', found 'Plan'");
}
