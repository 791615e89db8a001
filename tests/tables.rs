//! Spreadsheets to datasets: each layout, each kind of file, and what an editor is told of it.

#![cfg(not(target_arch = "wasm32"))]

#[path = "tables/laws.rs"]
mod laws;
#[path = "tables/refused.rs"]
mod refused;
#[path = "tables/round_trip.rs"]
mod round_trip;

use plan_compare::cli::tables::{Imported, Options, import};
use plan_compare::model::Coverage;
use plan_compare::schema;
use plan_compare::schema::fault::Level;
use serde_json::{Value, json};

/// What an editor gets of a table.
pub(crate) struct Told {
    pub(crate) dataset: Value,
    pub(crate) sentences: Vec<String>,
}

impl Told {
    /// The provision of a plan on an issue.
    pub(crate) fn provision(&self, plan: &str, issue: &str) -> Option<&Value> {
        let provisions = self.dataset["provisions"].as_array().expect("a list");
        provisions.iter().find(|it| it["plan"] == plan && it["issue"] == issue)
    }

    #[track_caller]
    pub(crate) fn is_told(&self, words: &str) {
        let is_told = self.sentences.iter().any(|sentence| sentence.contains(words));
        assert!(is_told, "not told: {words}\n{}", self.sentences.join("\n"));
    }
}

/// Imports a table, and checks that the dataset has neither error nor slip.
#[track_caller]
pub(crate) fn check(bytes: &[u8], options: &Options) -> Told {
    let Imported { dataset, remarks } = import(bytes, "harbour", options);
    let sentences: Vec<String> = remarks.sentences().into_iter().map(|(_, it)| it).collect();
    let dataset = dataset.unwrap_or_else(|| panic!("{}", sentences.join("\n")));
    let text = format!("{dataset:#}");
    let reading = schema::read(&text).unwrap_or_else(|failure| panic!("{failure:?}\n{text}"));
    let faults = reading.faults.iter().filter(|fault| fault.level != Level::Warning);
    assert_eq!(faults.count(), 0, "{:?}\n{text}", reading.faults);
    Told { dataset, sentences }
}

fn sample(name: &str) -> Vec<u8> {
    let path = format!("{}/{name}", env!("CARGO_MANIFEST_DIR"));
    std::fs::read(&path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

#[test]
fn a_wide_table_has_issues_down_and_plans_across() {
    let told = check(&sample("docs/samples/wide.csv"), &Options::default());
    assert_eq!(
        told.dataset["plans"],
        json!([
            {"id": "mayor-s-draft", "name": "Mayor’s draft"},
            {"id": "opposition-s-motion", "name": "Opposition’s motion"},
            {"id": "citizens-assembly", "name": "Citizens’ assembly"},
        ])
    );
    assert_eq!(
        told.dataset["issues"][0],
        json!({
            "id": "new-loans", "name": "New loans", "category": "money",
            "question": "How much may the town borrow in 2027?",
            "where_it_stands": {"text": "The council has yet to vote."},
            "answers": [
                {"id": "up-to-eur-40-million", "name": "Up to EUR 40 million"},
                {"id": "up-to-eur-25-million", "name": "Up to EUR 25 million"},
            ],
        })
    );
    assert_eq!(
        told.provision("mayor-s-draft", "new-loans"),
        Some(&json!({
            "plan": "mayor-s-draft", "issue": "new-loans", "coverage": "stated",
            "answer": "up-to-eur-40-million",
            "summary": "Up to EUR 40 million for buildings and vehicles",
            "sources": ["marenfurt-courier"],
        }))
    );
    let silent = &told.provision("citizens-assembly", "new-loans").unwrap()["coverage"];
    assert_eq!(silent, "silent");
    assert_eq!(told.provision("citizens-assembly", "swimming-pool"), None);
    let lines = &told.provision("citizens-assembly", "bus-fare").unwrap()["summary"];
    assert_eq!(lines, "Free for everyone under 18,\nEUR 39 for others");
    told.is_told("encoding UTF-8");
    told.is_told("cells apart by commas");
    told.is_told("layout wide, with heads in: line 1");
    told.is_told("1 empty cell is 'unreported' (--blank silent or --blank unreported)");
    told.is_told("columns: A issue, B category, C question, D answers, E where it stands, F sources of the row, G plan mayor-s-draft, H answer of mayor-s-draft");
    told.is_told("ids made of names: 3 plans, 3 issues, 3 categories, 2 sources");
    told.is_told("3 plans: mayor-s-draft, opposition-s-motion, citizens-assembly");
    told.is_told("title 'harbour' (--title)");
}

#[test]
fn a_long_table_has_a_row_for_each_provision() {
    let told = check(&sample("docs/samples/long.csv"), &Options::default());
    told.is_told("cells apart by semicolons");
    told.is_told("layout long");
    assert_eq!(
        told.provision("mayor-s-draft", "property-tax"),
        Some(&json!({
            "plan": "mayor-s-draft", "issue": "property-tax", "coverage": "stated", "answer": "raised",
            "summary": "Raised by 3,5 percent", "point": "2",
            "quantity": {"value": 3.5, "unit": "percent"}, "sources": ["draft"],
        }))
    );
    assert_eq!(
        told.dataset["sources"][0],
        json!({
            "id": "draft", "publisher": "Town of Marenfurt", "title": "Budget 2027",
            "url": "https://example.org/draft", "published": "2027-03-02",
        })
    );
    let silent = told.provision("citizens-assembly", "new-loans").unwrap();
    assert_eq!((&silent["coverage"], &silent["summary"]), (&json!("silent"), &Value::Null));
    let unreported = told.provision("citizens-assembly", "property-tax").unwrap();
    assert_eq!(unreported["coverage"], "unreported");
    assert_eq!(told.dataset["issues"][1]["answers"].as_array().map(Vec::len), Some(2));
    told.is_told("4 answers made of what stands in cells");
}

#[test]
fn a_datawrapper_table_stands_between_a_title_and_notes() {
    let told = check(&sample("docs/samples/datawrapper.csv"), &Options::default());
    assert_eq!(told.dataset["title"], "Three plans for Marenfurt");
    assert_eq!(told.dataset["issues"].as_array().map(Vec::len), Some(3));
    told.is_told("layout datawrapper, with heads in: line 3");
    told.is_told("what stands above the table, 'As of 1 June 2027'");
    told.is_told("what stands below the table, 'Source: Town of Marenfurt (invented)'");
    told.is_told("cells with '—' are 'unreported', as empty ones (--blank): line 4, column D");
    assert_eq!(told.provision("citizens-assembly", "new-loans"), None);
}

#[test]
fn a_wahl_o_mat_is_its_parties_and_theses() {
    let told = check(&sample("docs/samples/wahl-o-mat.xlsx"), &Options::default());
    told.is_told("sheet 'Datensatz Marenfurt 2027', not 'Hinweise' (--sheet)");
    told.is_told("layout wahl-o-mat, with heads in: row 1");
    assert_eq!(told.dataset["language"], "de");
    assert_eq!(
        told.dataset["plans"][0],
        json!(
            {"id": "mitte", "name": "Marenfurter Mitte", "short": "MITTE"}
        )
    );
    assert_eq!(told.dataset["plans"][2], json!({"id": "hafenliste", "name": "Hafenliste"}));
    let issue = &told.dataset["issues"][0];
    assert_eq!(issue["question"], "Das Freibad am Fluss soll erhalten bleiben.");
    assert_eq!(issue["answers"][2], json!({"id": "stimme-nicht-zu", "name": "Stimme nicht zu"}));
    assert_eq!(
        told.provision("mitte", "busfahren"),
        Some(&json!({
            "plan": "mitte", "issue": "busfahren", "coverage": "stated", "answer": "neutral",
            "summary": "Neutral", "detail": "\"Erst rechnen,\ndann fahren.\"",
        }))
    );
    assert_eq!(told.provision("hafenliste", "busfahren"), None);
}

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
    use std::io::Write as _;

    let content = format!(
        "<office:document-content xmlns:office=\"o\" xmlns:table=\"t\" xmlns:text=\"x\"><office:body>\
         <office:spreadsheet><table:table table:name=\"S\">{rows}</table:table></office:spreadsheet>\
         </office:body></office:document-content>"
    );
    let mut archive = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, text) in [
        ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
        ("META-INF/manifest.xml", "<manifest/>"),
        ("content.xml", &content),
    ] {
        let options = zip::write::SimpleFileOptions::default();
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

#[test]
fn what_an_empty_cell_is_can_be_said() {
    let table = b"Issue,A,B\nx,yes,\ny,-,no\n";
    let options = Options { blank: Some(Coverage::Silent), ..Options::default() };
    let told = check(table, &options);
    assert_eq!(told.provision("b", "x").unwrap()["coverage"], "silent");
    assert_eq!(told.provision("a", "y").unwrap()["coverage"], "silent");
    let told = check(table, &Options::default());
    assert_eq!((told.provision("b", "x"), told.provision("a", "y")), (None, None));
}

#[test]
fn what_is_said_of_the_dataset_is_not_guessed() {
    let options = Options {
        id: Some("an-id".to_owned()),
        title: Some("Ein Titel".to_owned()),
        language: Some("de".to_owned()),
        ..Options::default()
    };
    let told = check("Issue;Größe A;B\nx;1,5;\n".as_bytes(), &options);
    let dataset = &told.dataset;
    assert_eq!(
        [&dataset["id"], &dataset["title"], &dataset["language"]],
        ["an-id", "Ein Titel", "de"]
    );
    assert_eq!(dataset["plans"][0]["id"], "grosse-a");
    assert!(told.sentences.iter().all(|it| !it.contains("--title") && !it.contains("--language")));
}

#[test]
fn old_encodings_are_read_and_told() {
    let told =
        check(b"Thema;Gr\xfcne;Wei\xdfe\nStra\xdfe;sch\xf6n;\x84nein\x93\n", &Options::default());
    assert_eq!(told.dataset["plans"][0]["name"], "Grüne");
    assert_eq!(told.provision("weisse", "strasse").unwrap()["summary"], "„nein“");
    told.is_told("encoding windows-1252, because it is not UTF-8");
    let wide: Vec<u8> =
        "\u{feff}Issue\tA\tБ\nx\ta\tб\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let told = check(&wide, &Options::default());
    assert_eq!(told.provision("b", "x").unwrap()["summary"], "б");
    told.is_told("encoding UTF-16LE");
}

#[test]
fn names_that_stand_twice_become_two() {
    let told = check(b"Issue,Plan,Plan\nx,1,2\nx,3,4\n", &Options::default());
    assert_eq!(told.provision("plan-2", "x-2").unwrap()["summary"], "4");
    told.is_told("another plan 'Plan' has the id plan-2");
    told.is_told("another issue 'x' has the id x-2");
}

#[test]
fn what_cannot_be_used_is_told_with_its_place() {
    let table = "Issue,A,A: quantity,,B\nx,yes,many,lost,no\n,no issue,,,\ny,<b>bold</b>,5 m,,z\n";
    let told = check(table.as_bytes(), &Options::default());
    told.is_told("expected a quantity such as '600000 personnel', found 'many': line 2, column C");
    told.is_told("column D without a head, with 1 cell");
    told.is_told("a row without an issue: line 3");
    told.is_told("HTML or Markdown is shown as it stands: line 4, column B");
    assert_eq!(told.provision("a", "y").unwrap()["quantity"], json!({"value": 5, "unit": "m"}));
}

#[test]
fn what_is_said_twice_counts_once_and_is_told() {
    let table = "Issue,Answers,A,A: answer,A: answer,Category,category\nx,Yes; No,y,Yse,No,c,d\n";
    let told = check(table.as_bytes(), &Options::default());
    assert_eq!(told.provision("a", "x").unwrap()["answer"], "yse");
    told.is_told("an answer that the issue did not have, 'Yse': line 2, column D");
    told.is_told("column E 'A: answer', because there is another");
    told.is_told("column G 'category', because there is another");
    let table = "Plan,Issue,Category,Summary\na,x,c,1\nb,x,d,2\n";
    let told = check(table.as_bytes(), &Options::default());
    assert_eq!(told.dataset["issues"][0]["category"], "c");
    told.is_told("another category of the same issue: line 3, column C");
}

#[test]
fn two_thousand_rows_are_no_matter() {
    let mut table = "Issue,A,B,C,D\n".to_owned();
    for n in 0..2_000 {
        table += &format!("Issue {n},first {n},\"second; {n}\",,Not addressed\n");
    }
    let told = check(table.as_bytes(), &Options::default());
    assert_eq!(told.dataset["provisions"].as_array().map(Vec::len), Some(6_000));
    told.is_told("2000 empty cells are 'unreported'");
}
