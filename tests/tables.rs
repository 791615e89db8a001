//! Spreadsheets to datasets: each layout, each kind of file, and what an editor is told of it.

#![cfg(not(target_arch = "wasm32"))]

#[path = "tables/laws.rs"]
mod laws;
#[path = "tables/refused.rs"]
mod refused;
#[path = "tables/round_trip.rs"]
mod round_trip;
#[path = "tables/workbooks.rs"]
mod workbooks;

use plan_compare::model::Coverage;
use plan_compare::schema;
use plan_compare::schema::fault::Level;
use plan_compare::tables::{Imported, Options, import};
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

/// A file of the repository.
pub(crate) fn sample(name: &str) -> Vec<u8> {
    let path = format!("{}/{name}", env!("CARGO_MANIFEST_DIR"));
    std::fs::read(&path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// What the guide for editors begins with.
const FIRST: &str = "docs/samples/first.csv";

#[test]
fn the_first_table_that_editors_see_is_its_sample() {
    let (table, guide) = (sample(FIRST), include_str!("../docs/editors.md").replace(" |", "|"));
    for row in csv::ReaderBuilder::new().has_headers(false).from_reader(&table[..]).records() {
        let row = row.expect("cells");
        let line = row.iter().fold("|".to_owned(), |line, cell| line + " " + cell + "|");
        let line = line.replace(" |", "|");
        assert!(guide.contains(&line), "docs/editors.md does not have {line}");
    }
    let told = check(&sample(FIRST), &Options::default());
    assert_eq!(told.dataset["plans"].as_array().map(Vec::len), Some(3));
    assert_eq!(told.dataset["issues"].as_array().map(Vec::len), Some(4));
    told.is_told("2 empty cells are 'unreported'");
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

/// The heads and examples that `docs/editors.md` tells editors, each pair once.
fn documented() -> Vec<(String, String)> {
    let text = include_str!("../docs/editors.md");
    let rows = text.lines().filter_map(|line| line.strip_prefix("| ")?.strip_suffix('|'));
    // A cell of Markdown writes a vertical bar with a backslash.
    let cells = |row: &str| -> Vec<String> {
        let row = row.replace("\\|", "\u{0}");
        row.split('|').map(|cell| cell.trim().replace('\u{0}', "|")).collect()
    };
    let of_table = |row: Vec<String>| match &row[..] {
        [head, _, examples] => {
            let first = examples.split('`').nth(1).unwrap_or("x").to_owned();
            Some((head.clone(), first))
        }
        _ => None,
    };
    rows.map(cells).filter_map(of_table).filter(|(head, _)| head != "head").collect()
}

#[test]
fn what_editors_are_told_of_cells_is_understood() {
    let columns = documented();
    assert_eq!(columns.len(), 15, "{columns:?}");
    let mut writer = csv::Writer::from_writer(Vec::new());
    let (heads, cells): (Vec<String>, Vec<String>) = columns.into_iter().unzip();
    let with = |first: &[&str], rest: Vec<String>| -> Vec<String> {
        first.iter().map(|it| (*it).to_owned()).chain(rest).collect()
    };
    writer.write_record(with(&["Issue", "Mayor’s draft"], heads)).expect("the heads");
    writer.write_record(with(&["Loans", "Up to EUR 40 million"], cells)).expect("the cells");
    let told = check(&writer.into_inner().expect("a table"), &Options::default());
    assert_eq!(told.dataset["plans"].as_array().map(Vec::len), Some(1));
    let provision = told.provision("mayor-s-draft", "loans").expect("a provision");
    for (key, value) in [
        ("answer", json!("yes")),
        ("point", json!("16-18")),
        ("quantity", json!({"value": 3.5, "unit": "percent"})),
        ("quote", json!({"text": "Ten metres.", "language": "en-GB"})),
        ("sources", json!(["draft", "courier"])),
    ] {
        assert_eq!(provision[key], value, "{key}");
    }
    let issue = &told.dataset["issues"][0];
    assert_eq!(issue["answers"].as_array().map(Vec::len), Some(3));
    assert_eq!(issue["answers"][2]["note"], "from 2028");
    assert_eq!(issue["contested"], true);
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
