//! Laws of reading tables: nothing panics, and what is written is read again. Every case follows
//! from a fixed seed.

#[path = "../../fuzz/laws/workbook.rs"]
mod workbook;

use std::fmt::Debug;

use plan_compare::schema;
use plan_compare::tables::{Layout, Options, export, import};
use proptest::prelude::*;
use proptest::sample::{Index, select};
use proptest::test_runner::{RngSeed, TestRunner};
use serde_json::{Value, json};

/// Checks `law` on values of `strategy`, which are the same ones in every run.
#[track_caller]
fn check<S: Strategy<Value: Debug>>(
    cases: u32,
    strategy: S,
    law: impl Fn(S::Value) -> Result<(), TestCaseError>,
) {
    let config = ProptestConfig {
        cases,
        failure_persistence: None,
        rng_seed: RngSeed::Fixed(20_251_120),
        ..ProptestConfig::default()
    };
    if let Err(error) = TestRunner::new(config).run(&strategy, law) {
        panic!("{error}");
    }
}

fn options() -> impl Strategy<Value = Option<Layout>> {
    use Layout::{Datawrapper, Long, WahlOMat, Wide};
    select(vec![None, Some(Wide), Some(Long), Some(Datawrapper), Some(WahlOMat)])
}

/// Imports in one layout; what comes of it is a dataset. Without one, the laws of the fuzz targets
/// hold too.
fn hold_for(bytes: &[u8], layout: Option<Layout>) -> Result<(), TestCaseError> {
    if layout.is_none() {
        workbook::table::hold_for(bytes);
    }
    let imported = import(bytes, "law", &Options { layout, ..Options::default() });
    prop_assert_eq!(imported.dataset.is_none(), imported.remarks.has_error());
    let Some(dataset) = imported.dataset else { return Ok(()) };
    let text = dataset.to_string();
    if let Err(failure) = schema::read(&text) {
        // JSON in a cell may say what no dataset does.
        prop_assert!(text.contains("{"), "{failure:?}");
    }
    Ok(())
}

#[test]
fn no_bytes_are_too_strange() {
    let bytes = prop_oneof![
        prop::collection::vec(any::<u8>(), 0..300),
        "[\\PC\n\t;,\"'|={}\\[\\]]{0,200}".prop_map(String::into_bytes),
    ];
    check(400, (bytes, options()), |(bytes, layout)| hold_for(&bytes, layout));
}

#[test]
fn no_table_is_too_strange() {
    let cell = select(vec![
        "",
        "Plan",
        "Issue",
        "Summary",
        "Category",
        "Sources",
        "Answers",
        "A",
        "A: detail",
        "A: answer",
        "a = b",
        "silent",
        "Not addressed",
        "-",
        "x; y",
        "[\"a\"]",
        "{\"en\": \"b\"}",
        "{}",
        "5 m",
        "\\",
        "https://e.org/a b: c",
        "[{\"id\": 1}]",
        "[[]]",
        "\"",
        "=1",
        "'=1",
        "1,5",
        "stated",
        "Partei: Kurzbezeichnung",
        "These: Titel",
        "Position: Position",
        "stimme zu",
        "\u{0}",
        "ї",
    ]);
    let row = prop::collection::vec(cell, 0..7);
    let rows = prop::collection::vec(row, 0..7);
    check(600, (rows, options()), |(rows, layout)| {
        let mut writer = csv::WriterBuilder::new().flexible(true).from_writer(Vec::new());
        for row in rows {
            writer.write_record(row).expect("a row");
        }
        hold_for(&writer.into_inner().expect("bytes"), layout)
    });
}

#[test]
fn no_broken_workbook_is_too_strange() {
    let files = ["harbour.xlsx", "harbour.ods"].map(|name| {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/tables/");
        std::fs::read(format!("{folder}{name}")).expect("a workbook")
    });
    let edits = prop::collection::vec((any::<Index>(), any::<u8>()), 1..6);
    let cut = prop::option::of(any::<Index>());
    check(300, (0..2_usize, edits, cut), |(file, edits, cut)| {
        let mut bytes = files[file].clone();
        for (at, byte) in edits {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        if let Some(at) = cut {
            bytes.truncate(at.index(bytes.len()));
        }
        hold_for(&bytes, None)
    });
}

#[test]
fn no_broken_cells_of_a_workbook_are_too_strange() {
    let cells = [
        include_str!("../../fuzz/seeds/workbook/cells.xlsx.xml"),
        include_str!("../../fuzz/seeds/workbook/cells.ods.xml"),
    ];
    // What is changed for what: tags, attributes, and numbers that are too large.
    let pieces = select(vec![
        "<",
        ">",
        "/>",
        "\"",
        "<c",
        "</c>",
        "<v>",
        "<row>",
        "t=\"s\"",
        "t=\"d\"",
        "s=\"9\"",
        "&",
        "&#0;",
        "<is><t>",
        "A1",
        "XFD1048576",
        "99999999999999999999",
        "-1",
        "1e999",
        "<table:table-cell/>",
        "table:number-columns-repeated=\"9\"",
        "table:number-rows-repeated=\"1048575\"",
        "<text:p>",
        "office:value-type=\"float\"",
        "office:value=\"x\"",
        "<mergeCell ref=\"B2:A1\"/>",
        "<![CDATA[",
        "<!--",
        "table:number-rows-spanned=\"99999\"",
        "",
    ]);
    let edit = (any::<Index>(), 0..12_usize, pieces);
    let edits = prop::collection::vec(edit, 1..5);
    check(300, (0..2_usize, edits), |(kind, edits)| {
        let mut cells = cells[kind].to_owned();
        for (at, n_bytes, piece) in edits {
            let at = at.index(cells.len() + 1);
            let end = (at + n_bytes).min(cells.len());
            if cells.is_char_boundary(at) && cells.is_char_boundary(end) {
                cells.replace_range(at..end, piece);
            }
        }
        workbook::hold_for(cells.as_bytes());
        Ok(())
    });
}

#[test]
fn whatever_a_provision_says_comes_back() {
    let text = || "[\\PC\n]{1,30}".prop_filter("words", |text| !text.trim().is_empty());
    let awkward = select(vec![
        "Not addressed",
        "-",
        " a ",
        "\\",
        "=1",
        "'=1",
        "a = b",
        "{",
        "{\"en\": \"a\"}",
        "[]",
        "a; b",
        "x [y]",
        "\"",
        "a\r\nb",
        "-5;\t@x",
        "n/a",
        "http://e.org",
        "5 m",
    ]);
    let words = || prop_oneof![text(), awkward.clone().prop_map(str::to_owned)];
    let names = (words(), words(), words());
    check(
        300,
        (names, words(), words(), words()),
        |((plan, issue, source), summary, detail, claim)| {
            let dataset = json!({
                "format": "plan-compare/1", "id": "law", "title": "Law",
                "sources": [{"id": "s", "title": source, "url": "https://example.org/a"}],
                "plans": [{"id": "a", "name": plan}, {"id": "b", "name": "B"}],
                "issues": [{"id": "x", "name": issue}, {"id": "y", "name": "Y"}],
                "provisions": [
                    {"plan": "a", "issue": "x", "coverage": "stated", "summary": summary,
                     "detail": detail, "point": detail, "quote": {"text": claim},
                     "sources": ["s"], "conflicts": [{"claim": claim, "sources": ["s"]}]},
                    {"plan": "b", "issue": "y", "coverage": "silent", "detail": claim},
                ],
            });
            let table = export(&dataset).csv;
            let imported = import(table.as_bytes(), "law", &Options::default());
            let back = imported.dataset.unwrap_or_default();
            for key in ["sources", "plans", "issues", "provisions"] {
                prop_assert_eq!(&back[key], &dataset[key], "{}", table);
            }
            prop_assert!(back != Value::Null);
            Ok(())
        },
    );
}
