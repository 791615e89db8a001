//! How a value that cannot be used is most likely written right. Never a reference.

use crate::model::Date;
use crate::schema::fault::quoted;

/// What to write in place of `found`, where `expected` belongs.
pub(super) fn value(expected: &str, found: &str) -> Option<String> {
    if expected.starts_with("a date") {
        return date(found).map(|date| write(&date));
    }
    if expected.starts_with("a language tag") {
        return tag(found).map(|tag| write(&tag));
    }
    if expected.starts_with("an address") {
        return address(found);
    }
    if expected.starts_with("a color") {
        let is_color =
            matches!(found.len(), 3 | 6) && found.bytes().all(|it| it.is_ascii_hexdigit());
        return is_color.then(|| write(&["#", found].concat()));
    }
    if expected.starts_with("a number of") {
        return Some("round it".to_owned());
    }
    let is_other = expected.contains("plan-compare/1") && !found.starts_with("plan-compare/");
    is_other.then(|| write("plan-compare/1"))
}

/// An id made of what was written, where its letters allow it.
pub(super) fn id(found: &str) -> Option<String> {
    if !found.is_ascii() {
        return None;
    }
    let words = found.split(|char: char| !char.is_ascii_alphanumeric());
    let words: Vec<String> =
        words.filter(|word| !word.is_empty()).map(str::to_ascii_lowercase).collect();
    let id = words.join("-");
    (1..=64).contains(&id.len()).then(|| write(&id))
}

/// How a value of another type is written right; `written` is how it stands there.
pub(super) fn retyped(expected: &str, found: &str, written: &str) -> Option<String> {
    const LONGEST: usize = 40;
    if LONGEST < written.len() {
        return None;
    }
    let text = written.trim_matches('"');
    let is_date = expected.starts_with("a date");
    Some(match (expected, found) {
        _ if is_date && found == "a number" => {
            let date = match written.len() {
                8 => [&written[..4], &written[4..6], &written[6..]].join("-"),
                _ => written.to_owned(),
            };
            ["write \"", &Date::parse(&date)?.iso(), "\""].concat()
        }
        ("text" | "text, or an object of languages to texts", "a number" | "true or false") => {
            ["write \"", written, "\""].concat()
        }
        ("a number" | "a whole number", "text") => {
            text.parse::<f64>().ok().filter(|number| number.is_finite())?;
            ["write ", text, " without quotation marks"].concat()
        }
        ("true or false", "text" | "a number") => {
            let flag = match text.to_ascii_lowercase().as_str() {
                "true" | "yes" | "1" => "true",
                "false" | "no" | "0" => "false",
                _ => return None,
            };
            ["write ", flag, " without quotation marks"].concat()
        }
        ("a list in [ ]", "text") => ["write [", written, "]"].concat(),
        _ => return None,
    })
}

fn write(value: &str) -> String {
    ["write ", &quoted(value)].concat()
}

const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// ISO 8601 of `23.11.2025`, `2025-11-3`, `2025-11-23T10:00:00Z`, `23 November 2025` and their like.
fn date(found: &str) -> Option<String> {
    let day = found.split('T').next().unwrap_or(found);
    let parts: Vec<&str> = day
        .split(|char: char| !char.is_ascii_alphanumeric())
        .filter(|part| !part.is_empty())
        .collect();
    let number = |part: &str| part.parse().ok().filter(|_| part.len() <= 4);
    // In English, and long enough that no other month begins so.
    let month = |part: &str| {
        let part = part.to_ascii_lowercase();
        let is_it = |name: &&str| 3 <= part.len() && name.starts_with(&part);
        MONTHS.iter().position(is_it).map(|at| at + 1)
    };
    let iso = |year: usize, month: usize, day: usize| {
        let two =
            |number: usize| [if number < 10 { "0" } else { "" }, &number.to_string()].concat();
        let mut iso = [year.to_string(), two(month)].join("-");
        if day != 0 {
            iso = [iso, two(day)].join("-");
        }
        (1000 <= year).then(|| Date::parse(&iso)).flatten().map(Date::iso)
    };
    match parts[..] {
        [month_name, year] if month(month_name).is_some() => {
            iso(number(year)?, month(month_name)?, 0)
        }
        [day, name, year] if month(name).is_some() => {
            iso(number(year)?, month(name)?, number(day)?)
        }
        [name, day, year] if month(name).is_some() => {
            iso(number(year)?, month(name)?, number(day)?)
        }
        [year, month, day] if year.len() == 4 => iso(number(year)?, number(month)?, number(day)?),
        // With dots the day comes first; with slashes it depends on the country.
        [day, month, year] if found.contains('.') => {
            iso(number(year)?, number(month)?, number(day)?)
        }
        [year, month] if year.len() == 4 => iso(number(year)?, number(month)?, 0),
        _ => None,
    }
}

/// The tag of a language that was named, or of a tag that was written with other signs.
fn tag(found: &str) -> Option<String> {
    let named = match found.to_ascii_lowercase().as_str() {
        "english" => "en",
        "ukrainian" => "uk",
        "german" | "deutsch" => "de",
        "french" => "fr",
        "polish" | "polski" => "pl",
        "spanish" => "es",
        "arabic" => "ar",
        "russian" => "ru",
        _ => "",
    };
    if !named.is_empty() {
        return Some(named.to_owned());
    }
    let (language, region) = found.split_once('_')?;
    let is_letters = |part: &str| part.bytes().all(|byte| byte.is_ascii_alphabetic());
    let is_tag = matches!(language.len(), 2 | 3) && region.len() == 2;
    (is_tag && is_letters(language) && is_letters(region)).then(|| [language, "-", region].concat())
}

fn address(found: &str) -> Option<String> {
    if found.starts_with("http") && found.contains(' ') {
        return Some("write %20 for each space".to_owned());
    }
    if found.starts_with(['/', '.']) {
        return Some("write the whole address, from https:// on".to_owned());
    }
    let host = found.split('/').next()?;
    let is_host = host.contains('.') && !host.contains([':', '@']) && !found.contains([' ', '\\']);
    is_host.then(|| write(&["https://", found].concat()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_of_all_kinds_become_iso() {
        for (found, expected) in [
            ("23.11.2025", Some("2025-11-23")),
            ("4. 5. 2027", Some("2027-05-04")),
            ("2025-11-3", Some("2025-11-03")),
            ("2025/11/23", Some("2025-11-23")),
            ("2025-11-23T10:00:00Z", Some("2025-11-23")),
            ("23 November 2025", Some("2025-11-23")),
            ("Nov 23, 2025", Some("2025-11-23")),
            ("March 2026", Some("2026-03")),
            ("2027-5", Some("2027-05")),
            // What may be two days, or is none.
            ("11/12/2025", None),
            ("31.2.2025", None),
            ("2025-13-01", None),
            ("soon", None),
            ("", None),
            ("1.1.99999999999999999999", None),
        ] {
            assert_eq!(date(found).as_deref(), expected, "{found}");
        }
    }

    #[test]
    fn values_are_written_right() {
        for (expected, found, suggested) in [
            ("a language tag such as 'uk' or 'pt-BR'", "uk_UA", Some("write 'uk-UA'")),
            ("a language tag such as 'uk' or 'pt-BR'", "English", Some("write 'en'")),
            ("a language tag such as 'uk' or 'pt-BR'", "e", None),
            ("an address that begins", "example.org/a", Some("write 'https://example.org/a'")),
            ("an address that begins", "javascript:alert(1)", None),
            ("an address that begins", "/m.pdf", Some("write the whole address, from https:// on")),
            ("a color such as #1b5e9b", "1b5e9b", Some("write '#1b5e9b'")),
            ("a color such as #1b5e9b", "blue", None),
            ("\"plan-compare/1\"", "1.0", Some("write 'plan-compare/1'")),
            ("\"plan-compare/1\"", "plan-compare/2", None),
        ] {
            assert_eq!(value(expected, found).as_deref(), suggested, "{found}");
        }
    }

    #[test]
    fn values_of_another_type_are_written_right() {
        for (expected, found, written, suggested) in [
            ("text", "a number", "5", Some("write \"5\"")),
            ("a date in quotation marks", "a number", "20270504", Some("write \"2027-05-04\"")),
            ("a date in quotation marks", "a number", "2027", Some("write \"2027\"")),
            ("a date in quotation marks", "a number", "7", None),
            ("a whole number", "text", "\"28\"", Some("write 28 without quotation marks")),
            ("a number", "text", "\"many\"", None),
            ("true or false", "text", "\"yes\"", Some("write true without quotation marks")),
            ("a list in [ ]", "text", "\"log\"", Some("write [\"log\"]")),
            ("an object in { }", "a list", "[]", None),
        ] {
            assert_eq!(retyped(expected, found, written).as_deref(), suggested, "{written}");
        }
    }
}
