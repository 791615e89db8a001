//! Spreadsheets in the page for editors: a module of its own, because what reads workbooks and old
//! encodings is larger than the page. Speaks JSON with it. Never a file, a request or a sentence of its
//! own.

use plan_compare::model::Coverage;
use plan_compare::tables::{self, Layout, Options, Weight};
use serde_json::{Value, json};
use wasm_bindgen::prelude::*;

/// What comes of a table: its `dataset` or null, `remarks` as pairs of `guess`, `left-out` or `error`
/// and a sentence, whether it has `blank` cells, and the names of its `sheets`, the one read first.
///
/// `options` are those of the command `import`, as an object.
#[wasm_bindgen(js_name = readTable)]
pub fn read_table(bytes: &[u8], name: &str, options: &str) -> String {
    let given: Value = serde_json::from_str(options).unwrap_or_default();
    let text = |key: &str| given[key].as_str().filter(|it| !it.is_empty()).map(str::to_owned);
    let options = Options {
        layout: text("layout").and_then(|name| layout(&name)),
        sheet: text("sheet"),
        blank: match given["blank"].as_str() {
            Some("silent") => Some(Coverage::Silent),
            Some("unreported") => Some(Coverage::Unreported),
            _ => None,
        },
        id: text("id"),
        title: text("title"),
        language: text("language"),
        into: given.get("into").filter(|it| it.is_object()).cloned(),
    };
    let imported = tables::import(bytes, name, &options);
    let remarks = imported.remarks.sentences().into_iter().map(|(weight, sentence)| {
        let weight = match weight {
            Weight::Guess => "guess",
            Weight::LeftOut => "left-out",
            Weight::Error => "error",
        };
        json!([weight, without_options(&sentence)])
    });
    let remarks: Vec<Value> = remarks.collect();
    let blank = imported.remarks.has_blank_cells();
    let sheets = imported.remarks.sheets();
    let dataset = &imported.dataset;
    json!({ "dataset": dataset, "remarks": remarks, "blank": blank, "sheets": sheets }).to_string()
}

/// The wide table of a dataset, `csv`, and what it has no place for, `leftOut`.
#[wasm_bindgen(js_name = writeTable)]
pub fn write_table(dataset: &str) -> String {
    let dataset: Value = serde_json::from_str(dataset).unwrap_or_default();
    let exported = tables::export(&dataset);
    json!({ "csv": exported.csv, "leftOut": exported.left_out }).to_string()
}

/// The id for a record's name that none of those `taken` is, which stand apart by spaces.
#[wasm_bindgen(js_name = idFor)]
pub fn id_for(name: &str, kind: &str, taken: &str) -> String {
    tables::id_for(name, kind, taken.split(' '))
}

fn layout(name: &str) -> Option<Layout> {
    let all = [Layout::Wide, Layout::Long, Layout::Datawrapper, Layout::WahlOMat];
    all.into_iter().find(|layout| layout.name() == name)
}

/// A sentence without the options of the command line that it names in parentheses.
fn without_options(sentence: &str) -> String {
    let mut text = String::new();
    let mut rest = sentence;
    while let Some((before, after)) = rest.split_once(" (--")
        && let Some((_, after)) = after.split_once(')')
    {
        text.push_str(before);
        rest = after;
    }
    text + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_becomes_a_dataset_and_a_table_again() {
        let table = b"Issue,Plan A,Plan B\nDepth,Ten metres,\n";
        let read: Value =
            serde_json::from_str(&read_table(table, "harbour", r#"{"blank": "silent"}"#)).unwrap();
        assert_eq!(read["dataset"]["provisions"][1]["coverage"], "silent");
        assert_eq!(read["blank"], true);
        let told = read["remarks"].to_string();
        assert!(told.contains("title 'harbour'") && !told.contains("--"), "{told}");
        let written: Value =
            serde_json::from_str(&write_table(&read["dataset"].to_string())).unwrap();
        assert!(written["csv"].as_str().unwrap().contains("Depth"), "{written}");
    }

    #[test]
    fn what_is_no_table_is_told() {
        let read: Value = serde_json::from_str(&read_table(b"%PDF", "a", "{}")).unwrap();
        assert_eq!(read["dataset"], Value::Null);
        assert_eq!(read["remarks"][0][0], "error");
    }

    #[test]
    fn the_sheets_of_a_workbook_can_be_chosen() {
        let workbook = include_bytes!("../../../tests/fixtures/tables/harbour.xlsx");
        let read = |options: &str| -> Value {
            serde_json::from_str(&read_table(workbook, "harbour", options)).unwrap()
        };
        let sheets = read("{}")["sheets"].clone();
        let other = sheets[1].as_str().expect("another sheet");
        let again = read(&json!({ "sheet": other }).to_string());
        assert_eq!(again["sheets"][0], other, "{again}");
    }

    #[test]
    fn an_option_of_the_command_line_is_not_told() {
        let told = without_options("sheet 'a (b)', not 'c' (--sheet), 1 (--blank silent or x)");
        assert_eq!(told, "sheet 'a (b)', not 'c', 1");
    }
}
