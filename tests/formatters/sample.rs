//! A few numbers and dates in every language, for both formatters. Never a case that only one of
//! them can write.

use plan_compare::localize::Formatter;
use plan_compare::model::Date;

const NUMBERS: [(&str, f64, &str); 11] = [
    ("en", 600_000.0, "600,000"),
    ("en-IE", -0.0, "0"),
    ("ar", 12_345.5, "12,345.5"),
    ("ar-EG", 50.0, "٥٠"),
    ("de", 10.8e6, "10,8 Millionen"),
    ("es", 9999.0, "9999"),
    ("es", 800e9, "800 mil millones"),
    ("fr", 12_345.0, "12\u{202f}345"),
    ("pl", 2e6, "2 miliony"),
    ("uk", 1_234_567.0, "1\u{a0}234\u{a0}567"),
    ("no tag", 1e9, "1 billion"),
];

const SUMS: [(&str, f64, &str, &str); 6] = [
    ("en-GB", 1.0, "USD", "1 US dollar"),
    ("en-GB", 4e9, "EUR", "4 billion euros"),
    ("ar", -2.0, "USD", "\u{200e}-2 دولار أمريكي"),
    ("de-AT", 1500.0, "EUR", "1\u{a0}500 Euro"),
    ("pl", 5.0, "PLN", "5 złotych polskich"),
    ("uk", 10.8e6, "USD", "10,8 мільйона доларів США"),
];

const SHARES: [(&str, f64, &str); 4] = [
    ("en", 12.5, "12.5%"),
    ("ar", 50.0, "50\u{200e}%\u{200e}"),
    ("fr", 50.0, "50\u{a0}%"),
    ("pl", 50.0, "50%"),
];

const DATES: [(&str, &str, &str); 9] = [
    ("en", "2025-12-24", "Dec 24, 2025"),
    ("en-GB", "2025-12-24", "24 Dec 2025"),
    ("en-GB", "2025-12", "Dec 2025"),
    ("en", "0050", "50"),
    ("ar", "2025-01-02", "2 يناير 2025"),
    ("de", "2025-03-01", "1. März 2025"),
    ("de", "2025-12", "Dez. 2025"),
    ("es", "2025-12-24", "24 dic 2025"),
    ("uk", "2025-11-24", "24 лист. 2025 р."),
];

const PLURALS: [(&str, usize, &str); 5] =
    [("en", 1, "one"), ("fr", 0, "one"), ("pl", 22, "few"), ("uk", 11, "many"), ("ar", 0, "zero")];

/// Holds the formatter that `in_language` gives for a tag to the table.
pub(crate) fn check<F: Formatter>(in_language: impl Fn(&str) -> F) {
    for (language, value, expected) in NUMBERS {
        assert_eq!(in_language(language).number(value), expected, "{language} {value}");
    }
    for (language, value, currency, expected) in SUMS {
        let written = in_language(language).money(value, currency);
        assert_eq!(written, expected, "{language} {value} {currency}");
    }
    for (language, value, expected) in SHARES {
        assert_eq!(in_language(language).percent(value), expected, "{language} {value}");
    }
    for (language, date, expected) in DATES {
        let written = Date::parse(date).map(|date| in_language(language).date(date));
        assert_eq!(written.as_deref(), Some(expected), "{language} {date}");
    }
    for (language, n, expected) in PLURALS {
        assert_eq!(in_language(language).plural(n), expected, "{language} {n}");
    }
}
