//! Whether the static page writes numbers and dates as browsers do: ICU4X against `Intl`, with the
//! options that the widget passes it. Never what is good wording.

#![cfg(not(target_arch = "wasm32"))]

#[path = "formatters/sample.rs"]
mod sample;

use std::env;
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};

use plan_compare::localize::{
    Formatter as _, IcuFormatter, LANGUAGES, NO_BREAK, intl, is_in_words, settled, spaced,
};
use plan_compare::model::Date;
use serde_json::{Value, json};

/// Regions whose digits, signs or order of a date are not those of their language.
const REGIONS: [&str; 8] = ["en-US", "en-GB", "de-AT", "de-CH", "es-MX", "fr-CA", "ar-EG", "ar-MA"];

const NUMBERS: [f64; 30] = [
    0.0,
    -0.0,
    1.0,
    1.5,
    2.0,
    5.0,
    21.0,
    999.0,
    1000.0,
    9999.0,
    12_345.0,
    600_000.0,
    999_999.0,
    1e6,
    2e6,
    1_234_567.0,
    5.75e6,
    10.8e6,
    1e9,
    800e9,
    2e12,
    1e15,
    -5.0,
    -12_345.5,
    -3e6,
    0.1,
    1e-6,
    4e-7,
    -4e-7,
    1_234.567_891_2,
];

const SHARES: [f64; 9] = [0.0, 1.0, 12.5, 50.0, 100.0, 1234.0, -3.0, 0.07, 2e6];

const SUMS: [f64; 12] =
    [0.0, 1.0, 1.5, 2.0, 5.0, 22.0, 1500.0, 1e6, 10.8e6, 4e9, 1_234_567.0, -2.0];

const CURRENCIES: [&str; 8] = ["USD", "EUR", "UAH", "PLN", "CHF", "JPY", "RUB", "XYZ"];

const DATES: [&str; 20] = [
    "2025-01-02",
    "2025-02-28",
    "2025-03-01",
    "2025-04-10",
    "2025-05-31",
    "2025-06-06",
    "2025-07-07",
    "2025-08-08",
    "2025-09-30",
    "2025-10-31",
    "2025-11-20",
    "2025-12-24",
    "1999-09-01",
    "0050-03-01",
    "2025-01",
    "2025-09",
    "0050-12",
    "2025",
    "1999",
    "0050",
];

/// One thing to write, and what ICU4X makes of it.
struct Case {
    name: &'static str,
    language: &'static str,
    options: Value,
    value: Value,
    /// The options of the number in a sum of money.
    number: Option<Value>,
    /// What the widget does with what `Intl` says.
    settle: fn(String) -> String,
    written: String,
}

/// Holds what ICU4X has written to what `Intl` says.
#[track_caller]
fn check(cases_of: impl Fn(&'static str, &IcuFormatter) -> Vec<Case>) {
    let languages = LANGUAGES.into_iter().chain(REGIONS);
    let cases: Vec<Case> =
        languages.flat_map(|language| cases_of(language, &IcuFormatter::new(language))).collect();
    let Some(said) = said_by_intl(&cases) else { return };
    assert_eq!(said.len(), cases.len());
    let differences: Vec<String> = cases
        .iter()
        .zip(said)
        .map(|(case, said)| (case, (case.settle)(said)))
        .filter(|(case, said)| *said != case.written)
        .map(|(case, said)| {
            format!("{} {}: {said:?}, static {:?}", case.language, case.value, case.written)
        })
        .collect();
    assert!(differences.is_empty(), "{}", differences.join("\n"));
}

/// Nothing where Node is missing, which is told.
fn said_by_intl(cases: &[Case]) -> Option<Vec<String>> {
    let child = Command::new("node")
        .arg(Path::new(env!("CARGO_MANIFEST_DIR")).join("xtask/formatters.mjs"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn();
    let Ok(mut child) = child else {
        let why = "Intl is not asked: install Node 20 or later\n";
        assert!(env::var_os("CI").is_none_or(|is_ci| is_ci != "true"), "{why}");
        // Not by a macro, whose output the test runner hides.
        std::io::stderr().write_all(why.as_bytes()).expect("somewhere to tell it");
        return None;
    };
    let asked: Vec<Value> = cases
        .iter()
        .map(|case| {
            let Case { name, language, options, value, number, .. } = case;
            json!({
                "name": name,
                "language": language,
                "options": options,
                "value": value,
                "number": number,
            })
        })
        .collect();
    let mut stdin = child.stdin.take().expect("a pipe");
    // It reads all before it writes.
    stdin.write_all(Value::from(asked).to_string().as_bytes()).expect("a script that reads");
    drop(stdin);
    let output = child.wait_with_output().expect("a script that ends");
    assert!(output.status.success());
    Some(serde_json::from_slice(&output.stdout).expect("a list of texts"))
}

fn options(json: &str) -> Value {
    serde_json::from_str(json).expect("JSON")
}

#[test]
fn numbers_are_written_as_by_the_browser() {
    check(|language, formatter| {
        let case = |value| Case {
            name: "NumberFormat",
            language,
            options: options(if is_in_words(value) { intl::WORDS } else { intl::NUMBER }),
            value: json!(settled(value)),
            number: None,
            settle: |said| said,
            written: formatter.number(value),
        };
        NUMBERS.into_iter().map(case).collect()
    });
}

#[test]
fn sums_of_money_are_written_as_by_the_browser() {
    check(|language, formatter| {
        let case = |(currency, value)| {
            let (mut options, number) = match is_in_words(value) {
                true => (options(intl::MONEY_IN_WORDS), options(intl::WORDS)),
                false => (options(intl::MONEY), options(intl::NUMBER)),
            };
            options["currency"] = json!(currency);
            Case {
                name: "NumberFormat",
                language,
                options,
                value: json!(value),
                number: Some(number),
                settle: |said| said,
                written: formatter.money(value, currency),
            }
        };
        let sums = CURRENCIES.into_iter().flat_map(|code| SUMS.map(|value| (code, value)));
        sums.map(case).collect()
    });
}

#[test]
fn shares_are_written_as_by_the_browser() {
    check(|language, formatter| {
        let case = |value| Case {
            name: "NumberFormat",
            language,
            options: options(intl::PERCENT),
            value: json!(value),
            number: None,
            settle: |said| spaced(said, NO_BREAK),
            written: formatter.percent(value),
        };
        SHARES.into_iter().map(case).collect()
    });
}

#[test]
fn dates_are_written_as_by_the_browser_and_no_more_exact_than_they_are() {
    check(|language, formatter| {
        let case = |text| {
            let date = Date::parse(text).expect("a date");
            let (month, day) = (date.month(), date.day());
            Case {
                name: "DateTimeFormat",
                language,
                options: options(match (month, day) {
                    (None, _) => intl::YEAR,
                    (_, None) => intl::MONTH,
                    _ => intl::DAY,
                }),
                value: json!([date.year(), month.unwrap_or(1), day.unwrap_or(1)]),
                number: None,
                settle: |said| spaced(said, ' '),
                written: formatter.date(date),
            }
        };
        DATES.into_iter().map(case).collect()
    });
}

#[test]
fn plural_categories_are_those_of_the_browser() {
    check(|language, formatter| {
        let case = |n: usize| Case {
            name: "PluralRules",
            language,
            options: options(intl::PLURAL),
            value: json!(n),
            number: None,
            settle: |said| said,
            written: formatter.plural(n).to_owned(),
        };
        (0..=200).chain([1_000_000, 2_000_000, 1_000_001]).map(case).collect()
    });
}

#[test]
fn what_is_no_tag_and_what_has_no_interface_is_written_in_english() {
    for tag in ["", "fi", "de_DE", "de-!", "en-x", "\u{202e}"] {
        assert_eq!(IcuFormatter::new(tag).number(10.8e6), "10.8 million", "{tag:?}");
    }
}

#[test]
fn the_sample_for_browsers_is_what_the_static_page_says() {
    sample::check(IcuFormatter::new);
}
