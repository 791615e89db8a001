//! Workbooks of Excel and LibreOffice: what is in them besides text, as a reader sees it.

use std::io::{Cursor, Write as _};

use plan_compare::tables::Options;
use serde_json::json;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::{Told, check, sample};

/// The same table in both kinds of workbook.
#[track_caller]
fn check_harbour(file: &str) -> Told {
    let told = check(&sample(&format!("tests/fixtures/tables/{file}")), &Options::default());
    assert_eq!(told.dataset["title"], "Harbour plans");
    let summary = |plan, issue| {
        told.provision(plan, issue).map(|it| it["summary"].as_str().unwrap_or("").to_owned())
    };
    assert_eq!(summary("old-plan", "start").as_deref(), Some("2027-02-03"));
    assert_eq!(summary("old-plan", "depth").as_deref(), Some("10"));
    assert_eq!(summary("old-plan", "share").as_deref(), Some("35.5%"));
    assert_eq!(summary("spare-plan", "secret").as_deref(), Some("kept"));
    assert_eq!(summary("old-plan", "sum").as_deref(), Some("2"));
    assert_eq!(summary("new-plan", "joint").as_deref(), Some("The same for both"));
    assert_eq!(summary("new-plan", "share"), None);
    let share = &told.dataset["issues"][2];
    assert_eq!((&share["id"], &share["category"]), (&json!("share"), &json!("water")));
    told.is_told("cells with 'not addressed' are 'silent': E8");
    told.is_told("1 hidden row is read with the others");
    told.is_told("1 hidden column is read with the others");
    told.is_told("2 merged cells have the value of the whole");
    told.is_told("cells with 'n/a' are 'unreported', as empty ones (--blank): E6");
    told
}

#[test]
fn a_workbook_of_excel_is_read_as_it_looks() {
    let told = check_harbour("harbour.xlsx");
    assert_eq!(told.provision("new-plan", "start").unwrap()["summary"], "2027-03-04 14:30");
    told.is_told("sheet 'Plans', not 'Notes' (--sheet)");
    told.is_told("hidden sheets: 'Old' (--sheet)");
    let hidden = Options { sheet: Some("Old".to_owned()), ..Options::default() };
    let old = check(&sample("tests/fixtures/tables/harbour.xlsx"), &hidden);
    assert_eq!(old.provision("x", "a").unwrap()["summary"], "b");
    told.is_told("2 dates are written as year-month-day");
    told.is_told("the error #DIV/0!: D6");
    told.is_told("a formula without a value: open the file in a spreadsheet and save it: D8");
}

#[test]
fn a_workbook_of_libreoffice_is_read_as_it_looks() {
    let told = check_harbour("harbour.ods");
    let depth = &told.provision("new-plan", "depth").unwrap()["summary"];
    assert_eq!(depth, "Twelve metres\nand a half");
    told.is_told("cells with '—' are 'unreported', as empty ones (--blank): D6");
}

/// The cells of a sheet in the least that is a workbook of LibreOffice.
fn ods(rows: &str) -> Vec<u8> {
    let content = format!(
        "<office:document-content xmlns:office=\"o\" xmlns:table=\"t\" xmlns:text=\"x\"><office:body>\
         <office:spreadsheet><table:table table:name=\"S\">{rows}</table:table></office:spreadsheet>\
         </office:body></office:document-content>"
    );
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in [
        ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
        ("META-INF/manifest.xml", "<manifest/>"),
        ("content.xml", &content),
    ] {
        let options = SimpleFileOptions::default();
        archive.start_file(name, options).expect("a part");
        archive.write_all(text.as_bytes()).expect("its text");
    }
    archive.finish().expect("an archive").into_inner()
}

#[test]
fn a_number_without_its_currency_is_told() {
    let text = |text: &str| {
        format!(
            r#"<table:table-cell office:value-type="string"><text:p>{text}</text:p></table:table-cell>"#
        )
    };
    let money = r#"<table:table-cell office:value-type="currency" office:currency="EUR" office:value="49.9"><text:p>49,90 €</text:p></table:table-cell>"#;
    let row = |cells: String| format!("<table:table-row>{cells}</table:table-row>");
    let rows =
        row(text("Issue") + &text("A") + &text("B")) + &row(text("Fare") + money + &text("none"));
    let german = Options { language: Some("de".to_owned()), ..Options::default() };
    let told = check(&ods(&rows), &german);
    assert_eq!(told.provision("a", "fare").unwrap()["summary"], "49,9");
    told.is_told("a number stands without the currency or unit that its format shows: B2");
}
