//! Hostile strings wherever an editor writes, in HTML, tables, links and citations; what of them a
//! dataset may hold is in `values`. The live view's part is in `element/hostile.rs` and in `e2e`.

#![cfg(not(target_arch = "wasm32"))]

#[path = "render/html.rs"]
mod html;
#[path = "hostile/values.rs"]
mod values;

use std::collections::BTreeSet;
use std::sync::Arc;

use html::{check_figure, shape, text_of, tokens_of_page};
use plan_compare::cli::html::{figure, page, snippets};
use plan_compare::compare::Selection;
use plan_compare::localize::Localizer;
use plan_compare::model::{Dataset, IssueIx, PlanIx};
use plan_compare::schema;
use plan_compare::share;
use plan_compare::share::permalink::{decode, encode, find, merge};
use serde_json::json;

/// A dataset with `WORDS` wherever an editor writes, and `URL` for an address.
const EVERY_TEXT: &str = include_str!("fixtures/every-text.json");

/// What nobody should write, and somebody will.
fn hostile() -> Vec<String> {
    let strings: Vec<String> =
        serde_json::from_str(include_str!("fixtures/hostile.json")).expect("a list of strings");
    let different: BTreeSet<&String> = strings.iter().collect();
    assert!(100 <= different.len() && different.len() == strings.len(), "{}", strings.len());
    strings
}

/// The dataset with `words` wherever an editor writes, and in an address where one may have them.
fn dataset_of(words: &str) -> Dataset {
    let with_url = |url: &str| {
        EVERY_TEXT
            .replace("\"WORDS\"", &json!(words).to_string())
            .replace("\"URL\"", &json!(url).to_string())
    };
    let reading = schema::read(&with_url(&format!("https://e.org/{words}"))).expect("a dataset");
    match reading.faults.as_slice() {
        [] => reading.dataset,
        [fault] => {
            assert_eq!(fault.pointer, "/sources/0/url", "{words:?}: {fault}");
            schema::read(&with_url("https://e.org/")).expect("a dataset").dataset
        }
        faults => panic!("{words:?}: {faults:?}"),
    }
}

/// The words with the one line break that pages and tables know.
fn with_plain_line_breaks(words: &str) -> String {
    words.replace("\r\n", "\n").replace(['\r', '\u{85}', '\u{2028}', '\u{2029}'], "\n")
}

fn english(dataset: &Dataset) -> Arc<Localizer> {
    html::localizer(dataset, "en", "en")
}

#[test]
fn no_text_of_a_dataset_becomes_markup() {
    let harmless = dataset_of("harmless");
    let figure_shape = shape(&check_figure(&figure(&english(&harmless), 3)));
    let page_of =
        |dataset: &Dataset| tokens_of_page(&page(&english(dataset), Some("d.json"), None));
    let page_shape = shape(&page_of(&harmless));
    for words in hostile() {
        let dataset = dataset_of(&words);
        let tokens = check_figure(&figure(&english(&dataset), 3));
        assert_eq!(shape(&tokens), figure_shape, "{words:?}");
        let seen: String = with_plain_line_breaks(&words)
            .chars()
            .map(|letter| match letter {
                '\t' | '\n' => letter,
                _ if letter.is_control() => '\u{fffd}',
                _ => letter,
            })
            .collect();
        let seen = seen.trim_start_matches(['\u{2069}', '\u{202c}']);
        assert!(40 < text_of(&tokens).matches(seen).count(), "{words:?}");
        assert_eq!(shape(&page_of(&dataset)), page_shape, "{words:?}");
    }
}

#[test]
fn what_editors_paste_holds_no_markup_of_a_dataset() {
    let of = |words: &str| {
        let dataset = dataset_of(words);
        snippets(&english(&dataset), "https://e.org/\"><b>'", "https://e.org/'onload=", None)
    };
    let tags = |snippets: &str| {
        let tag = |part: &str| part.split_once('>').map(|(tag, _)| tag.to_owned());
        let names = |tag: String| {
            tag.split(' ').map(|word| word.split('=').next().unwrap().to_owned()).next()
        };
        let names = snippets.split('<').skip(1).filter_map(tag).filter_map(names);
        // As many as there are line breaks in the words.
        names.filter(|name| name != "br").collect::<Vec<_>>()
    };
    let harmless = of("harmless");
    for words in hostile() {
        let snippets = of(&words);
        assert_eq!(tags(&snippets), tags(&harmless), "{words:?}");
        // Every value stands between double quotes, which nothing in it ends.
        assert!(!snippets.contains("\"><b>") && !snippets.contains("\"onload="), "{snippets}");
    }
}

#[test]
fn what_turns_the_direction_of_text_ends_with_it() {
    let html = figure(&english(&dataset_of("\u{202e}\u{2067}never ended")), 3);
    let count = |letter: char| html.matches(letter).count();
    assert_eq!(count('\u{202e}'), count('\u{202c}'));
    assert_eq!(count('\u{2067}'), count('\u{2069}'));
}

/// Whether a spreadsheet would compute what begins so: blanks and quotation marks do not count.
fn is_computed(cell: &str) -> bool {
    let is_blank = |letter: char| {
        letter.is_whitespace()
            || letter.is_control()
            || "\"\u{ad}\u{feff}".contains(letter)
            || ('\u{200b}'..='\u{200f}').contains(&letter)
            || ('\u{202a}'..='\u{202e}').contains(&letter)
            || ('\u{2060}'..='\u{206f}').contains(&letter)
    };
    cell.trim_start_matches(is_blank).starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠'])
}

#[test]
fn a_table_reads_back_as_it_was_and_no_spreadsheet_computes_it() {
    for hostile in hostile() {
        let dataset = dataset_of(&hostile);
        let plans: Vec<PlanIx> = dataset.plan_indices().collect();
        let table = share::csv(&english(&dataset), &plans, &[IssueIx(0)]);
        let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(table.as_bytes());
        let rows: Vec<Vec<String>> = reader
            .records()
            .map(|row| row.expect("a row").iter().map(str::to_owned).collect())
            .collect();
        let url = dataset.sources[0].url.as_deref().unwrap_or_default();
        let hostile = with_plain_line_breaks(&hostile);
        let sources = format!("{hostile}: {hostile} {url} | {hostile}");
        let [of, full, others] = ["sources", "full text", "reports that differ"]
            .map(|what| format!("{hostile}: {what}"));
        let conflict = format!("{hostile} ({hostile}: {hostile} {url})");
        let statement = format!("7,331\u{a0}{hostile}: {hostile}");
        let expected = [
            ["Category", "Issue", &hostile, &full, &others, &of, &hostile, &full, &others, &of],
            [&hostile, &hostile, &statement, &hostile, &conflict, &sources, &hostile, "", "", ""],
        ];
        assert_eq!(rows.len(), 2, "{hostile:?}: {rows:?}");
        for (row, expected) in rows.iter().zip(expected) {
            // Nothing is added but apostrophes, and the end of what turns the direction of text.
            let bare = |cell: &str| cell.replace(['\'', '\u{202c}', '\u{2069}'], "");
            let bare_row: Vec<String> = row.iter().map(|cell| bare(cell)).collect();
            assert_eq!(bare_row, expected.map(bare), "{hostile:?}");
            for cell in row {
                assert!(!is_computed(cell), "{cell:?}");
                assert!(!cell.starts_with(['\t', '\r', '\n']), "{cell:?}");
            }
        }
        // Nor does one that takes another sign for the separator, and so no heed of the quotes.
        for cell in table.split([';', '\t', '\r', '\n']) {
            assert!(!is_computed(cell), "{hostile:?}: {cell:?}");
        }
    }
}

#[test]
fn a_citation_is_one_line_of_text_with_every_word_and_address() {
    for hostile in hostile() {
        let dataset = dataset_of(&hostile);
        let citation =
            share::citation(&english(&dataset), IssueIx(0), PlanIx(0), "https://e.org/#x=q:1");
        let is_odd = |letter: char| {
            letter.is_control()
                || matches!(letter, '\u{2028}' | '\u{2029}')
                || ('\u{202a}'..='\u{202e}').contains(&letter)
                || ('\u{2066}'..='\u{2069}').contains(&letter)
        };
        assert!(!citation.contains(is_odd), "{hostile:?}: {citation:?}");
        assert!(citation.ends_with(" https://e.org/#x=q:1"), "{citation}");
        let letters = |text: &str| -> String {
            text.chars().filter(|letter| !is_odd(*letter) && *letter != ' ').collect()
        };
        // Issue, unit and summary, plan, point, both sources, comparison and version.
        let n_told = letters(&citation).matches(&letters(&hostile)).count();
        assert!(8 <= n_told, "{hostile:?} {n_told} times in {citation}");
        if let Some(url) = dataset.sources[0].url.as_deref().filter(|url| !url.contains(is_odd)) {
            assert!(citation.contains(url), "{citation}");
        }
    }
}

#[test]
fn a_link_holds_any_words_and_leaves_the_parts_of_others_alone() {
    let dataset = dataset_of("harmless");
    let all = Selection::all(&dataset);
    for hostile in hostile() {
        let chosen = Selection { query: hostile.clone(), open: vec![IssueIx(0)], ..all.clone() };
        let link = encode(&dataset, &chosen, &all);
        let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-:;+%".contains(&byte);
        assert!(link.bytes().all(is_plain), "{link}");
        let mut found = all.clone();
        assert_eq!(found.apply(&decode(&link), &dataset), [], "{link}");
        assert_eq!(found, chosen, "{link}");

        // As what others have put into the address, and as the id of an element.
        for key in ["plan-compare-x", &format!("plan-compare-{hostile}")] {
            let merged = merge(&hostile, key, &link);
            assert_eq!(find(&merged, key), Some(link.as_str()), "{merged}");
            let foreign = |fragment: &str| -> Vec<String> {
                let parts = fragment.split('&').filter(|part| find(part, key).is_none());
                parts.filter(|part| !part.is_empty()).map(str::to_owned).collect()
            };
            assert_eq!(foreign(&merged), foreign(&hostile), "{merged}");
            assert_eq!(find(&merge(&merged, key, ""), key), None, "{merged}");
        }
    }
}

#[test]
fn a_link_never_chooses_what_is_not_there() {
    let dataset = dataset_of("harmless");
    let all = Selection::all(&dataset);
    for hostile in hostile() {
        let values: Vec<String> =
            "vpbdcqimayf".chars().map(|key| format!("{key}:{hostile}")).collect();
        for text in [&hostile, &values.join(";"), &values.concat()] {
            let mut chosen = all.clone();
            chosen.apply(&decode(text), &dataset);
            let unchanged = Selection { query: chosen.query.clone(), ..all.clone() };
            let names_one = ["a", "b", "i", "p:", "i:"].iter().any(|id| hostile.contains(id));
            assert!(chosen == unchanged || names_one, "{text:?} chose {chosen:?}");
            assert!(chosen.plans.iter().all(|plan| plan.0 < 2) && !chosen.plans.is_empty());
            assert!(chosen.open.iter().all(|issue| issue.0 == 0), "{text:?}");
        }
    }
}
