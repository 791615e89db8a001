//! Numbers and dates where there is no browser to write them. Never a currency's name, never a
//! number rounded to less than six decimals.

use crate::format::Numerals;
use crate::model::Date;

/// How one language writes numbers and dates, as browsers do (CLDR).
struct Style {
    language: &'static str,
    /// Between groups of three digits, from numbers of `grouped_from` digits on.
    group: &'static str,
    grouped_from: usize,
    decimal: &'static str,
    percent: &'static str,
    months: [&'static str; 12],
    after_day: &'static str,
    after_year: &'static str,
}

const ENGLISH: Style = Style {
    language: "en",
    group: ",",
    grouped_from: 4,
    decimal: ".",
    percent: "%",
    months: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
    after_day: "",
    after_year: "",
};

const STYLES: [Style; 7] = [
    ENGLISH,
    Style {
        language: "ar",
        months: [
            "يناير",
            "فبراير",
            "مارس",
            "أبريل",
            "مايو",
            "يونيو",
            "يوليو",
            "أغسطس",
            "سبتمبر",
            "أكتوبر",
            "نوفمبر",
            "ديسمبر",
        ],
        ..ENGLISH
    },
    Style {
        language: "de",
        group: ".",
        decimal: ",",
        percent: "\u{a0}%",
        months: [
            "Jan.", "Feb.", "März", "Apr.", "Mai", "Juni", "Juli", "Aug.", "Sept.", "Okt.", "Nov.",
            "Dez.",
        ],
        after_day: ".",
        ..ENGLISH
    },
    Style {
        language: "es",
        group: ".",
        grouped_from: 5,
        decimal: ",",
        percent: "\u{a0}%",
        months: [
            "ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sept", "oct", "nov", "dic",
        ],
        ..ENGLISH
    },
    Style {
        language: "fr",
        group: "\u{202f}",
        decimal: ",",
        percent: "\u{202f}%",
        months: [
            "janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.",
            "nov.", "déc.",
        ],
        ..ENGLISH
    },
    Style {
        language: "pl",
        group: "\u{a0}",
        grouped_from: 5,
        decimal: ",",
        months: [
            "sty", "lut", "mar", "kwi", "maj", "cze", "lip", "sie", "wrz", "paź", "lis", "gru",
        ],
        ..ENGLISH
    },
    Style {
        language: "uk",
        group: "\u{a0}",
        decimal: ",",
        months: [
            "січ.",
            "лют.",
            "бер.",
            "квіт.",
            "трав.",
            "черв.",
            "лип.",
            "серп.",
            "вер.",
            "жовт.",
            "лист.",
            "груд.",
        ],
        after_year: " р.",
        ..ENGLISH
    },
];

/// Numbers and dates in one of the interface's languages: digits in groups, in English millions and
/// more in words; currencies by their code; dates as browsers write them ("Dec 24, 2025").
pub struct Plain {
    style: &'static Style,
    /// "Dec 24, 2025".
    is_month_first: bool,
}

impl Plain {
    /// The numerals of a language, by its BCP 47 tag; those of English where it is none of ours.
    pub fn of(language: &str) -> Self {
        let base = super::words::base(language);
        let style = STYLES.iter().find(|style| style.language.eq_ignore_ascii_case(base));
        let is_month_first = ["en", "en-US"].iter().any(|tag| tag.eq_ignore_ascii_case(language));
        Self { style: style.unwrap_or(&ENGLISH), is_month_first }
    }

    /// The plural category of a number (CLDR), for [`crate::messages::Messages::count`].
    pub fn plural(&self, n: usize) -> &'static str {
        let (tens, hundreds) = (n % 10, n % 100);
        let is_few = (2..=4).contains(&tens) && !(12..=14).contains(&hundreds);
        match self.style.language {
            "ar" => match (n, hundreds) {
                (0, _) => "zero",
                (1, _) => "one",
                (2, _) => "two",
                (_, 3..=10) => "few",
                (_, 11..=99) => "many",
                _ => "other",
            },
            "fr" if n < 2 => "one",
            "uk" if tens == 1 && hundreds != 11 => "one",
            "pl" | "uk" if is_few => "few",
            "pl" if n != 1 => "many",
            "uk" => "many",
            _ if n == 1 => "one",
            _ => "other",
        }
    }

    fn digits(&self, value: f64) -> String {
        let written = format!("{:.6}", value.abs());
        let (whole, rest) = written.split_once('.').unwrap_or((&written, ""));
        let rest = rest.trim_end_matches('0');
        let mut digits = String::new();
        if value < 0.0 && (whole != "0" || !rest.is_empty()) {
            digits.push('-');
        }
        for (at, digit) in whole.chars().enumerate() {
            let n_left = whole.len() - at;
            if at != 0 && n_left.is_multiple_of(3) && self.style.grouped_from <= whole.len() {
                digits.push_str(self.style.group);
            }
            digits.push(digit);
        }
        if !rest.is_empty() {
            digits.push_str(self.style.decimal);
            digits.push_str(rest);
        }
        digits
    }
}

impl Numerals for Plain {
    fn number(&self, value: f64) -> String {
        const UNITS: [(f64, &str); 3] = [(1e12, "trillion"), (1e9, "billion"), (1e6, "million")];
        let unit = UNITS.iter().find(|(unit, _)| *unit <= value.abs());
        match unit.filter(|_| self.style.language == "en") {
            // In words only where that is exact.
            Some((unit, word)) if ((value / unit * 1e6).round() / 1e4).fract() == 0.0 => {
                self.digits(value / unit) + " " + word
            }
            _ => self.digits(value),
        }
    }

    fn money(&self, value: f64, currency: &str) -> String {
        self.number(value) + "\u{a0}" + currency
    }

    fn percent(&self, value: f64) -> String {
        self.digits(value) + self.style.percent
    }

    fn date(&self, date: Date) -> String {
        let style = self.style;
        let year = date.year().to_string();
        let Some(month) = date.month() else { return year };
        let month = style.months[usize::from(month - 1)];
        let after = style.after_year;
        match date.day() {
            Some(day) if self.is_month_first => format!("{month} {day}, {year}"),
            Some(day) => format!("{day}{} {month} {year}{after}", style.after_day),
            None => format!("{month} {year}{after}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check_number(language: &str, value: f64, expected: &str) {
        assert_eq!(Plain::of(language).number(value), expected, "{language}");
    }

    #[test]
    fn digits_stand_in_groups() {
        for (value, expected) in [
            (0.0, "0"),
            (-0.0, "0"),
            (999.0, "999"),
            (1234.0, "1,234"),
            (600_000.0, "600,000"),
            (-12_345.5, "-12,345.5"),
            (0.1, "0.1"),
            (1_234_567.0, "1,234,567"),
            (10.8e6, "10.8 million"),
            (1.15e9, "1.15 billion"),
            (800e9, "800 billion"),
            (2e12, "2 trillion"),
        ] {
            check_number("en-GB", value, expected);
            check_number("ja", value, expected);
        }
        check_number("de", 1234.5, "1.234,5");
        check_number("es", 1234.0, "1234");
        check_number("pl", 12_345.0, "12\u{a0}345");
        check_number("fr", 10.8e6, "10\u{202f}800\u{202f}000");
    }

    #[test]
    fn dates_are_as_exact_as_they_are_given() {
        let check = |language, date, expected: &str| {
            let date = Date::parse(date).expect("a date");
            assert_eq!(Plain::of(language).date(date), expected);
        };
        check("en", "2025-12-24", "Dec 24, 2025");
        check("en-GB", "2025-12-24", "24 Dec 2025");
        check("en", "2025-12", "Dec 2025");
        check("en", "2025", "2025");
        check("de-AT", "2025-03-01", "1. März 2025");
        check("uk", "2025-11", "лист. 2025 р.");
        check("uk", "2025", "2025");
        check("ar", "2025-01-02", "2 يناير 2025");
    }

    #[test]
    fn plurals_are_those_of_the_language() {
        let check = |language, expected: &[(usize, &str)]| {
            for (n, category) in expected {
                assert_eq!(Plain::of(language).plural(*n), *category, "{language} {n}");
            }
        };
        check("en", &[(0, "other"), (1, "one"), (2, "other")]);
        check("fr", &[(0, "one"), (1, "one"), (2, "other")]);
        check(
            "pl",
            &[(1, "one"), (2, "few"), (5, "many"), (12, "many"), (21, "many"), (22, "few")],
        );
        check("uk", &[(1, "one"), (11, "many"), (21, "one"), (23, "few"), (25, "many")]);
        check(
            "ar",
            &[(0, "zero"), (1, "one"), (2, "two"), (5, "few"), (26, "many"), (100, "other")],
        );
    }

    #[test]
    fn money_has_its_code_and_a_share_its_sign() {
        let english = Plain::of("en");
        assert_eq!(english.money(100e9, "USD"), "100 billion\u{a0}USD");
        assert_eq!(english.percent(26.5), "26.5%");
        assert_eq!(Plain::of("fr").percent(26.0), "26\u{202f}%");
    }
}
